"""A site's decisions move the scores of later comments that are like them, and undoing them takes that back."""

from __future__ import annotations

from datetime import timedelta

from flask.testing import FlaskClient
from sqlalchemy import select, update

from service.comments.status import Action
from service.core.clock import clock as haven_clock
from service.core.transactions import transaction
from service.learning.models import LearnedTask, Lesson, StoredAdapter
from service.sites.policy import parse
from service.sites.queries import find_site
from service.sites.set_policy import set_policy
from tests.conftest import Hands
from tests.learning.school import AND_NEXT, CASINO, NEXT, OPEN, School, Suspicious
from tests.make import Make
from workers.drain import drain


def test_ten_decisions_change_what_is_found_in_the_next_like_them_and_undoing_them_restores_it(
    school: School, clock: Hands
) -> None:
    before = school.finding(school.checked("The casino by the harbour is old, and the council wants it to be a school"))
    decided = school.let_through(CASINO)
    after = school.finding(school.checked(NEXT))
    assert (before.outcome, after.outcome) == ("hold", "pass")
    assert after.score < before.score
    assert [part["name"] for part in before.parts if part["name"] == "site"] == []
    [part] = [part for part in after.parts if part["name"] == "site"]
    assert part["why"] == f"this site’s earlier decisions: {part['weight']:+.1f}"
    clock.forward(minutes=1)
    for decision in decided:
        school.undo(decision)
    drain()
    restored = school.finding(school.checked(AND_NEXT))
    assert (restored.outcome, restored.score, restored.parts) == ("hold", before.score, before.parts)
    assert {valid for _task, _label, valid in school.lessons()} == {False}


def test_a_brigade_that_sends_ten_similar_comments_turns_nothing(school: School) -> None:
    words = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
    texts = [f"Buy our golden pills number {word} today, shipped to you for free from the shop" for word in words]
    before = school.finding(school.checked("Buy our golden pills number eleven today, shipped for free from the shop"))
    school.let_through(texts)
    after = school.finding(school.checked("Buy our golden pills number twelve today, shipped for free from the shop"))
    assert len(school.lessons()) == 10
    assert (after.outcome, after.score, after.parts) == (before.outcome, before.score, before.parts)


def test_what_one_site_learns_moves_nothing_on_another(school: School, make: Make) -> None:
    other = make.site(**OPEN)
    before = school.finding(school.checked(NEXT, site=other))
    school.let_through(CASINO)
    after = school.finding(school.checked(AND_NEXT, site=other))
    assert (after.score, after.parts) == (before.score, before.parts)


def test_moderators_see_in_json_and_on_the_page_that_their_decisions_moved_a_score(
    school: School, client: FlaskClient, judge: Suspicious
) -> None:
    school.let_through(CASINO)
    judge.said["spam"] = 0.9  # too much to be cleared
    comment = school.checked(NEXT)
    item = client.get(f"/v1/moderation/comments/{comment.id}", headers=school.moderator.headers).json
    [finding] = [one for one in item["findings"] if one["check"] == "spam"]
    [part] = [one for one in finding["parts"] if one["name"] == "site"]
    assert finding["outcome"] == "hold"
    assert part["weight"] < 0
    signed_in = {"email": school.moderator.email, "password": school.moderator.password}
    client.post("/v1/session", json=signed_in)
    page = client.get(f"/moderate/comments/{comment.id}").get_data(as_text=True)
    assert f"this site’s earlier decisions: {part['weight']:+.1f}" in page


def test_a_site_that_has_switched_learning_off_takes_no_lessons_and_applies_none(school: School, make: Make) -> None:
    decided = school.let_through(CASINO)
    with transaction() as work:
        set_policy(work, find_site(work, school.site.key), parse(OPEN | {"learning": {"enabled": False}}))
    comment = school.checked(NEXT)
    assert school.finding(comment).outcome == "hold"
    school.decide(comment, Action.APPROVE)
    drain()
    assert len(school.lessons()) == 10
    school.undo(decided[0])
    drain()
    assert [valid for _task, _label, valid in school.lessons()].count(False) == 1, "what is undone stays undone"


def test_no_comment_s_text_is_kept_a_second_time(school: School) -> None:
    school.let_through(CASINO[:3])
    with transaction(write=False) as work:
        kept = [bytes(lesson.features or b"") for lesson in work.scalars(select(Lesson))]
    assert all(kept)
    assert all(word.encode() not in stored for stored in kept for word in ("casino", "harbour", "uncle"))


def test_a_damaged_adapter_stops_no_check(school: School) -> None:
    school.let_through(CASINO)
    with transaction() as work:
        work.execute(update(StoredAdapter).values(content=b"damaged"))
    assert school.finding(school.checked(NEXT)).outcome == "hold"


def test_features_of_an_older_version_are_made_anew(school: School) -> None:
    last = school.checked(NEXT)
    school.let_through(CASINO[:4])
    with transaction() as work:
        work.execute(update(Lesson).values(features=b"\x00old"))
    school.decide(last, Action.APPROVE)
    drain()
    with transaction(write=False) as work:
        assert {bytes(lesson.features or b"")[:1] for lesson in work.scalars(select(Lesson))} == {b"\x01"}
    assert school.adapter().lessons == 5


def test_lessons_about_abuse_are_the_abuse_check_s_own(school: School, judge: Suspicious) -> None:
    judge.said.update(spam=0.0, abuse=0.55)
    school.let_through(CASINO)
    comment = school.checked(NEXT)
    assert school.finding(comment, "abuse").outcome == "pass"
    assert school.adapter(LearnedTask.ABUSE).lessons == 10
    assert school.adapter(LearnedTask.SPAM) is None
    assert school.adapter(LearnedTask.ABUSE).updated_at - haven_clock.now() == timedelta(0)
