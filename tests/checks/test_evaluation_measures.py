"""The measures of an evaluation, against their definitions written out the long way and values worked out by hand."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workers.judgement.evaluation.calibration import Bin, calibration_error, reliability, sweep
from workers.judgement.evaluation.measures import (
    Cut,
    area_under_curve,
    best_f1,
    cut_at,
    flagged,
    least,
    mean,
    power_mean,
    recall_at,
    spread,
)

SCORES = st.lists(st.integers(0, 10).map(lambda tenths: tenths / 10), min_size=1, max_size=30)


def test_area_under_the_curve_by_hand():
    assert area_under_curve([0.9, 0.8], [0.1, 0.2]) == 1.0
    assert area_under_curve([0.1], [0.9]) == 0.0
    assert area_under_curve([0.5], [0.5]) == 0.5
    assert area_under_curve([0.9, 0.4], [0.5, 0.4, 0.1]) == (3 + 1.5) / 6
    assert area_under_curve([], [0.5]) is None
    assert area_under_curve([0.5], []) is None


@given(SCORES, SCORES)
def test_area_under_the_curve_is_the_share_of_pairs_in_order(positive, negative):
    won = [1.0 if high > low else 0.5 if high == low else 0.0 for high, low in product(positive, negative)]
    assert area_under_curve(positive, negative) == pytest.approx(sum(won) / len(won))


@given(SCORES, st.sampled_from([0.0, 0.01, 0.05, 0.3, 0.5]))
def test_a_cut_is_the_lowest_that_flags_no_more_than_its_share(negative, share):
    cut = cut_at("one", negative, share)
    assert flagged(negative, cut) <= share
    lower = [score for score in negative if score < cut.at]
    if lower:
        assert flagged(negative, Cut("lower", max(lower))) > share


def test_a_cut_of_nothing_flags_nothing():
    assert cut_at("one", [], 0.05) == Cut("one", 1.0)
    assert flagged([], Cut("own", 0.5)) is None


def test_what_stands_on_a_cut_is_flagged_by_an_inclusive_one_only():
    assert flagged([0.4, 0.5, 0.6], Cut("own", 0.5, inclusive=True)) == 2 / 3
    assert flagged([0.4, 0.5, 0.6], Cut("own", 0.5)) == 1 / 3


def test_recall_at_a_share_of_false_positives():
    negative = [step / 100 for step in range(100)]
    assert cut_at("", negative, 0.01).at == 0.98
    assert recall_at([0.97, 0.985, 0.995, 1.0], negative, 0.01) == 0.75
    assert recall_at([0.97], negative, 0.05) == 1.0
    assert recall_at([0.97], [], 0.05) is None


@given(SCORES, SCORES)
def test_best_f1_is_the_best_of_all_cuts(positive, negative):
    found = []
    for at in {*positive, *negative}:
        true = sum(score >= at for score in positive)
        false = sum(score >= at for score in negative)
        if true:
            precision, recall = true / (true + false), true / len(positive)
            found.append(2 * precision * recall / (precision + recall))
    assert best_f1(positive, negative) == pytest.approx(max(found))


def test_best_f1_of_one_side_is_unknown():
    assert best_f1([], [0.1]) is None
    assert best_f1([0.1], []) is None


def test_means_leave_out_what_is_unknown():
    assert mean([1.0, None, 0.0]) == 0.5
    assert mean([None]) is None
    assert power_mean([0.8, 0.8, None]) == pytest.approx(0.8)
    assert power_mean([0.5, 1.0]) == pytest.approx(((0.5**-5 + 1) / 2) ** (-1 / 5))
    assert power_mean([0.0, 1.0]) < 1e-5
    assert power_mean([]) is None
    assert least([0.2, 0.9, None]) == 0.2
    assert least([None]) is None
    assert spread([0.2, 0.9, None]) == pytest.approx(0.7)
    assert spread([]) is None


def test_calibration_by_hand():
    bins = reliability([1.0, 0.95], [0.96, 0.05])
    assert [(one.count, one.were) for one in bins] == [(1, 0.0), (3, 2 / 3)]
    assert bins[1].said == pytest.approx(0.97)
    assert calibration_error(bins) == pytest.approx((0.05 + 3 * (0.97 - 2 / 3)) / 4)
    assert calibration_error([]) is None
    assert calibration_error([Bin(10, 0.3, 0.3)]) == 0.0


def test_a_sweep_says_what_each_threshold_holds():
    steps = {step.threshold: step for step in sweep([0.9, 0.5], [0.5, 0.1])}
    assert len(steps) == 19
    assert (steps[0.5].precision, steps[0.5].recall, steps[0.5].held) == (2 / 3, 1.0, 0.75)
    assert (steps[0.9].precision, steps[0.9].recall, steps[0.9].held) == (1.0, 0.5, 0.25)
    assert (steps[0.95].precision, steps[0.95].recall, steps[0.95].held) == (None, 0.0, 0.0)
    assert sweep([], []) == []
    assert sweep([], [0.9])[0].recall is None
