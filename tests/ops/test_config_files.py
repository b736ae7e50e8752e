"""The files in config/, each handed to the program that reads it."""

from __future__ import annotations

import http.client
import os
import re
import runpy
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from service.core.settings import SettingsSchema
from service.ops.share import argv, procfile
from service.sites.policy import from_toml, overrides_of, parse
from tests.servers.processes import Process, gunicorn_port, is_alive, started, wait_for

ROOT = Path(__file__).parents[2]
CONFIG = ROOT / "config"
KEY = "x" * 40
#: Answers with what gunicorn makes of a request and with where this worker keeps its metrics.
APPLICATION = """
import os
from prometheus_client import Counter, Gauge
served = Counter("served", "requests")
alive = Gauge("alive", "workers", multiprocess_mode="liveall")
def app(environ, start_response):
    served.inc()
    alive.set(1)
    start_response("200 OK", [])
    says = environ["wsgi.url_scheme"], environ["SCRIPT_NAME"], os.getpid(), os.environ["PROMETHEUS_MULTIPROC_DIR"]
    return [" ".join(["scheme=%s script=%s pid=%d metrics=%s" % says]).encode()]
"""


@contextmanager
def serving(folder: Path) -> Iterator[Process]:
    (folder / "stub.py").write_text(APPLICATION)
    command = [*argv("gunicorn"), "--config", str(CONFIG / "gunicorn.conf.py"), "stub:app"]
    env = {"PYTHONPATH": str(ROOT), "SECRET_KEY": KEY, "PORT": "0", "WEB_CONCURRENCY": "1", "HOME": str(folder)}
    with started(command, env={**env, "XDG_RUNTIME_DIR": "", "HAVEN_DATA": str(folder)}, cwd=folder) as process:
        yield process
        process.stop()


@pytest.fixture
def gunicorn(tmp_path: Path) -> Iterator[Process]:
    with serving(tmp_path) as process:
        yield process


def ask(process: Process, headers: dict[str, str] | None = None) -> dict[str, str]:
    """Send one request over a connection of its own; return the stub's answer."""
    connection = http.client.HTTPConnection("127.0.0.1", gunicorn_port(process), timeout=30)
    try:
        connection.request("GET", "/?secret=question", headers=headers or {})
        answer = connection.getresponse().read().decode()
    finally:
        connection.close()
    return dict(pair.split("=", 1) for pair in answer.split())


def test_gunicorn_believes_no_forwarded_header_of_its_own_accord(gunicorn: Process) -> None:
    said = ask(gunicorn, {"X-Forwarded-Proto": "https", "X-Forwarded-Ssl": "on", "SCRIPT_NAME": "/evil"})
    assert said["scheme"] == "http"
    assert said["script"] == ""
    # Contradicting ones, which gunicorn would refuse from a proxy it trusts, are no concern of its either.
    assert ask(gunicorn, {"X-Forwarded-Proto": "http", "X-Forwarded-Ssl": "on"})["scheme"] == "http"


def test_gunicorn_puts_nothing_in_the_home_folder_and_logs_no_request(gunicorn: Process, tmp_path: Path) -> None:
    ask(gunicorn)
    assert gunicorn.stop() == 0
    assert {path.name for path in tmp_path.iterdir()} <= {"stub.py", "__pycache__"}
    assert "secret=question" not in gunicorn.output()


def test_gunicorn_gives_its_workers_a_metrics_folder_and_removes_it(gunicorn: Process) -> None:
    first = ask(gunicorn)
    metrics = Path(first["metrics"])
    gauge = metrics / f"gauge_liveall_{first['pid']}.db"
    assert gauge.is_file()
    os.kill(int(first["pid"]), signal.SIGTERM)
    # A worker that ended is no longer counted as alive; what it counted stays, and its successor adds to that.
    wait_for(lambda: not gauge.exists(), "the end of a dead worker's gauge", otherwise=gunicorn.report)
    second = ask(gunicorn)
    assert second["pid"] != first["pid"]
    assert (metrics / f"counter_{first['pid']}.db").is_file()
    assert second["metrics"] == first["metrics"]
    assert gunicorn.stop() == 0
    assert not metrics.exists()


def test_what_a_killed_gunicorn_leaves_ends_by_itself_or_with_the_next(gunicorn: Process, tmp_path: Path) -> None:
    first = ask(gunicorn)
    with serving(tmp_path) as other:
        others = Path(ask(other)["metrics"])
        gunicorn.kill()
        wait_for(lambda: not is_alive(int(first["pid"])), "the worker's end", otherwise=gunicorn.report)
        # Any gunicorn of this machine may be the next, one that another test starts at this moment too.
        with serving(tmp_path) as following:
            ask(following)
            assert not Path(first["metrics"]).exists()
            assert others.is_dir()


def test_gunicorn_refuses_a_wrong_setting_with_the_sentence(tmp_path: Path) -> None:
    command = [*argv("gunicorn"), "--config", str(CONFIG / "gunicorn.conf.py"), "stub:app"]
    env = {"PYTHONPATH": str(ROOT), "SECRET_KEY": KEY, "PORT": "many"}
    with started(command, env=env, cwd=tmp_path) as process:
        assert process.wait() != 0
        assert "PORT must be a whole number" in process.output()


def test_gunicorn_listens_on_an_ipv6_address_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET_KEY", KEY)
    monkeypatch.setenv("HOST", "::1")
    monkeypatch.setenv("PORT", "8001")
    assert runpy.run_path(str(CONFIG / "gunicorn.conf.py"))["bind"] == "[::1]:8001"


def test_rq_reads_the_connection_from_the_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("SECRET_KEY", KEY)
    monkeypatch.setenv("HAVEN_DATA", str(tmp_path))
    monkeypatch.delenv("REDIS_URL", raising=False)
    found = runpy.run_path(str(CONFIG / "rq_settings.py"))
    assert found["REDIS_URL"].startswith("unix:///")
    assert found["QUEUES"] == ["haven"]


def test_the_example_environment_names_every_variable_commented_out_with_its_default() -> None:
    lines = (CONFIG / "env.example").read_text().splitlines()
    pairs = [line[1:].split("=", 1) for line in lines if re.match(r"#[A-Z_]+=", line)]
    given = dict(pairs)
    assert len(given) == len(pairs)
    assert all(line.startswith("#") or not line for line in lines)
    known = {str(field.data_key): field for field in SettingsSchema().fields.values()}
    assert set(given) == set(known)
    for variable, field in known.items():
        if isinstance(field.load_default, str | int | float):
            assert field.deserialize(given[variable]) == field.load_default, variable


@pytest.mark.parametrize("path", sorted((CONFIG / "policies").glob("*.toml")), ids=lambda path: path.stem)
def test_the_example_policies_are_valid_and_change_something(path: Path) -> None:
    assert overrides_of(parse(from_toml(path.read_text())))


def test_nginx_sets_the_clients_address_and_keeps_no_secret() -> None:
    text = re.sub(r"#.*", "", (CONFIG / "nginx.conf").read_text())
    assert "proxy_set_header X-Forwarded-For $remote_addr;" in text
    assert "$proxy_add_x_forwarded_for" not in text
    logged = re.search(r"log_format haven '([^']*)'", text)
    assert logged
    assert not re.search(r"\$(request|request_uri|args|query_string|remote_addr|http_\w+)\b", logged[1])
    assert text.count("{") == text.count("}")


def test_every_procfile_command_names_a_file_that_is_there() -> None:
    for command in procfile().values():
        for word in argv(command)[1:]:
            if word.startswith("config/"):
                assert (ROOT / word).is_file(), command
