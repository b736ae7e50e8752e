"""Reading a long conversation in a real browser, on a page of another website: scripts on and scripts off."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import pytest
from flask import Flask
from playwright.sync_api import Browser, Frame, Page, expect

from tests.browser.stories import Told, telling
from tests.make import Make
from tests.servers import chromium
from tests.widget.test_browser import errors_of, frame_of

pytestmark = [
    pytest.mark.skipif(chromium.find() is None, reason="no Chromium here"),
    # what a browser shows does not hang on the database, and the same answers are tested on both without one
    pytest.mark.parametrize("app", ["sqlite"], indirect=True),
]


@pytest.fixture
def told(app: Flask, make: Make) -> Iterator[Told]:
    with telling(app, make) as story:
        yield story


@pytest.fixture
def page(program: Browser) -> Iterator[Page]:
    context = program.new_context(viewport={"width": 700, "height": 600})
    yield context.new_page()
    context.close()


@pytest.fixture
def plain(program: Browser) -> Iterator[Page]:
    """A page of a browser that runs no scripts."""
    context = program.new_context(viewport={"width": 700, "height": 600}, java_script_enabled=False)
    yield context.new_page()
    context.close()


def bodies(frame: Frame | Page) -> list[str]:
    return frame.locator(".comment .body").all_inner_texts()


def numbered(first: int, last: int) -> list[str]:
    return [f"Number {number}." for number in range(first, last)]


def test_more_comments_come_in_place_and_the_reader_stays_where_they_were(page: Page, told: Told) -> None:
    for text in numbered(0, 12):
        told.comment(text)
    broken = errors_of(page)
    page.goto(told.url)
    frame = frame_of(page)
    assert bodies(frame) == numbered(0, 5)
    more = frame.get_by_role("link", name="Load 5 more")
    page.wait_for_function("document.querySelector('iframe').style.height.endsWith('px')")
    more.scroll_into_view_if_needed()
    before = frame.locator(".comment").nth(3).bounding_box()
    more.press("Enter")
    expect(frame.locator(".comment")).to_have_count(10)
    assert bodies(frame) == numbered(0, 10)
    expect(frame.locator(".comment").nth(5)).to_be_focused()
    assert frame.locator(".comment").nth(3).bounding_box() == before
    frame.get_by_role("link", name="Load 2 more").click()
    expect(frame.locator(".comment")).to_have_count(12)
    assert bodies(frame) == numbered(0, 12)
    expect(frame.locator("[data-more]")).to_have_count(0)
    assert broken == []


def test_without_scripts_more_comments_are_a_page_away(plain: Page, told: Told) -> None:
    for text in numbered(0, 7):
        told.comment(text)
    plain.goto(told.frame())
    plain.get_by_role("link", name="Load 2 more").click()
    expect(plain.locator(".comment")).to_have_count(2)
    assert bodies(plain) == numbered(5, 7)
    plain.get_by_role("link", name="First comments").click()
    expect(plain.locator(".comment")).to_have_count(5)


def crowd(told: Told) -> None:
    root = told.comment("Crowded.")
    first = told.comment("First reply.", parent_id=root)
    for number in range(40):
        told.comment(f"Reply {number}.", parent_id=root)
    told.comment("Deep.", parent_id=first)
    told.comment("The other.")


def test_a_long_row_of_replies_is_reached_to_its_end(page: Page, told: Told) -> None:
    crowd(told)
    page.goto(told.url)
    frame = frame_of(page)
    expect(frame.locator(".replies > summary").first).to_have_text("42 replies")
    assert "The other." in bodies(frame)
    frame.get_by_role("link", name="Load 2 more replies").click()
    expect(frame.get_by_text("Reply 39.")).to_be_visible()
    expect(frame.get_by_role("link", name="more replies")).to_have_count(0)
    found = bodies(frame)
    assert len(found) == len(set(found)) == 44
    assert found[:3] == ["Crowded.", "First reply.", "Deep."]
    assert found[-2:] == ["Reply 39.", "The other."]


def test_without_scripts_a_long_row_of_replies_goes_on_below_its_comment(plain: Page, told: Told) -> None:
    crowd(told)
    plain.goto(told.frame())
    plain.get_by_role("link", name="Load 2 more replies").click()
    expect(plain.locator(".comment")).to_have_count(4)
    assert bodies(plain) == ["Crowded.", "First reply.", "Deep.", "Reply 39."]


def test_replies_fold_away_without_scripts_and_say_so(plain: Page, told: Told) -> None:
    root = told.comment("Root.")
    told.comment("An answer.", parent_id=root)
    plain.goto(told.frame())
    summary = plain.locator(".replies > summary")
    expect(summary).to_have_text("1 reply")
    expect(plain.get_by_text("An answer.")).to_be_visible()
    expect(plain.locator(".replies[open]")).to_have_count(1)
    summary.focus()
    plain.keyboard.press("Enter")
    expect(plain.get_by_text("An answer.")).to_be_hidden()
    expect(plain.locator(".replies[open]")).to_have_count(0)


def test_a_link_to_a_comment_opens_the_page_that_holds_it(plain: Page, told: Told) -> None:
    for text in numbered(0, 12):
        told.comment(text)
    wanted = told.comment("The one.")
    told.comment("An answer to it.", parent_id=wanted)
    plain.goto(told.frame(f"&comment={wanted}#comment-{wanted}"))
    expect(plain.locator(".comment.marked .body")).to_have_text("The one.")
    expect(plain.get_by_text("The one.")).to_be_in_viewport()
    plain.locator(".marked .when").click()
    expect(plain.locator(".comment.marked .body")).to_have_text("The one.")


def test_the_articles_address_leads_to_a_comment_too(page: Page, told: Told) -> None:
    for text in numbered(0, 12):
        told.comment(text)
    wanted = told.comment("The one.")
    page.goto(f"{told.url}#comment-{wanted}")
    frame = frame_of(page)
    expect(frame.locator(".comment.marked .body")).to_have_text("The one.")
    expect(frame.get_by_text("The one.")).to_be_in_viewport()
    expect(frame.locator(".marked .when")).to_have_attribute("href", f"{told.url}#comment-{wanted}")


def test_a_link_to_a_comment_that_is_gone_says_so(plain: Page, told: Told) -> None:
    told.comment("Here.")
    for unknown in ("01a205ab-b7cc-757f-a227-8c34848fe147", "nonsense"):
        plain.goto(told.frame(f"&comment={unknown}"))
        expect(plain.get_by_text("The comment that you are looking for is not here.")).to_be_visible()
        assert bodies(plain) == ["Here."]


def test_new_comments_are_announced_once_and_move_nothing(page: Page, told: Told) -> None:
    root = told.comment("First.")
    page.clock.install()
    broken = errors_of(page)
    page.goto(told.url)
    frame = frame_of(page)
    told.comment("An answer.", parent_id=root)
    for text in ("Another.", "And one more."):
        told.comment(text)
    before = frame.locator(".comment").first.bounding_box()
    with page.expect_response(lambda answer: "/new?" in answer.url):
        page.clock.fast_forward(60_000)
    expect(frame.locator("#fresh[role=status]")).to_have_text("3 new comments, show")
    assert frame.locator(".comment").first.bounding_box() == before
    assert bodies(frame) == ["First."]
    news = frame.locator("#fresh[role=status]").element_handle()
    frame.evaluate(
        "it => { window.told = 0; new MutationObserver(() => window.told++).observe(it, {childList: true}); }", news
    )
    with page.expect_response(lambda answer: "/new?" in answer.url):
        page.clock.fast_forward(120_000)
    assert frame.evaluate("window.told") == 0
    frame.get_by_role("link", name="3 new comments, show").click()
    expect(frame.locator(".comment")).to_have_count(4)
    assert bodies(frame) == ["First.", "An answer.", "Another.", "And one more."]
    expect(frame.locator(".comment").nth(1)).to_be_focused()
    expect(frame.locator("#fresh[role=status]")).to_be_empty()
    assert broken == []


def test_nobody_asks_for_news_while_nobody_looks(page: Page, told: Told) -> None:
    told.comment("First.")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if "/new?" in request.url else None)
    page.clock.install()
    page.goto(told.url)
    frame = frame_of(page)
    frame.evaluate("Object.defineProperty(document, 'hidden', {get: () => window.away !== false})")
    page.clock.fast_forward(600_000)
    assert asked == []
    with page.expect_response(lambda answer: "/new?" in answer.url):
        frame.evaluate("window.away = false; document.dispatchEvent(new Event('visibilitychange'))")
    assert len(asked) == 1


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_is_wider_than_a_small_phone(program: Browser, told: Told, scheme: Any) -> None:
    parent = told.comment("Root.", name="A" * 90)
    for depth in range(6):
        parent = told.comment(f"Depth {depth}.", parent_id=parent, name="Somebody with a rather long name")
    context = program.new_context(viewport={"width": 320, "height": 600}, color_scheme=scheme)
    page = context.new_page()
    page.goto(told.frame())
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    context.close()


def test_nothing_that_people_write_runs_in_the_frame_or_in_a_feed(page: Page, told: Told) -> None:
    evil = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'><svg/onload=alert(1)>]]>"
    root = told.comment(evil, name=evil, title=evil)
    told.comment(
        "[x](javascript:alert(1))", parent_id=root, name="'onmouseover='alert(1)", website="javascript:alert(1)"
    )
    ran: list[str] = []
    page.on("dialog", lambda dialog: (ran.append(dialog.message), dialog.dismiss()))
    page.goto(told.url)
    frame = frame_of(page)
    for item in frame.locator(".comment *").all():
        item.hover(force=True)
    page.goto(told.frame(f"&comment={root}&title={quote(evil)}"))
    expect(page.locator(".comment")).to_have_count(2)
    page.goto(f"{told.haven}/v1/sites/{told.site.key}/feed.atom?url={told.url}")
    expect(page.locator("entry, .pretty-print, body").first).to_be_attached()
    assert ran == []
