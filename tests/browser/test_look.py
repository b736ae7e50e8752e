"""The frame looks like the page it stands in, and can be read whatever that looks like."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import pytest
from flask import Flask
from playwright.sync_api import Browser, Frame, Page, expect

from service.widget.look import colour_of, contrast, luminance
from tests.browser.website import Website, frame_in, website
from tests.make import Make
from tests.servers import chromium

pytestmark = [
    pytest.mark.skipif(chromium.find() is None, reason="no Chromium here"),
    pytest.mark.parametrize("app", ["sqlite"], indirect=True),
]

OUR_LIGHT, OUR_DARK = "#ffffff", "#15181c"
SEND = ".buttons > :first-child"


@pytest.fixture
def site(app: Flask, make: Make) -> Iterator[Website]:
    with website(app, make) as made:
        make.approved(made.site, "Hello.", url=f"{made.address}/story")
        yield made


@pytest.fixture(params=["light"])
def page(program: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page of a browser that prefers light pages, or what the test asks for."""
    context = program.new_context(color_scheme=request.param)
    yield context.new_page()
    context.close()


def colour(frame: Frame, selector: str, name: str) -> str:
    """Return a colour as it is painted, in hexadecimal digits."""
    shares = frame.eval_on_selector(
        selector, "(element, name) => getComputedStyle(element)[name].match(/[\\d.]+/g).map(Number)", name
    )
    written = frame.eval_on_selector(selector, "(element, name) => getComputedStyle(element)[name]", name)
    scale = 255 if written.startswith("color(") else 1
    return "#" + "".join(f"{round(share * scale):02x}" for share in shares[:3])


def paper(frame: Frame) -> str:
    return colour(frame, "html", "backgroundColor")


def contrasts(frame: Frame) -> float:
    """Return the worst contrast of what people read in the frame."""
    behind = colour_of(paper(frame))
    assert behind
    worst = 21.0
    for selector in (".body", ".comment time", ".answer a", ".mistake, label"):
        ink = colour_of(colour(frame, selector, "color"))
        assert ink
        worst = min(worst, contrast(luminance(ink), luminance(behind)))
    button = colour_of(colour(frame, SEND, "backgroundColor"))
    ink = colour_of(colour(frame, SEND, "color"))
    assert button
    assert ink
    return min(worst, contrast(luminance(button), luminance(ink)))


@pytest.mark.parametrize(
    ("css", "wanted"),
    [
        ("", OUR_LIGHT),
        ("body{background:#fdf6e3}", "#fdf6e3"),
        ("body{background:#202530;color:#eee}", "#202530"),
        ("body{background:oklch(0.2 0.02 250);color:oklch(0.95 0 0)}", "#0f171f"),
        ("body{background:linear-gradient(#000,#222);color:#fff}", OUR_DARK),
        ("body{background:#808080}", OUR_LIGHT),
        ("body{background:#707070;color:#fff}", OUR_DARK),
        (":root{color-scheme:dark}", "#121212"),
        (":root{color-scheme:light dark}", OUR_LIGHT),
    ],
)
def test_the_frame_takes_the_pages_colours_where_they_can_be_read(
    page: Page, site: Website, css: str, wanted: str
) -> None:
    page.goto(site.put("/story", site.line(), head=f"<style>{css}</style>"))
    frame = frame_in(page.locator("iframe"))
    assert paper(frame) == wanted
    assert contrasts(frame) >= 4.5


@pytest.mark.parametrize("page", ["dark"], indirect=True)
def test_a_page_that_follows_the_browser_is_followed(page: Page, site: Website) -> None:
    page.goto(site.put("/story", site.line(), head="<style>:root{color-scheme:light dark}</style>"))
    frame = frame_in(page.locator("iframe"))
    assert paper(frame) == "#121212"
    page.emulate_media(color_scheme="light")
    expect(page.frame_locator("iframe").locator("html")).to_have_attribute("data-theme", "light")
    assert paper(frame) == OUR_LIGHT
    page.goto(site.put("/story", site.line()))
    page.emulate_media(color_scheme="dark")
    assert paper(frame_in(page.locator("iframe"))) == OUR_LIGHT, "the page itself stays light"


def test_a_switch_on_the_page_is_followed_without_loading_anything(page: Page, site: Website) -> None:
    head = "<style>.night{background:#101418;color:#ddd}</style>"
    page.goto(site.put("/story", site.line(), head=head))
    frame = frame_in(page.locator("iframe"))
    frame.fill("#comment", "Half a sentence")
    page.evaluate("document.body.className = 'night'")
    expect(page.frame_locator("iframe").locator("html")).to_have_attribute("data-theme", "dark")
    assert paper(frame) == "#101418"
    assert frame.input_value("#comment") == "Half a sentence"
    assert contrasts(frame) >= 4.5
    page.evaluate("document.body.className = ''")
    expect(page.frame_locator("iframe").locator("html")).to_have_attribute("data-theme", "light")
    assert paper(frame) == OUR_LIGHT
    frame.click("text=Oldest")
    expect(page.frame_locator("iframe").locator("[aria-current]")).to_be_visible()
    assert paper(frame) == OUR_LIGHT


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_page_may_say_which_it_wants_and_change_its_mind(
    page: Page, site: Website, theme: Literal["light", "dark"]
) -> None:
    other = {"light": "dark", "dark": "light"}[theme]
    page.goto(site.put("/story", site.line(theme=theme)))
    frame = frame_in(page.locator("iframe"))
    root = page.frame_locator("iframe").locator("html")
    expect(root).to_have_attribute("data-theme", theme)
    assert paper(frame) == {"light": OUR_LIGHT, "dark": OUR_DARK}[theme]
    page.evaluate("theme => { document.querySelector('script').dataset.theme = theme; }", other)
    expect(root).to_have_attribute("data-theme", other)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("accent", ["#e91e63", "#ff0", "#000", "ffffff"])
def test_an_accent_colours_links_and_buttons_and_stays_readable(
    page: Page, site: Website, theme: str, accent: str
) -> None:
    page.goto(site.put("/story", site.line(theme=theme, accent=accent)))
    frame = frame_in(page.locator("iframe"))
    assert colour(frame, SEND, "backgroundColor") not in ("#1f4e79", "#84b9f0")
    assert contrasts(frame) >= 4.5


def test_an_accent_that_is_no_colour_changes_nothing(page: Page, site: Website) -> None:
    page.goto(site.put("/story", site.line(accent="red;}</style><script>")))
    assert colour(frame_in(page.locator("iframe")), SEND, "backgroundColor") == "#1f4e79"
