"""Who commits: the frame (a request, a job, a command), never the code that does the work."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import structlog
from sqlalchemy import event
from sqlalchemy.orm import Session

from service.core.database import session, writing

log = structlog.get_logger()

_AFTER_COMMIT = "after_commit"


@contextmanager
def transaction(*, write: bool = True) -> Iterator[Session]:
    """Run a block in one transaction: committed at its end, rolled back when it raises.

    Args:
        write: False for a block that only reads; on SQLite it then waits for no one.

    What was registered by `after_commit` runs once the commit is on disk, and not at all otherwise. If it fails,
    that is logged and nothing else.
    """
    work = session()
    if work.in_transaction():
        raise RuntimeError("a transaction is already open here")
    token = writing.set(write)
    work.info[_AFTER_COMMIT] = []
    try:
        yield work
        work.commit()
        hooks: list[Callable[[], object]] = work.info.pop(_AFTER_COMMIT, [])
    except BaseException:
        work.rollback()
        raise
    finally:
        writing.reset(token)
        work.close()
    for hook in dict.fromkeys(hooks):
        try:
            hook()
        except Exception as error:  # noqa: BLE001  # what is on disk must not look lost to whoever waits for the answer
            log.error("after_commit_failed", error=type(error).__name__)


@event.listens_for(Session, "after_rollback")
def _forget_hooks(work: Session) -> None:
    """A block may roll back and end in order, as a request with an error answer does: what it had planned is off."""
    work.info.pop(_AFTER_COMMIT, None)


def after_commit(work: Session, hook: Callable[[], object]) -> None:
    """Run the hook after the current transaction is committed. The same hook given twice runs once."""
    work.info.setdefault(_AFTER_COMMIT, []).append(hook)
