"""A website with Haven's line in its pages, on another origin than Haven, and the browser that reads it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from typing import Any

from flask import Flask
from playwright.sync_api import Frame, Locator, Page
from werkzeug.wrappers import Request, Response

from tests.make import MadeSite, Make
from tests.servers.threads import serving

#: In "localhost" and "127.0.0.1" a browser sees strangers to each other.
WEBSITE_HOST, HAVEN_HOST = "localhost", "127.0.0.1"


@dataclass
class Website:
    """The website: put a page into `pages` by its path, and a browser finds it.

    Attributes:
        headers: sent with every page.
    """

    address: str
    haven: str
    site: MadeSite
    pages: dict[str, str] = field(default_factory=dict)
    headers: dict[str, str] = field(default_factory=dict)

    def line(self, **attributes: str) -> str:
        """Return the line to embed."""
        more = "".join(f' data-{name.replace("_", "-")}="{value}"' for name, value in attributes.items())
        return f'<script src="{self.haven}/embed.js" data-site="{self.site.key}"{more} async></script>'

    def put(self, path: str, body: str, *, head: str = "", html: str = '<html lang="en">') -> str:
        """Put a page there and return its address."""
        self.pages[path] = (
            f'<!doctype html>{html}<head><meta charset="utf-8"><title>A story</title>'
            f'<link rel="icon" href="data:,">{head}</head><body>{body}</body></html>'
        )
        return f"{self.address}{path}"

    def __call__(self, environ: dict[str, Any], start: Any) -> Any:
        """Answer as WSGI has it."""
        found = self.pages.get(Request(environ).path)
        answer = Response(found or "", 200 if found else 404, self.headers, mimetype="text/html")
        return answer(environ, start)


@contextmanager
def website(app: Flask, make: Make, host: str = WEBSITE_HOST, **policy: Any) -> Iterator[Website]:
    """Serve Haven and a website of one of its sites."""
    served: list[Website] = []

    def pages(environ: dict[str, Any], start: Any) -> Any:
        return served[0](environ, start)

    with ExitStack() as stack:
        haven = stack.enter_context(serving(app, HAVEN_HOST))
        address = stack.enter_context(serving(pages, host))
        site = make.site(origins=[address], **{"form": {"min_seconds": 0}} | policy)
        served.append(Website(address, haven, site))
        yield served[0]


def frame_in(element: Locator) -> Frame:
    """Return the frame in an element, read to its end."""
    element.scroll_into_view_if_needed()
    element.page.wait_for_function("frame => frame.src", arg=element.element_handle())
    handle = element.element_handle()
    assert handle is not None
    found = handle.content_frame()
    assert found is not None
    found.wait_for_selector("#respond")
    # by then the frame's deferred script has run
    found.wait_for_load_state("load")
    return found


def settled(page: Page) -> None:
    """Wait until every frame that was filled has as much height as its content."""
    fits = "document.documentElement.scrollHeight <= innerHeight"
    for _ in range(100):
        if all(frame.evaluate(fits) for frame in page.frames[1:] if frame.url.startswith("http")):
            return
        page.wait_for_timeout(50)
    raise AssertionError("a frame is smaller than its content")
