"""A whole installation for one test: its own data folder, database and Valkey, and the Procfile's processes."""

from __future__ import annotations

import http.client
import json
import sys
from collections.abc import Sequence
from contextlib import ExitStack, closing
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from flask_migrate import upgrade
from sqlalchemy import select

from service.app import create_app
from service.comments.models import Comment, Decision
from service.comments.status import Status
from service.core.database import db
from service.core.models import Task
from service.core.settings import load
from service.core.transactions import transaction
from service.moderation.models import StoredFinding
from service.ops.share import argv, procfile
from tests.conftest import DATABASES, SECRET
from tests.make import AUTHOR, ORIGIN, PAGE, Make
from tests.promise import mischief
from tests.servers.processes import Process, gunicorn_port, started, wait_for
from tests.servers.valkey import Valkey

ROOT = Path(__file__).parents[2]
#: For what the databases do differently: leases and locks.
on_both = pytest.mark.parametrize("house", DATABASES, indirect=True)

#: What `House.acts` says of a comment that was decided, or could not be checked, and of nothing else.
APPROVED = [("submit", None), ("approve", None)]
UNCHECKED = [("submit", None), ("hold", "unchecked")]


class House:
    """The installation; `environ` may be changed until a process is started."""

    def __init__(self, stack: ExitStack, data: Path, database_url: str, valkey: Valkey) -> None:
        """Make the database and a site on which a plain comment is approved without a human."""
        self._stack = stack
        self._processes: list[Process] = []
        self.data = data
        self.valkey = valkey
        self.environ = {
            "HAVEN_DATA": str(data),
            "DATABASE_URL": database_url,
            "REDIS_URL": valkey.url,
            "SECRET_KEY": SECRET,
            "HAVEN_LOG_LEVEL": "info",
            "PORT": "0",
            "WEB_CONCURRENCY": "1",
            "HAVEN_TASK_LEASE_SECONDS": "1",
            "HAVEN_SWEEP_SECONDS": "1",
            "HAVEN_CHECK_SECONDS": "60",
        }
        self._app = create_app(load(self.environ))
        with self._app.app_context():
            upgrade()
            stack.callback(self._forget_connections)
        rate = {"submissions_per_minute": 0, "hold_from": 0}
        self.site = Make(self._app).site(trust={"after_approved": 0}, rate=rate)
        self._web: Process | None = None

    def _forget_connections(self) -> None:
        with self._app.app_context():
            db.engine.dispose()

    def web(self, *, spoiled: bool = False) -> Process:
        """Start gunicorn."""
        self._web = self._start("web", spoiled=spoiled)
        return self._web

    def worker(self, *, spoiled: bool = False) -> Process:
        """Start a worker; a spoiled one does mischief (`tests.promise.mischief`)."""
        return self._start("worker", spoiled=spoiled)

    def cron(self) -> Process:
        """Start the scheduler of the sweep."""
        return self._start("cron", spoiled=False)

    def _start(self, name: str, *, spoiled: bool) -> Process:
        command = argv(procfile()[name])
        if spoiled:
            command = [sys.executable, "-m", mischief.__name__, *command]
        process = self._stack.enter_context(started(command, env=self.environ, cwd=ROOT))
        self._processes.append(process)
        return process

    def post(self, body: str, *, key: str | None = None) -> tuple[int, dict[str, Any]]:
        """Submit a comment; return the answer's status and content."""
        form = {"url": PAGE, "author": AUTHOR, "body": body, "idempotency_key": key}
        return self._ask("POST", self.site.comments, form)

    def ready(self) -> dict[str, Any]:
        """Return what `/readyz` says of each thing it looks at."""
        _, answer = self._ask("GET", "/readyz")
        checks: dict[str, Any] = answer["checks"]
        return checks

    def _ask(self, method: str, path: str, content: Any = None) -> tuple[int, dict[str, Any]]:
        assert self._web
        with closing(http.client.HTTPConnection("127.0.0.1", gunicorn_port(self._web), timeout=60)) as connection:
            sent = {"Content-Type": "application/json", "Origin": ORIGIN}
            connection.request(method, path, json.dumps(content) if content else None, sent)
            answer = connection.getresponse()
            return answer.status, json.loads(answer.read())

    def submit(self, *bodies: str) -> list[UUID]:
        """Submit comments, all of which are taken in; return their ids."""
        answers = [self.post(body) for body in bodies]
        assert {status for status, _ in answers} == {202}, answers
        return [UUID(content["id"]) for _, content in answers]

    def visits(self, name: str) -> list[int]:
        """Return the processes in which this mischief was done so far, a number for each time."""
        return mischief.visits(self.data, name)

    def visited(self, name: str) -> list[int]:
        """Wait until this mischief has begun."""
        return wait_for(lambda: self.visits(name), f"a visit of {name}", otherwise=self.report)

    def go(self) -> None:
        """Let what lingers go on."""
        (self.data / mischief.GO).touch()

    def decided(self, comments: Sequence[UUID]) -> None:
        """Wait until no comment is pending; these are all there are."""
        assert {*self.all_decided()} == {*comments}

    def all_decided(self) -> list[UUID]:
        """Wait until no comment is pending, with which nothing is left to be done; return all there are."""
        waits = select(Comment.id).where(Comment.status == Status.PENDING)
        wait_for(lambda: not self._all(waits), "the last decision", otherwise=self.report)
        assert not self._all(select(Task.id).where(Task.finished_at.is_(None))), self.report()
        return [row.id for row in self._all(select(Comment.id).order_by(Comment.id))]

    def acts(self, comment: UUID) -> list[tuple[str, str | None]]:
        """Return what was done to a comment and why, from its submission on."""
        found = select(Decision.action, Decision.reason).where(Decision.comment_id == comment).order_by(Decision.number)
        return [(row.action, row.reason) for row in self._all(found)]

    def failed_checks(self, comment: UUID) -> list[str]:
        """Return the checks that brought no answer."""
        failed = (StoredFinding.comment_id == comment) & (StoredFinding.outcome == "error")
        return [row.check for row in self._all(select(StoredFinding.check).where(failed))]

    def task_of(self, comment: UUID) -> Any:
        """Return the task of a comment's only revision."""
        with self._app.app_context(), transaction(write=False) as work:
            [task] = [task for task in work.scalars(select(Task)) if task.ids["comment_id"] == str(comment)]
            work.expunge(task)
            return task

    def _all(self, statement: Any) -> Sequence[Any]:
        with self._app.app_context(), transaction(write=False) as work:
            return work.execute(statement).all()

    def report(self) -> str:
        """Return the output of every process, for a test that fails."""
        return "\n\n".join(process.report() for process in self._processes)
