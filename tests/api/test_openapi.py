"""The published document against the service itself: what it says is what is done, for anybody and for moderators."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any

import pytest
import schemathesis
from flask import Flask
from flask.testing import FlaskClient
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as some
from hypothesis.errors import Unsatisfiable
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)
from schemathesis.transport.wsgi import WSGI_TRANSPORT

from service.access.models import Role
from tests.make import PAGE, Make

CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]
#: How many generated requests each operation gets, half of them meant to be valid.
EXAMPLES = 40
#: Signing in hashes a password, which is slow on purpose, and soon answers 429.
SLOW = {("/v1/session", "POST"): 6}


@pytest.fixture
def document(client: FlaskClient) -> dict[str, Any]:
    """The document as it is published."""
    answer = client.get("/openapi.json")
    assert answer.status_code == 200
    found: dict[str, Any] = answer.json
    return found


def operations(document: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for path, methods in document["paths"].items():
        for method in {"get", "post", "put", "patch", "delete"} & set(methods):
            yield path, method, methods[method]


def test_it_is_openapi_3_1_and_every_reference_leads_somewhere(document: dict[str, Any]) -> None:
    assert document["openapi"].startswith("3.1.")
    schemathesis.openapi.from_dict(document).validate()

    def walk(value: Any) -> Iterator[str]:
        if isinstance(value, dict):
            if isinstance(value.get("$ref"), str):
                yield value["$ref"]
            for inner in value.values():
                yield from walk(inner)
        elif isinstance(value, list):
            for inner in value:
                yield from walk(inner)

    for reference in set(walk(document)):
        found: Any = document
        for part in reference.removeprefix("#/").split("/"):
            found = found[part]
        assert found, reference


def test_every_operation_says_what_it_does_and_what_it_answers(document: dict[str, Any]) -> None:
    for path, method, operation in operations(document):
        assert operation.get("summary"), (path, method)
        assert "default" not in operation["responses"], (path, method)
        assert any(status.startswith("2") for status in operation["responses"])
        if path.startswith("/v1/"):
            assert {"400", "404", "405", "503"} <= set(operation["responses"]), (path, method)
        if "requestBody" in operation:
            assert {"413", "415", "422"} <= set(operation["responses"]), (path, method)


def test_every_operation_of_moderators_documents_its_refusals(document: dict[str, Any]) -> None:
    for path, method, operation in operations(document):
        if path.startswith("/v1/moderation/") or path.endswith("/policy"):
            assert {"401", "403"} <= set(operation["responses"]), (path, method)


Draw = Callable[[some.SearchStrategy[Any]], Any]


def known_values(make: Make) -> dict[str, list[str]]:
    """Return values that lead inside, by parameter name."""
    site = make.site(rate={"submissions_per_minute": 0})
    moderator = make.moderator(site, role=Role.OWNER)
    comments = [make.approved(site), make.held(site, "I wait."), make.comment(site, "I am being checked.")]
    return {
        "site": [site.key],
        "comment_id": [str(comment.id) for comment in comments],
        "receipt": [comment.receipt for comment in comments],
        "url": [PAGE, f"{PAGE}/2"],
        "token": [moderator.token],
    }


def lead_inside(case: schemathesis.Case, known: dict[str, list[str]], draw: Draw) -> None:
    """Replace generated ids, keys and addresses by real ones, most of the time."""
    for place in (case.path_parameters, case.query):
        for name in place or {}:
            if name in known and draw(some.integers(0, 3)):
                place[name] = draw(some.sampled_from(known[name]))
    if isinstance(case.body, dict):
        for name in set(case.body) & set(known):
            if draw(some.booleans()):
                case.body[name] = draw(some.sampled_from(known[name]))


def credentials(who: str, case: schemathesis.Case, known: dict[str, list[str]], draw: Draw) -> dict[str, str]:
    if who == "moderator":
        return {"Authorization": f"Bearer {known['token'][0]}"}
    given = (case.path_parameters or {}).get("comment_id")
    mine = [receipt for receipt in known["receipt"] if receipt.partition(".")[0] == given]
    return {"Authorization": f"Receipt {mine[0]}"} if mine and draw(some.booleans()) else {}


@pytest.mark.parametrize("mode", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE], ids=["valid", "invalid"])
@pytest.mark.parametrize("who", ["anonymous", "moderator"])
def test_whatever_is_sent_the_answer_is_one_that_is_documented(
    app: Flask, make: Make, who: str, mode: GenerationMode
) -> None:
    schema = schemathesis.openapi.from_wsgi("/openapi.json", app)
    known = known_values(make)
    reached = set()

    def attempt(operation: schemathesis.APIOperation) -> None:
        @given(case=operation.as_strategy(generation_mode=mode), data=some.data())
        @settings(
            max_examples=SLOW.get((operation.path, operation.method.upper()), EXAMPLES) // 2,
            derandomize=True,
            database=None,
            deadline=None,
            phases=[Phase.generate],
            suppress_health_check=[*HealthCheck],
        )
        def run(case: schemathesis.Case, data: some.DataObject) -> None:
            lead_inside(case, known, data.draw)
            headers = credentials(who, case, known, data.draw)
            response = WSGI_TRANSPORT.send(case, app=app, headers=headers)
            case.validate_response(response, checks=CHECKS, headers=headers)
            reached.add((operation.label, response.status_code))

        run()

    for result in schema.get_all_operations():
        if mode is GenerationMode.POSITIVE:
            attempt(result.ok())
        else:
            with suppress(Unsatisfiable):  # nothing can be wrong where nothing is sent
                attempt(result.ok())
    statuses = {status for _, status in reached}
    assert not {status for status in statuses if status >= 500 and status != 503}
    assert statuses >= ({200, 404, 422} if mode is GenerationMode.POSITIVE else {404, 422})
