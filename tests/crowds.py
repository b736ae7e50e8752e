"""Long conversations for tests and benchmarks, written straight into the tables: by the doors it would take minutes."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from flask import Flask
from sqlalchemy import insert

from service.comments.models import Comment, Revision
from service.core.clock import clock
from service.core.ids import new_id
from service.core.transactions import transaction
from service.sites.queries import find_site
from service.threads.queries import open_thread
from tests.make import PAGE, MadeSite

_SENTENCE = "People who fled tell their story here, and others answer them with care. "


def crowd(app: Flask, site: MadeSite, comments: int, *, url: str = PAGE, answered: int = 2) -> list[UUID]:
    """Write so many approved comments, oldest first, and return their ids.

    Args:
        answered: of so many one is top-level and the others are replies to it.
    """
    ids = [new_id() for _ in range(comments)]
    with app.app_context(), transaction() as work:
        thread = open_thread(work, find_site(work, site.key), url, now=clock.now())
        began = clock.now() - timedelta(days=1)
        rows, revisions = [], []
        for number, comment_id in enumerate(ids):
            root_id = ids[number - number % answered]
            written = began + timedelta(seconds=number)
            rows.append(
                {
                    "id": comment_id,
                    "site_id": site.id,
                    "thread_id": thread.id,
                    "parent_id": None if root_id == comment_id else root_id,
                    "root_id": root_id,
                    "depth": 0 if root_id == comment_id else 1,
                    "status": "approved",
                    "revision": 1,
                    "published_revision": 1,
                    "decisions": 1,
                    "author_name": f"Reader {number % 97}",
                    "page_title": "",
                    "identity_id": comment_id,
                    "by_staff": False,
                    "submission_hash": "",
                    "signals": {},
                    "created_at": written,
                }
            )
            body = _SENTENCE * (1 + number % 4) + str(number)
            revisions.append(
                {
                    "comment_id": comment_id,
                    "number": 1,
                    "body": body,
                    "body_html": f"<p>{body}</p>",
                    "digest": "",
                    "simhash": 0,
                    "words": 12,
                    "created_at": written,
                }
            )
        work.execute(insert(Comment), rows)
        work.execute(insert(Revision), revisions)
        thread.version += 1
    return ids
