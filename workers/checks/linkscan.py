"""Finds the links of a text, as a reader would take them: bare, Markdown, HTML, or broken on purpose ("example[.]com").

Every expression consumes what it has looked at or looks at a bounded stretch, so the work grows no faster than the
text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

import idna
from linkify_it.tlds import TLDS

from workers.text.normalise import without_invisible

_KNOWN_ENDINGS = frozenset(ending.casefold() for ending in TLDS)
#: Endings that make a domain of two words with a dot between, even without a path. Others ("so", "is", "me", "it") are
#: words that often follow a full stop without a space.
_PLAIN_ENDINGS = frozenset({
    "com", "org", "net", "info", "biz", "edu", "gov", "io", "co", "ru", "su", "ua", "by", "kz", "de", "fr",
    "es", "uk", "nl", "pl", "cz", "ch", "br", "jp", "cn", "tk", "ml", "ga", "cf", "gq", "cc", "pw", "ws", "ly",
    "eu", "xyz", "top", "shop", "club", "online", "store", "icu", "vip", "bet", "casino", "poker", "loan",
    "click", "dev", "app", "tech", "crypto", "xn--p1ai", "xn--90ais",
})  # fmt: skip

_SCHEME = r"(?:h(?:tt|xx|\*\*)ps?|ftp)(?::|\[:\]|\(:\))//"
_BROKEN_DOT = r"\s?[\[({]\s?(?:\.|dot|точка)\s?[\])}]\s?"
_LABEL = r"[^\W_][\w-]{0,62}"
_DOT = rf"(?:[.。．｡]|{_BROKEN_DOT})"
_TAIL = rf"(?:(?!(?<![/=:&?%]){_SCHEME})[^\s<>\"])"

_ADDRESS = re.compile(
    rf"(?P<url>{_SCHEME}{_TAIL}+)|(?<![\w.@/-])(?P<host>{_LABEL}(?:{_DOT}{_LABEL})+)(?P<rest>(?::\d{{1,5}})?[/?#]{_TAIL}*)?",
    re.IGNORECASE,
)
_MARKDOWN = re.compile(r"\[(?P<shown>[^\[\]]{0,300})\]\(\s{0,3}<?(?P<target>[^\s()<>]{1,2048})")
_HTML = re.compile(
    r"<a\s[^<>]{0,500}?href\s{0,3}=\s{0,3}[\"']?(?P<target>[^\s\"'<>]{1,2048})[^<>]{0,500}>(?P<shown>[^<>]{0,300})",
    re.IGNORECASE,
)
_DOTS = re.compile(_DOT, re.IGNORECASE)
_SCHEME_OF = re.compile(rf"{_SCHEME}|//", re.IGNORECASE)
_ELSEWHERE = re.compile(rf"(?:{_SCHEME}|//)|{_LABEL}(?:{_DOT}{_LABEL})+(?:[:/?#]|$)", re.IGNORECASE)
_BEFORE_PATH = re.compile(r"[^/?#\\]*")


@dataclass(frozen=True, slots=True)
class Link:
    """One link: where it stands, the host it leads to, and the host it shows where that is written out."""

    start: int
    end: int
    host: str
    shown: str | None = None


def scan(text: str) -> tuple[Link, ...]:
    """Return the links of a text, in order."""
    visible, places = without_invisible(text)
    links = sorted(_links(visible), key=lambda link: link.start)
    return tuple(Link(places[link.start], places[link.end - 1] + 1, link.host, link.shown) for link in links)


def host_of(address: str) -> str:
    """Return the host of an address, with or without its scheme, in lower-case ASCII (IDNA); "" where there is none."""
    return _host_and_user(address)[0]


def is_within(host: str, domain: str) -> bool:
    """Tell whether a host is a domain or lies below it."""
    return bool(domain) and (host == domain or host.endswith(f".{domain}"))


def _links(text: str) -> Iterator[Link]:
    covered: list[tuple[int, int]] = []
    for pattern in (_MARKDOWN, _HTML):
        for match in pattern.finditer(text):
            if not _ELSEWHERE.match(match["target"]):
                continue
            if any(start <= match.start() < end for start, end in covered[-1:]):
                continue
            covered.append(match.span())
            host, user = _host_and_user(match["target"])
            shown = next((link.host for link in _addresses(match["shown"])), None)
            yield Link(match.start(), match.end(), host, shown or _as_shown(user))
    covered.sort()
    starts = [start for start, _ in covered]
    for link in _addresses(text):
        before = bisect_right(starts, link.start) - 1
        if before < 0 or link.start >= covered[before][1]:
            yield link


def _addresses(text: str) -> Iterator[Link]:
    """Yield the links that are written out as addresses."""
    for match in _ADDRESS.finditer(text):
        if match["url"]:
            written = _without_closing(match["url"])
            host, user = _host_and_user(written)
            if any(character.isalnum() for character in host):
                yield Link(match.start(), match.start() + len(written), host, _as_shown(user))
        else:
            end = _end_of_host(match, text)
            if end is not None:
                yield Link(match.start(), end, host_of(text[match.start() : end]))


def _end_of_host(match: re.Match[str], text: str) -> int | None:
    """Return where a bare address ends, None where it is no address but words with full stops between."""
    host, rest = match["host"], _without_closing(match["rest"] or "")
    end = match.end("host")
    if end < len(text) and (text[end] == "@" or text[end].isalnum()):
        return None
    dots = list(_DOTS.finditer(host))
    if host.casefold().startswith("www.") or ("/" in rest and _idna(host[dots[-1].end() :]) in _KNOWN_ENDINGS):
        return end + len(rest)
    broken = any(len(dot.group()) > 1 for dot in dots)
    endings = _KNOWN_ENDINGS if broken else _PLAIN_ENDINGS
    # From the last label back, since "example.com.Then" is an address and the next sentence.
    for dot, cut in zip(reversed(dots), [len(host), *(dot.start() for dot in reversed(dots))], strict=False):
        if _idna(host[dot.end() : cut]) in endings:
            return match.start() + cut + (len(rest) if cut == len(host) else 0)
    return None


def _host_and_user(address: str) -> tuple[str, str]:
    scheme = _SCHEME_OF.match(address)
    whole = _DOTS.sub(".", address[scheme.end() if scheme else 0 :][:2048])
    before_path = _BEFORE_PATH.match(whole)
    user, _, host = (before_path.group() if before_path else "").rpartition("@")
    return _idna(host.partition(":")[0].strip().rstrip(".,;!")), user


def _idna(host: str) -> str:
    lower = host.casefold()
    if lower.isascii() or len(lower) > 253:
        return lower
    try:
        return idna.encode(lower, uts46=True).decode()
    except (idna.IDNAError, UnicodeError):
        return lower


def _as_shown(user: str) -> str | None:
    """Return the host that stands before the "@" of an address, to be taken for its target."""
    host = _idna(user.partition(":")[0])
    return host if "." in host and host.rpartition(".")[2] in _KNOWN_ENDINGS else None


def _without_closing(address: str) -> str:
    """Return an address without the punctuation of the sentence around it."""
    return address.rstrip(".,;:!?'\"*_~»”’…" + ("" if "(" in address else ")") + ("" if "[" in address else "]") + "}")
