"""What one check says of one comment: plain values, made by the workers and kept by the service."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Outcome(StrEnum):
    """How one check ended."""

    PASS = "pass"  # noqa: S105  # no password
    HOLD = "hold"
    REJECT = "reject"
    #: The check failed or ran out of time; a mandatory one then holds the comment.
    ERROR = "error"
    #: The site's policy has switched the check off, or it had nothing to look at.
    SKIPPED = "skipped"


class Field(StrEnum):
    """Which of the author's texts a piece of evidence points into."""

    BODY = "body"
    NAME = "name"
    WEBSITE = "website"
    TITLE = "title"


@dataclass(frozen=True, slots=True)
class Evidence:
    """A span of the author's own text and why it counts.

    `start` and `end` are offsets in code points of the text as typed (Python string indices), `end` exclusive.
    """

    start: int
    end: int
    text: str
    why: str
    field: Field = Field.BODY


@dataclass(frozen=True, slots=True)
class Part:
    """One thing that weighed in a score.

    Attributes:
        name: what it is, one word of the check's own.
        weight: in log-odds (natural logarithm); above 0 speaks for what the check looks for, below 0 against it.
        why: a sentence's part for a moderator.
    """

    name: str
    weight: float
    why: str


@dataclass(frozen=True, slots=True)
class Finding:
    """The result of one check on one revision.

    Attributes:
        check: the check's name, as in the policy's `checks.mandatory`.
        version: raised whenever the check's judgement changes, so that old findings stay explainable.
        outcome: how it ended.
        reason: a key of `service.comments.reasons.REASONS`; None when it passed.
        score: in [0, 1] where the check has a degree, else None.
        spam: True when a rejecting finding means spam rather than a broken rule.
        evidence: what in the text led to it.
        parts: what the score is made of, where it has more than one source.
    """

    check: str
    version: int
    outcome: Outcome
    reason: str | None = None
    score: float | None = None
    spam: bool = False
    evidence: tuple[Evidence, ...] = ()
    parts: tuple[Part, ...] = ()
