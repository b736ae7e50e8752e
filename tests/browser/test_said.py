"""What screen readers are given to say: each thing once, and nothing that interrupts but a mistake."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, FrameLocator, expect

from service.widget.hints import HINTS
from tests.browser.frames import WHO, House, press, type_in, visit
from tests.make import Make
from tests.servers import chromium

pytestmark = [
    pytest.mark.skipif(chromium.find() is None, reason="no Chromium here"),
    # what a browser does is the same on every database
    pytest.mark.parametrize("app", ["sqlite"], indirect=True),
]
_EMAIL, PHONE, _ADDRESS = (hint.sentence for hint in HINTS)

#: Notes in each page what its live regions are given after it was read: text that comes into one, one that comes into
#: sight with its text, and a pressing one that comes into the page.
LISTEN = """(() => {
  window.said = [];
  const LIVE = "[role=status], [role=alert], [role=log], [aria-live]";
  const say = (node) => {
    const words = (node.textContent || "").trim();
    if (words && !(node.parentElement || node).closest("[hidden]")) said.push(words);
  };
  const alerted = (element) => element.matches("[role=alert], [aria-live=assertive]") && say(element);
  const change = ({ type, target, addedNodes }) => {
    const element = target.nodeType === Node.ELEMENT_NODE ? target : target.parentElement;
    const live = element.closest(LIVE);
    if (type === "attributes") {
      if (!element.hidden) (live ? [element] : element.querySelectorAll(LIVE)).forEach(say);
    } else if (live) (type === "characterData" ? [target] : addedNodes).forEach(say);
    else addedNodes.forEach((node) => node.querySelectorAll && [node, ...node.querySelectorAll("*")].forEach(alerted));
  };
  const watch = () => new MutationObserver((all) => all.forEach(change)).observe(document.documentElement, {
    subtree: true, childList: true, characterData: true, attributeFilter: ["hidden", "aria-live", "role"],
  });
  addEventListener("DOMContentLoaded", () => setTimeout(watch));
})()"""


@pytest.fixture
def reader(reader: BrowserContext) -> BrowserContext:
    reader.add_init_script(LISTEN)
    return reader


def said(frame: FrameLocator) -> list[str]:
    """Return what was said since the last time."""
    words: list[str] = frame.locator("body").evaluate("() => said.splice(0)")
    return words


def interrupting(frame: FrameLocator) -> int:
    return frame.locator("[role=alert], [aria-live=assertive]").count()


def test_what_is_done_in_place_is_said_once(house: House, make: Make, reader: BrowserContext) -> None:
    place = house.open(reading={"page_size": 1})
    make.approved(place.site, "Second.", name="Cleo", url=place.url)
    page, frame = visit(reader, place.url)
    assert interrupting(frame) == 0
    body = frame.locator("body")

    frame.locator("#react button").first.click()
    expect(frame.locator("#react-news")).to_have_text("Like, 1 person; your reaction")
    assert said(frame) == ["Like, 1 person; your reaction"]
    frame.locator("#react button").nth(1).click()
    expect(frame.locator("#react-news")).to_have_text("Love, 1 person; your reaction")
    assert said(frame) == ["Love, 1 person; your reaction"]
    frame.locator(".comment summary").first.click()
    frame.locator(".comment .kinds button").first.click()
    expect(frame.locator(".tally")).to_be_visible()
    expect(frame.locator("[aria-busy]")).to_have_count(0)
    assert said(frame) == ["Like, 1 person; your reaction"]

    frame.locator("a[data-more]").click()
    expect(frame.locator(".comment").nth(1)).to_be_focused()
    assert said(frame) == [], "the focus says it"
    frame.get_by_role("link", name="Reply to Ben").click()
    expect(frame.locator("#comment")).to_be_focused()
    assert said(frame) == [], "the focus says it"

    page.keyboard.type("Half a thought ")
    expect(frame.locator("#draft")).to_be_visible()
    assert said(frame) == ["Draft kept in this browser, and nowhere else."]
    page.keyboard.type("with a number, +49 30 901820 ")
    expect(frame.locator("#hints")).to_have_text(PHONE)
    page.keyboard.type("and a second, 0171 1234567 ")
    page.keyboard.press("Tab")
    assert said(frame) == [PHONE]
    press(page, frame, "Preview")
    expect(frame.locator(".preview")).to_be_focused()
    assert said(frame) == [], "the focus says it"
    frame.get_by_role("button", name="Discard the draft").click()
    expect(frame.locator("#comment")).to_be_focused()
    assert said(frame) == [], "the focus says it"
    expect(frame.locator("#hints")).to_be_empty()
    frame.get_by_role("link", name="Cancel reply").click()
    expect(frame.get_by_role("link", name="Reply to Ben")).to_be_focused()
    assert said(frame) == [], "the focus says it"
    assert interrupting(frame) == 0
    assert body.evaluate("() => document.querySelectorAll('[role=status] [role=status]').length") == 0


def test_news_is_said_once_and_taking_it_is_silent(house: House, make: Make, reader: BrowserContext) -> None:
    place = house.open()
    page = reader.new_page()
    page.clock.install()
    page, frame = visit(reader, place.url)
    make.approved(place.site, "Second.", name="Cleo", url=place.url)
    for _ in range(2):
        with page.expect_response(lambda answer: "/new?" in answer.url):
            page.clock.fast_forward(120_000)
        expect(frame.locator("#fresh")).to_have_text("1 new comment, show")
    expect(frame.locator("#fresh")).to_have_text("1 new comment, show")
    assert said(frame) == ["1 new comment, show"]
    frame.get_by_role("link", name="1 new comment, show").click()
    expect(frame.locator(".comment", has_text="Second.")).to_be_focused()
    assert said(frame) == [], "the focus says it"
    assert interrupting(frame) == 0


def test_what_a_new_page_tells_has_the_focus_and_is_not_said_again(house: House, reader: BrowserContext) -> None:
    page, frame = visit(reader, house.open().url)
    type_in(page, frame, comment="Hello.")
    press(page, frame, "Post Comment")
    expect(frame.get_by_role("alert")).to_be_focused()
    assert interrupting(frame) == 1, "mistakes alone interrupt"
    assert said(frame) == []
    type_in(page, frame, **WHO)
    press(page, frame, "Post Comment")
    expect(frame.locator(".thanks")).to_be_focused()
    expect(frame.locator(".thanks")).to_have_role("status")
    assert (said(frame), interrupting(frame)) == ([], 0)
