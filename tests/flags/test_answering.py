"""Readers' reports in front of moderators: what comes first, and that a decision answers them."""

from __future__ import annotations

from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from service.moderation.findings import Finding, Outcome
from tests.api.answers import refused
from tests.flags.reading import decide, flags, item, report, reported, status_of
from tests.make import MadeComment, MadeModerator, Make

QUEUE = "/v1/moderation/queue"


def queue(client: FlaskClient, moderator: MadeModerator, **query: Any) -> list[str]:
    answer = client.get(QUEUE, query_string=query, headers=moderator.headers)
    assert answer.status_code == 200, answer.json
    return [one["id"] for one in answer.json["items"]]


def ids(*comments: MadeComment) -> list[str]:
    return [str(one.id) for one in comments]


def test_reported_comments_wait_the_gravest_first_whatever_their_status(client: FlaskClient, make: Make) -> None:
    site, moderator = make.site(flags={"hold_at_most": 1}), make.moderator()
    comments = [make.approved(site, f"Comment {number}.", email=f"a{number}@mail.example") for number in range(6)]
    spam, illegal, held, private, abuse, _unreported = comments
    for reader, (comment, reason) in enumerate(
        [(spam, "spam"), (illegal, "illegal"), (held, "about_me"), (private, "privacy"), (abuse, "abuse")]
    ):
        report(client, comment, reason, reader=reader)
    make.held(site, "Not reported.")
    assert queue(client, moderator, reason="flagged") == ids(held, private, illegal, abuse, spam)
    assert queue(client, moderator, reason="flagged", status="approved") == ids(private, illegal, abuse, spam)
    assert queue(client, moderator, reason="flagged", sort="oldest") == ids(spam, illegal, held, private, abuse)
    totals = client.get(QUEUE, headers=moderator.headers).json["totals"]
    assert (totals["flagged"], totals["privacy_queue"], totals["held"]) == (5, 2, 2)


def test_the_privacy_queue_has_what_may_expose_a_person_by_whomever_it_was_found(
    client: FlaskClient, make: Make
) -> None:
    site, moderator = make.site(flags={"hold_privacy_from": 2}), make.moderator()
    make.held(site, "Something else.", reason="abuse")
    found = make.held(site, "At 12 Elm Road.", Finding("private", 1, Outcome.HOLD, "private", 0.9), reason="private")
    about_me = make.approved(site, "She did.", email="b@mail.example")
    report(client, about_me, "about_me")
    report(client, make.approved(site, "Boring."), "spam")
    assert queue(client, moderator, reason="privacy_queue") == ids(about_me, found)
    decide(client, about_me, moderator, "remove")
    assert queue(client, moderator, reason="privacy_queue") == ids(found)


def test_the_queue_is_read_page_by_page(client: FlaskClient, make: Make) -> None:
    site, moderator = make.site(flags={"hold_privacy_from": 0}), make.moderator()
    comments = [make.approved(site, f"Comment {number}.", email=f"a{number}@mail.example") for number in range(5)]
    for reader, comment in enumerate(comments):
        report(client, comment, ["spam", "about_me"][reader % 2], reader=reader)
    seen, cursor = [], None
    while True:
        query = {"reason": "flagged", "limit": 2} | ({"cursor": cursor} if cursor else {})
        answer = client.get(QUEUE, query_string=query, headers=moderator.headers).json
        seen += [one["id"] for one in answer["items"]]
        if not (cursor := answer["next"]):
            break
    assert seen == ids(comments[1], comments[3], comments[0], comments[2], comments[4])


@pytest.mark.parametrize("action", ["keep", "remove", "spam"])
def test_a_moderators_decision_answers_the_reports(app: Flask, client: FlaskClient, make: Make, action: str) -> None:
    comment, moderator = make.approved(make.site()), make.moderator()
    reported(client, comment, "abuse", readers=2)
    after = decide(client, comment, moderator, action)
    assert {str(one.answered_by_id) for one in flags(app)} == {after["decision"]["id"]}
    assert [(one["count"], one["open"]) for one in after["flags"]] == [(2, 0)]
    assert queue(client, moderator, reason="flagged") == []


def test_taking_a_decision_back_opens_what_it_had_answered(app: Flask, client: FlaskClient, make: Make) -> None:
    comment, moderator = make.approved(make.site()), make.moderator()
    reported(client, comment, "abuse", readers=2)
    kept = decide(client, comment, moderator, "keep")["decision"]["id"]
    answer = client.post(f"/v1/moderation/decisions/{kept}/undo", headers=moderator.headers)
    assert answer.json["status"] == "approved"
    assert [(one["count"], one["open"]) for one in answer.json["flags"]] == [(2, 2)]
    assert queue(client, moderator, reason="flagged") == ids(comment)


def test_a_moderators_hold_puts_the_answer_off(client: FlaskClient, make: Make) -> None:
    comment, moderator = make.approved(make.site()), make.moderator()
    report(client, comment)
    decide(client, comment, moderator, "hold")
    assert queue(client, moderator, reason="flagged") == ids(comment)


def test_what_the_author_took_back_asks_nobody_anything(client: FlaskClient, make: Make) -> None:
    comment, moderator = make.approved(make.site()), make.moderator()
    report(client, comment)
    client.delete(comment.path, headers=comment.headers)
    assert queue(client, moderator, reason="flagged") == []


def test_a_report_after_a_decision_about_the_same_wording_is_a_new_one(client: FlaskClient, make: Make) -> None:
    comment, moderator = make.approved(make.site()), make.moderator()
    report(client, comment, "abuse", reader=1)
    decide(client, comment, moderator, "keep")
    report(client, comment, "abuse", reader=1)
    assert queue(client, moderator, reason="flagged") == []
    report(client, comment, "abuse", reader=2)
    [shown] = item(client, comment, moderator)["flags"]
    assert (shown["count"], shown["open"]) == (2, 1)


def test_a_comment_that_waits_cannot_be_kept(client: FlaskClient, make: Make) -> None:
    comment, moderator = make.held(make.site()), make.moderator()
    sent = {"action": "keep", "revision": 1}
    path = f"/v1/moderation/comments/{comment.id}/decisions"
    refused(client.post(path, json=sent, headers=moderator.headers), 409, "impossible")


def test_the_log_says_that_readers_held_it(app: Flask, client: FlaskClient, make: Make) -> None:
    comment, moderator = make.approved(make.site()), make.moderator()
    report(client, comment, "about_me")
    query = {"actor": "readers"}
    entries = client.get("/v1/moderation/log", query_string=query, headers=moderator.headers).json["entries"]
    assert [(one["comment_id"], one["action"], one["to"]) for one in entries] == [(str(comment.id), "hold", "held")]
    decide(client, comment, moderator, "approve")
    assert status_of(app, comment) == ("approved", 1)


def test_a_moderator_of_another_site_sees_no_report(client: FlaskClient, make: Make) -> None:
    site, other = make.site(), make.site()
    report(client, make.approved(site), "about_me")
    stranger = make.moderator(other)
    assert queue(client, stranger, reason="flagged") == queue(client, stranger, reason="privacy_queue") == []
    assert client.get(QUEUE, headers=stranger.headers).json["totals"]["flagged"] == 0
