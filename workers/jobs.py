"""The RQ jobs. They take nothing and keep nothing: what is to be done stands in the database."""

from __future__ import annotations

from service.comments.spend import forget_spent
from service.core import outbox
from service.core.clock import clock
from service.core.transactions import transaction
from service.core.wake import wake_workers, woken
from service.reactions.forget import forget_readers
from workers.application import application
from workers.drain import drain


def check_due() -> int:
    """Do everything that is due; return how many tasks were taken."""
    with application().app_context():
        woken()
        return drain()


def sweep() -> None:
    """Wake the workers if anything is overdue, and forget what was finished long ago and who reacted."""
    with application().app_context():
        with transaction() as work:
            outbox.forget_finished(work, now=clock.now())
            forget_spent(work, now=clock.now())
            forget_readers(work, now=clock.now())
            overdue = outbox.backlog(work, now=clock.now()).due
        if overdue:
            wake_workers(coalesce=False)
