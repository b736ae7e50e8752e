"""Finding a Chromium, and starting it."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from tests.servers import chromium


@pytest.fixture
def nothing_installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("PLAYWRIGHT_BROWSERS_PATH", str(tmp_path))
    return tmp_path


def program(path: Path) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch(mode=0o755)
    return str(path)


def test_there_may_be_none(nothing_installed: Path) -> None:
    assert chromium.find() is None


def test_playwrights_own_is_the_last_resort(nothing_installed: Path) -> None:
    program(nothing_installed / "chromium-1000" / "chrome-linux" / "chrome")
    newest = program(nothing_installed / "chromium-1200" / "chrome-linux" / "chrome")
    assert chromium.find() == newest
    on_path = program(nothing_installed / "chromium-browser")
    assert chromium.find() == on_path


def test_a_given_one_comes_first(nothing_installed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(nothing_installed / "chromium")
    monkeypatch.setenv("CHROMIUM", "/opt/mine")
    assert chromium.find() == "/opt/mine"


@pytest.mark.skipif(chromium.find() is None, reason="no Chromium here")
def test_it_starts_and_shows_a_page() -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(**chromium.launch_options())
        try:
            page = browser.new_page()
            page.set_content("<h1>Good evening</h1>")
            assert page.inner_text("h1") == "Good evening"
        finally:
            browser.close()
