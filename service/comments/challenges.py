"""Challenges of the optional proof of work (the ALTCHA protocol): made here, solved in the browser, nobody else asked.

A challenge is good for one page and one comment, and for a while. What is known of it stands in its salt, which its
signature covers, so that nothing is stored until one is spent (`service.comments.spend`).
"""

from __future__ import annotations

import binascii
import json
from base64 import b64decode
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import parse_qs

from altcha.v1 import ChallengeOptions, Payload, create_challenge, verify_solution

from service.access.keyring import keyring
from service.sites.models import Site

ALGORITHM = "SHA-256"
#: Long enough to write in peace; the frame solves another one when a text took longer.
LIFE = timedelta(hours=1)

_FIELDS = {"algorithm": str, "challenge": str, "number": int, "salt": str, "signature": str}


@dataclass(frozen=True, slots=True)
class Solved:
    """A challenge with a true solution; whether it was used before is not known here.

    Attributes:
        digest: names the challenge, whatever way its solution is written.
    """

    digest: str
    expires_at: datetime


def new_challenge(site: Site, url: str, *, difficulty: int, now: datetime) -> dict[str, str | int]:
    """Return a challenge for a comment on this page, as ALTCHA's widgets and solvers take it."""
    made = create_challenge(
        ChallengeOptions(
            algorithm="SHA-256",
            max_number=difficulty,
            hmac_key=_key(),
            expires=now + LIFE,
            params={"page": _page(site, url)},
        )
    )
    return {
        "algorithm": made.algorithm,
        "challenge": made.challenge,
        "maxnumber": made.max_number,
        "salt": made.salt,
        "signature": made.signature,
    }


def read_solution(payload: str, site: Site, url: str, *, now: datetime) -> Solved | None:
    """Return the challenge that was solved; None when it is wrong, expired, or of another page or installation.

    The library joins salt and number before it hashes them. Only a whole number is one, and only a salt with its
    delimiter is ours: a number that brings letters along could take the expiry out of the salt unseen.
    """
    given = _parsed(payload)
    if given is None or given["algorithm"] != ALGORITHM or given["number"] < 0 or not given["salt"].endswith("&"):
        return None
    verified, _ = verify_solution(Payload(**given), _key(), check_expires=False)
    known = parse_qs(given["salt"].partition("?")[2])
    if not verified or known.get("page") != [_page(site, url)]:
        return None
    expires_at = datetime.fromtimestamp(int(known["expires"][0]), UTC)
    return Solved(given["challenge"], expires_at) if now < expires_at else None


def _parsed(payload: str) -> dict[str, Any] | None:
    try:
        given = json.loads(b64decode(payload, validate=True))
    except (binascii.Error, ValueError, RecursionError):
        return None
    if not isinstance(given, dict):
        return None
    found = {name: given.get(name) for name in _FIELDS}
    return found if all(type(found[name]) is kind for name, kind in _FIELDS.items()) else None


def _key() -> str:
    return keyring().hash("challenge", "key")


def _page(site: Site, url: str) -> str:
    return keyring().hash("challenge page", f"{site.key} {url}")[:32]
