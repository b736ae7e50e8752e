"""Carries out an evaluation: which sets it needs, who judges them, and what is measured of that."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from workers import judgement
from workers.judgement.evaluation.abuse import abuse
from workers.judgement.evaluation.cost import cost, traffic
from workers.judgement.evaluation.data import Data, Row, read
from workers.judgement.evaluation.goals import scoreboard
from workers.judgement.evaluation.kinds import by_kind
from workers.judgement.evaluation.marking import BATCH, mark
from workers.judgement.evaluation.naming import naming
from workers.judgement.evaluation.own import own_sets
from workers.judgement.evaluation.private import private
from workers.judgement.evaluation.sets import (
    ABUSE,
    BY_KIND,
    COMMENTS,
    DISCUSSION,
    PRIVATE,
    SPAM,
    SUITES,
    TRAINED_SUITES,
)
from workers.judgement.evaluation.spam import spam
from workers.judgement.evaluation.tables import Part, Table

ABOUT = ("abuse", "spam", "private")
_NEEDS = {
    "abuse": (*ABUSE, *SUITES, *COMMENTS, BY_KIND[0]),
    "spam": (*SPAM, *DISCUSSION, BY_KIND[1]),
    "private": (PRIVATE,),
}

Advance = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class Report:
    """What an evaluation found.

    Attributes:
        figures: every figure by name, ready for JSON.
        tables: the same for people, the figures that count first.
        absent: names of the data sets that were not there.
    """

    figures: Mapping[str, Any]
    tables: Sequence[Table]
    absent: Sequence[str]


def load(folder: Path, only: str | None = None, limit: int | None = None, *, whole: bool = False) -> Data:
    """Read what an evaluation needs, of everything or only of abuse, spam or private details.

    Of the suites that the models learn from, only the half of the templates that is kept for measuring is read, unless
    they are wanted `whole`. The corpus of the project's own adds the lines that are kept.

    Raises:
        DataError: when the folder cannot be used.
    """
    names = dict.fromkeys(name for about in _chosen(only) for name in _NEEDS[about])
    found = read(folder, names, limit, halved=() if whole else TRAINED_SUITES)
    own = own_sets([name for name in BY_KIND if name in names and name not in found.sets], limit)
    return Data({**found.sets, **own}, [name for name in found.absent if name not in BY_KIND])


def count(data: Data, only: str | None = None) -> int:
    """Return how many texts will be judged, one judged for two things counting twice."""
    return sum(len(rows) for about in _chosen(only) for rows in _needed(data, about).values())


def evaluate(data: Data, only: str | None, advance: Advance) -> Report:
    """Judge and measure; tell `advance` how many more texts are judged.

    The cost is measured with everything else only, as it takes texts of every kind.
    """
    parts = [part for about in _chosen(only) for part in _MEASURE[about](_needed(data, about), advance)]
    if only is None:
        parts.append(cost(traffic(data.sets)))
    figures = {name: value for part in parts for name, value in part.figures.items()}
    tables = [scoreboard(figures), *(table for part in parts for table in part.tables)]
    return Report({**figures, "absent": data.absent}, [table for table in tables if table.rows], data.absent)


def _chosen(only: str | None) -> tuple[str, ...]:
    return (only,) if only else ABOUT


def _needed(data: Data, about: str) -> dict[str, list[Row]]:
    return {name: data.sets[name] for name in _NEEDS[about] if name in data.sets}


def _abuse(sets: Mapping[str, list[Row]], advance: Advance) -> list[Part]:
    marked = mark(sets, judgement.score_abuse, advance)
    if not marked:
        return []
    own = marked.get(BY_KIND[0])
    return [
        *abuse(marked),
        *by_kind(marked, BY_KIND[:1]),
        *([naming(own, judgement.judge_abuse)] if own else []),
    ]


def _spam(sets: Mapping[str, list[Row]], advance: Advance) -> list[Part]:
    marked = mark(sets, judgement.score_spam, advance)
    return [*spam(marked), *by_kind(marked, BY_KIND[1:])] if marked else []


def _private(sets: Mapping[str, list[Row]], advance: Advance) -> list[Part]:
    rows = sets.get(PRIVATE, [])
    found = []
    for at in range(0, len(rows), BATCH):
        batch = [row.text for row in rows[at : at + BATCH]]
        found.extend(judgement.find_private(batch))
        advance(len(batch))
    return [private(rows, found)] if rows else []


_MEASURE: Mapping[str, Callable[[Mapping[str, list[Row]], Advance], list[Part]]] = {
    "abuse": _abuse,
    "spam": _spam,
    "private": _private,
}
