"""The embedded Valkey and the data folder, with a real server, `kill -9`, and several owners."""

from __future__ import annotations

import os
import signal
import socket
import stat
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest
from redis import Redis

from service.core.settings import Settings, load, secret_key_path
from service.ops import embedded
from service.ops.embedded import EmbeddedError, EmbeddedServer, ensure_data
from tests.servers.processes import Process, is_alive, started, wait_for

ROOT = Path(__file__).parents[2]
#: Starts the server, or joins it, tells what it has, and waits for its end.
OWNER = """
import signal, sys
from service.core.settings import load
from service.ops.embedded import EmbeddedServer, ensure_data
ensure_data()
server = EmbeddedServer(load())
server.start()
print("owned" if server.owned else "joined", flush=True)
signal.pause()
"""


@pytest.fixture
def data() -> Iterator[Path]:
    # Short, for the socket's path, and with a blank, which a configuration file would have to quote.
    with tempfile.TemporaryDirectory(prefix="hv ") as folder:
        yield Path(folder) / "var"


@pytest.fixture
def settings(data: Path) -> Settings:
    ensure_data({"HAVEN_DATA": str(data)})
    return load({"HAVEN_DATA": str(data)})


@contextmanager
def running(settings: Settings) -> Iterator[EmbeddedServer]:
    server = EmbeddedServer(settings)
    server.start()
    try:
        yield server
    finally:
        server.stop()


@contextmanager
def client(settings: Settings) -> Iterator[Redis]:
    with Redis.from_url(settings.redis_url) as redis:
        yield redis


def pid(settings: Settings) -> int:
    with client(settings) as redis:
        return int(redis.info("server")["process_id"])


def owner(data: Path) -> Process:
    return Process([sys.executable, "-c", OWNER], env={"HAVEN_DATA": str(data)}, cwd=ROOT)


def test_it_keeps_its_data_forgets_nothing_and_listens_on_the_socket_only(settings: Settings, data: Path) -> None:
    with running(settings), client(settings) as redis:
        found = redis.config_get("appendonly", "port", "maxmemory-policy", "dir")
        assert found["appendonly"] == "yes"
        assert found["port"] == "0"
        assert found["maxmemory-policy"] == "noeviction"
        assert found["dir"] == str(data / "valkey")
        assert stat.S_IMODE((data / "valkey.sock").stat().st_mode) == 0o700


def test_what_was_written_survives_kill_9_and_a_stop(settings: Settings) -> None:
    with running(settings) as server:
        with client(settings) as redis:
            redis.set("before", "the kill")
        killed = pid(settings)
        os.kill(killed, signal.SIGKILL)
        wait_for(lambda: not server.owned, "the server's end")
        server.start()
        assert server.owned
        assert pid(settings) != killed
        server.stop()
        server.start()
        with client(settings) as redis:
            assert redis.get("before") == b"the kill"


def test_a_stale_socket_file_is_no_obstacle(settings: Settings, data: Path) -> None:
    with socket.socket(socket.AF_UNIX) as stale:
        stale.bind(str(data / "valkey.sock"))
    assert (data / "valkey.sock").is_socket()
    with running(settings) as server:
        assert server.owned


def test_a_second_owner_joins_and_stops_only_what_it_started(settings: Settings) -> None:
    with running(settings) as first:
        with running(settings) as second:
            assert not second.owned
        assert first.owned
        assert pid(settings)


def test_owners_that_start_at_once_end_with_one_server(settings: Settings, data: Path) -> None:
    with ExitStack() as stack:
        owners = [owner(data) for _ in range(4)]
        for process in owners:
            stack.callback(process.close)
        said = [process.wait_until(process.output, "its word").strip() for process in owners]
        assert sorted(said) == ["joined", "joined", "joined", "owned"]


