"""Finding a port to listen on, before anything is started that would die of a taken one."""

from __future__ import annotations

import errno
import socket

_WHY = {
    errno.EADDRINUSE: "Port {port} on {host} is taken by another program; stop that, or give another with --port.",
    errno.EACCES: "Port {port} may not be opened by this account; give one from 1024 on with --port.",
}


class PortError(Exception):
    """There is nothing to listen on there; the message is for whoever named host and port."""


def to_listen_on(host: str, port: int) -> int:
    """Return the port if it can be listened on, a free one for 0.

    Raises:
        PortError: it cannot; says why.
    """
    try:
        return _bound(host, port)
    except (OSError, UnicodeError) as error:
        number = error.errno if isinstance(error, OSError) else None
        sentence = _WHY.get(number or 0, "{host} is no address of this machine; give one with --host.")
        raise PortError(sentence.format(host=host, port=port)) from None


def free_or_any(host: str, *wanted: int) -> int:
    """Return the first of the wanted ports that is free, else any."""
    for port in wanted:
        try:
            return _bound(host, port)
        except (OSError, OverflowError):  # taken, or past the last port there is
            continue
    return _bound(host, 0)


def _bound(host: str, port: int) -> int:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        # As gunicorn does: what a stopped server left in TIME_WAIT is no hindrance.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        probe.bind((host, port))
        probe.listen(1)
        found: int = probe.getsockname()[1]
        return found
