"""The house of each test, and the server that those on PostgreSQL share."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.promise.house import House
from tests.servers import postgres, valkey


@pytest.fixture(scope="session")
def postgres_server(servers: ExitStack) -> postgres.Postgres:
    """One PostgreSQL server for the tests of this process."""
    return servers.enter_context(postgres.server())


@pytest.fixture
def house(request: pytest.FixtureRequest) -> Iterator[House]:
    """A whole installation, on SQLite unless the test is parametrized with another database."""
    with ExitStack() as stack:
        data = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="hv-")))
        database_url = f"sqlite:///{data / 'haven.db'}"
        if getattr(request, "param", "sqlite") == "postgresql":
            server: postgres.Postgres = request.getfixturevalue("postgres_server")
            database_url = stack.enter_context(server.create_database())
        yield House(stack, data, database_url, stack.enter_context(valkey.server()))
