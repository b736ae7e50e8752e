"""Where 0.5 lies, and what the models' log-odds become."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from workers.judgement.model.calibration import OTHER, Calibration, Line, believed, sigmoid
from workers.judgement.training.calibrate import Measured, as_values, calibrated, enough_for
from workers.judgement.training.examples import Example
from workers.judgement.training.harmless import is_natural

HELD = 0.02


def measured(language: str = "en", size: int = 400, seed: int = 0) -> Measured:
    chance = np.random.default_rng(seed)
    labels = np.repeat([0.0, 1.0], size)
    linear = chance.normal(labels * 2, 1)
    encoder = chance.normal(labels * 3, 1) if language == "en" else np.full(2 * size, np.nan)
    guess = encoder + chance.normal(0, 0.5, 2 * size)
    return Measured([language] * (2 * size), labels, np.ones(2 * size), labels == 0, linear, encoder, guess)


def scores(calibration: Calibration, of: Measured, language: str) -> np.ndarray:
    told = zip(of.linear, np.nan_to_num(of.encoder), strict=True)
    return sigmoid(np.array([calibration.log_odds(language, linear, encoder) for linear, encoder in told]))


@pytest.mark.parametrize("language", ["en", "ru"])
def test_few_harmless_texts_are_held(language):
    of = measured(language)
    found = scores(calibrated(of, HELD), of, language)
    assert np.mean(found[of.labels == 0] >= 0.5) == pytest.approx(HELD, abs=0.01)
    assert np.mean(found[of.labels == 1] >= 0.5) > 0.4


def test_both_models_tell_more_than_one():
    of = measured()
    line = calibrated(of, HELD).line("en")
    assert line.linear > 0
    assert line.encoder > line.linear


def test_a_language_with_few_texts_shares_a_line():
    calibration = calibrated(measured("pl", size=20), HELD)
    assert set(calibration.lines) == {OTHER}
    assert calibration.line("pl") == calibration.line(None) == calibration.lines[OTHER]


def test_the_encoder_is_asked_where_it_knows_the_language():
    assert calibrated(measured(), HELD).asks_encoder("en")
    assert not calibrated(measured("ru"), HELD).asks_encoder("ru")


def test_a_guess_is_enough_for_what_nobody_will_ask_about():
    of = measured(size=2_000)
    calibration = calibrated(of, HELD)
    assert calibration.enough == enough_for(of, calibration.lines)
    final = scores(calibration, of, "en")
    guessed = np.array([calibration.is_enough("en", *both) for both in zip(of.linear, of.guess, strict=True)])
    assert np.mean(guessed[of.labels == 0]) > 0.3
    # a score that a moderator may see is never a guess, but for one or two in a thousand
    assert np.mean(guessed[final >= 0.35]) <= 0.002
    assert sigmoid(np.array([calibration.enough]))[0] <= 0.05 + 1e-9


def test_a_bad_guess_is_enough_for_little():
    of = measured(size=2_000)
    blind = replace(of, guess=np.random.default_rng(1).permutation(of.guess))
    assert calibrated(blind, HELD).enough < calibrated(of, HELD).enough


def test_without_harmless_texts_even_odds_are_the_cut():
    of = measured()
    nobody = replace(of, harmless=np.zeros(len(of.labels), bool))
    found = scores(calibrated(nobody, HELD), nobody, "en")
    # weighed by likelihood alone, the mean of the scores is the share of the positive
    assert found.mean() == pytest.approx(0.5, abs=0.02)


def test_log_odds_of_any_size_become_a_share():
    assert sigmoid(np.array([-1e9, 0.0, 1e9])).tolist() == pytest.approx([0, 0.5, 1], abs=1e-9)


def test_values_hold_what_a_calibration_is():
    values = as_values(Calibration({OTHER: Line(1.0, 0.5, -2.0)}, -3.0))
    assert values == {"lines": {OTHER: {"linear": 1.0, "encoder": 0.5, "bias": -2.0}}, "enough": -3.0}


@pytest.mark.parametrize(
    ("source", "kind", "natural"),
    [
        ("abuse_wikitalk_cat", "", True),
        ("suite_hatecheck_dev", "", False),
        ("corpus", "plain", True),
        ("corpus", "identity", True),
        ("corpus", "counter", False),
    ],
)
def test_what_was_written_to_be_hard_sets_no_cut(source, kind, natural):
    assert is_natural(Example("Hello", "en", {"abuse": 0.0}, 1.0, source, "Hello", True, kind)) is natural


def test_the_encoder_is_believed_as_far_as_it_says_what_a_text_has_against_somebody():
    outputs = ("abuse", "insult", "hate", "threat", "dehumanising")
    told = np.array([[9.0, 9, -1, -2, -3], [9, -3, 1.5, -2, 0], [9, 0, -1, 8, 0], [-4, 0, 3, 3, 3]])
    assert believed(told, outputs, "abuse").tolist() == [2.0, 3.5, 9.0, -4.0]
