"""Reacting to pages and comments: one for each reader and target, changed and taken back at will."""

from __future__ import annotations

from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from service.comments.status import Action
from tests.api.answers import nothing_stored, refused, wrong_fields
from tests.make import ORIGIN, PAGE, Make
from tests.reactions.reacting import SIX, Browser, counts, read, rows, word


@pytest.fixture
def ann(client: FlaskClient) -> Browser:
    return Browser(client, word(1))


@pytest.fixture
def bo(client: FlaskClient) -> Browser:
    return Browser(client, word(2))


def test_a_page_is_liked_and_everybody_sees_it(client: FlaskClient, make: Make, ann: Browser, bo: Browser) -> None:
    site = make.site()
    make.approved(site)
    answer = ann.page(site, "like")
    assert answer.json == {"reactions": {"like": 1}, "mine": "like"}
    assert "Set-Cookie" not in answer.headers
    assert counts(bo.page(site, "like")) == {"like": 2}
    assert read(client, site)["thread"]["reactions"] == {"like": 2}


@pytest.mark.parametrize("kind", SIX)
def test_each_of_the_six_may_be_chosen(client: FlaskClient, make: Make, ann: Browser, kind: str) -> None:
    site = make.site()
    assert counts(ann.page(site, kind)) == {kind: 1}


def test_a_reader_has_one_and_may_change_and_take_it_back(app: Flask, make: Make, ann: Browser, bo: Browser) -> None:
    site = make.site()
    bo.page(site, "like")
    assert counts(ann.page(site, "like")) == {"like": 2}
    assert counts(ann.page(site, "like")) == {"like": 2}
    assert counts(ann.page(site, "sad")) == {"like": 1, "sad": 1}
    gone = ann.page(site, None)
    assert gone.json == {"reactions": {"like": 1}, "mine": None}
    assert counts(ann.page(site, None)) == {"like": 1}
    assert len(rows(app)) == 1


def test_a_comment_has_reactions_of_its_own(client: FlaskClient, make: Make, ann: Browser, bo: Browser) -> None:
    site = make.site()
    first = make.approved(site)
    reply = make.approved(site, "A reply.", parent_id=first.id)
    ann.page(site, "wow")
    ann.comment(first, "love")
    ann.comment(reply, "haha")
    bo.comment(reply, "haha")
    found = read(client, site)
    [shown] = found["comments"]
    assert found["thread"]["reactions"] == {"wow": 1}
    assert shown["reactions"] == {"love": 1}
    assert shown["replies"][0]["reactions"] == {"haha": 2}


def test_kinds_stand_in_the_sites_order_and_those_nobody_chose_are_left_out(make: Make, client: FlaskClient) -> None:
    site = make.site()
    for number, kind in enumerate(["angry", "like", "sad"]):
        Browser(client, word(number)).page(site, kind)
    assert list(read(client, site)["thread"]["reactions"]) == ["like", "sad", "angry"]


def test_a_page_that_nobody_wrote_under_may_be_reacted_to(client: FlaskClient, make: Make, ann: Browser) -> None:
    site = make.site()
    assert counts(ann.page(site, "like", url=f"{PAGE}/?utm_source=x#top")) == {"like": 1}
    thread = read(client, site)["thread"]
    assert (thread["url"], thread["count"], thread["reactions"]) == (PAGE, 0, {"like": 1})


def test_taking_back_what_was_never_there_makes_no_page(app: Flask, make: Make, ann: Browser) -> None:
    site = make.site()
    with nothing_stored(app):
        assert ann.page(site, None).json == {"reactions": {}, "mine": None}


@pytest.mark.parametrize("url", ["https://elsewhere.example/a", "javascript:alert(1)", "", "x" * 5_000, "a\0b"])
def test_a_page_that_is_not_the_sites_is_refused(app: Flask, make: Make, ann: Browser, url: str) -> None:
    site = make.site()
    with nothing_stored(app):
        assert "url" in wrong_fields(ann.page(site, "like", url=url))


@pytest.mark.parametrize("status", ["pending", "held", "rejected", "spam", "withdrawn"])
def test_only_what_readers_see_may_be_reacted_to(
    app: Flask, client: FlaskClient, make: Make, ann: Browser, status: str
) -> None:
    comment = make.comment(make.site())
    actions = {"held": Action.HOLD, "rejected": Action.REJECT, "spam": Action.SPAM}
    if status in actions:
        make.decided(comment, actions[status], reason="spam")
    if status == "withdrawn":
        client.delete(comment.path, headers=comment.headers)
    with nothing_stored(app):
        refused(ann.comment(comment, "like"), 404, "not_found")


