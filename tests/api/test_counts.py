"""Counts on index pages: many pages in one request, and nothing told but numbers."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import event

from service.core.database import db
from tests.api.answers import refused, wrong_fields
from tests.make import PAGE, MadeSite, Make


def counts(client: FlaskClient, site: MadeSite, *urls: str) -> Any:
    answer = client.get(f"/v1/sites/{site.key}/counts", query_string={"url": urls})
    assert answer.status_code == 200, answer.text
    return answer.json["counts"]


@contextmanager
def counted_queries(app: Flask) -> Iterator[list[str]]:
    """Collect every statement that the block runs."""
    run: list[str] = []

    def note(_connection: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        run.append(statement)

    with app.app_context():
        event.listen(db.engine, "before_cursor_execute", note)
        yield run
        event.remove(db.engine, "before_cursor_execute", note)


def test_each_page_is_counted_under_the_name_it_was_asked_by(client: FlaskClient, make: Make) -> None:
    site = make.site()
    first = make.approved(site)
    make.approved(site, "An answer.", parent_id=first.id)
    make.held(site, "I wait.")
    make.approved(site, "Elsewhere.", url=f"{PAGE}/2")
    asked = [f"{PAGE}/?utm_source=mail#top", f"{PAGE}/2", f"{PAGE}/nobody", "https://other.example/"]
    assert counts(client, site, *asked) == dict(zip(asked, (2, 1, 0, 0), strict=True))


def test_a_comment_that_goes_is_no_longer_counted(client: FlaskClient, make: Make) -> None:
    site = make.site()
    made = make.approved(site)
    assert counts(client, site, PAGE) == {PAGE: 1}
    client.delete(made.path, headers=made.headers)
    assert counts(client, site, PAGE) == {PAGE: 0}


def test_pages_of_another_site_are_not_counted(client: FlaskClient, make: Make) -> None:
    site, other = make.site(), make.site(name="Other")
    make.approved(site)
    assert counts(client, other, PAGE) == {PAGE: 0}


def test_a_hundred_pages_take_as_many_queries_as_one(app: Flask, client: FlaskClient, make: Make) -> None:
    site = make.site()
    pages = [f"{PAGE}/{number}" for number in range(100)]
    for page in pages[::20]:
        make.approved(site, f"Under {page}", url=page)
    with counted_queries(app) as one:
        counts(client, site, pages[0])
    with counted_queries(app) as hundred:
        assert sum(counts(client, site, *pages).values()) == 5
    with counted_queries(app) as again:
        counts(client, site, *pages)
    assert len(hundred) == len(one)
    assert len(again) == len(one) - 1, "nothing has changed, and nothing is counted anew"


def test_the_answer_may_be_kept_and_asked_for_again_cheaply(client: FlaskClient, make: Make) -> None:
    site = make.site()
    make.approved(site)
    path, query = f"/v1/sites/{site.key}/counts", {"url": PAGE}
    first = client.get(path, query_string=query)
    assert first.headers["Cache-Control"] == "public, max-age=60"
    assert first.headers["Access-Control-Allow-Origin"] == "*"
    tag = {"If-None-Match": first.headers["ETag"]}
    assert client.get(path, query_string=query, headers=tag).status_code == 304
    make.approved(site, "One more.")
    changed = client.get(path, query_string=query, headers=tag)
    assert (changed.status_code, changed.json) == (200, {"counts": {PAGE: 2}})


@pytest.mark.parametrize(
    "urls",
    [(), ("",), ("news.example",), (PAGE, "mailto:ann@mail.example"), (PAGE, "https://x\0/"), (PAGE,) * 101],
    ids=("none", "empty", "no scheme", "one is no page", "NUL", "too many"),
)
def test_what_cannot_be_counted_is_refused(client: FlaskClient, make: Make, urls: tuple[str, ...]) -> None:
    site = make.site()
    make.approved(site)
    answer = client.get(f"/v1/sites/{site.key}/counts", query_string={"url": urls})
    assert list(wrong_fields(answer)) == ["url"]


def test_an_unknown_site_has_no_counts(client: FlaskClient) -> None:
    refused(client.get("/v1/sites/nobody/counts", query_string={"url": PAGE}), 404)
