"""What attackers write runs nowhere: in the frame, the author's page, the moderators' pages, feeds and static pages.

Each page is shown twice: as it is, where not even its own policy may have had to stop anything, and with that policy
switched off in the browser.
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlencode, urlsplit
from xml.etree.ElementTree import fromstring

import pytest
from flask import Flask
from flask.testing import FlaskClient
from playwright.sync_api import Browser, BrowserContext, Page, expect

from service.comments.models import MAX_WEBSITE
from service.sites.policy_sections import MAX_NAME
from tests.browser.hostile import ADDRESSES, EVERYTHING, LOOK, MARKUP, WATCH
from tests.browser.website import Website, website
from tests.flags.reading import report
from tests.make import MadeComment, Make
from tests.servers import chromium

pytestmark = [
    pytest.mark.skipif(chromium.find() is None, reason="no Chromium here"),
    # what pages say does not depend on where it is kept, and each of these opens hundreds
    pytest.mark.parametrize("app", ["sqlite"], indirect=True),
]

_ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture
def news(app: Flask, make: Make) -> Iterator[Website]:
    policy = {"reading": {"page_size": 200}, "flags": {"hold_privacy_from": 0}}
    with website(app, make, **policy) as found:
        yield found


def story(news: Website) -> str:
    return f"{news.address}/a-story"


class Watched:
    """A browser in which whatever runs, is stopped or is asked of a stranger is noted."""

    def __init__(self, browser: Browser, *, bare: bool) -> None:
        self.noted: list[str] = []
        self.context: BrowserContext = browser.new_context(bypass_csp=bare)
        self.context.add_init_script(WATCH)
        self.context.on("console", lambda message: self._note(message.text, "hostile:"))
        self.context.on("dialog", lambda dialog: self._note(dialog.message))
        self.context.on("request", lambda request: self._ask(request.url))
        self.page: Page = self.context.new_page()

    def _note(self, text: str, having: str = "") -> None:
        if having in text:
            self.noted.append(text)

    def _ask(self, url: str) -> None:
        if urlsplit(url).hostname not in {"127.0.0.1", "localhost", None}:
            self.noted.append(url)

    def shows(self, address: str) -> Page:
        """Open a page and look at everything it holds."""
        self.page.goto(address)
        self.quiet()
        return self.page

    def quiet(self) -> None:
        """Point at and step through what is there; nothing may run, and nothing may be there that could."""
        self.page.evaluate("() => { for (const one of document.querySelectorAll('a, input')) one.focus(); }")
        assert self.page.evaluate(LOOK) == []
        assert self.noted == []


@pytest.fixture(params=[False, True], ids=["as it is", "without its policy"])
def watched(request: pytest.FixtureRequest, program: Browser) -> Watched:
    return Watched(program, bare=request.param)


@pytest.fixture
def written(make: Make, news: Website) -> list[MadeComment]:
    """One published comment for each text: in its body and its author's name, and addresses as websites."""
    return [
        make.approved(
            news.site,
            text,
            url=story(news),
            name=text[:MAX_NAME],
            email=f"a{number}@mail.example",
            website=ADDRESSES[number % len(ADDRESSES)][:MAX_WEBSITE],
            title=text,
        )
        for number, text in enumerate(EVERYTHING)
    ]


