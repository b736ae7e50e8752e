"""Fixtures of the whole suite: real databases, a real Valkey, the application, and a few verbs to set a scene with."""

from __future__ import annotations

import os
import signal
import socket
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from argon2 import PasswordHasher
from flask import Flask
from flask.testing import FlaskClient
from flask_migrate import upgrade
from rq import Queue, SimpleWorker
from sqlalchemy import text

from service.access import limits, moderators
from service.app import create_app
from service.core import wake
from service.core.clock import clock as haven_clock
from service.core.database import Base, db
from service.core.settings import Settings, SettingsSchema, load
from service.core.topics import QUEUE
from service.core.wake import redis
from tests.make import Make
from tests.servers import postgres, valkey
from workers import judgement

DATABASES = ("sqlite", "postgresql")
SECRET = "a-secret-key-for-tests-only-0123456789"


@pytest.fixture(scope="session")
def servers() -> Iterator[ExitStack]:
    """What runs until the last test is over."""
    with ExitStack() as stack:
        yield stack


@pytest.fixture(scope="session")
def valkey_server(servers: ExitStack) -> valkey.Valkey:
    """One real Valkey for all tests of this process."""
    return servers.enter_context(valkey.server())


@pytest.fixture(scope="session")
def apps(
    servers: ExitStack, valkey_server: valkey.Valkey, tmp_path_factory: pytest.TempPathFactory
) -> Callable[[str], Flask]:
    """The application on each database, made when first asked for and kept: their tests come in random order."""
    made: dict[str, Flask] = {}

    def app_on(database: str) -> Flask:
        if database not in made:
            changes = {"REDIS_URL": valkey_server.url}
            if database == "postgresql":
                server = servers.enter_context(postgres.server())
                changes["DATABASE_URL"] = servers.enter_context(server.create_database())
            settings = settings_in(tmp_path_factory.mktemp("data"), **changes)
            made[database] = servers.enter_context(_migrated(settings))
        return made[database]

    return app_on


def settings_in(folder: Path, **changes: str) -> Settings:
    """Return settings for this folder: on SQLite and without Redis unless `changes` name others."""
    values = {
        "DATABASE_URL": f"sqlite:///{folder / 'haven.db'}",
        "REDIS_URL": "redis://localhost:1",
        "SECRET_KEY": SECRET,
        "HAVEN_DATA": str(folder),
        "HAVEN_LOG_LEVEL": "error",
    }
    return load(values | changes)


@contextmanager
def _migrated(settings: Settings) -> Iterator[Flask]:
    application = create_app(settings)
    application.testing = True
    with application.app_context():
        upgrade()
    try:
        yield application
    finally:
        with application.app_context():
            db.engine.dispose()


@pytest.fixture(params=DATABASES)
def app(request: pytest.FixtureRequest, apps: Callable[[str], Flask]) -> Iterator[Flask]:
    """The application on an empty database; a test that uses it runs on each database."""
    application = apps(request.param)
    yield application
    with application.app_context():
        _empty(application)
        redis().flushall()


def _empty(application: Flask) -> None:
    tables = [table.name for table in reversed(Base.metadata.sorted_tables)]
    with db.engine.connect() as connection:
        if db.engine.dialect.name == "postgresql":
            connection.execute(text("SET session_replication_role = replica"))  # no foreign keys for a moment
        else:
            connection.exec_driver_sql("ROLLBACK")
            connection.exec_driver_sql("PRAGMA foreign_keys = OFF")
            connection.exec_driver_sql("BEGIN IMMEDIATE")
        for table in tables:
            connection.execute(text(f'DELETE FROM "{table}"'))
        if db.engine.dialect.name == "postgresql":
            connection.execute(text("SET session_replication_role = DEFAULT"))
        connection.commit()
        if db.engine.dialect.name == "sqlite":
            connection.exec_driver_sql("ROLLBACK")
            connection.exec_driver_sql("PRAGMA foreign_keys = ON")
            connection.exec_driver_sql("BEGIN")


@pytest.fixture(autouse=True, scope="session")
def quick_passwords() -> None:
    """Hash passwords with argon2id's smallest parameters: its cost is its purpose, and not what is tested here."""
    moderators._HASHER = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)


@pytest.fixture(autouse=True, scope="session")
def patience_with_redis() -> None:
    """Wait longer for Redis than a website may: one stall of a busy machine is no fault of the product."""
    wake.TIMEOUT_SECONDS = limits.TIMEOUT_SECONDS = 5.0


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    """A program that calls the application; no cookies unless it signs in."""
    return app.test_client()


@pytest.fixture
def make(app: Flask) -> Make:
    """Sites, moderators and comments with sane defaults."""
    return Make(app)


@pytest.fixture
def run_jobs(app: Flask) -> Callable[[], None]:
    """Let a real RQ worker do everything that waits on the queue, in this process."""
    # as a worker does before it forks: the models' loading is no part of a check's time
    judgement.load()

    def run() -> None:
        handlers = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM, signal.SIGALRM)}
        with app.app_context():
            queue = Queue(QUEUE, connection=redis(), serializer="json")
            SimpleWorker([queue], connection=redis(), serializer="json").work(burst=True, logging_level="ERROR")
        for number, handler in handlers.items():
            signal.signal(number, handler)

    return run


class Hands:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.now = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)

    def forward(self, **parts: float) -> None:
        """Move the time on, by `timedelta`'s words."""
        self.now += timedelta(**parts)


@pytest.fixture
def clock() -> Iterator[Hands]:
    """The application's time, in the test's hands."""
    hands = Hands()
    haven_clock.set(lambda: hands.now)
    yield hands
    haven_clock.set(None)


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuse connections to anything but this machine."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: Any) -> None:
        if self.family in (socket.AF_INET, socket.AF_INET6) and address[0] not in ("127.0.0.1", "::1", "localhost"):
            raise AssertionError(f"a test tried to reach {address[0]}")
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", guarded)


def pytest_configure() -> None:
    """Keep the caller's own Haven out of the tests."""
    for field in SettingsSchema().fields.values():
        os.environ.pop(str(field.data_key), None)
