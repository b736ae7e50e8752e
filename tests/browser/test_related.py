"""Related posts in a real browser: pages tell of themselves as they are read, and cards lead from one to the next."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass

import pytest
from flask import Flask
from playwright.sync_api import Browser, Frame, Page, expect

from service.demo.site import pages, pictures, server
from service.threads import recent_cards
from tests.make import Make
from tests.servers import chromium
from tests.servers.threads import running, serving

pytestmark = [
    pytest.mark.skipif(chromium.find() is None, reason="no Chromium here"),
    # what a browser shows does not hang on the database, and the same answers are tested on both without one
    pytest.mark.parametrize("app", ["sqlite"], indirect=True),
]


#: Asks for every picture at once, waits until each has come or failed, and counts them.
ALL_PICTURES = """Promise.allSettled([...document.querySelectorAll(".related img")].map((one) => {
    one.loading = "eager";
    return one.decode();
})).then((all) => all.length)"""

PAYLOADS = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "<svg/onload=alert(1)>",
)


@dataclass(frozen=True)
class Website:
    """The demonstration's pages, on another origin than Haven's."""

    origin: str
    frame: str
    haven: str


@pytest.fixture
def website(app: Flask, make: Make, monkeypatch: pytest.MonkeyPatch) -> Iterator[Website]:
    monkeypatch.setattr(recent_cards, "_KEPT", 0)
    with ExitStack() as stack:
        content: dict[str, bytes] = {}
        haven = stack.enter_context(serving(app))
        origin = stack.enter_context(running(server("127.0.0.1", 0, content), "localhost"))
        site = make.site(origins=[origin])
        content |= pages(origin, haven, site.key) | pictures()
        yield Website(origin, f"{haven}/embed/{site.key}", haven)


def read(page: Page, address: str) -> Frame:
    """Open a page and read down to its comments."""
    page.goto(address)
    element = page.locator("iframe").first
    element.scroll_into_view_if_needed()
    handle = element.element_handle()
    assert handle is not None
    page.wait_for_function("frame => frame.src", arg=handle)
    frame = handle.content_frame()
    assert frame is not None
    frame.wait_for_selector("#respond")
    return frame


def told(page: Page, address: str) -> None:
    """Read a page of which nothing is known, until its browser has told the service of it."""
    with page.expect_response(lambda answer: answer.request.method == "PUT") as answer:
        read(page, address)
    assert answer.value.status == 200


def test_pages_that_were_read_are_related_and_cards_lead_from_one_to_the_next(
    program: Browser, website: Website
) -> None:
    page = program.new_page()
    wrong: list[str] = []
    page.on("console", lambda message: wrong.append(message.text) if message.type in ("error", "warning") else None)
    for path in ("/bread", "/bridge", "/ru"):
        told(page, website.origin + path)
    with page.expect_response(lambda answer: answer.request.method == "PUT"):
        frame = read(page, f"{website.origin}/")
    cards = frame.get_by_role("navigation", name="Related posts").get_by_role("link")
    expect(cards).to_have_count(3)
    assert cards.all_inner_texts()[2] == "Ночной паром", "another language comes last"
    assert "The baker leaves the lights on for the night ferry." in frame.locator(".related").inner_text()
    assert frame.evaluate(ALL_PICTURES) == 3
    cards.nth(0).scroll_into_view_if_needed()
    cards.nth(0).click()
    page.wait_for_url(lambda url: url in (f"{website.origin}/bread", f"{website.origin}/bridge"))
    assert wrong == []


def test_a_page_that_is_known_is_not_told_again(program: Browser, website: Website) -> None:
    page = program.new_page()
    told(page, f"{website.origin}/bread")
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.method))
    read(page, f"{website.origin}/bread")
    page.wait_for_load_state("networkidle")
    assert "PUT" not in sent


def test_who_opens_a_frames_address_by_itself_tells_nothing(program: Browser, website: Website) -> None:
    page = program.new_page()
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.method))
    page.goto(f"{website.frame}?url={website.origin}/bread&title=A+lie&description=Told+by+a+stranger")
    page.wait_for_load_state("networkidle")
    assert "PUT" not in sent


def test_pictures_come_from_the_sites_own_origin_and_shift_nothing(program: Browser, website: Website) -> None:
    page = program.new_page(viewport={"width": 320, "height": 700})
    asked: list[str] = []
    wrong: list[str] = []
    page.on("console", lambda message: wrong.append(message.text) if message.type == "error" else None)
    page.on("request", lambda request: asked.append(request.url))
    image = f"{website.origin}/pictures/bread.png"
    page.goto(f"{website.origin}/bread")
    key = website.frame.rpartition("/")[2]
    sent = {"url": f"{website.origin}/bread", "title": "Bread", "description": "At three.", "image": image}
    told = page.request.put(f"{website.haven}/v1/sites/{key}/pages", data=sent)
    assert told.json()["image"] == image
    frame = read(page, f"{website.origin}/bridge")
    picture = frame.locator(".related img")
    assert picture.evaluate("one => one.getBoundingClientRect().height") > 100, "there is room before it is there"
    assert frame.evaluate(ALL_PICTURES) == 1
    assert picture.evaluate("one => one.naturalWidth") == 320
    assert frame.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert {url.split("/")[2] for url in asked if url.startswith("http")} == {
        website.origin.split("/")[2],
        website.haven.split("/")[2],
    }
    assert wrong == []


def test_nothing_that_a_page_says_of_itself_runs(program: Browser, website: Website) -> None:
    page = program.new_page()
    ran: list[str] = []
    page.on("dialog", lambda dialog: (ran.append(dialog.message), dialog.dismiss()))
    key = website.frame.rpartition("/")[2]
    for number, payload in enumerate(PAYLOADS):
        sent = {"url": f"{website.origin}/{number}", "title": payload, "description": payload, "language": payload[:9]}
        answer = page.request.put(
            f"{website.haven}/v1/sites/{key}/pages",
            data=sent | {"image": f"{website.origin}/{payload}.png"},
            headers={"Origin": website.origin},
        )
        assert answer.json()["title"] == payload
    frame = read(page, f"{website.origin}/bread")
    cards = frame.locator(".related li")
    expect(cards).to_have_count(3)
    assert set(cards.locator("strong").all_inner_texts()) <= set(PAYLOADS)
    assert frame.locator(".related :is(script, svg, iframe)").count() == 0
    assert frame.evaluate(ALL_PICTURES) > 0
    assert ran == []


def test_cards_are_there_with_scripts_off(program: Browser, website: Website) -> None:
    reader = program.new_page()
    told(reader, f"{website.origin}/bread")
    page = program.new_context(java_script_enabled=False).new_page()
    page.goto(f"{website.frame}?url={website.origin}/bridge")
    link = page.get_by_role("navigation", name="Related posts").get_by_role("link")
    assert link.inner_text() == "Bread at three in the morning"
    link.click()
    page.wait_for_url(f"{website.origin}/bread")
