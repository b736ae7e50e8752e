"""A score rejects only where the site chose so: everywhere else it holds at most."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest

from service.comments.status import Action
from service.moderation.findings import Outcome
from service.moderation.verdict import verdict_of
from tests.checks.making import case
from workers import judgement
from workers.checks import abuse, spam
from workers.judgement import Judgement


class Scoring:
    """A judge that gives one score to everything."""

    def __init__(self, score: float) -> None:
        self._score = score

    def abuse(self, texts: Sequence[str]) -> list[Judgement]:
        return [Judgement(self._score) for _ in texts]

    spam = private = abuse


@pytest.fixture(params=[0.93])
def judge(request: pytest.FixtureRequest) -> Iterator[None]:
    before = judgement.use(Scoring(request.param))
    yield
    judgement.use(before)


@pytest.mark.usefixtures("judge")
@pytest.mark.parametrize(("check", "action"), [(abuse, Action.REJECT), (spam, Action.SPAM)])
def test_a_site_may_reject_by_score(check, action):
    chosen = case("Hello", {"checks": {"reject": {check.NAME: 0.9}, "mandatory": []}})
    found = check.check(chosen)
    assert (found.outcome, found.reason) == (Outcome.REJECT, check.NAME)
    assert verdict_of([found], chosen.policy).action is action


@pytest.mark.usefixtures("judge")
@pytest.mark.parametrize("check", [abuse, spam])
@pytest.mark.parametrize("reject_from", [0, 0.95])
def test_else_a_score_only_holds(check, reject_from):
    found = check.check(case("Hello", {"checks": {"reject": {check.NAME: reject_from}}}))
    assert found.outcome is Outcome.HOLD


@pytest.mark.parametrize("judge", [1.0], indirect=True)
@pytest.mark.usefixtures("judge")
@pytest.mark.parametrize("check", [abuse, spam])
def test_by_default_no_score_rejects(check):
    assert check.check(case("Hello")).outcome is Outcome.HOLD


def test_a_language_that_nobody_knows_is_not_called_harmless():
    found = abuse.check(case("Tämä on suomenkielinen kommentti, jota kukaan ei osaa arvioida ilman ihmistä."))
    assert (found.outcome, found.reason, found.score) == (Outcome.ERROR, "not_judged", None)
    verdict = verdict_of([found], case("x", {"checks": {"mandatory": ["abuse"]}}).policy)
    assert (verdict.action, verdict.reason) == (Action.HOLD, "not_judged")
