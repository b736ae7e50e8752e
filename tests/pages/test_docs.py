"""The page of the HTTP interface."""

from __future__ import annotations

from typing import Any

from flask.testing import FlaskClient

from tests.html import Page


def test_it_lists_every_operation_without_scripts(client: FlaskClient) -> None:
    answer = client.get("/docs")
    assert (answer.status_code, answer.mimetype) == (200, "text/html")
    page = Page(answer)
    assert not page.all("script")
    spec: dict[str, Any] = client.get("/openapi.json").get_json()
    for path, item in spec["paths"].items():
        for method in item.keys() & {"get", "post", "put", "patch", "delete"}:
            assert page.by_id(f"{method}-{path}")
            assert item[method]["summary"] in page.words
    for link in page.all("a"):
        if link["href"].startswith("#"):
            assert page.by_id(link["href"][1:]) is not None
