"""Fixtures of the browser tests that need no processes of their own."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack

import pytest
from flask import Flask
from playwright.sync_api import Browser, BrowserContext, expect, sync_playwright

from tests.browser.frames import House
from tests.make import Make
from tests.servers import chromium

#: How long an expectation waits. Reaching it is a failure, so it costs nothing to be generous.
expect.set_options(timeout=30_000)


@pytest.fixture
def house(app: Flask, make: Make) -> Iterator[House]:
    with ExitStack() as stack:
        yield House(app, make, stack)


@pytest.fixture(scope="module")
def program() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(**chromium.launch_options())
        yield started
        started.close()


@pytest.fixture
def scripts() -> bool:
    return True


@pytest.fixture
def reader(program: Browser, scripts: bool) -> Iterator[BrowserContext]:
    """A browser that remembers nothing from before, and whose page's scripts must not break."""
    context = program.new_context(java_script_enabled=scripts, viewport={"width": 800, "height": 900})
    broken: list[str] = []
    context.on("weberror", lambda error: broken.append(str(error.error)))
    yield context
    context.close()
    assert broken == []
