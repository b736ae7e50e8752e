"""The site's word lists, and the disguises they see through."""

from __future__ import annotations

import pytest

from service.moderation.findings import Field, Outcome
from tests.checks.making import case
from workers.checks import words

LISTED = ("viagra", "ass", "cunt", "1488", "kill*", "赌博", "сука", "buy now", "été", "c++", "พนัน", "mp3", "카지노")


@pytest.mark.parametrize(
    ("body", "found", "why"),
    [
        ("cheap viagra", ["viagra"], "as listed"),
        ("VIAGRA, Viagra.", ["VIAGRA", "Viagra"], "case and punctuation"),
        ("víàgrã", ["víàgrã"], "accents"),
        ("v\u0336i\u0336agra", ["v\u0336i\u0336agra"], "strokes laid over letters"),
        ("ｖｉａｇｒａ 𝓿𝓲𝓪𝓰𝓻𝓪 ⓥⓘⓐⓖⓡⓐ 🅅🄸🄰🄶🅁🄰", ["ｖｉａｇｒａ", "𝓿𝓲𝓪𝓰𝓻𝓪", "ⓥⓘⓐⓖⓡⓐ", "🅅🄸🄰🄶🅁🄰"], "forms of letters"),
        ("vɪᴀɢʀᴀ", ["vɪᴀɢʀᴀ"], "small capitals"),
        ("vіаgrа", ["vіаgrа"], "Cyrillic look-alikes"),
        ("νiαgrα", ["νiαgrα"], "Greek look-alikes"),
        ("vi\u200bag\u00adra \u202eviagra", ["vi\u200bag\u00adra", "viagra"], "invisible characters"),
        ("v i a g r a", ["v i a g r a"], "spaced out"),
        ("take a v.i.a.g.r.a now", ["v.i.a.g.r.a"], "dotted, after a word of one letter"),
        ("v-1-4-g-r-@", ["v-1-4-g-r-@"], "spaced out and digits"),
        ("v1agr4 and @$$", ["v1agr4"], "digits; signs alone are no word"),
        ("@ss a$$", ["@ss", "a$$"], "signs among letters"),
        ("1488, 14881", ["1488"], "a number is itself and nothing longer"),
        ("Scunthorpe, class, passage, assassin", [], "inside another word"),
        ("killing a killer; skill", ["kill", "kill"], "a beginning, not a middle"),
        ("我喜欢赌博啊", ["赌博"], "no spaces in Chinese"),
        ("ชอบพนันมาก", ["พนัน"], "nor in Thai"),
        ("카지노", ["카지노"], "Korean syllables"),
        ("카지노를", [], "a longer Korean word"),
        ("cука, с у к а", ["cука", "с у к а"], "Latin letters in a Cyrillic word; spaced out"),
        ("сук", [], "another Cyrillic word"),
        ("Buy\n\u00a0 now", ["Buy\n\u00a0 now"], "a phrase across a line end"),
        ("buynow", [], "a phrase without its space"),
        ("un été", ["été"], "an accent in the list"),
        ("I like c++!", ["c++"], "signs in the list"),
        ("mp3, mpe", ["mp3"], "digits in the list stay digits"),
        ("100% of 455 in 2004", [], "plain numbers become no words"),
        ("What an ass!", ["ass"], "an exclamation mark is no letter"),
    ],
)
def test_lists_match(body, found, why):
    finding = words.check(case(body, {"words": {"hold": list(LISTED)}}))
    assert [evidence.text for evidence in finding.evidence] == found, why
    assert finding.reason == ("listed_word" if found else None)


def test_a_russian_text_is_not_read_in_latin():
    rules = {"words": {"hold": ["cop", "hem"]}}
    assert words.check(case("Вынеси сор, нет времени.", rules)).outcome == Outcome.PASS
    assert words.check(case("the сор is here", rules)).outcome == Outcome.HOLD


def test_rejecting_list_wins_and_shows_both():
    finding = words.check(case("bad and worse", {"words": {"hold": ["bad"], "reject": ["worse"]}}))
    assert (finding.outcome, finding.spam) == (Outcome.REJECT, False)
    assert [evidence.text for evidence in finding.evidence] == ["worse", "bad"]


def test_name_and_website_are_read_too():
    rules = {"words": {"hold": ["casino"]}}
    finding = words.check(case("Hello", rules, name="Best Casin0", website="https://my-casino.com"))
    assert [(evidence.field, evidence.text) for evidence in finding.evidence] == [
        (Field.NAME, "Casin0"),
        (Field.WEBSITE, "casino"),
    ]


@pytest.mark.parametrize("listed", ["*", " ", "\u200b", "\u0301"])
def test_an_entry_without_letters_matches_nothing(listed):
    assert words.check(case("any text * at all", {"words": {"hold": [listed]}})).outcome == Outcome.PASS
