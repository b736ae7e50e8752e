"""What a score is made of, in plain words."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask.testing import FlaskClient

from service.moderation.findings import Finding, Outcome, Part
from service.moderation.page_words import strength
from tests.make import Make
from tests.pages.desk import sign_in, words_of

CAMPAIGN = "Come and see the garden that we planted behind the old mill last spring."
PARTS = (
    Part("text", 0.4, "the text has something of advertising"),
    Part("trap", 4.0, "a field that people do not see was filled in"),
    Part("history", -1.6, "the author has 3 <approved> comments"),
)


def test_a_moderator_reads_what_weighed_and_which_way(client: FlaskClient, make: Make) -> None:
    finding = Finding("spam", 2, Outcome.HOLD, "spam", 0.94, parts=PARTS)
    comment = make.held(make.site(), "A fair point.", finding, reason="spam")
    sign_in(client, make.moderator())
    for path in ("/moderate", f"/moderate/comments/{comment.id}"):
        words = words_of(client.get(path))
        assert "94 %" in words
        told = [f"{part.why} {strength(part.weight)}" for part in PARTS]
        assert words.index(told[0]) < words.index(told[1]) < words.index(told[2])


def test_nothing_is_said_of_parts_where_there_are_none(client: FlaskClient, make: Make) -> None:
    make.held(make.site(), "A fair point.", Finding("words", 1, Outcome.HOLD, "listed_word"))
    sign_in(client, make.moderator())
    assert "What weighed" not in words_of(client.get("/moderate"))


def test_the_checks_own_parts_reach_moderators(client: FlaskClient, make: Make, run_jobs: Callable[[], None]) -> None:
    site, headers = make.site(), make.moderator().headers
    make.comment(make.site(), CAMPAIGN)
    comment = make.comment(site, CAMPAIGN, signals={"seconds_to_submit": 1.0})
    run_jobs()
    item = client.get(f"/v1/moderation/comments/{comment.id}", headers=headers).json
    [found] = [finding for finding in item["findings"] if finding["check"] == "spam"]
    assert [part["name"] for part in found["parts"]] == ["text", "time", "text_elsewhere", "limit"]
    assert {type(part["weight"]) for part in found["parts"]} == {float}
    assert found["outcome"] == "pass"


@pytest.mark.parametrize(
    ("weight", "words"),
    [
        (2.5, "speaks strongly for it"),
        (1.0, "speaks for it"),
        (0.9, "speaks a little for it"),
        (0.0, "says nothing either way"),
        (-0.9, "speaks a little against it"),
        (-2.4, "speaks against it"),
        (-6.0, "speaks strongly against it"),
    ],
)
def test_weights_in_words(weight: float, words: str) -> None:
    assert strength(weight) == words
