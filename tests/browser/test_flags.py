"""Readers report a comment on a page of another website, and a moderator finds it first, with scripts on and off."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from flask import Flask
from playwright.sync_api import Browser, Page, expect

from tests.browser.website import Website, website
from tests.flags.reading import flags, status_of
from tests.make import MadeModerator, Make
from tests.servers import chromium

pytestmark = [
    pytest.mark.skipif(chromium.find() is None, reason="no Chromium here"),
    # what a browser shows does not hang on the database, and the same answers are tested on both without one
    pytest.mark.parametrize("app", ["sqlite"], indirect=True),
]

BODY = "Ann Smith lives at 12 Elm Road."


@pytest.fixture
def news(app: Flask, make: Make) -> Iterator[Website]:
    with website(app, make) as found:
        frame = f"{found.haven}/embed/{found.site.key}?url={story(found)}"
        without = f'<noscript><iframe src="{frame}" title="Comments" width="100%" height="1200"></iframe></noscript>'
        found.put("/a-story", f"<h1>A story</h1><p>Text.</p>{found.line()}{without}<footer>The end.</footer>")
        yield found


def story(news: Website) -> str:
    return f"{news.address}/a-story"


def sign_in(program: Browser, news: Website, moderator: MadeModerator) -> Page:
    page = program.new_page(java_script_enabled=False)
    page.goto(f"{news.haven}/moderate")
    page.get_by_label("E-mail address").fill(moderator.email)
    page.get_by_label("Password").fill(moderator.password)
    page.get_by_role("button", name="Sign in").click()
    return page


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_a_report_is_taken_and_stands_first_in_the_privacy_queue(
    app: Flask, make: Make, news: Website, program: Browser, scripts: bool
) -> None:
    comment = make.approved(news.site, BODY, url=story(news), title="A story")
    make.held(news.site, "Call 555 0100.", url=story(news), reason="private", email="b@mail.example")
    reader = program.new_page(java_script_enabled=scripts, viewport={"width": 320, "height": 700})
    reader.goto(story(news))
    frame = reader.frame_locator("iframe").first
    frame.get_by_role("link", name="Report the comment of Ann").click()
    heading = frame.get_by_role("heading", name="Report this comment to the moderators")
    expect(heading).to_be_in_viewport()
    expect(frame.get_by_text(BODY)).to_be_visible()
    assert frame.locator("html").evaluate("root => root.scrollWidth <= root.clientWidth")

    frame.get_by_role("button", name="Report").click()
    expect(frame.get_by_role("alert")).to_be_focused()
    expect(frame.get_by_role("alert")).to_contain_text("Please choose what is wrong with it.")
    frame.get_by_role("radio", name="This is about me").check()
    frame.get_by_label("What should the moderators know?").fill("I am Ann. They must not find me.")
    frame.get_by_role("button", name="Report").click()
    expect(frame.get_by_role("status")).to_contain_text("Thank you. A moderator will look at this comment.")
    expect(frame.get_by_role("status")).to_be_focused()
    frame.get_by_role("link", name="Back to the comments").click()
    expect(frame.locator("#comments")).to_be_visible()
    expect(frame.get_by_text(BODY)).to_have_count(0)

    desk = sign_in(program, news, make.moderator())
    desk.get_by_role("link", name="Privacy 2").click()
    first = desk.get_by_role("article").first
    expect(first).to_contain_text(BODY)
    expect(first).to_contain_text("1 reader reported it")
    expect(first).to_contain_text("I am Ann. They must not find me.")
    first.get_by_role("button", name="Reject").click()
    expect(desk.get_by_role("status")).to_contain_text("Rejected")
    expect(desk.get_by_role("article")).to_have_count(1)
    assert status_of(app, comment) == ("rejected", None)


def test_the_whole_way_can_be_gone_by_keyboard(app: Flask, make: Make, news: Website, program: Browser) -> None:
    make.approved(news.site, "Boring.", url=story(news))
    reader = program.new_page()
    reader.goto(story(news))
    frame = reader.frame_locator("iframe").first
    link = frame.get_by_role("link", name="Report the comment of Ann")
    link.focus()
    reader.keyboard.press("Enter")
    expect(frame.get_by_role("heading", name="Report this comment to the moderators")).to_be_focused()
    reader.keyboard.press("Tab")
    expect(frame.get_by_role("radio", name="This is about me")).to_be_focused()
    reader.keyboard.press("ArrowUp")
    expect(frame.get_by_role("radio", name="Something else")).to_be_checked()
    reader.keyboard.press("Tab")
    reader.keyboard.type("About trains.")
    reader.keyboard.press("Tab")
    reader.keyboard.press("Enter")
    expect(frame.get_by_role("status")).to_be_focused()
    assert [(one.reason, one.note) for one in flags(app)] == [("other", "About trains.")]
