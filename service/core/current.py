"""What belongs to the current application."""

from __future__ import annotations

from flask import current_app

from service.core.settings import Settings


def settings() -> Settings:
    """Return the settings that the current application was made with."""
    found: Settings = current_app.config["SETTINGS"]
    return found
