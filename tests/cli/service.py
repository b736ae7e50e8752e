"""`haven up` and `haven demo` as real processes, and what a browser or script would ask them."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.request import ProxyHandler, Request, build_opener

import psutil

from tests.servers.processes import Process, started

HAVEN = str(Path(sys.executable).with_name("haven"))


@dataclass(frozen=True)
class Answer:
    """What a server answered."""

    status: int
    text: str

    @property
    def json(self) -> Any:
        """The body, parsed."""
        return json.loads(self.text)


def ask(url: str, body: dict[str, Any] | None = None, **headers: str) -> Answer:
    """Send a GET request, or a POST request with a JSON body."""
    data = None if body is None else json.dumps(body).encode()
    request = Request(url, data, {"Content-Type": "application/json", **headers})
    try:
        with build_opener(ProxyHandler({})).open(request, timeout=30) as response:
            return Answer(response.status, response.read().decode())
    except HTTPError as error:
        with error:
            return Answer(error.code, error.read().decode())


@dataclass(frozen=True)
class Running:
    """A service that has said it is ready."""

    process: Process
    url: str

    def family(self) -> list[psutil.Process]:
        """Return every process that it has started, Valkey too."""
        return psutil.Process(self.process.pid).children(recursive=True)


@contextmanager
def running(command: str, data: Path, *options: str, last_word: str = "haven is ready at ") -> Iterator[Running]:
    """Run `haven up` or `haven demo` on any free port for the length of a block."""
    # In another folder than the checkout, as anybody would; one web process is enough to be asked.
    with starting(command, data, *options) as process:
        process.wait_for_output(last_word)
        found = re.search(r"^haven is ready at (http://\S+)$", process.output(), re.MULTILINE)
        assert found, process.report()
        yield Running(process, found[1])


@contextmanager
def starting(command: str, data: Path, *options: str) -> Iterator[Process]:
    """Start it, and wait for nothing."""
    argv: Sequence[str] = [HAVEN, command, "--port", "0", "--data", str(data), *options]
    with started(argv, env={"WEB_CONCURRENCY": "1"}, cwd=data.parent) as process:
        yield process
