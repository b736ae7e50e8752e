"""Swear words that are aimed at nobody hold nothing; the same words aimed at somebody do."""

from __future__ import annotations

import pytest

from workers.judgement import score_abuse

AT_NOBODY = [
    "Fuck cancer.",
    "Fuck this weather.",
    "What a shit winter.",
    "holy shit what a goal!!!",
    "Oh shit, I cried.",
    "На хуй эти пробки.",
]
AT_SOMEBODY = [
    "Fuck you.",
    "Fuck this weather and fuck you, idiot.",
    "holy shit you are an idiot",
    "what a shit person you are",
    "fuck work immigrants",
    "Fuck the internet jews",
    "fuck week-old Jews",
    "you shit train driver",
    "what a shit work colleague you are",
    "You are a shitshow of a human being",
    "holy shit muslims",
    "на хуй ремонтника",
    "Иди на хуй.",
]


@pytest.mark.parametrize("text", AT_NOBODY)
def test_what_is_aimed_at_nobody_is_not_held(text):
    assert score_abuse([text])[0] < 0.5


@pytest.mark.parametrize("text", AT_SOMEBODY)
def test_what_is_aimed_at_somebody_is(text):
    assert score_abuse([text])[0] >= 0.5
