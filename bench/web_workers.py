"""gunicorn's sync workers against gthread, on Haven itself: reads, also beside slow senders, and submissions.

    .venv/bin/python -m bench.web_workers [rounds] [seconds]

Both run two processes; gthread has four threads in each. Only the ratio counts: load and server share the machine.
"""

from __future__ import annotations

import json
import socket
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from math import inf
from statistics import median
from urllib.parse import urlsplit
from urllib.request import urlopen

from bench.running import Running, haven, wrk
from tests.make import PAGE

_SLOW = 3
_KINDS = {
    "sync": ("--worker-class", "sync", "--threads", "1"),
    "gthread": ("--worker-class", "gthread", "--threads", "4"),
}

#: Each request another text by another author, so that none is a duplicate.
_SUBMIT = """
local made = 0
local thread = 0
function setup(t) t:set("id", thread); thread = thread + 1 end
request = function()
  made = made + 1
  local name = "r" .. id .. "x" .. made .. "%(run)s"
  local body = '{"url": "%(page)s", "body": "A thought of ' .. name .. '", "author": {"name": "' .. name ..
    '", "email": "' .. name .. '@mail.example"}}'
  return wrk.format("POST", nil, {["Content-Type"] = "application/json"}, body)
end
"""


@contextmanager
def _slow_senders(running: Running) -> Iterator[None]:
    """Hold a few connections on which a request has begun and does not go on, as phones in a tunnel do."""
    address = urlsplit(running.base)
    with ExitStack() as stack:
        for _ in range(_SLOW):
            sender = stack.enter_context(socket.create_connection((address.hostname, address.port)))
            sender.sendall(b"GET / HTTP/1.1\r\nHost: slow.example\r\n")
        yield


def _measure(running: Running, what: str, run: str, seconds: int) -> tuple[float, int]:
    if what == "read":
        return wrk(running.hot_page, seconds=seconds)
    if what == "read, 3 slow":
        with _slow_senders(running):
            return wrk(running.hot_page, seconds=seconds)
    if what == "revalidate":
        with urlopen(running.hot_page) as answer:
            etag = answer.headers["ETag"]
        script = f"wrk.headers['If-None-Match'] = {json.dumps(etag)}"
        return wrk(running.hot_page, seconds=seconds, script=script)
    script = _SUBMIT % {"page": PAGE, "run": run}
    return wrk(running.base + running.comments, seconds=seconds, connections=8, script=script)


def main(rounds: int, seconds: int) -> None:
    """Measure and print a table."""
    with ExitStack() as stack:
        servers = {kind: stack.enter_context(haven(*options)) for kind, options in _KINDS.items()}
        print(f"{'':14}{'sync/s':>10}{'gthread/s':>12}{'ratio':>8}   min-max of the ratio, failures")
        for what in ("read", "revalidate", "read, 3 slow", "submit"):
            rates: dict[str, list[float]] = {kind: [] for kind in servers}
            failures = 0
            for turn in range(rounds):
                for kind, server in servers.items():
                    rate, failed = _measure(server, what, f"{kind}{turn}", seconds)
                    rates[kind].append(rate)
                    failures += failed
            ratios = [
                threads / sync if sync else inf for sync, threads in zip(rates["sync"], rates["gthread"], strict=True)
            ]
            middle = {kind: median(found) for kind, found in rates.items()}
            spread = f"{min(ratios):.2f}-{max(ratios):.2f}"
            print(
                f"{what:14}{middle['sync']:10.0f}{middle['gthread']:12.0f}{median(ratios):8.2f}   {spread}, {failures}"
            )


if __name__ == "__main__":
    given = [int(argument) for argument in sys.argv[1:]]
    main(*(given + [5, 3][len(given) :]))
