"""Progress of something long: a bar on a terminal, plain lines elsewhere."""

from __future__ import annotations

import time
from collections.abc import Callable

from rich.console import Console

_SECONDS_BETWEEN = 20.0


class Telling:
    """Says what is being done."""

    def __init__(self, console: Console) -> None:
        self._console = console

    def say(self, sentence: str) -> None:
        self._console.print(sentence, highlight=False)

    def of(self, what: str) -> Callable[[int, int], None]:
        """Return what a long step calls with how much of how much is done."""
        begun = last = time.monotonic()

        def told(done: int, total: int) -> None:
            nonlocal last
            now = time.monotonic()
            if self._console.is_terminal:
                self._console.print(f"{what}: {_bar(done, total)} {done}/{total}", end="\n" if done >= total else "\r")
            elif done >= total or now - last >= _SECONDS_BETWEEN:
                last = now
                self.say(f"{what}: {done} of {total}, {now - begun:.0f} s")

        return told


def _bar(done: int, total: int, width: int = 30) -> str:
    full = min(width, width * done // max(total, 1))
    return "█" * full + "░" * (width - full)
