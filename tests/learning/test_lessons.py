"""What a decision teaches, and which of several about one wording counts."""

from __future__ import annotations

import pytest

from service.comments.edit import edit
from service.comments.queries import find_comment
from service.comments.status import Action
from service.core.clock import clock as haven_clock
from service.core.transactions import transaction
from service.sites.policy import parse
from tests.conftest import Hands
from tests.learning.school import AND_NEXT, CASINO, NEXT, OPEN, School, Suspicious
from workers.drain import drain


@pytest.mark.parametrize(
    ("said", "decision", "lessons"),
    [
        ((0.55, 0.0), (Action.APPROVE, None), [("spam", 0, True)]),
        ((0.0, 0.6), (Action.APPROVE, None), [("abuse", 0, True)]),
        ((0.55, 0.6), (Action.APPROVE, None), [("abuse", 0, True), ("spam", 0, True)]),
        ((0.55, 0.0), (Action.SPAM, None), [("spam", 1, True)]),
        ((0.0, 0.6), (Action.SPAM, None), [("spam", 1, True)]),
        ((0.0, 0.6), (Action.REJECT, "insult"), [("abuse", 1, True)]),
        ((0.0, 0.6), (Action.REJECT, "threat"), [("abuse", 1, True)]),
        ((0.55, 0.0), (Action.REJECT, "illegal"), [("abuse", 1, True)]),
        ((0.0, 0.6), (Action.REJECT, None), []),
        ((0.0, 0.6), (Action.REJECT, "off_topic"), []),
        ((0.55, 0.0), (Action.REJECT, "advertising"), []),
    ],
)
def test_what_a_decision_teaches(
    school: School,
    judge: Suspicious,
    said: tuple[float, float],
    decision: tuple[Action, str | None],
    lessons: list[object],
) -> None:
    judge.said.update(zip(("spam", "abuse"), said, strict=True))
    comment = school.checked(NEXT) if max(said) > 0.5 else school.make.held(school.site, NEXT)
    school.decide(comment, *decision)
    drain()
    assert sorted(school.lessons()) == lessons


def test_what_no_check_held_teaches_nothing_when_it_is_approved(school: School, judge: Suspicious) -> None:
    judge.said["spam"] = 0.0
    held = school.make.held(school.site, NEXT)
    school.decide(held, Action.APPROVE)
    drain()
    assert school.lessons() == []


def test_the_checks_own_verdicts_teach_nothing(school: School, judge: Suspicious) -> None:
    school.checked(NEXT)
    judge.said["spam"] = 0.0
    school.checked(AND_NEXT)
    assert school.lessons() == []


def test_a_later_decision_about_the_same_wording_counts_in_place_of_the_earlier_one(
    school: School, clock: Hands
) -> None:
    comment = school.checked(NEXT)
    school.decide(comment, Action.SPAM)
    clock.forward(minutes=1)
    restored = school.decide(comment, Action.RESTORE)
    drain()
    assert school.lessons() == [("spam", 1, True), ("spam", 0, True)]
    assert school.adapter().lessons == 1
    clock.forward(minutes=1)
    school.undo(restored)
    drain()
    assert school.lessons() == [("spam", 1, True), ("spam", 0, False)]
    assert school.adapter().lessons == 1


def test_restoring_teaches_even_where_no_check_had_held(school: School, judge: Suspicious, clock: Hands) -> None:
    judge.said["spam"] = 0.0
    comment = school.checked(NEXT)
    school.decide(comment, Action.SPAM)
    drain()
    clock.forward(minutes=1)
    school.decide(comment, Action.RESTORE)
    drain()
    assert school.lessons() == [("spam", 1, True), ("spam", 0, True)]


def test_another_wording_is_another_lesson(school: School, clock: Hands) -> None:
    comment = school.checked(CASINO[0])
    school.decide(comment, Action.APPROVE)
    drain()
    clock.forward(minutes=1)
    with transaction() as work:
        edit(work, find_comment(work, comment.id), CASINO[1], parse(OPEN), now=haven_clock.now())
    drain()
    clock.forward(minutes=1)
    school.decide(comment, Action.SPAM)
    drain()
    assert school.lessons() == [("spam", 0, True), ("spam", 1, True)]
    assert school.adapter().lessons == 2


def test_a_decision_undone_before_its_lesson_was_taken_teaches_nothing(school: School) -> None:
    decision = school.decide(school.checked(NEXT), Action.SPAM)
    school.undo(decision)
    drain()
    assert school.lessons() == []
