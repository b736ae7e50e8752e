"""Where a page of a thread begins, and how a cursor says so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import Row

from service.core import cursor as cursors
from service.core.errors import Invalid
from service.core.ids import parse_id

#: Stands in a cursor where others name their order.
_REPLIES = "replies"


@dataclass(frozen=True, slots=True)
class AfterComment:
    """After a top-level comment.

    Attributes:
        score: its score where the order is `top`.
    """

    last_id: UUID
    score: int = 0


@dataclass(frozen=True, slots=True)
class AfterReply:
    """After a reply, among those below one top-level comment."""

    root_id: UUID
    last_id: UUID


def position_of(cursor: str | None, sort: str) -> AfterComment | AfterReply | None:
    """Return where a cursor leads, None for the beginning.

    Raises:
        Invalid: it is none of ours, or of another order.
    """
    if cursor is None:
        return None
    try:
        kind, root, last = cursors.decode(cursor, str, str, str)
    except Invalid:
        return _after_comment(cursor, sort)
    root_id, last_id = parse_id(root), parse_id(last)
    if kind != _REPLIES or root_id is None or last_id is None:
        raise Invalid.field("cursor", cursors.NOT_VALID)
    return AfterReply(root_id, last_id)


def _after_comment(cursor: str, sort: str) -> AfterComment:
    if sort == "top":
        given, score, written = cursors.decode(cursor, str, int, str)
    else:
        given, written = cursors.decode(cursor, str, str)
        score = 0
    last = parse_id(written)
    if last is None or given != sort:
        raise Invalid.field("cursor", cursors.NOT_VALID)
    return AfterComment(last, score)


def cursor_after(row: Row[Any], sort: str) -> str:
    """Return the cursor of what follows a top-level comment."""
    return _cursor(sort, row.id, row.score)


def cursor_before(row: Row[Any], sort: str) -> str:
    """Return the cursor of a page that begins with a top-level comment: ids are numbers, and nothing is between two."""
    return _cursor(sort, UUID(int=row.id.int + (1 if sort == "newest" else -1)), row.score)


def _cursor(sort: str, comment_id: UUID, score: int) -> str:
    return cursors.encode(sort, score, str(comment_id)) if sort == "top" else cursors.encode(sort, str(comment_id))


def cursor_after_reply(root_id: UUID, reply_id: UUID) -> str:
    """Return the cursor of the replies that follow one."""
    return cursors.encode(_REPLIES, str(root_id), str(reply_id))


def cursor_before_reply(root_id: UUID, reply_id: UUID) -> str:
    """Return the cursor of the replies from one on."""
    return cursor_after_reply(root_id, UUID(int=reply_id.int - 1))
