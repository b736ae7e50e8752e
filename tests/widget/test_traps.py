"""What the form's traps tell the checks."""

from __future__ import annotations

import pytest
from flask import Flask
from flask.testing import FlaskClient

from service.core.clock import clock
from service.core.transactions import transaction
from tests.conftest import Hands
from tests.html import Page
from tests.make import PAGE, Make
from tests.widget.frames import TYPED, fill_in, post, show, stored
from workers.cases import load_case


def test_the_traps_are_reported_to_the_checks(app: Flask, client: FlaskClient, make: Make, clock: Hands) -> None:
    site = make.site()
    form = Page(show(client, site)).fields | TYPED | {"subject": "cheap pills"}
    clock.forward(seconds=42)
    assert post(client, site, form).status_code == 202
    assert stored(app)[0].signals == {"trap_filled": True, "seconds_to_submit": 42.0}


@pytest.mark.parametrize(("said", "known"), [("ru", "ru"), ("xx", None)])
def test_the_checks_are_told_the_page_s_language(
    app: Flask, client: FlaskClient, make: Make, said: str, known: str | None
) -> None:
    site = make.site()
    query = {"url": PAGE, "title": "A story", "lang": said}
    form = Page(show(client, site, lang=said)).fields | TYPED
    assert client.post(f"/embed/{site.key}", query_string=query, data=form).status_code == 202
    [comment] = stored(app)
    assert comment.signals.get("page_language") == known
    with app.app_context(), transaction(write=False) as work:
        case = load_case(work, comment.id, comment.revision, now=clock.now())
    assert case is not None
    assert case.page_language == known


@pytest.mark.parametrize("stamp", ["", "1", "1.forged", "x" * 10_000, "1772366400.ümlaut"])
def test_without_a_true_stamp_the_time_is_unknown(app: Flask, client: FlaskClient, make: Make, stamp: str) -> None:
    assert fill_in(client, make.site(), stamp=stamp).status_code == 202
    assert stored(app)[0].signals == {"trap_filled": False, "seconds_to_submit": None}


def test_a_stamp_of_yesterday_or_of_another_site_says_nothing(
    app: Flask, client: FlaskClient, make: Make, clock: Hands
) -> None:
    one, two = make.site(), make.site(name="Other")
    fill_in(client, two, stamp=Page(show(client, one)).fields["stamp"])
    form = Page(show(client, one)).fields | TYPED
    clock.forward(hours=24, seconds=1)
    post(client, one, form)
    assert [comment.signals["seconds_to_submit"] for comment in stored(app)] == [None, None]


def test_the_time_counts_from_the_first_look_not_from_the_mistake(
    client: FlaskClient, make: Make, clock: Hands
) -> None:
    site = make.site()
    form = Page(show(client, site)).fields | TYPED
    clock.forward(seconds=30)
    assert Page(post(client, site, form | {"email": "nope"})).fields["stamp"] == form["stamp"]
    clock.forward(hours=25)
    assert Page(post(client, site, form | {"email": "nope"})).fields["stamp"] != form["stamp"]
