"""Origins (RFC 6454): written one way, compared exactly."""

from __future__ import annotations

from ipaddress import ip_address
from urllib.parse import SplitResult, urlsplit

import idna

_DEFAULT_PORTS = {"http": 80, "https": 443}
MAX_ORIGIN = 300


def origin_of(url: str) -> str | None:
    """Return the origin of an http(s) URL as browsers send it, None when it is no such URL.

    The host is lower case and in its ASCII form (IDNA 2008, UTS 46 mapping), a default port is left out.
    """
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return None
    host = _ascii_host(parts)
    if parts.scheme not in _DEFAULT_PORTS or host is None or parts.username or parts.password:
        return None
    shown_port = "" if port in (None, _DEFAULT_PORTS[parts.scheme]) else f":{port}"
    origin = f"{parts.scheme}://{host}{shown_port}"
    return origin if len(origin) <= MAX_ORIGIN else None


def parse_origin(text: str) -> str | None:
    """Return the origin a person typed (`https://news.example`, a trailing slash allowed), None when it is none."""
    try:
        parts = urlsplit(text.strip())
    except ValueError:
        return None
    if parts.path not in ("", "/") or parts.query or parts.fragment:
        return None
    return origin_of(text.strip())


def _ascii_host(parts: SplitResult) -> str | None:
    host = parts.hostname
    if not host or len(host) > 253:
        return None
    try:
        address = ip_address(host)
    except ValueError:
        pass
    else:
        return f"[{address.compressed}]" if address.version == 6 else host
    try:
        return (
            idna.encode(host.rstrip("."), uts46=True, transitional=False).decode()
            if not host.isascii()
            else _plain_host(host)
        )
    except idna.IDNAError:
        return None


def _plain_host(host: str) -> str | None:
    """Allow what resolvers do: letters, digits, hyphens, dots, and the underscore of some internal names."""
    labels = host.rstrip(".").split(".")
    allowed = all(label and len(label) <= 63 and label.replace("-", "").replace("_", "").isalnum() for label in labels)
    return host.rstrip(".") if allowed else None
