"""The few steps that tests of readers' reports share."""

from __future__ import annotations

from typing import Any

from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select
from werkzeug.test import TestResponse

from service.comments.models import Comment
from service.core.transactions import transaction
from service.flags.models import Flag
from tests.make import MadeComment, MadeModerator


def report(
    client: FlaskClient, comment: MadeComment, reason: str = "spam", *, reader: int = 1, **more: Any
) -> TestResponse:
    """Report a comment as a reader of another neighbourhood for each number."""
    sent = {"reason": reason} | more
    return client.post(f"{comment.path}/flags", json=sent, environ_base={"REMOTE_ADDR": f"10.0.{reader}.1"})


def reported(client: FlaskClient, comment: MadeComment, reason: str = "spam", *, readers: int = 1) -> None:
    """Let so many readers report a comment."""
    for reader in range(readers):
        assert report(client, comment, reason, reader=reader).status_code == 202


def status_of(app: Flask, comment: MadeComment) -> tuple[str, int | None]:
    """Return a comment's status and the revision that readers see."""
    with app.app_context(), transaction(write=False) as work:
        found = work.get(Comment, comment.id)
        assert found is not None
        return found.status, found.published_revision


def flags(app: Flask) -> list[Flag]:
    """Return every flag, oldest first."""
    with app.app_context(), transaction(write=False) as work:
        found = list(work.scalars(select(Flag).order_by(Flag.id)))
        work.expunge_all()
        return found


def item(client: FlaskClient, comment: MadeComment, moderator: MadeModerator) -> dict[str, Any]:
    """Return a comment as moderators see it."""
    found: dict[str, Any] = client.get(f"/v1/moderation/comments/{comment.id}", headers=moderator.headers).json
    return found


def decide(
    client: FlaskClient, comment: MadeComment, moderator: MadeModerator, action: str, revision: int = 1
) -> dict[str, Any]:
    """Decide about a comment, and return it as moderators see it then."""
    sent = {"action": action, "revision": revision}
    path = f"/v1/moderation/comments/{comment.id}/decisions"
    answer = client.post(path, json=sent, headers=moderator.headers)
    assert answer.status_code == 200, answer.json
    found: dict[str, Any] = answer.json
    return found
