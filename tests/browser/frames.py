"""A reader's browser before the frame, on a page of another origin, worked by keyboard."""

from __future__ import annotations

from contextlib import AbstractContextManager, ExitStack
from dataclasses import dataclass
from typing import Any

from flask import Flask
from playwright.sync_api import BrowserContext, FrameLocator, Locator, Page, expect
from werkzeug.wrappers import Response

from tests.make import MadeSite, Make
from tests.servers.threads import serving

STORY = '<!doctype html><title>A story</title><h1>A story</h1><iframe src="{}" width="700" height="1500"></iframe>'


class House:
    """A service, and a website whose pages carry its frame; on "localhost" the frame's browser keeps nothing for it."""

    def __init__(self, app: Flask, make: Make, stack: ExitStack) -> None:
        self._app, self._make = app, make
        self._haven = stack.enter_context(serving(app))
        self._website = stack.enter_context(serving(self._story))
        self._frames: dict[str, str] = {}

    def _story(self, environ: dict[str, Any], start: Any) -> Any:
        frame = self._frames.get(environ["PATH_INFO"], "about:blank")
        return Response(STORY.format(frame), mimetype="text/html")(environ, start)

    def open(self, *, host: str = "127.0.0.1", **policy: Any) -> Place:
        """Make a site with one comment of Ben's on its page."""
        origin = self._website.replace("127.0.0.1", host)
        policy = {"rate": {"submissions_per_minute": 0}} | policy
        policy["form"] = {"min_seconds": 0} | policy.get("form", {})
        site = self._make.site(origins=[origin], **policy)
        url = f"{origin}/a-story"
        self._make.approved(site, "First!", name="Ben", email="ben@mail.example", url=url)
        for path in ("/a-story", "/another"):
            self._frames[path] = f"{self._haven}/embed/{site.key}?url={origin}{path}"
        return Place(site, url, f"{origin}/another")


@dataclass(frozen=True)
class Place:
    """A site and two of its pages."""

    site: MadeSite
    url: str
    another: str


def visit(browser: BrowserContext, address: str) -> tuple[Page, FrameLocator]:
    page = browser.pages[0] if browser.pages else browser.new_page()
    page.goto(address)
    frame = page.frame_locator("iframe")
    expect(frame.locator("#respond")).to_be_visible()
    return page, frame


def tab_to(page: Page, target: Locator) -> None:
    """Press Tab until the target has the focus, as somebody without a mouse does."""
    for _ in range(40):
        if target.evaluate("element => element === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError("no number of tabs leads there")


def type_in(page: Page, frame: FrameLocator, **typed: str) -> None:
    for field, text in typed.items():
        box = frame.locator(f"#{field}")
        box.focus()
        page.keyboard.press("ControlOrMeta+a")
        page.keyboard.type(text)


def press(page: Page, frame: FrameLocator, name: str) -> None:
    button = frame.get_by_role("button", name=name, exact=True)
    tab_to(page, button)
    page.keyboard.press("Enter")


WHO = {"author": "Ann", "email": "ann@mail.example"}


def failing(page: Page) -> AbstractContextManager[object]:
    """Go on after the block once a request of it has failed."""
    return page.expect_event("requestfailed")
