"""Finds what looks like private details: e-mail addresses, telephone numbers, bank accounts, payment cards."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from phonenumbers import Leniency, PhoneNumberMatcher, PhoneNumberType, number_type

from workers.judgement.accounts import iban_length, is_card
from workers.judgement.spans import Judgement, Span

_SCORE = 0.9
_AT = r"(?:@|\s?[\[({]\s?(?:at|@|собака)\s?[\])}]\s?)"
_DOT = r"(?:\.|\s?[\[({]\s?(?:dot|\.|точка)\s?[\])}]\s?)"
_EMAIL = re.compile(rf"(?<![\w.+@/-])[\w.+-]{{1,64}}{_AT}[\w-]{{1,63}}(?:{_DOT}[\w-]{{1,63}})+", re.IGNORECASE)
_IBAN = re.compile(r"(?<![^\W_])[A-Z]{2}[0-9]{2}(?:[ \u00a0-]?[A-Z0-9]){11,30}", re.IGNORECASE)
_CARD = re.compile(r"(?<![\w.,+/-])[2-6][0-9]{3}(?:[ \u00a0-]?[0-9]){11,15}(?![\w/])")

#: What a telephone number may begin with, and the regions whose plans the rest is then read by.
_STARTS: tuple[tuple[re.Pattern[str], tuple[str | None, ...]], ...] = (
    (re.compile(r"\+"), (None,)),
    (re.compile(r"00[ ]?[1-9]"), ("DE",)),
    (re.compile(r"\(?0"), ("DE", "FR", "GB", "UA")),
    (re.compile(r"8[ -]?\(?[0-9]{3}"), ("RU",)),
    (re.compile(r"\(?[2-9][0-9]{2}\)?[ .-]{1,2}[0-9]{3}[ .-][0-9]{4}"), ("US",)),
)
_NUMBER = re.compile(r"(?<![\w.,/=+-])(?:\+|\()?[0-9](?:[ ()./\u00a0\u2010-\u2015-]{0,3}[0-9]){6,59}(?![\w/=])")
_CALLED_SO = re.compile(
    r"(?:tel|phone|mobile|cell|whats\s?app|handy|telefon|t[eé]l[eé]?phone|tel[eé]fono|m[oó]vil|телефон\w{0,3}|тел|моб\w{0,6}|вотсап|ватсап)"
    r"(?:\s{1,3}(?:number|nummer|is|:))?[\s.:№#-]{1,5}$",
    re.IGNORECASE,
)
_DATE = re.compile(r"[0-9]{1,2}[./-][0-9]{1,2}[./-](?:[0-9]{4}|[0-9]{2})(?![0-9])|[0-9]{4}-[0-9]{2}-[0-9]{2}")
#: Reading a number by its country's plan is slow; a text with more of them goes to a human instead.
_MOST_NUMBERS = 200
#: Helplines and offices: numbers that many share are nobody's private detail.
_SHARED = frozenset({
    PhoneNumberType.TOLL_FREE, PhoneNumberType.PREMIUM_RATE, PhoneNumberType.SHARED_COST, PhoneNumberType.UAN,
})  # fmt: skip


def details(text: str) -> Judgement:
    """Return the private details that a text seems to hold."""
    spans = tuple(sorted({*_accounts(text), *_telephones(text)}, key=lambda span: span.start))
    return Judgement(_SCORE if spans else 0.0, spans)


def _accounts(text: str) -> Iterator[Span]:
    for match in _EMAIL.finditer(text):
        yield Span(match.start(), match.end(), "e-mail address")
    for match in _IBAN.finditer(text):
        if length := iban_length(match.group()):
            places = [at for at in range(match.start(), match.end()) if text[at].isalnum()]
            yield Span(match.start(), places[length - 1] + 1, "bank account")
    for match in _CARD.finditer(text):
        if is_card(match.group()):
            yield Span(match.start(), match.end(), "payment card")


def _telephones(text: str) -> Iterator[Span]:
    for match in islice(_NUMBER.finditer(text), _MOST_NUMBERS):
        if _DATE.match(match.group()):
            continue
        if _CALLED_SO.search(text, max(0, match.start() - 30), match.start()):
            yield Span(match.start(), match.end(), "telephone number")
            continue
        regions = next((regions for start, regions in _STARTS if start.match(match.group())), ())
        if any(_is_private_number(match.group(), region) for region in regions):
            yield Span(match.start(), match.end(), "telephone number")
    for match in islice(_NUMBER.finditer(text), _MOST_NUMBERS, _MOST_NUMBERS + 1):
        yield Span(match.start(), match.end(), "more numbers than can be read one by one")


def _is_private_number(candidate: str, region: str | None) -> bool:
    found = PhoneNumberMatcher(candidate, region, leniency=Leniency.VALID)
    return any(number_type(match.number) not in _SHARED for match in found)
