"""Numbers for Prometheus: requests counted by each process, comments and tasks counted in the database when asked."""

from __future__ import annotations

import os
from collections.abc import Iterator
from time import perf_counter

from flask import Flask, Response, g, request
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.multiprocess import MultiProcessCollector
from prometheus_client.registry import REGISTRY, Collector
from sqlalchemy import func, select
from sqlalchemy.exc import SQLAlchemyError

from service.comments.models import Comment
from service.comments.status import Status
from service.core.clock import clock
from service.core.outbox import backlog
from service.core.transactions import transaction

CONTENT_TYPE = CONTENT_TYPE_LATEST

REQUESTS = Counter("haven_http_requests_total", "Requests answered.", ("method", "route", "status"))
SECONDS = Histogram("haven_http_request_seconds", "Seconds to answer.", ("method", "route"))


class _Stored(Collector):
    """What the database says when Prometheus asks."""

    def collect(self) -> Iterator[Metric]:
        try:
            with transaction(write=False) as work:
                counted = dict(work.execute(select(Comment.status, func.count()).group_by(Comment.status)).all())
                waiting = backlog(work, now=clock.now())
        except SQLAlchemyError:
            return
        comments = GaugeMetricFamily("haven_comments", "Comments by status.", labels=("status",))
        for status in Status:
            comments.add_metric((status.value,), counted.get(status.value, 0))
        yield comments
        yield GaugeMetricFamily("haven_tasks_due", "Tasks that are due.", value=waiting.due)
        age = (clock.now() - waiting.oldest_due_at).total_seconds() if waiting.oldest_due_at else 0.0
        yield GaugeMetricFamily(
            "haven_tasks_oldest_due_seconds", "How long the oldest due task has waited.", value=max(age, 0)
        )


def init_app(app: Flask) -> None:
    """Count every request, and how long it took since `service.core.web` saw it begin."""

    def count(response: Response) -> Response:
        route = request.url_rule.rule if request.url_rule else "unmatched"
        REQUESTS.labels(request.method, route, str(response.status_code)).inc()
        SECONDS.labels(request.method, route).observe(perf_counter() - g.started)
        return response

    app.after_request(count)


def exposition() -> bytes:
    """Return all numbers in Prometheus' text format: of all web processes where gunicorn set the shared folder up."""
    registry = CollectorRegistry()
    registry.register(_Stored())
    if os.environ.get("PROMETHEUS_MULTIPROC_DIR"):  # prometheus-client's own switch, set by config/gunicorn.conf.py
        MultiProcessCollector(registry)  # type: ignore[no-untyped-call]  # the library leaves it unannotated
        return generate_latest(registry)
    return generate_latest(REGISTRY) + generate_latest(registry)
