"""Whether what is held is called what it is."""

from __future__ import annotations

from tests.checks.evaluating import marked
from workers.judgement import Judgement
from workers.judgement.evaluation.naming import naming

KINDS = {
    "a threat called a threat": {"threat": 0.9, "insult": 0.6},
    "a threat called an insult": {"insult": 0.8, "threat": 0.7},
    "an insult called sexual": {"threat": 0.6, "sexual": 0.5},
}


def judged(text: str) -> Judgement:
    return Judgement(0.9, kinds=KINDS[text])


def test_kinds_are_counted_among_the_lines_that_are_held():
    lines = [
        marked(0.9, 1, text="a threat called a threat", kind="threat"),
        marked(0.5, 1, text="a threat called an insult", kind="threat"),
        marked(0.7, 1, text="an insult called sexual", kind="insult"),
        marked(0.4, 1, text="not held", kind="threat"),
        marked(0.9, 0, text="harmless", kind="plain"),
        marked(0.9, 1, text="of a kind that only somebody else's data has", kind="rudeness"),
    ]
    part = naming(lines, judged)
    found = part.figures["kinds_named"]
    assert found["lines"] == 3
    assert found["first"] == 1 / 3
    assert found["kinds"]["threat"] == {"lines": 2, "first": 0.5, "named": 1.0, "wrongly": 1.0}
    # a threat may well be insulting besides: nothing is wrong about its being called that
    assert found["kinds"]["insult"] == {"lines": 1, "first": 0.0, "named": 0.0, "wrongly": None}
    assert [row[0] for row in part.tables[0].rows] == ["insult", "threat"]


def test_nothing_held_is_nothing_named():
    part = naming([marked(0.1, 1, kind="threat")], judged)
    assert part.figures["kinds_named"] == {"lines": 0, "first": None, "kinds": {}}
    assert part.tables[0].rows == []
