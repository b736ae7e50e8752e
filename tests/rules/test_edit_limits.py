"""Edits are kept for ever and checked like comments, so they are limited like them."""

from __future__ import annotations

import pytest
from flask.testing import FlaskClient

from service.comments import edit
from tests.api.answers import refused
from tests.conftest import Hands
from tests.make import Make


def test_too_many_edits_within_a_minute_are_refused(client: FlaskClient, make: Make, clock: Hands) -> None:
    comment = make.comment(make.site(rate={"submissions_per_minute": 3}))
    answers = [client.patch(comment.path, json={"body": f"Words {n}"}, headers=comment.headers) for n in range(3)]
    assert [answer.status_code for answer in answers] == [202, 202, 429]
    assert answers[-1].headers["Retry-After"] == "60"
    clock.forward(minutes=1, seconds=1)
    assert client.patch(comment.path, json={"body": "Words 9"}, headers=comment.headers).status_code == 202


def test_a_comment_has_so_many_wordings_and_no_more(
    client: FlaskClient, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(edit, "MOST_REVISIONS", 2)
    comment = make.comment(make.site())
    assert client.patch(comment.path, json={"body": "Second"}, headers=comment.headers).status_code == 202
    refused(client.patch(comment.path, json={"body": "Third"}, headers=comment.headers), 403, "edited_too_often")
