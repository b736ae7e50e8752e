"""A writer who may harm themself: a person reads it, first among what waits, and the writer is told so warmly."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from flask.testing import FlaskClient

from service.comments.reasons import REASONS
from tests.flow.verbs import held_for, own_view, post, queue, readers_see
from tests.make import Make

OPEN: dict[str, Any] = {"trust": {"after_approved": 0}}
CRY = "Nobody here knows me, so I can say it. I don't want to wake up tomorrow."


def test_a_cry_for_help_waits_for_a_person_who_sees_the_words(
    client: FlaskClient, make: Make, run_jobs: Callable[[], None]
) -> None:
    site, moderator = make.site(**OPEN), make.moderator()
    submitted = post(client, site, CRY)
    run_jobs()
    assert readers_see(client, site) == []
    [item] = queue(client, moderator)
    assert held_for(item) == ["care"]
    [finding] = [finding for finding in item["findings"] if finding["check"] == "abuse"]
    assert "I don't want to wake up tomorrow" in [evidence["text"] for evidence in finding["evidence"]]
    own = own_view(client, submitted)
    assert own["reason"] == {"key": "care", "text": REASONS["care"].for_author}
    assert "A person will read it" in own["reason"]["text"]


@pytest.mark.parametrize(
    "text", ["I do not want to die, and I am glad I asked for help.", "Thank you for writing this."]
)
def test_what_is_no_cry_for_help_is_published(
    client: FlaskClient, make: Make, run_jobs: Callable[[], None], text: str
) -> None:
    site = make.site(**OPEN)
    post(client, site, text)
    run_jobs()
    assert len(readers_see(client, site)) == 1


def test_a_threat_beside_it_is_held_as_abuse(client: FlaskClient, make: Make, run_jobs: Callable[[], None]) -> None:
    site, moderator = make.site(**OPEN), make.moderator()
    post(client, site, "I want to die. And I will kill you first, we know where you live.")
    run_jobs()
    [item] = queue(client, moderator)
    assert held_for(item) == ["abuse"]
