"""What every request goes through: a transaction, a request id, a log line, security headers."""

from __future__ import annotations

import re
from collections.abc import Callable
from time import perf_counter
from typing import Any, TypeVar

import structlog
from flask import Flask, Response, g, request
from flask.typing import ResponseReturnValue
from werkzeug.middleware.proxy_fix import ProxyFix
from werkzeug.routing import Rule

from service.core.ids import new_id
from service.core.transactions import transaction

log = structlog.get_logger()

SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
_REQUEST_ID = re.compile(r"[A-Za-z0-9_.-]{8,64}")
_View = TypeVar("_View", bound=Callable[..., Any])

#: Sent with everything; HTML pages add their own policy.
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), browsing-topics=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}

#: For answers that are no page: nothing in them may run, load or be framed.
NO_CONTENT_POLICY = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"


class HavenFlask(Flask):
    """Flask with one transaction around each view."""

    def dispatch_request(self) -> ResponseReturnValue:
        """Run the view in a transaction: one that writes unless the method is safe; rolled back on an error answer."""
        rule = request.url_rule
        if rule is None or self._owns_transaction(rule):
            return super().dispatch_request()
        with transaction(write=request.method not in SAFE_METHODS) as work:
            response = self.make_response(super().dispatch_request())
            if response.status_code >= 400:
                work.rollback()
            return response

    def _owns_transaction(self, rule: Rule) -> bool:
        view = self.view_functions[rule.endpoint]
        return rule.endpoint == "static" or getattr(view, "owns_transaction", False)


def owns_transaction(view: _View) -> _View:
    """Mark a view that opens its transactions itself, because it does slow work between them or needs none."""
    view.owns_transaction = True  # type: ignore[attr-defined]  # a mark on the function, as Flask extensions do
    return view


def init_app(app: Flask, *, trusted_proxies: int) -> None:
    """Hook request ids, the request log and headers into the application."""
    if trusted_proxies:
        # not x_host: a proxy passes Host on, and X-Forwarded-Host only if it was told to overwrite a client's own
        trusting = ProxyFix(app.wsgi_app, x_for=trusted_proxies, x_proto=trusted_proxies, x_host=0)
        app.wsgi_app = trusting  # type: ignore[method-assign]  # the documented way to wrap the application
    app.url_map.merge_slashes = False  # an address with "//" is unknown, not a redirect
    app.before_request(_begin)
    app.after_request(_finish)


def _begin() -> None:
    given = request.headers.get("X-Request-Id", "")
    request_id = given if _REQUEST_ID.fullmatch(given) else new_id().hex
    g.started = perf_counter()
    g.request_id = request_id
    structlog.contextvars.clear_contextvars()
    structlog.contextvars.bind_contextvars(request_id=request_id)


def _finish(response: Response) -> Response:
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    response.headers.setdefault("Content-Security-Policy", NO_CONTENT_POLICY)
    response.headers.setdefault("Cache-Control", "no-store")  # what may be kept says so itself
    response.headers["X-Request-Id"] = g.request_id
    log.info(
        "request",
        method=request.method,
        # the rule, not the path: paths and query strings may carry receipts
        route=request.url_rule.rule if request.url_rule else None,
        status=response.status_code,
        ms=round((perf_counter() - g.started) * 1000, 1),
    )
    return response
