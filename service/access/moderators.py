"""Adding moderators and tokens, signing in and out, and finding out who a token belongs to."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from uuid import UUID

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from service.access.actors import Staff
from service.access.keyring import email_hash, keyring
from service.access.models import ApiToken, Moderator, Role, SignIn
from service.access.seal import seal
from service.core.email_address import VALID_EMAIL, normalised
from service.core.errors import Conflict, Invalid, NotFound
from service.core.ids import new_token, token_hash
from service.sites.models import Site

#: How long a sign-in lasts: a working day, so that a shared computer forgets overnight.
SIGN_IN_HOURS = 12

#: argon2id with the library's defaults, which follow RFC 9106, section 4 (low-memory recommendation).
_HASHER = PasswordHasher()


@dataclass(frozen=True, slots=True)
class Credentials:
    """What a new moderator is told, once."""

    moderator_id: UUID
    password: str
    token: str


def add_moderator(work: Session, email: str, *, role: Role, sites: Sequence[Site], now: datetime) -> Credentials:
    """Create a moderator with a fresh password and API token.

    Raises:
        Invalid: the e-mail address is none.
        Conflict: there is a moderator with this address.
    """
    address = normalised(email)
    if address is None:
        raise Invalid.field("email", VALID_EMAIL)
    if work.scalar(select(Moderator.id).where(Moderator.email_hash == email_hash(address))):
        raise Conflict("There is a moderator with this e-mail address already.")
    password = secrets.token_urlsafe(12)
    moderator = Moderator(
        name=address.partition("@")[0],
        email=keyring().encrypt(address),
        email_hash=email_hash(address),
        password_hash=_HASHER.hash(password),
        role=role,
        created_at=now,
        sites=list(sites),
    )
    work.add(moderator)
    work.flush()
    return Credentials(moderator.id, password, add_token(work, moderator_id=moderator.id, now=now))


def find_moderator(work: Session, email: str) -> Moderator:
    """Return the moderator with this address, disabled or not.

    Raises:
        NotFound: there is none.
    """
    moderator = work.scalar(select(Moderator).where(Moderator.email_hash == email_hash(email)))
    if moderator is None:
        raise NotFound("There is no moderator with this e-mail address.")
    return moderator


def disable_moderator(work: Session, email: str, *, now: datetime) -> Moderator:
    """Lock a moderator out: sessions end, password and token open nothing until `enable_moderator`.

    The last owner too: an account in wrong hands must be stopped at once, and whoever may call this can make another.

    Raises:
        NotFound: there is no moderator with this address.
    """
    moderator = find_moderator(work, email)
    moderator.disabled_at = moderator.disabled_at or now
    work.execute(delete(SignIn).where(SignIn.moderator_id == moderator.id))
    work.flush()
    return moderator


def enable_moderator(work: Session, email: str) -> Moderator:
    """Let a moderator in again, with the password and the token they had.

    Raises:
        NotFound: there is no moderator with this address.
    """
    moderator = find_moderator(work, email)
    moderator.disabled_at = None
    work.flush()
    return moderator


def renew_credentials(work: Session, email: str, *, now: datetime) -> Credentials:
    """Give a moderator a fresh password and API token; the old ones, and whatever is signed in with them, end.

    Raises:
        NotFound: there is no moderator with this address.
    """
    moderator = find_moderator(work, email)
    password = secrets.token_urlsafe(12)
    moderator.password_hash = _HASHER.hash(password)
    theirs = ApiToken.moderator_id == moderator.id
    work.execute(update(ApiToken).where(theirs, ApiToken.revoked_at.is_(None)).values(revoked_at=now))
    work.execute(delete(SignIn).where(SignIn.moderator_id == moderator.id))
    work.flush()
    return Credentials(moderator.id, password, add_token(work, moderator_id=moderator.id, now=now))


def add_token(work: Session, *, now: datetime, moderator_id: UUID | None = None, site_id: UUID | None = None) -> str:
    """Create a bearer token for a moderator or a site and return it; only its hash is kept."""
    seal(work)
    token = new_token("haven" if moderator_id else "site")
    work.add(ApiToken(token_hash=token_hash(token), moderator_id=moderator_id, site_id=site_id, created_at=now))
    work.flush()
    return token


def find_password_hash(work: Session, email: str) -> tuple[UUID, str] | None:
    """Return the id and password hash of the moderator with this address, None when there is none."""
    found = work.execute(
        select(Moderator.id, Moderator.password_hash).where(
            Moderator.email_hash == email_hash(email), Moderator.disabled_at.is_(None)
        )
    ).one_or_none()
    return None if found is None else (found.id, found.password_hash)


def password_matches(known: tuple[UUID, str] | None, password: str) -> UUID | None:
    """Return the moderator's id when the password is theirs. Takes the same time when there is no such moderator.

    Slow on purpose (argon2id): call it with no transaction open.
    """
    hashed = known[1] if known else _nobody()
    try:
        _HASHER.verify(hashed, password.encode("utf-8", "surrogatepass"))
    except (VerificationError, InvalidHashError):
        return None
    return known[0] if known else None


@cache
def _nobody() -> str:
    return _HASHER.hash(secrets.token_urlsafe(12))


def sign_in(work: Session, moderator_id: UUID, *, now: datetime) -> str:
    """Open a session and return its token for the cookie."""
    token = new_token("session")
    work.execute(delete(SignIn).where(SignIn.expires_at <= now))
    work.add(
        SignIn(
            token_hash=token_hash(token),
            moderator_id=moderator_id,
            created_at=now,
            expires_at=now + timedelta(hours=SIGN_IN_HOURS),
        )
    )
    return token


def sign_out(work: Session, token: str) -> None:
    """End a session; one that is unknown is ended already."""
    work.execute(delete(SignIn).where(SignIn.token_hash == token_hash(token)))


def staff_by_token(work: Session, token: str) -> Staff | None:
    """Return whose bearer token this is, None when it is nobody's."""
    found = work.scalar(select(ApiToken).where(ApiToken.token_hash == token_hash(token), ApiToken.revoked_at.is_(None)))
    if found is None:
        return None
    if found.site_id is not None:
        return Staff(None, "the site's server", Role.OWNER, frozenset({found.site_id}))
    return _staff(work, found.moderator_id)


def staff_by_session(work: Session, token: str, *, now: datetime) -> Staff | None:
    """Return whose session this is, None when it ended or never was."""
    found = work.scalar(
        select(SignIn.moderator_id).where(SignIn.token_hash == token_hash(token), SignIn.expires_at > now)
    )
    return None if found is None else _staff(work, found)


def _staff(work: Session, moderator_id: UUID | None) -> Staff | None:
    moderator = work.get(Moderator, moderator_id)
    if moderator is None or moderator.disabled_at:
        return None
    return Staff(moderator.id, moderator.name, Role(moderator.role), frozenset(site.id for site in moderator.sites))
