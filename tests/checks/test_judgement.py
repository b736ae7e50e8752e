"""The judgement behind spam, abuse and private details: its interface, and each kind in both directions of error."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest

from service.moderation.findings import Outcome
from tests.checks.making import case
from workers import judgement
from workers.checks import abuse, private, spam
from workers.judgement import Judgement, Span


class Sure:
    """A judge that is sure of everything."""

    def spam(self, texts: Sequence[str]) -> list[Judgement]:
        return [Judgement(1.0, (Span(0, len(text), "sure"),)) for text in texts]

    abuse = private = spam

    def scores(self, _score: str, texts: Sequence[str]) -> list[float]:
        return [1.0 for _ in texts]


@pytest.fixture
def sure() -> Iterator[None]:
    before = judgement.use(Sure())
    yield
    judgement.use(before)


@pytest.mark.usefixtures("sure")
def test_another_judge_can_be_put_in():
    assert judgement.score_spam(["a", "b"]) == judgement.score_abuse(["a", "b"]) == [1.0, 1.0]
    assert judgement.find_private(["abc"]) == [[Span(0, 3, "sure")]]
    assert spam.check(case("Hello")).evidence[0].text == "Hello"


def test_batches_answer_in_order():
    first, second, third = judgement.score_abuse(["Hello", "kill yourself", ""])
    assert max(first, third) < 0.5
    assert second >= 0.9
    assert max(judgement.score_spam(["Hello", ""])) < 0.5
    assert [len(found) for found in judgement.find_private(["a@b.de c@d.de", ""])] == [2, 0]


@pytest.mark.parametrize(("check", "reason"), [(spam, "spam"), (abuse, "abuse"), (private, "private")])
def test_a_threshold_is_the_site_s(check, reason):
    body = "Buy viagra now, click here http://x.com, write a@x.com. We will find you."
    held = check.check(case(body))
    assert (held.outcome, held.reason) == (Outcome.HOLD, reason)
    above = case(body, {"checks": {"thresholds": {reason: 1.0}}})
    assert check.check(above).outcome == (Outcome.HOLD if held.score == 1 else Outcome.PASS)
