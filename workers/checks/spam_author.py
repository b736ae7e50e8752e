"""Signs of spam in what an author calls themselves: a name that sells, a name or an address made by a machine.

Only what is sold and how something is written counts; no word for people, their origin, faith or love is listed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from workers.checks.case import Case
from workers.checks.linkscan import host_of, is_within, scan
from workers.checks.spam_parts import Group, Sign, sign
from workers.checks.spam_random import looks_random, switches

#: A person's name is no address.
_LINK_IN_NAME = 2.0
#: A name that names goods is there for its link; a few are nicknames or surnames.
_NAME_SELLS = 1.5
#: A website that sells under a name that has nothing to do with it; a shop's owner mostly says who they are.
_WEBSITE_SELLS = 1.5
#: A remark of a few words whose only link is the website: also how bloggers greet each other.
_WEBSITE_ONLY, _FEW_WORDS = 0.5, 12

# Each of these is also what somebody does who must not be known. Together they stay below `STRONG` for their sake.
#: Keys hit at random: as often a pseudonym in a hurry.
_NAME_RANDOM = 0.8
#: Capitals only, and numbers after a name: habits of old people and of games.
_NAME_CAPITALS, _NAME_DIGITS = 0.3, 0.3
#: An address that lasts for minutes.
_EMAIL_DISPOSABLE = 0.7
#: An address that nobody could remember.
_EMAIL_RANDOM = 0.3

_SELLS = frozenset({
    "1xbet", "acheter", "apuestas", "backlinks", "barato", "betting", "bitcoin", "bonus", "bookmaker", "casino",
    "cheap", "cialis", "comprar", "coupon", "coupons", "crypto", "discount", "essays", "followers", "forex",
    "gacor", "jackpot", "judi", "kamagra", "kaufen", "kredit", "kredite", "levitra", "loan", "loans", "payday",
    "pharmacy", "pills", "poker", "prestamos", "promo", "replica", "replicas", "seo", "slot", "slots",
    "spellcaster", "steroids", "togel", "tragaperras", "tramadol", "viagra", "wholesale", "xanax", "букмекер",
    "виагра", "дешево", "займ", "займы", "казино", "кредит", "кредиты", "купить", "микрозаймы", "продвижение",
    "ставки",
})  # fmt: skip
#: So long a word is found inside a host too, where words are glued together.
_GLUED = tuple(sorted(word for word in _SELLS if len(word) >= 6))

_DISPOSABLE = frozenset({
    "10minutemail.com", "1secmail.com", "burnermail.io", "crazymailing.com", "discard.email", "dispostable.com",
    "dropmail.me", "emailondeck.com", "fakeinbox.com", "getnada.com", "grr.la", "guerrillamail.com",
    "guerrillamail.info", "guerrillamail.net", "inboxkitten.com", "mailcatch.com", "maildrop.cc", "mailinator.com",
    "mailnesia.com", "mintemail.com", "moakt.com", "mohmal.com", "mytemp.email", "sharklasers.com",
    "spamgourmet.com", "temp-mail.org", "tempail.com", "tempmail.com", "tempr.email", "throwawaymail.com",
    "trashmail.com", "trashmail.de", "wegwerfmail.de", "yopmail.com", "yopmail.fr",
})  # fmt: skip
#: Services that make an address up for each site, to protect who uses them.
_RELAYS = frozenset({
    "addy.io", "aleeas.com", "anonaddy.com", "anonaddy.me", "duck.com", "mozmail.com", "passmail.net",
    "privaterelay.appleid.com", "simplelogin.com", "slmail.me",
})  # fmt: skip

_WORD = re.compile(r"\w+")
_DIGITS = re.compile(r"\d{4,}")
_YEAR = re.compile(r"(?:19|20)\d\d")


def author_signs(case: Case) -> Iterator[Sign]:
    """Yield what the name, the website and the e-mail address look like."""
    name = case.name[:300]
    yield from _profile_signs(case, name)
    yield from _name_signs(name)
    if case.email:
        yield from _email_signs(case.email)


def _profile_signs(case: Case, name: str) -> Iterator[Sign]:
    words = set(_WORD.findall(name.casefold()))
    if scan(name):
        yield sign(Group.PROFILE, "name_link", _LINK_IN_NAME, "the name is an address")
    elif words & _SELLS:
        yield sign(Group.PROFILE, "name_sells", _NAME_SELLS, "the name is a word of advertising")
    if not case.website:
        return
    host = host_of(case.website)
    if _sells(host) and not any(len(word) >= 3 and word in host for word in words):
        why = "the website’s address is advertising and has nothing of the name"
        yield sign(Group.PROFILE, "website_sells", _WEBSITE_SELLS, why)
    if len(case.body.split()) <= _FEW_WORDS and not scan(case.body):
        yield sign(Group.PROFILE, "website_only", _WEBSITE_ONLY, "a short remark whose only link is the website")


def _sells(host: str) -> bool:
    return not _SELLS.isdisjoint(re.split(r"[.-]", host)) or any(word in host for word in _GLUED)


def _name_signs(name: str) -> Iterator[Sign]:
    if any(looks_random(word) for word in _WORD.findall(name)):
        yield sign(Group.PSEUDONYM, "name_random", _NAME_RANDOM, "the name looks like letters at random")
    letters = [letter for letter in name if letter.isalpha()]
    # only scripts with two cases have capitals
    if len(letters) >= 5 and all(letter.isupper() for letter in letters):
        yield sign(Group.PSEUDONYM, "name_capitals", _NAME_CAPITALS, "the name is in capitals")
    if any(not _YEAR.fullmatch(digits) for digits in _DIGITS.findall(name)):
        yield sign(Group.PSEUDONYM, "name_digits", _NAME_DIGITS, "the name has a row of digits")


def _email_signs(email: str) -> Iterator[Sign]:
    local, _, domain = email.casefold().rpartition("@")
    if any(is_within(domain, one) for one in _DISPOSABLE):
        yield sign(
            Group.PSEUDONYM, "email_disposable", _EMAIL_DISPOSABLE, "the e-mail address is one for a few minutes"
        )
    elif any(is_within(domain, one) for one in _RELAYS):
        return
    own = local.partition("+")[0]
    if any(looks_random(word) for word in re.findall(r"[^\W\d_]+", own)) or switches(own) >= 4:
        yield sign(Group.PSEUDONYM, "email_random", _EMAIL_RANDOM, "the e-mail address looks like letters at random")
