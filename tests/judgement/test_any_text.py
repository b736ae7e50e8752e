"""Whatever is typed, the judgement answers: it never raises, and stays within the time a check has."""

from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.core.settings import Settings
from service.moderation.findings import Outcome
from tests.checks.making import case
from workers.checks import abuse, private, spam
from workers.judgement import find_private, judge_abuse, judge_spam
from workers.pipeline import run_checks

SIZE = 65_000
HARD = {
    "one letter": "a" * SIZE,
    "one Cyrillic letter": "х" * SIZE,
    "spaced letters": "f u " * (SIZE // 4),
    "quotes in quotes": "“" * (SIZE // 2) + "”" * (SIZE // 2),
    "right to left": "\u202e" + "كلب " * (SIZE // 4),
    "accents": "e" + "\u0301" * (SIZE - 1),
    "no spaces": "我" * SIZE,
    "digits": "0123456789" * (SIZE // 10),
    "an abusive word again and again": "сука " * (SIZE // 5),
    "links": "http://a.example/x " * (SIZE // 19),
    "leet": "5h1t " * (SIZE // 5),
}


@given(st.text(max_size=400))
@settings(max_examples=150, deadline=None)
def test_any_text_is_judged(text):
    for judgement in (judge_abuse(text), judge_spam(text)):
        assert 0 <= judgement.score <= 1
        assert math.isfinite(judgement.score)
        assert all(0 <= span.start < span.end <= len(text) for span in judgement.spans)
    assert all(0 <= span.start < span.end <= len(text) for span in find_private([text])[0])


def test_half_a_character_is_judged():
    for judgement in (judge_abuse("hi \udfff there"), judge_spam("hi \udfff there")):
        assert 0 <= judgement.score < 0.5


@pytest.mark.parametrize("text", list(HARD.values()), ids=list(HARD))
def test_the_largest_comment_is_judged_in_time(text):
    limit = Settings.model_fields["check_seconds"].default if hasattr(Settings, "model_fields") else 10
    found = run_checks(case(text), [spam, abuse, private], seconds=limit)
    assert [
        finding.check for finding in found if finding.outcome is Outcome.ERROR and finding.reason == "unchecked"
    ] == []
