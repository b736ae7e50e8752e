"""Pages of a list join without a gap and without a repetition, and a cursor serves the list it came from only."""

from __future__ import annotations

import json
from base64 import urlsafe_b64encode
from itertools import chain
from typing import Any

import pytest
from flask.testing import FlaskClient

from service.core import cursor as cursors
from service.core.ids import new_id
from tests.api.answers import refused, wrong_fields
from tests.make import PAGE, MadeComment, Make

SORTS = ("oldest", "newest", "top")
QUEUE = "/v1/moderation/queue"
LOG = "/v1/moderation/log"


def packed(value: Any) -> str:
    return urlsafe_b64encode(json.dumps(value).encode()).decode().rstrip("=")


SOME_ID = str(new_id())
GARBAGE = {
    "random text": "certainly-no-cursor",
    "not base64": "é%",
    "base64 of nothing": "",
    "no JSON": urlsafe_b64encode(b"{").decode(),
    "no list": packed({"a": 1}),
    "a null": packed(None),
    "too short": packed([]),
    "too long": packed(["oldest", 0, SOME_ID, 1]),
    "wrong types": packed([1, 2, 3]),
    "a wrong id": packed(["oldest", "x"]),
    "true for a number": packed(["severity", True, SOME_ID]),
    "a float": packed(["severity", 1.5, SOME_ID]),
    "an endless number": urlsafe_b64encode(b'["severity", ' + b"9" * 100 + b', "x"]').decode(),
    "deep JSON": urlsafe_b64encode(b"[" * 140).decode(),
    "huge JSON": packed(["x" * 100_000]),
    "a NUL": packed(["oldest", "\0"]),
    "a lone surrogate": packed(["oldest", "\ud800"]),
}


def all_pages(
    client: FlaskClient, path: str, member: str, query: dict[str, Any], headers: dict[str, str]
) -> list[list[str]]:
    pages = []
    cursor: dict[str, str] = {}
    while True:
        answer = client.get(path, query_string=query | cursor, headers=headers)
        assert answer.status_code == 200
        pages.append([item["id"] for item in answer.json[member]])
        if answer.json["next"] is None:
            return pages
        cursor = {"cursor": answer.json["next"]}


@pytest.mark.parametrize("sort", SORTS)
@pytest.mark.parametrize(("count", "pages"), [(0, [0]), (1, [1]), (2, [2]), (3, [2, 1]), (5, [2, 2, 1])])
def test_the_pages_of_a_thread_hold_every_comment_once(
    client: FlaskClient, make: Make, sort: str, count: int, pages: list[int]
) -> None:
    site = make.site()
    made = [str(make.approved(site, f"Number {number}.").id) for number in range(count)]
    query = {"url": PAGE, "sort": sort, "limit": 2}
    found = all_pages(client, site.comments, "comments", query, {})
    assert [len(page) for page in found] == pages
    assert [*chain.from_iterable(found)] == (made[::-1] if sort == "newest" else made)


def test_the_most_answered_come_first_and_ties_lose_nothing(client: FlaskClient, make: Make) -> None:
    site = make.site()
    roots = [make.approved(site, f"Number {number}.") for number in range(5)]
    for number, replies in ((3, 2), (1, 1), (4, 1)):
        for reply in range(replies):
            make.approved(site, f"Reply {reply} to {number}.", parent_id=roots[number].id)
    found = all_pages(client, site.comments, "comments", {"url": PAGE, "sort": "top", "limit": 2}, {})
    assert [*chain.from_iterable(found)] == [str(roots[number].id) for number in (3, 1, 4, 0, 2)]


def test_a_comment_that_comes_between_two_pages_moves_nothing(client: FlaskClient, make: Make) -> None:
    site = make.site()
    made = [str(make.approved(site, f"Number {number}.").id) for number in range(4)]
    query: dict[str, Any] = {"url": PAGE, "sort": "newest", "limit": 2}
    first = client.get(site.comments, query_string=query).json
    make.approved(site, "Just now.")
    second = client.get(site.comments, query_string=query | {"cursor": first["next"]}).json
    assert [comment["id"] for comment in first["comments"] + second["comments"]] == made[::-1]


def test_replies_are_nested_and_not_counted_as_items_of_the_page(client: FlaskClient, make: Make) -> None:
    site = make.site()
    root = make.approved(site, "A.")
    reply = make.approved(site, "B.", parent_id=root.id)
    make.approved(site, "C.", parent_id=reply.id)
    make.approved(site, "D.", parent_id=root.id)
    answer = client.get(site.comments, query_string={"url": PAGE, "limit": 1}).json
    assert answer["next"] is None
    assert answer["thread"]["count"] == 4
    assert shape(answer["comments"]) == [("A.", 0, [("B.", 1, [("C.", 2, [])]), ("D.", 1, [])])]


def shape(comments: list[dict[str, Any]]) -> list[Any]:
    return [
        (comment["body_html"].removeprefix("<p>").removesuffix("</p>"), comment["depth"], shape(comment["replies"]))
        for comment in comments
    ]


def withdraw(client: FlaskClient, comment: MadeComment) -> None:
    assert client.delete(comment.path, headers=comment.headers).status_code == 200


