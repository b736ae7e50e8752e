"""A page's address, written one way, so that one page has one thread however it was reached."""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit

from service.sites.origins import origin_of

MAX_URL = 2000

#: Query parameters that say how a reader came, not what they read: the analytics and click identifiers in common use.
_TRACKING = re.compile(
    r"(utm_\w+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|ysclid|twclid|ttclid|igsh|igshid|mc_cid|mc_eid|_ga|_gl"
    r"|_openstat|mkt_tok|vero_id|oly_anon_id|oly_enc_id|srsltid|wickedid|ref_src|ref_url)",
    re.IGNORECASE,
)

#: What a path or query may hold as it is; "%" too, as it begins what is encoded already.
_SAFE = "/:@!$&'()*+,;=~-._?%"
_ESCAPE = re.compile(r"%([0-9A-Fa-f]{2})")
_UNRESERVED = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")


def canonical_url(url: str) -> str | None:
    """Return the canonical form of a page's URL, None when it is no http(s) URL or too long.

    Dropped: fragment, tracking parameters, a default port, dot segments, a trailing slash (but the root's), letter case
    of scheme and host, needless percent-encoding (RFC 3986, section 6.2.2). Kept: everything else, the order of
    parameters too.
    """
    try:
        parts = urlsplit(url.strip())
        origin = origin_of(url.strip())
        path = _one_spelling(parts.path)
        kept = [pair for pair in _one_spelling(parts.query).split("&") if pair and not _is_tracking(pair)]
    except (ValueError, UnicodeError):
        return None
    if origin is None:
        return None
    canonical = origin + _without_dots(path) + ("?" + "&".join(kept) if kept else "")
    return canonical if len(canonical) <= MAX_URL else None


def _one_spelling(text: str) -> str:
    """Encode what must be encoded and decode what need not be; an encoded "/" stays: it means another page."""
    return _ESCAPE.sub(_plain_if_unreserved, quote(text, safe=_SAFE))


def _plain_if_unreserved(escape: re.Match[str]) -> str:
    character = chr(int(escape[1], 16))
    return character if character in _UNRESERVED else escape[0].upper()


def _is_tracking(pair: str) -> bool:
    return _TRACKING.fullmatch(pair.partition("=")[0]) is not None


def _without_dots(path: str) -> str:
    """Resolve "." and ".." as RFC 3986, section 5.2.4 does, and drop the trailing slash."""
    kept: list[str] = []
    for segment in path.split("/")[1:]:
        if segment == "..":
            kept = kept[:-1]
        elif segment != ".":
            kept.append(segment)
    return ("/" + "/".join(kept)).rstrip("/") or "/"
