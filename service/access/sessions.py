"""A moderator's session at the edge: opened by a password, carried by a cookie."""

from __future__ import annotations

from flask import Response

from service.access.guards import SESSION_COOKIE, own_origin
from service.access.moderators import SIGN_IN_HOURS, find_password_hash, password_matches, sign_in
from service.core.clock import clock
from service.core.errors import Unauthenticated
from service.core.transactions import transaction


def begin_session(email: str, password: str) -> str:
    """Return the token of a new session. Opens its own transactions: hashing a password is slow on purpose.

    Raises:
        Unauthenticated: the pair is wrong; the answer and its time are the same whether the address is known or not.
    """
    with transaction(write=False) as work:
        known = find_password_hash(work, email)
    moderator_id = password_matches(known, password)
    if moderator_id is None:
        raise Unauthenticated("E-mail address or password is wrong.")
    with transaction() as work:
        return sign_in(work, moderator_id, now=clock.now())


def set_session_cookie(response: Response, token: str) -> None:
    """Give the browser its session: unreadable for scripts, sent to our own pages only."""
    response.set_cookie(
        SESSION_COOKIE, token, max_age=SIGN_IN_HOURS * 3600, httponly=True, secure=_is_https(), samesite="Strict"
    )


def drop_session_cookie(response: Response) -> None:
    """Take the session from the browser."""
    response.delete_cookie(SESSION_COOKIE, httponly=True, secure=_is_https(), samesite="Strict")


def _is_https() -> bool:
    """A proxy may speak https for us without our being told of it by its headers; HAVEN_URL says so."""
    return own_origin().startswith("https:")