@pytest.mark.parametrize("sort", SORTS)
def test_a_removed_parent_stands_as_an_empty_placeholder(client: FlaskClient, make: Make, sort: str) -> None:
    site = make.site()
    root = make.approved(site, "Mine and gone.", name="Ann Somebody", website="https://ann.example")
    middle = make.approved(site, "Gone as well.", parent_id=root.id)
    make.approved(site, "Still here.", parent_id=middle.id)
    dead_end = make.approved(site, "A branch without life.", parent_id=root.id)
    for comment in (root, middle, dead_end):
        withdraw(client, comment)
    answer = client.get(site.comments, query_string={"url": PAGE, "sort": sort})
    assert shape(answer.json["comments"]) == [("", 0, [("", 1, [("Still here.", 2, [])])])]
    [placeholder] = answer.json["comments"]
    assert placeholder["removed"] is True
    assert placeholder["author"] == {"name": None, "website": None, "is_site_staff": False, "avatar": None}
    assert "Ann Somebody" not in answer.text
    assert answer.json["thread"]["count"] == 1


def test_without_live_replies_nothing_is_left(client: FlaskClient, make: Make) -> None:
    site = make.site()
    root = make.approved(site, "A.")
    reply = make.approved(site, "B.", parent_id=root.id)
    make.held(site, "A reply that waits.", parent_id=root.id)
    withdraw(client, root)
    withdraw(client, reply)
    assert client.get(site.comments, query_string={"url": PAGE}).json["comments"] == []


@pytest.mark.parametrize("name", GARBAGE)
@pytest.mark.parametrize("sort", SORTS)
def test_a_garbage_cursor_is_refused_by_readers_lists(client: FlaskClient, make: Make, name: str, sort: str) -> None:
    site = make.site()
    make.approved(site)
    answer = client.get(site.comments, query_string={"url": PAGE, "sort": sort, "cursor": GARBAGE[name]})
    assert list(wrong_fields(answer)) == ["cursor"]


@pytest.mark.parametrize("name", GARBAGE)
def test_a_garbage_cursor_is_refused_by_moderators_lists(client: FlaskClient, make: Make, name: str) -> None:
    moderator = make.moderator()
    make.held(make.site())
    queries: list[tuple[str, dict[str, str]]] = [
        (LOG, {}),
        *((QUEUE, {"sort": sort}) for sort in ("oldest", "severity")),
    ]
    for path, query in queries:
        answer = client.get(path, query_string=query | {"cursor": GARBAGE[name]}, headers=moderator.headers)
        assert list(wrong_fields(answer)) == ["cursor"]


def test_a_number_beyond_the_database_in_a_cursor_is_refused(client: FlaskClient, make: Make) -> None:
    site, moderator = make.site(), make.moderator()
    make.approved(site)
    make.held(site, "I wait.")
    for number in (10**30, -(10**30), 2**63):
        reading = {"url": PAGE, "sort": "top", "cursor": cursors.encode("top", number, SOME_ID)}
        waiting = {"sort": "severity", "cursor": cursors.encode("severity", number, SOME_ID)}
        refused(client.get(site.comments, query_string=reading), 422)
        refused(client.get(QUEUE, query_string=waiting, headers=moderator.headers), 422)


def test_a_cursor_of_another_list_is_refused(client: FlaskClient, make: Make) -> None:
    site, moderator = make.site(), make.moderator()
    for number in range(3):
        make.approved(site, f"Number {number}.")
        make.held(site, f"Waiting {number}.")
    reading = {"url": PAGE, "limit": 1}
    found = {sort: client.get(site.comments, query_string=reading | {"sort": sort}).json["next"] for sort in SORTS}
    found["log"] = client.get(LOG, query_string={"limit": 1}, headers=moderator.headers).json["next"]
    found["queue"] = client.get(QUEUE, query_string={"limit": 1}, headers=moderator.headers).json["next"]
    for origin, cursor in found.items():
        for sort in SORTS:
            answer = client.get(site.comments, query_string=reading | {"sort": sort, "cursor": cursor})
            assert answer.status_code == (200 if origin == sort else 422), (origin, sort)
    answer = client.get(QUEUE, query_string={"cursor": found["log"]}, headers=moderator.headers)
    assert list(wrong_fields(answer)) == ["cursor"]


@pytest.mark.parametrize("sort", ["oldest", "newest", "severity"])
@pytest.mark.parametrize(("count", "pages"), [(0, [0]), (2, [2]), (3, [2, 1])])
def test_the_pages_of_the_queue_hold_every_item_once(
    client: FlaskClient, make: Make, sort: str, count: int, pages: list[int]
) -> None:
    site, moderator = make.site(), make.moderator()
    reasons = ("first_time", "abuse", "first_time")
    made = [str(make.held(site, f"{number}.", reason=reasons[number]).id) for number in range(count)]
    found = all_pages(client, QUEUE, "items", {"sort": sort, "limit": 2}, moderator.headers)
    assert [len(page) for page in found] == pages
    wanted = {"oldest": made, "newest": made[::-1], "severity": made[1:2] + made[:1] + made[2:]}
    assert [*chain.from_iterable(found)] == wanted[sort]


def test_the_pages_of_the_log_hold_every_decision_once(client: FlaskClient, make: Make) -> None:
    site, moderator = make.site(), make.moderator()
    for number in range(2):
        make.approved(site, f"Number {number}.")
    found = all_pages(client, LOG, "entries", {"limit": 3}, moderator.headers)
    assert [len(page) for page in found] == [3, 1]
    assert len(set(chain.from_iterable(found))) == 4
