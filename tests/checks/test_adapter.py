"""What a site's lessons add up to: how far they may move a score, and who cannot make them do so."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

import numpy as np
import pytest

from service.moderation.findings import Outcome, Part
from tests.checks.making import case
from tests.learning.school import CASINO, NEXT
from workers import judgement
from workers.checks import abuse, spam
from workers.checks.judged import NEVER_LOWERED
from workers.judgement import Judgement, Span
from workers.judgement.adapter import MOST, Adapter, adapted, from_bytes, to_bytes
from workers.judgement.bag import BUCKETS, bag_of, pack, unpack
from workers.judgement.lessons import DAY_MOST, Example, learn

FIRST_DAY = date(2026, 3, 1)
ELSEWHERE = "Cheap pills without any prescription, order today from our shop"


def brigade(count: int) -> list[str]:
    """Return texts that differ in a number each."""
    numbers = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")[:count]
    return [f"Buy our golden pills number {one} today, shipped to you for free from the shop" for one in numbers]


def taught(
    texts: Sequence[str], label: bool = False, *, by: Sequence[object] = ("Ann",), a_day: int = 1_000
) -> list[Example]:
    """Return lessons about these texts, taught by these in turn, so many a day."""
    return [
        Example(bag_of(text), label, 1.0, by[at % len(by)], FIRST_DAY + timedelta(days=at // a_day))
        for at, text in enumerate(texts)
    ]


def shift(examples: Sequence[Example], text: str) -> float:
    return Adapter(learn(examples)).shift(bag_of(text))


def test_what_is_like_earlier_texts_moves_and_what_is_not_stays() -> None:
    lessons = taught(CASINO)
    assert shift(lessons, NEXT) < -0.4
    assert abs(shift(lessons, ELSEWHERE)) < 0.1
    assert shift(taught(CASINO, label=True), NEXT) == -shift(lessons, NEXT)


def made_up(seed: int, count: int) -> list[str]:
    """Return texts that share nothing but little words."""
    drawn = random.Random(seed)
    little = ("the", "and", "of", "to", "that", "is", "for", "with", "was", "on", "they", "not", "have", "you", "this")

    def word() -> str:
        return "".join(drawn.choice("bcdfglmnprstv") + drawn.choice("aeiou") for _ in range(drawn.randint(2, 4)))

    return [" ".join(part for _ in range(8) for part in (drawn.choice(little), word())) for _ in range(count)]


def test_many_harmless_texts_clear_little_that_only_shares_their_little_words() -> None:
    adapter = Adapter(learn(taught(made_up(1, 100), a_day=10)))
    moved = [adapter.shift(bag_of(text)) for text in made_up(2, 50)]
    assert -1.1 < sum(moved) / len(moved) < 0


def test_the_same_lessons_give_the_same_adapter_and_none_gives_none() -> None:
    assert to_bytes(learn(taught(CASINO))) == to_bytes(learn(taught(CASINO)))
    assert not learn([]).any()


@pytest.mark.parametrize(("count", "moves"), [(1, False), (2, False), (3, True)])
def test_fewer_than_three_lessons_move_nothing(count: int, moves: bool) -> None:
    assert (shift(taught(CASINO[:count]), CASINO[0]) != 0) is moves


def test_near_duplicates_count_once() -> None:
    assert shift(taught(brigade(10)), brigade(1)[0]) == 0, "one lesson, however often it is told"
    alone = shift(taught([*CASINO[:4], *brigade(1)]), brigade(1)[0])
    many = shift(taught([*CASINO[:4], *brigade(10)]), brigade(1)[0])
    assert alone < 0
    assert many == pytest.approx(alone, abs=0.15)


def test_near_duplicates_with_opposite_labels_outweigh_nobody() -> None:
    honest = taught([*CASINO[:4], brigade(1)[0]], label=True)
    against = taught(brigade(10), label=False)
    assert abs(shift([*honest, *against], brigade(1)[0])) < 0.3


def test_one_day_moves_no_text_it_is_about_further_than_a_day_may() -> None:
    texts = [f"{text} {word}" for text in CASINO for word in ("indeed", "again, I must say once more", "of course")]
    day = taught(texts)
    week = taught(texts, a_day=3)
    assert max(abs(shift(day, text)) for text in texts) == pytest.approx(DAY_MOST, abs=0.01)
    assert max(abs(shift(week, text)) for text in texts) > DAY_MOST + 0.1


def test_no_text_is_ever_moved_further_than_the_cap() -> None:
    adapter = Adapter(np.full(BUCKETS, 9.0, np.float32) * np.where(bag_signs() > 0, 1, -1))
    assert abs(adapter.shift(bag_of(NEXT))) == MOST
    assert 0.11 < adapted(0.5, -MOST) < 0.13
    assert 0.87 < adapted(0.5, MOST) < 0.89


def bag_signs() -> np.ndarray:
    """Return, by bucket, the sign that the features of `NEXT` have there."""
    signs = np.ones(BUCKETS)
    bag = bag_of(NEXT)
    signs[bag & (BUCKETS - 1)] = np.where(bag >> 15, -1, 1)
    return signs


def test_once_there_are_three_moderators_none_has_more_than_a_third() -> None:
    one, other = taught(CASINO[:4], by=["Ben"]), taught(CASINO[4:8], by=["Cem"])
    against = [
        f"{text}{end}" for text in (NEXT, *CASINO) for end in (f" casino {text[::-1]}", ", and that is that, I think")
    ]
    loud = taught(against, label=True, by=["Zed"])
    assert shift([*one, *loud], NEXT) > 0.1, "one against one, and so much louder"
    assert shift([*one, *other[:2], *loud], NEXT) > 0.1, "who has taught hardly anything is no third"
    assert shift([*one, *other, *loud], NEXT) < -0.1


def test_one_moderator_alone_counts_in_full() -> None:
    assert shift(taught(CASINO, by=["Ann"]), NEXT) == shift(taught(CASINO, by=["Ann", "Ben"]), NEXT)


def test_without_a_shift_a_score_stays_to_the_last_digit_and_the_outermost_can_move() -> None:
    assert adapted(0.123456789, 0.0) == 0.123456789
    assert 0 < adapted(0.0, 2.0) < 0.01
    assert 0.99 < adapted(1.0, -2.0) < 1
    assert adapted(0.3, 1.0) > 0.3 > adapted(0.3, -1.0)


@pytest.mark.parametrize(
    "damage",
    [
        lambda _stored: b"",
        lambda stored: stored[:10],
        lambda stored: stored[:-1],
        lambda stored: b"X" + stored[1:],
        lambda stored: stored[:7] + b"\x09" + stored[8:],
        lambda stored: stored[:-1] + bytes([stored[-1] ^ 1]),
        lambda stored: stored + b"\0\0",
    ],
)
def test_a_stored_adapter_comes_back_and_a_damaged_one_is_refused(damage) -> None:
    stored = to_bytes(learn(taught(CASINO)))
    assert from_bytes(stored).shift(bag_of(NEXT)) == pytest.approx(shift(taught(CASINO), NEXT), abs=0.005)
    with pytest.raises(ValueError, match="adapter"):
        from_bytes(damage(stored))


def test_a_stored_bag_comes_back_and_one_of_another_version_is_made_anew() -> None:
    bag = bag_of("Hello there, Привет, 你好", "https://news.example/")
    assert unpack(pack(bag)).tolist() == bag.tolist()
    assert unpack(pack(bag_of(""))).tolist() == []
    assert [unpack(stored) for stored in (None, b"", b"\x00ab", pack(bag)[:-1])] == [None] * 4


def test_a_bag_is_of_words_not_of_how_they_are_typed() -> None:
    assert bag_of("HELLO  there, 123!").tolist() == bag_of("hello there 45").tolist()
    assert bag_of("hello").tolist() != bag_of("hullo").tolist()
    assert bag_of("hello", "https://a.example").tolist() != bag_of("hello").tolist()
    endless = " ".join(f"{chr(97 + at % 26)}{'x' * (at % 50)}{chr(98 + at // 300)}" for at in range(5_000))
    assert len(bag_of(endless)) == 1_024


class Fixed:
    """A judge that always says the same."""

    def __init__(self, score: float, kind: str = "") -> None:
        self._said = Judgement(score, (Span(0, 3, "why", kind=kind),))

    def spam(self, texts: Sequence[str]) -> list[Judgement]:
        return [self._said for _ in texts]

    abuse = spam

    def private(self, texts: Sequence[str]) -> list[Judgement]:
        return [Judgement() for _ in texts]


@pytest.fixture
def as_before() -> Iterator[None]:
    before = judgement.use(Fixed(0.6))
    yield
    judgement.use(before)


@pytest.mark.usefixtures("as_before")
@pytest.mark.parametrize("check", [spam, abuse])
def test_a_site_s_decisions_move_the_score_of_a_check_and_the_finding_says_so(check) -> None:
    lowering, raising = (Adapter(learn(taught(CASINO, label=label))) for label in (False, True))
    before = check.check(case(NEXT))
    lower = check.check(case(NEXT, adapters={check.NAME: lowering}))
    higher = check.check(case(NEXT, adapters={check.NAME: raising}))
    other = check.check(case(NEXT, adapters={"another": lowering}))
    assert (before.outcome, lower.outcome, higher.outcome) == (Outcome.HOLD, Outcome.PASS, Outcome.HOLD)
    assert lower.score < before.score == other.score < higher.score
    moved = lowering.shift(bag_of(NEXT))
    assert lower.parts[-1] == Part("site", moved, f"this site’s earlier decisions: {moved:.1f}")
    assert higher.parts[-1].why.endswith(f": +{-moved:.1f}")
    assert all(part.name != "site" for part in before.parts)


@pytest.mark.usefixtures("as_before")
@pytest.mark.parametrize("kind", sorted(NEVER_LOWERED))
def test_what_endangers_somebody_is_never_lowered(kind: str) -> None:
    lowering, raising = (Adapter(learn(taught(CASINO, label=label))) for label in (False, True))
    judgement.use(Fixed(0.9, kind))
    for adapters in ({}, {"abuse": lowering}):
        found = abuse.check(case(NEXT, adapters=adapters))
        assert (found.outcome, found.score, found.parts) == (Outcome.HOLD, 0.9, ())
    assert abuse.check(case(NEXT, adapters={"abuse": raising})).score > 0.9


@pytest.mark.usefixtures("as_before")
@pytest.mark.parametrize("judge", [Fixed(0.9, "insult"), Fixed(0.9), Fixed(0.89, "threat")])
def test_what_is_only_probable_or_an_insult_can_be_lowered(judge: Fixed) -> None:
    judgement.use(judge)
    lowered = abuse.check(case(NEXT, adapters={"abuse": Adapter(learn(taught(CASINO)))}))
    assert lowered.score < abuse.check(case(NEXT)).score


def test_the_rules_own_threats_are_never_lowered() -> None:
    text = "I will find you and kill you."
    lessons = taught([f"{text} {other}" for other in CASINO])
    assert shift(lessons, text) < 0
    before = abuse.check(case(text))
    assert before.outcome == Outcome.HOLD
    assert abuse.check(case(text, adapters={"abuse": Adapter(learn(lessons))})) == before
