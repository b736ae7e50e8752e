"""What is said of an abusive text's kinds: what it is, what it is not, and nothing where nobody knows."""

from __future__ import annotations

from typing import Any

import pytest

from workers.judgement.training.examples import KINDS
from workers.judgement.training.kinds import kinds_of_line, kinds_of_row, speaks_of_group


def test_a_line_is_what_it_is_called_and_no_kind_that_is_never_with_it():
    known = kinds_of_line("insult", "You are an idiot.", "en")
    assert known["insult"] == 1
    assert known["hate"] == known["threat"] == known["outing"] == 0
    # an insult may be part of a pile-on, but that is not what came to mind first
    assert 0 < known["harassment"] < 0.5


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("You are an idiot like all gay men.", "en"),
        ("Ты идиот, как все геи.", "ru"),
        ("you retarded faggot", "en"),
        ("Shut up, bitch.", "en"),
        ("Your mosque stinks like you do.", "en"),
        ("Заткнись, баба.", "ru"),
    ],
)
def test_whether_it_is_hate_is_not_known_where_a_group_is_spoken_of(text, language):
    assert "hate" not in kinds_of_line("insult", text, language)
    assert kinds_of_line("hate", text, language)["hate"] == 1


@pytest.mark.parametrize("kind", sorted(set(KINDS) - {"self_harm"}))
def test_every_kind_of_line_is_itself(kind):
    known = kinds_of_line(kind, "Hello", "en")
    assert [name for name, value in known.items() if value == 1] == [kind]
    assert set(known) <= set(KINDS)


def row(text: str, **more: Any) -> dict[str, Any]:
    return {"text": text, "lang": "en", "label": 1, **more}


@pytest.mark.parametrize(
    ("one", "known"),
    [
        (row("x", subtype="hate"), {"hate": 1}),
        (row("x", subtype="hatespeech/African"), {"hate": 1}),
        (row("x", subtype="offensive"), {"hate": 0}),
        (row("x", subtype="offensive/Women"), {}),
        (row("x", subtype="obscene,insult,misogyny"), {"insult": 1, "hate": 1}),
        (row("x", subtype="2. derogation"), {}),
        (row("You idiot", subtype="majority-toxic"), {"hate": 0}),
        (row("Muslims are idiots", subtype="majority-toxic"), {}),
        (row("You idiot"), {"hate": 0}),
        (row("x", functionality="threat_dir_h"), {"hate": 1, "threat": 1}),
        (row("x", template="one"), {"hate": 1}),
    ],
)
def test_what_a_collection_says_is_taken_as_far_as_it_goes(one, known):
    assert kinds_of_row(one) == known


def test_a_word_for_anybody_names_no_group():
    assert not speaks_of_group("The mayor is a liar.", "en")
    assert not speaks_of_group("Go straight home, you old American fool.", "en")
    assert speaks_of_group("The mayor is a jew.", "en")


@pytest.mark.parametrize("kind", ["dehumanising", "incitement", "threat", "outing"])
def test_whether_what_is_mostly_said_of_groups_is_hate_is_not_known(kind):
    assert "hate" not in kinds_of_line(kind, "They crawl out of every hole.", "en")
