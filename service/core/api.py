"""JSON endpoints: one API object, one kind of blueprint, and the answers that every operation may give."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

from flask import Flask, render_template, request
from flask_smorest import Api
from flask_smorest import Blueprint as SmorestBlueprint
from marshmallow import Schema
from werkzeug.exceptions import UnsupportedMediaType

from service.core.problems import ProblemSchema
from service.core.web import owns_transaction

_Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]

_SENDS_BODY = frozenset({"POST", "PUT", "PATCH"})

#: Every operation can answer these: any request may be malformed, and a database may be away.
ALWAYS = {400: "Unreadable request", 404: "Not found", 405: "Method not allowed", 503: "Cannot store just now"}


class ApiBlueprint(SmorestBlueprint):  # type: ignore[misc]  # the library has no types
    """A blueprint whose operations document problem answers, and that takes JSON bodies only."""

    def __init__(self, name: str, import_name: str, **options: Any) -> None:
        super().__init__(name, import_name, **options)
        self.before_request(_require_json)

    # The library has no types; these say which of its decorators keep a view what it is.

    def route(self, rule: str, **options: Any) -> _Decorator:
        """Register a view for a path."""
        return cast(_Decorator, super().route(rule, **options))

    def arguments(self, schema: type[Schema], **options: Any) -> _Decorator:
        """Load the body or query with a schema and give it to the view."""
        return cast(_Decorator, super().arguments(schema, **options))

    def response(self, status: int, schema: Any = None, **options: Any) -> _Decorator:
        """Dump and document the view's answer."""
        return cast(_Decorator, super().response(status, schema, **options))

    def alt_response(self, status: int, **options: Any) -> _Decorator:
        """Document another answer."""
        return cast(_Decorator, super().alt_response(status, **options))

    @staticmethod
    def doc(**options: Any) -> _Decorator:
        """Add to the documentation."""
        return cast(_Decorator, SmorestBlueprint.doc(**options))


def _require_json() -> None:
    if request.method in _SENDS_BODY and request.content_length != 0 and not request.is_json:
        raise UnsupportedMediaType


def problems(*statuses: int) -> dict[str, Any]:
    """Return the documentation of the problem answers with these statuses (for `Blueprint.doc(responses=…)`)."""
    return {str(status): {"$ref": f"#/components/responses/Problem{status}"} for status in (*ALWAYS, *statuses)}


_DESCRIPTIONS = ALWAYS | {
    401: "Not signed in, or a wrong token or receipt",
    403: "Not allowed",
    409: "Has changed meanwhile, or is there already",
    413: "Too large",
    415: "Not JSON",
    422: "Fields need attention",
    429: "Too fast; see Retry-After",
}


def init_app(app: Flask) -> Api:
    """Set up OpenAPI and return the API to register blueprints with."""
    app.config.update(
        API_TITLE="Haven",
        API_VERSION="1",
        OPENAPI_VERSION="3.1.0",
        OPENAPI_URL_PREFIX="/",
        OPENAPI_JSON_PATH="openapi.json",
    )
    api = Api()
    api._register_error_handlers = lambda: None  # ours answer problem+json
    api.DEFAULT_ERROR_RESPONSE_NAME = (
        None  # each operation names its answers; "any other error" would hide a forgotten one
    )
    api.init_app(app)
    api.spec.components.schema("Problem", schema=ProblemSchema)
    for status, description in _DESCRIPTIONS.items():
        content = {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
        api.spec.components.response(f"Problem{status}", {"description": description, "content": content})
    for name, scheme, text in (
        ("bearer", {"type": "http", "scheme": "bearer"}, "A moderator's or site's token."),
        (
            "receipt",
            {"type": "apiKey", "in": "header", "name": "Authorization"},
            "`Receipt <receipt>`: the author's handle.",
        ),
    ):
        api.spec.components.security_scheme(name, scheme | {"description": text})
    app.add_url_rule("/docs", "docs", owns_transaction(lambda: render_template("docs.html", spec=api.spec.to_dict())))
    return api
