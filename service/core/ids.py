"""Identifiers and secrets: UUIDv7 for rows (RFC 9562, section 5.7), random tokens for people."""

from __future__ import annotations

import secrets
from hashlib import sha256
from uuid import UUID

from uuid_utils.compat import uuid7


def new_id() -> UUID:
    """Return a new UUIDv7: ordered by time, so that indexes stay compact, and not countable from outside."""
    return UUID(int=uuid7().int)


def parse_id(text: str) -> UUID | None:
    """Return the UUID written in its canonical form, None for anything else."""
    try:
        parsed = UUID(text)
    except ValueError:
        return None
    return parsed if str(parsed) == text.lower() else None


def new_token(prefix: str) -> str:
    """Return a fresh secret of 256 bits. The prefix lets secret scanners and people recognise what it opens."""
    return f"{prefix}_{secrets.token_urlsafe(32)}"


def token_hash(token: str) -> str:
    """Return what is stored of a token. A plain SHA-256 does: 256 random bits cannot be guessed."""
    return sha256(token.encode("utf-8", "surrogatepass")).hexdigest()
