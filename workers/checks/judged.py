"""What the checks around the judgement share: which texts they put before it and how its answer becomes evidence."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from service.moderation.findings import Evidence, Field, Part
from workers.checks.case import Case
from workers.checks.quoting import MOST, quote, written
from workers.judgement import Judgement
from workers.judgement.adapter import adapted
from workers.judgement.bag import bag_of

Judging = Callable[[str], Judgement]

#: Kinds of evidence against which no site's decisions count, from this score on.
NEVER_LOWERED = frozenset({"threat", "incitement", "outing", "blackmail", "doxxing"})
CERTAIN = 0.9


@dataclass(frozen=True, slots=True)
class Weighed:
    """What a judge says of everything the author typed.

    Attributes:
        score: the highest; a text in a language that the judge does not know adds nothing.
        evidence: the places that drove it.
        body: what is said of the comment itself.
        in_danger: a danger to somebody is certain: no earlier decision of the site's makes it less.
    """

    score: float
    evidence: tuple[Evidence, ...]
    body: Judgement
    in_danger: bool


def weigh(judge: Judging, case: Case) -> Weighed:
    """Return what a judge says of each of the author's texts, together."""
    texts = [(field, text, judge(text)) for field, text in written(case)]
    places: dict[tuple[Field, int, int], Evidence] = {}
    for field, text, judgement in texts:
        for span in judgement.spans:
            places.setdefault((field, span.start, span.end), quote(text, (span.start, span.end), span.why, field))
    return Weighed(
        max(judgement.score if judgement.judged else 0.0 for _, _, judgement in texts),
        tuple(places.values())[:MOST],
        next(judgement for field, _, judgement in texts if field is Field.BODY),
        any(_is_certain_danger(judgement) for _, _, judgement in texts),
    )


def _is_certain_danger(judgement: Judgement) -> bool:
    return judgement.score >= CERTAIN and any(span.kind in NEVER_LOWERED for span in judgement.spans)


def as_taught(case: Case, task: str, score: float, *, lower: bool = True) -> tuple[float, tuple[Part, ...]]:
    """Return a score as the site's own decisions move it, and the part they have in it.

    Args:
        task: what the score is of, as the site's adapters are named.
        lower: whether they may make it smaller.
    """
    adapter = case.adapters.get(task)
    shift = adapter.shift(bag_of(case.body, case.website)) if adapter else 0.0
    if not shift or (shift < 0 and not lower):
        return score, ()
    return adapted(score, shift), (Part("site", shift, f"this site’s earlier decisions: {shift:+.1f}"),)


def refuses(score: float, reject_from: float) -> bool:
    """Tell whether the site chose to reject such a score without a human; 0 chooses never."""
    return 0 < reject_from <= score
