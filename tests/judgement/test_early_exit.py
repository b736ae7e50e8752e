"""Easy text is done with at a glance; whatever a moderator may ask about is read by the whole encoder."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from workers.judgement.judge import LocalJudge
from workers.judgement.model.encoder import Encoder, Glance
from workers.judgement.model.models import Models, models
from workers.judgement.model.passages import passages

EASY = ["Thank you for this article about the bridge.", "We walked along the river with the children on Sunday."]
HARD = ["You are a worthless piece of shit and everybody knows it.", "These people are vermin and do not belong here."]


class Counting(Encoder):
    """The shipped encoder, which counts what is read in full."""

    def __init__(self, shipped: Encoder) -> None:
        self.__dict__.update(shipped.__dict__)
        self.read_in_full = 0

    def told(self, glance: Glance) -> Any:
        self.read_in_full += 1
        return super().told(glance)


@pytest.fixture
def counting() -> Models:
    return replace(models(), encoder=Counting(models().encoder))


def without_exit(of: Models) -> Models:
    return replace(of, calibrations={name: replace(one, enough=-np.inf) for name, one in of.calibrations.items()})


@pytest.mark.parametrize(("texts", "in_full"), [(EASY, 0), (HARD, 2), ([*EASY, *HARD], 2), (["Мост открыт."], 0)])
def test_only_what_may_matter_is_read_in_full(counting, texts, in_full):
    LocalJudge(counting).scores("abuse", texts)
    assert counting.encoder.read_in_full == in_full


def test_what_is_read_in_full_is_scored_as_without_an_exit():
    shipped = models()
    assert LocalJudge(shipped).scores("abuse", HARD) == LocalJudge(without_exit(shipped)).scores("abuse", HARD)


def test_what_is_guessed_is_low_either_way():
    shipped = models()
    guessed, read = (LocalJudge(one).scores("abuse", EASY) for one in (shipped, without_exit(shipped)))
    assert guessed != read
    assert max(*guessed, *read) < 0.15


def test_a_guess_is_taken_of_each_passage_by_itself(counting):
    [easy] = passages(EASY[0].lower(), "en")
    [hard] = passages(HARD[0].lower(), "en")
    together, alone = counting.scores("abuse", [easy, hard, easy]), counting.scores("abuse", [easy])
    assert together[0] == together[2] == alone[0] < 0.5 < together[1]


def test_a_glance_knows_each_piece():
    [passage] = passages("the bridge opens", "en")
    [glance] = models().encoder.glances([passage])
    assert isinstance(glance, Glance)
    # the frame's two pieces besides
    assert glance.vectors.shape == (5, 384)
    assert np.isfinite(glance.guess)
