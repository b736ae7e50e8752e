"""What is held is called what it is: an insult is no hatred of a group, and a threat comes first."""

from __future__ import annotations

import pytest

from workers.judgement import judge_abuse


def named(text: str) -> list[str]:
    kinds = judge_abuse(text).kinds
    return sorted(kinds, key=lambda kind: -kinds[kind])


@pytest.mark.parametrize(
    "text", ["You are an idiot.", "Shut up, you stupid clown.", "Nobody likes you, you pathetic loser.", "Ты идиот."]
)
def test_an_insult_is_called_one_and_not_hatred(text):
    assert named(text)[0] == "insult"
    assert not {"hate", "threat", "dehumanising"} & set(named(text))


@pytest.mark.parametrize(
    "text", ["Muslims are vermin.", "Gay people have no place in this country.", "Геев надо лечить."]
)
def test_contempt_for_a_group_is_called_hatred(text):
    assert named(text)[0] == "hate"


@pytest.mark.parametrize("text", ["I will find you and break your legs.", "Я тебя найду и убью."])
def test_what_a_rule_heard_is_named_first(text):
    assert named(text)[0] == "threat"


def test_where_only_a_rule_heard_something_no_other_word_is_blamed():
    text = "Tobin is gay, he just doesn't tell anyone."
    [span] = judge_abuse(text).spans
    assert (span.start, span.end, span.kind) == (0, len(text) - 1, "outing")