def test_the_server_ends_with_an_owner_that_is_killed_and_the_next_finds_everything(
    settings: Settings, data: Path
) -> None:
    with started([sys.executable, "-c", OWNER], env={"HAVEN_DATA": str(data)}, cwd=ROOT) as process:
        process.wait_for_output("owned")
        with client(settings) as redis:
            redis.set("before", "the kill")
        server_pid = pid(settings)
        process.kill()
        wait_for(lambda: not is_alive(server_pid), "the server's end")
    with running(settings) as server, client(settings) as redis:
        assert server.owned
        assert redis.get("before") == b"the kill"


def test_a_living_server_without_its_socket_file_never_gets_a_second_beside_it(
    settings: Settings, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with running(settings) as server:
        # only the second start is to give up soon
        monkeypatch.setattr(embedded, "_START_SECONDS", 0.1)
        (data / "valkey.sock").unlink()
        with pytest.raises(EmbeddedError, match="A server is at work in"):
            EmbeddedServer(settings).start()
        assert server.owned


def test_keep_brings_a_killed_server_back_and_says_so(settings: Settings) -> None:
    with running(settings) as server:
        assert server.keep() is None
        os.kill(pid(settings), signal.SIGKILL)
        wait_for(lambda: not server.owned, "the server's end")
        assert server.keep() == "The embedded Valkey was gone and runs again."
        assert server.keep() is None


def test_a_start_that_fails_says_what_the_server_said(settings: Settings, data: Path) -> None:
    with running(settings), client(settings) as redis:
        redis.set("some", "data")
    manifest = next((data / "valkey" / "appendonlydir").glob("*.manifest"))
    manifest.write_text("no manifest\n")
    server = EmbeddedServer(settings)
    with pytest.raises(EmbeddedError, match=r"(?s)did not start\. It says:.*manifest"):
        server.start()
    assert str(server.keep()).startswith("The embedded Valkey is gone and did not start again:")
    assert not server.owned


def test_a_socket_folder_that_others_can_write_to_is_refused(settings: Settings, data: Path) -> None:
    data.chmod(0o777)
    with pytest.raises(EmbeddedError, match="no other account can write to"):
        EmbeddedServer(settings).start()


def test_a_server_elsewhere_is_not_started(data: Path) -> None:
    settings = load({"HAVEN_DATA": str(data), "SECRET_KEY": "x" * 32, "REDIS_URL": "redis://localhost:6379/0"})
    with pytest.raises(EmbeddedError, match="REDIS_URL names no unix socket"):
        EmbeddedServer(settings)


def test_a_long_data_path_gets_a_socket_elsewhere(tmp_path: Path) -> None:
    environ = {"HAVEN_DATA": str(tmp_path / ("long" * 30))}
    ensure_data(environ)
    settings = load(environ)
    elsewhere = Path(settings.redis_url.removeprefix("unix://")).parent
    try:
        with running(settings):
            assert elsewhere.parent == Path(tempfile.gettempdir())
            assert stat.S_IMODE(elsewhere.stat().st_mode) == 0o700
    finally:
        elsewhere.rmdir()


def test_the_data_folder_and_the_key_are_for_their_owner_only(data: Path) -> None:
    environ = {"HAVEN_DATA": str(data)}
    assert ensure_data(environ) == data
    key = secret_key_path(data)
    assert stat.S_IMODE(data.stat().st_mode) == 0o700
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    assert load(environ).secret_key == key.read_text()
    assert {path.name for path in data.iterdir()} == {"secret_key", ".lock"}


def test_a_key_that_is_there_is_never_overwritten(data: Path) -> None:
    data.mkdir()
    secret_key_path(data).write_text("the only key " * 4)
    ensure_data({"HAVEN_DATA": str(data)})
    assert secret_key_path(data).read_text() == "the only key " * 4


def test_a_given_key_needs_no_file(data: Path) -> None:
    ensure_data({"HAVEN_DATA": str(data), "SECRET_KEY": "x" * 32})
    assert not secret_key_path(data).exists()


def test_a_key_that_cannot_be_written_leaves_nothing_behind(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        ensure_data({"HAVEN_DATA": str(data)})
    assert {path.name for path in data.iterdir()} == {".lock"}
