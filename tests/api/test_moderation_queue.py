"""The queue, one item and the log: what moderators see of their own sites, and nobody else of anything."""

from __future__ import annotations

from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from service.access.models import Role
from service.moderation.findings import Evidence, Finding, Outcome, Part
from tests.api.answers import nothing_stored, refused, wrong_fields
from tests.make import PAGE, Make

QUEUE = "/v1/moderation/queue"
LOG = "/v1/moderation/log"
FOUND = Finding(
    "abuse",
    3,
    Outcome.HOLD,
    "abuse",
    0.75,
    evidence=(Evidence(2, 6, "fair", "why not"),),
    parts=(Part("text", 1.1, "so"),),
)


@pytest.mark.parametrize(
    ("path", "query", "field"),
    [
        (QUEUE, {"status": "new"}, "status"),
        (QUEUE, {"reason": "because"}, "reason"),
        (QUEUE, {"sort": "top"}, "sort"),
        (QUEUE, {"limit": "0"}, "limit"),
        (QUEUE, {"limit": "201"}, "limit"),
        (QUEUE, {"limit": "x"}, "limit"),
        (QUEUE, {"limit": "1.5"}, "limit"),
        (QUEUE, {"q": ""}, "q"),
        (QUEUE, {"q": "q" * 201}, "q"),
        (QUEUE, {"q": "\0"}, "q"),
        (QUEUE, {"site": "\0"}, "site"),
        (LOG, {"actor": "nobody"}, "actor"),
        (LOG, {"limit": "201"}, "limit"),
        (LOG, {"cursor": "\0"}, "cursor"),
    ],
)
def test_a_wrong_query_is_refused_by_name(
    client: FlaskClient, make: Make, path: str, query: dict[str, str], field: str
) -> None:
    answer = client.get(path, query_string=query, headers=make.moderator().headers)
    assert list(wrong_fields(answer)) == [field]


def test_all_wrong_parameters_come_at_once(client: FlaskClient, make: Make) -> None:
    query = {"status": "new", "sort": "top", "limit": "x"}
    answer = client.get(QUEUE, query_string=query, headers=make.moderator().headers)
    assert set(wrong_fields(answer)) == set(query)


def test_an_item_is_shown_as_the_contract_says(client: FlaskClient, make: Make) -> None:
    site = make.site()
    comment = make.held(site, "A fair *point*.", FOUND, reason="abuse", title="A story", website="https://ann.example")
    answer = client.get(QUEUE, headers=make.moderator().headers).json
    [item] = answer["items"]
    assert item.pop("created_at").endswith("Z")
    decision = item.pop("decision")
    assert (decision["actor"]["kind"], decision["action"], decision["reason"]) == ("pipeline", "hold", "abuse")
    assert item == {
        "id": str(comment.id),
        "site": site.key,
        "thread": {"url": PAGE, "title": "A story"},
        "parent_id": None,
        "author": {
            "name": "Ann",
            "email": "ann@mail.example",
            "website": "https://ann.example",
            "history": {"approved": 0, "rejected": 0, "spam": 0},
        },
        "body": "A fair *point*.",
        "body_html": "<p>A fair <em>point</em>.</p>",
        "status": "held",
        "revision": 1,
        "published_revision": None,
        "findings": [
            {
                "check": "abuse",
                "version": 3,
                "outcome": "hold",
                "score": 0.75,
                "reason": "abuse",
                "sentence": "May attack or threaten a person.",
                "evidence": [{"start": 2, "end": 6, "text": "fair", "why": "why not", "field": "body"}],
                "parts": [{"name": "text", "weight": 1.1, "why": "so"}],
            }
        ],
        "similar": [],
        "claimed_by": None,
        "flags": [],
    }
    across = {"flagged": 0, "privacy_queue": 0}
    assert answer["totals"] == across | {
        "pending": 0, "held": 1, "approved": 0, "rejected": 0, "spam": 0, "withdrawn": 0,
    }  # fmt: skip


def bodies(client: FlaskClient, headers: dict[str, str], **query: Any) -> list[str]:
    answer = client.get(QUEUE, query_string=query, headers=headers)
    assert answer.status_code == 200
    return [item["body"] for item in answer.json["items"]]


def test_the_queue_is_filtered_by_status_reason_site_and_words(client: FlaskClient, make: Make) -> None:
    first, second, headers = make.site(), make.site(), make.moderator().headers
    make.held(first, "One 100% sure", reason="spam")
    make.held(second, "Two_words", reason="abuse", name="Zoë")
    make.approved(first, "Three")
    assert bodies(client, headers) == ["One 100% sure", "Two_words"]
    assert bodies(client, headers, status="approved") == ["Three"]
    assert bodies(client, headers, reason="abuse") == ["Two_words"]
    assert bodies(client, headers, site=second.key) == ["Two_words"]
    assert bodies(client, headers, q="SURE") == ["One 100% sure"]
    assert bodies(client, headers, q="Zo") == ["Two_words"]
    assert bodies(client, headers, q="%") == ["One 100% sure"]
    assert bodies(client, headers, q="_") == ["Two_words"]
    assert bodies(client, headers, q="\\") == []
    assert bodies(client, headers, q="'; DROP TABLE comment; --") == []


