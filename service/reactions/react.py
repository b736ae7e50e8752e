"""Reacting: one reader's kind on one target is set, changed or taken back, and the counts follow. Never commits."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import delete, func, select, update
from sqlalchemy.dialects.postgresql import insert as postgresql_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert
from sqlalchemy.orm import Session

from service.core.errors import Conflict, TooMany
from service.core.ids import new_id
from service.core.words import N_
from service.reactions.models import Reaction, ReactionCount
from service.reactions.queries import kind_of
from service.reactions.readers import Reader, start_of_day
from service.reactions.targets import Target
from service.threads.reacted import show_reaction

#: Somebody who presses buttons in two windows at once gets one of them; more than so often nobody is overtaken.
_TRIES = 5
_ALL_DAY = 86_400


@dataclass(frozen=True, slots=True)
class Act:
    """What a reader wants.

    Attributes:
        kind: None takes the reaction back.
        crowd: so many readers of one address prefix count here in a day; 0 is no limit.
    """

    target: Target
    reader: Reader
    kind: str | None
    crowd: int = 0


def react(work: Session, act: Act, *, now: datetime) -> bool:
    """Carry out an act; tell whether it changed anything.

    Raises:
        TooMany: a crowd of readers came from the same address prefix today.
        Conflict: the same reader's other requests were faster every time.
    """
    for _ in range(_TRIES):
        before = kind_of(work, act.target, act.reader)
        if before == act.kind:
            return False
        if before is None:
            refuse_crowd(work, act, now=now)
        if _replaced(work, act, before, now=now):
            _count(work, act.target, before, act.kind)
            show_reaction(work, act.target.thread_id, now=now)
            return True
    raise Conflict(N_("Your reaction is being changed elsewhere; try again."))


def refuse_crowd(work: Session, act: Act, *, now: datetime) -> None:
    """Refuse one reader more from an address prefix that many came from already, whatever words they made up.

    Raises:
        TooMany: there were so many today.
    """
    address = act.reader.address_mark(act.target.id)
    if not act.crowd or address is None:
        return
    seen = select(Reaction.mark).where(act.target.is_in(Reaction), Reaction.address == address).limit(act.crowd)
    if work.scalar(select(func.count()).select_from(seen.subquery())) == act.crowd:
        wait = _ALL_DAY - int((now - start_of_day(now)).total_seconds())
        raise TooMany(N_("Many people on your network have reacted here today. Try again tomorrow."), retry_after=wait)


def _replaced(work: Session, act: Act, before: str | None, *, now: datetime) -> bool:
    """Change the reader's row if it still is as it was read: whoever is second looks again."""
    mark = act.reader.mark(act.target.id)
    own = (Reaction.mark == mark, Reaction.kind == before)
    statement: Any
    if before is None:
        row = {
            "mark": mark,
            "kind": act.kind,
            "address": act.reader.address_mark(act.target.id),
            "created_at": now,
            "forget_at": act.reader.forget_at,
        }
        statement = _insert(work)(Reaction).values(row | act.target.names).on_conflict_do_nothing()
    elif act.kind is None:
        statement = delete(Reaction).where(*own)
    else:
        statement = update(Reaction).where(*own).values(kind=act.kind)
    changed = statement.returning(Reaction.mark).execution_options(synchronize_session=False)
    return work.scalar(changed) is not None


def _count(work: Session, target: Target, before: str | None, after: str | None) -> None:
    """Move one from a kind to another; in the order of their keys, so that no two wait for each other."""
    for kind in sorted(kind for kind in (before, after) if kind):
        change = 1 if kind == after else -1
        if change < 0:
            row = update(ReactionCount).where(target.is_in(ReactionCount), ReactionCount.kind == kind)
            fewer = row.where(ReactionCount.count > 0).values(count=ReactionCount.count - 1)
            work.execute(fewer.execution_options(synchronize_session=False))
            continue
        first = _insert(work)(ReactionCount).values({"id": new_id(), "kind": kind, "count": 1} | target.names)
        more = {"count": ReactionCount.count + 1}
        work.execute(first.on_conflict_do_update(index_elements=[*target.names, "kind"], set_=more))


def _insert(work: Session) -> Any:
    return postgresql_insert if work.get_bind().dialect.name == "postgresql" else sqlite_insert
