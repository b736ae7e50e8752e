"""What readers' reports do by themselves: what exposes a person comes down, and nobody is silenced by numbers."""

from __future__ import annotations

from collections.abc import Callable
from threading import Barrier, Thread

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.flags.reading import decide, flags, item, report, reported, status_of
from tests.make import PAGE, Make


def public(client: FlaskClient, path: str) -> list[str]:
    comments = client.get(path, query_string={"url": PAGE}).json["comments"]
    return [one["body_html"] for one in comments if not one.get("removed")]


@pytest.mark.parametrize("reason", ["about_me", "privacy"])
def test_what_exposes_a_person_comes_down_at_once(app: Flask, client: FlaskClient, make: Make, reason: str) -> None:
    site = make.site()
    comment = make.approved(site)
    assert report(client, comment, reason).status_code == 202
    assert status_of(app, comment) == ("held", None)
    assert public(client, site.comments) == []
    last = item(client, comment, make.moderator())["decision"]
    assert (last["actor"], last["action"], last["reason"]) == (
        {"kind": "readers", "name": None}, "hold", "flagged_privacy",
    )  # fmt: skip


def test_the_author_is_told_that_readers_reported_it_and_not_for_what(client: FlaskClient, make: Make) -> None:
    told = []
    for reason in ("about_me", "spam"):
        comment = make.approved(make.site(flags={"hold_from": 1}))
        report(client, comment, reason)
        told.append(client.get(comment.path, headers=comment.headers).json["reason"]["text"])
    assert set(told) == {"Readers reported your comment. A moderator will read it before it appears again."}


@pytest.mark.parametrize("reason", ["abuse", "illegal", "spam", "off_topic", "other"])
def test_a_mob_takes_nothing_down(app: Flask, client: FlaskClient, make: Make, reason: str) -> None:
    comment = make.approved(make.site(), "I married my husband today.")
    reported(client, comment, reason, readers=30)
    assert len(flags(app)) == 30
    assert status_of(app, comment) == ("approved", 1)


def test_a_mob_takes_down_nothing_that_a_moderator_let_stand(app: Flask, client: FlaskClient, make: Make) -> None:
    site, moderator = make.site(flags={"hold_from": 2}), make.moderator()
    approved = make.held(site, "I married my husband today.")
    decide(client, approved, moderator, "approve")
    kept = make.approved(site, "So did I.")
    decide(client, kept, moderator, "keep")
    restored = make.approved(site, "And we will.")
    decide(client, restored, moderator, "remove")
    decide(client, restored, moderator, "restore")
    for comment in (approved, kept, restored):
        reported(client, comment, "about_me", readers=9)
        assert status_of(app, comment) == ("approved", 1)


def test_an_approval_that_was_taken_back_protects_nothing(app: Flask, client: FlaskClient, make: Make) -> None:
    comment, moderator = make.approved(make.site()), make.moderator()
    kept = decide(client, comment, moderator, "keep")["decision"]["id"]
    client.post(f"/v1/moderation/decisions/{kept}/undo", headers=moderator.headers)
    report(client, comment, "about_me")
    assert status_of(app, comment) == ("held", None)


def test_an_approval_protects_the_wording_that_was_read_and_no_later_one(
    app: Flask, client: FlaskClient, make: Make
) -> None:
    comment = make.held(make.site(mode="post"), "A fair point.")
    decide(client, comment, make.moderator(), "approve")
    client.patch(comment.path, json={"body": "Ann lives at 12 Elm Road."}, headers=comment.headers)
    report(client, comment, "about_me")
    assert status_of(app, comment) == ("held", None)


def test_what_the_sites_staff_wrote_stays(app: Flask, client: FlaskClient, make: Make) -> None:
    comment = make.approved(make.site(), by_staff=True)
    reported(client, comment, "about_me", readers=3)
    assert status_of(app, comment) == ("approved", 1)


def test_so_many_of_a_sites_comments_can_be_down_by_reports_at_a_time(
    app: Flask, client: FlaskClient, make: Make
) -> None:
    """Who reports a whole page as about themselves takes down a few comments, until a human says that they stay."""
    site, moderator = make.site(flags={"hold_at_most": 2}), make.moderator()
    comments = [make.approved(site, f"Comment {number}.", email=f"a{number}@mail.example") for number in range(4)]
    for reader, comment in enumerate(comments[:3]):
        report(client, comment, "about_me", reader=reader)
    assert [status_of(app, one)[0] for one in comments] == ["held", "held", "approved", "approved"]
    decide(client, comments[0], moderator, "approve")
    report(client, comments[3], "about_me")
    assert [status_of(app, one)[0] for one in comments] == ["approved", "held", "approved", "held"]


def test_a_site_decides_from_how_many_readers_a_comment_is_held(app: Flask, client: FlaskClient, make: Make) -> None:
    comment = make.approved(make.site(flags={"hold_from": 3, "hold_privacy_from": 0}))
    report(client, comment, "about_me", reader=1)
    report(client, comment, "spam", reader=2)
    report(client, comment, "abuse", reader=2)
    assert status_of(app, comment) == ("approved", 1)
    report(client, comment, "off_topic", reader=3)
    assert status_of(app, comment) == ("held", None)
    assert item(client, comment, make.moderator())["decision"]["reason"] == "flagged"


def test_an_edit_does_not_slip_out_of_the_hold(
    app: Flask, client: FlaskClient, make: Make, run_jobs: Callable[[], None]
) -> None:
    comment = make.approved(make.site(trust={"after_approved": 0}, checks={"off": ["velocity", "time_trap"]}))
    report(client, comment, "about_me")
    client.patch(comment.path, json={"body": "A fair point, I still think."}, headers=comment.headers)
    run_jobs()
    assert status_of(app, comment) == ("held", None)


def test_an_older_wording_comes_down_with_the_newer_that_is_being_checked(
    app: Flask, client: FlaskClient, make: Make
) -> None:
    comment = make.approved(make.site())
    client.patch(comment.path, json={"body": "Another text."}, headers=comment.headers)
    assert status_of(app, comment) == ("pending", 1)
    report(client, comment, "about_me")
    assert status_of(app, comment) == ("held", None)


def test_two_reports_at_once_count_as_two(app: Flask, make: Make) -> None:
    comment = make.approved(make.site(flags={"hold_from": 6}))
    together = Barrier(6)

    def reader(number: int) -> None:
        client = app.test_client()
        together.wait()
        report(client, comment, reader=number)

    threads = [Thread(target=reader, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(flags(app)) == 6
    assert status_of(app, comment) == ("held", None)
