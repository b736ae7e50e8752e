"""Variations of texts that a teacher speaks of."""

from __future__ import annotations

import random

import torch

from workers.judgement.training.distil import variations
from workers.judgement.training.examples import Example
from workers.judgement.training.vary import Neighbours

PIECES = ["[CLS]", "[SEP]", "not", "good", "fine", "bad", "awful", "##ness", "a", "gay", "catholic"]
#: Good lies near fine, bad near awful; words for what people are would lie near each other too.
PLACES = [(0, 1), (1, 0), (0, 1), (9, 1), (9, 2), (1, 9), (2, 9), (1, 0), (1, 0), (5, 5), (5, 5)]
NEAR = Neighbours.of("\n".join(PIECES), torch.tensor(PLACES))


def number(text: str) -> list[int]:
    return [PIECES.index(piece) for piece in text.split()]


def many(text: str) -> list[list[str]]:
    chance = random.Random(0)
    return [[PIECES[piece] for piece in NEAR.varied(number(text), chance)] for _ in range(300)]


def test_a_word_becomes_one_that_means_the_like():
    assert NEAR.near[PIECES.index("good")][0] == PIECES.index("fine")
    assert any("awful" in one for one in many("[CLS] bad bad bad [SEP]"))


def test_a_text_stays_framed_and_is_now_and_then_denied_or_shortened():
    found = many("[CLS] good good a good [SEP]")
    assert {(one[0], one[-1]) for one in found} == {("[CLS]", "[SEP]")}
    assert 0.15 < sum("not" in one for one in found) / len(found) < 0.45
    assert any(len(one) < 6 for one in found)


def test_a_word_of_several_pieces_stays_whole():
    for one in many("[CLS] bad ##ness good [SEP]"):
        assert ("##ness" in one) == ("bad ##ness" in " ".join(one))


def test_who_somebody_is_is_not_exchanged():
    assert not {PIECES.index("gay"), PIECES.index("catholic")} & set(NEAR.near)
    assert not any("gay" in one for one in many("[CLS] good good [SEP]"))


def test_nothing_stays_nothing():
    assert all(one in (["[CLS]", "[SEP]"], ["[CLS]", "not", "[SEP]"]) for one in many("[CLS] [SEP]"))


def test_sure_cases_are_varied_more_often_than_others():
    known = [Example("x", "en", {}, 1.0, source, "x", False) for source in ("corpus", "abuse_hatexplain") * 200]
    found = [at for at, _ in variations(known, [number("[CLS] good [SEP]")] * len(known), NEAR, 0)]
    sure = sum(at % 2 == 0 for at in found)
    assert sure == 2 * 200
    assert 30 < len(found) - sure < 100
