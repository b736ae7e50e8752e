"""Which pages' scripts may read an answer (the Fetch standard's CORS protocol). No credentials are ever allowed."""

from __future__ import annotations

from collections.abc import Callable

from flask import Flask, Response, request

from service.core.web import SAFE_METHODS

_PREFIXES = ("/v1/sites/", "/v1/comments/")
_ALLOWED_HEADERS = "Authorization, Content-Type, If-None-Match, X-Request-Id"
_EXPOSED_HEADERS = "ETag, Location, Retry-After, X-Request-Id"
_METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE"

#: Tells whether an origin may write at this path.
MayWrite = Callable[[str, str], bool]


def init_app(app: Flask, may_write: MayWrite) -> None:
    """Answer preflights and mark answers: reads are open to every page, writes to the pages of the site.

    Args:
        may_write: asked with path and origin.
    """

    def preflight() -> Response | None:
        asked = request.headers.get("Access-Control-Request-Method")
        if request.method != "OPTIONS" or asked is None or not request.path.startswith(_PREFIXES):
            return None
        response = Response(status=204)
        response.headers["Access-Control-Allow-Methods"] = _METHODS
        response.headers["Access-Control-Allow-Headers"] = _ALLOWED_HEADERS
        response.headers["Access-Control-Max-Age"] = "600"
        return response

    def mark(response: Response) -> Response:
        origin = request.headers.get("Origin")
        if not request.path.startswith(_PREFIXES):
            return response
        method = request.headers.get("Access-Control-Request-Method") if request.method == "OPTIONS" else request.method
        if method in SAFE_METHODS:
            response.headers["Access-Control-Allow-Origin"] = "*"
        elif origin is not None:
            response.vary.add("Origin")
            if may_write(request.path, origin):
                response.headers["Access-Control-Allow-Origin"] = origin
        response.headers["Access-Control-Expose-Headers"] = _EXPOSED_HEADERS
        return response

    app.before_request(preflight)
    app.after_request(mark)
