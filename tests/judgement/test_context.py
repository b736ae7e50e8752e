"""What stands around hard words: objecting, quoting and denying take something from a score, hating does not."""

from __future__ import annotations

import pytest

from workers.judgement.context import LESS, less_for
from workers.text.normalise import normalise


def less(text: str, language: str | None = "en") -> float:
    return less_for(normalise(text).text, language)


@pytest.mark.parametrize(
    "text",
    [
        "He called us vermin, and nobody objected.",
        "Whoever says they are animals spreads hate speech.",
        "People who think we are vermin make me sick of this town.",
        "They wrote that we should burn. That is not ok.",
        "It is cruel to say that they are a plague.",
        "I don't think anybody should be attacked for that.",
    ],
)
def test_objecting_lowers(text: str) -> None:
    assert less(text) == LESS


@pytest.mark.parametrize(
    "text",
    [
        "I firmly believe that only they can be so ignorant.",
        "I think they are disgusting.",
        "You are wrong and you are vermin.",
        "They are vermin.",
    ],
)
def test_the_writers_own_contempt_does_not(text: str) -> None:
    assert less(text) == 0


def test_russian_is_known_and_other_languages_are_left_alone() -> None:
    assert less("Он назвал нас животными, и это мерзко.", "ru") == LESS
    assert less("Er nannte uns Ungeziefer, und das ist falsch.", "de") == 0
