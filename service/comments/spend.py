"""Spending a solved challenge with the comment that it came with, and forgetting it in the end. Never commits."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Any, cast

from sqlalchemy import CursorResult, delete
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from service.comments.challenges import read_solution
from service.comments.models import SpentChallenge
from service.sites.models import Site


class Proof(StrEnum):
    """What came of asking for a proof of work."""

    SOLVED = "solved"
    #: None was sent, as by a browser without scripts.
    MISSING = "missing"
    #: It is wrong, expired, of another page, or was used before.
    WRONG = "wrong"


def spend(work: Session, site: Site, url: str, payload: str | None, *, now: datetime) -> Proof:
    """Use up the solution that came with a comment on this page, and say what it is worth."""
    if not payload:
        return Proof.MISSING
    solved = read_solution(payload, site, url, now=now)
    if solved is None:
        return Proof.WRONG
    try:
        with work.begin_nested():
            work.add(SpentChallenge(digest=solved.digest, expires_at=solved.expires_at))
    except IntegrityError:
        return Proof.WRONG
    return Proof.SOLVED


def forget_spent(work: Session, *, now: datetime) -> int:
    """Delete the challenges that nobody could use again anyway; return how many."""
    result = work.execute(
        delete(SpentChallenge).where(SpentChallenge.expires_at < now).execution_options(synchronize_session=False)
    )
    return cast("CursorResult[Any]", result).rowcount
