"""A moderator's browser: signs in by the page, finds a page's forms and sends them as a browser would."""

from __future__ import annotations

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.html import Form, Page
from tests.make import MadeModerator


def words_of(response: TestResponse) -> str:
    """Return a page's text."""
    return Page(response).words


def sign_in(client: FlaskClient, moderator: MadeModerator, **fields: str) -> TestResponse:
    """Sign in by the page's form."""
    return client.post("/moderate/sign-in", data={"email": moderator.email, "password": moderator.password} | fields)


def decision_form(response: TestResponse, action: str) -> Form:
    """Return the page's first form for this act."""
    return next(form for form in Page(response).forms if form.fields.get("action") == action)


def send(client: FlaskClient, form: Form, **fields: str) -> TestResponse:
    """Send a form, some of its fields changed."""
    return client.post(form.action, data=form.fields | fields)
