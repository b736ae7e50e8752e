"""The browser of the end-to-end tests: whichever Chromium this machine has, and how to start it without a screen."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Any

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")

#: `--no-sandbox`: Chromium refuses to start as root with it. The rest keeps it from calling its maker.
LAUNCH_ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-domain-reliability",
    "--disable-sync",
    "--disable-extensions",
    "--metrics-recording-only",
    "--no-first-run",
    "--no-pings",
)


def find() -> str | None:
    """Return the path of a Chromium, or None: `CHROMIUM`, then PATH, then what `playwright install` has put away."""
    given = os.environ.get("CHROMIUM")
    if given:
        return given
    on_path = next(filter(None, map(shutil.which, _NAMES)), None)
    return on_path or _of_playwright()


def launch_options() -> dict[str, Any]:
    """Return the keyword arguments for `playwright.chromium.launch`."""
    return {"executable_path": find(), "headless": True, "args": list(LAUNCH_ARGUMENTS)}


def _of_playwright() -> str | None:
    browsers = Path(os.environ.get("PLAYWRIGHT_BROWSERS_PATH") or Path.home() / ".cache" / "ms-playwright")
    found = sorted(browsers.glob("chromium*/chrome-*/*"))
    return next((str(path) for path in reversed(found) if path.name in {"chrome", "headless_shell"}), None)