@pytest.mark.parametrize(
    ("sent", "field"),
    [
        ({"url": PAGE}, "kind"),
        ({"url": PAGE, "kind": "boo"}, "kind"),
        ({"url": PAGE, "kind": ""}, "kind"),
        ({"url": PAGE, "kind": 1}, "kind"),
        ({"url": PAGE, "kind": "LIKE"}, "kind"),
        ({"kind": "like"}, "url"),
        ({"url": PAGE, "kind": "like", "reader": "short"}, "reader"),
        ({"url": PAGE, "kind": "like", "reader": "x" * 65}, "reader"),
        ({"url": PAGE, "kind": "like", "reader": "a" * 20 + "\n"}, "reader"),
        ({"url": PAGE, "kind": "like", "count": 5}, "count"),
    ],
    ids=str,
)
def test_wrong_fields_are_named(app: Flask, client: FlaskClient, make: Make, sent: dict[str, Any], field: str) -> None:
    site = make.site()
    with nothing_stored(app):
        assert list(wrong_fields(client.put(f"/v1/sites/{site.key}/reactions", json=sent))) == [field]


def test_where_there_is_nothing_nothing_is_counted(client: FlaskClient, make: Make) -> None:
    make.site()
    body = {"url": PAGE, "kind": "like"}
    refused(client.put("/v1/sites/no-such/reactions", json=body), 404)
    for comment in ("no-such", "0190a000-0000-7000-8000-000000000000"):
        refused(client.put(f"/v1/comments/{comment}/reactions", json={"kind": "like"}), 404)


def test_what_readers_do_not_see_cannot_be_told_from_what_is_not_there(
    app: Flask, client: FlaskClient, make: Make
) -> None:
    paths = [f"{make.held(make.site()).path}/reactions", "/v1/comments/0190a000-0000-7000-8000-000000000000/reactions"]
    with nothing_stored(app):
        answers = [client.put(path, json={"kind": "like"}, headers={"Origin": ORIGIN}) for path in paths]
        for answer in answers:
            refused(answer, 404, "not_found")
        assert len({answer.data for answer in answers}) == 1
        assert {answer.headers.get("Access-Control-Allow-Origin") for answer in answers} == {None}


def test_only_the_sites_own_pages_may_react(app: Flask, client: FlaskClient, make: Make) -> None:
    site = make.site()
    comment = make.approved(site)
    asked = [
        (f"/v1/sites/{site.key}/reactions", {"url": PAGE, "kind": "like"}),
        (f"{comment.path}/reactions", {"kind": "like"}),
    ]
    for path, body in asked:
        for stranger in ("https://elsewhere.example", "null"):
            with nothing_stored(app):
                refused(client.put(path, json=body, headers={"Origin": stranger}), 403, "wrong_origin")
        answer = client.put(path, json=body, headers={"Origin": ORIGIN})
        assert (answer.status_code, answer.headers["Access-Control-Allow-Origin"]) == (200, ORIGIN)


@pytest.mark.parametrize("off", ["page", "comments"])
def test_a_site_may_do_without_either(client: FlaskClient, make: Make, ann: Browser, off: str) -> None:
    site = make.site(reactions={off: False})
    comment = make.approved(site)
    on_page, on_comment = ann.page(site, "like"), ann.comment(comment, "like")
    refused(on_page if off == "page" else on_comment, 403, "reactions_off")
    counts(on_comment if off == "page" else on_page)
    found = read(client, site)
    shown = {"page": found["thread"]["reactions"], "comments": found["comments"][0]["reactions"]}
    assert shown == {"page": {"like": 1}, "comments": {"like": 1}} | {off: {}}


def test_a_site_has_kinds_of_its_own(client: FlaskClient, make: Make, ann: Browser, bo: Browser) -> None:
    site = make.site(reactions={"kinds": [{"key": "candle", "label": "A candle", "emoji": "🕯"}, {"key": "like"}]})
    ann.page(site, "like")
    bo.page(site, "candle")
    assert list(read(client, site)["thread"]["reactions"]) == ["candle", "like"]
    assert wrong_fields(ann.page(site, "love")) == {"kind": ["Must be one of: candle, like."]}


def test_a_site_without_any_kind_takes_none(make: Make, ann: Browser) -> None:
    assert "kind" in wrong_fields(ann.page(make.site(reactions={"kinds": []}), "like"))


def test_a_closed_page_still_takes_reactions(app: Flask, make: Make, ann: Browser, clock: Any) -> None:
    site = make.site(threads={"close_after_days": 1})
    make.approved(site)
    clock.forward(days=3)
    assert counts(ann.page(site, "sad")) == {"sad": 1}
