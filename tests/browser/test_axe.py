"""axe-core finds nothing wrong, whatever state the pages are in: in light and dark, left to right and right to left."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from flask import Flask
from playwright.sync_api import Browser, expect

from service.comments.status import Action
from service.moderation.findings import Evidence, Finding, Outcome
from service.threads import recent_cards
from tests.browser.auditing import Eye, Reader, audit
from tests.browser.website import website
from tests.make import Make
from tests.servers import chromium

pytestmark = [
    pytest.mark.skipif(chromium.find() is None, reason="no Chromium here"),
    # how pages are drawn does not depend on where it is kept
    pytest.mark.parametrize("app", ["sqlite"], indirect=True),
    pytest.mark.parametrize("reader", ["en 800", "ar 320"], indirect=True),
]


@pytest.fixture
def reader(
    app: Flask, make: Make, program: Browser, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Reader]:
    monkeypatch.setattr(recent_cards, "_KEPT", 0)
    language, width = request.param.split()
    policy = {"reading": {"page_size": 3}, "rate": {"submissions_per_minute": 0}, "flags": {"hold_privacy_from": 0}}
    # another port is another origin, and may store
    with website(app, make, "127.0.0.1", **policy) as news:
        page = program.new_page(viewport={"width": int(width), "height": 900}, color_scheme="light")
        # axe-core judges no contrast of Arabic letters; their colours are those of every language
        eye = Eye(page, dark=language == "en")
        yield Reader(page, eye, news, app, make, language)
        page.close()


def test_what_is_wrong_is_found(reader: Reader) -> None:
    reader.page.set_content(
        '<html lang="en"><title>Wrong</title><main><h1>Wrong</h1><p style="color:#aaa">Pale.</p><input>'
        '<div style="width:900px"><button style="width:9px;height:9px;padding:0" aria-label="a"></button>'
        '<button style="width:9px;height:9px;padding:0" aria-label="b"></button></div><p id="status" role="sttus"></p>'
    )
    found = {one.split(":")[0] for one in audit(reader.page)}
    assert found == {"color-contrast", "label", "target-size", "aria-roles"}
    reader.eye.look("wrong", reader.page)
    assert "wrong: it is wider than the window" in reader.eye.wrong


def test_reading(reader: Reader) -> None:
    eye, page = reader.eye, reader.page
    frame = reader.open("/empty")
    eye.look("nothing yet", frame)
    assert audit(page, only=["frame-title", "frame-title-unique"]) == []

    gone = reader.comment("Gone.")
    root = reader.comment("First, with https://example.org and `code`.\n\n> quoted\n\n- one\n- two", by_staff=True)
    deep = root
    for depth in range(5):
        deep = reader.comment(f"Reply {depth}.", parent_id=deep.id, website="https://ben.example")
    reader.comment("Still here.", parent_id=gone.id)
    page.request.delete(f"{reader.news.haven}{gone.path}", headers=gone.headers)
    marked = reader.comment("**Marked.**\n\n```\nlong code that goes on and on and on and on and on and on\n```")
    for number in range(3):
        reader.comment(f"More {number}.", name="Somebody with a rather long name")
    frame = reader.open()
    eye.look("replies open", frame)
    for summary in frame.locator(".reactions summary").all():
        summary.click()
    frame.locator(".reactions .kinds button").nth(8).click()
    expect(frame.locator(".tally")).to_have_count(1)
    frame.locator("#react .kinds button").first.click()
    expect(frame.locator("#react .mine")).to_have_count(1)
    expect(frame.locator("[aria-busy]")).to_have_count(0)
    eye.look("reactions open and chosen", frame)
    for summary in frame.locator(".replies > summary:visible").all()[::-1]:
        summary.click()
    eye.look("replies folded", frame)
    frame.locator("a[data-more=all]").click()
    expect(frame.locator("a[data-more=all]")).to_have_count(0)
    eye.look("more loaded", frame)

    frame = reader.open(anchor=f"#comment-{marked.id}")
    expect(frame.locator(".marked")).to_be_visible()
    eye.look("a comment marked", frame)
    frame = reader.open(anchor="#comment-01a205ab-b7cc-757f-a227-8c34848fe147")
    expect(frame.locator(".gone")).to_be_visible()
    eye.look("a comment that is not there", frame)
    frame.goto(f"{reader.news.haven}/embed/{reader.news.site.key}?url={reader.url}&lang={reader.language}")
    frame.goto(frame.locator("a[data-more=all]").evaluate("link => link.href"))
    expect(frame.locator("p.back")).to_be_visible()
    eye.look("the second page", frame)
    assert eye.wrong == []


def test_news_and_related_posts(reader: Reader) -> None:
    eye, page = reader.eye, reader.page
    pages = f"{reader.news.haven}/v1/sites/{reader.news.site.key}/pages"
    for number in range(3):
        url = f"{reader.news.address}/{number}"
        said = {"url": url, "title": f"The night ferry, part {number}", "description": "Lights.", "image": f"{url}.png"}
        assert page.request.put(pages, data=said).ok
    reader.comment("First.")
    page.clock.install()
    frame = reader.open()
    reader.comment("Second.")
    with page.expect_response(lambda answer: "/new?" in answer.url):
        page.clock.fast_forward(60_000)
    expect(frame.locator("#fresh a")).to_be_visible()
    expect(frame.locator(".related li")).to_have_count(3)
    eye.look("news, and cards", frame)
    frame.locator("#fresh a").click()
    expect(frame.locator(".comment.new")).to_have_count(1)
    eye.look("news shown", frame)
    assert eye.wrong == []


def test_writing(reader: Reader) -> None:
    eye, page = reader.eye, reader.page
    reader.comment("First.")
    frame = reader.open()
    frame.locator(".answer a").click()
    frame.locator(".help summary").click()
    frame.locator("#comment").press_sequentially("Call +49 30 901820 or write to a@b.example")
    frame.locator("#comment").blur()
    expect(frame.locator("#hints p")).to_have_count(2)
    eye.look("a reply with hints and help", frame)
    reader.write(frame, comment="", email="nope", website="no address")
    reader.send(frame, "button[type=submit]:not([name])")
    expect(frame.locator(".mistake")).to_have_count(4)
    eye.look("every mistake", frame)
    reader.write(frame, comment="Teh *first* with https://example.org.", author="Ann", email="ann@mail.example")
    reader.write(frame, website="https://ann.example")
    frame.click("button[name=preview]")
    expect(frame.locator(".preview")).to_be_focused()
    eye.look("a preview", frame)
    frame.check("#consent")
    reader.send(frame, "button[type=submit]:not([name])")
    for summary in frame.locator(".own summary").all():
        summary.click()
    eye.look("thanks, to be changed or withdrawn", frame)
    reader.write(frame, comment=" ")
    reader.send(frame, "form[action*=edit] button")
    expect(frame.locator(".mistake")).to_be_visible()
    eye.look("a change that is none", frame)
    receipt = frame.locator(".receipt a").get_attribute("href") or ""
    reader.write(frame, comment="The first.")
    reader.send(frame, "form[action*=edit] button")
    eye.look("changed", frame)
    frame.locator(".own summary").last.click()
    reader.send(frame, "button.grave")
    eye.look("withdrawn", frame)

    frame = reader.open()
    expect(frame.locator("#own")).to_be_visible()
    expect(frame.locator("#consent")).to_be_checked()
    eye.look("known again", frame)
    frame.fill("#comment", "Half a thought")
    expect(frame.locator("#draft")).to_be_visible()
    eye.look("a draft", frame)
    page.goto(receipt)
    eye.look("the receipt of what was withdrawn", page)
    assert eye.wrong == []


def test_a_closed_conversation(reader: Reader) -> None:
    reader.comment("First.")
    frame = reader.open()
    reader.write(frame, comment="Too late.", author="Ann", email="ann@mail.example")
    reader.close()
    reader.send(frame, "button[type=submit]:not([name])", lands=".closed")
    reader.eye.look("closed while somebody wrote", frame)
    frame = reader.open()
    expect(frame.locator(".closed")).to_be_visible()
    reader.eye.look("closed", frame)
    assert reader.eye.wrong == []


def test_reporting(reader: Reader) -> None:
    reader.comment("Ann Smith lives at 12 Elm Road.")
    frame = reader.open()
    reader.send(frame, "a.flag", lands="#report")
    reader.eye.look("a report", frame)
    reader.send(frame, "button[type=submit]", lands=".mistakes")
    reader.eye.look("a report without its reason", frame)
    frame.check("#about_me")
    reader.send(frame, "button[type=submit]", lands=".thanks")
    reader.eye.look("a report taken", frame)
    assert reader.eye.wrong == []


def test_receipts(reader: Reader) -> None:
    eye, page, make, site = reader.eye, reader.page, reader.make, reader.news.site
    receipt = f"{reader.news.haven}/receipt?lang={reader.language}&receipt="
    stories = {"url": reader.url, "title": "A story"}
    standing = {
        "pending": make.comment(site, "Pending.", **stories),
        "held": make.held(site, "Held.", **stories),
        "published": make.approved(site, "Published.", **stories),
        "rejected": make.decided(make.comment(site, "No.", **stories), Action.REJECT, reason="links"),
    }
    for status, comment in standing.items():
        page.goto(f"{receipt}{comment.receipt}")
        for summary in page.locator("summary").all():
            summary.click()
        eye.look(status, page)
    page.goto(f"{receipt}{standing['pending'].receipt}")
    for body in (" ", "Changed."):
        page.fill("#body", body)
        page.click("form[action*=edit] button")
        expect(page.locator("#news")).to_be_visible()
        eye.look(f"changed to {body!r}", page)
    page.click("summary")
    page.click("button.grave")
    expect(page.locator(".standing.withdrawn")).to_be_visible()
    eye.look("withdrawn", page)
    page.goto(f"{receipt}none")
    eye.look("no receipt", page)
    assert eye.wrong == []


def test_the_moderators_pages(reader: Reader) -> None:
    eye, page, news = reader.eye, reader.page, reader.news
    moderator = reader.make.moderator()
    private = Finding(
        "private", 1, Outcome.HOLD, "private", 0.9, evidence=(Evidence(5, 18, "+49 30 901820", "a number"),)
    )
    held = reader.make.held(news.site, "Call +49 30 901820.", private, url=reader.url, title="A story")
    page.goto(f"{news.haven}/moderate")
    eye.look("signing in", page)
    for password in ("wrong", moderator.password):
        page.fill("#email", moderator.email)
        page.fill("#password", password)
        page.click("button.main")
        expect(page.locator("#wrong, .tabs")).to_be_visible()
        eye.look(f"signed in with {password!r}", page)
    page.goto(f"{news.haven}/moderate/comments/{held.id}")
    eye.look("one comment", page)
    page.click(".approve button")
    expect(page.locator(".notice")).to_be_visible()
    eye.look("approved", page)
    assert eye.wrong == []
