"""One comment, followed in a real browser through `haven demo`: every process real, every page as people see it."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, FrameLocator, Page, expect

from tests.cli.service import HAVEN
from tests.servers import chromium
from tests.servers.processes import started

pytestmark = pytest.mark.skipif(chromium.find() is None, reason="no Chromium here")

TEXT = "I am gay, and I fled. Thank you for printing this."


@dataclass(frozen=True)
class Demo:
    """What `haven demo` printed."""

    page: str
    review: str
    email: str
    password: str


@pytest.fixture(scope="module")
def demo() -> Iterator[Demo]:
    """A running demo."""
    with tempfile.TemporaryDirectory(prefix="hv-") as folder:
        argv = [HAVEN, "demo", "--port", "0", "--data", str(Path(folder) / "var")]
        with started(argv, env={"HAVEN_LOG_LEVEL": "error", "HAVEN_SWEEP_SECONDS": "1"}) as process:
            told = process.wait_for_output("The API token")
            yield Demo(
                page=_told(told, r"The page\s+(\S+)"),
                review=_told(told, r"The review\s+(\S+)"),
                email=_told(told, r"e-mail\s+(\S+)"),
                password=_told(told, r"password\s+(\S+)"),
            )
            process.stop()


def _told(output: str, pattern: str) -> str:
    found = re.search(pattern, output)
    assert found, output
    return found[1]


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_a_comment_is_followed_to_the_end(demo: Demo, program: Browser, scripts: bool) -> None:
    text = f"{TEXT} {'With' if scripts else 'Without'} scripts."
    reader = program.new_context(java_script_enabled=scripts).new_page()
    reader.goto(demo.page)
    frame = _frame(reader, scripts=scripts)
    expect(frame.get_by_role("heading", name="Leave a Reply")).to_be_visible()
    expect(frame.locator("#comment-form")).to_contain_text("Post Comment")
    for words in ("Your email address will not be published.", "Required fields are marked *"):
        expect(frame.get_by_text(words)).to_be_visible()

    frame.get_by_role("textbox", name="Comment").fill(text)
    frame.get_by_role("textbox", name="Name").fill("Ann")
    frame.get_by_role("textbox", name="Email").fill("not an address")
    frame.get_by_role("button", name="Post Comment").click()
    expect(frame.get_by_text("Please enter a valid email address.").first).to_be_visible()
    expect(frame.get_by_role("textbox", name="Comment")).to_have_value(text)

    frame.get_by_role("textbox", name="Email").fill("ann@mail.example")
    frame.get_by_role("button", name="Post Comment").click()
    expect(frame.get_by_text("awaiting moderation").first).to_be_visible()
    receipt = frame.locator('a[href*="/receipt?"]').first.get_attribute("href")
    assert receipt

    moderator = program.new_context(java_script_enabled=False).new_page()
    _sign_in(moderator, demo)
    item = moderator.locator("article", has_text=text)
    _until_it_waits(moderator, text)
    expect(item).to_contain_text("No earlier comment of this author was approved.")
    item.get_by_role("button", name="Approve").click()
    expect(moderator.get_by_role("button", name="Undo")).to_be_visible()

    author = reader.context.new_page()
    author.goto(receipt)
    expect(author.get_by_role("main")).to_contain_text("published")

    reader.goto(demo.page)
    expect(_frame(reader, scripts=scripts).get_by_text(text)).to_be_visible()
    assert "ann@mail.example" not in _frame(reader, scripts=scripts).locator("body").inner_html()


def _frame(page: Page, *, scripts: bool) -> FrameLocator:
    """Return the frame with the comments: put there by the script, or the page's own for readers without."""
    where = "iframe" if scripts else "noscript iframe, iframe"
    page.locator(where).first.scroll_into_view_if_needed()
    return page.frame_locator(where).first


def _sign_in(page: Page, demo: Demo) -> None:
    page.goto(demo.review)
    page.get_by_label(re.compile("e-?mail", re.IGNORECASE)).fill(demo.email)
    page.get_by_label("Password").fill(demo.password)
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("button", name="Sign out")).to_be_visible()


def _until_it_waits(page: Page, text: str) -> None:
    """Reload the queue until the worker has put the comment there."""
    for _ in range(400):
        page.reload()
        if page.get_by_text(text).count():
            return
        page.wait_for_timeout(100)
    raise AssertionError(page.locator("main").inner_text())
