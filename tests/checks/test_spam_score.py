"""The spam check's one score: how the text and what is known around it add up, and what neither can do alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from math import exp

import pytest

from service.moderation.findings import Finding, Outcome
from tests.checks.making import case
from workers import judgement
from workers.checks import spam
from workers.checks.case import History, Sightings
from workers.checks.spam_parts import STRONG, Group, combine, sign
from workers.judgement import Judgement

STRONG_SIGN = sign(Group.FORM, "trap", STRONG, "why")
ANOTHER = sign(Group.PACE, "pace", STRONG, "why")
WEAK = sign(Group.LINKS, "links", 0.5, "why")


class Saying:
    """A judge that says the same of every text."""

    def __init__(self, said: Judgement) -> None:
        self.said = said

    def spam(self, texts: list[str]) -> list[Judgement]:
        return [self.said for _ in texts]

    abuse = private = spam


@pytest.fixture
def say() -> Iterator[Callable[..., None]]:
    """Let the judge say this of every text."""
    before = judgement.use(Saying(Judgement()))
    yield lambda score=0.0, **more: judgement.use(Saying(Judgement(score, **more)))
    judgement.use(before)


def names(finding: Finding) -> list[str]:
    return [part.name for part in finding.parts]


@pytest.mark.parametrize("score", [0.0, 0.04, 0.5, 0.973, 1.0])
def test_where_only_the_text_speaks_its_score_stands(score):
    total, parts = combine(Judgement(score), ())
    assert total == score
    assert [part.name for part in parts] == ["text"]


@pytest.mark.parametrize("score", [0.0, 0.1, 0.3, 0.6, 1.0])
@pytest.mark.parametrize(
    "signs", [(WEAK,), (STRONG_SIGN,), (STRONG_SIGN, ANOTHER), (sign(Group.HISTORY, "h", -2, "y"),)]
)
def test_the_parts_add_up_to_the_score(score, signs):
    total, parts = combine(Judgement(score), signs)
    assert total == pytest.approx(1 / (1 + exp(-sum(part.weight for part in parts))), abs=0.001)
    assert all(part.why for part in parts)


@pytest.mark.parametrize(
    ("score", "signs", "held", "why"),
    [
        (0.0, (STRONG_SIGN,) * 3, False, "however strong: all of one cause"),
        (0.2, (STRONG_SIGN, WEAK), False, "a strong and a weak one"),
        (0.2, tuple(sign(group, "weak", 2.4, "why") for group in Group), False, "many that are not strong"),
        (0.0, (STRONG_SIGN, ANOTHER), True, "two strong ones of two causes, whatever the text"),
        (0.25, (STRONG_SIGN,), True, "one, with something in the text"),
        (0.4, (WEAK,), True, "a doubtful text and a weak sign"),
        (0.25, (WEAK,), False, "hardly anything and a weak sign"),
    ],
)
def test_signs_hold_only_with_the_text_or_with_each_other(score, signs, held, why):
    total, parts = combine(Judgement(score), signs)
    assert (total >= 0.5) == held, why
    assert ("limit" in [part.name for part in parts]) == (score < 0.25 and not held), why


def test_more_signs_never_lower_the_score():
    for score in (0.0, 0.01, 0.2, 0.24, 0.26, 0.7, 1.0):
        rising = [combine(Judgement(score), (STRONG_SIGN, ANOTHER)[:many])[0] for many in range(3)]
        assert rising == sorted(rising)


def test_a_text_in_an_unknown_language_is_neither_cleared_nor_accused():
    unknown = Judgement(0.0, judged=False)
    score, parts = combine(unknown, ())
    assert 0 < score < 0.25
    assert "not judged" in parts[0].why
    assert combine(unknown, (STRONG_SIGN,))[0] < 0.5 < combine(unknown, (STRONG_SIGN, ANOTHER))[0]


def test_what_an_unjudged_text_scored_means_nothing(say):
    say(0.99, judged=False)
    assert spam.check(case("Hello")).outcome is Outcome.PASS
    say(0.99)
    assert spam.check(case("Hello")).outcome is Outcome.HOLD


def test_accepted_authors_and_moderators_are_believed_more(say):
    say(0.8)
    assert spam.check(case()).reason == "spam"
    known = spam.check(case(history=History(approved=7)))
    assert (known.reason, names(known)) == (None, ["text", "history"])
    say(0.99)
    assert spam.check(case(history=History(approved=500))).reason == "spam", "trust does not cover all"
    staff = spam.check(case(staff=True, history=History(spam=3)))
    assert (staff.reason, names(staff)) == (None, ["text", "staff"])


def test_a_trap_is_not_enough_but_a_trap_and_a_campaign_are(say):
    say(0.02)
    trapped = spam.check(case(trap_filled=True))
    assert (trapped.outcome, names(trapped)) == (Outcome.PASS, ["text", "trap", "limit"])
    campaign = spam.check(case(trap_filled=True, sightings=Sightings(text_sites=2)))
    assert (campaign.reason, names(campaign)) == ("spam", ["text", "trap", "text_elsewhere"])


def test_the_threshold_is_the_site_s_for_the_whole_score(say):
    say(0.3)
    doubtful = case(rules={"checks": {"thresholds": {"spam": 0.6}}}, trap_filled=True)
    assert spam.check(doubtful).score > 0.9
    assert spam.check(case(rules={"checks": {"thresholds": {"spam": 1.0}}}, trap_filled=True)).reason is None


def test_the_language_is_that_of_the_text(say):
    say(0.1, language="ru")
    assert "language" in names(spam.check(case(page_language="en-GB")))
    assert "language" not in names(spam.check(case(page_language="ru-RU")))
    assert "language" not in names(spam.check(case(page_language=None)))
