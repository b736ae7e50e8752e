"""Reacting in a real browser, on a page of another website: scripts on and scripts off."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import BrowserContext, FrameLocator, expect

from tests.browser.frames import House, visit
from tests.servers import chromium

pytestmark = [
    pytest.mark.skipif(chromium.find() is None, reason="no Chromium here"),
    # what a browser shows does not hang on the database, and the same answers are tested on both without one
    pytest.mark.parametrize("app", ["sqlite"], indirect=True),
]

BOTH = pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])


def has_button(frame: FrameLocator, words: str) -> None:
    """Wait until the page has the button that a screen reader calls by these words."""
    expect(frame.locator("#react").get_by_role("button", name=words, exact=True)).to_be_visible()


def press(frame: FrameLocator, words: str) -> None:
    frame.locator("#react").get_by_role("button", name=words, exact=True).click()


@BOTH
def test_a_reader_reacts_to_the_page_changes_and_takes_it_back(house: House, reader: BrowserContext) -> None:
    place = house.open()
    page, frame = visit(reader, place.url)
    press(frame, "Love")
    has_button(frame, "Love, 1 person; your reaction")
    press(frame, "Sad")
    has_button(frame, "Sad, 1 person; your reaction")
    has_button(frame, "Love")
    page.reload()
    has_button(frame, "Sad, 1 person; your reaction")
    press(frame, "Sad, 1 person; your reaction")
    has_button(frame, "Sad")
    page.reload()
    has_button(frame, "Sad")
    assert reader.cookies() == []


@BOTH
def test_a_reader_reacts_to_a_comment(house: House, reader: BrowserContext) -> None:
    place = house.open()
    page, frame = visit(reader, place.url)
    comment = frame.locator(".comment", has_text="First!")
    comment.get_by_text("React", exact=True).click()
    comment.get_by_role("button", name="Haha", exact=True).click()
    expect(comment.get_by_role("img", name="Haha, 1 person; your reaction")).to_be_visible()
    page.reload()
    comment.get_by_text("React", exact=True).click()
    comment.get_by_role("button", name="Haha, 1 person; your reaction").click()
    expect(comment.locator(".tally")).to_have_count(0)


def test_the_focus_stays_and_one_polite_sentence_is_said(house: House, reader: BrowserContext) -> None:
    _page, frame = visit(reader, house.open().url)
    frame.locator("#react button").first.focus()
    _page.keyboard.press("Enter")
    expect(frame.locator("#react-news")).to_have_text("Like, 1 person; your reaction")
    expect(frame.locator("#react button").first).to_be_focused()
    assert frame.locator("#react-news").get_attribute("role") == "status"


def test_what_could_not_be_saved_is_taken_back_and_said(house: House, reader: BrowserContext) -> None:
    place = house.open(reactions={"per_minute": 1})
    _page, frame = visit(reader, place.url)
    press(frame, "Like")
    has_button(frame, "Like, 1 person; your reaction")
    press(frame, "Wow")
    expect(frame.locator("#react-news")).to_have_text("Your reaction was not saved. Please try again later.")
    has_button(frame, "Wow")
    has_button(frame, "Like, 1 person; your reaction")


def test_the_browser_keeps_a_word_only_once_somebody_reacts_and_forgets_it_in_time(
    house: House, reader: BrowserContext
) -> None:
    place = house.open()
    page, frame = visit(reader, place.url)
    name = f"haven:{place.site.key}:reactions"
    inside = frame.locator("body")
    assert inside.evaluate("(_, name) => localStorage.getItem(name)", name) is None
    press(frame, "Like")
    has_button(frame, "Like, 1 person; your reaction")
    expect(frame.locator("#react-news")).to_have_text("Like, 1 person; your reaction")
    kept = json.loads(inside.evaluate("(_, name) => localStorage.getItem(name)", name))
    assert len(kept["word"]) == 32
    inside.evaluate(
        "(_, [name, kept]) => localStorage.setItem(name, JSON.stringify({...kept, since: kept.since - 31 * 864e5}))",
        [name, kept],
    )
    page.reload()
    has_button(frame, "Like, 1 person")
    press(frame, "Like, 1 person")
    has_button(frame, "Like, 2 people; your reaction")


def test_where_frames_may_keep_nothing_the_reader_still_has_one(house: House, reader: BrowserContext) -> None:
    page, frame = visit(reader, house.open(host="localhost").url)
    press(frame, "Like")
    has_button(frame, "Like, 1 person; your reaction")
    press(frame, "Wow")
    has_button(frame, "Wow, 1 person; your reaction")
    page.reload()
    has_button(frame, "Wow, 1 person; your reaction")
    has_button(frame, "Like")
