"""Errors as HTTP answers: one table, one handler, one shape (RFC 9457, `application/problem+json`)."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

import structlog
from flask import Flask, Response, jsonify
from marshmallow import Schema, fields
from sqlalchemy.exc import OperationalError
from werkzeug.exceptions import HTTPException

from service.core import errors
from service.core.clock import rfc3339
from service.core.words import N_

log = structlog.get_logger()

#: Domain error -> HTTP status. Looked up along the class's bases, so a subclass needs no row of its own.
STATUS: dict[type[errors.HavenError], HTTPStatus] = {
    errors.NotFound: HTTPStatus.NOT_FOUND,
    errors.Unauthenticated: HTTPStatus.UNAUTHORIZED,
    errors.Forbidden: HTTPStatus.FORBIDDEN,
    errors.Invalid: HTTPStatus.UNPROCESSABLE_ENTITY,
    errors.Conflict: HTTPStatus.CONFLICT,
    errors.TooMany: HTTPStatus.TOO_MANY_REQUESTS,
    errors.Unavailable: HTTPStatus.SERVICE_UNAVAILABLE,
    errors.HavenError: HTTPStatus.BAD_REQUEST,
}

#: Sentences for the refusals that come from Flask and werkzeug themselves: for programs and who writes them.
DETAILS = {
    400: "The request could not be read; the body must be valid JSON in UTF-8.",
    404: "There is nothing here.",
    405: "This method is not allowed here.",
    413: "The request is larger than this service accepts.",
    415: "The content type is not supported here.",
    422: errors.SOME_FIELDS,
    429: "Too many requests; wait a moment.",
    500: "Something went wrong on our side.",
}


class ProblemSchema(Schema):
    """The shape of every error."""

    class Meta:
        title = "Problem"

    type = fields.String(required=True, metadata={"description": "urn:haven:problem:<code>"})
    title = fields.String(required=True)
    status = fields.Integer(required=True)
    detail = fields.String(required=True)
    errors = fields.Dict(
        keys=fields.String(), metadata={"description": "Field name to its sentences; nested as the body is."}
    )
    decided = fields.Dict(metadata={"description": "For a stale decision: who did what and when."})


def status_of(error: errors.HavenError) -> HTTPStatus:
    """Return the HTTP status for a domain error."""
    return next(STATUS[base] for base in type(error).__mro__ if base in STATUS)


def problem(status: int, code: str, detail: str, **extra: Any) -> Response:
    """Return a problem answer."""
    body = {
        "type": f"urn:haven:problem:{code}",
        "title": HTTPStatus(status).phrase,
        "status": int(status),
        "detail": detail,
    }
    response = jsonify(body | extra)
    response.status_code = status
    response.content_type = "application/problem+json"
    return response


def from_error(error: errors.HavenError) -> Response:
    """Return the answer for a domain error."""
    extra: dict[str, Any] = {}
    if isinstance(error, errors.Invalid):
        extra["errors"] = error.errors
    if isinstance(error, errors.StaleDecision) and error.action:
        extra["decided"] = {"by": error.by, "action": error.action, "at": rfc3339(error.at)}
    response = problem(status_of(error), error.code, error.message, **extra)
    if isinstance(error, errors.TooMany):
        response.headers["Retry-After"] = str(error.retry_after)
    if isinstance(error, errors.Unauthenticated):
        response.headers["WWW-Authenticate"] = 'Bearer realm="haven"'
    return response


def from_http(error: HTTPException) -> Response:
    """Return the answer for a refusal by Flask, werkzeug or webargs."""
    status = error.code or 500
    code = HTTPStatus(status).phrase.lower().replace(" ", "_").replace("-", "_")
    extra: dict[str, Any] = {}
    if status == HTTPStatus.UNPROCESSABLE_ENTITY:
        code = errors.Invalid.code
        extra["errors"] = _located(getattr(error, "data", {}).get("messages", {}))
    response = problem(status, code, DETAILS.get(status, "The request was refused."), **extra)
    for name, value in error.get_headers():
        if name in {"Allow", "Retry-After"}:
            response.headers[name] = value
    return response


def _located(messages: dict[str, Any]) -> dict[str, Any]:
    """Drop webargs' outer level, which names the place (json, query) the fields came from."""
    fields_by_place = [found for found in messages.values() if isinstance(found, dict)]
    merged: dict[str, Any] = {}
    for found in fields_by_place:
        merged |= found
    return _writable(merged or messages)


def _writable(messages: dict[str, Any]) -> dict[str, Any]:
    """Replace lone surrogates in the callers' own field names: no answer may hold what UTF-8 cannot."""
    return {
        key.encode(errors="replace").decode() if isinstance(key, str) else key: _writable(found)
        if isinstance(found, dict)
        else found
        for key, found in messages.items()
    }


def init_app(app: Flask) -> None:
    """Register the handlers."""
    app.register_error_handler(errors.HavenError, from_error)
    app.register_error_handler(HTTPException, from_http)
    app.register_error_handler(OperationalError, _database_away)
    app.register_error_handler(Exception, _unexpected)


def _database_away(error: OperationalError) -> Response:
    log.error("database_away", error=type(error.orig).__name__)
    response = problem(503, errors.Unavailable.code, N_("The service cannot store anything just now; try again soon."))
    response.headers["Retry-After"] = "5"
    return response


def _unexpected(error: Exception) -> Response:
    """Log where it happened but not the message: it may quote what a person wrote."""
    frame = error.__traceback__
    while frame and frame.tb_next:
        frame = frame.tb_next
    where = f"{frame.tb_frame.f_code.co_filename.rsplit('/', 1)[-1]}:{frame.tb_lineno}" if frame else None
    log.error("unexpected_error", error=type(error).__name__, where=where)
    return problem(500, "internal", DETAILS[500])
