"""Who commits: the frame (a request, a job, a command), never the code that does the work."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from sqlalchemy.orm import Session

from service.core.database import session, writing

_AFTER_COMMIT = "after_commit"


@contextmanager
def transaction(*, write: bool = True) -> Iterator[Session]:
    """Run a block in one transaction: committed at its end, rolled back when it raises.

    Args:
        write: False for a block that only reads; on SQLite it then waits for no one.

    What was registered by `after_commit` runs once the commit is on disk, and not at all otherwise.
    """
    work = session()
    if work.in_transaction():
        raise RuntimeError("a transaction is already open here")
    token = writing.set(write)
    work.info[_AFTER_COMMIT] = []
    try:
        yield work
        work.commit()
        hooks: list[Callable[[], None]] = work.info.pop(_AFTER_COMMIT)
    except BaseException:
        work.rollback()
        raise
    finally:
        writing.reset(token)
        work.close()
    for hook in dict.fromkeys(hooks):
        hook()


def after_commit(work: Session, hook: Callable[[], None]) -> None:
    """Run the hook after the current transaction is committed. The same hook given twice runs once."""
    work.info.setdefault(_AFTER_COMMIT, []).append(hook)
