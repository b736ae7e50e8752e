"""The domains that a text leads to, to tell that others lead there too without keeping any."""

from __future__ import annotations

import re

#: So many domains of one wording are told apart; who writes more of them is held for their number.
MOST = 20

#: Where everybody leads: that two comments do so says nothing of either.
_EVERYBODYS = frozenset({
    "amazon.com", "apple.com", "archive.org", "bbc.co.uk", "bbc.com", "change.org", "doi.org", "dw.com", "facebook.com",
    "github.com", "google.com", "ilga.org", "instagram.com", "linkedin.com", "medium.com", "microsoft.com", "nih.gov",
    "nytimes.com", "ok.ru", "reddit.com", "soundcloud.com", "spotify.com", "telegram.org", "theguardian.com",
    "tiktok.com", "twitter.com", "un.org", "vimeo.com", "vk.com", "who.int", "wikipedia.org", "x.com", "yandex.ru",
    "youtu.be", "youtube.com",
})  # fmt: skip

_HOST = re.compile(r"(?:https?://|\bwww\.)(?P<host>[^\s/?#\\<>\"'()\[\]{}]{1,300})", re.IGNORECASE)


def link_domains(*texts: str) -> tuple[str, ...]:
    """Return the hosts of the texts' links without "www.", in lower case and in order, but for everybody's.

    Looks for what readers can click or copy, a scheme or "www."; what is broken on purpose is the work of a check.
    """
    found: dict[str, None] = {}
    for text in texts:
        for match in _HOST.finditer(text):
            host = match["host"].rpartition("@")[2].partition(":")[0].casefold().removeprefix("www.").strip(".,;!*_~")
            if "." in host and not _is_everybodys(host):
                found[host] = None
    return tuple(found)[:MOST]


def _is_everybodys(host: str) -> bool:
    labels = host.split(".")
    return any(".".join(labels[at:]) in _EVERYBODYS for at in range(len(labels) - 1))
