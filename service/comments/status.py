"""The status machine: which act leads from where to where. Pure; `service.comments.move` carries it out."""

from __future__ import annotations

from enum import StrEnum

from service.access.actors import ActorKind


class Status(StrEnum):
    """Where a comment stands."""

    PENDING = "pending"
    HELD = "held"
    APPROVED = "approved"
    REJECTED = "rejected"
    SPAM = "spam"
    WITHDRAWN = "withdrawn"


class Action(StrEnum):
    """What an actor can do to a comment."""

    SUBMIT = "submit"
    EDIT = "edit"
    WITHDRAW = "withdraw"
    APPROVE = "approve"
    HOLD = "hold"
    REJECT = "reject"
    SPAM = "spam"
    REMOVE = "remove"
    RESTORE = "restore"
    KEEP = "keep"
    UNDO = "undo"


_S = Status
_Moves = dict[Status | None, Status]


def _to(target: Status, *sources: Status) -> _Moves:
    return dict.fromkeys(sources, target)


#: (who, what) -> {from: to}. What is not here is impossible.
TRANSITIONS: dict[tuple[ActorKind, Action], _Moves] = {
    (ActorKind.AUTHOR, Action.SUBMIT): {None: _S.PENDING},
    (ActorKind.AUTHOR, Action.EDIT): _to(_S.PENDING, _S.PENDING, _S.HELD, _S.APPROVED),
    (ActorKind.AUTHOR, Action.WITHDRAW): _to(_S.WITHDRAWN, _S.PENDING, _S.HELD, _S.APPROVED, _S.REJECTED, _S.SPAM),
    # the pipeline decides what waits for it and nothing else: a human's decision always wins
    (ActorKind.PIPELINE, Action.APPROVE): _to(_S.APPROVED, _S.PENDING),
    (ActorKind.PIPELINE, Action.HOLD): _to(_S.HELD, _S.PENDING),
    (ActorKind.PIPELINE, Action.REJECT): _to(_S.REJECTED, _S.PENDING),
    (ActorKind.PIPELINE, Action.SPAM): _to(_S.SPAM, _S.PENDING),
    # approve and reject decide what is undecided; overturning a decision has names of its own (restore, remove), so
    # that who acts on a page that is out of date never overturns a colleague unawares
    (ActorKind.MODERATOR, Action.APPROVE): _to(_S.APPROVED, _S.PENDING, _S.HELD),
    (ActorKind.MODERATOR, Action.HOLD): _to(_S.HELD, _S.PENDING, _S.APPROVED, _S.REJECTED, _S.SPAM),
    (ActorKind.MODERATOR, Action.REJECT): _to(_S.REJECTED, _S.PENDING, _S.HELD),
    (ActorKind.MODERATOR, Action.SPAM): _to(_S.SPAM, _S.PENDING, _S.HELD, _S.APPROVED, _S.REJECTED),
    (ActorKind.MODERATOR, Action.REMOVE): _to(_S.REJECTED, _S.APPROVED),
    (ActorKind.MODERATOR, Action.RESTORE): _to(_S.APPROVED, _S.REJECTED, _S.SPAM),
    # what readers reported may stay: a human has read it
    (ActorKind.MODERATOR, Action.KEEP): _to(_S.APPROVED, _S.APPROVED),
    # readers' reports never refuse anything: what they take down waits for a human
    (ActorKind.READERS, Action.HOLD): _to(_S.HELD, _S.APPROVED, _S.PENDING, _S.HELD),
}

#: The acts by which a moderator lets a wording stand.
CLEARING = frozenset({Action.APPROVE, Action.RESTORE, Action.KEEP})


def actions_of(actor: ActorKind) -> tuple[Action, ...]:
    """Return everything an actor can do to a comment of some status, in the table's order."""
    return tuple(action for kind, action in TRANSITIONS if kind is actor)


def target(actor: ActorKind, action: Action, status: Status | None) -> Status | None:
    """Return the status this act leads to, None when it is impossible from here."""
    return TRANSITIONS.get((actor, action), {}).get(status)


def allowed_actions(actor: ActorKind, status: Status) -> tuple[Action, ...]:
    """Return what an actor can do to a comment of this status, in the table's order."""
    return tuple(action for (kind, action), moves in TRANSITIONS.items() if kind is actor and status in moves)
