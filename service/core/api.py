"""JSON endpoints: one API object, one kind of blueprint, and the answers that every operation may give."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

from flask import Flask, Response, make_response, render_template, request
from flask_smorest import Api
from flask_smorest import Blueprint as SmorestBlueprint
from marshmallow import Schema
from webargs.flaskparser import FlaskParser
from werkzeug.exceptions import BadRequest, UnsupportedMediaType

from service.core.problems import ProblemSchema
from service.core.web import NO_CONTENT_POLICY, owns_transaction


class _Parser(FlaskParser):
    """Reads JSON bodies; one that Python refuses for its depth or its endless numbers is as unreadable as any other."""

    def load_json(self, req: Any, schema: Any) -> Any:
        """Return the body's value."""
        try:
            return super().load_json(req, schema)
        except (RecursionError, ValueError):
            raise BadRequest from None


_Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]

_SENDS_BODY = frozenset({"POST", "PUT", "PATCH"})

#: Every operation can answer these: any request may be malformed, and a database may be away.
ALWAYS = {400: "Unreadable request", 404: "Not found", 405: "Method not allowed", 503: "Cannot store just now"}


class ApiBlueprint(SmorestBlueprint):  # type: ignore[misc]  # the library has no types
    """A blueprint whose operations document problem answers, and that takes JSON bodies only."""

    ARGUMENTS_PARSER = _Parser()

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
    sends_body = bool(request.content_length) or "Transfer-Encoding" in request.headers
    if request.method in _SENDS_BODY and sends_body and not request.is_json:
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


_SECURITY = {
    "bearer": {"type": "http", "scheme": "bearer", "description": "A moderator's or site's token."},
    "receipt": {
        "type": "apiKey",
        "in": "header",
        "name": "Authorization",
        "description": "`Receipt <receipt>`: the author's handle.",
    },
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
    api.DEFAULT_ERROR_RESPONSE_NAME = None  # each operation names its answers: "any other" would hide a forgotten one
    api.init_app(app)
    api.spec.components.schema("Problem", schema=ProblemSchema)
    for status, description in _DESCRIPTIONS.items():
        content = {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
        api.spec.components.response(f"Problem{status}", {"description": description, "content": content})
    for name, scheme in _SECURITY.items():
        api.spec.components.security_scheme(name, scheme)
    app.add_url_rule("/docs", "docs", owns_transaction(lambda: _docs(api)))
    return api


def _docs(api: Api) -> Response:
    page = make_response(render_template("docs.html", spec=api.spec.to_dict()))
    page.headers["Content-Security-Policy"] = NO_CONTENT_POLICY + "; style-src 'self'"
    return page
