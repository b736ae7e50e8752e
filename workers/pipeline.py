"""From a revision that waits to a decision: load the cases, run the ordered checks on them, decide.

No transaction is open while checks run. Whatever a check does (raise, hang, die), the comment ends decided or held,
once.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

import structlog
from rq.timeouts import JobTimeoutException
from sqlalchemy.exc import SQLAlchemyError

from service.access.actors import PIPELINE
from service.comments.status import Action
from service.core import outbox
from service.core.clock import clock
from service.core.current import settings
from service.core.errors import NotFound, StaleDecision
from service.core.outbox import Leased
from service.core.transactions import transaction
from service.moderation.decide import Ruling, decide
from service.moderation.findings import Finding, Outcome
from service.moderation.verdict import UNCHECKED, Verdict, verdict_of
from workers.cases import load_case
from workers.checks import CHECKS
from workers.checks.case import Case, Check
from workers.timebox import OutOfTime, timebox

log = structlog.get_logger()

#: Seconds before the second, third … attempt.
_BACK_OFF = (5, 30, 120, 600)


def check_comments(tasks: Sequence[Leased]) -> None:
    """Take a batch of `comment.pending` tasks to its end, each by itself: one that fails leaves the others alone."""
    for place, task in enumerate(tasks):
        # Those before it took long, and another worker may have it by now. The first is begun in any case: where
        # leases end before work begins, so slow is the machine, nothing would ever be checked.
        if place and clock.now() >= task.until:
            log.warning("lease_over")
            return
        with structlog.contextvars.bound_contextvars(request_id=task.request_id, **task.ids):
            try:
                _check_or_give_back(task)
            except SQLAlchemyError as error:
                # the database is away or the row is locked: the lease runs out and the task is taken again
                log.warning("check_interrupted", error=type(error).__name__)


def _check_or_give_back(task: Leased) -> None:
    try:
        _check(task)
    except (SQLAlchemyError, JobTimeoutException):  # not this comment's fault
        raise
    except Exception as error:  # noqa: BLE001  # whatever it is, the comment must end in front of a human
        _give_back(task, error)


def _check(task: Leased) -> None:
    if task.attempts > settings().task_attempts:  # its worker died each time
        _give_up(task, "WorkerDied")
        return
    with transaction(write=False) as work:
        case = load_case(work, UUID(task.ids["comment_id"]), task.ids["revision"], now=clock.now())
    if case is None:
        with transaction() as work:
            outbox.finish(work, task, now=clock.now())
        return
    findings = run_checks(case, CHECKS, seconds=settings().check_seconds)
    _settle(task, verdict_of(findings, case.policy, held_by_moderator=case.held_by_moderator), findings)


def run_checks(case: Case, checks: Sequence[Check], *, seconds: float) -> list[Finding]:
    """Return what every check says; a check that raises or takes longer than `seconds` yields an error finding."""
    return [
        Finding(check.NAME, check.VERSION, Outcome.SKIPPED)
        if check.NAME in case.policy.checks.off
        else _run(check, case, seconds)
        for check in checks
    ]


def _run(check: Check, case: Case, seconds: float) -> Finding:
    try:
        with timebox(seconds):
            return check.check(case)
    except OutOfTime:
        log.error("check_failed", check=check.NAME, error="OutOfTime")
    except JobTimeoutException:
        raise
    except (Exception, SystemExit) as error:  # noqa: BLE001  # a broken check must not lose the comment: verdict_of holds it
        log.error("check_failed", check=check.NAME, error=type(error).__name__)
    return Finding(check.NAME, check.VERSION, Outcome.ERROR, UNCHECKED)


def _settle(task: Leased, verdict: Verdict, findings: Sequence[Finding], *, error: str | None = None) -> None:
    """Write the outcome and close the task together. What somebody decided meanwhile stands."""
    ruling = Ruling(PIPELINE, verdict.action, task.ids["revision"], reason=verdict.reason, findings=findings)
    with transaction() as work:
        now = clock.now()
        if not outbox.finish(work, task, now=now, error=error):
            log.warning("lease_lost")
            return
        try:
            decide(work, UUID(task.ids["comment_id"]), ruling, now=now)
        except (StaleDecision, NotFound):
            log.info("overtaken")
        else:
            log.info("decided", action=verdict.action, reason=verdict.reason)


def _give_up(task: Leased, error: str) -> None:
    """Hand the comment to a human: it could not be checked."""
    log.error("check_gave_up", error=error, attempt=task.attempts)
    _settle(task, Verdict(Action.HOLD, UNCHECKED), (), error=error)


def _give_back(task: Leased, error: Exception) -> None:
    """Have the task taken again later, as often as it may."""
    name = type(error).__name__
    if task.attempts >= settings().task_attempts:
        _give_up(task, name)
        return
    log.error("check_given_back", error=name, attempt=task.attempts)
    wait = _BACK_OFF[min(task.attempts, len(_BACK_OFF)) - 1]
    with transaction() as work:
        outbox.retry(work, task, at=clock.now() + timedelta(seconds=wait), error=name)
