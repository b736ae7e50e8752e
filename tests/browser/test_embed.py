"""The one line, on pages of another website, in a real browser."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from flask import Flask
from playwright.sync_api import Browser, Page, expect

from tests.browser.website import Website, frame_in, settled, website
from tests.make import Make
from tests.servers import chromium

pytestmark = [
    pytest.mark.skipif(chromium.find() is None, reason="no Chromium here"),
    pytest.mark.parametrize("app", ["sqlite"], indirect=True),
]

TALL = '<p style="height:3000px">A long story.</p>'
KEPT_FREE = '<div data-haven style="min-height:100vh"></div>'
HOSTILE = """<style>
  * { all: unset !important; display: none !important; }
  html, head, body, main { display: block !important; }
  iframe { width: 1px !important; height: 1px !important; visibility: hidden !important; opacity: 0 !important;
    position: fixed !important; transform: scale(0) !important; filter: invert(1) !important; }
</style>"""
SHIFTS = """
  window.shifts = [];
  new PerformanceObserver((list) => {
    for (const one of list.getEntries()) window.shifts.push(one.value);
  }).observe({ type: "layout-shift", buffered: true });
"""


@pytest.fixture
def site(app: Flask, make: Make) -> Iterator[Website]:
    with website(app, make) as made:
        yield made


@pytest.fixture
def page(program: Browser) -> Iterator[Page]:
    context = program.new_context(viewport={"width": 900, "height": 700})
    yield context.new_page()
    context.close()


def test_a_frame_far_away_is_not_fetched_until_the_reader_comes_near(page: Page, site: Website) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(site.put("/story", f"{TALL}{site.line()}<footer>End.</footer>"))
    expect(page.locator("iframe")).to_have_count(1)
    page.evaluate("scrollTo(0, 500)")
    page.wait_for_timeout(200)
    assert [url for url in asked if "/embed/" in url] == []
    page.evaluate("scrollTo(0, 2000)")
    page.frame_locator("iframe").locator("#respond").wait_for()
    fetched = [url for url in asked if url.startswith(site.haven)]
    assert [url.split("?")[0].removeprefix(site.haven) for url in fetched[:3]] == [
        "/embed.js",
        f"/embed/{site.site.key}",
        "/frame.js",
    ]


def test_a_page_loads_nothing_from_anybody_else_and_no_cookie_comes(page: Page, site: Website, make: Make) -> None:
    make.approved(site.site, "Hello.", website="https://elsewhere.example/", url=f"{site.address}/story")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(site.put("/story", site.line()))
    frame = frame_in(page.locator("iframe"))
    frame.fill("#comment", "Hello.")
    frame.fill("#author", "Ann")
    frame.fill("#email", "ann@mail.example")
    frame.click("text=Post Comment")
    expect(frame.locator("#news")).to_contain_text("Thank you.")
    assert len(asked) > 4
    assert [url for url in asked if not url.startswith((site.haven, site.address, "data:"))] == []
    assert page.context.cookies() == []


@pytest.mark.parametrize("comments", [0, 20])
@pytest.mark.parametrize(
    "scene",
    [("", 1), (KEPT_FREE, 0), (TALL, 0), (TALL + KEPT_FREE, 0)],
    ids=["in sight", "in sight, place kept free", "further down", "further down, place kept free"],
)
def test_nothing_jumps_once_the_frame_is_there(
    page: Page, site: Website, make: Make, comments: int, scene: tuple[str, int]
) -> None:
    """What follows the line moves once, when the frame takes its place, unless it is out of sight or kept free.

    A browser that is slow to paint may show it in its new place at once.
    """
    before, most = scene
    for number in range(comments):
        text, email = f"Number {number}. " * 20, f"p{number}@mail.example"
        make.approved(site.site, text, url=f"{site.address}/story", email=email)
    page.add_init_script(SHIFTS)
    page.goto(site.put("/story", f"<h1>A story</h1>{before}{site.line()}<footer>The end.</footer>"))
    expect(page.locator("iframe")).to_have_count(1)
    if TALL in before:
        page.evaluate("scrollTo(0, 2400)")
    page.frame_locator("iframe").locator("#respond").wait_for()
    settled(page)
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    expect(page.locator("footer")).to_be_in_viewport()
    page.wait_for_timeout(200)
    assert len(page.evaluate("window.shifts")) <= most


def test_a_jump_would_be_seen(page: Page, site: Website) -> None:
    page.add_init_script(SHIFTS)
    page.goto(site.put("/story", "<h1>A story</h1><footer>The end.</footer>"))
    # a move is seen against what was painted before
    page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
    page.evaluate("document.querySelector('h1').style.height = '300px'")
    page.wait_for_function("window.shifts.length > 0")


def test_no_style_sheet_of_the_page_reaches_the_frame(page: Page, site: Website) -> None:
    page.goto(site.put("/story", f"<main>{site.line()}</main>", head=HOSTILE))
    frame = page.locator("iframe")
    expect(frame).to_be_visible()
    frame_in(frame)
    settled(page)
    box = frame.bounding_box()
    assert box is not None
    assert box["width"] == page.evaluate("document.querySelector('main').clientWidth")
    assert box["height"] > 500
    assert page.evaluate("getComputedStyle(document.querySelector('iframe')).opacity") == "1"


def test_several_stand_on_one_page_each_with_its_own_comments(page: Page, site: Website, make: Make) -> None:
    make.approved(site.site, "Of the first.", url=f"{site.address}/first")
    make.approved(site.site, "Of the second.", url=f"{site.address}/second", email="b@mail.example")
    places = '<div data-haven data-url="/first"></div><h2>More</h2><div data-haven data-url="/second"></div>'
    page.goto(site.put("/both", site.line() + places))
    expect(page.locator("[data-haven] > iframe")).to_have_count(2)
    for number, words in enumerate(("Of the first.", "Of the second.")):
        frame = frame_in(page.locator("iframe").nth(number))
        expect(frame.locator(".comment")).to_have_count(1)
        expect(frame.locator(".comment")).to_contain_text(words)
    settled(page)
    page.goto(site.put("/lines", f"{site.line(url='/first')}<hr>{site.line(url='/second')}<hr>"))
    expect(page.locator("script + iframe")).to_have_count(2)
    expect(frame_in(page.locator("iframe").nth(1)).locator(".comment")).to_contain_text("Of the second.")


def test_the_place_is_the_one_that_the_page_names(page: Page, site: Website) -> None:
    page.goto(site.put("/target", '<aside id="talk"></aside>', head=site.line(target="#talk")))
    expect(page.locator("#talk > iframe")).to_have_count(1)
    page.goto(site.put("/head", "<p>Text.</p>", head=site.line()))
    expect(page.locator("body > iframe:last-child")).to_have_count(1)


def test_the_frame_is_told_what_the_page_says_of_itself(page: Page, site: Website) -> None:
    head = (
        '<link rel="canonical" href="/canonical"><meta property="og:title" content="A better title">'
        '<meta name="description" content="Долгая история. ' + "Очень долгая. " * 200 + '">'
        f'<meta property="og:image" content="{site.address}/picture.jpg">'
    )
    page.goto(site.put("/story", site.line(), head=head, html='<html lang="pt-BR">'))
    frame_in(page.locator("iframe"))
    address = page.locator("iframe").get_attribute("src") or ""
    said = page.evaluate("address => Object.fromEntries(new URL(address).searchParams)", address)
    assert said["url"] == f"{site.address}/canonical"
    assert said["title"] == "A better title"
    assert said["lang"] == "pt-BR"
    assert said["image"] == f"{site.address}/picture.jpg"
    assert said["description"].startswith("Долгая история.")
    assert len(address) < 2000


def test_index_pages_get_their_numbers_in_one_request(page: Page, site: Website, make: Make) -> None:
    for number, path in enumerate(("one", "two", "two")):
        make.approved(site.site, f"Number {number}.", url=f"{site.address}/{path}", email=f"p{number}@mail.example")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    body = '<b data-haven-count="/one"></b><a href="/two" data-haven-count></a><b data-haven-count="/none"></b>'
    page.goto(site.put("/", body + site.line(counts="")))
    expect(page.locator("[data-haven-count]")).to_have_text(["1", "2", "0"])
    assert len([url for url in asked if "/counts?" in url]) == 1
    expect(page.locator("iframe")).to_have_count(0)


def test_a_page_that_changes_without_being_loaded_asks_for_a_new_frame(page: Page, site: Website, make: Make) -> None:
    make.approved(site.site, "Of the second.", url=f"{site.address}/second")
    page.goto(site.put("/first", f"<main><div data-haven></div></main>{site.line()}"))
    frame_in(page.locator("iframe"))
    first = page.locator("iframe").get_attribute("src")
    page.evaluate("window.haven.refresh()")
    assert page.locator("iframe").get_attribute("src") == first
    page.evaluate(
        """() => {
          history.pushState(null, "", "/second");
          document.querySelector("main").innerHTML = "<div data-haven></div>";
          window.haven.refresh();
        }"""
    )
    expect(page.locator("iframe")).to_have_count(1)
    expect(frame_in(page.locator("iframe")).locator(".comment")).to_contain_text("Of the second.")


def test_an_address_that_names_the_comments_leads_to_them_at_once(page: Page, site: Website, make: Make) -> None:
    for number in range(8):
        made = make.approved(
            site.site, f"Number {number}. " * 40, url=f"{site.address}/story", email=f"p{number}@mail.example"
        )
    address = site.put("/story", f"{TALL}{site.line()}{TALL}")
    page.goto(f"{address}#comment-{made.id}")
    comment = page.frame_locator("iframe").locator(f"[id='comment-{made.id}']")
    expect(comment).to_be_in_viewport()
    page.goto("about:blank")
    page.goto(f"{address}#comments")
    expect(page.locator("iframe")).to_be_in_viewport()
    expect(page.frame_locator("iframe").locator("#comments-title")).to_be_in_viewport()


def test_without_scripts_the_plain_frame_shows_everything(program: Browser, site: Website, make: Make) -> None:
    make.approved(site.site, "Hello.", url=f"{site.address}/story")
    plain = f'<noscript><iframe src="{site.haven}/embed/{site.site.key}?url={site.address}/story"></iframe></noscript>'
    context = program.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site.put("/story", site.line() + plain))
    frame = page.frame_locator("noscript iframe, iframe")
    expect(frame.locator(".comment")).to_contain_text("Hello.")
    expect(frame.get_by_role("button", name="Post Comment")).to_be_visible()
    context.close()


def test_a_page_with_a_strict_policy_of_its_own_can_embed(page: Page, site: Website) -> None:
    site.headers["Content-Security-Policy"] = (
        f"default-src 'none'; script-src {site.haven}; frame-src {site.haven}; connect-src {site.haven}; img-src data:"
    )
    errors: list[str] = []
    page.on("console", lambda told: errors.append(told.text) if told.type in ("error", "warning") else None)
    page.goto(site.put("/story", f'<b data-haven-count="/story"></b>{site.line()}'))
    frame_in(page.locator("iframe"))
    settled(page)
    expect(page.locator("b")).to_have_text("0")
    assert errors == []
