"""The few steps that tests of the frame share."""

from __future__ import annotations

from typing import Any

from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select
from werkzeug.test import TestResponse

from service.comments.models import Comment
from service.core.transactions import transaction
from tests.html import Page
from tests.make import PAGE, MadeSite

TYPED = {"comment": "I fled too. Thank you.", "author": "Ann", "email": "ann@mail.example", "website": ""}


def show(client: FlaskClient, site: MadeSite, **query: Any) -> TestResponse:
    """Open the frame."""
    return client.get(f"/embed/{site.key}", query_string={"url": PAGE, "title": "A story"} | query)


def post(client: FlaskClient, site: MadeSite, fields: dict[str, str], **headers: str) -> TestResponse:
    """Send these fields as they are."""
    return client.post(
        f"/embed/{site.key}", query_string={"url": PAGE, "title": "A story"}, data=fields, headers=headers
    )


def fill_in(client: FlaskClient, site: MadeSite, *, reply_to: str = "", **typed: str) -> TestResponse:
    """Open the frame, type, and press the button."""
    return post(client, site, Page(show(client, site, reply_to=reply_to)).fields | TYPED | typed)


def stored(app: Flask) -> list[Comment]:
    """Return every comment, oldest first."""
    with app.app_context(), transaction(write=False) as work:
        found = list(work.scalars(select(Comment).order_by(Comment.id)))
        work.expunge_all()
        return found
