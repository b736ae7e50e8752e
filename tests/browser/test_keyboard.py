"""The whole road by keyboard alone: the focus can be seen at every step, is never lost, and goes where the eye goes."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from flask import Flask
from playwright.sync_api import BrowserContext, FrameLocator, Locator, Page, expect

from tests.browser.frames import House, Place, visit
from tests.flags.reading import flags
from tests.make import Make
from tests.servers import chromium
from tests.widget.frames import stored

pytestmark = [
    pytest.mark.skipif(chromium.find() is None, reason="no Chromium here"),
    # what a browser does is the same on every database
    pytest.mark.parametrize("app", ["sqlite"], indirect=True),
]
SCRIPTS = pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])

#: What has the focus, and whether that can be seen; null when nothing has it.
FOCUSED = """() => {
  const it = document.activeElement;
  if (it === document.body) return null;
  const drawn = it.matches(".related a") ? it.closest("li") : it;
  const { outlineStyle, outlineWidth } = getComputedStyle(drawn);
  const { top, bottom, left, right } = it.getBoundingClientRect();
  const words = it.ariaLabel || it.labels?.[0]?.textContent || it.textContent;
  return {
    name: words.replace(/\\s+/g, " ").replace("*", "").trim(),
    outlined: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2,
    top, bottom,
    inside: bottom > 0 && top < innerHeight && right > 0 && left < innerWidth,
  };
}"""


class Hands:
    """Somebody without a mouse."""

    def __init__(self, page: Page, frame: FrameLocator) -> None:
        self.page, self.frame = page, frame

    def focused(self) -> dict[str, Any] | None:
        """Return what has the focus in the frame, which must be seen; None when the focus is outside of the frame."""
        if not self.page.locator("iframe").evaluate("frame => frame === document.activeElement"):
            return None
        found: dict[str, Any] | None = self.frame.locator("body").evaluate(f"body => ({FOCUSED})()")
        assert found, "the focus is lost"
        assert found["outlined"], f"nobody sees the focus on {found['name']!r}"
        assert found["inside"], f"{found['name']!r} has the focus out of sight"
        return found

    def has(self, target: Locator) -> None:
        """Wait until the target has the focus, and see it."""
        expect(target).to_be_focused()
        assert self.focused()

    def to(self, target: Locator) -> None:
        """Press Tab until the target has the focus."""
        for _ in range(60):
            if target.evaluate("element => element === document.activeElement"):
                self.focused()
                return
            self.page.keyboard.press("Tab")
            self.focused()
        raise AssertionError("no number of tabs leads there")

    def enter(self, target: Locator) -> None:
        self.to(target)
        self.page.keyboard.press("Enter")

    def walk(self, key: str) -> list[dict[str, Any]]:
        """Press a key from outside of the frame through it and out of it again; return what had the focus."""
        seen: list[dict[str, Any]] = []
        for _ in range(80):
            self.page.keyboard.press(key)
            found = self.focused()
            if found:
                seen.append(found)
            elif seen:
                return seen
        raise AssertionError("the focus never leaves the frame")


@pytest.fixture
def place(house: House, make: Make) -> Place:
    place = house.open(reading={"page_size": 2}, flags={"hold_privacy_from": 0})
    first = make.approved(place.site, "Second.", name="Cleo", url=place.url)
    make.approved(place.site, "To Cleo.", name="Dan", url=place.url, parent_id=first.id)
    make.approved(place.site, "Third.", name="Eve", url=place.url)
    return place


@SCRIPTS
def test_every_control_is_reached_in_the_order_in_which_it_is_seen(
    reader: BrowserContext, place: Place, scripts: bool
) -> None:
    page, frame = visit(reader, place.url)
    hands = Hands(page, frame)
    there = hands.walk("Tab")
    names = [one["name"] for one in there]
    kinds = ["Like", "Love", "Haha", "Wow", "Sad", "Angry"]

    def of(name: str) -> list[str]:
        return ["just now", f"Reply to {name}", f"React to {name}", f"Report the comment of {name}"]

    form = ["Comment", "Formatting help", "Name", "Email", "Website"]
    consent = "Save my name, email, and website in this browser for the next time I comment."
    reading = [*kinds, "Oldest", "Newest", "Top", *of("Ben"), *of("Cleo"), "1 reply", *of("Dan"), "Load 1 more"]
    assert names == [*reading, *form, consent, "Post Comment", "Preview"]
    for before, after in pairwise(there):
        assert after["bottom"] > before["top"] or not after["inside"], f"{after['name']} stands above {before['name']}"
    back = [one["name"] for one in hands.walk("Shift+Tab")]
    assert back[: len(names)] == names[::-1], "a browser without bars goes round at the page's ends"


@SCRIPTS
def test_reading_and_reacting(reader: BrowserContext, place: Place, scripts: bool) -> None:
    page, frame = visit(reader, place.url)
    hands = Hands(page, frame)
    fold = frame.locator(".replies > summary")
    hands.enter(fold)
    expect(frame.get_by_text("To Cleo.")).to_be_hidden()
    hands.has(fold)
    page.keyboard.press("Tab")
    hands.has(frame.locator("a[data-more]"))
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Space")
    expect(frame.get_by_text("To Cleo.")).to_be_visible()

    react = frame.locator("summary[aria-label='React to Dan']")
    hands.enter(react)
    hands.has(react)
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    love = frame.locator("details[open] .kinds button").nth(1)
    hands.has(love)
    page.keyboard.press("Enter")
    expect(frame.get_by_role("img", name="Love, 1 person; your reaction")).to_be_visible()
    if scripts:
        hands.has(love)
    else:
        page, frame = visit(reader, place.url)
        hands = Hands(page, frame)

    hands.enter(frame.locator("a[data-more]"))
    expect(frame.get_by_text("Third.")).to_be_visible()
    if scripts:
        hands.has(frame.locator(".comment", has_text="Third."))
        page.keyboard.press("Tab")
        hands.has(frame.locator(".comment", has_text="Third.").locator(".when"))


@SCRIPTS
def test_answering_through_mistakes_and_a_preview(
    app: Flask, reader: BrowserContext, place: Place, scripts: bool
) -> None:
    page, frame = visit(reader, place.url)
    hands = Hands(page, frame)
    hands.enter(frame.get_by_role("link", name="Reply to Cleo"))
    hands.has(frame.locator("#comment"))
    expect(frame.locator("#respond h2")).to_contain_text("Leave a Reply to Cleo")
    page.keyboard.type("I agree.")
    hands.enter(frame.get_by_role("button", name="Post Comment"))
    for field, typed in (("author", "Ann"), ("email", "ann@mail.example")):
        expect(frame.locator("#news")).to_contain_text("Your comment was not sent.")
        hands.has(frame.locator("#news"))
        hands.enter(frame.locator(f"#news a[href='#{field}']"))
        hands.has(frame.locator(f"#{field}"))
        page.keyboard.type(typed)
        hands.enter(frame.get_by_role("button", name="Post Comment" if field == "author" else "Preview"))
    expect(frame.locator(".preview")).to_contain_text("I agree.")
    hands.has(frame.locator(".preview"))
    hands.enter(frame.get_by_role("button", name="Post Comment"))
    expect(frame.locator("#news")).to_contain_text("Thank you.")
    hands.has(frame.locator("#news"))
    assert len(stored(app)) == 5
    change = frame.locator(".own summary").first
    hands.enter(change)
    hands.has(change)
    hands.enter(frame.get_by_role("link", name="Write another comment"))
    expect(frame.locator("#comment-form")).to_be_visible()
    hands.has(frame.locator("#comment"))


@SCRIPTS
def test_reporting_and_coming_back(app: Flask, reader: BrowserContext, place: Place, scripts: bool) -> None:
    page, frame = visit(reader, place.url)
    hands = Hands(page, frame)
    hands.enter(frame.get_by_role("link", name="Report the comment of Cleo"))
    hands.has(frame.get_by_role("heading", name="Report this comment to the moderators"))
    hands.enter(frame.get_by_role("button", name="Report"))
    hands.has(frame.get_by_role("alert"))
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowUp")
    hands.has(frame.get_by_role("radio", name="Something else"))
    hands.enter(frame.get_by_role("button", name="Report"))
    hands.has(frame.get_by_role("status"))
    assert [one.reason for one in flags(app)] == ["other"]
    hands.enter(frame.get_by_role("link", name="Back to the comments"))
    expect(frame.locator("#comments")).to_be_visible()
    page.keyboard.press("Tab")
    assert hands.focused(), "who comes back goes on in the frame"
