"""Sending in a real browser: once whatever happens, asked about private details, with a proof of work where wanted."""

from __future__ import annotations

import json
from base64 import b64decode

import pytest
from flask import Flask
from playwright.sync_api import BrowserContext, Route, expect

from service.widget.hints import HINTS
from tests.browser.frames import WHO, House, failing, press, type_in, visit
from tests.servers import chromium
from tests.widget.frames import stored

pytestmark = [
    pytest.mark.skipif(chromium.find() is None, reason="no Chromium here"),
    # what a browser does is the same on every database
    pytest.mark.parametrize("app", ["sqlite"], indirect=True),
]
SCRIPTS = pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
EMAIL, PHONE, _ADDRESS = (hint.sentence for hint in HINTS)

#: Notes what a screen reader is given to say.
NOTE = """() => {
  window.said = [];
  const note = ({ addedNodes }) => addedNodes.forEach((node) => said.push(node.textContent));
  const watch = new MutationObserver((changes) => changes.forEach(note));
  watch.observe(document.getElementById("hints"), { childList: true, subtree: true });
}"""


def test_who_types_private_details_is_asked_once_for_each_kind(
    app: Flask, house: House, reader: BrowserContext
) -> None:
    page, frame = visit(reader, house.open().url)
    asked = frame.locator("#hints")
    expect(asked).to_have_role("status")
    frame.locator("body").evaluate(NOTE)
    type_in(page, frame, comment="Call +49 30 901820 ")
    expect(asked).to_have_text(PHONE)
    page.keyboard.type("or 0171 1234567 or write to a@b.example ")
    expect(asked).to_contain_text(EMAIL)
    type_in(page, frame, comment="No.")
    expect(asked).to_have_text("")
    type_in(page, frame, comment="Yes: +49 30 901820 and a@b.example")
    page.keyboard.press("Tab")  # who leaves the field is asked at once
    assert frame.locator("body").evaluate("() => said") == [PHONE, EMAIL]
    type_in(page, frame, **WHO)
    press(page, frame, "Post Comment")
    expect(frame.locator("#news")).to_contain_text("Thank you.")
    assert len(stored(app)) == 2


@SCRIPTS
def test_a_button_pressed_twice_makes_one_comment(
    app: Flask, house: House, reader: BrowserContext, scripts: bool
) -> None:
    page, frame = visit(reader, house.open().url)
    type_in(page, frame, comment="Once.", **WHO)
    frame.get_by_role("button", name="Post Comment").dblclick()
    expect(frame.locator("#news")).to_contain_text("Thank you.")
    assert len(stored(app)) == 2


@SCRIPTS
def test_going_back_and_sending_again_makes_one_comment(
    app: Flask, house: House, reader: BrowserContext, scripts: bool
) -> None:
    page, frame = visit(reader, house.open().url)
    type_in(page, frame, comment="Once.", **WHO)
    press(page, frame, "Post Comment")
    expect(frame.locator("#news")).to_contain_text("Thank you.")
    page.evaluate("history.back()")  # the frame's own step back; the page stays
    expect(frame.locator("#comment")).to_be_visible()
    type_in(page, frame, comment="Once.", **WHO)
    press(page, frame, "Post Comment")
    expect(frame.locator("#news")).to_be_visible()
    assert len(stored(app)) == 2


def test_after_a_lost_answer_the_same_text_brings_the_first_receipt(
    app: Flask, house: House, reader: BrowserContext
) -> None:
    place = house.open()
    page, frame = visit(reader, place.url)
    type_in(page, frame, comment="Once.", **WHO)
    receipts: list[str] = []

    def lose(route: Route) -> None:
        receipts.append(route.fetch().text().partition('data-receipt="')[2].partition('"')[0])
        route.abort()

    page.route("**/embed/**", lose, times=1)
    with failing(page):
        press(page, frame, "Post Comment")
    assert len(stored(app)) == 2
    page, frame = visit(reader, place.url)
    expect(frame.locator("#comment")).to_have_value("Once.")
    type_in(page, frame, **WHO)
    press(page, frame, "Post Comment")
    expect(frame.locator("#news")).to_contain_text("Thank you.")
    assert frame.locator("#news").get_attribute("data-receipt") == receipts[0]
    assert len(stored(app)) == 2


