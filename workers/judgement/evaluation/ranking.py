"""How well scores rank the texts of one data set: what every set is asked, whatever it is about."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from workers.judgement.evaluation.calibration import AtThreshold, Bin, calibration_error, reliability, sweep
from workers.judgement.evaluation.marking import OWN_CUT, Marked, languages, negative, of_language, positive
from workers.judgement.evaluation.measures import Cut, area_under_curve, best_f1, flagged, recall_at
from workers.judgement.evaluation.tables import Table, cell, cells

OWN = Cut("own", OWN_CUT, inclusive=True)
HEADINGS = ("data set", "lang", "texts", "positive", "AUC", "best F1", "recall @1 %", "recall @5 %", "held", "wrongly")
NOTE = (
    "AUC: how often a positive text scores above a negative one. Recall @1 %: share of the positive texts found where "
    "1 % of the set's negative ones are flagged. Held and wrongly: share of the positive and of the negative texts "
    f"with a score of at least {OWN_CUT}."
)


def ranking(marked: Iterable[Marked]) -> dict[str, Any]:
    """Return how well the scores rank the rows of one set."""
    held = list(marked)
    found, other = positive(held), negative(held)
    return {
        "texts": len(held),
        "positive": len(found),
        "auc": area_under_curve(found, other),
        "f1": best_f1(found, other),
        "recall_1": recall_at(found, other, 0.01),
        "recall_5": recall_at(found, other, 0.05),
        "held": flagged(found, OWN),
        "wrongly": flagged(other, OWN),
    }


def by_language(name: str, marked: Sequence[Marked]) -> dict[str, dict[str, Any]]:
    """Return the ranking of a set for each of its languages, each under a name of its own."""
    found = languages(marked)
    return {
        name if len(found) == 1 else f"{name}/{lang}": {"lang": lang, **ranking(of_language(marked, lang))}
        for lang in found
    }


def ranking_row(name: str, figures: dict[str, Any]) -> list[str]:
    """Return the row of a table under `HEADINGS`."""
    keys = ("texts", "positive", "auc", "f1", "recall_1", "recall_5", "held", "wrongly")
    return [name, figures.get("lang", ""), *cells(*(figures[key] for key in keys))]


def calibration(marked: Iterable[Marked]) -> dict[str, Any]:
    """Return, for each language and for all together, how far scores are probabilities and what thresholds do."""
    every = list(marked)
    parts = {"all": every, **{lang: of_language(every, lang) for lang in languages(every)}}
    return {lang: _calibration(part) for lang, part in parts.items()}


def _calibration(marked: Sequence[Marked]) -> dict[str, Any]:
    found, other = positive(marked), negative(marked)
    bins = reliability(found, other)
    return {
        "texts": len(marked),
        "error": calibration_error(bins),
        "bins": [_of_bin(one) for one in bins],
        "thresholds": [_of_threshold(one) for one in sweep(found, other)],
    }


def _of_bin(one: Bin) -> dict[str, float]:
    return {"count": one.count, "said": one.said, "were": one.were}


def _of_threshold(one: AtThreshold) -> dict[str, float | None]:
    return {"threshold": one.threshold, "precision": one.precision, "recall": one.recall, "held": one.held}


def calibration_tables(what: str, figures: dict[str, Any]) -> list[Table]:
    """Return the tables of `calibration`: the errors by language, the bins of all, and thresholds by language."""
    errors = [[lang, *cells(part["texts"], part["error"])] for lang, part in figures.items()]
    bins = [cells(one["count"], one["said"], one["were"]) for one in figures["all"]["bins"]]
    steps = [
        [lang, f"{one['threshold']:.2f}", *(cell(one[key]) for key in ("precision", "recall", "held"))]
        for lang, part in figures.items()
        for one in part["thresholds"][1::2]
    ]
    return [
        Table(
            f"{what}: is a score a probability?",
            ("language", "texts", "expected calibration error"),
            errors,
            "The mean distance between a score and the share of positive texts among those scored alike; 0 is perfect. "
            "The sets hold more abuse and spam than a site does.",
        ),
        Table(f"{what}: scores and what came true", ("texts", "mean score", "share positive"), bins),
        Table(
            f"{what}: what a threshold does",
            ("language", "threshold", "precision", "recall", "held of all"),
            steps,
            "Precision and the share held are for sets as rich in abuse and spam as these, not for a site's traffic.",
        ),
    ]
