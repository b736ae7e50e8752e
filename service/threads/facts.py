"""What a page says of itself: plain text, cut to size, and a picture only from an origin that the site named."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any
from unicodedata import category
from urllib.parse import urljoin, urlsplit

from service.core.fields import has_ink
from service.sites.models import Site
from service.sites.origins import origin_of, parse_origin
from service.sites.policy import Policy
from service.sites.queries import has_origin
from service.threads.models import MAX_EXCERPT, MAX_LANGUAGE, MAX_TITLE
from service.threads.urls import canonical_url

#: What a picture's path ends in. Any other address of the site's might do something when it is asked for.
_PICTURE = re.compile(r"\.(avif|gif|jpe?g|png|webp)$", re.IGNORECASE)
_LANGUAGE = re.compile(r"[a-z]{2,8}([-_][a-z0-9]{1,8})*", re.IGNORECASE)
#: Turn the direction of what stands around them.
_TURNING = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@dataclass(frozen=True, slots=True)
class Facts:
    """What is said of one page, fit to be shown.

    Attributes:
        image: on an origin that the site named; None for none.
        language: a tag as HTML has it, in lower case.
    """

    title: str
    excerpt: str = ""
    image: str | None = None
    language: str | None = None

    def plain(self) -> dict[str, Any]:
        """Return the facts as a JSON column keeps them."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Said:
    """What is said of which page; the URL is canonical, on one of the site's origins."""

    url: str
    facts: Facts


def said_by(site: Site, policy: Policy, url: str, sent: Mapping[str, Any]) -> Said:
    """Return what can be shown of what a page said of itself; the rest is left out.

    Args:
        url: the page's own, canonical: a picture's address may be relative to it.
        sent: `title`, `description`, `image`, `language`, each a text or missing.
    """
    given = {name: sent.get(name) or "" for name in ("title", "description", "image", "language")}
    facts = Facts(
        title=_cut(_plain(given["title"]), MAX_TITLE),
        excerpt=_cut(_plain(given["description"]), MAX_EXCERPT),
        image=_picture(site, policy, url, given["image"]),
        language=_language(given["language"]),
    )
    return Said(url, facts)


def may_show(site: Site, policy: Policy, image: str | None) -> bool:
    """Tell whether readers' browsers may be sent to this picture: to the site's own origins, and those it named."""
    origin = origin_of(image) if image else None
    return origin is not None and (
        has_origin(site, origin) or origin in map(parse_origin, policy.related.picture_origins)
    )


def _plain(text: str) -> str:
    """Return the text on one line, without what cannot be seen or turns its surroundings."""
    kept = (" " if category(one) in ("Cc", "Zl", "Zp") else one for one in text if one not in _TURNING)
    line = " ".join("".join(kept).split())
    return line if has_ink(line) else ""


def _cut(text: str, longest: int) -> str:
    """Return the text, ending at a word where it is too long."""
    if len(text) <= longest:
        return text
    head = text[: longest - 1]
    at_word = head.rpartition(" ")[0]
    return (at_word if len(at_word) > longest // 2 else head).rstrip() + "…"


def _picture(site: Site, policy: Policy, url: str, given: str) -> str | None:
    try:
        image = canonical_url(urljoin(url, given.strip())) if given.strip() else None
    except ValueError:
        return None
    if image is None or not _PICTURE.search(urlsplit(image).path):
        return None
    return image if may_show(site, policy, image) else None


def _language(given: str) -> str | None:
    tag = given.strip()
    return tag.replace("_", "-").lower() if len(tag) <= MAX_LANGUAGE and _LANGUAGE.fullmatch(tag) else None
