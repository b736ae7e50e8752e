"""Servers run by threads of the test's own process."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from socketserver import TCPServer
from typing import Any

from werkzeug.serving import make_server


@contextmanager
def serving(application: Callable[..., Any], host: str = "127.0.0.1") -> Iterator[str]:
    """Serve an application on a free port and say where, with this host in the address."""
    with running(make_server("127.0.0.1", 0, application, threaded=True), host) as address:
        yield address


@contextmanager
def running(server: TCPServer, host: str = "127.0.0.1") -> Iterator[str]:
    """Let a thread answer for a server until the end, and say where."""
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://{host}:{server.server_address[1]}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
