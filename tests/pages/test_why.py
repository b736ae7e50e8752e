"""Why an item waits is always said, also where no finding says it."""

from __future__ import annotations

from collections.abc import Callable

from flask.testing import FlaskClient

from service.comments.status import Action
from tests.make import Make
from tests.pages.desk import sign_in


def _queue(client: FlaskClient, make: Make, status: str = "held") -> str:
    sign_in(client, make.moderator())
    return client.get(f"/moderate?status={status}").text


def test_a_site_that_reads_everything_first_says_so(
    client: FlaskClient, make: Make, run_jobs: Callable[[], None]
) -> None:
    make.comment(make.site(mode="pre", trust={"after_approved": 0}))
    run_jobs()
    assert "The site reads every comment first." in _queue(client, make)


def test_what_a_colleague_held_says_who_held_it_and_their_note(client: FlaskClient, make: Make) -> None:
    comment, jo = make.approved(make.site()), make.moderator(email="jo@news.example")
    sent = {"action": "hold", "revision": 1, "note": "Ask the <lawyer>."}
    answer = client.post(f"/v1/moderation/comments/{comment.id}/decisions", json=sent, headers=jo.headers)
    assert answer.json["decision"]["actor"] == {"kind": "moderator", "name": "jo"}
    page = _queue(client, make)
    assert "jo held it." in page
    assert "Ask the &lt;lawyer&gt;." in page


def test_what_the_checks_still_read_says_so(client: FlaskClient, make: Make) -> None:
    make.comment(make.site())
    assert "The checks are still reading this" in _queue(client, make, "pending")


def test_a_reason_that_a_finding_gives_is_not_said_twice(client: FlaskClient, make: Make) -> None:
    comment = make.comment(make.site())
    make.decided(comment, Action.HOLD, reason="premoderated")
    assert _queue(client, make).count("The site reads every comment first.") == 2  # the filter's choice, and the box


def test_a_writers_own_number_is_pointed_out_to_who_decides(
    client: FlaskClient, make: Make, run_jobs: Callable[[], None]
) -> None:
    make.comment(make.site(), "I left at night too. Call me on +44 7911 123456 if you need a bed.")
    run_jobs()
    page = _queue(client, make)
    assert "No earlier comment of this author was approved." in page
    assert page.index("No earlier comment") < page.index("Private details that the policy lets stand.")
    assert "the writer&#39;s own telephone number: warn" in page
    assert "<mark" in page


def test_other_checks_that_passed_are_not_shown(client: FlaskClient, make: Make, run_jobs: Callable[[], None]) -> None:
    make.comment(make.site(), "A lovely story.")
    run_jobs()
    assert "lets stand" not in _queue(client, make)
