"""Sets of the project's own making, whose rows say of which kind they are: what is found, by language and by kind."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from workers.judgement.evaluation.marking import Marked, Sets, languages, of_language
from workers.judgement.evaluation.measures import flagged
from workers.judgement.evaluation.ranking import HEADINGS, NOTE, OWN, by_language, ranking_row
from workers.judgement.evaluation.tables import Part, Table, cells


def by_kind(sets: Sets, names: Iterable[str]) -> list[Part]:
    """Return, for each of these sets that there is, its ranking by language and what is held of each kind."""
    return [_of_set(name, sets[name]) for name in names if name in sets]


def _of_set(name: str, marked: Sequence[Marked]) -> Part:
    ranked = by_language(name, marked)
    kinds = {lang: _kinds(of_language(marked, lang)) for lang in languages(marked)}
    rows = [
        [lang, kind, *cells(one["texts"], one["own"])] for lang, found in kinds.items() for kind, one in found.items()
    ]
    tables = [
        Table(f"{name}, by language", HEADINGS, [ranking_row(title, one) for title, one in ranked.items()], NOTE),
        Table(f"{name}, by kind", ("language", "kind", "texts", f"held at {OWN.at}"), rows),
    ]
    return Part({name: {"languages": ranked, "kinds": kinds}}, tables)


def _kinds(marked: Sequence[Marked]) -> dict[str, dict[str, Any]]:
    scores: dict[str, list[float]] = {}
    for one in marked:
        # A benign row's kind says what it is easily mistaken for.
        side = "" if one.row.label else "benign: "
        scores.setdefault(side + one.row.word("kind"), []).append(one.score)
    return {kind: {"texts": len(found), "own": flagged(found, OWN)} for kind, found in sorted(scores.items())}
