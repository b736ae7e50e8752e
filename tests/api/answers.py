"""What every refusal must look like, and a way to see that it stored nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import orjson
from flask import Flask
from sqlalchemy import select
from werkzeug.test import TestResponse

from service.core.database import Base, db
from tests.make import AUTHOR, PAGE

FORM: dict[str, Any] = {"url": PAGE, "author": AUTHOR, "body": "A fair point."}

_MEMBERS = {"type", "title", "status", "detail", "errors", "decided"}
ROOT = Path(__file__).parents[2]

_INSIDE = re.compile(
    r"traceback|\.py\b|line \d|select |insert |sqlalchemy|sqlite|psycopg|postgres|werkzeug|marshmallow|flask|gunicorn"
    rf"|{re.escape(str(ROOT))}|/tmp|site-packages|python|mail\.example|news\.example",
    re.IGNORECASE,
)


def form(**changes: Any) -> dict[str, Any]:
    """Return a valid submission with some fields changed; `author` is merged."""
    author = FORM["author"] | changes.pop("author", {})
    return FORM | {"author": author} | changes


def refused(answer: TestResponse, status: int, code: str | None = None) -> dict[str, Any]:
    """Check that the answer is a clear problem that tells nothing of the inside, and return its body."""
    assert answer.status_code == status, answer.data
    assert answer.content_type == "application/problem+json"
    body: dict[str, Any] = orjson.loads(answer.data)  # strict: no lone surrogate may come back
    assert set(body) <= _MEMBERS
    assert body["status"] == status
    assert body["type"].startswith("urn:haven:problem:")
    if code is not None:
        assert body["type"] == f"urn:haven:problem:{code}"
    assert body["detail"].endswith((".", "!", "?"))
    assert not _INSIDE.search(answer.get_data(as_text=True)), answer.data
    assert "Server" not in answer.headers
    assert ("errors" in body) == (status == 422)
    return body


def wrong_fields(answer: TestResponse) -> dict[str, Any]:
    """Check that the answer names wrong fields, and return them with their sentences."""
    errors: dict[str, Any] = refused(answer, 422, "invalid")["errors"]
    assert errors
    return errors


def stored(app: Flask) -> dict[str, list[str]]:
    """Return everything that is in the database, by table."""
    with app.app_context(), db.engine.connect() as connection:
        return {
            table.name: sorted(map(repr, connection.execute(select(table)).all()))
            for table in Base.metadata.sorted_tables
        }


@contextmanager
def nothing_stored(app: Flask) -> Iterator[None]:
    """Check that the block changes no row of any table."""
    before = stored(app)
    yield
    assert stored(app) == before
