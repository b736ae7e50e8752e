"""From findings to a verdict: the one place that says what a set of findings means. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from service.comments.reasons import REASONS
from service.comments.status import Action
from service.moderation.findings import Finding, Outcome
from service.sites.policy import Policy

#: The reason of a comment that is held because a mandatory check did not run to its end.
UNCHECKED = "unchecked"
PREMODERATED = "premoderated"
#: The reason of a comment that a moderator or readers' reports held and its author changed: a human looks again.
HELD_BY_MODERATOR = "held_by_moderator"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the pipeline concludes: the action, and the reason that weighs most."""

    action: Action
    reason: str | None


def verdict_of(findings: Sequence[Finding], policy: Policy, *, held_by_moderator: bool = False) -> Verdict:
    """Return the verdict: any rejection rejects; else any hold or failed mandatory check holds; else the mode decides.

    Args:
        held_by_moderator: a moderator or readers' reports held the comment before its author changed it; then only a
            human may publish it.

    A mandatory check that is missing from the findings counts as failed, so nothing is published unchecked.
    """
    rejecting = [finding for finding in findings if finding.outcome is Outcome.REJECT]
    if rejecting:
        spam = all(finding.spam for finding in rejecting)
        return Verdict(Action.SPAM if spam else Action.REJECT, _heaviest(rejecting))
    holding = [finding for finding in findings if finding.outcome is Outcome.HOLD]
    done = {finding.check for finding in findings if finding.outcome is not Outcome.ERROR}
    missing = set(policy.checks.mandatory) - set(policy.checks.off) - done
    if missing:
        failed = [finding for finding in findings if finding.check in missing]
        known = len(failed) == len(missing)
        return Verdict(Action.HOLD, (_heaviest([*failed, *holding]) if known else None) or UNCHECKED)
    if holding:
        return Verdict(Action.HOLD, _heaviest(holding))
    if held_by_moderator:
        return Verdict(Action.HOLD, HELD_BY_MODERATOR)
    if policy.mode == "pre":
        return Verdict(Action.HOLD, PREMODERATED)
    return Verdict(Action.APPROVE, None)


def _heaviest(findings: Sequence[Finding]) -> str | None:
    reasons = [finding.reason for finding in findings if finding.reason in REASONS]
    return max(reasons, key=lambda key: REASONS[key].severity, default=None)
