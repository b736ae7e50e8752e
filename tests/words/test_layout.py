"""Every language fits a telephone's 320 pixels, and those that are read from the right are mirrored."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from urllib.parse import urlencode

import pytest
from flask import Flask
from playwright.sync_api import Page, sync_playwright

from service.comments.status import Action
from service.core.languages import CODES, language
from tests.make import PAGE, Make
from tests.servers import chromium
from tests.servers.threads import serving

pytestmark = [
    pytest.mark.skipif(chromium.find() is None, reason="no Chromium here"),
    pytest.mark.parametrize("app", ["sqlite"], indirect=True),
]

#: What sticks out of the window, and whether the page can be moved sideways.
_TOO_WIDE = """() => {
  const width = document.documentElement.clientWidth;
  const unseen = (one) => one.closest("[aria-hidden=true], [hidden]") || getComputedStyle(one).position === "absolute";
  const wide = [...document.body.querySelectorAll("*")].filter((one) => {
    const box = one.getBoundingClientRect();
    return box.width > 1 && (box.right > width + 1 || box.left < -1) && !unseen(one);
  });
  const moves = document.documentElement.scrollWidth > width ? ["the page"] : [];
  return [...moves, ...wide.map((one) => one.outerHTML.slice(0, 90))];
}"""
#: How far a box is from the left and from the right edge of the window.
_MARGINS = """(one) => {
  const box = one.getBoundingClientRect();
  return [box.left, document.documentElement.clientWidth - box.right];
}"""


@pytest.fixture(scope="module")
def page() -> Iterator[Page]:
    with sync_playwright() as playwright:
        program = playwright.chromium.launch(**chromium.launch_options())
        yield program.new_page(viewport={"width": 320, "height": 640})
        program.close()


@pytest.fixture
def address(app: Flask, make: Make) -> Iterator[Callable[[str], dict[str, str]]]:
    """Where the pages are in a language: the frame, its answer, its errors, a receipt's page, a problem."""
    site = make.site(form={"min_seconds": 0}, threads={"depth": 5})
    first = make.approved(site, "A fair point.", name="Ann")
    make.approved(site, "An answer to it.", name="Ben", parent_id=first.id)
    own = make.decided(make.comment(site, "Another one."), Action.HOLD, reason="first_time")
    refused = make.decided(make.comment(site, "Buy this."), Action.HOLD, reason="private")
    with serving(app, "127.0.0.1") as haven:

        def pages(code: str) -> dict[str, str]:
            about = urlencode({"url": PAGE, "title": "A story of the harbour", "lang": code})
            frame = f"{haven}/embed/{site.key}?{about}"
            return {
                "frame": frame,
                "answering": f"{frame}&reply_to={first.id}",
                "newest first": f"{frame}&sort=newest",
                "receipt": f"{haven}/receipt?{urlencode({'receipt': own.receipt, 'lang': code})}",
                "another receipt": f"{haven}/receipt?{urlencode({'receipt': refused.receipt, 'lang': code})}",
                "problem": f"{haven}/embed/nobody?{about}",
            }

        yield pages


@pytest.mark.parametrize("code", CODES)
def test_no_page_is_wider_than_a_telephone(page: Page, address: Callable[[str], dict[str, str]], code: str) -> None:
    wrong = {}
    pages = address(code)
    for name, where in pages.items():
        page.goto(where)
        assert page.locator("html").get_attribute("lang") == code
        page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
        wrong[name] = page.evaluate(_TOO_WIDE)
    page.goto(pages["frame"])
    page.locator("#comment-form").evaluate("(form) => form.submit()")
    page.wait_for_selector("#news")
    wrong["mistakes"] = page.evaluate(_TOO_WIDE)
    assert {name: found for name, found in wrong.items() if found} == {}


@pytest.mark.parametrize("code", [code for code in CODES if language(code).direction == "rtl"])
def test_what_is_read_from_the_right_is_mirrored(
    page: Page, address: Callable[[str], dict[str, str]], code: str
) -> None:
    def margins(where: str, selector: str) -> tuple[float, float]:
        page.goto(where)
        left, right = page.locator(selector).first.evaluate(_MARGINS)
        return left, right

    left, right = margins(address(code)["frame"], ".author")
    assert left > right, "names stand where reading begins"
    left, right = margins(address("en")["frame"], ".author")
    assert left < right
    left, right = margins(address(code)["frame"], ".comments .comments")
    assert left < right, "answers are moved in from the side where reading begins"
    left, right = margins(address("en")["frame"], ".comments .comments")
    assert left > right
