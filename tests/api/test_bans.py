"""Bans over HTTP: put by example or by value, listed without naming anybody, lifted by the site's own people."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from service.core.ids import new_id
from tests.api.answers import form, nothing_stored, refused, stored, wrong_fields
from tests.conftest import Hands
from tests.make import Make

BANS = "/v1/moderation/bans"


@pytest.mark.parametrize(
    ("sent", "fields"),
    [
        ({"kind": None}, "kind"),
        ({"kind": "country"}, "kind"),
        ({"kind": 1}, "kind"),
        ({"site": None}, "site"),
        ({"site": "\0"}, "site"),
        ({"value": "v" * 255}, "value"),
        ({"value": ""}, "value"),
        ({"value": "a\0.example"}, "value"),
        ({"value": ["a.example"]}, "value"),
        ({"days": 0}, "days"),
        ({"days": 3_651}, "days"),
        ({"days": "7"}, "days"),
        ({"days": 1.5}, "days"),
        ({"days": True}, "days"),
        ({"note": "n" * 501}, "note"),
        ({"note": "\ud800"}, "note"),
        ({"comment_id": "x"}, "comment_id"),
        ({"comment_id": 1}, "comment_id"),
        ({"expires_at": "tomorrow"}, "expires_at"),
        ({"kind": "x", "days": -1, "note": 1, "extra": 1}, "days extra kind note"),
    ],
    ids=lambda value: str(value)[:50],
)
def test_a_malformed_ban_is_refused_by_name(
    app: Flask, client: FlaskClient, make: Make, sent: dict[str, Any], fields: str
) -> None:
    site = make.site()
    with nothing_stored(app):
        body = {"site": site.key, "kind": "link_domain", "value": "evil.example"} | sent
        assert sorted(wrong_fields(client.post(BANS, json=body, headers=site.server))) == fields.split()


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("author", "Ann"),
        ("address", "192.0.2.1"),
        ("email", "ann"),
        ("email_domain", "mail"),
        ("link_domain", "evil"),
        ("link_domain", "javascript:alert(1)"),
        ("link_domain", "https://"),
        ("link_domain", "a b.example"),
        ("email", None),
    ],
)
def test_a_value_that_is_none_of_its_kind_is_refused(
    app: Flask, client: FlaskClient, make: Make, kind: str, value: str | None
) -> None:
    site = make.site()
    sent = {"site": site.key, "kind": kind} | ({"value": value} if value else {})
    with nothing_stored(app):
        errors = wrong_fields(client.post(BANS, json=sent, headers=site.server))
    assert errors == {"value": ["There is nothing of this kind to ban here."]}


def test_a_comment_that_shows_nothing_of_the_kind_is_refused(app: Flask, client: FlaskClient, make: Make) -> None:
    site = make.site()
    comment = make.held(site, email=None)
    with nothing_stored(app):
        for kind in ("email", "email_domain", "address", "link_domain"):
            sent = {"site": site.key, "kind": kind, "comment_id": str(comment.id)}
            assert "comment_id" in wrong_fields(client.post(BANS, json=sent, headers=site.server)), kind


def test_a_comment_of_another_site_or_of_nobody_is_refused(app: Flask, client: FlaskClient, make: Make) -> None:
    site, other = make.site(), make.site()
    there = make.held(other)
    both = make.moderator(site, other)
    with nothing_stored(app):
        sent = {"site": site.key, "kind": "email", "comment_id": str(there.id)}
        refused(client.post(BANS, json=sent, headers=site.server), 404, "not_found")
        refused(client.post(BANS, json=sent | {"comment_id": str(new_id())}, headers=site.server), 404, "not_found")
        assert wrong_fields(client.post(BANS, json=sent, headers=both.headers)) == {
            "comment_id": ["This comment is on another site."]
        }


def test_bans_of_another_site_are_out_of_reach(app: Flask, client: FlaskClient, make: Make) -> None:
    site, stranger = make.site(), make.moderator(make.site())
    sent = {"site": site.key, "kind": "link_domain", "value": "evil.example"}
    ban = client.post(BANS, json=sent, headers=site.server).json
    with nothing_stored(app):
        refused(client.get(BANS, query_string={"site": site.key}, headers=stranger.headers), 404, "not_found")
        refused(client.post(BANS, json=sent, headers=stranger.headers), 404, "not_found")
        refused(client.delete(f"{BANS}/{ban['id']}", headers=stranger.headers), 404, "not_found")
        refused(client.delete(f"{BANS}/{new_id()}", headers=site.server), 404, "not_found")
        refused(client.get(BANS, query_string={"site": site.key}), 401, "unauthenticated")
    assert list(wrong_fields(client.get(BANS, headers=site.server))) == ["site"]


def test_an_email_ban_keeps_and_shows_no_address(app: Flask, client: FlaskClient, make: Make) -> None:
    site = make.site()
    sent = {"site": site.key, "kind": "email", "value": "Troll@Mail.Example", "note": "Again.", "days": 7}
    ban = client.post(BANS, json=sent, headers=site.server)
    assert ban.status_code == 201
    assert ban.json["domain"] is None
    assert ban.json["expires_at"] > ban.json["created_at"]
    assert "troll" not in ban.text.lower()
    assert "troll" not in str(stored(app)["ban"]).lower()
    listed = client.get(BANS, query_string={"site": site.key}, headers=site.server).json["bans"]
    assert listed == [ban.json]


def test_a_link_domain_is_written_one_way(client: FlaskClient, make: Make) -> None:
    site = make.site()
    for value in ("EVIL.example", "https://evil.example/path?x=1", "http://evil.example:8080"):
        sent = {"site": site.key, "kind": "link_domain", "value": value}
        assert client.post(BANS, json=sent, headers=site.server).json["domain"] == "evil.example"


def test_a_ban_ends_by_itself_or_when_it_is_lifted(client: FlaskClient, make: Make, clock: Hands) -> None:
    site = make.site()
    sent = {"site": site.key, "kind": "link_domain", "value": "evil.example"}
    client.post(BANS, json=sent | {"days": 1}, headers=site.server)
    lasting = client.post(BANS, json=sent, headers=site.server).json
    query = {"site": site.key}
    assert len(client.get(BANS, query_string=query, headers=site.server).json["bans"]) == 2
    clock.forward(days=1)
    assert client.get(BANS, query_string=query, headers=site.server).json["bans"] == [lasting]
    lifted = client.delete(f"{BANS}/{lasting['id']}", headers=site.server)
    assert (lifted.status_code, lifted.data) == (204, b"")
    assert client.get(BANS, query_string=query, headers=site.server).json["bans"] == []
    refused(client.delete(f"{BANS}/{lasting['id']}", headers=site.server), 404, "not_found")


@pytest.mark.parametrize("kind", ["author", "email", "email_domain", "address"])
def test_a_banned_authors_next_comment_is_not_published(
    client: FlaskClient, make: Make, run_jobs: Callable[[], None], kind: str
) -> None:
    site = make.site(trust={"after_approved": 0})
    first = client.post(site.comments, json=form()).json
    sent = {"site": site.key, "kind": kind, "comment_id": first["id"]}
    assert client.post(BANS, json=sent, headers=site.server).status_code == 201
    proof = {"Authorization": f"Receipt {first['receipt']}"}
    second = client.post(site.comments, json=form(body="Me again, with more."), headers=proof).json
    run_jobs()
    own = {"Authorization": f"Receipt {second['receipt']}"}
    seen = client.get(second["links"]["self"], headers=own).json
    assert seen["status"] != "approved"
    assert seen["reason"]["key"] == "banned"
