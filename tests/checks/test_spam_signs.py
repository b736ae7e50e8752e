"""The signs of spam around a text: what shows each of them, and what looks alike and shows none."""

from __future__ import annotations

from typing import Any

import pytest

from tests.checks.making import case
from workers.checks import spam
from workers.checks.case import History, Sightings
from workers.checks.spam_author import author_signs
from workers.checks.spam_parts import STRONG, Group
from workers.checks.spam_random import looks_random
from workers.checks.spam_signals import language_differs

LONG = "I walked along the river for an hour this morning and thought about what you wrote here last week."


def weights(**known: Any) -> dict[str, float]:
    """Return the weight of each part besides the text."""
    return {part.name: part.weight for part in spam.check(case(**known)).parts if part.name not in {"text", "limit"}}


@pytest.mark.parametrize(
    ("known", "names", "why"),
    [
        ({}, set(), "a plain comment has no sign"),
        ({"trap_filled": True}, {"trap"}, ""),
        ({"trap_filled": True, "rules": {"checks": {"off": ["honeypot"]}}}, set(), "the site wants no trap"),
        ({"seconds_to_submit": 2.9}, {"time"}, "sooner than the site takes"),
        ({"seconds_to_submit": 5.9}, {"time"}, "soon"),
        ({"seconds_to_submit": 6.0}, set(), "twice the time"),
        ({"seconds_to_submit": 0.0, "rules": {"form": {"min_seconds": 0}}}, set(), "the site sets no time"),
        ({"seconds_to_submit": 1.0, "rules": {"checks": {"off": ["time_trap"]}}}, set(), "nor wants the check"),
        ({"from_client": 9}, set(), "less than half of the limit"),
        ({"from_client": 10}, {"pace"}, "half of it"),
        ({"from_client": 99, "rules": {"rate": {"hold_from": 0}}}, set(), "the site sets no limit"),
        ({"from_client": 99, "rules": {"checks": {"off": ["velocity"]}}}, set(), "nor wants the check"),
        ({"sightings": Sightings(text_sites=1)}, {"text_elsewhere"}, ""),
        ({"sightings": Sightings(text_here=1)}, {"text_here"}, ""),
        ({"sightings": Sightings(link_here=2)}, set(), "two others may have read the same story"),
        ({"sightings": Sightings(link_here=3)}, {"link_here"}, ""),
        ({"sightings": Sightings(link_here=9, link_sites=1)}, {"link_elsewhere"}, "each domain counts once"),
        ({"sightings": Sightings(link_here=9, link_sites=4, link_spam=1)}, {"link_spam"}, "and for its worst"),
        ({"sightings": Sightings(9, 9, 9, 9, 9), "rules": {"checks": {"off": ["repeats"]}}}, set(), "switched off"),
        ({"history": History(spam=1)}, {"history"}, "the author was caught before"),
        ({"history": History(rejected=4)}, set(), "refused for other reasons"),
        ({"body": "http://a.com"}, set(), "one link"),
        ({"body": "http://a.com http://b.com"}, {"links"}, "two"),
        ({"body": "see https://bit.ly/abc"}, {"shortener"}, "built-in list"),
        ({"body": "see https://sho.rt/x", "rules": {"links": {"shorteners": ["sho.rt"]}}}, {"shortener"}, "the site's"),
        ({"body": LONG, "website": "https://bit.ly/abc"}, {"shortener"}, "as website"),
        ({"body": "[url=http://a.com]shoes[/url]"}, {"forum_markup"}, "markup of forums"),
        ({"body": "<a href='http://a.com'>shoes</a>"}, {"html_markup"}, "HTML"),
        ({"body": "[shoes](http://a.com)"}, set(), "Markdown is what the form takes"),
        ({"body": "the url [see below] and <abbr>"}, set(), "brackets alone are no link"),
    ],
)
def test_signs_of_sending_and_links(known, names, why):
    assert set(weights(**known)) == names, why


