"""What becomes of the reactions to a comment that its author took back."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from service.core import outbox
from service.core.clock import clock
from service.core.current import settings
from service.core.outbox import Leased
from service.core.transactions import transaction
from service.reactions import forget


def drop_reactions(tasks: Sequence[Leased]) -> None:
    """Take a batch of `comment.withdrawn` tasks to its end; what fails is taken again when its lease runs out."""
    with transaction() as work:
        hopeless = {task.id for task in tasks if task.attempts > settings().task_attempts}
        forget.drop_reactions(work, [UUID(task.ids["comment_id"]) for task in tasks if task.id not in hopeless])
        for task in tasks:
            outbox.finish(work, task, now=clock.now(), error="WorkersDied" if task.id in hopeless else None)
