"""Whether the secret key is still the one that the stored e-mail addresses and hashes were made with."""

from __future__ import annotations

from sqlalchemy.orm import Session

from service.access.keyring import keyring
from service.access.models import Seal

_ONLY = 1


def seal(work: Session) -> None:
    """Note the secret key's mark with the first thing stored under it; later calls change nothing."""
    if work.get(Seal, _ONLY) is None:
        work.add(Seal(id=_ONLY, value=_mark()))
        work.flush()


def is_unbroken(work: Session) -> bool:
    """Tell whether nothing is stored yet, or the secret key is the one it was stored under."""
    found = work.get(Seal, _ONLY)
    return found is None or found.value == _mark()


def _mark() -> str:
    return keyring().hash("seal", "haven")
