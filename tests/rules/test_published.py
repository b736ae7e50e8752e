"""What readers see after each act, and the chain of decisions behind it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest
from flask import Flask
from sqlalchemy import select
from sqlalchemy.orm import Session

from service.access.actors import PIPELINE, Actor, ActorKind
from service.comments.edit import edit
from service.comments.models import Comment, Decision
from service.comments.move import digest_of
from service.comments.status import Action
from service.comments.withdraw import withdraw
from service.core.clock import clock as haven_clock
from service.core.errors import Conflict, Forbidden
from service.core.transactions import transaction
from service.moderation.decide import Ruling, decide, undo
from service.sites.queries import policy_of
from tests.conftest import Hands
from tests.make import MadeModerator, Make

#: Steps after the submission, then (status, newest revision, published revision). "p:" the pipeline, "m:" a moderator.
ROWS: list[tuple[str, str, str, tuple[str, int, int | None]]] = [
    ("auto", "", "nobody sees what waits for its checks", ("pending", 1, None)),
    ("auto", "p:approve", "an approved comment is seen", ("approved", 1, 1)),
    ("auto", "p:hold", "a held one is not", ("held", 1, None)),
    ("auto", "p:reject", "a rejected one is not", ("rejected", 1, None)),
    ("auto", "p:approve edit", "while an edit is checked readers keep the old words", ("pending", 2, 1)),
    ("auto", "p:approve edit p:approve", "then they see the new", ("approved", 2, 2)),
    ("auto", "p:approve edit p:hold", "an edit that is held keeps the old words", ("held", 2, 1)),
    ("auto", "p:approve edit p:hold m:approve", "until a human approves the new", ("approved", 2, 2)),
    ("auto", "p:approve edit p:hold m:reject", "a rejection takes both down", ("rejected", 2, None)),
    ("auto", "p:approve edit p:hold m:reject undo", "and undoing it shows the old again", ("held", 2, 1)),
    ("auto", "p:approve edit p:reject", "an edit that breaks a rule takes both down", ("rejected", 2, None)),
    ("auto", "p:approve edit p:spam", "so does one that is spam", ("spam", 2, None)),
    ("auto", "p:approve edit edit", "two edits keep the first words", ("pending", 3, 1)),
    ("auto", "p:approve edit p:hold edit", "an edit of a held edit as well", ("pending", 3, 1)),
    ("auto", "p:approve edit p:hold edit p:approve", "until it is approved", ("approved", 3, 3)),
    ("auto", "p:approve m:hold", "a human's hold takes down", ("held", 1, None)),
    ("auto", "p:approve edit m:hold", "also while an edit is checked", ("held", 2, None)),
    ("auto", "p:approve m:hold undo", "undoing it shows it again", ("approved", 1, 1)),
    ("auto", "p:approve m:remove", "a removed comment is gone", ("rejected", 1, None)),
    ("auto", "p:approve m:remove undo", "undoing brings it back", ("approved", 1, 1)),
    ("auto", "p:approve m:remove m:restore", "so does restoring", ("approved", 1, 1)),
    ("auto", "p:hold m:reject undo", "an undone rejection waits again, unseen", ("held", 1, None)),
    ("auto", "p:hold m:approve undo", "an undone approval is unseen again", ("held", 1, None)),
    ("auto", "p:hold edit", "editing what nobody saw shows nothing", ("pending", 2, None)),
    ("auto", "p:approve withdraw", "a withdrawn comment is gone", ("withdrawn", 1, None)),
    ("auto", "p:approve edit withdraw", "with all its words", ("withdrawn", 2, None)),
    ("post", "", "published first, checked after", ("pending", 1, 1)),
    ("post", "p:approve", "a good one stays", ("approved", 1, 1)),
    ("post", "p:hold", "a doubtful one is taken down until a human looks", ("held", 1, None)),
    ("post", "p:spam", "spam is taken down", ("spam", 1, None)),
    ("post", "edit", "a new wording is published first as well", ("pending", 2, 2)),
    ("post", "p:hold edit", "but an edit does not bring back what was taken down", ("pending", 2, None)),
    ("post", "p:approve edit p:hold", "a doubtful new wording is taken down", ("held", 2, None)),
    ("pre", "p:hold", "where a human reads all nothing is seen before", ("held", 1, None)),
]


class Steps:
    """Carries out acts on one comment."""

    def __init__(self, work: Session, comment_id: UUID, moderator: MadeModerator) -> None:
        self._work = work
        self._id = comment_id
        self._moderator = Actor(ActorKind.MODERATOR, moderator.id, "Mo")

    def take(self, step: str) -> None:
        comment = self._comment()
        now = haven_clock.now()
        who, _, what = step.rpartition(":")
        if step == "edit":
            edit(self._work, comment, f"Wording {comment.revision + 1}.", policy_of(comment.thread.site), now=now)
        elif step == "withdraw":
            withdraw(self._work, comment, now=now)
        elif step == "undo":
            last = self._work.scalars(select(Decision).order_by(Decision.number.desc())).first()
            assert last
            undo(self._work, last, self._moderator, now=now)
        else:
            actor = PIPELINE if who == "p" else self._moderator
            decide(self._work, self._id, Ruling(actor, Action(what), comment.revision, reason="other"), now=now)

    def outcome(self) -> tuple[str, int, int | None]:
        comment = self._comment()
        return comment.status, comment.revision, comment.published_revision

    def _comment(self) -> Comment:
        comment = self._work.get(Comment, self._id, populate_existing=True)
        assert comment
        return comment


@pytest.mark.parametrize(("mode", "steps", "why", "wanted"), ROWS, ids=[f"{row[0]} {row[1]}" for row in ROWS])
def test_what_readers_see(app: Flask, make: Make, mode: str, steps: str, why: str, wanted: Any) -> None:  # noqa: PLR0917  # a row
    comment, moderator = make.comment(make.site(mode=mode)), make.moderator()
    with app.app_context(), transaction() as work:
        acts = Steps(work, comment.id, moderator)
        for step in steps.split():
            acts.take(step)
        assert acts.outcome() == wanted, why
        chain = work.scalars(select(Decision).order_by(Decision.number)).all()
        assert [one.number for one in chain] == [*range(1, len(chain) + 1)]
        before = ""
        for one in chain:
            assert one.digest == digest_of(one, before), "the chain of digests holds"
            before = one.digest


@pytest.mark.parametrize("changed", ["to_status", "reason", "actor_kind", "action", "revision", "number", "created_at"])
def test_a_changed_decision_breaks_the_chain(app: Flask, make: Make, changed: str) -> None:
    comment = make.held(make.site())
    with app.app_context(), transaction() as work:
        first, second = work.scalars(
            select(Decision).where(Decision.comment_id == comment.id).order_by(Decision.number)
        )
        other = haven_clock.now().replace(year=2020) if changed == "created_at" else 7
        setattr(second, changed, other)
        assert second.digest != digest_of(second, first.digest)
        work.expunge_all()


def test_a_note_can_be_erased_without_breaking_the_chain(app: Flask, make: Make) -> None:
    comment = make.held(make.site())
    with app.app_context(), transaction() as work:
        first, second = work.scalars(
            select(Decision).where(Decision.comment_id == comment.id).order_by(Decision.number)
        )
        second.note = "A private detail."
        assert second.digest == digest_of(second, first.digest)
        assert second.digest != digest_of(second, "")


@pytest.mark.parametrize(
    ("steps", "why"),
    [
        ("p:approve p:reject", "the pipeline decides once"),
        ("m:reject p:approve", "a human's decision stands"),
        ("p:hold p:approve", "what waits for a human waits"),
        ("p:reject edit", "what was refused cannot be edited"),
        ("withdraw m:approve", "what was withdrawn stays so"),
        ("p:approve undo", "only a human's act can be undone"),
        ("p:hold m:approve undo undo", "an undo is not undone"),
        ("p:hold m:approve edit undo", "nothing is undone after an edit"),
    ],
)
def test_an_act_too_late_or_out_of_place_is_refused(app: Flask, make: Make, steps: str, why: str) -> None:
    comment, moderator = make.comment(make.site()), make.moderator()
    *before, last = steps.split()
    with app.app_context():
        with transaction() as work:
            acts = Steps(work, comment.id, moderator)
            for step in before:
                acts.take(step)
            outcome = acts.outcome()
        with pytest.raises(Conflict), transaction() as work:
            Steps(work, comment.id, moderator).take(last)
        with transaction(write=False) as work:
            assert Steps(work, comment.id, moderator).outcome() == outcome, why


@pytest.mark.parametrize(
    ("window", "after", "possible"),
    [(15, 0, True), (15, 899, True), (15, 900, False), (15, 36_000, False), (0, 0, False), (600, 35_999, True)],
)
def test_the_edit_window(app: Flask, make: Make, clock: Hands, window: int, after: int, possible: bool) -> None:  # noqa: PLR0917  # a row
    comment, moderator = make.approved(make.site(edit={"window_minutes": window})), make.moderator()
    clock.forward(seconds=after)
    with app.app_context(), transaction() as work:
        acts = Steps(work, comment.id, moderator)
        if possible:
            acts.take("edit")
            assert acts.outcome() == ("pending", 2, 1)
        else:
            with pytest.raises(Forbidden):
                acts.take("edit")


def test_the_edit_window_does_not_slide_with_edits(app: Flask, make: Make, clock: Hands) -> None:
    comment, moderator = make.approved(make.site()), make.moderator()
    clock.forward(minutes=10)
    with app.app_context():
        with transaction() as work:
            Steps(work, comment.id, moderator).take("edit")
        clock.forward(minutes=10)
        with pytest.raises(Forbidden), transaction() as work:
            Steps(work, comment.id, moderator).take("edit")


def test_the_same_words_again_are_no_edit(app: Flask, make: Make) -> None:
    comment = make.approved(make.site(), "A fair point.")
    with app.app_context(), transaction() as work:
        found = work.get(Comment, comment.id)
        assert found
        edit(work, found, "A fair point.", policy_of(found.thread.site), now=haven_clock.now())
        assert (found.status, found.revision) == ("approved", 1)
