"""Many reactions at once: counted right, held back, and cheap for everybody else."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import event
from sqlalchemy.engine import Engine
from sqlalchemy.orm import Session

from service.core.database import db
from service.core.transactions import transaction
from service.reactions import intake
from service.threads.reacted import SPAN_SECONDS
from service.widget import routes
from tests.api.answers import nothing_stored, refused
from tests.conftest import Hands
from tests.make import PAGE, Make
from tests.reactions.reacting import Browser, counts, read, rows, word

UNLIMITED = {"per_minute": 0, "crowd": 0}


def at_once(*acts: Callable[[], object]) -> None:
    """Do all of it at the same time."""
    barrier = threading.Barrier(len(acts))

    def wait_and_do(act: Callable[[], object]) -> None:
        barrier.wait(timeout=20)
        act()

    with ThreadPoolExecutor(len(acts)) as pool:
        for done in [pool.submit(wait_and_do, act) for act in acts]:
            done.result(timeout=60)


def test_two_at_once_of_one_reader_count_once(app: Flask, make: Make) -> None:
    site = make.site(reactions=UNLIMITED)
    comment = make.approved(site)
    for kind in ("like", "love", "sad"):
        mine = [Browser(app.test_client(), word(1)) for _ in range(4)]
        at_once(*(lambda one=one, kind=kind: counts(one.comment(comment, kind)) for one in mine))
    assert read(app.test_client(), site)["comments"][0]["reactions"] == {"sad": 1}


def test_a_reader_who_presses_two_buttons_at_once_has_one(app: Flask, make: Make) -> None:
    site = make.site(reactions=UNLIMITED)
    mine = [Browser(app.test_client(), word(1)) for _ in range(6)]
    kinds = ["like", "love", None, "like", "angry", None]
    at_once(*(lambda one=one, kind=kind: one.page(site, kind) for one, kind in zip(mine, kinds, strict=True)))
    found = read(app.test_client(), site)["thread"]["reactions"]
    assert found == {row.kind: 1 for row in rows(app)}
    assert len(found) <= 1


def test_many_readers_at_once_are_all_counted(app: Flask, make: Make) -> None:
    site = make.site(reactions=UNLIMITED)
    readers = [Browser(app.test_client(), word(number)) for number in range(8)]
    at_once(*(lambda one=one: counts(one.page(site, "like")) for one in readers))
    at_once(*(lambda one=one: counts(one.page(site, "wow")) for one in readers))
    at_once(*(lambda one=one: counts(one.page(site, None)) for one in readers[:3]))
    assert read(app.test_client(), site)["thread"]["reactions"] == {"wow": 5}


def test_one_client_may_not_react_without_end(app: Flask, client: FlaskClient, make: Make) -> None:
    site, other = make.site(reactions={"per_minute": 3}), make.site(name="Other", reactions={"per_minute": 3})
    reader = Browser(client, word(1))
    for kind in ("like", "love", "haha"):
        counts(reader.page(site, kind))
    with nothing_stored(app):
        answer = reader.page(site, "sad")
    refused(answer, 429, "too_many")
    assert 1 <= int(answer.headers["Retry-After"]) <= 61
    refused(reader.comment(make.approved(site), "sad"), 429, "too_many")
    counts(reader.page(other, "like"))
    counts(Browser(client, word(2), address="198.51.100.7").page(site, "like"))


def test_one_network_counts_so_often_on_one_target_and_day(
    app: Flask, client: FlaskClient, make: Make, clock: Hands
) -> None:
    site = make.site(reactions={"per_minute": 0, "crowd": 3})
    comment = make.approved(site)
    for number in range(3):
        counts(Browser(client, word(number)).page(site, "like"))
    with nothing_stored(app):
        answer = Browser(client, word(9), address="192.0.2.99").page(site, "like")
        refused(answer, 429, "too_many")
        refused(Browser(client, agent="Yet another").page(site, "like"), 429, "too_many")
    assert 0 < int(answer.headers["Retry-After"]) <= 86_400
    # who is counted already may change their mind, and there are other targets, networks and days
    assert counts(Browser(client, word(1)).page(site, "sad")) == {"like": 2, "sad": 1}
    counts(Browser(client, word(9)).comment(comment, "like"))
    counts(Browser(client, word(8), address="198.51.100.7").page(site, "like"))
    clock.forward(days=1)
    assert counts(Browser(client, word(9)).page(site, "like")) == {"like": 4, "sad": 1}


def test_one_client_makes_only_so_many_pages(client: FlaskClient, make: Make) -> None:
    site = make.site(reactions={"per_minute": 0})
    reader = Browser(client, word(1))
    for number in range(30):
        counts(reader.page(site, "like", url=f"{PAGE}/{number}"))
    refused(reader.page(site, "like", url=f"{PAGE}/30"), 429, "too_many")
    counts(reader.page(site, "love", url=f"{PAGE}/7"))


def test_a_flood_makes_few_answers_anew_and_none_is_out_of_date_for_long(
    client: FlaskClient, make: Make, clock: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    built = []
    build = routes._build
    monkeypatch.setattr(routes, "_build", lambda *args, **options: built.append(1) or build(*args, **options))
    site = make.site(reactions=UNLIMITED)
    make.approved(site)
    read(client, site)
    built.clear()
    for number in range(50):
        Browser(client, word(number)).page(site, "like")
        shown = read(client, site)["thread"]["reactions"]
        assert shown["like"] >= 1
        clock.forward(seconds=0.1)
    assert len(built) <= 3
    clock.forward(seconds=SPAN_SECONDS)
    assert read(client, site)["thread"]["reactions"] == {"like": 50}
    assert read(client, site)["thread"]["reactions"] == {"like": 50}
    assert len(built) <= 4


def test_the_first_reaction_is_seen_at_once(client: FlaskClient, make: Make) -> None:
    site = make.site()
    make.approved(site)
    before = client.get(site.comments, query_string={"url": PAGE})
    Browser(client, word(1)).page(site, "like")
    unchanged = {"If-None-Match": before.headers["ETag"]}
    after = client.get(site.comments, query_string={"url": PAGE}, headers=unchanged)
    assert (after.status_code, after.json["thread"]["reactions"]) == (200, {"like": 1})
    # what was said stays as it was
    assert after.json["thread"]["version"] == before.json["thread"]["version"]


def test_a_reaction_that_waited_long_for_its_turn_shows_as_well(
    client: FlaskClient, make: Make, clock: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = make.site()
    make.approved(site)
    Browser(client, word(1)).page(site, "like")

    def long_lock(*, write: bool = True) -> AbstractContextManager[Session]:
        if write:
            clock.forward(seconds=2 * SPAN_SECONDS)
            assert read(client, site)["thread"]["reactions"] == {"like": 1}
        return transaction(write=write)

    monkeypatch.setattr(intake, "transaction", long_lock)
    Browser(client, word(2)).page(site, "like")
    assert read(client, site)["thread"]["reactions"] == {"like": 2}


def test_reactions_are_read_without_counting(app: Flask, client: FlaskClient, make: Make) -> None:
    site = make.site(reactions=UNLIMITED)
    comments = [make.approved(site, f"Comment {number}.") for number in range(5)]
    for number in range(10):
        Browser(client, word(number)).comment(comments[number % 5], "like")
        Browser(client, word(number)).page(site, "like")
    with statements(app) as ran:
        read(client, site)
    about = [one for one in ran if "reaction" in one.replace("reacted_in", "")]
    assert len(about) == 2
    assert not [one for one in about if "count(" in one.lower() or "FROM reaction " in one]


def test_what_is_refused_or_changes_nothing_takes_no_write_lock(app: Flask, client: FlaskClient, make: Make) -> None:
    site = make.site(reactions={"per_minute": 0, "crowd": 1})
    Browser(client, word(1)).page(site, "like")
    with statements(app) as ran:
        counts(Browser(client, word(1)).page(site, "like"))
        refused(Browser(client, word(2)).page(site, "like"), 429)
    assert ran
    assert not [one for one in ran if one.startswith(("BEGIN IMMEDIATE", "INSERT", "UPDATE", "DELETE"))]


class statements:  # noqa: N801  # reads as what it is: a context
    """The statements that run within."""

    def __init__(self, app: Flask) -> None:
        self._app = app
        self._ran: list[str] = []

    def __enter__(self) -> list[str]:
        event.listen(self._engine(), "before_cursor_execute", self._note)
        return self._ran

    def __exit__(self, *_args: object) -> None:
        event.remove(self._engine(), "before_cursor_execute", self._note)

    def _engine(self) -> Engine:
        with self._app.app_context():
            return db.engine

    def _note(self, _connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        self._ran.append(statement)
