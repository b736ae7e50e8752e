"""`haven sites learning`: what a site has learned is shown, and forgotten when it is told to."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from service.comments.status import Action
from tests.cli.conftest import Installation
from tests.learning.school import AND_NEXT, CASINO, NEXT, School, Suspicious
from workers import judgement
from workers.drain import drain


@pytest.fixture
def school(installation: Installation) -> Iterator[School]:
    before = judgement.use(Suspicious())
    yield School(installation.app, installation.make)
    judgement.use(before)


def test_what_was_learned_is_shown(installation: Installation, school: School) -> None:
    with installation.app.app_context():
        school.let_through(CASINO[:4])
        late = school.checked(AND_NEXT)
        school.decide(late, Action.SPAM)
    told = installation.ok("sites", "learning", "--site", school.site.key)
    assert "spam: 4 lessons (0 yes, 4 no), adapter version 1, moves scores" in told
    assert "abuse: 0 lessons (0 yes, 0 no), adapter version 0, moves nothing yet" in told
    assert "spam\t4\t0\t0\t4\ttoo few decisions" in told, "not the one that what was learned has let through"
    assert "spam, held from 0.50 on: too few decisions" in told
    assert "Forgotten" not in told


def test_forgetting_undoes_all_that_was_learned_and_learning_goes_on(
    installation: Installation, school: School
) -> None:
    with installation.app.app_context():
        before = school.finding(school.checked("The council and the casino by the harbour: a school, says the paper"))
        comments = [school.checked(text) for text in (*CASINO, AND_NEXT)]
        for comment in comments[:-1]:
            school.decide(comment, Action.APPROVE)
        drain()
        learned = school.finding(school.checked(NEXT))
    shown = installation.json("sites", "learning", "--site", school.site.key)
    assert (shown["forgotten"], shown["learning"]["tasks"][0]["lessons"]) == (None, 10)
    told = installation.json("sites", "learning", "--site", school.site.key, "--forget")
    assert told["forgotten"] == 10
    adapter = told["learning"]["tasks"][0]["adapter"]
    assert (adapter["version"], adapter["moves"], adapter["is_current"]) == (2, False, True)
    assert told["learning"]["tasks"][0]["lessons"] == 0
    with installation.app.app_context():
        after = school.finding(school.checked("A school in the old casino by the harbour, says the council's paper"))
        assert learned.score < before.score
        assert (after.outcome, after.score, after.parts) == (before.outcome, before.score, before.parts)
        school.decide(comments[-1], Action.SPAM)
        school.checked("Something else entirely, about boats and the weather at sea")
        assert school.lessons() == [("spam", 1, True)]
        assert (school.adapter().version, school.adapter().lessons) == (3, 1)


def test_forgetting_says_so_and_leaves_other_sites_alone(installation: Installation, school: School) -> None:
    other = installation.make.site(name="Other")
    with installation.app.app_context():
        school.let_through(CASINO[:4])
    assert "Forgotten: 0 lessons." in installation.ok("sites", "learning", "--site", other.key, "--forget")
    with installation.app.app_context():
        assert len(school.lessons()) == 4
    assert "Forgotten: 4 lessons." in installation.ok("sites", "learning", "--site", school.site.key, "--forget")


def test_a_site_that_does_not_learn_is_told_so_and_an_unknown_one_is_refused(installation: Installation) -> None:
    site = installation.make.site(learning={"enabled": False})
    assert "switched learning off" in installation.ok("sites", "learning", "--site", site.key)
    assert "no such site" in installation.refused("sites", "learning", "--site", "nobody", "--forget")
