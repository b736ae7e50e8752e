"""Reading a page's comments: nothing that is not approved, nothing private, cheaply and from everywhere."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from service.comments.status import Action
from tests.api.answers import nothing_stored, refused, wrong_fields
from tests.make import ORIGIN, PAGE, MadeSite, Make

HERE = {"url": PAGE}


def members(value: Any) -> Iterator[tuple[str, Any]]:
    """Walk a JSON value and yield every member of every object."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield key, inner
            yield from members(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from members(inner)


def every_public_answer(client: FlaskClient, site: MadeSite, comment_path: str) -> list[Any]:
    answers = [client.get(site.comments, query_string=HERE | {"sort": sort}) for sort in ("oldest", "newest", "top")]
    return [*answers, client.get(comment_path)]


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ({}, "url"),
        ({"url": PAGE, "limit": "0"}, "limit"),
        ({"url": PAGE, "limit": "-1"}, "limit"),
        ({"url": PAGE, "limit": "201"}, "limit"),
        ({"url": PAGE, "limit": "ten"}, "limit"),
        ({"url": PAGE, "limit": ""}, "limit"),
        ({"url": PAGE, "limit": "1e2"}, "limit"),
        ({"url": PAGE, "limit": "9" * 5_000}, "limit"),
        ({"url": PAGE, "sort": "best"}, "sort"),
        ({"url": PAGE, "sort": ""}, "sort"),
        ({"url": PAGE, "cursor": ""}, "cursor"),
        ({"url": PAGE, "cursor": "x" * 201}, "cursor"),
        ({"url": "news.example"}, "url"),
        ({"url": PAGE + "\0"}, "url"),
    ],
    ids=lambda value: str(value)[:60],
)
def test_a_wrong_query_is_refused_by_name(client: FlaskClient, make: Make, query: dict[str, str], field: str) -> None:
    site = make.site()
    make.approved(site)
    assert list(wrong_fields(client.get(site.comments, query_string=query))) == [field]


def test_bytes_that_are_no_utf8_do_no_harm(client: FlaskClient, make: Make) -> None:
    site = make.site()
    make.approved(site)
    for query in ("url=%ED%A0%80", "url=%FF", f"url={PAGE}&cursor=%00", f"url={PAGE}&cursor=%ED%A0%80"):
        refused(client.get(f"{site.comments}?{query}"), 422, "invalid")


def test_a_parameter_of_another_program_changes_nothing(client: FlaskClient, make: Make) -> None:
    site = make.site()
    plain = client.get(site.comments, query_string=HERE)
    for query in ("_=1", "%ED%A0%80=1", "fbclid=x"):
        answer = client.get(f"{site.comments}?url={PAGE}&{query}")
        assert (answer.status_code, answer.headers["ETag"]) == (200, plain.headers["ETag"])


@pytest.mark.parametrize("status", ["pending", "held", "rejected", "spam", "withdrawn"])
def test_what_is_not_approved_is_not_shown(client: FlaskClient, make: Make, status: str) -> None:
    site = make.site()
    comment = make.comment(site, "Nobody should read this.")
    actions = {"held": Action.HOLD, "rejected": Action.REJECT, "spam": Action.SPAM}
    if status in actions:
        make.decided(comment, actions[status], reason="spam")
    if status == "withdrawn":
        client.delete(comment.path, headers=comment.headers)
    answer = client.get(site.comments, query_string=HERE)
    assert answer.json["comments"] == []
    assert answer.json["thread"]["count"] == 0
    refused(client.get(comment.path), 404)


def test_a_page_nobody_wrote_under_is_an_empty_thread(app: Flask, client: FlaskClient, make: Make) -> None:
    site = make.site()
    with nothing_stored(app):
        answer = client.get(site.comments, query_string={"url": f"{PAGE}/?utm_source=x#top"})
    assert answer.status_code == 200
    assert answer.json == {
        "thread": {"id": None, "url": PAGE, "title": "", "open": True, "count": 0, "reactions": {}, "version": 0},
        "comments": [],
        "next": None,
        "more": 0,
    }


def test_an_approved_comment_is_shown_as_the_contract_says(client: FlaskClient, make: Make) -> None:
    site = make.site()
    made = make.approved(site, "One *fine* point.", website="https://ann.example/")
    [shown] = client.get(site.comments, query_string=HERE).json["comments"]
    assert shown.pop("created_at").endswith("Z")
    assert re.fullmatch("[0-9a-f]{6}", shown["author"].pop("avatar"))
    assert shown == {
        "id": str(made.id),
        "parent_id": None,
        "depth": 0,
        "author": {"name": "Ann", "website": "https://ann.example/", "is_site_staff": False},
        "body_html": "<p>One <em>fine</em> point.</p>",
        "edited_at": None,
        "removed": False,
        "reactions": {},
        "replies": [],
    }


