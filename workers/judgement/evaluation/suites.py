"""The functional suites: HateCheck in English by functionality, its emoji and multilingual relatives by language."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from workers.judgement.evaluation.marking import Marked, Sets, languages, negative, of_language, positive
from workers.judgement.evaluation.measures import Cut, area_under_curve, flagged, mean
from workers.judgement.evaluation.ranking import OWN
from workers.judgement.evaluation.sets import HATECHECK, HATEMOJICHECK, MULTILINGUAL
from workers.judgement.evaluation.tables import Part, Table, cell, cells

#: A system whose answers of December 2020 travel with the cases.
_REFERENCE = "perspective2020"


def hatecheck(sets: Sets, cuts: Sequence[Cut]) -> Part:
    """Return the share of cases judged right by functionality, and the mean in which hateful and benign weigh alike."""
    cases = sets.get(HATECHECK, ())
    if not cases:
        return Part({})
    by_functionality: dict[str, list[Marked]] = {}
    for case in cases:
        by_functionality.setdefault(case.row.word("functionality"), []).append(case)
    figures = {name: _accuracy(held, cuts) for name, held in by_functionality.items()}
    judges = [*(cut.name for cut in cuts), _REFERENCE]
    balanced = {judge: _balanced(list(figures.values()), judge) for judge in judges}
    rows = [
        [name, "hateful" if one["hateful"] else "benign", *cells(one["cases"], *(one[judge] for judge in judges))]
        for name, one in figures.items()
    ]
    rows.append(["balanced mean", "", cell(len(cases)), *cells(*balanced.values())])
    area = area_under_curve(positive(cases), negative(cases))
    table = Table(
        f"HateCheck: share of cases judged right; AUC {cell(area)}",
        ("functionality", "are", "cases", f"at {OWN.at}", "at 1 % wrongly", "at 5 % wrongly", "Perspective, 2020"),
        rows,
        "The balanced mean is over functionalities, hateful and benign ones weighing alike; 0.5 is chance.",
    )
    whole = {"auc": area, "balanced": balanced, "functionality": figures}
    return Part({"hatecheck": whole}, [table])


def _accuracy(cases: Sequence[Marked], cuts: Sequence[Cut]) -> dict[str, Any]:
    right = {cut.name: mean(float(cut.flags(case.score) == case.row.label) for case in cases) for cut in cuts}
    reference = mean(
        float(case.row.more[_REFERENCE] == case.row.label) for case in cases if _REFERENCE in case.row.more
    )
    return {"hateful": cases[0].row.label, "cases": len(cases), **right, _REFERENCE: reference}


def _balanced(functionalities: Sequence[dict[str, Any]], judge: str) -> float | None:
    sides = [mean(one[judge] for one in functionalities if one["hateful"] is hateful) for hateful in (True, False)]
    return mean(sides)


def other_suites(sets: Sets) -> Part:
    """Return AUC and what is judged right at the shipped cut, by language, and the mean AUC over languages."""
    figures: dict[str, Any] = {}
    tables = []
    for name, title in ((HATEMOJICHECK, "HatemojiCheck"), (MULTILINGUAL, "Multilingual HateCheck")):
        found = {lang: _by_label(of_language(sets[name], lang)) for lang in languages(sets.get(name, ()))}
        if not found:
            continue
        average = mean(one["auc"] for one in found.values())
        figures[title.lower().replace(" ", "_")] = {"mean_auc": average, "languages": found}
        tables.append(
            Table(
                f"{title}: mean AUC of {len(found)} {'languages' if len(found) > 1 else 'language'} {cell(average)}",
                ("language", "cases", "AUC", "hateful judged right", "benign judged right"),
                [[lang, *cells(*one.values())] for lang, one in found.items()],
            )
        )
    return Part(figures, tables)


def _by_label(cases: Sequence[Marked]) -> dict[str, Any]:
    found, other = positive(cases), negative(cases)
    wrongly = flagged(other, OWN)
    return {
        "cases": len(cases),
        "auc": area_under_curve(found, other),
        "hateful_right": flagged(found, OWN),
        "benign_right": None if wrongly is None else 1 - wrongly,
    }
