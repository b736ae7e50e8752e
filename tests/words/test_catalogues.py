"""No sentence is left out of any language, and each is whole: `make words` brings the catalogues up to date."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from gettext import c2py
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
from babel.messages.catalog import Catalog, Message

from service.core.languages import CODES, language
from service.core.words import gettext, ngettext, speaking
from tests.structure.source import ROOT
from tests.words import catalogues
from tests.words.catalogues import TRANSLATED, messages

#: Written from right to left, among the languages here.
RIGHT_TO_LEFT = {"ar", "fa", "he", "ur"}
#: The order that translators know.
CATEGORIES = ("zero", "one", "two", "few", "many", "other")
_PLACE = re.compile(r"%\((\w+)\)[sd]")


def catalogue(code: str) -> Catalog:
    found = catalogues.read(code)
    assert found is not None
    return found


def strings(message: Message) -> tuple[str, ...]:
    given: Any = message.string
    return tuple(given) if isinstance(given, list | tuple) else (given,)


def places(text: str) -> set[str]:
    return set(_PLACE.findall(text))


def key(message: Message) -> tuple[Any, str | None]:
    return message.id, message.context


def test_at_least_thirty_languages_are_spoken() -> None:
    assert len(CODES) >= 30
    assert {code for code in CODES if language(code).direction == "rtl"} == RIGHT_TO_LEFT


def test_the_template_has_every_sentence_of_the_code() -> None:
    assert catalogues.TEMPLATE.read_text("utf-8") == catalogues.template(), "run `make words`"


@pytest.mark.parametrize("code", TRANSLATED)
def test_no_sentence_is_left_out(code: str) -> None:
    found = {key(message): message for message in messages(catalogue(code))}
    wanted = messages(catalogues.extracted())
    assert [one.id for one in wanted if key(one) not in found] == [], "run `make words`"
    assert set(found) == {key(one) for one in wanted}
    left = [one.id for one in found.values() if one.fuzzy or not all(text.strip() for text in strings(one))]
    assert left == [], "not translated yet"


@pytest.mark.parametrize("code", TRANSLATED)
def test_what_is_filled_in_stays_what_it_is(code: str) -> None:
    wrong = []
    for message in messages(catalogue(code)):
        many: Any = message.id
        wanted = places(many[1] if message.pluralizable else many)
        for text in filter(None, strings(message)):
            said = places(text) | ({"num"} if message.pluralizable else set())
            if said != wanted or _PLACE.sub("", text).count("%") or text != text.strip() or "<" in text:
                wrong.append(text)
    assert wrong == []


@pytest.mark.parametrize("code", CODES)
def test_the_plural_rule_is_the_languages_own(code: str) -> None:
    """One form for each of CLDR's categories that whole numbers below a million have, in CLDR's order."""
    rule = language(code).locale.plural_form
    found = None if code == "en" else catalogue(code)
    index = c2py(found.plural_expr if found else "(n != 1)")
    used = defaultdict(set)
    for number in (*range(1_200), 5_000, 10_001, 100_000, 999_999):
        used[index(number)].add(rule(number))
    assert set(used) == set(range(found.num_plurals if found else 2))
    assert [categories for categories in used.values() if len(categories) > 1] == []
    assert [category for category in CATEGORIES if {category} in used.values()] == [
        *chain.from_iterable(used[form] for form in sorted(used))
    ]
    for message in messages(found) if found else ():
        if message.pluralizable:
            assert len(strings(message)) == len(used)
            assert_numbers_are_said(used, strings(message))


def assert_numbers_are_said(used: dict[int, set[str]], forms: Iterable[str]) -> None:
    """Only a form that stands for one number alone may leave it out."""
    alone = {"zero", "one", "two"}
    said = [(index, text) for index, text in enumerate(forms) if text]
    wrong = [text for index, text in said if "num" not in places(text) and not used[index] <= alone]
    assert wrong == []


def test_words_say_how_many() -> None:
    said = {}
    for code in ("en", "de", "ar", "pl", "fa", "ja"):
        with speaking(code):
            said[code] = [ngettext("%(num)d comment", "%(num)d comments", num) for num in (1, 2, 5, 12_345)]
    assert said["en"] == ["1 comment", "2 comments", "5 comments", "12,345 comments"]
    assert said["de"] == ["1 Kommentar", "2 Kommentare", "5 Kommentare", "12.345 Kommentare"]
    assert said["ar"] == ["تعليق واحد", "تعليقان", "5 تعليقات", "12,345 تعليقًا"]
    assert said["pl"] == ["1 komentarz", "2 komentarze", "5 komentarzy", "12\xa0345 komentarzy"]
    assert said["fa"][3] == "۱۲,۳۴۵ دیدگاه"
    assert said["ja"][0] == "1件のコメント"


@pytest.mark.parametrize("code", TRANSLATED)
def test_a_language_says_other_words_than_english(code: str) -> None:
    with speaking(code):
        assert gettext("Post Comment") != "Post Comment"
        assert gettext("Your comment is awaiting moderation.") != "Your comment is awaiting moderation."


@pytest.mark.parametrize("code", TRANSLATED)
def test_what_is_seen_on_a_link_is_part_of_what_is_heard(code: str) -> None:
    """Those who speak to their browser say the words that they see."""
    pairs = {
        "Reply": "Reply to %(name)s",
        "Report": "Report the comment of %(name)s",
        "React": "React to %(name)s",
    }
    with speaking(code):
        said = {gettext(seen): gettext(heard, name="Ann") for seen, heard in pairs.items()}
    assert [seen for seen, heard in said.items() if seen.casefold() not in heard.casefold()] == []


def shown_words(template: Path) -> list[str]:
    """Return the words of a template that stand outside of expressions and tags."""
    text = re.sub(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", " ", template.read_text("utf-8"), flags=re.DOTALL)
    attributes = re.findall(r'\b(?:aria-label|title|alt|placeholder)="([^"]*[A-Za-z]{2}[^"]*)"', text)
    text = re.sub(r"<(code|kbd|samp)\b.*?</\1>|https?:[^\s<]*", " ", text, flags=re.DOTALL)
    outside = re.sub(r"<(script|style)\b.*?</\1>|<[^>]*>", " ", text, flags=re.DOTALL)
    outside = re.sub(r'[\w-]+="[^"]*"', " ", outside)  # blocks of attributes
    return [*attributes, *re.findall(r"[A-Za-z]{2,}[^\n]*", outside)]


@pytest.mark.parametrize(
    "template", sorted((ROOT / "service/templates/widget").rglob("*.html")), ids=lambda path: path.name
)
def test_no_template_says_anything_beside_the_catalogues(template: Path) -> None:
    assert shown_words(template) == []
