"""Whether what is held is called what it is: the kinds of abuse that are named, against those of the corpus' lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from workers.judgement.evaluation.data import Row
from workers.judgement.evaluation.marking import OWN_CUT, Marked
from workers.judgement.evaluation.measures import mean
from workers.judgement.evaluation.tables import Part, Table, cells
from workers.judgement.spans import Judgement
from workers.judgement.training.corpus import CARE
from workers.judgement.training.examples import KINDS
from workers.judgement.training.kinds import kinds_of_line

_ABUSIVE = frozenset(KINDS) - {CARE}


@dataclass(frozen=True, slots=True)
class _Named:
    """One held line: what the corpus calls it, what it is not, and what the judge names, the likeliest first."""

    kind: str
    other: set[str]
    names: list[str]


def naming(marked: Sequence[Marked], judge: Callable[[str], Judgement]) -> Part:
    """Return how well the kinds of held abusive lines are named; `marked` has rows with their `kind`."""
    held = [one.row for one in marked if one.score >= OWN_CUT and one.row.label and one.row.word("kind") in _ABUSIVE]
    named = [_named(row, judge) for row in held]
    kinds = sorted({one.kind for one in named})
    called = Counter(one.kind for one in named)
    figures = {
        kind: {
            "lines": called[kind],
            "first": mean([float(one.names[:1] == [kind]) for one in named if one.kind == kind]),
            "named": mean([float(kind in one.names) for one in named if one.kind == kind]),
            "wrongly": mean([float(kind in one.names) for one in named if kind in one.other]),
        }
        for kind in kinds
    }
    first = mean([float(one.names[:1] == [one.kind]) for one in named])
    note = (
        f"Of the {len(named):,} abusive lines that are held, {cells(first)[0]} have the corpus' own kind named first. "
        "Wrongly: among the lines that are not of this kind."
    )
    table = Table(
        "Kinds of abuse named",
        ("kind", "lines held", "named first", "named at all", "named wrongly"),
        [[kind, *cells(*one.values())] for kind, one in figures.items()],
        note,
    )
    return Part({"kinds_named": {"lines": len(named), "first": first, "kinds": figures}}, [table])


def _named(row: Row, judge: Callable[[str], Judgement]) -> _Named:
    kinds = judge(row.text).kinds
    known = kinds_of_line(row.word("kind"), row.text, row.lang)
    return _Named(
        row.word("kind"),
        {kind for kind, value in known.items() if not value},
        sorted(kinds, key=lambda kind: -kinds[kind]),
    )
