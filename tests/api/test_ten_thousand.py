"""Ten thousand comments on one page: no more work for a page of them than for one of a hundred."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy.orm import Session

from service.comments.paging import PageOf, read_page
from service.core.transactions import transaction
from service.threads.queries import find_thread
from tests.crowds import crowd
from tests.make import PAGE, MadeSite, Make

SHORT, LONG = f"{PAGE}/short", f"{PAGE}/long"


def pages(client: FlaskClient, site: MadeSite, **query: Any) -> Iterator[dict[str, Any]]:
    cursor: dict[str, str] = {}
    while True:
        answer = client.get(site.comments, query_string={"url": LONG, "limit": 200} | query | cursor).json
        yield answer
        if answer["next"] is None:
            return
        cursor = {"cursor": answer["next"]}


def test_every_one_is_reached_and_each_page_says_what_the_next_brings(
    app: Flask, client: FlaskClient, make: Make
) -> None:
    site = make.site()
    crowd(app, site, 10_000, url=LONG)
    for sort in ("oldest", "newest", "top"):
        seen: list[str] = []
        promised = 400
        for answer in pages(client, site, sort=sort):
            found = [one["id"] for root in answer["comments"] for one in (root, *root["replies"])]
            assert len(found) == promised
            promised = answer["more"]
            seen += found
        assert answer["thread"]["count"] == len(set(seen)) == len(seen) == 10_000


@contextmanager
def counting_steps(work: Session) -> Iterator[list[int]]:
    """Count the steps of SQLite's machine in the block: work done, whatever else this computer does meanwhile."""
    steps = [0]

    def step() -> int:
        steps[0] += 1
        return 0

    database: Any = work.connection().connection.driver_connection
    database.set_progress_handler(step, 10)
    yield steps
    database.set_progress_handler(None, 0)


@pytest.mark.parametrize("app", ["sqlite"], indirect=True)
@pytest.mark.parametrize("sort", ["oldest", "newest"])
def test_a_page_of_a_long_conversation_costs_what_one_of_a_short_costs(app: Flask, sort: str) -> None:
    site = Make(app).site()
    crowd(app, site, 100, url=f"{SHORT}/{sort}")
    crowd(app, site, 10_000, url=f"{LONG}/{sort}")
    cost = {}
    with app.app_context():
        for url in (f"{SHORT}/{sort}", f"{LONG}/{sort}"):
            with transaction(write=False) as work, counting_steps(work) as steps:
                thread = find_thread(work, site.id, url)
                assert thread is not None
                found = read_page(work, thread.id, PageOf(sort, 20, replies=200, each=40))
                assert len(found.comments) == 20
                cost[url] = steps[0]
    short, long = cost.values()
    assert short > 10, "nothing was counted"
    assert long < short * 1.5
