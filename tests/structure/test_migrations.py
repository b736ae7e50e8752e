"""The migrations make exactly the tables of the models, on both databases, and can be taken back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from flask import Flask
from flask_migrate import downgrade, upgrade
from sqlalchemy import CheckConstraint, DateTime, Uuid, inspect, select

from service.app import create_app
from service.comments.queries import find_comment
from service.core.database import Base, UtcDateTime, db
from service.core.transactions import transaction
from service.moderation.findings import Finding, Outcome, Part
from service.moderation.models import StoredFinding
from service.ops.ready import MIGRATIONS
from tests.conftest import DATABASES, settings_in
from tests.make import Make
from tests.servers import postgres


@pytest.fixture(params=DATABASES)
def empty_app(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Flask]:
    """An application on a database without any table, of this test alone."""
    with ExitStack() as mine:
        changes = {}
        if request.param == "postgresql":
            server = mine.enter_context(postgres.server())
            changes["DATABASE_URL"] = mine.enter_context(server.create_database())
        application = create_app(settings_in(tmp_path, **changes))
        with application.app_context():
            yield application
            db.session.remove()
            db.engine.dispose()


def tables() -> set[str]:
    return set(inspect(db.engine).get_table_names())


def same_type(*arguments: object) -> bool | None:
    """Leave out what SQLite keeps under other names, as the migrations' own environment does."""
    declared = arguments[-1]
    lenient = db.engine.dialect.name == "sqlite" and isinstance(declared, Uuid | UtcDateTime | DateTime)
    return False if lenient else None


def test_the_migrations_make_the_tables_of_the_models(empty_app: Flask) -> None:
    upgrade()
    with db.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": same_type})
        assert compare_metadata(context, Base.metadata) == []


def test_the_migrations_make_the_checks_of_the_models(empty_app: Flask) -> None:
    """Alembic does not compare them; PostgreSQL writes them anew, so that there only their names can be compared."""
    upgrade()
    inspector = inspect(db.engine)
    as_written = db.engine.dialect.name == "sqlite"
    for table in Base.metadata.sorted_tables:
        made = {one["name"]: one["sqltext"] for one in inspector.get_check_constraints(table.name)}
        wanted = {str(one.name): str(one.sqltext) for one in table.constraints if isinstance(one, CheckConstraint)}
        assert (made if as_written else set(made)) == (wanted if as_written else set(wanted)), table.name


def test_going_down_and_up_again_works(empty_app: Flask) -> None:
    upgrade()
    made = tables()
    assert made >= set(Base.metadata.tables)
    downgrade(revision="base")
    assert tables() == {"alembic_version"}
    upgrade()
    assert tables() == made


def test_findings_from_before_the_parts_are_kept_and_have_none(empty_app: Flask) -> None:
    upgrade()
    make, parts = Make(empty_app), (Part("text", 1.0, "why"),)
    make.held(make.site(), "A fair point.", Finding("spam", 1, Outcome.HOLD, "spam", 0.5, parts=parts), reason="spam")
    downgrade(revision="0001")
    upgrade()
    with transaction(write=False) as work:
        found = work.scalars(select(StoredFinding)).one()
        assert (found.check, found.score, found.parts) == ("spam", 0.5, [])


def test_comments_from_before_the_reactions_are_kept_on_the_way_up_and_down(empty_app: Flask) -> None:
    upgrade(revision="0007")
    upgrade()
    make = Make(empty_app)
    kept = make.approved(make.site())
    downgrade(revision="0007")
    upgrade()
    with transaction(write=False) as work:
        comment = find_comment(work, kept.id)
        assert (comment.thread.reacted_in, comment.published_revision) == (0, 1)


def test_the_migrations_are_one_line_without_branches() -> None:
    scripts = ScriptDirectory(str(MIGRATIONS))
    assert len(scripts.get_heads()) == 1
    assert len(scripts.get_bases()) == 1


def test_every_constraint_has_a_name_that_a_migration_can_use() -> None:
    unnamed = [
        f"{table.name}: {constraint}"
        for table in Base.metadata.tables.values()
        for constraint in table.constraints
        if not constraint.name
    ]
    assert unnamed == []


def test_rules_that_the_code_leans_on_stand_in_the_database(app: Flask) -> None:
    wanted: dict[str, Callable[[str], bool]] = {
        "comment": lambda names: "ck_comment_status" in names and "ck_comment_approved_is_published" in names,
        "decision": lambda names: "ck_decision_to_status" in names,
        "task": lambda names: "ck_task_state" in names,
    }
    with app.app_context():
        inspector = inspect(db.engine)
        for table, holds in wanted.items():
            assert holds(str([one["name"] for one in inspector.get_check_constraints(table)])), table
        unique = [set(one["column_names"]) for one in inspector.get_unique_constraints("comment")]
        assert {"site_id", "idempotency_key"} in unique
