"""A page's address, written one way, so that one page has one thread however it was reached."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, quote, unquote_to_bytes, urlencode, urlsplit

from service.sites.origins import origin_of

MAX_URL = 2000

#: Query parameters that say how a reader came, not what they read: the analytics and click identifiers in common use.
_TRACKING = re.compile(
    r"(utm_\w+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|ysclid|twclid|ttclid|igsh|igshid|mc_cid|mc_eid|_ga|_gl"
    r"|_openstat|mkt_tok|vero_id|oly_anon_id|oly_enc_id|srsltid|wickedid|ref_src|ref_url)",
    re.IGNORECASE,
)

_PATH_SAFE = "/:@!$&'()*+,;=~-._"


def canonical_url(url: str) -> str | None:
    """Return the canonical form of a page's URL, None when it is no http(s) URL or too long.

    Dropped: fragment, tracking parameters, a default port, dot segments, a trailing slash (but the root's), letter case
    of scheme and host, needless percent-encoding. Kept: everything else, the order of parameters too.
    """
    try:
        parts = urlsplit(url.strip())
        origin = origin_of(url.strip())
        path = quote(unquote_to_bytes(parts.path), safe=_PATH_SAFE)
        kept = [
            pair
            for pair in parse_qsl(parts.query, keep_blank_values=True, max_num_fields=200)
            if not _TRACKING.fullmatch(pair[0])
        ]
        query = urlencode(kept)
    except (ValueError, UnicodeError):
        return None
    if origin is None:
        return None
    canonical = origin + _without_dots(path) + (f"?{query}" if query else "")
    return canonical if len(canonical) <= MAX_URL else None


def _without_dots(path: str) -> str:
    """Resolve "." and ".." as RFC 3986, section 5.2.4 does, and drop the trailing slash."""
    kept: list[str] = []
    for segment in path.split("/")[1:]:
        if segment == "..":
            kept = kept[:-1]
        elif segment != ".":
            kept.append(segment)
    return ("/" + "/".join(kept)).rstrip("/") or "/"
