"""What the spam check makes its one score of, and how: log-odds that are added up.

The text's log-odds are measured: the judgement is calibrated. The weights of all else are not, as no public data set
has these facts beside the text: each is an estimate of how much more often spam shows the sign than other comments do
(natural logarithm of the ratio), on the low side, and stands with its reason where it is given. Three bounds keep an
estimate from deciding alone:

* Facts that come from one cause form a group. A group is strong from `STRONG` on.
* Where the text says nothing and fewer than two groups are strong, the score stays below the shipped cut of 0.5.
* A text judgement counts for no more than 99 to 1 against facts that speak otherwise.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import exp, log

from service.moderation.findings import Part
from workers.judgement import Judgement

#: A group's weight that is evidence in itself: about twelve times as often in spam as elsewhere.
STRONG = 2.5
#: So many strong groups may hold a comment whose text says nothing.
_INDEPENDENT = 2
#: A text score from here on is evidence; below it stand honest texts with a link or a word.
_TEXT_EVIDENCE = 0.25
#: The score that weaker signs around a text without evidence reach at most.
_WITHOUT_EVIDENCE = 0.4
#: No judge is right more often than this about texts unlike those it learnt from.
_SUREST = 0.99
#: What keeps a text's log-odds finite where the judge says 0 or 1.
_CLOSEST = 0.0001
#: Comments in an unknown language: a share of spam as usual before anybody has read them.
_PRIOR = 0.1


class Group(StrEnum):
    """What causes a sign; two signs of one group are not independent of each other."""

    FORM = "form"
    REPEATED = "repeated"
    PACE = "pace"
    HISTORY = "history"
    LINKS = "links"
    PROFILE = "profile"
    PSEUDONYM = "pseudonym"
    LANGUAGE = "language"


@dataclass(frozen=True, slots=True)
class Sign:
    """A part besides the text, and what causes it."""

    group: Group
    part: Part


def sign(group: Group, name: str, weight: float, why: str) -> Sign:
    """Return a sign."""
    return Sign(group, Part(name, round(weight, 2), why))


def combine(judgement: Judgement, signs: Sequence[Sign]) -> tuple[float, tuple[Part, ...]]:
    """Return the score in [0, 1] and its parts, the text first; the parts' weights add up to the score's log-odds.

    Args:
        judgement: of the text; an unjudged one counts as an unread text of any comment.
    """
    score = judgement.score if judgement.judged else max(judgement.score, _PRIOR)
    known = tuple(one.part for one in signs)
    text = Part("text", _text_weight(score, against=known), _text_words(judgement, score))
    total = text.weight + sum(part.weight for part in known)
    most = round(_logit(_WITHOUT_EVIDENCE), 2)
    if known and total > most and score < _TEXT_EVIDENCE and _strong_groups(signs) < _INDEPENDENT:
        limit = Part(
            "limit", round(most - total, 2), "nothing in the text, and signs that are not enough by themselves"
        )
        return round(_share(most), 3), (text, *known, limit)
    # nothing besides the text: what the judge says stands, to the last digit
    return round(_share(total), 3) if known else round(score, 3), (text, *known)


def _strong_groups(signs: Sequence[Sign]) -> int:
    weights: dict[Group, float] = defaultdict(float)
    for one in signs:
        weights[one.group] += one.part.weight
    return sum(weight >= STRONG for weight in weights.values())


def _text_weight(score: float, *, against: Sequence[Part]) -> float:
    others = sum(part.weight for part in against)
    low = 1 - _SUREST if others > 0 else _CLOSEST
    high = _SUREST if others < 0 else 1 - _CLOSEST
    return round(_logit(min(max(score, low), high)), 2)


def _text_words(judgement: Judgement, score: float) -> str:
    if not judgement.judged and score <= _PRIOR:
        return "the text is in a language that is not judged"
    if score >= 0.5:
        return "the text reads like advertising"
    return (
        "the text has something of advertising"
        if score >= _TEXT_EVIDENCE
        else "the text does not read like advertising"
    )


def _logit(share: float) -> float:
    return log(share / (1 - share))


def _share(log_odds: float) -> float:
    return 1 / (1 + exp(-log_odds))
