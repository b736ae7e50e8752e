"""Reporting a comment: who may, what is kept of it, and that it says nothing to anybody but the moderators."""

from __future__ import annotations

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select

from service.comments.models import Comment
from service.core.transactions import transaction
from tests.api.answers import nothing_stored, refused, wrong_fields
from tests.conftest import Hands
from tests.flags.reading import decide, flags, item, report
from tests.make import ORIGIN, PAGE, Make

NOTE = "That is my street, at 12 Elm Road."


def test_a_report_is_taken_and_the_answer_says_nothing_else(app: Flask, client: FlaskClient, make: Make) -> None:
    comment = make.approved(make.site())
    answer = report(client, comment, "abuse", note=f"  {NOTE}\r\n")
    assert (answer.status_code, answer.json) == (202, {"received": True})
    [kept] = flags(app)
    assert (kept.comment_id, kept.revision, kept.reason, kept.note) == (comment.id, 1, "abuse", NOTE)
    assert kept.answered_by_id is None


@pytest.mark.parametrize("reason", ["spam", "abuse", "privacy", "off_topic", "illegal", "other", "about_me"])
def test_every_reason_of_the_closed_list_is_taken(app: Flask, client: FlaskClient, make: Make, reason: str) -> None:
    report(client, make.approved(make.site()), reason)
    assert [one.reason for one in flags(app)] == [reason]


def test_the_same_reader_reporting_again_changes_nothing(app: Flask, client: FlaskClient, make: Make) -> None:
    comment = make.approved(make.site())
    answers = [report(client, comment, reason, note="n") for reason in ("abuse", "abuse", "off_topic")]
    assert {(one.status_code, one.data) for one in answers} == {(202, answers[0].data)}
    assert [one.reason for one in flags(app)] == ["abuse"]


def test_of_two_reports_of_one_reader_the_graver_counts(app: Flask, client: FlaskClient, make: Make) -> None:
    """Who shares an address with somebody who found it off topic must be able to say that it exposes them."""
    moderator, comment = make.moderator(), make.approved(make.site(flags={"hold_privacy_from": 0}))
    report(client, comment, "off_topic", note="Boring.")
    decide(client, comment, moderator, "keep")
    report(client, comment, "about_me", note=NOTE)
    [kept] = flags(app)
    assert (kept.reason, kept.note, kept.answered_by_id) == ("about_me", NOTE, None)
    report(client, comment, "privacy", note="Less grave.")
    assert [one.note for one in flags(app)] == [NOTE]


def test_another_wording_can_be_reported_anew(app: Flask, client: FlaskClient, make: Make) -> None:
    comment = make.approved(make.site(mode="post"))
    report(client, comment)
    client.patch(comment.path, json={"body": "Another text."}, headers=comment.headers)
    report(client, comment)
    report(client, comment)
    assert [one.revision for one in flags(app)] == [1, 2]


def test_what_readers_do_not_see_cannot_be_told_from_what_is_not_there(
    app: Flask, client: FlaskClient, make: Make
) -> None:
    site = make.site()
    unseen = [make.held(site), make.comment(site, "Waiting.")]
    paths = [f"{one.path}/flags" for one in unseen]
    paths += [f"/v1/comments/{name}/flags" for name in ("x", "%00", "01a20467-d483-73f0-8bd4-cf8a154e895d")]
    with nothing_stored(app):
        for origin in (ORIGIN, "https://evil.example"):
            answers = [client.post(path, json={"reason": "spam"}, headers={"Origin": origin}) for path in paths]
            for answer in answers:
                refused(answer, 404, "not_found")
            assert len({answer.data for answer in answers}) == 1
            assert {answer.headers.get("Access-Control-Allow-Origin") for answer in answers} == {None}


def test_a_page_of_another_website_cannot_report(app: Flask, client: FlaskClient, make: Make) -> None:
    comment = make.approved(make.site())
    with nothing_stored(app):
        for origin in ("https://evil.example", "null"):
            answer = client.post(f"{comment.path}/flags", json={"reason": "spam"}, headers={"Origin": origin})
            refused(answer, 403, "wrong_origin")
    answer = client.post(f"{comment.path}/flags", json={"reason": "spam"}, headers={"Origin": ORIGIN})
    assert (answer.status_code, answer.headers["Access-Control-Allow-Origin"]) == (202, ORIGIN)


