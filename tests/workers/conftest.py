"""A check in the test's hands, and a look at what became of tasks and comments."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import pytest
from flask import Flask
from rq import Queue
from sqlalchemy import select

from service.comments.models import Decision
from service.core.models import Task
from service.core.topics import QUEUE
from service.core.transactions import transaction
from service.core.wake import redis
from service.moderation.findings import Finding, Outcome
from tests.conftest import Hands
from tests.make import MadeComment, MadeSite, Make
from workers import pipeline
from workers.checks.case import Case


class Check:
    """The only check: remembers what it saw, does what the test wants, and passes."""

    NAME = "structure"
    VERSION = 1

    def __init__(self) -> None:
        self.seen: list[str] = []
        self.does: Callable[[Case], object] = _nothing

    def check(self, case: Case) -> Finding:
        self.seen.append(case.body)
        self.does(case)
        return Finding(self.NAME, self.VERSION, Outcome.PASS)

    def once(self, act: Callable[[], object]) -> None:
        """Do this while the next comment is checked, and nothing from then on."""

        def first(_case: Case) -> None:
            self.does = _nothing
            act()

        self.does = first


def _nothing(_case: Case) -> None:
    pass


@pytest.fixture
def check(monkeypatch: pytest.MonkeyPatch) -> Check:
    """The check that stands in for all."""
    only = Check()
    monkeypatch.setattr(pipeline, "CHECKS", (only,))
    return only


@pytest.fixture
def site(make: Make, check: Check) -> MadeSite:
    """A site on which what passes that check is approved."""
    rate = {"submissions_per_minute": 0}
    return make.site(trust={"after_approved": 0}, checks={"mandatory": [check.NAME]}, rate=rate)


#: Takes a comment in; its text is not needed.
Write = Callable[..., MadeComment]


@pytest.fixture
def write(make: Make, site: MadeSite) -> Write:
    """Take a comment in on that site."""
    return partial(make.comment, site)


class Look:
    """What stands in the database and on the queue."""

    def __init__(self, app: Flask) -> None:
        self._app = app

    def acts(self, comment: MadeComment) -> list[tuple[str, str | None]]:
        """Return what was done to a comment after its submission, and why."""
        found = select(Decision.action, Decision.reason).where(Decision.comment_id == comment.id, Decision.number > 1)
        with self._app.app_context(), transaction(write=False) as work:
            return [(row.action, row.reason) for row in work.execute(found.order_by(Decision.number))]

    def tasks(self) -> list[Any]:
        """Return all tasks, oldest first."""
        with self._app.app_context(), transaction(write=False) as work:
            tasks = list(work.scalars(select(Task).order_by(Task.id)))
            work.expunge_all()
            return tasks

    def states(self) -> list[tuple[str, int]]:
        """Return the state and the attempts of all tasks, oldest first."""
        return [(task.state, task.attempts) for task in self.tasks()]

    def jobs(self) -> int:
        """Return how many jobs wait."""
        with self._app.app_context():
            return Queue(QUEUE, connection=redis(), serializer="json").count


@pytest.fixture
def look(app: Flask) -> Look:
    """What stands in the database and on the queue."""
    return Look(app)


@pytest.fixture
def inside(app: Flask, clock: Hands) -> Iterator[None]:
    """Run the test in the application's context, as a job runs, with the time standing still."""
    with app.app_context():
        yield
