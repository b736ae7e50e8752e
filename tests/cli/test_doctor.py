"""`haven doctor`: each thing that can be wrong with an installation, told in a sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from click.testing import Result
from rq import Worker
from sqlalchemy import text

from service.core.clock import clock
from service.core.topics import QUEUE
from service.core.transactions import transaction
from service.core.wake import redis
from tests.cli.conftest import Installation
from tests.servers.valkey import Valkey


@pytest.fixture
def worker(installation: Installation) -> Iterator[None]:
    """Somebody at work, as far as Redis knows."""
    with installation.app.app_context():
        made = Worker([QUEUE], connection=redis(), serializer="json")
        made.register_birth()
        yield
        made.register_death()


def problems(installation: Installation) -> dict[str, str]:
    result = installation.run("doctor")
    lines = dict(line.split(": ", 1) for line in result.stdout.splitlines() if ": " in line)
    assert result.exit_code == (1 if lines else 0), result.output
    return lines


def test_nothing_is_wrong_with_a_running_installation(installation: Installation, worker: None) -> None:
    assert installation.json("doctor") == {"healthy": True, "problems": []}
    assert "Nothing is wrong" in installation.ok("doctor")


def test_problems_are_told_as_json_too(installation: Installation) -> None:
    result = installation.run("doctor", "--json")
    assert result.exit_code == 1
    assert '"about": "worker"' in result.stdout


def test_no_worker(installation: Installation) -> None:
    assert "No worker is at work" in problems(installation)["worker"]


def test_overdue_tasks(installation: Installation, worker: None) -> None:
    installation.make.comment(installation.make.site())
    assert problems(installation) == {}
    with installation.app.app_context(), transaction() as work:
        work.execute(
            text("UPDATE task SET due_at = :then"), {"then": (clock.now() - timedelta(minutes=5)).isoformat(" ")}
        )
    assert "1 tasks are overdue" in problems(installation)["worker"]


def test_a_redis_that_forgets(installation: Installation, worker: None, valkey_server: Valkey) -> None:
    with valkey_server.client() as client:
        try:
            client.config_set("maxmemory-policy", "allkeys-lru")
            assert "allkeys-lru" in problems(installation)["redis"]
            client.config_set("maxmemory-policy", "noeviction")
            client.config_set("appendonly", "no")
            assert "forgets its jobs" in problems(installation)["redis"]
        finally:
            client.config_set("maxmemory-policy", "noeviction")
            client.config_set("appendonly", "yes")


def test_a_redis_that_is_away(installation: Installation, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REDIS_URL", "unix:///nowhere/redis.sock")
    assert "check REDIS_URL" in problems(installation)["redis"]
    monkeypatch.delenv("REDIS_URL")
    assert "haven up" in problems(installation)["redis"]


def test_a_database_that_is_old_or_missing(installation: Installation, worker: None) -> None:
    with installation.app.app_context(), transaction() as work:
        work.execute(text("DELETE FROM alembic_version"))
    assert "not up to date" in problems(installation)["database"]
    assert "not up to date" not in installation.ok("sites", "list")  # what works, works
    (installation.data / "haven.db").unlink()
    assert "no database yet" in problems(installation)["database"]
    assert not (installation.data / "haven.db").exists()
    assert "not up to date" in installation.refused("sites", "list")


def test_a_database_that_is_away(
    installation: Installation, worker: None, monkeypatch: pytest.MonkeyPatch, haven_command: Callable[..., Result]
) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://nobody@127.0.0.1:1/haven")
    assert "does not answer" in problems(installation)["database"]
    assert "check DATABASE_URL" in installation.refused("sites", "list")
    assert "check DATABASE_URL" in installation.refused("up", "--port", "0")


@pytest.mark.parametrize(
    ("environ", "says"),
    [
        ({"HAVEN_TRUSTED_PROXIES": "1"}, "HAVEN_URL is not set behind a proxy"),
        ({"HOST": "0.0.0.0"}, "HOST is open to others"),
        ({"HAVEN_URL": "http://comments.example"}, "not https"),
        ({"HAVEN_TRUSTED_PROXIES": "many"}, "HAVEN_TRUSTED_PROXIES must be"),
    ],
)
def test_settings(
    installation: Installation, worker: None, monkeypatch: pytest.MonkeyPatch, environ: dict[str, str], says: str
) -> None:
    for name, value in environ.items():
        monkeypatch.setenv(name, value)
    assert says in problems(installation)["settings"]


def test_others_can_read_the_key(installation: Installation, worker: None) -> None:
    (installation.data / "secret_key").chmod(0o644)
    assert "chmod 600" in problems(installation)["settings"]
    (installation.data / "secret_key").chmod(0o600)
    installation.data.chmod(0o755)
    assert "chmod 700" in problems(installation)["settings"]


def test_no_installation_at_all(tmp_path: Path, haven_command: Callable[..., Result]) -> None:
    result = haven_command("doctor", "--data", str(tmp_path / "none"))
    assert result.exit_code == 1
    assert "start one with `haven up`" in result.stdout
    assert not (tmp_path / "none").exists()
