"""Proving who one is: passwords, sessions in a browser, bearer tokens."""

from __future__ import annotations

from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import update

from service.access.guards import SESSION_COOKIE
from service.access.models import ApiToken, Moderator, Role, SignIn
from service.core.clock import clock as haven_clock
from service.core.transactions import transaction
from tests.api.answers import nothing_stored, refused, stored, wrong_fields
from tests.conftest import Hands
from tests.make import MadeModerator, Make

SESSION = "/v1/session"
ME = "/v1/me"
ELSEWHERE = {"Origin": "https://elsewhere.example"}


def sign_in(client: FlaskClient, moderator: MadeModerator, **options: Any) -> Any:
    return client.post(SESSION, json={"email": moderator.email, "password": moderator.password}, **options)


@pytest.mark.parametrize(
    ("sent", "fields"),
    [
        ({}, "email password"),
        ({"email": "a@b.example"}, "password"),
        ({"email": 1, "password": []}, "email password"),
        ({"email": "", "password": ""}, "email password"),
        ({"email": "e" * 255, "password": "p" * 501}, "email password"),
        ({"email": "\0", "password": "\ud800"}, "email password"),
        ({"email": "a@b.example", "password": "x", "remember": True}, "remember"),
    ],
    ids=lambda value: str(value)[:50],
)
def test_a_malformed_sign_in_is_refused_by_name(client: FlaskClient, sent: dict[str, Any], fields: str) -> None:
    assert sorted(wrong_fields(client.post(SESSION, json=sent))) == fields.split()


def test_a_wrong_pair_is_refused_without_telling_which_half(app: Flask, client: FlaskClient, make: Make) -> None:
    moderator = make.moderator()
    pairs = [
        (moderator.email, "wrong"),
        ("nobody@news.example", moderator.password),
        (moderator.email, moderator.token),
    ]
    with nothing_stored(app):
        answers = [client.post(SESSION, json={"email": email, "password": password}) for email, password in pairs]
    bodies = [refused(answer, 401, "unauthenticated") for answer in answers]
    assert bodies == bodies[:1] * 3
    assert not any("Set-Cookie" in answer.headers for answer in answers)


def test_a_session_cookie_is_out_of_reach_for_scripts_and_other_websites(client: FlaskClient, make: Make) -> None:
    answer = sign_in(client, make.moderator(), base_url="https://localhost")
    assert (answer.status_code, answer.data) == (204, b"")
    cookie = answer.headers["Set-Cookie"]
    parts = {part.strip().lower() for part in cookie.split(";")[1:]}
    assert {"httponly", "secure", "samesite=strict", "path=/", "max-age=43200"} <= parts
    assert not any(part.startswith("domain") for part in parts)
    assert cookie.startswith(f"{SESSION_COOKIE}=session_")


def test_only_a_hash_of_the_session_is_stored(app: Flask, client: FlaskClient, make: Make) -> None:
    token = sign_in(client, make.moderator()).headers["Set-Cookie"].split("=", 1)[1].partition(";")[0]
    rows = str(stored(app))
    assert token not in rows
    assert "session_" not in rows


def test_a_session_opens_the_moderators_side_until_it_is_closed(client: FlaskClient, make: Make) -> None:
    site = make.site()
    moderator = make.moderator(site, email="Mo.Derator@news.example")
    assert (
        client.post(SESSION, json={"email": "mo.derator@NEWS.example", "password": moderator.password}).status_code
        == 204
    )
    assert client.get(ME).json == {"name": "Mo.Derator", "role": "moderator", "sites": [site.key]}
    assert client.get("/v1/moderation/queue").status_code == 200
    stolen = client.get_cookie(SESSION_COOKIE)
    assert stolen
    closed = client.delete(SESSION)
    assert closed.status_code == 204
    assert client.get_cookie(SESSION_COOKIE) is None
    client.set_cookie(SESSION_COOKIE, stolen.value)
    refused(client.get(ME), 401, "unauthenticated")
    refused(client.get("/v1/moderation/queue"), 401, "unauthenticated")


def test_a_session_ends_after_a_working_day(client: FlaskClient, make: Make, clock: Hands) -> None:
    sign_in(client, make.moderator())
    clock.forward(hours=12, seconds=-1)
    assert client.get(ME).status_code == 200
    clock.forward(seconds=1)
    refused(client.get(ME), 401, "unauthenticated")


