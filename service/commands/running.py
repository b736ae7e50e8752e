"""From settings to running processes: what `haven up` and `haven demo` have in common."""

from __future__ import annotations

import fcntl
import json
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from types import FrameType

import click
from redis.exceptions import RedisError
from rq import Worker
from sqlalchemy import text

from service.access.seal import is_unbroken
from service.commands.diagnose import WRONG_KEY
from service.commands.installation import application, environment
from service.commands.refusal import Refused
from service.core.database import db
from service.core.settings import Settings, load
from service.core.topics import QUEUE
from service.core.transactions import transaction
from service.core.wake import connect
from service.ops import orphans, ports, supervise
from service.ops.address import http_url, reachable
from service.ops.embedded import EmbeddedServer, ensure_data
from service.ops.share import argv, procfile, share
from service.ops.supervise import ProcessSpec

_RELEASE = "release"
_ANSWER_SECONDS = 1.0
_ASK_EVERY_SECONDS = 0.25


def until_stopped(work: Callable[[], int]) -> int:
    """Return what `work` returns; 0 when SIGINT or SIGTERM comes before the supervisor listens to them itself."""

    def stop(_number: int, _frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGTERM, stop)
    try:
        return work()
    except KeyboardInterrupt:
        return 0
    finally:
        signal.signal(signal.SIGTERM, before)


@dataclass(frozen=True, slots=True)
class Companion:
    """A process that runs beside the service, and how to find out that it does its work."""

    process: ProcessSpec
    is_ready: Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Service:
    """A service that can be run: its database is up to date and its queue answers."""

    settings: Settings
    env: Mapping[str, str]
    server: EmbeddedServer | None

    @classmethod
    @contextmanager
    def prepared(cls, data: str | None, host: str | None, port: int | None) -> Iterator[Service]:
        """Make everything ready to run for the length of a block.

        Raises:
            Refused: with what to mend.
            SettingsError: a variable holds an unusable value.
            PortError: there is nothing to listen on.
            EmbeddedError: the embedded server does not start.
        """
        env = environment(data, HOST=host, PORT=None if port is None else str(port))
        _make_folder(env)
        settings = load(env)
        settings = replace(settings, port=ports.to_listen_on(settings.host, settings.port))
        env |= {"HAVEN_DATA": str(settings.data), "HOST": settings.host, "PORT": str(settings.port)}
        with ExitStack() as stack:
            stack.enter_context(_alone(settings.data))
            server = EmbeddedServer(settings) if settings.embeds_redis else None
            if server:
                stack.callback(server.stop)
                server.start()
            _bring_database_up_to_date(settings, env)
            _refuse_another_key(settings)
            yield cls(settings, env, server)

    @property
    def url(self) -> str:
        """Where it listens."""
        return http_url(self.settings.host, self.settings.port)

    def run(self, *, on_ready: Callable[[], None], companion: Companion | None = None) -> int:
        """Run the Procfile's processes, and the companion, until a signal comes; return the exit status."""
        commands = {name: command for name, command in procfile().items() if name != _RELEASE}
        specs = [ProcessSpec(name, argv(command), self.env, share()) for name, command in commands.items()]
        if companion:
            specs.append(companion.process)
        service_is_ready = Readiness(self.settings)
        return supervise.run(
            specs,
            is_ready=lambda: service_is_ready() and (companion is None or companion.is_ready()),
            on_ready=on_ready,
            each_second=self.server.keep if self.server else None,
        )


class Readiness:
    """Finds out whether a starting service is ready: it says so, and a worker that was not there before is there."""

    def __init__(self, settings: Settings) -> None:
        """Remember the workers of before: a killed one is believed alive for minutes."""
        self._settings = settings
        self._workers_before = self._workers()
        self._next = 0.0

    def __call__(self) -> bool:
        """Return whether it is ready; asks at most a few times a second."""
        if time.monotonic() < self._next:
            return False
        ready = bool(self._workers() - self._workers_before) and self._says_so()
        self._next = time.monotonic() + _ASK_EVERY_SECONDS
        return ready

    def _workers(self) -> set[str]:
        try:
            with connect(self._settings.redis_url) as client:
                return {worker.name for worker in Worker.all(connection=client) if QUEUE in worker.queue_names()}
        except (RedisError, OSError):
            return set()

    def _says_so(self) -> bool:
        # Not urllib: it would ask the environment's proxy.
        connection = HTTPConnection(reachable(self._settings.host), self._settings.port, timeout=_ANSWER_SECONDS)
        try:
            connection.request("GET", "/readyz")
            found = json.loads(connection.getresponse().read())
            return bool(found["ready"] and found["checks"]["worker"]["ok"])
        except (OSError, HTTPException, ValueError, KeyError):
            return False
        finally:
            connection.close()


def _refuse_another_key(settings: Settings) -> None:
    with application(settings), transaction(write=False) as work:
        unbroken = is_unbroken(work)
    if not unbroken:
        raise Refused(WRONG_KEY)


@contextmanager
def _alone(data: Path) -> Iterator[None]:
    """Hold the data folder for the length of a block: two supervisors in it would both write where to find them."""
    with (data / ".running").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise Refused(f"Haven is running in {data} already; stop it first, or give another --data.") from None
        yield


def _make_folder(env: Mapping[str, str]) -> None:
    try:
        data = ensure_data(env)
        (data / ".writable").touch()
        (data / ".writable").unlink()
    except OSError as error:
        folder = env.get("HAVEN_DATA") or "var"
        why = error.strerror or type(error).__name__
        raise Refused(f"The data folder {folder} cannot be written ({why}); give another with --data.") from None


def _bring_database_up_to_date(settings: Settings, env: Mapping[str, str]) -> None:
    with application(settings), db.engine.connect() as connection:  # a refusal in a sentence, if it is away
        connection.execute(text("SELECT 1"))
    done = subprocess.run(  # noqa: S603 - the Procfile's own line
        orphans.tethered(argv(procfile()[_RELEASE])),
        env=env,
        cwd=share(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    if done.returncode:
        lines = done.stdout.decode(errors="replace").strip()
        click.echo(lines, file=sys.stderr)
        raise Refused("The database could not be brought up to date; the lines above say why.")
