"""What a browser does with a challenge, in tests."""

from __future__ import annotations

import json
from base64 import b64encode
from hashlib import sha256
from typing import Any

from flask.testing import FlaskClient

from tests.make import PAGE, MadeSite

#: Few enough to try all of them at once.
EASY = {"challenge": "altcha", "difficulty": 1_000}


def ask(client: FlaskClient, site: MadeSite, url: str = PAGE) -> dict[str, Any]:
    """Ask for a challenge."""
    answer = client.get(f"/v1/sites/{site.key}/challenge", query_string={"url": url})
    assert answer.status_code == 200, answer.json
    return dict(answer.json)


def number_of(challenge: dict[str, Any]) -> int:
    """Return the number that solves it."""
    for number in range(challenge["maxnumber"] + 1):
        if sha256(f"{challenge['salt']}{number}".encode()).hexdigest() == challenge["challenge"]:
            return number
    raise AssertionError("no number solves it")


def written(challenge: dict[str, Any], /, **changes: Any) -> str:
    """Return a solution as it is sent; `changes` are lies."""
    names = ("algorithm", "challenge", "salt", "signature")
    payload = {name: challenge[name] for name in names} | {"number": number_of(challenge)} | changes
    return b64encode(json.dumps(payload).encode()).decode()
