"""What the checks around the judgement share: which texts they put before it and how its answer becomes evidence."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from service.moderation.findings import Evidence, Field
from workers.checks.case import Case
from workers.checks.quoting import MOST, quote, written
from workers.judgement import Judgement
from workers.text.disguises import readings

Judging = Callable[[str], Judgement]


def weigh(judge: Judging, case: Case, *, disguised: bool = True) -> tuple[float, tuple[Evidence, ...]]:
    """Return the highest score of the author's texts, each also read without its disguises, and the places found."""
    score = 0.0
    places: dict[tuple[Field, tuple[int, int]], Evidence] = {}
    for field, text in written(case):
        for judgement, spans in _judgements(judge, text, disguised):
            score = max(score, judgement.score)
            for span, why in spans:
                places.setdefault((field, span), quote(text, span, why, field))
    return score, tuple(places.values())[:MOST]


def _judgements(
    judge: Judging, text: str, disguised: bool
) -> Iterable[tuple[Judgement, list[tuple[tuple[int, int], str]]]]:
    as_typed = judge(text)
    yield as_typed, [((span.start, span.end), span.why) for span in as_typed.spans]
    simply = " ".join(text.casefold().split())
    for reading in readings(text) if disguised else ():
        if reading.text == simply:
            continue
        judgement = judge(reading.text)
        yield judgement, [(reading.span(span.start, span.end), span.why) for span in judgement.spans]
