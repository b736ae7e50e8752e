"""Writing in a real browser, in the frame on a page of another origin, by keyboard alone, scripts on and off."""

from __future__ import annotations

import pytest
from flask import Flask
from playwright.sync_api import BrowserContext, expect

from service.widget.hints import HINTS
from tests.browser.frames import WHO, House, press, tab_to, type_in, visit
from tests.servers import chromium
from tests.widget.frames import stored

pytestmark = [
    pytest.mark.skipif(chromium.find() is None, reason="no Chromium here"),
    # what a browser does is the same on every database
    pytest.mark.parametrize("app", ["sqlite"], indirect=True),
]
SCRIPTS = pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
_EMAIL, PHONE, _ADDRESS = (hint.sentence for hint in HINTS)


@SCRIPTS
def test_mistakes_are_told_at_once_and_mended_by_keyboard(
    app: Flask, house: House, reader: BrowserContext, scripts: bool
) -> None:
    page, frame = visit(reader, house.open().url)
    type_in(page, frame, comment="Hello.", email="nope")
    press(page, frame, "Post Comment")
    news = frame.locator("#news")
    expect(news).to_contain_text("Your comment was not sent.")
    expect(news).to_contain_text("Name: Please fill the required fields.")
    expect(news).to_contain_text("Email: Please enter a valid email address.")
    expect(news).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(frame.locator("#author")).to_be_focused()
    page.keyboard.type("Ann")
    type_in(page, frame, email="ann@mail.example")
    expect(frame.locator("#comment")).to_have_value("Hello.")
    press(page, frame, "Post Comment")
    expect(news).to_contain_text("Thank you. Your comment is awaiting moderation.")
    expect(news).to_be_focused()
    assert len(stored(app)) == 2


@SCRIPTS
def test_a_preview_shows_what_will_be_published_and_sends_nothing(
    app: Flask, house: House, reader: BrowserContext, scripts: bool
) -> None:
    page, frame = visit(reader, house.open().url)
    type_in(page, frame, comment="I *fled*. Call +49 30 901820.", **WHO)
    frame.locator("#email").focus()
    press(page, frame, "Preview")
    preview = frame.locator("#news")
    expect(preview).to_be_focused()
    expect(preview.locator("em")).to_have_text("fled")
    expect(preview).to_contain_text(PHONE)
    expect(preview).to_contain_text("Nothing has been sent yet.")
    assert len(stored(app)) == 1
    frame.locator("#email").focus()
    press(page, frame, "Preview")
    expect(frame.locator(".preview")).to_have_count(1)
    expect(frame.locator("#email")).to_have_value(WHO["email"])
    frame.locator("#email").focus()
    press(page, frame, "Post Comment")
    expect(frame.locator("#news")).to_contain_text("Thank you.")
    assert len(stored(app)) == 2


@pytest.mark.parametrize(
    "evil",
    [
        "<script>parent.postMessage('ran', '*'); alert(1)</script>",
        '<img src=x onerror="alert(1)"><svg onload=alert(1)>',
        '<![CDATA["><iframe/onload=alert(1)>]]>',
        "[click](javascript:alert(1)) <javascript:alert(1)> [x](data:text/html;base64,PHNjcmlwdD4=)",
        '[a](https://x.example/" onmouseover="alert(1))',
        "</template></div></section><form action=https://evil.example><input name=comment>",
    ],
)
def test_nothing_that_is_typed_runs_in_a_preview(house: House, reader: BrowserContext, evil: str) -> None:
    ran: list[str] = []
    reader.on("dialog", lambda dialog: (ran.append(dialog.message), dialog.dismiss()))
    reader.on("console", lambda message: ran.append(message.text) if message.type == "error" else None)
    page, frame = visit(reader, house.open().url)
    frame.locator("#comment").fill(evil)
    press(page, frame, "Preview")
    preview = frame.locator(".preview")
    expect(preview).to_be_focused()
    assert preview.locator("script, img, svg, iframe, form, input, [onmouseover]").count() == 0
    assert not preview.locator("a").evaluate_all("links => links.some((link) => !/^https?:/.test(link.href))")
    assert ran == []


def test_a_preview_of_nothing_is_a_mistake_with_the_focus(house: House, reader: BrowserContext) -> None:
    page, frame = visit(reader, house.open().url)
    press(page, frame, "Preview")
    expect(frame.locator("#news")).to_contain_text("Comment: Please type your comment text.")
    expect(frame.locator("#news")).to_be_focused()


@SCRIPTS
def test_an_answer_is_written_to_a_comment_and_can_be_given_up(
    app: Flask, house: House, reader: BrowserContext, scripts: bool
) -> None:
    page, frame = visit(reader, house.open().url)
    reply = frame.get_by_role("link", name="Reply to Ben")
    heading = frame.locator("#respond h2")
    reply.focus()
    page.keyboard.press("Enter")
    expect(heading).to_contain_text("Leave a Reply to Ben")
    expect(frame.locator("#comment")).to_be_focused()
    assert frame.locator("li #respond").count() == (1 if scripts else 0)
    expect(frame.locator("#respond")).to_have_accessible_name("Leave a Reply to Ben")
    frame.get_by_role("link", name="Cancel reply").focus()
    page.keyboard.press("Enter")
    expect(heading).to_have_text("Leave a Reply")
    assert frame.locator("li #respond").count() == 0
    if scripts:
        expect(reply).to_be_focused()
    reply.focus()
    page.keyboard.press("Enter")
    expect(heading).to_contain_text("Leave a Reply to Ben")
    type_in(page, frame, comment="I agree.", email="nope", author="Ann")
    press(page, frame, "Post Comment")
    expect(frame.locator("#news")).to_contain_text("Please enter a valid email address.")
    expect(heading).to_contain_text("Leave a Reply to Ben")
    type_in(page, frame, email="ann@mail.example")
    press(page, frame, "Post Comment")
    expect(frame.locator("#news")).to_contain_text("Thank you.")
    first, answer = stored(app)
    assert answer.parent_id == first.id


