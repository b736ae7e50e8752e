"""The life of one comment, from the form to the reader, told through the doors that sites, authors and moderators use."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from flask.testing import FlaskClient

from tests.make import PAGE, Make, MadeModerator, MadeSite

TEXT = "I am gay and I fled Chechnya. Thank you for writing this."
FORM: dict[str, Any] = {"url": PAGE, "author": {"name": "Ann", "email": "ann@mail.example"}, "body": TEXT}


def test_a_newcomers_comment_is_held_approved_and_read(client: FlaskClient, make: Make, run_jobs: Callable[[], None]) -> None:
    site, moderator = make.site(), make.moderator()

    submitted = client.post(site.comments, json=FORM)
    assert submitted.status_code == 202
    assert submitted.json["status"] == "pending"
    assert _readers_see(client, site) == []

    run_jobs()
    [waiting] = _queue(client, moderator)
    assert waiting["id"] == submitted.json["id"]
    assert [finding["reason"] for finding in waiting["findings"] if finding["outcome"] == "hold"] == ["first_time"]

    assert _decide(client, moderator, waiting, "approve").status_code == 200
    [comment] = _readers_see(client, site)
    assert comment["body_html"] == f"<p>{TEXT}</p>"
    assert comment["author"]["name"] == "Ann"


def _readers_see(client: FlaskClient, site: MadeSite) -> list[dict[str, Any]]:
    answer = client.get(site.comments, query_string={"url": PAGE})
    assert answer.status_code == 200
    assert b"mail.example" not in answer.data
    comments: list[dict[str, Any]] = answer.json["comments"]
    return comments


def _queue(client: FlaskClient, moderator: MadeModerator) -> list[dict[str, Any]]:
    answer = client.get("/v1/moderation/queue", headers=moderator.headers)
    assert answer.status_code == 200
    items: list[dict[str, Any]] = answer.json["items"]
    return items


def _decide(client: FlaskClient, moderator: MadeModerator, item: dict[str, Any], action: str, **more: Any) -> Any:
    sent = {"action": action, "revision": item["revision"]} | more
    return client.post(f"/v1/moderation/comments/{item['id']}/decisions", json=sent, headers=moderator.headers)
