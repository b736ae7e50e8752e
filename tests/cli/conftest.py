"""The command line in this process, against an installation of its own in a temporary folder."""

from __future__ import annotations

import json
import logging
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from flask import Flask
from flask_migrate import upgrade

from service.app import create_app
from service.cli import haven
from service.core.database import db
from service.core.settings import load
from service.ops.embedded import ensure_data
from tests.make import Make
from tests.servers.valkey import Valkey


@dataclass(frozen=True)
class Installation:
    """An installation that is up to date; nothing of it runs but its Redis."""

    data: Path
    app: Flask
    make: Make

    def run(self, *arguments: str) -> Result:
        """Run a command of it."""
        return CliRunner().invoke(haven, [*arguments, "--data", str(self.data)], prog_name="haven")

    def ok(self, *arguments: str) -> str:
        """Run a command that succeeds; return what it printed on standard output."""
        result = self.run(*arguments)
        assert result.exit_code == 0, result.output
        return result.stdout

    def json(self, *arguments: str) -> Any:
        """Run a command that succeeds with `--json`; return what it printed, which is nothing else."""
        return json.loads(self.ok(*arguments, "--json"))

    def refused(self, *arguments: str, status: int = 1) -> str:
        """Run a command that is refused; return its sentence, which is all it printed."""
        result = self.run(*arguments)
        assert result.exit_code == status, result.output
        assert result.stdout == ""
        assert "Traceback" not in result.stderr
        return result.stderr


@pytest.fixture
def logging_as_before() -> Iterator[None]:
    """Commands send logs to the standard error of their moment, which a test runner replaces."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers = handlers
    root.setLevel(level)


@pytest.fixture(scope="session")
def empty_installation(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data folder that every test gets a copy of; migrating takes a second."""
    data = tmp_path_factory.mktemp("empty") / "var"
    environ = {"HAVEN_DATA": str(data), "HAVEN_LOG_LEVEL": "error"}
    ensure_data(environ)
    with create_app(load(environ)).app_context():
        upgrade()
        db.engine.dispose()
    return data


@pytest.fixture
def installation(
    empty_installation: Path,
    tmp_path: Path,
    valkey_server: Valkey,
    monkeypatch: pytest.MonkeyPatch,
    logging_as_before: None,
) -> Iterator[Installation]:
    """An installation that commands find by `--data`, as `haven up` leaves it behind."""
    data = tmp_path / "var"
    shutil.copytree(empty_installation, data)
    monkeypatch.setenv("REDIS_URL", valkey_server.url)
    app = create_app(load({"HAVEN_DATA": str(data), "REDIS_URL": valkey_server.url, "HAVEN_LOG_LEVEL": "error"}))
    yield Installation(data, app, Make(app))
    with app.app_context():
        db.engine.dispose()
    valkey_server.flush()


@pytest.fixture
def haven_command() -> Callable[..., Result]:
    """Run a command with exactly these arguments."""
    return lambda *arguments: CliRunner().invoke(haven, [*arguments], prog_name="haven")
