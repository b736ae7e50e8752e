"""Who commits: the frame. An error leaves nothing behind, and what follows a commit never comes before it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask, Response
from flask_migrate import upgrade
from sqlalchemy import func, select
from sqlalchemy.exc import OperationalError

from service.app import create_app
from service.core.clock import clock as haven_clock
from service.core.database import db, session
from service.core.errors import Forbidden
from service.core.transactions import after_commit, transaction
from service.sites.models import Site
from service.sites.register import register_site
from tests.conftest import settings_in


def add(app: Flask) -> None:
    register_site(session(), "News", ["https://news.example"], now=haven_clock.now())


def count(app: Flask) -> int:
    with app.app_context(), transaction(write=False) as work:
        return work.scalar(select(func.count()).select_from(Site)) or 0


def test_a_block_is_committed_at_its_end(app: Flask) -> None:
    with app.app_context(), transaction():
        add(app)
    assert count(app) == 1


def test_a_block_that_raises_leaves_nothing(app: Flask) -> None:
    def refuse() -> None:
        with transaction():
            add(app)
            raise Forbidden("No.")

    with app.app_context(), pytest.raises(Forbidden):
        refuse()
    assert count(app) == 0


def test_what_follows_a_commit_runs_after_it_and_once(app: Flask) -> None:
    seen: list[int] = []

    def look() -> None:
        seen.append(count(app))

    with app.app_context(), transaction() as work:
        add(app)
        after_commit(work, look)
        after_commit(work, look)
        assert seen == []
    assert seen == [1]


def test_what_follows_a_commit_does_not_run_without_one(app: Flask) -> None:
    seen: list[int] = []

    def refuse() -> None:
        with transaction() as work:
            after_commit(work, lambda: seen.append(1))
            raise Forbidden("No.")

    with app.app_context():
        with pytest.raises(Forbidden):
            refuse()
        with transaction():
            add(app)
    assert seen == []


def test_a_transaction_inside_another_is_a_mistake(app: Flask) -> None:
    with app.app_context(), transaction() as work:
        add(app)
        work.flush()
        with pytest.raises(RuntimeError, match="already open"), transaction():
            pass


@pytest.fixture
def own_app(tmp_path: Path) -> Iterator[Flask]:
    """An application that answers POST /<status> with that status, after it has stored a site."""
    application = create_app(settings_in(tmp_path))

    def view(status: int) -> Response:
        add(application)
        after_commit(session(), lambda: application.config["SEEN"].append(status))
        return Response(status=status)

    application.add_url_rule("/<int:status>", "view", view, methods=["POST"])
    application.config["SEEN"] = []
    with application.app_context():
        upgrade()
    yield application
    with application.app_context():
        db.engine.dispose()


@pytest.mark.parametrize(("status", "kept"), [(200, 1), (202, 1), (303, 1), (400, 0), (404, 0), (409, 0), (500, 0)])
def test_an_error_answer_undoes_what_the_view_did(own_app: Flask, status: int, kept: int) -> None:
    assert own_app.test_client().post(f"/{status}").status_code == status
    assert count(own_app) == kept
    assert own_app.config["SEEN"] == [status] * kept


def test_a_reading_request_cannot_keep_another_waiting(app: Flask) -> None:
    """On SQLite only a writer takes the lock; on PostgreSQL nobody does."""
    with app.app_context(), transaction(write=False) as work:
        work.scalar(select(func.count()).select_from(Site))
        with app.app_context():
            try:
                with transaction():
                    add(app)
            except OperationalError:
                pytest.fail("a reader blocked a writer")
    assert count(app) == 1
