"""What a human held, no machine publishes: not even after the author has changed it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask.testing import FlaskClient

from tests.make import MadeComment, MadeModerator, Make


def _act(client: FlaskClient, by: MadeModerator, comment: MadeComment, action: str, revision: int) -> str:
    sent = {"action": action, "revision": revision}
    answer = client.post(f"/v1/moderation/comments/{comment.id}/decisions", json=sent, headers=by.headers)
    assert answer.status_code == 200
    decision: str = answer.json["decisions"][-1]["id"]
    return decision


def _edited(client: FlaskClient, comment: MadeComment, run_jobs: Callable[[], None]) -> tuple[str, str | None]:
    changed = client.patch(comment.path, json={"body": "A fair point!"}, headers=comment.headers)
    assert changed.status_code == 202
    run_jobs()
    own = client.get(comment.path, headers=comment.headers).json
    return own["status"], own["reason"] and own["reason"]["key"]


@pytest.mark.parametrize("mode", ["auto", "post"])
def test_an_edit_of_what_a_moderator_held_waits_for_a_moderator(
    client: FlaskClient, make: Make, run_jobs: Callable[[], None], mode: str
) -> None:
    site = make.site(mode=mode, trust={"after_approved": 0})
    comment = make.comment(site)
    run_jobs()
    _act(client, make.moderator(), comment, "hold", 1)
    assert _edited(client, comment, run_jobs) == ("held", "held_by_moderator")
    assert client.get(comment.path).status_code == 404


def test_once_a_moderator_approved_it_the_checks_decide_again(
    client: FlaskClient, make: Make, run_jobs: Callable[[], None]
) -> None:
    comment, moderator = make.comment(make.site(trust={"after_approved": 0})), make.moderator()
    run_jobs()
    _act(client, moderator, comment, "hold", 1)
    _act(client, moderator, comment, "approve", 1)
    assert _edited(client, comment, run_jobs) == ("approved", None)


def test_a_hold_that_was_undone_is_none(client: FlaskClient, make: Make, run_jobs: Callable[[], None]) -> None:
    comment, moderator = make.comment(make.site(trust={"after_approved": 0})), make.moderator()
    run_jobs()
    decision = _act(client, moderator, comment, "hold", 1)
    assert client.post(f"/v1/moderation/decisions/{decision}/undo", headers=moderator.headers).status_code == 200
    assert _edited(client, comment, run_jobs) == ("approved", None)
