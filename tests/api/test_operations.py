"""Health, readiness and numbers: told in words and figures, with no address or message of the inside."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from flask_migrate import upgrade
from prometheus_client.parser import text_string_to_metric_families as parsed

from service.app import create_app
from service.core.database import db
from tests.api.answers import refused
from tests.conftest import settings_in
from tests.make import Make


@pytest.fixture
def lonely(tmp_path: Path) -> Iterator[Flask]:
    """An application whose Redis is away, whose database is empty, and whose numbers need a token."""
    application = create_app(settings_in(tmp_path, HAVEN_METRICS_TOKEN="t0ken"))
    yield application
    with application.app_context():
        db.engine.dispose()


def test_a_living_process_says_so_whatever_is_away(lonely: Flask) -> None:
    answer = lonely.test_client().get("/healthz")
    assert (answer.status_code, answer.json) == (200, {"status": "alive"})


def test_without_its_tables_it_is_not_ready(lonely: Flask) -> None:
    answer = lonely.test_client().get("/readyz")
    assert answer.status_code == 503
    assert answer.json["ready"] is False
    assert {name: check["ok"] for name, check in answer.json["checks"].items()} == {
        "database": True, "migrations": False, "secret_key": False, "tasks": False, "redis": False, "worker": False,
    }  # fmt: skip
    assert str(lonely.config["SETTINGS"].data) not in answer.text


def test_without_redis_it_is_ready_and_takes_comments(lonely: Flask) -> None:
    with lonely.app_context():
        upgrade()
    make, client = Make(lonely), lonely.test_client()
    answer = client.get("/readyz")
    assert (answer.status_code, answer.json["checks"]["redis"]["ok"]) == (200, False)
    sent = {"url": "https://news.example/", "author": {"name": "A", "email": "a@b.example"}, "body": "B."}
    assert client.post(make.site().comments, json=sent).status_code == 202


def test_without_its_database_it_is_not_ready_and_says_503(tmp_path: Path) -> None:
    client = create_app(settings_in(tmp_path / "no" / "such")).test_client()
    assert client.get("/readyz").status_code == 503
    answer = client.get("/v1/sites/x/comments?url=https://news.example/")
    refused(answer, 503, "unavailable")
    assert int(answer.headers["Retry-After"]) > 0
    assert client.get("/healthz").status_code == 200


def test_a_ready_service_names_each_thing(client: FlaskClient) -> None:
    answer = client.get("/readyz")
    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == "no-store"
    assert set(answer.json["checks"]) == {"database", "migrations", "secret_key", "tasks", "redis", "worker"}
    assert all(set(check) == {"ok", "detail"} for check in answer.json["checks"].values())


@pytest.mark.parametrize(
    "headers",
    [{}, {"Authorization": "Bearer wrong"}, {"Authorization": "Bearer é"}, {"Authorization": "t0ken"}],
    ids=str,
)
def test_the_numbers_want_the_token_where_one_is_set(lonely: Flask, headers: dict[str, str]) -> None:
    refused(lonely.test_client().get("/metrics", headers=headers), 401, "unauthenticated")


def test_the_numbers_are_prometheus_text(client: FlaskClient, make: Make) -> None:
    site = make.site()
    make.held(site)
    make.approved(site, "Another.")
    client.get(f"/v1/comments/{'x' * 30}")
    text = client.get("/metrics").text
    found = {
        sample.name + str(sorted(sample.labels.items())): sample.value
        for family in parsed(text)
        for sample in family.samples
    }
    assert found["haven_comments[('status', 'held')]"] == 1
    assert found["haven_comments[('status', 'approved')]"] == 1
    assert found["haven_tasks_due[]"] == 2
    assert "xxx" not in text


def test_the_numbers_come_with_the_token(lonely: Flask) -> None:
    answer = lonely.test_client().get("/metrics", headers={"Authorization": "Bearer t0ken"})
    assert answer.status_code == 200
    assert answer.content_type.startswith("text/plain")
