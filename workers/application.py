"""The application that jobs and the worker process work in."""

from __future__ import annotations

from functools import cache

from flask import Flask, current_app, has_app_context

from service.app import create_app


def application() -> Flask:
    """Return the application whose context this is; else this process's own, made once."""
    if has_app_context():
        current: Flask = current_app._get_current_object()  # type: ignore[attr-defined]  # a proxy's documented way out
        return current
    return _own_application()


@cache
def _own_application() -> Flask:
    return create_app()