def test_readers_see_the_text_and_nothing_runs(news: Website, watched: Watched, written: list[MadeComment]) -> None:
    page = watched.shows(f"{news.haven}/embed/{news.site.key}?url={story(news)}")
    expect(page.locator("article.comment")).to_have_count(len(written))
    expect(page.locator("#comment-form button").last).to_be_visible()
    names = page.locator("article.comment bdi.author").all_text_contents()
    assert ["".join(one.split()) for one in names] == ["".join(text.split()) for text in EVERYTHING]
    for comment in written[:: len(written) // 6]:
        watched.shows(f"{news.haven}/embed/{news.site.key}/flag/{comment.id}")


def test_what_an_address_says_is_shown_as_text(news: Website, watched: Watched) -> None:
    for number, text in enumerate(MARKUP):
        names = [("title", "reply_to", "comment", "lang")]
        if number % 8 == 0:
            names += [("sort",), ("cursor",), ("url",)]
        for given in names:
            query = urlencode({"url": story(news)} | dict.fromkeys(given, text))
            watched.shows(f"{news.haven}/embed/{news.site.key}?{query}")


def test_what_was_typed_comes_back_as_text(news: Website, watched: Watched) -> None:
    for text in ('"><img src=x onerror=alert(1)>', "</textarea><script>alert(1)</script>", "' onfocus='alert(1)"):
        page = watched.shows(f"{news.haven}/embed/{news.site.key}?url={story(news)}")
        for field in ("comment", "author", "email", "website"):
            page.fill(f"#{field}", text)
        page.click("text=Post Comment")
        expect(page.locator("#news")).to_be_visible()
        watched.quiet()
        assert page.input_value("#comment") == text
        assert page.input_value("#author") == text


def test_the_authors_page_shows_the_text(
    client: FlaskClient, news: Website, watched: Watched, written: list[MadeComment]
) -> None:
    for comment, text in list(zip(written, EVERYTHING, strict=True))[::3]:
        client.patch(comment.path, json={"body": f"{text} edited"}, headers=comment.headers)
        page = watched.shows(f"{news.haven}/receipt?receipt={comment.receipt}")
        assert page.locator("textarea#body").input_value() == f"{text} edited"


def test_the_moderators_see_the_text_and_the_readers_notes(
    client: FlaskClient, make: Make, news: Website, watched: Watched, written: list[MadeComment]
) -> None:
    for reader, (comment, text) in enumerate(zip(written, EVERYTHING, strict=True)):
        assert report(client, comment, "abuse", reader=reader, note=text).status_code == 202
    moderator = make.moderator()
    watched.page.goto(f"{news.haven}/moderate/sign-in")
    watched.page.get_by_label("E-mail address").fill(moderator.email)
    watched.page.get_by_label("Password").fill(moderator.password)
    watched.page.get_by_role("button", name="Sign in").click()
    page = watched.shows(f"{news.haven}/moderate?reason=flagged&limit=200")
    expect(page.locator("article.item")).to_have_count(len(written))
    expect(page.locator("article.item form.keep")).to_have_count(len(written))
    notes = page.locator(".reports blockquote .text").all_text_contents()
    assert sorted("".join(one.split()) for one in notes) == sorted("".join(text.split()) for text in EVERYTHING)
    for comment in written[::8]:
        watched.shows(f"{news.haven}/moderate/comments/{comment.id}")


def test_feeds_and_static_pages_that_take_the_html_as_it_is_run_nothing(
    client: FlaskClient, news: Website, watched: Watched, written: list[MadeComment]
) -> None:
    """Feed readers and site generators put the HTML into pages of their own, which have no policy."""
    answer = client.get(news.site.comments, query_string={"url": story(news), "limit": 200})
    assert answer.mimetype == "application/json"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    html = [one["body_html"] for one in answer.json["comments"]]
    assert len(html) == len(written)
    feed = client.get(f"/v1/sites/{news.site.key}/feed.atom", query_string={"url": story(news)})
    entries = fromstring(feed.data).findall(f"{_ATOM}entry")
    html += [entry.findtext(f"{_ATOM}content") or "" for entry in entries]
    assert all(html)
    watched.page.goto("about:blank")
    for one in html:
        watched.page.set_content(f'<!doctype html><div class="body">{one}</div>')
        watched.quiet()


def test_cards_of_related_pages_show_what_pages_say_as_text(
    client: FlaskClient, news: Website, watched: Watched
) -> None:
    origin = news.address
    for number, text in enumerate(MARKUP):
        facts = {"title": f"{number} {text}", "description": text, "image": ADDRESSES[number % len(ADDRESSES)]}
        told = client.put(
            f"/v1/sites/{news.site.key}/pages", json={"url": f"{origin}/{number}"} | facts, headers=news.site.server
        )
        if told.status_code == 422:  # a picture that is none
            del facts["image"]
            told = client.put(
                f"/v1/sites/{news.site.key}/pages", json={"url": f"{origin}/{number}"} | facts, headers=news.site.server
            )
        assert told.status_code == 200, told.json
    for number in range(0, len(MARKUP), 3):
        watched.shows(f"{news.haven}/embed/{news.site.key}?url={origin}/{number}")


def test_a_character_that_ends_texts_is_refused(client: FlaskClient, news: Website) -> None:
    sent = {
        "url": story(news),
        "body": "<scr\0ipt>alert(1)</script>",
        "author": {"name": "A", "email": "a@mail.example"},
    }
    assert client.post(news.site.comments, json=sent).status_code == 422
