"""Marking the evidence in an author's text, as numbered spans that may overlap. Pure; templates do the escaping."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Span:
    """A numbered piece of evidence: offsets in code points, `end` exclusive, and why it counts."""

    number: int
    start: int
    end: int
    why: str


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of text under the same spans throughout.

    Attributes:
        numbers: of the spans that cover it; empty for plain text.
        whys: their reasons, each once.
        ends: numbers of the spans that end with it, so that each number is printed once.
    """

    text: str
    numbers: tuple[int, ...] = ()
    whys: tuple[str, ...] = ()
    ends: tuple[int, ...] = ()


def fits(span: Span, text: str) -> bool:
    """Tell whether anything of the text lies inside the span."""
    return max(span.start, 0) < min(span.end, len(text))


def mark(text: str, spans: Sequence[Span]) -> list[Segment]:
    """Return the whole text cut where spans begin and end.

    Spans may overlap, nest and repeat. What of a span lies outside the text is cut off; one that is wholly outside,
    empty or reversed marks nothing: a check's mistake must never break the page.
    """
    starting: dict[int, list[Span]] = defaultdict(list)
    ending: dict[int, list[Span]] = defaultdict(list)
    for span in spans:
        if fits(span, text):
            starting[max(span.start, 0)].append(span)
            ending[min(span.end, len(text))].append(span)
    active: dict[int, Span] = {}
    segments = []
    for start, end in pairwise(sorted({0, len(text), *starting, *ending})):
        for span in ending[start]:
            active.pop(span.number, None)
        active |= {span.number: span for span in starting[start]}
        segments.append(_segment(text[start:end], active, ending[end]))
    return segments


def _segment(text: str, active: dict[int, Span], ending: Sequence[Span]) -> Segment:
    numbers = tuple(sorted(active))
    whys = tuple(dict.fromkeys(active[number].why for number in numbers))
    return Segment(text, numbers, whys, tuple(sorted(span.number for span in ending)))
