"""`haven up`: the real thing, from the ready line to the last process's end."""

from __future__ import annotations

import fcntl
import json
import signal
import socket
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import psutil
import pytest
from click.testing import CliRunner, Result
from sqlalchemy import text

from service.cli import haven
from service.core.transactions import transaction
from tests.cli.conftest import Installation
from tests.cli.service import HAVEN, Running, ask, running, starting
from tests.servers.processes import is_alive, started, wait_for

ORIGIN = "https://news.example"


def test_a_comment_is_taken_in_and_checked_and_ctrl_c_ends_everything(tmp_path: Path) -> None:
    data = tmp_path / "var"
    with running("up", data) as service:
        assert service.process.output().count("haven is ready at") == 1
        ready = ask(f"{service.url}/readyz")
        assert ready.status == 200
        assert ready.json["checks"]["worker"]["ok"]

        site = json.loads(_haven(data, "sites", "add", "News", "--origin", ORIGIN, "--json"))
        assert service.url in site["embed"]
        _haven(data, "policy", "set", "--site", site["site"], "trust.after_approved=0")
        _comment_is_approved(service, site["site"])
        assert "unbroken: 2 decisions about 1 comments" in _haven(data, "log", "verify")
        assert "Nothing is wrong" in _haven(data, "doctor")

        family = service.family()
        assert {"valkey-server", "gunicorn", "rq"} <= set(_names(family))
        service.process.signal(signal.SIGINT)
        assert service.process.wait() == 0, service.process.report()
        wait_for(lambda: not any(map(_runs, family)), "the end of every process")
        assert "Traceback" not in service.process.output()


def _haven(data: Path, *arguments: str) -> str:
    """Run another command, as somebody in another window would."""
    with started([HAVEN, *arguments, "--data", str(data)], cwd=data.parent) as process:
        assert process.wait() == 0, process.report()
        return process.output()


def _comment_is_approved(service: Running, site: str) -> None:
    form = {
        "url": f"{ORIGIN}/story",
        "author": {"name": "Ann", "email": "ann@mail.example"},
        "body": "I read this twice, and then I called my sister.",
    }
    made = ask(f"{service.url}/v1/sites/{site}/comments", form)
    assert made.status == 202, made.text
    receipt = {"Authorization": f"Receipt {made.json['receipt']}"}
    own = f"{service.url}/v1/comments/{made.json['id']}"
    service.process.wait_until(lambda: ask(own, **receipt).json["status"] != "pending", "the worker's decision")
    assert ask(own, **receipt).json["status"] == "approved"


def _names(family: list[psutil.Process]) -> Iterator[str]:
    for process in family:
        # a job's process may have ended since
        with suppress(psutil.NoSuchProcess):
            yield process.name()


def _runs(process: psutil.Process) -> bool:
    return is_alive(process.pid)


def test_sigterm_while_it_starts_ends_it_in_order_too(tmp_path: Path) -> None:
    data = tmp_path / "var"
    with starting("up", data) as process:
        process.wait_until((data / "valkey.sock").exists, "the embedded server")
        family = psutil.Process(process.pid).children(recursive=True)
        process.signal(signal.SIGTERM)
        assert process.wait() == 0, process.report()
        wait_for(lambda: not any(map(_runs, family)), "the end of every process")
        assert "Traceback" not in process.output()


def test_the_same_data_are_there_again_after_a_kill(tmp_path: Path) -> None:
    data = tmp_path / "var"
    with running("up", data) as service:
        key = json.loads(_haven(data, "sites", "add", "News", "--origin", ORIGIN, "--json"))["site"]
        family = service.family()
        service.process.kill()
        wait_for(lambda: not any(map(_runs, family)), "the end of every process")
    with running("up", data) as service:
        # The killed worker is still registered; ready means that a new one is there.
        _haven(data, "policy", "set", "--site", key, "trust.after_approved=0")
        _comment_is_approved(service, key)


@pytest.mark.parametrize(
    ("environ", "says"),
    [
        ({"PORT": "many"}, "PORT must be a whole number"),
        ({"SECRET_KEY": "short"}, "SECRET_KEY must have at least 32 characters"),
        ({"HOST": "no.such.host.invalid"}, "no.such.host.invalid is no address of this machine"),
        ({"HOST": "192.0.2.1"}, "192.0.2.1 is no address of this machine"),
        ({"REDIS_URL": "http://localhost"}, "REDIS_URL must be"),
    ],
)
def test_wrong_settings_stop_it_with_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, environ: dict[str, str], says: str
) -> None:
    for name, value in environ.items():
        monkeypatch.setenv(name, value)
    _refused(tmp_path / "var", says)


def test_a_data_folder_that_is_none_stops_it(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    _refused(tmp_path / "file", "cannot be written")
    _refused(tmp_path / "file" / "below", "cannot be written")


def test_a_taken_port_stops_it_before_anything_runs(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        _refused(tmp_path / "var", f"Port {port} on 127.0.0.1 is taken", "--port", str(port))
    assert not (tmp_path / "var" / "valkey.sock").exists()


def test_wrong_usage_has_another_status(haven_command: Callable[..., Result]) -> None:
    for arguments in (["up", "--port", "70000"], ["up", "--data", "\udcff"], ["up", "now"], ["nonsense"]):
        result = haven_command(*arguments)
        assert result.exit_code == 2
        assert "Traceback" not in result.output


def test_a_database_of_a_newer_version_stops_it(installation: Installation) -> None:
    with installation.app.app_context(), transaction() as work:
        work.execute(text("UPDATE alembic_version SET version_num = 'tomorrow'"))
    assert "could not be brought up to date" in installation.refused("up", "--port", "0")


def _refused(data: Path, says: str, *options: str) -> None:
    result = CliRunner().invoke(haven, ["up", "--data", str(data), *options])
    assert result.exit_code == 1, result.output
    assert says in result.stderr
    assert len(result.stderr.splitlines()) == 1
    assert result.stdout == ""


def test_another_secret_key_stops_it(installation: Installation, monkeypatch: pytest.MonkeyPatch) -> None:
    installation.make.site()
    monkeypatch.setenv("SECRET_KEY", "another-secret-key-0123456789-0123456789")
    assert "not the one that the data was stored under" in installation.refused("up", "--port", "0")
    assert "not the one that the data was stored under" in installation.run("doctor").output


def test_a_second_one_in_the_same_folder_is_refused(installation: Installation) -> None:
    with (installation.data / ".running").open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        assert "is running in" in installation.refused("up", "--port", "0")