@pytest.mark.parametrize(
    ("known", "names", "why"),
    [
        ({"name": "Cheap Viagra"}, {"name_sells"}, "sells"),
        ({"name": "купить дешево"}, {"name_sells"}, "in Russian"),
        ({"name": "www.shop.example"}, {"name_link"}, "an address for a name"),
        ({"name": "Casimir Pillsbury"}, set(), "begins like a word that sells"),
        ({"name": "xkqjzvw"}, {"name_random"}, ""),
        ({"name": "ANNA MAIER"}, {"name_capitals"}, ""),
        ({"name": "J. R."}, set(), "initials"),
        ({"name": "李小龍李小龍"}, set(), "a script without capitals"),
        ({"name": "Ann84920"}, {"name_digits"}, ""),
        ({"name": "Ann 1987"}, set(), "a year"),
        ({"website": "https://best-casino.example"}, {"website_sells"}, ""),
        ({"website": "https://cheapviagrashop.example"}, {"website_sells"}, "glued together"),
        ({"name": "Ann Lee", "website": "https://annlee-loans.example"}, set(), "a shop of her own name"),
        ({"website": "https://garden.example"}, set(), "a garden"),
        ({"website": "https://alphabet.example"}, set(), "a short word inside another"),
        ({"website": "https://garden.example", "body": "Great post!"}, {"website_only"}, "a remark with a website"),
        ({"website": "https://garden.example", "body": "See http://a.com"}, set(), "another link as well"),
        ({"email": "ann@mailinator.com"}, {"email_disposable"}, ""),
        ({"email": "ann@x.mailinator.com"}, {"email_disposable"}, "below it"),
        ({"email": "ann@notmailinator.com"}, set(), "another domain"),
        ({"email": "xkqjzvw@mail.example"}, {"email_random"}, ""),
        ({"email": "a8f3k2x9@mail.example"}, {"email_random"}, "letters and digits in turns"),
        ({"email": "xkqjzvw@duck.com"}, set(), "a service that protects who writes"),
        ({"email": "ann.lee1987+news@mail.example"}, set(), "as people write them"),
    ],
)
def test_signs_of_the_author(known, names, why):
    assert set(weights(**{"body": LONG, **known})) == names, why


def test_more_weighs_more():
    assert weights(seconds_to_submit=1)["time"] > weights(seconds_to_submit=5)["time"]
    assert weights(from_client=20)["pace"] > weights(from_client=10)["pace"]
    rising = [weights(body="http://a.com " * many)["links"] for many in (2, 4, 7)]
    assert rising == sorted(set(rising))
    assert weights(history=History(spam=2))["history"] > weights(history=History(spam=1))["history"] > 0
    assert weights(history=History(approved=7))["history"] < weights(history=History(approved=1))["history"] < 0
    two, one = Sightings(text_sites=2, link_sites=2), Sightings(text_sites=1, link_sites=1)
    assert weights(sightings=two)["text_elsewhere"] >= STRONG > weights(sightings=one)["text_elsewhere"]
    assert weights(sightings=two)["link_elsewhere"] >= STRONG > weights(sightings=one)["link_elsewhere"]


def test_hiding_who_one_is_never_makes_a_strong_group():
    hiding = case(name="XKQJZVW 84920", email="a8f3k2x9@mailinator.com")
    signs = [one for one in author_signs(hiding) if one.group is Group.PSEUDONYM]
    assert {one.part.name for one in signs} == {
        "name_random", "name_capitals", "name_digits", "email_disposable", "email_random",
    }  # fmt: skip
    assert sum(one.part.weight for one in signs) < STRONG


@pytest.mark.parametrize("word", ["xkqjzvw", "sdfgdfg", "asdfgh", "aBcXyZqWe", "qwertz", "фывап", "прстнк", "rzxqkvop"])
def test_keys_hit_at_random(word):
    assert looks_random(word)


@pytest.mark.parametrize(
    "name",
    [
        "Ann", "Nguyen", "Ng", "Krzysztof", "Szczepan", "Zdzisław", "Mkrtchyan", "Schwartz", "Wachtschreiber",
        "Iqbal", "Siddiqui", "Aqsa", "Xhevdet", "Xochitl", "Maxwell", "Qvist", "Vjosa", "Khvicha", "Dzhokhar",
        "Rhys", "Hrvoje", "Vlk", "Evgeny", "Björn", "Þórður", "Etxeberria", "Ljubljana", "Christchurch",
        "Александр", "Мстислав", "Взгляд", "McDonald", "محمد", "李小龍", "नमस्ते", "แอนนา",
    ],
)  # fmt: skip
def test_names_of_many_languages_are_no_accident(name):
    assert not looks_random(name)


@pytest.mark.parametrize(
    ("page", "comment", "differs"),
    [("en", "ru", True), ("en-US", "EN", False), ("pt_BR", "pt-PT", False), (None, "ru", False), ("en", None, False)],
)
def test_languages(page, comment, differs):
    assert language_differs(page, comment) == differs
