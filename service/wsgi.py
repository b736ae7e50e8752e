"""The WSGI entry point for gunicorn and `flask --app service.wsgi`."""

from __future__ import annotations

from service.app import create_app

app = create_app()
