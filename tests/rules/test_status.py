"""Who can do what to a comment in which status: every combination, the impossible ones too."""

from __future__ import annotations

from itertools import product

import pytest

from service.access.actors import ActorKind
from service.comments.status import Action, Status, allowed_actions, target

AUTHOR, PIPELINE, MODERATOR = ActorKind.AUTHOR, ActorKind.PIPELINE, ActorKind.MODERATOR
READERS = ActorKind.READERS

#: One line an act: from (pending, held, approved, rejected, spam, withdrawn) to what; "-" is impossible.
TABLE: list[tuple[ActorKind, Action, str, str]] = [
    (AUTHOR, Action.EDIT, "pending pending pending - - -", "an author changes what was not refused"),
    (AUTHOR, Action.WITHDRAW, "withdrawn withdrawn withdrawn withdrawn withdrawn -", "an author takes anything back"),
    (PIPELINE, Action.APPROVE, "approved - - - - -", "the checks decide what waits for them and nothing else"),
    (PIPELINE, Action.HOLD, "held - - - - -", "the checks decide what waits for them and nothing else"),
    (PIPELINE, Action.REJECT, "rejected - - - - -", "the checks decide what waits for them and nothing else"),
    (PIPELINE, Action.SPAM, "spam - - - - -", "the checks decide what waits for them and nothing else"),
    (MODERATOR, Action.APPROVE, "approved approved - - - -", "a human approves what waits"),
    (MODERATOR, Action.HOLD, "held - held held held -", "a human sends anything back to the queue"),
    (MODERATOR, Action.REJECT, "rejected rejected - - - -", "a human rejects what waits"),
    (MODERATOR, Action.SPAM, "spam spam spam spam - -", "a human calls anything spam that is not"),
    (MODERATOR, Action.REMOVE, "- - rejected - - -", "only what readers see can be removed"),
    (MODERATOR, Action.RESTORE, "- - - approved approved -", "only what was refused can be restored"),
    (MODERATOR, Action.KEEP, "- - approved - - -", "a human lets stand what readers reported"),
    (READERS, Action.HOLD, "held held held - - -", "readers' reports only ever put a comment before a human"),
]  # fmt: skip

POSSIBLE = {
    (actor, action, status): after
    for actor, action, line, _why in TABLE
    for status, after in zip(Status, line.split(), strict=True)
    if after != "-"
}


@pytest.mark.parametrize(("actor", "action", "line", "why"), TABLE, ids=str)
def test_an_act_leads_where_the_table_says(actor: ActorKind, action: Action, line: str, why: str) -> None:
    found = " ".join(target(actor, action, status) or "-" for status in Status)
    assert found == line, why


def test_whatever_is_not_in_the_table_is_impossible() -> None:
    for actor, action, status in product(ActorKind, Action, Status):
        assert target(actor, action, status) == POSSIBLE.get((actor, action, status)), (actor, action, status)


def test_only_an_author_begins_a_comment_and_it_waits_for_its_checks() -> None:
    begun = {(actor, action): target(actor, action, None) for actor, action in product(ActorKind, Action)}
    assert {key: after for key, after in begun.items() if after} == {(AUTHOR, Action.SUBMIT): Status.PENDING}


def test_nothing_brings_a_withdrawn_comment_back() -> None:
    assert all(allowed_actions(actor, Status.WITHDRAWN) == () for actor in ActorKind)


def test_what_is_offered_is_what_is_possible() -> None:
    for actor, status in product(ActorKind, Status):
        offered = set(allowed_actions(actor, status))
        assert offered == {action for who, action, where in POSSIBLE if (who, where) == (actor, status)}
