"""The frame's style and script: kept in parts by topic, put together once, stripped of what only people read.

The style stands in the page itself, allowed by its hash: the first comment is then visible after one request. The
script is one file whose address has its own hash in it, so that browsers may keep it for ever.
"""

from __future__ import annotations

import gzip
from base64 import b64encode
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.resources import files

import rcssmin
import rjsmin
from markupsafe import Markup

#: The parts, in the order in which they are put together; each is a file below `service/static/widget`.
STYLE_PARTS = ("base", "comments", "form", "news", "reading", "writing", "related", "reactions")
SCRIPT_PARTS = (
    "base",
    "look",
    "size",
    "person",
    "reply",
    "draft",
    "preview",
    "hints",
    "own",
    "reading",
    "fresh",
    "related",
    "reactions",
)

_FOLDER = files("service") / "static" / "widget"


@dataclass(frozen=True, slots=True)
class Style:
    """A style sheet that stands in a page.

    Attributes:
        allowed: how a Content-Security-Policy names it.
    """

    text: Markup
    allowed: str


@dataclass(frozen=True, slots=True)
class Script:
    """A script that is a file of its own.

    Attributes:
        version: changes with the content.
        gzipped: the same bytes compressed, which is how nearly everybody gets them.
    """

    body: bytes
    gzipped: bytes
    version: str


@cache
def frame_style() -> Style:
    """Return the style of the frame and of all our pages for readers."""
    return style_of(rcssmin.cssmin(_joined("css", STYLE_PARTS)))


@cache
def frame_script() -> Script:
    """Return the frame's script."""
    return _script(f'(()=>{{"use strict";\n{_joined("js", SCRIPT_PARTS)}}})();')


@cache
def embed_script() -> Script:
    """Return the script of the one line."""
    return _script((_FOLDER / "embed.js").read_text("utf-8"))


@cache
def solve_script() -> Script:
    """Return the script that does a proof of work; loaded only where a site asks for one."""
    return _script((_FOLDER / "solve.js").read_text("utf-8"))


def style_of(text: str) -> Style:
    """Return a style sheet as it may stand in a page."""
    if "</" in text:
        raise ValueError("a style sheet cannot hold the end of its own element")
    digest = b64encode(sha256(text.encode()).digest()).decode()
    return Style(Markup(text), f"'sha256-{digest}'")  # noqa: S704 - checked above


def _joined(kind: str, parts: Iterable[str]) -> str:
    return "\n".join((_FOLDER / kind / f"{part}.{kind}").read_text("utf-8") for part in parts)


def _script(source: str) -> Script:
    body = str(rjsmin.jsmin(source)).encode()
    return Script(body, gzip.compress(body, compresslevel=9, mtime=0), sha256(body).hexdigest()[:16])
