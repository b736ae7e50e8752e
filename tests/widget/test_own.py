"""Changing and withdrawing right after posting, in the frame, with scripts off."""

from __future__ import annotations

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.conftest import Hands
from tests.html import Form, Page
from tests.make import Make
from tests.widget.frames import fill_in, stored


def form_to(answer: TestResponse, act: str) -> Form:
    [form] = [form for form in Page(answer).forms if f"/{act}?" in form.action]
    return form


def send(client: FlaskClient, form: Form, **changes: str) -> TestResponse:
    return client.post(form.action.partition("#")[0], data=form.fields | changes)


def test_a_text_is_changed_right_after_it_was_sent(app: Flask, client: FlaskClient, make: Make) -> None:
    form = form_to(fill_in(client, make.site(), comment="Teh first."), "edit")
    assert form.fields["body"] == "Teh first."
    answer = send(client, form, body="The *first*.")
    assert answer.status_code == 202
    page = Page(answer)
    assert "Your change is saved. It is checked again like a new comment." in page.words
    assert "<em>first</em>" in answer.text
    assert page.by_id("news")["role"] == "status"
    assert form_to(answer, "edit").fields["body"] == "The *first*."
    assert stored(app)[0].revision == 2


def test_a_change_with_mistakes_keeps_the_text_and_says_where(client: FlaskClient, make: Make) -> None:
    form = form_to(fill_in(client, make.site(length={"body": 100})), "edit")
    answer = send(client, form, body="ж" * 101)
    assert answer.status_code == 422
    page = Page(answer)
    assert "Your change was not saved." in page.words
    assert page.one("a", href="#comment")
    assert page.by_id("comment")["aria-invalid"] == "true"
    assert form_to(answer, "edit").fields["body"] == "ж" * 101
    assert page.by_id("news")["role"] == "alert"


def test_after_the_time_for_changes_the_text_is_given_back(client: FlaskClient, make: Make, clock: Hands) -> None:
    form = form_to(fill_in(client, make.site()), "edit")
    clock.forward(minutes=15)
    answer = send(client, form, body="Too late.")
    assert answer.status_code == 403
    assert "The time for editing this comment is over." in Page(answer).words
    assert Page(answer).fields[""] == "Too late."


def test_a_comment_is_withdrawn_right_after_it_was_sent(app: Flask, client: FlaskClient, make: Make) -> None:
    form = form_to(fill_in(client, make.site()), "withdraw")
    for _ in range(2):
        answer = send(client, form)
        assert answer.status_code == 200
        assert "You withdrew this comment. Readers do not see it." in Page(answer).words
        assert [form for form in Page(answer).forms if "/react?" not in form.action] == []
    assert stored(app)[0].status == "withdrawn"


@pytest.mark.parametrize("act", ["edit", "withdraw"])
def test_it_takes_the_receipt_on_its_own_site_from_our_own_page(
    app: Flask, client: FlaskClient, make: Make, act: str
) -> None:
    form = form_to(fill_in(client, make.site()), act)
    assert send(client, form, receipt="forged").status_code == 404
    other = form.action.replace("/embed/", "/embed/x").partition("#")[0]
    assert client.post(other, data=form.fields).status_code == 404
    elsewhere = make.site(name="Other")
    moved = f"/embed/{elsewhere.key}/{act}?{form.action.partition('?')[2].partition('#')[0]}"
    assert client.post(moved, data=form.fields).status_code == 404
    headers = {"Origin": "https://evil.example"}
    assert client.post(form.action.partition("#")[0], data=form.fields, headers=headers).status_code == 403
    assert (stored(app)[0].revision, stored(app)[0].status) == (1, "pending")


def test_consent_is_kept_through_a_change(client: FlaskClient, make: Make) -> None:
    first = fill_in(client, make.site(), consent="yes")
    changed = send(client, form_to(first, "edit"), body="Changed.")
    assert "data-consent" in Page(changed).by_id("news")
    assert "data-consent" not in Page(fill_in(client, make.site(name="Other"))).by_id("news")