@pytest.mark.parametrize(
    "headers",
    [ELSEWHERE, {"Origin": "null"}, {"Sec-Fetch-Site": "cross-site"}, {"Sec-Fetch-Site": "same-site"}],
    ids=str,
)
def test_another_website_cannot_write_with_our_cookie(
    app: Flask, client: FlaskClient, make: Make, headers: dict[str, str]
) -> None:
    site, moderator = make.site(), make.moderator(role=Role.OWNER)
    comment = make.held(site)
    sign_in(client, moderator)
    sent = {"action": "approve", "revision": 1}
    with nothing_stored(app):
        refused(
            client.post(f"/v1/moderation/comments/{comment.id}/decisions", json=sent, headers=headers),
            403,
            "wrong_origin",
        )
        refused(client.put(f"/v1/sites/{site.key}/policy", json={}, headers=headers), 403, "wrong_origin")
        refused(client.delete(SESSION, headers=headers), 403, "wrong_origin")
        refused(sign_in(client, moderator, headers=headers), 403, "wrong_origin")
    allowed = client.put(f"/v1/sites/{site.key}/policy", json={}, headers={"Origin": "http://localhost"})
    assert allowed.status_code == 200


@pytest.mark.parametrize("token", ["x", "haven_", "é", "haven_" + "a" * 43, "a" * 10_000, "Bearer x"])
def test_a_wrong_token_opens_nothing(app: Flask, client: FlaskClient, make: Make, token: str) -> None:
    site = make.site()
    headers = {"Authorization": f"Bearer {token}"}
    with nothing_stored(app):
        for path in (ME, "/v1/moderation/queue", f"/v1/sites/{site.key}/policy"):
            assert refused(client.get(path, headers=headers), 401, "unauthenticated")
        sent = {"url": "https://news.example/", "author": {"name": "A", "email": "a@b.example"}, "body": "B."}
        refused(client.post(site.comments, json=sent, headers=headers), 401, "unauthenticated")


def test_a_wrong_token_is_not_made_good_by_a_cookie(client: FlaskClient, make: Make) -> None:
    sign_in(client, make.moderator())
    refused(client.get("/v1/moderation/queue", headers={"Authorization": "Bearer x"}), 401, "unauthenticated")


def test_a_revoked_token_and_a_disabled_moderator_are_locked_out(app: Flask, client: FlaskClient, make: Make) -> None:
    revoked, disabled = make.moderator(), make.moderator()
    sign_in(client, disabled)
    assert client.get(ME).status_code == 200
    with app.app_context(), transaction() as work:
        now = haven_clock.now()
        work.execute(update(ApiToken).where(ApiToken.moderator_id == revoked.id).values(revoked_at=now))
        work.execute(update(Moderator).where(Moderator.id == disabled.id).values(disabled_at=now))
    refused(client.get(ME), 401, "unauthenticated")
    for moderator in (revoked, disabled):
        refused(client.get(ME, headers=moderator.headers), 401, "unauthenticated")
    refused(sign_in(client, disabled), 401, "unauthenticated")


def test_without_anything_nobody_is_signed_in(client: FlaskClient) -> None:
    for path in (ME, "/v1/moderation/queue", "/v1/moderation/log", "/v1/moderation/bans?site=x"):
        answer = client.get(path)
        refused(answer, 401, "unauthenticated")
        assert answer.headers["WWW-Authenticate"].startswith("Bearer")


def test_guessing_is_slowed_down_and_told_when_to_return(app: Flask, client: FlaskClient, make: Make) -> None:
    moderator = make.moderator()
    attempts = [client.post(SESSION, json={"email": moderator.email}).status_code for _ in range(20)]
    assert set(attempts) == {422}
    with nothing_stored(app):
        answer = sign_in(client, moderator)
        refused(answer, 429, "too_many")
    assert 1 <= int(answer.headers["Retry-After"]) <= 61
    assert sign_in(client, moderator, environ_base={"REMOTE_ADDR": "198.51.100.7"}).status_code == 204


def test_signing_in_forgets_sessions_that_are_over(app: Flask, client: FlaskClient, make: Make, clock: Hands) -> None:
    moderator = make.moderator()
    sign_in(client, moderator)
    clock.forward(hours=13)
    sign_in(client, moderator)
    with app.app_context(), transaction(write=False) as work:
        assert work.query(SignIn).count() == 1
