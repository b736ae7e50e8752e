"""What readers load for a page with 20 comments, in a real browser, and what other widgets weigh.

    .venv/bin/python -m bench.weight

Bytes are those of the bodies as they travel, compressed. `tests/widget/test_weight.py` holds Haven to its limits.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from flask import Flask
from flask_migrate import upgrade
from playwright.sync_api import Page, Response, ViewportSize, sync_playwright

from service.app import create_app
from service.core.settings import load as load_settings
from tests.browser.website import Website, settled, website
from tests.make import Make
from tests.servers import chromium, valkey
from tests.widget.frames import conversation

COMMENTS = 20
_WINDOW = ViewportSize(width=900, height=700)
_SHIFTS = """
  window.shifts = [];
  new PerformanceObserver((list) => {
    for (const one of list.getEntries()) window.shifts.push(one.value);
  }).observe({ type: "layout-shift", buffered: true });
"""


@dataclass(frozen=True)
class Peer:
    """Another widget: what its own build ships to a reader before any comment, compressed by `gzip -9`."""

    name: str
    size: int
    source: str


PEERS = (
    Peer("Isso 0.14.0", 20_253 + 2_019, "embed.min.js and isso.css of the package on PyPI"),
    Peer("Remark42", 75_264, "the limits of its own build (.size-limit.js): embed 2.5, remark 60, style 11 KB"),
    Peer("Waline 3.15.2", 94_649 + 4_821, "waline.js and waline.css of @waline/client on npm"),
)


def load(page: Page, place: Website) -> list[Response]:
    """Read a page with comments, and return what Haven answered meanwhile."""
    answers: list[Response] = []
    page.on("response", lambda answer: answers.append(answer) if answer.url.startswith(place.haven) else None)
    page.add_init_script(_SHIFTS)
    kept_free = '<div data-haven style="min-height:100vh"></div>'
    page.goto(place.put("/story", f"<h1>A story</h1>{kept_free}{place.line()}<footer>The end.</footer>"))
    page.frame_locator("iframe").locator(".comment").first.wait_for()
    return answers


def measure(page: Page, place: Website) -> tuple[list[tuple[str, int]], float]:
    """Return the path and the bytes of everything that a page with comments loads, and how much it shifts."""
    answers = load(page, place)
    settled(page)
    page.wait_for_timeout(1_000)
    sizes = [
        (answer.url.removeprefix(place.haven).partition("?")[0], int(answer.headers.get("content-length", 0)))
        for answer in answers
    ]
    return sizes, sum(page.evaluate("window.shifts"))


def needed(page: Page, place: Website) -> int:
    """Return how many requests show the first comment when everything but the line and the frame fails."""
    page.route("**/*.js*", lambda route: route.continue_() if "/embed.js" in route.request.url else route.abort())
    return len(load(page, place))


@contextmanager
def place_with_comments() -> Iterator[Website]:
    """Serve Haven and a website on a fresh database."""
    with valkey.server() as redis, tempfile.TemporaryDirectory(prefix="hv-bench-") as folder:
        app = _application(Path(folder), redis.url)
        make = Make(app)
        with website(app, make) as place:
            conversation(make, place.site, COMMENTS, f"{place.address}/story")
            yield place


def _application(folder: Path, redis_url: str) -> Flask:
    settings = {
        "DATABASE_URL": f"sqlite:///{folder}/haven.db",
        "REDIS_URL": redis_url,
        "SECRET_KEY": "a-secret-key-for-benchmarks-only-012345",
        "HAVEN_DATA": str(folder),
        "HAVEN_LOG_LEVEL": "error",
    }
    app = create_app(load_settings(settings))
    with app.app_context():
        upgrade()
    return app


def main() -> None:
    """Measure and print."""
    with place_with_comments() as place, sync_playwright() as playwright:
        browser = playwright.chromium.launch(**chromium.launch_options())
        sizes, shifts = measure(browser.new_page(viewport=_WINDOW), place)
        first = needed(browser.new_page(viewport=_WINDOW), place)
        browser.close()
    for path, size in sizes:
        print(f"{size:>8,}  {path.replace(place.site.key, 'KEY')}")
    print(f"{sum(size for _, size in sizes):>8,}  Haven, a page with {COMMENTS} comments, all of it")
    print(f"requests that show the first comment, the line's script included: {first}; layout shift: {shifts}")
    for peer in PEERS:
        print(f"{peer.size:>8,}  {peer.name}, before any comment: {peer.source}")


if __name__ == "__main__":
    main()
