"""Deciding and undoing over HTTP: nothing without the revision that was seen, nothing over another's head."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.api.answers import nothing_stored, refused, wrong_fields
from tests.conftest import Hands
from tests.make import PAGE, MadeComment, MadeModerator, Make


def decide(client: FlaskClient, comment: MadeComment, by: MadeModerator, **sent: Any) -> TestResponse:
    return client.post(f"/v1/moderation/comments/{comment.id}/decisions", json=sent, headers=by.headers)


@pytest.mark.parametrize(
    ("sent", "fields"),
    [
        ({}, "action revision"),
        ({"action": "approve"}, "revision"),
        ({"revision": 1}, "action"),
        ({"action": "publish", "revision": 1}, "action"),
        ({"action": "undo", "revision": 1}, "action"),
        ({"action": "submit", "revision": 1}, "action"),
        ({"action": 1, "revision": 1}, "action"),
        ({"action": None, "revision": None}, "action revision"),
        ({"action": "approve", "revision": "1"}, "revision"),
        ({"action": "approve", "revision": 1.5}, "revision"),
        ({"action": "approve", "revision": True}, "revision"),
        ({"action": "approve", "revision": 0}, "revision"),
        ({"action": "approve", "revision": 10**30}, "revision"),
        ({"action": "approve", "revision": float("inf")}, "revision"),
        ({"action": "approve", "revision": float("nan")}, "revision"),
        ({"action": "reject", "revision": 1, "reason": "because"}, "reason"),
        ({"action": "reject", "revision": 1, "reason": "first_time"}, "reason"),
        ({"action": "reject", "revision": 1, "note": "n" * 2_001}, "note"),
        ({"action": "reject", "revision": 1, "note": "\0"}, "note"),
        ({"action": "reject", "revision": 1, "note": 1}, "note"),
        ({"action": "approve", "revision": 1, "colour": "red", "\ud800": 1}, "? colour"),
        ({"action": "x", "revision": "y", "reason": "z", "note": [], "extra": 1},
          "action extra note reason revision"),
    ],
    ids=lambda value: str(value)[:70],
)  # fmt: skip
def test_a_malformed_decision_is_refused(
    app: Flask, client: FlaskClient, make: Make, sent: dict[str, Any], fields: str
) -> None:
    comment, moderator = make.held(make.site()), make.moderator()
    with nothing_stored(app):
        assert sorted(wrong_fields(decide(client, comment, moderator, **sent))) == fields.split()


def test_a_missing_revision_is_asked_for_in_words(client: FlaskClient, make: Make) -> None:
    answer = decide(client, make.held(make.site()), make.moderator(), action="approve")
    assert wrong_fields(answer) == {"revision": ["Name the revision you looked at."]}


def test_what_is_no_json_object_is_refused(app: Flask, client: FlaskClient, make: Make) -> None:
    comment, moderator = make.held(make.site()), make.moderator()
    path = f"/v1/moderation/comments/{comment.id}/decisions"
    rows = [("{", "application/json", 400), ("{}", "text/plain", 415), ("[]", "application/json", 422)]
    with nothing_stored(app):
        for data, kind, status in rows:
            refused(client.post(path, data=data, content_type=kind, headers=moderator.headers), status)
        big = client.post(path, data=b" " * 1_000_000, content_type="application/json", headers=moderator.headers)
        refused(big, 413)


def test_a_second_moderator_is_told_who_was_first(app: Flask, client: FlaskClient, make: Make, clock: Hands) -> None:
    comment, first, second = make.held(make.site()), make.moderator(), make.moderator()
    assert decide(client, comment, first, action="reject", revision=1).status_code == 200
    with nothing_stored(app):
        problem = refused(decide(client, comment, second, action="reject", revision=1), 409, "impossible")
    assert problem["decided"] == {"by": first.email.partition("@")[0], "action": "reject", "at": "2026-03-01T12:00:00Z"}


@pytest.mark.parametrize("action", ["spam", "hold"])
def test_who_names_the_status_they_saw_overturns_no_colleague_unawares(
    app: Flask, client: FlaskClient, make: Make, action: str
) -> None:
    comment, first, second = make.held(make.site()), make.moderator(email="jo@news.example"), make.moderator()
    assert decide(client, comment, first, action="approve", revision=1).status_code == 200
    with nothing_stored(app):
        stale = refused(decide(client, comment, second, action=action, revision=1, status="held"), 409, "stale")
    assert stale["decided"]["by"] == "jo"
    assert decide(client, comment, second, action=action, revision=1, status="approved").status_code == 200


def test_a_decision_about_an_older_revision_is_refused(
    app: Flask, client: FlaskClient, make: Make, clock: Hands
) -> None:
    comment, moderator = make.held(make.site()), make.moderator()
    client.patch(comment.path, json={"body": "Something else."}, headers=comment.headers)
    with nothing_stored(app):
        problem = refused(decide(client, comment, moderator, action="approve", revision=1), 409, "stale")
        refused(decide(client, comment, moderator, action="approve", revision=3), 409, "stale")
    assert problem["decided"] == {"by": "author", "action": "edit", "at": "2026-03-01T12:00:00Z"}


@pytest.mark.parametrize("action", ["remove", "restore"])
def test_an_impossible_act_is_refused(app: Flask, client: FlaskClient, make: Make, action: str) -> None:
    comment, moderator = make.held(make.site()), make.moderator()
    with nothing_stored(app):
        problem = refused(decide(client, comment, moderator, action=action, revision=1), 409, "impossible")
    assert action in problem["detail"]


def test_a_withdrawn_comment_takes_no_decision(app: Flask, client: FlaskClient, make: Make) -> None:
    comment, moderator = make.held(make.site()), make.moderator()
    client.delete(comment.path, headers=comment.headers)
    with nothing_stored(app):
        for action in ("approve", "hold", "reject", "spam", "remove", "restore"):
            refused(decide(client, comment, moderator, action=action, revision=1), 409, "impossible")


@pytest.mark.parametrize(("action", "status"), [("approve", "approved"), ("reject", "rejected"), ("spam", "spam")])
def test_a_decision_is_carried_out_and_shown(client: FlaskClient, make: Make, action: str, status: str) -> None:
    site = make.site()
    comment, moderator = make.held(site), make.moderator(site)
    answer = decide(client, comment, moderator, action=action, revision=1, reason="other", note="For colleagues.")
    assert answer.status_code == 200
    assert answer.json["status"] == status
    assert answer.json["decisions"][-1]["note"] == "For colleagues."
    shown = client.get(site.comments, query_string={"url": PAGE}).json["comments"]
    assert len(shown) == (1 if status == "approved" else 0)
    own = client.get(comment.path, headers=comment.headers)
    assert "For colleagues." not in own.text
    if status != "approved":
        assert own.json["reason"]["text"] == "It breaks this site's rules."


def test_the_sites_server_may_decide_with_its_secret(client: FlaskClient, make: Make) -> None:
    site = make.site()
    comment = make.held(site)
    sent = {"action": "approve", "revision": 1}
    answer = client.post(f"/v1/moderation/comments/{comment.id}/decisions", json=sent, headers=site.server)
    assert answer.status_code == 200
    assert answer.json["decisions"][-1]["actor"] == {"kind": "moderator", "name": None}


def undo(client: FlaskClient, decision: dict[str, Any], by: MadeModerator) -> TestResponse:
    return client.post(f"/v1/moderation/decisions/{decision['id']}/undo", headers=by.headers)


def test_undo_gives_readers_back_what_they_saw(client: FlaskClient, make: Make) -> None:
    site, moderator = make.site(), make.moderator()
    comment = make.approved(site)
    removed = decide(client, comment, moderator, action="remove", revision=1, reason="other").json
    assert client.get(site.comments, query_string={"url": PAGE}).json["comments"] == []
    undone = undo(client, removed["decisions"][-1], moderator)
    assert (undone.status_code, undone.json["status"]) == (200, "approved")
    assert undone.json["decisions"][-1]["undoes"] == removed["decisions"][-1]["id"]
    assert len(client.get(site.comments, query_string={"url": PAGE}).json["comments"]) == 1


def test_only_a_moderators_last_act_can_be_undone(app: Flask, client: FlaskClient, make: Make) -> None:
    comment, moderator = make.held(make.site()), make.moderator()
    first = decide(client, comment, moderator, action="approve", revision=1).json
    second = decide(client, comment, moderator, action="remove", revision=1).json
    with nothing_stored(app):
        for decision in first["decisions"]:
            refused(undo(client, decision, moderator), 409)
    undone = undo(client, second["decisions"][-1], moderator).json
    with nothing_stored(app):
        refused(undo(client, second["decisions"][-1], moderator), 409)
        refused(undo(client, undone["decisions"][-1], moderator), 409)


def test_a_stranger_cannot_undo(app: Flask, client: FlaskClient, make: Make) -> None:
    comment, moderator, stranger = make.held(make.site()), make.moderator(), make.moderator(make.site())
    decision = decide(client, comment, moderator, action="approve", revision=1).json["decisions"][-1]
    with nothing_stored(app):
        refused(undo(client, decision, stranger), 404, "not_found")


def test_the_pipeline_cannot_overrule_a_human(
    app: Flask, client: FlaskClient, make: Make, run_jobs: Callable[[], None]
) -> None:
    comment = make.comment(make.site())
    assert decide(client, comment, make.moderator(), action="reject", revision=1).status_code == 200
    run_jobs()
    own = client.get(comment.path, headers=comment.headers).json
    assert own["status"] == "rejected"
