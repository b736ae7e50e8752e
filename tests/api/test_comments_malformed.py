"""Requests that are no submission: wrong JSON, types, fields and characters."""

from __future__ import annotations

import json
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from service.threads.queries import NOT_OF_SITE
from tests.api.answers import form, nothing_stored, refused, wrong_fields
from tests.make import Make

STRING_FIELDS = (
    "url",
    "title",
    "body",
    "idempotency_key",
    "challenge",
    "author.name",
    "author.email",
    "author.website",
)


def with_field(path: str, value: Any) -> dict[str, Any]:
    if path.startswith("author."):
        return form(author={path.partition(".")[2]: value})
    return form(**{path: value})


def found_at(errors: dict[str, Any], path: str) -> Any:
    for part in path.split("."):
        errors = errors[part]
    return errors


@pytest.mark.parametrize(
    "sent",
    [
        b"{",
        b"{'url': 1}",
        b'{"url": "x",}',
        b"\xff\xfe{}",
        b'{"body": "\xff"}',
        b"null and more",
        b"[" * 100_000,
        b'{"a":' * 20_000,
        b'{"url": ' + b"9" * 10_000 + b"}",
    ],
    ids=["cut", "quotes", "comma", "utf16 mark", "not utf8", "more", "deep list", "deep object", "endless number"],
)
def test_a_body_that_is_no_json_is_refused(app: Flask, client: FlaskClient, make: Make, sent: bytes) -> None:
    site = make.site()
    with nothing_stored(app):
        refused(client.post(site.comments, data=sent, content_type="application/json"), 400, "bad_request")


@pytest.mark.parametrize("sent", ["null", "[]", "[1]", '"text"', "1", "true", "[{}]"])
def test_json_that_is_no_object_is_refused(app: Flask, client: FlaskClient, make: Make, sent: str) -> None:
    site = make.site()
    with nothing_stored(app):
        wrong_fields(client.post(site.comments, data=sent, content_type="application/json"))


@pytest.mark.parametrize(
    "content_type", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "application/xml", ""]
)
def test_another_content_type_is_refused(app: Flask, client: FlaskClient, make: Make, content_type: str) -> None:
    site = make.site()
    with nothing_stored(app):
        answer = client.post(site.comments, data=json.dumps(form()), content_type=content_type)
        refused(answer, 415, "unsupported_media_type")


def test_json_by_another_name_is_taken(client: FlaskClient, make: Make) -> None:
    for number, name in enumerate(("application/json; charset=utf-8", "application/vnd.site+json")):
        sent = json.dumps(form(body=f"Number {number}."))
        assert client.post(make.site().comments, data=sent, content_type=name).status_code == 202


@pytest.mark.parametrize("size", [1_000_000, 262_145])
def test_a_body_over_the_limit_is_refused(app: Flask, client: FlaskClient, make: Make, size: int) -> None:
    site = make.site()
    sent = json.dumps(form(body="x")).ljust(size).encode()
    with nothing_stored(app):
        answer = client.post(site.comments, data=sent, content_type="application/json")
        refused(answer, 413, "request_entity_too_large")


@pytest.mark.parametrize("path", STRING_FIELDS)
@pytest.mark.parametrize("value", [1, 1.5, True, [], ["a"], {}, {"a": 1}], ids=repr)
def test_a_field_of_the_wrong_type_is_named(client: FlaskClient, make: Make, path: str, value: Any) -> None:
    errors = wrong_fields(client.post(make.site().comments, json=with_field(path, value)))
    assert "Not a valid string." in found_at(errors, path)


@pytest.mark.parametrize("value", [1, "Ann", [], True, None], ids=repr)
def test_an_author_that_is_no_object_is_refused(client: FlaskClient, make: Make, value: Any) -> None:
    sent = form() | {"author": value}
    assert "author" in wrong_fields(client.post(make.site().comments, json=sent))


@pytest.mark.parametrize("value", ["yes", "true", "on", 1, 0, 1.0, [], {}, None], ids=repr)
def test_consent_is_true_or_false_and_nothing_that_looks_like_it(client: FlaskClient, make: Make, value: Any) -> None:
    assert "consent" in wrong_fields(client.post(make.site().comments, json=form(consent=value)))


@pytest.mark.parametrize("path", STRING_FIELDS)
@pytest.mark.parametrize("code", [0, 0xD800, 0xDFFF], ids=["nul", "high surrogate", "low surrogate"])
def test_characters_that_cannot_be_stored_are_refused(
    app: Flask, client: FlaskClient, make: Make, path: str, code: int
) -> None:
    site = make.site()
    with nothing_stored(app):
        errors = wrong_fields(client.post(site.comments, json=with_field(path, f"https://news.example/{chr(code)}")))
    assert "Contains characters that cannot be stored." in found_at(errors, path)


@pytest.mark.parametrize("key", ["extra", "status", "id", "site_id", "by_staff", "\0", "\ud800", "é", "errors"])
def test_an_unknown_field_is_refused_by_name(app: Flask, client: FlaskClient, make: Make, key: str) -> None:
    site = make.site()
    with nothing_stored(app):
        errors = wrong_fields(client.post(site.comments, json=form(**{key: "x"})))
        inner = wrong_fields(client.post(site.comments, json=form(author={key: "x"})))
    assert list(errors.values()) == [["Unknown field."]]
    assert list(inner["author"].values()) == [["Unknown field."]]


def test_all_errors_come_at_once(app: Flask, client: FlaskClient, make: Make) -> None:
    site = make.site()
    sent = {
        "url": "https://elsewhere.example/",
        "parent_id": "x",
        "author": {"name": "", "email": "no address", "website": "javascript:alert(1)"},
        "body": " \u200b ",
        "extra": 1,
    }
    with nothing_stored(app):
        errors = wrong_fields(client.post(site.comments, json=sent))
    assert errors == {
        "url": [NOT_OF_SITE],
        "parent_id": ["The comment you reply to is not on this page."],
        "author": {
            "name": ["Please fill the required fields."],
            "email": ["Please enter a valid email address."],
            "website": ["Please enter a web address beginning with http:// or https://, or leave it empty."],
        },
        "body": ["Please type your comment text."],
        "extra": ["Unknown field."],
    }


@pytest.mark.parametrize("sent", [b"{}", b""], ids=["no field", "no body"])
def test_what_is_missing_is_named(app: Flask, client: FlaskClient, make: Make, sent: bytes) -> None:
    site = make.site()
    with nothing_stored(app):
        errors = wrong_fields(client.post(site.comments, data=sent, content_type="application/json"))
    assert errors == {
        "url": ["Please fill the required fields."],
        "author": {"name": ["Please fill the required fields."], "email": ["Please fill the required fields."]},
        "body": ["Please type your comment text."],
    }


@pytest.mark.parametrize("path", ["%00", "%ED%A0%80", "no-such-site", "..%2f", "%F0%9F%98%80", "a" * 5_000, "%25"])
def test_an_unknown_site_is_not_found_whatever_its_key_holds(client: FlaskClient, make: Make, path: str) -> None:
    make.site()
    refused(client.post(f"/v1/sites/{path}/comments", json=form()), 404)
    refused(client.get(f"/v1/sites/{path}/comments", query_string={"url": "https://news.example/"}), 404)
