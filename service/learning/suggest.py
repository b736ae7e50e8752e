"""What another threshold would have done, worked out from a site's own scores and decisions. Pure."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

#: With fewer decisions nothing is said: chance would speak.
FEWEST_DECISIONS = 30
TOO_FEW = "too few decisions"

#: The score that rejecting is worked out for where a site has chosen none.
_SURE = 0.95
#: How much more or less is held, as a share of all comments.
_STEP = 0.05


@dataclass(frozen=True, slots=True)
class Scored:
    """One comment's score, and whether a human found it to be what the check looks for; None when none decided."""

    score: float
    truth: bool | None


def suggest(scored: Sequence[Scored], threshold: float, reject_from: float = 0.0) -> dict[str, Any]:
    """Return what holding more and what holding less would have changed, as numbers and in a sentence each.

    Args:
        threshold: the score from which the site holds now.
        reject_from: the score from which it rejects without a human; 0 where it never does.
    """
    decided = sum(one.truth is not None for one in scored)
    if decided < FEWEST_DECISIONS:
        return {"decided": decided, "note": TOO_FEW, "more": None, "fewer": None, "reject": None}
    most = max(1, round(_STEP * len(scored)))
    return {
        "decided": decided,
        "note": None,
        "more": _more(scored, threshold, most),
        "fewer": _fewer(scored, threshold, most),
        "reject": _reject(scored, reject_from or _SURE),
    }


def _more(scored: Sequence[Scored], threshold: float, most: int) -> dict[str, Any] | None:
    """Return what the lowest threshold that holds up to `most` comments more would have done; None when none does."""
    passed = [one for one in scored if one.score < threshold]
    scores = sorted((one.score for one in passed), reverse=True)
    if not scores:
        return None
    lower = scores[min(most, len(scores)) - 1]
    if sum(score >= lower for score in scores) > most:  # so many share this score: the next above it, if any
        lower = min((score for score in scores if score > lower), default=threshold)
    if lower >= threshold:
        return None
    caught, missed = _found(passed, lambda one: one.score >= lower, truth=True)
    return {
        "threshold": lower,
        "right": caught,
        "of": missed,
        "wrong": _found(passed, lambda one: one.score >= lower, truth=False)[0],
        "sentence": (
            f"Holding 5 % more comments (from {lower:.2f} on) would have caught {caught} of the {missed} "
            "that were removed later."
        ),
    }


def _fewer(scored: Sequence[Scored], threshold: float, most: int) -> dict[str, Any] | None:
    """Return what the highest threshold that holds up to `most` comments fewer would have done; None when none does."""
    held = [one for one in scored if one.score >= threshold]
    scores = sorted(one.score for one in held)
    if len(scores) <= most:
        return None
    higher = scores[most]
    released = bisect_left(scores, higher)
    if not released:
        return None
    spared, needless = _found(held, lambda one: one.score < higher, truth=False)
    return {
        "threshold": higher,
        "right": spared,
        "of": needless,
        "wrong": _found(held, lambda one: one.score < higher, truth=True)[0],
        "sentence": (
            f"Holding 5 % fewer comments (from {higher:.2f} on) would have spared {spared} of the {needless} "
            "that were held and then let through."
        ),
    }


def _reject(scored: Sequence[Scored], reject_from: float) -> dict[str, Any]:
    """Return how often rejecting without a human would have been right, and how often wrong."""
    right, of = _found(scored, lambda one: one.score >= reject_from, truth=True)
    wrong, harmless = _found(scored, lambda one: one.score >= reject_from, truth=False)
    return {
        "threshold": reject_from,
        "right": right,
        "of": of,
        "wrong": wrong,
        "sentence": (
            f"Rejecting without a human (from {reject_from:.2f} on) would have been right for {right} comments and "
            f"would have refused {wrong} of the {harmless} that were let through."
        ),
    }


def _found(among: Sequence[Scored], chosen: Callable[[Scored], bool], *, truth: bool) -> tuple[int, int]:
    """Return how many of a truth are chosen, and how many there are."""
    of_truth = [one for one in among if one.truth is truth]
    return sum(map(chosen, of_truth)), len(of_truth)