def test_after_a_lost_answer_another_text_is_another_comment(app: Flask, house: House, reader: BrowserContext) -> None:
    place = house.open()
    page, frame = visit(reader, place.url)
    type_in(page, frame, comment="Once.", **WHO)
    page.route("**/embed/**", lambda route: (route.fetch(), route.abort())[0], times=1)
    with failing(page):
        press(page, frame, "Post Comment")
    page, frame = visit(reader, place.url)
    type_in(page, frame, comment="Twice.", **WHO)
    press(page, frame, "Post Comment")
    expect(frame.locator("#news")).to_contain_text("Thank you.")
    assert len(stored(app)) == 3


PROOF = {"challenge": "altcha", "difficulty": 3_000}


def test_a_proof_of_work_is_done_while_one_writes(app: Flask, house: House, reader: BrowserContext) -> None:
    asked: list[str] = []
    reader.on("request", lambda request: asked.append(request.url))
    page, frame = visit(reader, house.open(form=PROOF).url)
    assert not [url for url in asked if "/challenge" in url]
    type_in(page, frame, comment="Hello.", **WHO)
    press(page, frame, "Post Comment")
    expect(frame.locator("#news")).to_contain_text("Thank you.")
    assert stored(app)[-1].signals["challenge"] == "solved"
    assert len([url for url in asked if "/challenge" in url]) == 1
    assert {url.split("/")[2].split(":")[0] for url in asked} == {"127.0.0.1"}


def test_each_comment_has_a_proof_of_its_own(app: Flask, house: House, reader: BrowserContext) -> None:
    page, frame = visit(reader, house.open(form=PROOF).url)
    sent: list[str] = []
    for text in ("One.", "Two."):
        type_in(page, frame, comment=text, author="Ann", email="nope")
        press(page, frame, "Post Comment")
        expect(frame.locator("#news")).to_contain_text("Please enter a valid email address.")
        assert frame.locator("[name=challenge]").input_value() == ""
        type_in(page, frame, email=WHO["email"])
        expect(frame.locator("[name=challenge]")).not_to_have_value("")
        sent.append(json.loads(b64decode(frame.locator("[name=challenge]").input_value()))["challenge"])
        press(page, frame, "Post Comment")
        expect(frame.locator("#news")).to_contain_text("Thank you.")
        frame.get_by_role("link", name="Write another comment").click()
        expect(frame.locator("#comment")).to_have_value("")
    assert len(set(sent)) == 2
    assert [comment.signals["challenge"] for comment in stored(app)] == ["missing", "solved", "solved"]


@pytest.mark.parametrize("scripts", [False], ids=["no scripts"])
def test_without_scripts_a_proof_of_work_is_no_wall(
    app: Flask, house: House, reader: BrowserContext, scripts: bool
) -> None:
    page, frame = visit(reader, house.open(form=PROOF).url)
    type_in(page, frame, comment="Hello.", **WHO)
    press(page, frame, "Post Comment")
    expect(frame.locator("#news")).to_contain_text("Thank you. Your comment is awaiting moderation.")
    assert stored(app)[-1].signals["challenge"] == "missing"


def test_with_the_challenge_out_of_reach_the_comment_is_sent_without(
    app: Flask, house: House, reader: BrowserContext
) -> None:
    page, frame = visit(reader, house.open(form=PROOF).url)
    page.route("**/challenge?**", lambda route: route.abort())
    type_in(page, frame, comment="Hello.", **WHO)
    press(page, frame, "Post Comment")
    expect(frame.locator("#news")).to_contain_text("Thank you.")
    assert stored(app)[-1].signals["challenge"] == "missing"


def test_a_site_that_wants_no_proof_loads_no_solver(house: House, reader: BrowserContext) -> None:
    asked: list[str] = []
    reader.on("request", lambda request: asked.append(request.url))
    visit(reader, house.open().url)
    assert not [url for url in asked if "solve" in url]
