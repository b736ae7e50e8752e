"""Where browsers reach an installation, as far as can be known without asking it."""

from __future__ import annotations

from contextlib import suppress

from service.core.settings import Settings

#: Below the data folder: where `haven up` listened last, so that other commands can name it.
_FILE = "address"

_EVERYWHERE = {"0.0.0.0": "127.0.0.1", "::": "::1", "": "127.0.0.1"}  # noqa: S104 - recognised, not bound


def http_url(host: str, port: int) -> str:
    """Return the URL of a host and port."""
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def reachable(host: str) -> str:
    """Return an address of this machine at which something that listens on `host` is reached."""
    return _EVERYWHERE.get(host, host)


def public_url(settings: Settings) -> str:
    """Return HAVEN_URL; without it where `haven up` listened last, or else would."""
    if settings.public_url:
        return settings.public_url.rstrip("/")
    with suppress(OSError, UnicodeDecodeError):
        return (settings.data / _FILE).read_text().strip()
    return http_url(reachable(settings.host), settings.port)


def remember(settings: Settings) -> None:
    """Keep where this installation listens."""
    with suppress(OSError):  # a convenience only
        (settings.data / _FILE).write_text(http_url(reachable(settings.host), settings.port))
