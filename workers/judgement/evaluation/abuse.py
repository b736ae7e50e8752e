"""The measures of abuse: each set by itself, everyday comments and the cuts they give, recall at these cuts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from workers.judgement.evaluation.benign import benign_identity
from workers.judgement.evaluation.bias import natural_bias
from workers.judgement.evaluation.marking import Marked, Sets, negative, of_language, positive
from workers.judgement.evaluation.measures import Cut, area_under_curve, cut_at, flagged, mean
from workers.judgement.evaluation.ranking import (
    HEADINGS,
    NOTE,
    OWN,
    by_language,
    calibration,
    calibration_tables,
    ranking_row,
)
from workers.judgement.evaluation.sets import ABUSE, COMMENTS, CORE, DISCUSSION, RECALL
from workers.judgement.evaluation.suites import hatecheck, other_suites
from workers.judgement.evaluation.tables import Part, Table, cell, cells
from workers.judgement.evaluation.templates import templates


def abuse(sets: Sets) -> list[Part]:
    """Return all that is measured of abuse."""
    everyday = _everyday(sets)
    cuts = (OWN, cut_at("everyday_1", everyday, 0.01), cut_at("everyday_5", everyday, 0.05))
    return [
        _each_set(sets),
        _recall(sets, everyday, cuts),
        hatecheck(sets, cuts),
        other_suites(sets),
        templates(sets, cuts),
        natural_bias(sets, cuts),
        benign_identity(sets, cuts),
        _calibration(sets),
    ]


def _english(sets: Sets, names: Iterable[str]) -> list[Marked]:
    return [one for name in names for one in of_language(sets.get(name, ()), "en")]


def _everyday(sets: Sets) -> list[float]:
    """Return the scores of benign English comments as people write them."""
    return negative([*_english(sets, DISCUSSION), *_english(sets, COMMENTS)])


def _each_set(sets: Sets) -> Part:
    figures: dict[str, Any] = {}
    for name in ABUSE:
        figures.update(by_language(name.removeprefix("abuse_"), sets.get(name, ())))
    core = [figures.get(name.removeprefix("abuse_"), {}).get("auc") for name in CORE]
    known = sum(one is not None for one in core)
    macro = mean(core)
    rows = [ranking_row(name, one) for name, one in figures.items() if one["auc"] is not None]
    title = f"Abuse, each data set: mean AUC of {known} English core sets {cell(macro)}"
    return Part(
        {"abuse_sets": figures, "abuse_core_auc": macro, "abuse_core_sets": known}, [Table(title, HEADINGS, rows, NOTE)]
    )


def _recall(sets: Sets, everyday: Sequence[float], cuts: Sequence[Cut]) -> Part:
    found = {name: positive(_english(sets, [name])) for name in RECALL if name in sets}
    found["all"] = [score for scores in found.values() for score in scores]
    figures = {
        name.removeprefix("abuse_"): {
            "texts": len(scores),
            **{cut.name: flagged(scores, cut) for cut in cuts},
            "auc": area_under_curve(scores, everyday),
        }
        for name, scores in found.items()
    }
    of_everyday = {"texts": len(everyday), **{cut.name: flagged(everyday, cut) for cut in cuts}, "cuts": _places(cuts)}
    note = (
        f"{len(everyday):,} benign comments (encyclopaedia talk, news, videos, tutorials); 1 % of them score above "
        f"{cuts[1].at:.4f}, 5 % above {cuts[2].at:.4f}; {cell(of_everyday['own'])} of them are held at {OWN.at}."
    )
    table = Table(
        "Abuse found among everyday comments",
        ("abuse of", "texts", f"found at {OWN.at}", "at 1 % wrongly", "at 5 % wrongly", "AUC against everyday"),
        [[name, *cells(*one.values())] for name, one in figures.items()],
        note,
    )
    return Part({"everyday": of_everyday, "abuse_recall": figures}, [table])


def _places(cuts: Iterable[Cut]) -> dict[str, float]:
    return {cut.name: cut.at for cut in cuts}


def _calibration(sets: Sets) -> Part:
    figures = calibration(one for name in ABUSE for one in sets.get(name, ()))
    return Part({"abuse_calibration": figures}, calibration_tables("Abuse", figures))
