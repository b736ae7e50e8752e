"""Threads larger than one answer: nothing published is out of reach, nothing unpublished takes its place."""

from __future__ import annotations

from typing import Any

import pytest
from flask.testing import FlaskClient

from service.comments import paging
from service.widget.snapshots import Snapshot, Snapshots
from tests.make import PAGE, MadeSite, Make


@pytest.fixture(autouse=True)
def small_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paging, "MAX_REPLIES", 4)


def _pages(client: FlaskClient, site: MadeSite) -> list[list[dict[str, Any]]]:
    pages, query = [], {"url": PAGE}
    while True:
        answer = client.get(site.comments, query_string=query).json
        pages.append(answer["comments"])
        if answer["next"] is None:
            return pages
        query = {"url": PAGE, "cursor": answer["next"]}


def test_a_page_ends_before_the_replies_that_do_not_fit(client: FlaskClient, make: Make) -> None:
    site = make.site()
    roots = [make.approved(site, f"Root {number}") for number in range(3)]
    for root in roots:
        for number in range(3):
            make.approved(site, f"Reply {number} to {root.id}", parent_id=root.id)
    pages = _pages(client, site)
    assert [comment["id"] for page in pages for comment in page] == [str(root.id) for root in roots]
    assert [len(comment["replies"]) for page in pages for comment in page] == [3, 3, 3]


def bodies(comments: list[dict[str, Any]]) -> list[str]:
    return [comment["body_html"].removeprefix("<p>").removesuffix("</p>") for comment in comments]


def test_all_of_too_many_replies_are_reached_and_so_is_the_next_comment(client: FlaskClient, make: Make) -> None:
    site = make.site()
    crowded, lonely = make.approved(site, "Crowded"), make.approved(site, "Lonely")
    for number in range(10):
        make.approved(site, f"Reply {number}", parent_id=crowded.id)
    [[first, second]] = _pages(client, site)
    assert (first["id"], second["id"]) == (str(crowded.id), str(lonely.id))
    assert "more_replies" not in second
    told, left = bodies(first["replies"]), [first["more_replies"]["count"]]
    cursor = first["more_replies"]["cursor"]
    while cursor:
        answer = client.get(site.comments, query_string={"url": PAGE, "cursor": cursor}).json
        [again] = answer["comments"]
        assert again["id"] == str(crowded.id)
        told += bodies(again["replies"])
        left.append(again.get("more_replies", {"count": 0})["count"])
        assert again.get("more_replies", {"cursor": None})["cursor"] == answer["next"]
        cursor = answer["next"]
    assert told == [f"Reply {number}" for number in range(10)]
    assert left == [6, 2, 0]


@pytest.mark.parametrize("sort", ["oldest", "newest", "top"])
def test_replies_that_come_later_hang_where_they_belong(client: FlaskClient, make: Make, sort: str) -> None:
    site = make.site()
    root = make.approved(site, "Root")
    first = make.approved(site, "First", parent_id=root.id)
    for number in range(4):
        make.approved(site, f"Filler {number}", parent_id=root.id)
    make.approved(site, "Deep", parent_id=first.id)
    [shown] = client.get(site.comments, query_string={"url": PAGE, "sort": sort}).json["comments"]
    query = {"url": PAGE, "sort": sort, "cursor": shown["more_replies"]["cursor"]}
    [again] = client.get(site.comments, query_string=query).json["comments"]
    assert bodies(again["replies"]) == ["First", "Filler 3"]
    assert bodies(again["replies"][0]["replies"]) == ["Deep"]


def test_a_cursor_of_replies_reaches_no_other_page(client: FlaskClient, make: Make) -> None:
    site = make.site()
    crowded = make.approved(site, "Crowded")
    for number in range(6):
        make.approved(site, f"Reply {number}", parent_id=crowded.id)
    [[first]] = _pages(client, site)
    elsewhere = make.approved(site, "Elsewhere", url=f"{PAGE}/2")
    query = {"url": f"{PAGE}/2", "cursor": first["more_replies"]["cursor"]}
    answer = client.get(site.comments, query_string=query)
    assert (answer.status_code, answer.json["comments"], answer.json["next"]) == (200, [], None)
    assert elsewhere.id != crowded.id


def test_what_waits_takes_no_published_reply_its_place(client: FlaskClient, make: Make) -> None:
    site = make.site()
    root = make.approved(site, "Root")
    for number in range(9):
        make.held(site, f"Waits {number}", parent_id=root.id)
    make.approved(site, "Published", parent_id=root.id)
    [[shown]] = _pages(client, site)
    assert [reply["body_html"] for reply in shown["replies"]] == ["<p>Published</p>"]


def test_kept_answers_are_bounded_by_their_bytes() -> None:
    kept = Snapshots(kept=2_500)
    for name in "abc":
        kept.get(name, lambda: b"x" * 900, keep=True)
    kept.get("d", lambda: b"x" * 900, keep=False)
    built: list[str] = []

    def again(name: str) -> Snapshot:
        return kept.get(name, lambda: built.append(name) or b"y", keep=False)

    for name in "abcd":
        again(name)
    assert built == ["a", "d"]
