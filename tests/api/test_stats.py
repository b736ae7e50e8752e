"""How right a site's checks were: what moderators upheld and overturned, for those whose site it is."""

from __future__ import annotations

from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from service.access.models import Role
from service.comments.status import Action
from service.moderation.findings import Finding, Outcome
from tests.api.answers import nothing_stored, refused, wrong_fields
from tests.conftest import Hands
from tests.make import MadeComment, MadeModerator, MadeSite, Make

SPAM = Finding("spam", 1, Outcome.HOLD, "spam", score=0.8)
NO_SPAM = Finding("spam", 1, Outcome.PASS, score=0.3)
BANNED = Finding("bans", 1, Outcome.REJECT, "banned")


def stats(client: FlaskClient, site: MadeSite, by: MadeModerator, **query: str) -> Any:
    answer = client.get(f"/v1/sites/{site.key}/stats", query_string=query, headers=by.headers)
    assert answer.status_code == 200, answer.json
    return answer.json


def numbers(told: Any, check: str) -> list[int]:
    [found] = [one for one in told["checks"] if one["check"] == check]
    return [found[name] for name in ("held", "rejected", "upheld", "overturned", "undecided")]


def decide(client: FlaskClient, comment: MadeComment, by: MadeModerator, action: str, **more: Any) -> str:
    sent = {"action": action, "revision": 1} | more
    answer = client.post(f"/v1/moderation/comments/{comment.id}/decisions", json=sent, headers=by.headers)
    assert answer.status_code == 200, answer.json
    decision: str = answer.json["decisions"][-1]["id"]
    return decision


def test_what_humans_made_of_findings_is_counted_check_by_check(client: FlaskClient, make: Make) -> None:
    site, moderator = make.site(), make.moderator()
    for at, action in enumerate(("approve", "spam", "reject", None, "approve")):
        comment = make.held(site, f"Words {at}.", SPAM, reason="spam")
        if action:
            decide(client, comment, moderator, action)
    refused_by_check = make.decided(make.comment(site, "More words."), Action.REJECT, BANNED, SPAM, reason="banned")
    decide(client, refused_by_check, moderator, "restore")
    make.decided(make.comment(site, "Fine words."), Action.APPROVE, NO_SPAM)
    told = stats(client, site, moderator)
    assert numbers(told, "spam") == [6, 0, 2, 3, 1]
    assert numbers(told, "bans") == [0, 1, 0, 1, 0]
    assert numbers(told, "abuse") == [0, 0, 0, 0, 0]
    assert {one["note"] for one in told["checks"]} == {"too few decisions"}
    assert {one["precision"] for one in told["checks"]} == {None}


def test_what_was_undone_or_decided_anew_counts_as_it_stands(client: FlaskClient, make: Make, clock: Hands) -> None:
    site, moderator = make.site(), make.moderator()
    comment = make.held(site, "Words.", SPAM, reason="spam")
    decision = decide(client, comment, moderator, "approve")
    client.post(f"/v1/moderation/decisions/{decision}/undo", headers=moderator.headers)
    assert numbers(stats(client, site, moderator), "spam") == [1, 0, 0, 0, 1]
    clock.forward(minutes=1)
    decide(client, comment, moderator, "spam")
    assert numbers(stats(client, site, moderator), "spam") == [1, 0, 1, 0, 0]
    decide(client, comment, moderator, "restore")
    assert numbers(stats(client, site, moderator), "spam") == [1, 0, 0, 1, 0]


def test_precision_and_a_threshold_come_with_thirty_decisions(client: FlaskClient, make: Make) -> None:
    site, moderator = make.site(), make.moderator()
    for at in range(24):
        decide(client, make.held(site, f"Held {at}.", SPAM, reason="spam"), moderator, "spam")
    for at in range(6):
        decide(client, make.held(site, f"Wrong {at}.", SPAM, reason="spam"), moderator, "approve")
    missed = make.decided(make.comment(site, "Missed."), Action.APPROVE, NO_SPAM)
    decide(client, missed, moderator, "spam")
    told = stats(client, site, moderator)
    [spam] = [one for one in told["checks"] if one["check"] == "spam"]
    assert (spam["precision"], spam["note"]) == (0.8, None)
    by_check = {one["check"]: one for one in told["thresholds"]}
    assert by_check["abuse"]["note"] == "too few decisions"
    assert (by_check["spam"]["threshold"], by_check["spam"]["decided"]) == (0.5, 31)
    more = by_check["spam"]["more"]
    assert (more["threshold"], more["right"], more["of"], more["wrong"]) == (0.3, 1, 1, 0)
    assert more["sentence"].endswith("would have caught 1 of the 1 that were removed later.")


def test_only_what_was_found_since_then_counts(client: FlaskClient, make: Make, clock: Hands) -> None:
    site, moderator = make.site(), make.moderator()
    make.held(site, "Words.", SPAM, reason="spam")
    clock.forward(days=20)
    make.held(site, "Other words.", SPAM, reason="spam")
    assert numbers(stats(client, site, moderator), "spam")[0] == 2
    assert numbers(stats(client, site, moderator, since="2026-03-10"), "spam")[0] == 1
    told = stats(client, site, moderator, since="2026-03-01T13:00:00+02:00")
    assert (told["since"], numbers(told, "spam")[0]) == ("2026-03-01T11:00:00Z", 2)
    clock.forward(days=20)
    assert numbers(stats(client, site, moderator), "spam")[0] == 1, "thirty days where nobody says"


@pytest.mark.parametrize("since", ["", "yesterday", "2026-13-01", "0001-01-01T00:00:00+14:00", "1e9", "\0"])
def test_a_time_that_is_none_is_refused(client: FlaskClient, make: Make, since: str) -> None:
    path = f"/v1/sites/{make.site().key}/stats"
    answer = client.get(path, query_string={"since": since}, headers=make.moderator().headers)
    assert list(wrong_fields(answer)) == ["since"]


def test_only_a_site_s_own_staff_see_them(app: Flask, client: FlaskClient, make: Make) -> None:
    site, other = make.site(), make.site(name="Other")
    path = f"/v1/sites/{site.key}/stats"
    own, auditor, foreign = make.moderator(site), make.moderator(site, role=Role.AUDITOR), make.moderator(other)
    with nothing_stored(app):
        for headers in (own.headers, auditor.headers, site.server):
            assert client.get(path, headers=headers).status_code == 200
        for headers in (foreign.headers, other.server):
            refused(client.get(path, headers=headers), 404, "not_found")
        refused(client.get("/v1/sites/nobody/stats", headers=own.headers), 404, "not_found")
        refused(client.get(path), 401, "unauthenticated")


def test_another_site_s_findings_are_not_counted(client: FlaskClient, make: Make) -> None:
    site, other, moderator = make.site(), make.site(name="Other"), make.moderator()
    decide(client, make.held(other, "Words.", SPAM, reason="spam"), moderator, "spam")
    assert numbers(stats(client, site, moderator), "spam") == [0, 0, 0, 0, 0]


def test_what_was_learned_is_told(client: FlaskClient, make: Make) -> None:
    site, moderator = make.site(learning={"enabled": False}), make.moderator()
    told = stats(client, site, moderator)["learning"]
    nothing = {"version": 0, "updated_at": None, "moves": False, "is_current": True}
    assert told == {
        "enabled": False,
        "tasks": [{"task": task, "lessons": 0, "is": 0, "is_not": 0, "adapter": nothing} for task in ("spam", "abuse")],
    }
