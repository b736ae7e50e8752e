"""Health, readiness, metrics."""

from __future__ import annotations

import hmac
from typing import Any

from flask import Response, jsonify

from service.access.guards import given_token
from service.core.api import ApiBlueprint
from service.core.current import settings
from service.core.errors import Unauthenticated
from service.core.web import owns_transaction
from service.ops import metrics
from service.ops.ready import look, ready_for_writes

blueprint = ApiBlueprint("operations", __name__, description="For whoever keeps it running.")


@blueprint.route("/healthz")
@owns_transaction
@blueprint.response(200, {"type": "object", "properties": {"status": {"type": "string"}}})
def healthz() -> Response:
    """Tell that the process is alive; nothing else is asked"""
    return jsonify(status="alive")


@blueprint.route("/readyz")
@owns_transaction
@blueprint.response(200, {"type": "object"})
@blueprint.alt_response(503, description="Not ready for writes")
def readyz() -> Response:
    """Tell whether writes are safe, and what else is away

    Writes need the database and its migrations. Redis and the workers are named, but without them comments are still
    taken in and wait: nothing is lost.
    """
    found = look()
    states: dict[str, Any] = {name: {"ok": state.ok, "detail": state.detail} for name, state in found.items()}
    ready = ready_for_writes(found)
    response = jsonify(ready=ready, checks=states)
    response.status_code = 200 if ready else 503
    return response


@blueprint.route("/metrics")
@owns_transaction
@blueprint.response(200, {"type": "string"}, content_type="text/plain")
@blueprint.alt_response(401, description="A token is set and was not sent")
def show_metrics() -> Response:
    """Numbers for Prometheus"""
    wanted = settings().metrics_token
    if wanted and not _same(given_token("Bearer") or "", wanted):
        raise Unauthenticated("Send the metrics token.")
    return Response(metrics.exposition(), content_type=metrics.CONTENT_TYPE)


def _same(given: str, wanted: str) -> bool:
    """Compare in constant time; as bytes, for headers may hold letters that `compare_digest` refuses in text."""
    return hmac.compare_digest(given.encode(), wanted.encode())