@pytest.mark.parametrize(
    ("sent", "field"),
    [
        ({}, "reason"),
        ({"reason": "ugly"}, "reason"),
        ({"reason": None}, "reason"),
        ({"reason": "spam", "note": "n" * 1_001}, "note"),
        ({"reason": "spam", "note": "\0"}, "note"),
        ({"reason": "spam", "note": "\ud800"}, "note"),
        ({"reason": "spam", "note": 1}, "note"),
        ({"reason": "spam", "email": "me@mail.example"}, "email"),
    ],
)
def test_a_wrong_report_is_refused_by_name(
    app: Flask, client: FlaskClient, make: Make, sent: dict[str, object], field: str
) -> None:
    comment = make.approved(make.site())
    with nothing_stored(app):
        assert list(wrong_fields(client.post(f"{comment.path}/flags", json=sent))) == [field]


def test_who_reports_everything_is_slowed_down(client: FlaskClient, make: Make) -> None:
    site = make.site(threads={"depth": 1})
    comments = [make.approved(site, f"Comment {number}.", email=f"a{number}@mail.example") for number in range(11)]
    answers = [report(client, comment) for comment in comments]
    assert [one.status_code for one in answers] == [202] * 10 + [429]
    assert 1 <= int(answers[-1].headers["Retry-After"]) <= 61
    assert report(client, comments[-1], reader=2).status_code == 202


def test_what_is_kept_of_a_reader_leads_to_nothing_else(app: Flask, client: FlaskClient, make: Make) -> None:
    """Neither that two reports are of one reader, nor that a reader wrote something."""
    site = make.site()
    first, second = make.approved(site), make.approved(site, "Another.")
    for comment in (first, second):
        report(client, comment)
    hashes = {one.reader_hash for one in flags(app)}
    assert len(hashes) == 2
    sent = {"url": PAGE, "body": "From the same place.", "author": {"name": "Bo", "email": "bo@mail.example"}}
    assert client.post(site.comments, json=sent, environ_base={"REMOTE_ADDR": "10.0.1.1"}).status_code == 202
    with app.app_context(), transaction(write=False) as work:
        assert not hashes & set(work.scalars(select(Comment.client_hash)))


def test_a_reader_is_forgotten_with_the_rotation_of_addresses(
    app: Flask, client: FlaskClient, make: Make, clock: Hands
) -> None:
    comment = make.approved(make.site())
    report(client, comment)
    clock.forward(days=8)
    report(client, comment)
    assert len({one.reader_hash for one in flags(app)}) == 2


def test_reports_reach_neither_readers_nor_the_author(client: FlaskClient, make: Make) -> None:
    site = make.site()
    comment = make.approved(site)
    before = [client.get(comment.path).data, client.get(comment.path, headers=comment.headers).data]
    before.append(client.get(site.comments, query_string={"url": PAGE}).data)
    report(client, comment, "off_topic", note=NOTE)
    after = [client.get(comment.path).data, client.get(comment.path, headers=comment.headers).data]
    after.append(client.get(site.comments, query_string={"url": PAGE}).data)
    assert after == before


def test_moderators_read_the_counts_and_the_notes(client: FlaskClient, make: Make) -> None:
    comment, moderator = make.approved(make.site()), make.moderator()
    report(client, comment, "off_topic", reader=1)
    report(client, comment, "abuse", reader=2, note="He follows me everywhere.")
    report(client, comment, "abuse", reader=3)
    shown = item(client, comment, moderator)["flags"]
    assert [(one["reason"], one["count"], one["open"]) for one in shown] == [("abuse", 2, 2), ("off_topic", 1, 1)]
    assert [(note["text"], note["revision"]) for note in shown[0]["notes"]] == [("He follows me everywhere.", 1)]
    assert shown[0]["sentence"] == "It insults, attacks or threatens somebody."
