"""Who an author is, where a reply stands, and what an opened thread is called."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest
from flask import Flask
from sqlalchemy import func, select

from service.comments.models import Comment
from service.comments.status import Status
from service.core.transactions import transaction
from service.threads.models import Thread
from service.threads.queries import open_thread
from tests.conftest import Hands
from tests.make import PAGE, MadeComment, Make


def identity(app: Flask, comment: MadeComment) -> UUID:
    with app.app_context(), transaction(write=False) as work:
        found = work.scalar(select(Comment.identity_id).where(Comment.id == comment.id))
        assert found
        return found


def test_the_same_email_proves_nothing(app: Flask, make: Make) -> None:
    site = make.site()
    first, second = make.approved(site, "One."), make.comment(site, "Two.")
    assert identity(app, first) != identity(app, second)


def test_an_earlier_receipt_proves_who_one_is_whatever_the_name(app: Flask, make: Make) -> None:
    site = make.site()
    first = make.approved(site, "One.")
    second = make.comment(site, "Two.", proof=first.id, name="Another", email="other@mail.example")
    third = make.comment(site, "Three.", proof=second.id)
    assert identity(app, first) == identity(app, second) == identity(app, third)


def test_a_receipt_of_another_site_proves_nothing_here(app: Flask, make: Make) -> None:
    there = make.approved(make.site(), "One.")
    here = make.comment(make.site(), "Two.", proof=there.id)
    assert identity(app, here) != identity(app, there)


@pytest.mark.parametrize(
    ("depth", "replies", "depths"),
    [
        (5, 6, [0, 1, 2, 3, 4, 4, 4]),
        (2, 3, [0, 1, 1, 1]),
        (1, 2, [0, 0, 0]),
    ],
)
def test_replies_below_the_deepest_level_stand_beside_each_other(
    app: Flask, make: Make, depth: int, replies: int, depths: list[int]
) -> None:
    site = make.site(threads={"depth": depth})
    made = [make.approved(site, "Root.")]
    for number in range(replies):
        made.append(make.approved(site, f"Reply {number}.", parent_id=made[-1].id))
    with app.app_context(), transaction(write=False) as work:
        rows = {row.id: row for row in work.scalars(select(Comment))}
        found = [rows[comment.id] for comment in made]
        assert [row.depth for row in found] == depths
        for row in found:
            parent = rows.get(row.parent_id) if row.parent_id else None
            assert row.depth == (parent.depth + 1 if parent else 0)
            assert row.root_id == (parent.root_id if parent else row.id)


@pytest.mark.parametrize(("mode", "published"), [("auto", None), ("pre", None), ("post", 1)])
def test_a_new_comment_waits_for_its_checks_in_every_mode(
    app: Flask, make: Make, mode: str, published: int | None
) -> None:
    make.comment(make.site(mode=mode))
    with app.app_context(), transaction(write=False) as work:
        comment = work.scalars(select(Comment)).one()
        assert (comment.status, comment.published_revision) == (Status.PENDING, published)


def test_a_page_has_one_thread_and_the_title_of_the_first_comment_that_readers_see(app: Flask, make: Make) -> None:
    site = make.site()
    make.comment(site, "Never read by anyone.", title="A lie about somebody")
    assert _titles(app) == [(PAGE, "")]
    for number, title in enumerate(("", "A story", "Another title")):
        make.approved(site, f"Number {number}.", title=title)
    assert _titles(app) == [(PAGE, "A story")]


def _titles(app: Flask) -> list[tuple[str, str]]:
    with app.app_context(), transaction(write=False) as work:
        return [(thread.url, thread.title) for thread in work.scalars(select(Thread))]


def test_two_sites_with_one_page_have_a_thread_each(app: Flask, make: Make) -> None:
    for _ in range(2):
        make.comment(make.site())
    with app.app_context(), transaction(write=False) as work:
        assert work.scalar(select(func.count()).select_from(Thread)) == 2


def test_opening_a_thread_twice_gives_the_same(app: Flask, make: Make, clock: Hands) -> None:
    comment = make.comment(make.site())
    with app.app_context(), transaction() as work:
        found = work.get(Comment, comment.id)
        assert found
        again = open_thread(work, found.thread.site, PAGE, now=clock.now)
        assert again.id == found.thread_id


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ({"client_hash": "a"}, {"client_hash": "a"}, True),
        ({"client_hash": "a"}, {"client_hash": "a", "name": "Bo"}, True),
        ({"client_hash": "a"}, {"client_hash": "a", "email": "ANN@mail.example"}, True),
        ({"client_hash": "a"}, {"client_hash": "a", "email": "bo@mail.example"}, False),
        # a stranger who guesses the address learns nothing from the answer
        ({"client_hash": "a"}, {"client_hash": "b"}, False),
        ({}, {}, False),
        ({"email": None, "client_hash": "a"}, {"email": None, "client_hash": "a", "name": "Bo"}, False),
        ({"email": None, "client_hash": "a"}, {"email": None, "client_hash": "b"}, False),
        ({"email": None, "client_hash": "a"}, {"email": None, "client_hash": "a"}, True),
    ],
    ids=str,
)
def test_who_has_said_it_already(
    app: Flask, make: Make, first: dict[str, Any], second: dict[str, Any], same: bool
) -> None:  # a row
    site = make.site()
    make.comment(site, **first)
    refused = False
    try:
        make.comment(site, **second)
    except Exception as error:  # noqa: BLE001  # looked at below
        refused = getattr(error, "code", "") == "duplicate"
    assert refused is same
