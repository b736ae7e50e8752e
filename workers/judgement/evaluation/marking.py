"""Puts texts before a scorer, each text once, and keeps every row together with its score."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from workers.judgement.evaluation.data import Row

BATCH = 64
#: The score from which on the shipped policy holds a text.
OWN_CUT = 0.5

Scorer = Callable[[Sequence[str]], Sequence[float]]


@dataclass(frozen=True, slots=True)
class Marked:
    """A row and the score it got."""

    row: Row
    score: float


#: Data sets by name, each with its rows as they were scored.
Sets = Mapping[str, Sequence[Marked]]


def mark(sets: Mapping[str, Sequence[Row]], scorer: Scorer, advance: Callable[[int], None]) -> dict[str, list[Marked]]:
    """Score data sets in batches; tell `advance` after each how many texts are done."""
    known: dict[str, float] = {}
    marked = {}
    for name, rows in sets.items():
        for at in range(0, len(rows), BATCH):
            batch = rows[at : at + BATCH]
            new = list(dict.fromkeys(row.text for row in batch if row.text not in known))
            known.update(zip(new, scorer(new), strict=True))
            advance(len(batch))
        marked[name] = [Marked(row, known[row.text]) for row in rows]
    return marked


def positive(marked: Iterable[Marked]) -> list[float]:
    """Return the scores of texts that are what is looked for."""
    return [one.score for one in marked if one.row.label]


def negative(marked: Iterable[Marked]) -> list[float]:
    """Return the scores of texts that are not."""
    return [one.score for one in marked if not one.row.label]


def of_language(marked: Iterable[Marked], lang: str) -> list[Marked]:
    """Return what is in one language."""
    return [one for one in marked if one.row.lang == lang]


def languages(marked: Iterable[Marked]) -> list[str]:
    """Return the languages that occur, in order."""
    return sorted({one.row.lang for one in marked})
