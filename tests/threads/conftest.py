"""What every test of related pages starts with."""

from __future__ import annotations

import pytest

from service.threads import recent_cards


@pytest.fixture(autouse=True)
def found_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    """Find cards anew with each request: within a minute they would be the same ones."""
    monkeypatch.setattr(recent_cards, "_KEPT", 0)
