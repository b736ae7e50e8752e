"""What is written to the log of a request: its id and its fate, never what a person wrote or who they are."""

from __future__ import annotations

import json
import logging
import sys
from collections.abc import Callable, Iterator
from io import StringIO
from typing import Any

import pytest
import structlog
from flask import Flask
from flask.testing import FlaskClient

from service.core import logs
from service.core.transactions import transaction
from tests.api.answers import FORM, form
from tests.make import PAGE, Make

Lines = Callable[[], list[dict[str, Any]]]
PRIVATE = "A very private sentence, told once."


@pytest.fixture
def lines(app: Flask, monkeypatch: pytest.MonkeyPatch) -> Iterator[Lines]:
    """What this test logs from level debug on, line by line; each must be a JSON object."""
    stream = StringIO()
    with monkeypatch.context() as patched:
        patched.setattr(sys, "stderr", stream)
        logs.configure("debug")
        yield lambda: [json.loads(line) for line in stream.getvalue().splitlines()]
    logs.configure("error")


def test_no_log_line_holds_what_a_person_sent(
    client: FlaskClient, make: Make, lines: Lines, run_jobs: Callable[[], None]
) -> None:
    site, moderator = make.site(), make.moderator()
    sent = client.post(
        site.comments,
        json=form(body=PRIVATE, author={"website": "https://ann.example/me"}, idempotency_key="key-of-ann"),
    )
    receipt = sent.json["receipt"]
    own = {"Authorization": f"Receipt {receipt}"}
    client.post(site.comments, json=form(body=PRIVATE))
    client.post(site.comments, json=form(body=PRIVATE, author={"email": "no address of ann"}))
    client.get(sent.json["links"]["self"], headers=own)
    client.patch(sent.json["links"]["self"], json={"body": f"{PRIVATE} Twice."}, headers=own)
    client.get("/v1/moderation/queue", query_string={"q": PRIVATE}, headers=moderator.headers)
    client.get(f"/nowhere/{receipt}")
    run_jobs()
    written = json.dumps(lines())
    secrets = ("private sentence", FORM["author"]["email"], "of ann", "Ann", receipt, receipt.partition(".")[2])
    for secret in (*secrets, moderator.token, moderator.password, site.secret, "key-of-ann", "127.0.0.1"):
        assert secret not in written, secret
    assert len(lines()) >= 7


def test_each_request_has_one_line_with_its_route_and_status(client: FlaskClient, make: Make, lines: Lines) -> None:
    site = make.site()
    client.get(site.comments, query_string={"url": PAGE})
    client.get("/nowhere")
    requests = [line for line in lines() if line["event"] == "request"]
    assert [(line["method"], line["route"], line["status"]) for line in requests] == [
        ("GET", "/v1/sites/<site>/comments", 200),
        ("GET", None, 404),
    ]
    assert all(line["level"] == "info" and line["at"].endswith("Z") for line in requests)


@pytest.mark.parametrize("given", ["request-42", "0123456789abcdef", "a.b_c-d.e"])
def test_a_request_id_is_echoed_and_logged(client: FlaskClient, lines: Lines, given: str) -> None:
    answer = client.get("/healthz", headers={"X-Request-Id": given})
    assert answer.headers["X-Request-Id"] == given
    assert [line["request_id"] for line in lines()] == [given]


@pytest.mark.parametrize("given", ["", "short", "x" * 65, 'a"b c', "<script>", "naïve-id", "drop;table"])
def test_a_strange_request_id_is_replaced(client: FlaskClient, lines: Lines, given: str) -> None:
    answer = client.get("/healthz", headers={"X-Request-Id": given})
    [line] = lines()
    assert line["request_id"] == answer.headers["X-Request-Id"] != given
    assert len(line["request_id"]) == 32


def test_the_request_id_follows_the_comment_into_the_workers_log(
    client: FlaskClient, make: Make, lines: Lines, run_jobs: Callable[[], None]
) -> None:
    client.post(make.site().comments, json=FORM, headers={"X-Request-Id": "request-42"})
    run_jobs()
    decided = [line for line in lines() if line["event"] == "decided"]
    assert [line["request_id"] for line in decided] == ["request-42"]


def test_an_exception_is_named_and_not_quoted(lines: Lines) -> None:
    try:
        raise ValueError(PRIVATE)
    except ValueError:
        structlog.get_logger().error("failed", exc_info=sys.exc_info())
        logging.getLogger("some.library").exception("failed as well")
    assert [line["error"] for line in lines()] == ["ValueError", "ValueError"]
    assert PRIVATE not in json.dumps(lines())


def test_an_unexpected_error_is_logged_by_class_and_answered_without_detail(
    app: Flask, client: FlaskClient, make: Make, lines: Lines, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = make.site()

    def break_down(*_: object, **__: object) -> None:
        raise ValueError(PRIVATE)

    monkeypatch.setitem(app.view_functions, "reading.read_comments", break_down)
    answer = client.get(site.comments, query_string={"url": PAGE})
    assert answer.status_code == 500
    assert answer.json["detail"] == "Something went wrong on our side."
    [error] = [line for line in lines() if line["level"] == "error"]
    assert error["error"] == "ValueError"
    assert PRIVATE not in json.dumps(lines()) + answer.text
    with app.app_context(), transaction(write=False) as work:
        assert not work.new
