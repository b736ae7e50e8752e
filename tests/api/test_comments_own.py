"""Looking after one's own comment: the receipt and nothing else opens it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from service.comments.status import Action
from tests.api.answers import nothing_stored, refused, wrong_fields
from tests.conftest import Hands
from tests.make import ORIGIN, PAGE, MadeComment, Make

Break = Callable[[str], str]

MALFORMED: dict[str, Break] = {
    "nothing signed": lambda receipt: receipt.partition(".")[0],
    "a changed letter": lambda receipt: receipt[:-1] + ("A" if receipt[-1] != "A" else "B"),
    "a letter more": lambda receipt: receipt + "A",
    "no id": lambda receipt: "." + receipt.partition(".")[2],
    "random text": lambda _receipt: "let me in",
    "another script": lambda receipt: receipt.partition(".")[0] + ".é",
    "only a dot": lambda _receipt: ".",
    "very long": lambda receipt: receipt + "x" * 5_000,
}


def calls(client: FlaskClient, comment: MadeComment, headers: dict[str, str]) -> list[Any]:
    return [
        client.get(comment.path, headers=headers),
        client.patch(comment.path, json={"body": "Changed."}, headers=headers),
        client.delete(comment.path, headers=headers),
    ]


@pytest.mark.parametrize("broken", MALFORMED)
def test_a_malformed_or_forged_receipt_opens_nothing(app: Flask, client: FlaskClient, make: Make, broken: str) -> None:
    comment = make.held(make.site())
    with nothing_stored(app):
        for answer in calls(client, comment, {"Authorization": f"Receipt {MALFORMED[broken](comment.receipt)}"}):
            refused(answer, 401, "unauthenticated")
            assert "WWW-Authenticate" in answer.headers


def test_the_receipt_of_another_comment_opens_nothing(app: Flask, client: FlaskClient, make: Make) -> None:
    site = make.site()
    mine, anothers = make.held(site), make.held(site, "Not mine.")
    with nothing_stored(app):
        for answer in calls(client, anothers, mine.headers):
            refused(answer, 404, "not_found")


@pytest.mark.parametrize(
    "headers", [{}, {"Authorization": "Receipt"}, {"Authorization": "Basic YTpi"}, {"Authorization": ""}], ids=str
)
def test_without_a_receipt_what_readers_do_not_see_is_not_there(
    app: Flask, client: FlaskClient, make: Make, headers: dict[str, str]
) -> None:
    with nothing_stored(app):
        pass
    comment = make.held(make.site())
    with nothing_stored(app):
        for answer in calls(client, comment, headers):
            refused(answer, 404, "not_found")


@pytest.mark.parametrize("path", ["x", "%00", "%ED%A0%80", "01a20467d48373f08bd4cf8a154e895d", "..", "1", "a" * 3_000])
def test_an_id_that_is_none_is_not_found(client: FlaskClient, make: Make, path: str) -> None:
    comment = make.approved(make.site())
    for headers in ({}, comment.headers):
        refused(client.get(f"/v1/comments/{path}", headers=headers), 404)
        refused(client.delete(f"/v1/comments/{path}", headers=headers), 404)


def test_the_author_sees_what_became_of_the_comment_and_why(client: FlaskClient, make: Make) -> None:
    comment = make.held(make.site(), "I wait.", reason="first_time")
    answer = client.get(comment.path, headers=comment.headers)
    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.json["status"] == "held"
    assert answer.json["body"] == "I wait."
    assert answer.json["url"] == PAGE
    assert answer.json["reason"]["text"].startswith("This is your first comment here.")
    assert answer.json["can"]["edit"] is True
    assert answer.json["can"]["withdraw"] is True
    assert "mail.example" not in answer.text


def test_a_reader_sees_an_approved_comment_without_the_authors_side(client: FlaskClient, make: Make) -> None:
    comment = make.approved(make.site())
    answer = client.get(comment.path)
    assert answer.status_code == 200
    assert answer.json["status"] == "approved"
    assert not {"body", "can", "reason", "revision"} & set(answer.json)


def test_an_edit_is_checked_again(client: FlaskClient, make: Make) -> None:
    comment = make.approved(make.site())
    answer = client.patch(comment.path, json={"body": "A better point."}, headers=comment.headers)
    assert answer.status_code == 202
    assert (answer.json["status"], answer.json["revision"], answer.json["published_revision"]) == ("pending", 2, 1)
    assert answer.json["edited_at"]


@pytest.mark.parametrize(
    ("sent", "errors"),
    [
        ({}, {"body": ["Please type your comment text."]}),
        ({"body": None}, {"body": ["Please type your comment text."]}),
        ({"body": " "}, {"body": ["Please type your comment text."]}),
        ({"body": 1}, {"body": ["Not a valid string."]}),
        ({"body": "b" * 10_001}, {"body": ["Your comment is too long."]}),
        ({"body": "\0"}, {"body": ["Contains characters that cannot be stored."]}),
        ({"body": "B.", "status": "approved"}, {"status": ["Unknown field."]}),
        ({"body": "B.", "revision": 7, "author": {}}, {"revision": ["Unknown field."], "author": ["Unknown field."]}),
    ],
    ids=lambda value: str(value)[:40],
)
def test_a_wrong_edit_is_refused(
    app: Flask, client: FlaskClient, make: Make, sent: dict[str, Any], errors: dict[str, Any]
) -> None:
    comment = make.approved(make.site())
    with nothing_stored(app):
        assert wrong_fields(client.patch(comment.path, json=sent, headers=comment.headers)) == errors


def test_an_edit_that_is_no_json_is_refused(app: Flask, client: FlaskClient, make: Make) -> None:
    comment = make.approved(make.site())
    with nothing_stored(app):
        for kind, status in (("text/plain", 415), ("application/json", 400)):
            refused(client.patch(comment.path, data="{", content_type=kind, headers=comment.headers), status)
        big = b'"' + b"x" * 1_000_000
        answer = client.patch(comment.path, data=big, content_type="application/json", headers=comment.headers)
        refused(answer, 413)


@pytest.mark.parametrize("origin", ["https://elsewhere.example", "null"])
def test_a_receipt_does_not_serve_another_website(app: Flask, client: FlaskClient, make: Make, origin: str) -> None:
    comment = make.approved(make.site())
    with nothing_stored(app):
        for answer in calls(client, comment, comment.headers | {"Origin": origin})[1:]:
            refused(answer, 403, "wrong_origin")
    assert client.delete(comment.path, headers=comment.headers | {"Origin": ORIGIN}).status_code == 200


def test_after_the_edit_window_the_words_stay(app: Flask, client: FlaskClient, make: Make, clock: Hands) -> None:
    comment = make.approved(make.site())
    clock.forward(minutes=15)
    with nothing_stored(app):
        refused(client.patch(comment.path, json={"body": "Late."}, headers=comment.headers), 403, "edit_window_over")
    assert client.get(comment.path, headers=comment.headers).json["can"]["edit"] is False


@pytest.mark.parametrize("action", [Action.REJECT, Action.SPAM])
def test_a_refused_comment_takes_no_edit(app: Flask, client: FlaskClient, make: Make, action: Action) -> None:
    comment = make.decided(make.comment(make.site()), action, reason="spam")
    with nothing_stored(app):
        answer = client.patch(comment.path, json={"body": "Please."}, headers=comment.headers)
        assert refused(answer, 409, "impossible")["decided"]["action"] == action


def test_a_withdrawn_comment_is_gone_at_once_and_stays_so(app: Flask, client: FlaskClient, make: Make) -> None:
    site = make.site()
    comment = make.approved(site)
    assert client.delete(comment.path, headers=comment.headers).json["status"] == "withdrawn"
    assert client.get(site.comments, query_string={"url": PAGE}).json["comments"] == []
    refused(client.get(comment.path), 404, "not_found")
    with nothing_stored(app):
        again = client.delete(comment.path, headers=comment.headers)
        refused(client.patch(comment.path, json={"body": "Back."}, headers=comment.headers), 409, "impossible")
    assert again.json["status"] == "withdrawn"
