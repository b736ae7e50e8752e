"""What the form's traps tell the checks."""

from __future__ import annotations

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.conftest import Hands
from tests.html import Page
from tests.make import Make
from tests.widget.frames import TYPED, fill_in, post, show, stored


def test_the_traps_are_reported_to_the_checks(app: Flask, client: FlaskClient, make: Make, clock: Hands) -> None:
    site = make.site()
    form = Page(show(client, site)).fields | TYPED | {"subject": "cheap pills"}
    clock.forward(seconds=42)
    assert post(client, site, form).status_code == 202
    assert stored(app)[0].signals == {"trap_filled": True, "seconds_to_submit": 42.0}


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