def test_no_public_answer_holds_an_address_a_hash_or_an_agent(client: FlaskClient, make: Make) -> None:
    site = make.site()
    made = make.approved(site, email="ann.private@mail.example", client_hash="c1ient0000")
    make.approved(site, "A reply.", parent_id=made.id, email="bo.private@mail.example")
    private = (
        "mail",
        "hash",
        "address",
        "agent",
        "identity",
        "client",
        "signal",
        "receipt",
        "consent",
        "token",
        "digest",
    )
    for answer in every_public_answer(client, site, made.path):
        assert answer.status_code == 200
        assert b"private@" not in answer.data
        assert b"c1ient" not in answer.data
        for key, value in members(answer.json):
            assert not any(word in key for word in private), key
            assert not (isinstance(value, str) and len(value) >= 32 and "-" not in value and value.isalnum()), key


def test_the_etag_answers_304_until_something_changes(client: FlaskClient, make: Make) -> None:
    site = make.site()
    make.approved(site)
    first = client.get(site.comments, query_string=HERE)
    assert first.headers["ETag"].startswith('"')
    assert "max-age=0" in first.headers["Cache-Control"]
    unchanged = client.get(site.comments, query_string=HERE, headers={"If-None-Match": first.headers["ETag"]})
    assert (unchanged.status_code, unchanged.data) == (304, b"")
    assert unchanged.headers["ETag"] == first.headers["ETag"]
    assert unchanged.headers["Access-Control-Allow-Origin"] == "*"
    make.approved(site, "Something new.")
    changed = client.get(site.comments, query_string=HERE, headers={"If-None-Match": first.headers["ETag"]})
    assert changed.status_code == 200
    assert len(changed.json["comments"]) == 2


@pytest.mark.parametrize("tags", ['"x"', 'W/"x"', "x", '"', "", ","])
def test_another_etag_gets_the_answer(client: FlaskClient, make: Make, tags: str) -> None:
    answer = client.get(make.site().comments, query_string=HERE, headers={"If-None-Match": tags})
    assert answer.status_code == 200


def test_each_page_sort_and_limit_has_an_etag_of_its_own(client: FlaskClient, make: Make) -> None:
    site = make.site()
    make.approved(site)
    queries = [{}, {"sort": "newest"}, {"sort": "top"}, {"limit": 1}, {"url": f"{PAGE}/2"}]
    tags = [client.get(site.comments, query_string=HERE | query).headers["ETag"] for query in queries]
    assert len(set(tags)) == len(queries)


def test_a_long_answer_is_compressed_for_who_can_read_it(client: FlaskClient, make: Make) -> None:
    site = make.site()
    make.approved(site, "Long. " * 500)
    plain = client.get(site.comments, query_string=HERE)
    packed = client.get(site.comments, query_string=HERE, headers={"Accept-Encoding": "gzip"})
    unwanted = client.get(site.comments, query_string=HERE, headers={"Accept-Encoding": "gzip;q=0"})
    assert packed.headers["Content-Encoding"] == "gzip"
    assert json.loads(gzip.decompress(packed.data)) == plain.json
    assert "Content-Encoding" not in unwanted.headers
    assert "Content-Encoding" not in plain.headers
    assert packed.headers["ETag"] != plain.headers["ETag"]
    assert "Accept-Encoding" in plain.headers["Vary"]
    again = client.get(
        site.comments, query_string=HERE, headers={"Accept-Encoding": "gzip", "If-None-Match": packed.headers["ETag"]}
    )
    assert again.status_code == 304


def test_every_page_may_read_and_no_cookie_is_set(client: FlaskClient, make: Make) -> None:
    answer = client.get(make.site().comments, query_string=HERE, headers={"Origin": "https://anywhere.example"})
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert "Access-Control-Allow-Credentials" not in answer.headers
    assert "Set-Cookie" not in answer.headers


def test_a_head_request_gets_the_same_headers(client: FlaskClient, make: Make) -> None:
    site = make.site()
    head, get = client.head(site.comments, query_string=HERE), client.get(site.comments, query_string=HERE)
    assert (head.status_code, head.data) == (200, b"")
    assert head.headers["ETag"] == get.headers["ETag"]


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE"])
def test_another_method_is_refused(client: FlaskClient, make: Make, method: str) -> None:
    answer = client.open(make.site().comments, method=method, json={}, headers={"Origin": ORIGIN})
    refused(answer, 405, "method_not_allowed")
    assert set(answer.headers["Allow"].split(", ")) == {"GET", "HEAD", "OPTIONS", "POST"}
