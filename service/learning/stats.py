"""How right a site's checks were by its own moderators' word, and what it has learned from them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Subquery, func, select
from sqlalchemy.orm import Session, aliased

from service.access.actors import ActorKind
from service.comments.models import Comment, Decision
from service.comments.status import CLEARING, Action
from service.core.clock import rfc3339
from service.learning.lessons import basis_of, count_lessons, find_adapter
from service.learning.models import LearnedTask
from service.learning.suggest import FEWEST_DECISIONS, TOO_FEW, Scored, suggest
from service.learning.take import ABUSE_REASONS, REFUSES
from service.moderation.findings import Outcome
from service.moderation.models import StoredFinding
from service.sites.models import Site
from service.sites.policy import CHECK_NAMES
from service.sites.queries import policy_of

#: How far back to look where nobody says.
USUALLY = timedelta(days=30)

#: So many of the newest scores are looked at for a threshold.
_MOST_SCORES = 20_000
_AGAINST = (Outcome.HOLD, Outcome.REJECT)
_REFUSING = REFUSES | {Action.SPAM}


@dataclass(frozen=True, slots=True)
class _Counted:
    """So many findings of a check with this outcome, about which humans did this in the end."""

    check: str
    outcome: str
    action: str | None
    count: int


def read_stats(work: Session, site: Site, *, since: datetime) -> dict[str, Any]:
    """Return how right each check was since then, what other thresholds would have done, and what was learned."""
    return {
        "site": site.key,
        "since": rfc3339(since),
        "checks": _checks(_counted(work, site.id, since)),
        "thresholds": _thresholds(work, site, since),
        "learning": read_learning(work, site),
    }


def read_learning(work: Session, site: Site) -> dict[str, Any]:
    """Return what a site has learned, by task."""
    return {
        "enabled": policy_of(site).learning.enabled,
        "tasks": [_learned(work, site.id, task) for task in LearnedTask],
    }


def _learned(work: Session, site_id: UUID, task: LearnedTask) -> dict[str, Any]:
    is_it, is_not = count_lessons(work, site_id, task)
    adapter = find_adapter(work, site_id, task)
    return {
        "task": task.value,
        "lessons": is_it + is_not,
        "is": is_it,
        "is_not": is_not,
        "adapter": {
            "version": adapter.version if adapter else 0,
            "updated_at": rfc3339(adapter.updated_at) if adapter else None,
            "moves": bool(adapter and adapter.content),
            "is_current": adapter.basis == basis_of(work, site_id, task) if adapter else not is_it + is_not,
        },
    }


def _checks(counted: Iterable[_Counted]) -> list[dict[str, Any]]:
    numbers: dict[str, Counter[str]] = defaultdict(Counter)
    for row in counted:
        numbers[row.check]["held" if row.outcome == Outcome.HOLD else "rejected"] += row.count
        numbers[row.check][_judged(row.action)] += row.count
    names = (*CHECK_NAMES, *sorted(set(numbers) - set(CHECK_NAMES)))
    return [_precision(name, numbers[name]) for name in names]


def _judged(action: str | None) -> str:
    if action in CLEARING:
        return "overturned"
    return "upheld" if action in _REFUSING else "undecided"


def _precision(check: str, numbers: Counter[str]) -> dict[str, Any]:
    decided = numbers["upheld"] + numbers["overturned"]
    enough = decided >= FEWEST_DECISIONS
    counts = {name: numbers[name] for name in ("held", "rejected", "upheld", "overturned", "undecided")}
    precision = round(numbers["upheld"] / decided, 3) if enough else None
    return {"check": check, **counts, "precision": precision, "note": None if enough else TOO_FEW}


def _counted(work: Session, site_id: UUID, since: datetime) -> list[_Counted]:
    runs, human = _last_runs(site_id, since), _last_words(site_id)
    found = (
        select(runs.c.check, runs.c.outcome, human.c.action, func.count())
        .outerjoin_from(runs, human, _same_wording(runs, human))
        .where(runs.c.place == 1, runs.c.outcome.in_(_AGAINST))
        .group_by(runs.c.check, runs.c.outcome, human.c.action)
    )
    return [_Counted(*row) for row in work.execute(found)]


def _thresholds(work: Session, site: Site, since: datetime) -> list[dict[str, Any]]:
    hold, reject = policy_of(site).checks.thresholds, policy_of(site).checks.reject
    return [
        {"check": task.value, "threshold": threshold} | suggest(_scored(work, site.id, since, task), threshold, refused)
        for task, threshold, refused in (
            (LearnedTask.SPAM, hold.spam, reject.spam),
            (LearnedTask.ABUSE, hold.abuse, reject.abuse),
        )
    ]


def _scored(work: Session, site_id: UUID, since: datetime, task: LearnedTask) -> list[Scored]:
    runs, human = _last_runs(site_id, since), _last_words(site_id)
    found = (
        select(runs.c.score, human.c.action, human.c.reason)
        .outerjoin_from(runs, human, _same_wording(runs, human))
        .where(runs.c.place == 1, runs.c.check == task, runs.c.score.is_not(None))
        .order_by(runs.c.decision_id.desc())
        .limit(_MOST_SCORES)
    )
    return [Scored(row.score, _truth(task, row.action, row.reason)) for row in work.execute(found)]


def _truth(task: LearnedTask, action: str | None, reason: str | None) -> bool | None:
    """Tell whether a human found that it is spam, or abuse; None when they said nothing of it."""
    if action in CLEARING:
        return False
    is_it = action == Action.SPAM if task is LearnedTask.SPAM else action in REFUSES and reason in ABUSE_REASONS
    return True if is_it else None


def _same_wording(runs: Subquery, human: Subquery) -> Any:
    return (human.c.comment_id == runs.c.comment_id) & (human.c.revision == runs.c.revision) & (human.c.place == 1)


def _last_runs(site_id: UUID, since: datetime) -> Subquery:
    """Return the findings since then; `place` is 1 for the last run of a check on a wording."""
    alike = (StoredFinding.comment_id, StoredFinding.revision, StoredFinding.check)
    place = func.row_number().over(partition_by=alike, order_by=Decision.number.desc())
    return (
        select(
            StoredFinding.comment_id, StoredFinding.revision, StoredFinding.check, StoredFinding.outcome,
            StoredFinding.score, StoredFinding.decision_id, place.label("place"),
        )
        .join(Decision, Decision.id == StoredFinding.decision_id)
        .join(Comment, Comment.id == StoredFinding.comment_id)
        .where(Comment.site_id == site_id, Decision.created_at >= since)
        .subquery("runs")
    )  # fmt: skip


def _last_words(site_id: UUID) -> Subquery:
    """Return what moderators did and did not take back; `place` is 1 for the last of it about a wording."""
    undoing = aliased(Decision)
    place = func.row_number().over(
        partition_by=(Decision.comment_id, Decision.revision), order_by=Decision.number.desc()
    )
    return (
        select(Decision.comment_id, Decision.revision, Decision.action, Decision.reason, place.label("place"))
        .join(Comment, Comment.id == Decision.comment_id)
        .where(
            Comment.site_id == site_id,
            Decision.actor_kind == ActorKind.MODERATOR,
            Decision.action != Action.UNDO,
            ~select(undoing.id).where(undoing.undoes_id == Decision.id).exists(),
        )
        .subquery("human")
    )
