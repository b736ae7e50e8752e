"""The few steps that tests of related pages share."""

from __future__ import annotations

from typing import Any

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.make import ORIGIN, MadeSite


def tell(
    client: FlaskClient, site: MadeSite, path: str, title: str, description: str = "", **more: Any
) -> TestResponse:
    """Tell of a page as the site itself does, by its token."""
    body = {"url": f"{ORIGIN}{path}", "title": title, "description": description} | more
    return client.put(f"/v1/sites/{site.key}/pages", json=body, headers=site.server)


def report(client: FlaskClient, site: MadeSite, path: str, title: str, *, address: str, **more: Any) -> TestResponse:
    """Report a page as a reader's browser at this address does."""
    body = {"url": f"{ORIGIN}{path}", "title": title} | more
    return client.put(
        f"/v1/sites/{site.key}/pages",
        json=body,
        headers={"Origin": ORIGIN},
        environ_base={"REMOTE_ADDR": address},
    )


def cards(client: FlaskClient, site: MadeSite, path: str, **query: Any) -> list[dict[str, Any]]:
    """Return the cards under a page, found anew."""
    answer = client.get(f"/v1/sites/{site.key}/related", query_string={"url": f"{ORIGIN}{path}"} | query)
    assert answer.status_code == 200, answer.text
    found: list[dict[str, Any]] = answer.json["related"]
    return found


def paths(client: FlaskClient, site: MadeSite, path: str, **query: Any) -> list[str]:
    """Return the paths of the cards under a page, in order."""
    return [card["url"].removeprefix(ORIGIN) for card in cards(client, site, path, **query)]
