"""Reacting in tests: readers with browsers of their own, on a page or a comment."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select
from werkzeug.test import TestResponse

from service.core.transactions import transaction
from service.reactions.models import Reaction
from tests.make import PAGE, MadeComment, MadeSite

AGENT = "Mozilla/5.0 (X11; Linux) Netscape"
SIX = ["like", "love", "haha", "wow", "sad", "angry"]


def word(number: int) -> str:
    """Return what a browser may have made up."""
    return f"{number:022d}"


@dataclass(frozen=True)
class Browser:
    """Somebody's browser: with scripts it has a word of its own, without none."""

    client: FlaskClient
    word: str | None = None
    address: str = "192.0.2.1"
    agent: str = AGENT

    def page(self, site: MadeSite, kind: str | None, *, url: str = PAGE) -> TestResponse:
        """React to a page."""
        return self._put(f"/v1/sites/{site.key}/reactions", {"url": url, "kind": kind})

    def comment(self, comment: MadeComment, kind: str | None) -> TestResponse:
        """React to a comment."""
        return self._put(f"{comment.path}/reactions", {"kind": kind})

    def _put(self, path: str, body: dict[str, Any]) -> TestResponse:
        return self.client.put(
            path,
            json=body | ({"reader": self.word} if self.word else {}),
            headers={"User-Agent": self.agent},
            environ_overrides={"REMOTE_ADDR": self.address},
        )


def counts(answer: TestResponse) -> dict[str, int]:
    """Return the counts of an answer that took the reaction."""
    assert answer.status_code == 200, answer.data
    found: dict[str, int] = answer.json["reactions"]
    return found


def read(client: FlaskClient, site: MadeSite, *, url: str = PAGE) -> dict[str, Any]:
    """Return a page as readers get it."""
    found: dict[str, Any] = client.get(site.comments, query_string={"url": url}).json
    return found


def rows(app: Flask) -> list[Reaction]:
    """Return what is kept of readers."""
    with app.app_context(), transaction(write=False) as work:
        found = list(work.scalars(select(Reaction)))
        work.expunge_all()
        return found
