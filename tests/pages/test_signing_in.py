"""Signing in and out by the page."""

from __future__ import annotations

import pytest
from flask import Flask
from flask.testing import FlaskClient

from service.access.guards import SESSION_COOKIE
from service.access.limits import limiter
from tests.html import Page
from tests.make import Make
from tests.pages.desk import sign_in, words_of


@pytest.fixture(autouse=True)
def fresh_limits(app: Flask) -> None:
    """Attempts of earlier tests do not count."""
    with app.app_context():
        limiter.reset()


def test_a_wrong_pair_keeps_the_address_and_not_the_password(client: FlaskClient, make: Make) -> None:
    moderator = make.moderator()
    for email, password in (
        (moderator.email, "wrong"),
        ("no@body.example", "wrong"),
        (moderator.email, ""),
        ("\0", "\0"),
    ):
        answer = client.post("/moderate/sign-in", data={"email": email, "password": password})
        assert answer.status_code == 401
        assert "E-mail address or password is wrong." in words_of(answer)
        assert "Set-Cookie" not in answer.headers
        fields = Page(answer).forms[0].fields
        assert fields["password"] == ""
        assert email == "\0" or fields["email"] == email


def test_markup_in_the_address_is_escaped(client: FlaskClient) -> None:
    answer = client.post("/moderate/sign-in", data={"email": '"><script>x</script>', "password": "x"})
    assert "<script" not in answer.text


@pytest.mark.parametrize(
    "elsewhere",
    [
        "https://evil.example/moderate",
        "//evil.example/moderate",
        "/\\evil.example",
        "/moderate\\..\\..",
        "/moderate/../v1/session",
        "/moderate/sign-out",
        "/moderate.evil.example",
        "/moderate@evil.example",
        "javascript:alert(1)",
        "/moderate?x=\r\nSet-Cookie: a=b",
        "/moderate/comments/" + "x" * 36,
        "/v1/me",
        "",
        "/moderate?" + "x" * 5_000,
    ],
)
def test_nobody_is_sent_elsewhere(client: FlaskClient, make: Make, elsewhere: str) -> None:
    assert sign_in(client, make.moderator(), next=elsewhere).location == "/moderate"
    assert client.get("/moderate/sign-in", query_string={"next": elsewhere}).location == "/moderate"


def test_one_goes_on_to_the_page_asked_for(client: FlaskClient, make: Make) -> None:
    comment = make.held(make.site())
    wanted = f"/moderate/comments/{comment.id}?back=%2Fmoderate%3Fstatus%3Dheld"
    answer = sign_in(client, make.moderator(), next=wanted)
    assert (answer.status_code, answer.location) == (303, wanted)
    cookie = answer.headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Strict" in cookie
    assert client.get(wanted).status_code == 200


def test_guessing_is_slowed_down(client: FlaskClient) -> None:
    pair = {"email": "no@body.example", "password": ""}
    # twice the limit: a new minute may begin in between
    statuses = [client.post("/moderate/sign-in", data=pair).status_code for _ in range(41)]
    assert statuses[:20] == [401] * 20
    assert 429 in statuses
    assert client.post("/moderate/sign-in", data=pair).mimetype == "text/html"
    assert client.get("/moderate/sign-in").status_code == 200


def test_a_link_from_elsewhere_offers_to_go_on(client: FlaskClient) -> None:
    """A strict cookie is withheld there, so the page cannot know that its reader is signed in."""
    answer = client.get("/moderate/sign-in", headers={"Sec-Fetch-Site": "cross-site"})
    assert "Already signed in? Go on." in words_of(answer)
    assert "Already signed in?" not in words_of(client.get("/moderate/sign-in"))


def test_signing_out_ends_the_session(client: FlaskClient, make: Make) -> None:
    sign_in(client, make.moderator())
    token = client.get_cookie(SESSION_COOKIE)
    assert token is not None
    assert client.post("/moderate/sign-out").status_code == 403
    form = Page(client.get("/moderate")).forms[0]
    assert form.action == "/moderate/sign-out"
    answer = client.post(form.action, data=form.fields)
    assert (answer.status_code, answer.location) == (303, "/moderate/sign-in")
    assert client.get_cookie(SESSION_COOKIE) is None
    client.set_cookie(SESSION_COOKIE, token.value)
    assert client.get("/moderate").status_code == 303


def test_signing_out_twice_is_no_error(client: FlaskClient) -> None:
    assert client.post("/moderate/sign-out").status_code == 303
