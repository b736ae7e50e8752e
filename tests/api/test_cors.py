"""Which websites' scripts may read and write, and what every answer carries."""

from __future__ import annotations

import pytest
from flask.testing import FlaskClient

from tests.api.answers import FORM
from tests.make import ORIGIN, PAGE, Make

ASKS = {"Access-Control-Request-Headers": "content-type"}


@pytest.mark.parametrize("origin", ["https://elsewhere.example", "null", ORIGIN])
def test_every_website_may_read_without_credentials(client: FlaskClient, make: Make, origin: str) -> None:
    site = make.site()
    for path in (f"{site.comments}?url={PAGE}", make.approved(site).path):
        answer = client.get(path, headers={"Origin": origin})
        assert answer.headers["Access-Control-Allow-Origin"] == "*"
        assert "Access-Control-Allow-Credentials" not in answer.headers
        preflight = client.options(path, headers=ASKS | {"Origin": origin, "Access-Control-Request-Method": "GET"})
        assert preflight.headers["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize("method", ["POST", "PATCH", "DELETE", "PUT"])
@pytest.mark.parametrize(
    ("origin", "may"),
    [(ORIGIN, True), ("https://elsewhere.example", False), ("null", False), (f"{ORIGIN}.evil.example", False)],
)
def test_only_the_sites_own_pages_may_write(
    client: FlaskClient, make: Make, method: str, origin: str, may: bool
) -> None:
    site = make.site()
    for path in (site.comments, make.approved(site).path):
        answer = client.options(path, headers=ASKS | {"Origin": origin, "Access-Control-Request-Method": method})
        assert answer.status_code == 204
        assert answer.headers.get("Access-Control-Allow-Origin") == (origin if may else None)
        assert "Origin" in answer.headers["Vary"]
        assert method in answer.headers["Access-Control-Allow-Methods"]
        assert "Content-Type" in answer.headers["Access-Control-Allow-Headers"]


def test_the_sites_page_may_read_the_answer_to_what_it_wrote(client: FlaskClient, make: Make) -> None:
    answer = client.post(make.site().comments, json=FORM, headers={"Origin": ORIGIN})
    assert answer.headers["Access-Control-Allow-Origin"] == ORIGIN
    assert "Location" in answer.headers["Access-Control-Expose-Headers"]
    assert "Retry-After" in answer.headers["Access-Control-Expose-Headers"]


def test_the_sites_page_may_read_a_refusal_too(client: FlaskClient, make: Make) -> None:
    site = make.site()
    for sent, status in (({}, 422), (FORM | {"url": "x"}, 422)):
        answer = client.post(site.comments, json=sent, headers={"Origin": ORIGIN})
        assert (answer.status_code, answer.headers["Access-Control-Allow-Origin"]) == (status, ORIGIN)


@pytest.mark.parametrize(
    "path", ["/v1/sites/no-such/comments", "/v1/comments/x", "/v1/sites/%00/comments", "/v1/sites/", "/v1/comments/"]
)
def test_where_there_is_nothing_nobody_may_write(client: FlaskClient, make: Make, path: str) -> None:
    make.site()
    answer = client.options(path, headers=ASKS | {"Origin": ORIGIN, "Access-Control-Request-Method": "POST"})
    assert "Access-Control-Allow-Origin" not in answer.headers


@pytest.mark.parametrize(
    "path", ["/v1/moderation/queue", "/v1/me", "/v1/session", "/healthz", "/metrics", "/openapi.json"]
)
def test_the_moderators_side_is_open_to_no_other_website(client: FlaskClient, path: str) -> None:
    for headers in ({"Origin": ORIGIN}, ASKS | {"Origin": ORIGIN, "Access-Control-Request-Method": "GET"}):
        for answer in (client.get(path, headers=headers), client.options(path, headers=headers)):
            assert not [name for name, _ in answer.headers if name.startswith("Access-Control")]


@pytest.mark.parametrize("path", ["/healthz", "/v1/me", "/v1/sites/x/comments", "/nowhere", "/openapi.json"])
def test_every_answer_carries_the_protecting_headers(client: FlaskClient, path: str) -> None:
    headers = client.get(path).headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert headers["Referrer-Policy"]
    assert headers["X-Request-Id"]
