"""Submissions that are well formed and yet refused: for their origin, page, pace, repetition or parent."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import func, select, update

from service.comments.models import Comment, Revision
from service.core.clock import clock as haven_clock
from service.core.models import Task
from service.core.transactions import transaction
from service.threads.models import Thread
from tests.api.answers import form, nothing_stored, refused, stored, wrong_fields
from tests.conftest import Hands
from tests.make import ORIGIN, PAGE, Make

NO_PARENT = {"parent_id": ["The comment you reply to is not on this page."]}


@pytest.mark.parametrize(
    "origin",
    [
        "https://elsewhere.example",
        "null",
        "",
        "http://news.example",
        f"{ORIGIN}:444",
        f"{ORIGIN}.evil.example",
        f"{ORIGIN}/",
    ],
)
def test_a_write_from_another_origin_is_refused(app: Flask, client: FlaskClient, make: Make, origin: str) -> None:
    site = make.site()
    with nothing_stored(app):
        answer = client.post(site.comments, json=form(), headers={"Origin": origin})
        refused(answer, 403, "wrong_origin")
    assert "Access-Control-Allow-Origin" not in answer.headers


def test_the_origin_is_looked_at_before_the_body(client: FlaskClient, make: Make) -> None:
    refused(client.post(make.site().comments, json={}, headers={"Origin": "null"}), 403, "wrong_origin")


@pytest.mark.parametrize("origin", [ORIGIN, "http://localhost", None])
def test_the_sites_pages_our_own_frame_and_programs_may_write(
    client: FlaskClient, make: Make, origin: str | None
) -> None:
    headers = {"Origin": origin} if origin else {}
    assert client.post(make.site().comments, json=form(), headers=headers).status_code == 202


def test_a_closed_page_takes_no_comments(app: Flask, client: FlaskClient, make: Make) -> None:
    site = make.site()
    make.approved(site)
    with app.app_context(), transaction() as work:
        work.execute(update(Thread).values(closed_at=haven_clock.now()))
    with nothing_stored(app):
        refused(client.post(site.comments, json=form(body="Too late.")), 403, "closed")
    assert client.get(site.comments, query_string={"url": PAGE}).json["thread"]["open"] is False


def test_a_page_closes_by_age_where_the_policy_says_so(
    app: Flask, client: FlaskClient, make: Make, clock: Hands
) -> None:
    site = make.site(threads={"close_after_days": 7})
    make.approved(site)
    clock.forward(days=7, seconds=-1)
    assert client.post(site.comments, json=form(body="Just in time.")).status_code == 202
    clock.forward(seconds=1)
    with nothing_stored(app):
        refused(client.post(site.comments, json=form(body="Too late.")), 403, "closed")


def test_too_many_in_a_minute_are_refused_and_told_when_to_return(
    app: Flask, client: FlaskClient, make: Make, clock: Hands
) -> None:
    site = make.site(rate={"submissions_per_minute": 2})
    for number in range(2):
        assert client.post(site.comments, json=form(body=f"Number {number}.")).status_code == 202
        clock.forward(seconds=10)
    with nothing_stored(app):
        answer = client.post(site.comments, json=form(body="Number 2."))
        refused(answer, 429, "too_many")
    wait = int(answer.headers["Retry-After"])
    assert 1 <= wait <= 60
    clock.forward(seconds=wait)
    assert client.post(site.comments, json=form(body="Number 2.")).status_code == 202


def test_the_limit_is_each_clients_own(client: FlaskClient, make: Make, clock: Hands) -> None:
    site = make.site(rate={"submissions_per_minute": 1})
    for address in ("192.0.2.1", "198.51.100.1", "2001:db8:1::1", "2001:db8:2::1"):
        sent = form(body=f"From {address}.")
        assert client.post(site.comments, json=sent, environ_base={"REMOTE_ADDR": address}).status_code == 202
    near = client.post(site.comments, json=form(body="Again."), environ_base={"REMOTE_ADDR": "2001:db8:2:ffff::1"})
    refused(near, 429, "too_many")


def test_without_a_limit_nobody_is_too_fast(client: FlaskClient, make: Make, clock: Hands) -> None:
    site = make.site(rate={"submissions_per_minute": 0})
    statuses = {client.post(site.comments, json=form(body=f"Number {number}.")).status_code for number in range(25)}
    assert statuses == {202}


def test_the_same_words_by_the_same_author_on_the_same_page_are_refused(
    app: Flask, client: FlaskClient, make: Make
) -> None:
    site = make.site()
    assert client.post(site.comments, json=form()).status_code == 202
    with nothing_stored(app):
        refused(client.post(site.comments, json=form()), 409, "duplicate")
        refused(client.post(site.comments, json=form(author={"name": "Another name"})), 409, "duplicate")
    for other in (form(author={"email": "bo@mail.example"}), form(url=f"{PAGE}/2"), form(body="A fair point!!")):
        assert client.post(site.comments, json=other).status_code == 202


def test_a_key_used_again_gives_the_same_answer_and_one_comment(app: Flask, client: FlaskClient, make: Make) -> None:
    site = make.site()
    first = client.post(site.comments, json=form(idempotency_key="form-1"))
    before = stored(app)
    again = client.post(site.comments, json=form(idempotency_key="form-1"))
    assert (again.status_code, again.json) == (202, first.json)
    assert again.headers["Location"] == first.headers["Location"]
    assert stored(app) == before


@pytest.mark.parametrize(
    "changes", [{"body": "Another text."}, {"author": {"name": "Bo"}}, {"url": f"{PAGE}/2"}], ids=str
)
def test_a_key_used_again_for_another_comment_is_refused(
    app: Flask, client: FlaskClient, make: Make, changes: dict[str, Any]
) -> None:
    site = make.site()
    client.post(site.comments, json=form(idempotency_key="form-1"))
    with nothing_stored(app):
        answer = client.post(site.comments, json=form(idempotency_key="form-1", **changes))
        assert "receipt" not in refused(answer, 409, "idempotency_key_reused")


def test_a_key_belongs_to_one_site(client: FlaskClient, make: Make) -> None:
    sent = form(idempotency_key="form-1")
    first, second = (client.post(make.site().comments, json=sent) for _ in range(2))
    assert first.json["id"] != second.json["id"]


@pytest.mark.parametrize(
    "parent",
    ["", "x", 1, True, [], {}, "00000000-0000-0000-0000-00000000000g", "\ud800", "%s" % ("a" * 10_000)],
    ids=lambda value: str(value)[:9],
)
def test_a_malformed_parent_is_refused(client: FlaskClient, make: Make, parent: Any) -> None:
    assert wrong_fields(client.post(make.site().comments, json=form(parent_id=parent))) == NO_PARENT


def test_a_parent_that_readers_do_not_see_on_this_page_is_refused(app: Flask, client: FlaskClient, make: Make) -> None:
    site = make.site()
    parents = {
        "of another page": make.approved(site, url=f"{PAGE}/2").id,
        "of another site": make.approved(make.site()).id,
        "held": make.held(site, "I wait.").id,
        "pending": make.comment(site, "I am being checked.").id,
        "of nobody": uuid4(),
    }
    with nothing_stored(app):
        for what, parent in parents.items():
            answer = client.post(site.comments, json=form(parent_id=str(parent), body=f"A reply to one {what}."))
            assert wrong_fields(answer) == NO_PARENT, what


def test_a_comment_is_stored_with_its_task_and_its_revision(app: Flask, client: FlaskClient, make: Make) -> None:
    answer = client.post(make.site().comments, json=form(), headers={"X-Request-Id": "request-42"})
    with app.app_context(), transaction(write=False) as work:
        task = work.scalars(select(Task)).one()
        assert task.ids == {"comment_id": answer.json["id"], "revision": 1}
        assert task.request_id == "request-42"
        assert work.scalar(select(func.count()).select_from(Revision)) == 1
        comment = work.scalars(select(Comment)).one()
        assert b"mail.example" not in (comment.author_email or b"")
        assert haven_clock.now() - comment.created_at < timedelta(minutes=1)
