"""Threads larger than one answer: nothing published is out of reach, nothing unpublished takes its place."""

from __future__ import annotations

from typing import Any

import pytest
from flask.testing import FlaskClient

from service.comments import queries
from service.widget.snapshots import Snapshot, Snapshots
from tests.make import PAGE, MadeSite, Make


@pytest.fixture(autouse=True)
def small_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(queries, "MAX_REPLIES", 4)


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


def test_the_oldest_of_too_many_replies_are_shown_and_the_next_comment_is_reached(
    client: FlaskClient, make: Make
) -> None:
    site = make.site()
    crowded, lonely = make.approved(site, "Crowded"), make.approved(site, "Lonely")
    for number in range(9):
        make.approved(site, f"Reply {number}", parent_id=crowded.id)
    [[first], [second]] = _pages(client, site)
    assert (first["id"], second["id"]) == (str(crowded.id), str(lonely.id))
    assert [reply["body_html"] for reply in first["replies"]] == [f"<p>Reply {number}</p>" for number in range(3)]


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
