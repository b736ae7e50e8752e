"""What axe-core finds wrong with a reader's pages, in light and dark, and what their width does not hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from axe_playwright_python.sync_playwright import Axe
from flask import Flask
from playwright.sync_api import Frame, Page

from service.core.clock import clock
from service.core.transactions import transaction
from service.sites.queries import find_site
from service.threads.close import close_thread
from tests.browser.website import Website, frame_in
from tests.make import MadeComment, Make

#: WCAG 2.0, 2.1 and 2.2, A and AA, and what axe-core's makers call good practice beyond it.
LEVELS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice")
#: The frame's headings go on from those of the page around it, whose own first heading is the article's.
OFF_IN_FRAMES = ("page-has-heading-one",)
_CONTRAST = "color-contrast"

_HEAD = "<style>:root{color-scheme:light dark}</style>"


def audit(where: Page | Frame, *, off: Sequence[str] = (), only: Sequence[str] = ()) -> list[str]:
    """Return what is wrong, each with the element it is wrong with."""
    if not where.evaluate("'axe' in window"):
        where.evaluate(Axe().axe_script)
    chosen: dict[str, Any] = {"type": "rule", "values": list(only)} if only else {"type": "tag", "values": list(LEVELS)}
    # off by default, as WCAG 2.2 is new
    rules = {"target-size": {"enabled": True}} | {rule: {"enabled": False} for rule in off}
    options = {"runOnly": chosen, "rules": {} if only else rules, "resultTypes": ["violations"]}
    found = where.evaluate("options => axe.run(document, options)", options)
    assert found["passes"], "axe-core has looked at nothing"
    return [
        f"{wrong['id']}: {element['html']}\n    {element['failureSummary']}"
        for wrong in found["violations"]
        for element in wrong["nodes"]
    ]


class Eye:
    """Looks at a reader's page, or the frame in it, state by state."""

    def __init__(self, page: Page, *, dark: bool) -> None:
        """Look at each state in dark, too, if told so: nothing but the colours differs there."""
        self.page = page
        self.dark = dark
        self.wrong: list[str] = []

    def look(self, state: str, where: Page | Frame) -> None:
        """Note what is wrong in this state."""
        where.wait_for_load_state("load")  # a page may be seen before its style sheet is
        found = audit(where, off=OFF_IN_FRAMES if isinstance(where, Frame) else ())
        if not where.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"):
            found.append("it is wider than the window")
        if self.dark:
            self._prefer("dark", where)
            found += [f"dark: {one}" for one in audit(where, only=[_CONTRAST])]
            self._prefer("light", where)
        self.wrong += [f"{state}: {one}" for one in found]

    def _prefer(self, scheme: Literal["light", "dark"], where: Page | Frame) -> None:
        self.page.emulate_media(color_scheme=scheme)
        if isinstance(where, Frame):  # the page around it tells the frame
            where.wait_for_selector(f"html[data-theme={scheme}]", state="attached")


@dataclass(frozen=True)
class Reader:
    """Somebody who reads a website in a language, on a screen of some width."""

    page: Page
    eye: Eye
    news: Website
    app: Flask
    make: Make
    language: str

    @property
    def url(self) -> str:
        return f"{self.news.address}/a-story"

    def open(self, path: str = "/a-story", anchor: str = "") -> Frame:
        html = f'<html lang="{self.language}" dir="{"rtl" if self.language == "ar" else "ltr"}">'
        body = f"<main><h1>A story</h1><p>Text.</p>{self.news.line()}</main>"
        self.page.goto("about:blank")  # another anchor alone would load nothing
        self.page.goto(self.news.put(path, body, head=_HEAD, html=html) + anchor)
        frame = frame_in(self.page.locator("iframe"))
        assert frame.eval_on_selector("html", "html => html.lang") == self.language
        return frame

    def comment(self, body: str, *, path: str = "/a-story", name: str = "Ben", **fields: object) -> MadeComment:
        return self.make.approved(self.news.site, body, url=f"{self.news.address}{path}", name=name, **fields)

    def write(self, frame: Frame, **typed: str) -> None:
        for field, text in typed.items():
            frame.fill(f"#{field}", text)

    def close(self) -> None:
        with self.app.app_context(), transaction() as work:
            close_thread(work, find_site(work, self.news.site.key), self.url, now=clock.now())

    def send(self, frame: Frame, selector: str, *, lands: str = "#news") -> None:
        """Press a button that leads to another page of the frame's, and wait until that is there."""
        with self.page.expect_event("framenavigated", lambda moved: moved == frame):
            frame.click(selector)
        frame.wait_for_load_state()
        frame.wait_for_selector(lands)
