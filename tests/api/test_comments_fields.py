"""What each field of a submission may hold, and that it comes back as it was typed."""

from __future__ import annotations

from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.api.answers import form, nothing_stored, wrong_fields
from tests.make import PAGE, Make

REQUIRED = "Please fill the required fields."


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"author": {"name": "n" * 101}}, {"author": {"name": ["Your name is too long."]}}),
        ({"author": {"name": "n" * 246}}, {"author": {"name": ["Your name is too long."]}}),
        (
            {"author": {"website": f"https://a.example/{'w' * 200}"}},
            {"author": {"website": ["Your website is too long."]}},
        ),
        ({"body": "b" * 10_001}, {"body": ["Your comment is too long."]}),
        ({"body": "\U0001f600" * 10_001}, {"body": ["Your comment is too long."]}),
        ({"body": "b" * 65_526}, {"body": ["Your comment is too long."]}),
        ({"url": f"{PAGE}?{'u' * 4_000}"}, {"url": ["The page's address is too long."]}),
        ({"idempotency_key": "k" * 201}, {"idempotency_key": ["Length must be between 1 and 200."]}),
        ({"idempotency_key": ""}, {"idempotency_key": ["Length must be between 1 and 200."]}),
        ({"challenge": "c" * 4_001}, {"challenge": ["Longer than maximum length 4000."]}),
    ],
    ids=lambda value: str(value)[:40],
)
def test_an_over_long_field_is_refused_with_its_sentence(
    app: Flask, client: FlaskClient, make: Make, changes: dict[str, Any], sentence: dict[str, Any]
) -> None:
    site = make.site()
    with nothing_stored(app):
        assert wrong_fields(client.post(site.comments, json=form(**changes))) == sentence


def test_an_over_long_email_is_refused(client: FlaskClient, make: Make) -> None:
    errors = wrong_fields(client.post(make.site().comments, json=form(author={"email": f"{'a' * 250}@mail.example"})))
    assert "Your email address is too long." in errors["author"]["email"]


def test_texts_of_just_the_greatest_length_are_taken(client: FlaskClient, make: Make) -> None:
    sent = form(body="\U0001f600" * 10_000, title="t" * 5_000, idempotency_key="k" * 200, author={"name": "ñ" * 100})
    assert client.post(make.site().comments, json=sent).status_code == 202


@pytest.mark.parametrize(
    "email", ["ann", "ann@", "@mail.example", "a b@mail.example", "ann@mail", "ann@-.example", "<a@b.example>"]
)
def test_what_is_no_email_address_is_refused(client: FlaskClient, make: Make, email: str) -> None:
    errors = wrong_fields(client.post(make.site().comments, json=form(author={"email": email})))
    assert errors == {"author": {"email": ["Please enter a valid email address."]}}


@pytest.mark.parametrize(
    "website",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "ftp://a.example",
        "a.example",
        "https://",
        "//a.example",
        "https://u:p@a.example",
    ],
)
def test_what_is_no_website_is_refused(client: FlaskClient, make: Make, website: str) -> None:
    errors = wrong_fields(client.post(make.site().comments, json=form(author={"website": website})))
    assert list(errors["author"]) == ["website"]


@pytest.mark.parametrize("body", ["", " ", "\n\t", "\u200b", "\u2800", "\u3164", "\u034f\u00ad", "\ufeff", None])
def test_a_comment_without_anything_to_see_is_refused(client: FlaskClient, make: Make, body: str | None) -> None:
    assert wrong_fields(client.post(make.site().comments, json=form(body=body))) == {
        "body": ["Please type your comment text."]
    }


@pytest.mark.parametrize(
    "url",
    ["", "news.example/a", "ftp://news.example/a", "javascript:alert(1)", "https://", "https://elsewhere.example/a",
     "http://news.example/a", "https://news.example:444/a", "https://news.example.evil.example/", "https://u@news.example/"],
)  # fmt: skip
def test_a_page_that_is_not_the_sites_is_refused(app: Flask, client: FlaskClient, make: Make, url: str) -> None:
    site = make.site()
    with nothing_stored(app):
        assert list(wrong_fields(client.post(site.comments, json=form(url=url)))) == ["url"]


@pytest.mark.parametrize(
    ("required", "author", "errors"),
    [
        ({}, {"name": " "}, {"name": [REQUIRED]}),
        ({}, {"name": "\u200b"}, {"name": [REQUIRED]}),
        ({}, {"email": ""}, {"email": [REQUIRED]}),
        ({}, {"name": None, "email": None}, {"name": [REQUIRED], "email": [REQUIRED]}),
        ({"name": False}, {"name": "", "email": ""}, {"email": [REQUIRED]}),
        ({"email": False}, {"name": "", "email": ""}, {"name": [REQUIRED]}),
        ({"name": False, "email": False}, {"name": "", "email": ""}, None),
        ({"name": False, "email": False}, {"name": None, "email": None, "website": None}, None),
    ],
    ids=str,
)
def test_the_policy_says_which_fields_are_required(
    client: FlaskClient, make: Make, required: dict[str, bool], author: dict[str, Any], errors: dict[str, Any] | None
) -> None:
    answer = client.post(make.site(required=required).comments, json=form(author=author))
    if errors is None:
        assert answer.status_code == 202
    else:
        assert wrong_fields(answer) == {"author": errors}


@pytest.mark.parametrize(
    "text",
    [
        "\U0001f468\u200d\U0001f469\u200d\U0001f467 and \U0001f3f3\ufe0f\u200d\U0001f308",
        "שלום עולם",
        "\u202eمرحبا بالعالم\u202c",
        "ча\u0301ща",
        "𝒳𐍈",
        "I am gay.",
    ],
)
def test_emoji_and_right_to_left_text_survive(client: FlaskClient, make: Make, text: str) -> None:
    sent = client.post(make.site().comments, json=form(body=text, title=text, author={"name": text}))
    own = client.get(sent.headers["Location"], headers={"Authorization": f"Receipt {sent.json['receipt']}"}).json
    assert own["body"] == text
    assert own["body_html"] == f"<p>{text}</p>"
    assert own["author"]["name"] == text


def test_text_is_kept_as_typed_with_plain_line_ends(client: FlaskClient, make: Make) -> None:
    sent = client.post(make.site().comments, json=form(body="\r\n one\r\ntwo  three\r\r\n", author={"name": " A\n B "}))
    own = client.get(sent.headers["Location"], headers={"Authorization": f"Receipt {sent.json['receipt']}"}).json
    assert own["body"] == "one\ntwo  three"
    assert own["author"]["name"] == "A B"


def test_the_answer_is_what_the_contract_says(client: FlaskClient, make: Make) -> None:
    answer = client.post(make.site().comments, json=form(consent=True, title="A story"))
    path = f"/v1/comments/{answer.json['id']}"
    assert answer.status_code == 202
    assert answer.content_type == "application/json"
    assert set(answer.json) == {"id", "status", "receipt", "links"}
    assert answer.json["status"] == "pending"
    assert answer.json["links"] == {"self": path}
    assert answer.headers["Location"] == path
    assert answer.headers.get("Cache-Control", "no-store") == "no-store"
