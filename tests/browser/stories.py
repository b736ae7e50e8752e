"""A story of a website with comments under it, for tests of reading them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from flask import Flask
from werkzeug.wrappers import Response

from tests.make import MadeSite, Make
from tests.servers.threads import serving

STORY = """<!doctype html><meta charset="utf-8"><title>A story</title><h1>A story</h1><p>Text.</p>
<script src="{haven}/embed.js" data-site="{key}" async></script><footer>The end.</footer>"""


@dataclass(frozen=True)
class Told:
    """A story of a website, and the service that has its comments."""

    url: str
    haven: str
    site: MadeSite
    make: Make

    def comment(self, body: str, **fields: Any) -> UUID:
        return self.make.approved(self.site, body, url=self.url, **fields).id

    def frame(self, query: str = "") -> str:
        return f"{self.haven}/embed/{self.site.key}?url={self.url}{query}"


@contextmanager
def telling(app: Flask, make: Make) -> Iterator[Told]:
    """Serve a story, on one website, and its comments, on another."""
    shown: dict[str, str] = {}

    def story(environ: dict[str, Any], start: Any) -> Any:
        return Response(STORY.format(**shown), mimetype="text/html")(environ, start)

    with ExitStack() as stack:
        shown["haven"] = stack.enter_context(serving(app, "127.0.0.1"))
        website = stack.enter_context(serving(story, "localhost"))
        site = make.site(origins=[website], reading={"page_size": 5}, rate={"submissions_per_minute": 0})
        shown["key"] = site.key
        yield Told(f"{website}/a-story", shown["haven"], site, make)
