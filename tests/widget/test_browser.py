"""The frame in a real browser, on a page of another website."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from typing import Any

import pytest
from flask import Flask
from playwright.sync_api import BrowserContext, Frame, Page, expect, sync_playwright
from werkzeug.wrappers import Response

from tests.make import Make
from tests.servers import chromium
from tests.servers.threads import serving

pytestmark = [
    pytest.mark.skipif(chromium.find() is None, reason="no Chromium here"),
    # what a browser shows does not hang on the database, and the same answers are tested on both without one
    pytest.mark.parametrize("app", ["sqlite"], indirect=True),
]

STORY = """<!doctype html><meta charset="utf-8"><title>A story</title><h1>A story</h1><p style="height:60rem">Text.</p>
<script src="{haven}/embed.js" data-site="{key}" async></script>
<script src="{haven}/embed.js" data-site="{key}x"></script>
<footer>The end.</footer>"""


@pytest.fixture(params=["localhost"])
def address(request: pytest.FixtureRequest, app: Flask, make: Make) -> Iterator[str]:
    """A page that carries the one line; on "localhost" it is a stranger, whose frames may store nothing."""
    shown: dict[str, str] = {}

    def story(environ: dict[str, Any], start: Any) -> Any:
        return Response(STORY.format(**shown), mimetype="text/html")(environ, start)

    with ExitStack() as stack:
        shown["haven"] = stack.enter_context(serving(app, "127.0.0.1"))
        website = stack.enter_context(serving(story, request.param))
        site = make.site(origins=[website], form={"min_seconds": 0})
        make.approved(site, "First!", url=f"{website}/a-story")
        shown["key"] = site.key
        yield f"{website}/a-story"


@pytest.fixture
def browser() -> Iterator[BrowserContext]:
    with sync_playwright() as playwright:
        program = playwright.chromium.launch(**chromium.launch_options())
        yield program.new_context(viewport={"width": 900, "height": 700})
        program.close()


def frame_of(page: Page) -> Frame:
    element = page.locator("iframe").first
    element.scroll_into_view_if_needed()
    handle = element.element_handle()
    assert handle is not None
    found = handle.content_frame()
    assert found is not None
    found.wait_for_selector("#respond")
    # by then the frame's deferred script has run
    found.wait_for_load_state("load")
    return found


def errors_of(page: Page) -> list[str]:
    """Return the list to which every script error of the page and its frames will be added."""
    found: list[str] = []

    def note(error: object) -> None:
        found.append(str(error))

    page.on("pageerror", note)
    return found


def write(frame: Frame, **typed: str) -> None:
    for field, text in typed.items():
        frame.fill(f"#{field}", text)
    frame.click("text=Post Comment")


def test_a_reader_of_another_website_comments(browser: BrowserContext, address: str) -> None:
    page = browser.new_page()
    broken = errors_of(page)
    page.goto(address)
    frame = frame_of(page)
    assert page.locator("iframe").count() == 2
    page.wait_for_function("document.querySelector('iframe').style.height.endsWith('px')")
    assert frame.evaluate("document.documentElement.scrollHeight <= innerHeight")
    assert frame.evaluate("(() => { try { return Boolean(localStorage); } catch { return false; } })()") is False

    frame.check("#consent")
    write(frame, author="Ann")
    expect(frame.locator("#news")).to_contain_text("Please type your comment text.")
    expect(frame.locator("#news")).to_be_focused()
    assert frame.input_value("#author") == "Ann"
    write(frame, comment="Hello.", email="ann@mail.example")
    expect(frame.locator("#news")).to_contain_text("Thank you. Your comment is awaiting moderation.")
    expect(frame.locator("#news")).to_be_focused()
    assert broken == []


@pytest.mark.parametrize("address", ["127.0.0.1"], indirect=True)
def test_who_asks_for_it_is_remembered_until_they_change_their_mind(browser: BrowserContext, address: str) -> None:
    page = browser.new_page()
    page.goto(address)
    frame = frame_of(page)
    frame.check("#consent")
    write(frame, comment="Hello.", author="Ann", email="ann@mail.example")
    frame.click("text=Write another comment")
    expect(frame.locator("#email")).to_have_value("ann@mail.example")
    expect(frame.locator("#comment")).to_be_focused()
    assert frame.input_value("[name=receipt]")
    frame.uncheck("#consent")
    assert frame.evaluate("localStorage.length") == 0
    assert frame.input_value("[name=receipt]") == ""


def test_a_website_that_is_not_the_sites_cannot_frame_it(browser: BrowserContext, address: str) -> None:
    page = browser.new_page()
    page.goto(address)
    page.wait_for_function("document.querySelector('iframe').src")
    source = page.locator("iframe").first.get_attribute("src") or ""
    page.goto(source.split("/embed/")[0] + "/healthz")
    page.set_content(f'<iframe src="{source}"></iframe>')
    for _ in range(100):
        if page.frames[1].url.startswith("chrome-error:"):
            return
        page.wait_for_timeout(100)
    raise AssertionError(page.frames[1].url)