def test_a_moderator_of_another_site_sees_nothing_of_this_one(app: Flask, client: FlaskClient, make: Make) -> None:
    site, other = make.site(), make.site()
    comment = make.held(site)
    stranger = make.moderator(other)
    assert bodies(client, stranger.headers) == []
    assert client.get(QUEUE, headers=stranger.headers).json["totals"]["held"] == 0
    assert client.get(LOG, headers=stranger.headers).json["entries"] == []
    sent = {"action": "approve", "revision": 1}
    with nothing_stored(app):
        for path in (QUEUE, LOG):
            refused(client.get(path, query_string={"site": site.key}, headers=stranger.headers), 404, "not_found")
            refused(client.get(path, query_string={"site": "no-such"}, headers=stranger.headers), 404, "not_found")
        one = f"/v1/moderation/comments/{comment.id}"
        refused(client.get(one, headers=stranger.headers), 404, "not_found")
        refused(client.post(f"{one}/decisions", json=sent, headers=stranger.headers), 404, "not_found")


def test_the_sites_own_server_sees_its_site_only(client: FlaskClient, make: Make) -> None:
    site, other = make.site(), make.site()
    make.held(site, "Here.")
    there = make.held(other, "There.")
    assert bodies(client, site.server) == ["Here."]
    refused(client.get(f"/v1/moderation/comments/{there.id}", headers=site.server), 404, "not_found")
    refused(client.get(QUEUE, query_string={"site": other.key}, headers=site.server), 404, "not_found")
    for method in ("GET", "PUT"):
        answer = client.open(f"/v1/sites/{other.key}/policy", method=method, json={}, headers=site.server)
        refused(answer, 404, "not_found")


@pytest.mark.parametrize("path", ["x", "%00", "%ED%A0%80", "a" * 3_000, "01a20467-d483-73f0-8bd4-cf8a154e895d"])
def test_an_item_that_is_none_is_not_found(client: FlaskClient, make: Make, path: str) -> None:
    headers = make.moderator().headers
    sent = {"action": "approve", "revision": 1}
    refused(client.get(f"/v1/moderation/comments/{path}", headers=headers), 404)
    refused(client.post(f"/v1/moderation/comments/{path}/decisions", json=sent, headers=headers), 404)
    refused(client.post(f"/v1/moderation/decisions/{path}/undo", headers=headers), 404)
    refused(client.delete(f"/v1/moderation/bans/{path}", headers=headers), 404)


def test_an_item_has_its_history_its_revisions_and_what_it_answers(client: FlaskClient, make: Make) -> None:
    site = make.site()
    parent = make.approved(site, "The question.")
    comment = make.held(site, "An answer.", parent_id=parent.id)
    client.patch(comment.path, json={"body": "A better answer."}, headers=comment.headers)
    item = client.get(f"/v1/moderation/comments/{comment.id}", headers=make.moderator().headers).json
    assert [(one["action"], one["from"], one["to"]) for one in item["decisions"]] == [
        ("submit", None, "pending"),
        ("hold", "pending", "held"),
        ("edit", "held", "pending"),
    ]
    assert [one["body"] for one in item["revisions"]] == ["An answer.", "A better answer."]
    assert [one["body"] for one in item["context"]] == ["The question."]
    assert item["body"] == "A better answer."


def test_an_auditor_reads_and_changes_nothing(app: Flask, client: FlaskClient, make: Make) -> None:
    site = make.site()
    comment = make.held(site)
    headers = make.moderator(role=Role.AUDITOR).headers
    for path in (QUEUE, LOG, f"/v1/moderation/comments/{comment.id}", f"/v1/sites/{site.key}/policy"):
        assert client.get(path, headers=headers).status_code == 200
    sent = {"action": "approve", "revision": 1}
    with nothing_stored(app):
        one = f"/v1/moderation/comments/{comment.id}/decisions"
        refused(client.post(one, json=sent, headers=headers), 403, "forbidden")
        refused(client.post(one, json={}, headers=headers), 403, "forbidden")
        refused(client.put(f"/v1/sites/{site.key}/policy", json={}, headers=headers), 403, "forbidden")
        ban = {"site": site.key, "kind": "link_domain", "value": "evil.example"}
        refused(client.post("/v1/moderation/bans", json=ban, headers=headers), 403, "forbidden")


def test_the_log_says_who_did_what_newest_first(client: FlaskClient, make: Make) -> None:
    site, moderator = make.site(), make.moderator()
    comment = make.held(site)
    sent = {"action": "reject", "revision": 1, "reason": "insult", "note": "Seen before."}
    client.post(f"/v1/moderation/comments/{comment.id}/decisions", json=sent, headers=moderator.headers)
    entries = client.get(LOG, headers=moderator.headers).json["entries"]
    assert [entry["action"] for entry in entries] == ["reject", "hold", "submit"]
    assert entries[0]["actor"] == {"kind": "moderator", "name": moderator.email.partition("@")[0]}
    assert (entries[0]["reason"], entries[0]["note"]) == ("insult", "Seen before.")
    only = client.get(LOG, query_string={"actor": "pipeline"}, headers=moderator.headers).json["entries"]
    assert [entry["action"] for entry in only] == ["hold"]
