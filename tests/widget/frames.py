"""The few steps that tests of the frame share."""

from __future__ import annotations

import random
import re
from typing import Any

from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select
from werkzeug.test import TestResponse

from service.comments.models import Comment
from service.core.transactions import transaction
from tests.html import Page
from tests.make import PAGE, MadeSite, Make
from tests.structure.source import ROOT

STORIES = ROOT / "service" / "demo" / "stories"
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


def conversation(make: Make, site: MadeSite, count: int, url: str = PAGE) -> None:
    """Have this many people talk under a page, each in 50 words of the demo's stories and a name of their own."""
    told = " ".join(path.read_text("utf-8") for path in sorted(STORIES.glob("*.html")) if ".ru." not in path.name)
    words = re.sub(r"<[^>]+>", " ", told).split()
    chosen = random.Random(7)
    for number in range(count):
        name, text = f"{chosen.choice(words)} {number}", " ".join(chosen.choices(words, k=50))
        make.approved(site, text, name=name, url=url, email=f"p{number}@mail.example")
