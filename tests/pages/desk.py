"""A moderator's browser: signs in by the page, finds a page's forms and sends them as a browser would."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.make import MadeModerator


@dataclass
class Form:
    """A form of a page."""

    action: str
    method: str
    fields: dict[str, str] = field(default_factory=dict)


class _Forms(HTMLParser):
    """Collects forms with their hidden and typed fields, and every tag."""

    def __init__(self) -> None:
        super().__init__()
        self.forms: list[Form] = []
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.tags.append((tag, given))
        if tag == "form":
            self.forms.append(Form(given["action"], given["method"]))
        elif tag in {"input", "select", "textarea"} and self.forms and "name" in given:
            self.forms[-1].fields[given["name"]] = given.get("value", "")

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def parsed(response: TestResponse) -> _Forms:
    """Return a page's forms, tags and text."""
    page = _Forms()
    page.feed(response.text)
    return page


def words_of(response: TestResponse) -> str:
    """Return a page's text with white space collapsed."""
    return " ".join("".join(parsed(response).text).split())


def sign_in(client: FlaskClient, moderator: MadeModerator, **fields: str) -> TestResponse:
    """Sign in by the page's form."""
    return client.post("/moderate/sign-in", data={"email": moderator.email, "password": moderator.password} | fields)


def decision_form(response: TestResponse, action: str) -> Form:
    """Return the page's first form for this act."""
    return next(form for form in parsed(response).forms if form.fields.get("action") == action)


def send(client: FlaskClient, form: Form, **fields: str) -> TestResponse:
    """Send a form, some of its fields changed."""
    return client.post(form.action, data=form.fields | fields)