@SCRIPTS
def test_what_was_just_sent_is_changed_and_withdrawn_in_the_frame(
    app: Flask, house: House, reader: BrowserContext, scripts: bool
) -> None:
    page, frame = visit(reader, house.open().url)
    type_in(page, frame, comment="Teh first.", **WHO)
    press(page, frame, "Post Comment")
    expect(frame.locator("#news")).to_be_focused()
    for act in ("Change the text", "Withdraw this comment…"):
        summary = frame.locator("summary", has_text=act)
        tab_to(page, summary)
        page.keyboard.press("Enter")
        if act == "Change the text":
            type_in(page, frame, comment="The first.")
            press(page, frame, "Save")
            expect(frame.locator("#news")).to_contain_text("Your change is saved.")
        else:
            press(page, frame, "Yes, withdraw it")
            expect(frame.locator("#news")).to_contain_text("You withdrew this comment.")
        expect(frame.locator("#news")).to_be_focused()
    assert (stored(app)[-1].revision, stored(app)[-1].status) == (2, "withdrawn")


def test_the_way_back_to_ones_comment_stays_in_this_tab(house: House, reader: BrowserContext) -> None:
    place = house.open()
    page, frame = visit(reader, place.url)
    expect(frame.locator("#own")).to_be_hidden()
    type_in(page, frame, comment="Mine.", **WHO)
    press(page, frame, "Post Comment")
    expect(frame.locator("#news")).to_contain_text("Thank you.")
    page, frame = visit(reader, place.url)
    link = frame.get_by_role("link", name="See, change or withdraw your last comment")
    address = link.get_attribute("href") or ""
    other = reader.new_page()
    other.goto(address)
    expect(other.locator("blockquote")).to_have_text("Mine.")
    other.goto(place.url)
    expect(other.frame_locator("iframe").locator("#respond")).to_be_visible()
    expect(other.frame_locator("iframe").locator("#own")).to_be_hidden()


def test_a_draft_survives_a_reload_on_its_own_page_only(house: House, reader: BrowserContext) -> None:
    place = house.open()
    sent: list[str] = []
    reader.on("request", lambda request: sent.append(f"{request.url} {request.post_data or ''}"))
    page, frame = visit(reader, place.url)
    notice = frame.locator("#draft")
    expect(notice).to_be_hidden()
    type_in(page, frame, comment="Half a thou")
    expect(notice).to_contain_text("Draft kept in this browser, and nowhere else.")
    page, frame = visit(reader, place.url)
    expect(frame.locator("#comment")).to_have_value("Half a thou")
    expect(frame.locator("#draft")).to_be_visible()
    assert not [request for request in sent if "Half" in request]
    page, frame = visit(reader, place.another)
    expect(frame.locator("#comment")).to_have_value("")
    page, frame = visit(reader, place.url)
    press(page, frame, "Discard the draft")
    expect(frame.locator("#comment")).to_have_value("")
    expect(frame.locator("#comment")).to_be_focused()
    expect(frame.locator("#draft")).to_be_hidden()
    page, frame = visit(reader, place.url)
    expect(frame.locator("#comment")).to_have_value("")


def test_a_draft_survives_an_error_and_ends_with_success(house: House, reader: BrowserContext) -> None:
    place = house.open()
    page, frame = visit(reader, place.url)
    type_in(page, frame, comment="A whole thought.", author="Ann")
    press(page, frame, "Post Comment")
    expect(frame.locator("#news")).to_contain_text("Your comment was not sent.")
    page, frame = visit(reader, place.url)
    expect(frame.locator("#comment")).to_have_value("A whole thought.")
    expect(frame.locator("#author")).to_have_value("")
    type_in(page, frame, **WHO)
    press(page, frame, "Post Comment")
    expect(frame.locator("#news")).to_contain_text("Thank you.")
    page, frame = visit(reader, place.url)
    expect(frame.locator("#comment")).to_have_value("")
    expect(frame.locator("#draft")).to_be_hidden()


def test_a_draft_of_an_answer_is_an_answer_again(house: House, reader: BrowserContext) -> None:
    place = house.open()
    page, frame = visit(reader, place.url)
    frame.get_by_role("link", name="Reply to Ben").click()
    type_in(page, frame, comment="Dear Ben")
    page, frame = visit(reader, place.url)
    expect(frame.locator("li #comment")).to_have_value("Dear Ben")
    expect(frame.locator("#respond h2")).to_contain_text("Leave a Reply to Ben")


def test_where_nothing_may_be_kept_nothing_is_promised_and_nothing_breaks(
    app: Flask, house: House, reader: BrowserContext
) -> None:
    page, frame = visit(reader, house.open(host="localhost").url)
    type_in(page, frame, comment="Hello.", **WHO)
    expect(frame.locator("#draft")).to_be_hidden()
    press(page, frame, "Post Comment")
    expect(frame.locator("#news")).to_contain_text("Thank you.")
    assert len(stored(app)) == 2
