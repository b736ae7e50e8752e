"""What sites, authors, readers and moderators do, each over HTTP."""

from __future__ import annotations

from typing import Any

from flask.testing import FlaskClient

from tests.html import Page
from tests.make import AUTHOR, ORIGIN, PAGE, MadeModerator, MadeSite


def post(client: FlaskClient, site: MadeSite, body: str, *, receipt: str | None = None, **more: Any) -> dict[str, Any]:
    headers = {"Origin": ORIGIN} | ({"Authorization": f"Receipt {receipt}"} if receipt else {})
    answer = client.post(site.comments, json={"url": PAGE, "author": AUTHOR, "body": body} | more, headers=headers)
    assert answer.status_code == 202, answer.json
    return dict(answer.json)


def receipt_of(submitted: dict[str, Any]) -> dict[str, str]:
    return {"Authorization": f"Receipt {submitted['receipt']}"}


def own_view(client: FlaskClient, submitted: dict[str, Any]) -> dict[str, Any]:
    answer = client.get(submitted["links"]["self"], headers=receipt_of(submitted))
    assert answer.status_code == 200
    return dict(answer.json)


def edit(client: FlaskClient, submitted: dict[str, Any], body: str) -> dict[str, Any]:
    answer = client.patch(submitted["links"]["self"], json={"body": body}, headers=receipt_of(submitted))
    assert answer.status_code == 202, answer.json
    return dict(answer.json)


def readers_see(client: FlaskClient, site: MadeSite) -> list[dict[str, Any]]:
    answer = client.get(site.comments, query_string={"url": PAGE})
    assert answer.status_code == 200
    assert b"mail.example" not in answer.data
    comments: list[dict[str, Any]] = answer.json["comments"]
    return comments


def ids(comments: list[dict[str, Any]]) -> list[str]:
    return [comment["id"] for comment in comments]


def texts(comments: list[dict[str, Any]]) -> list[str]:
    return [comment["body_html"] for comment in comments]


def queue(client: FlaskClient, moderator: MadeModerator, *, status: str = "held") -> list[dict[str, Any]]:
    answer = client.get("/v1/moderation/queue", query_string={"status": status}, headers=moderator.headers)
    assert answer.status_code == 200
    items: list[dict[str, Any]] = answer.json["items"]
    return items


def held_for(item: dict[str, Any]) -> list[str]:
    return [finding["reason"] for finding in item["findings"] if finding["outcome"] == "hold"]


def decide(client: FlaskClient, moderator: MadeModerator, item: dict[str, Any], action: str, **more: Any) -> Any:
    sent = {"action": action, "revision": item["revision"]} | more
    return client.post(f"/v1/moderation/comments/{item['id']}/decisions", json=sent, headers=moderator.headers)


def decisions_about(client: FlaskClient, moderator: MadeModerator, submitted: dict[str, Any]) -> list[dict[str, Any]]:
    answer = client.get(f"/v1/moderation/comments/{submitted['id']}", headers=moderator.headers)
    decisions: list[dict[str, Any]] = answer.json["decisions"]
    return decisions


def fetch_form(client: FlaskClient, site: MadeSite) -> dict[str, str]:
    page = client.get(f"/embed/{site.key}", query_string={"url": PAGE})
    assert page.status_code == 200
    return Page(page).fields


def send_form(client: FlaskClient, site: MadeSite, fields: dict[str, str]) -> Any:
    return client.post(f"/embed/{site.key}", query_string={"url": PAGE}, data=fields)
