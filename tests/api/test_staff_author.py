"""Writing as the site's staff: who decides may, who only reads may not."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from flask.testing import FlaskClient

from service.access.models import Role
from tests.make import AUTHOR, PAGE, Make


@pytest.mark.parametrize(("role", "staff"), [(Role.AUDITOR, False), (Role.MODERATOR, True), (Role.OWNER, True)])
def test_only_who_decides_writes_as_staff(
    client: FlaskClient, make: Make, run_jobs: Callable[[], None], role: Role, staff: bool
) -> None:
    site, somebody = make.site(), make.moderator(role=role)
    sent: dict[str, Any] = {"url": PAGE, "author": AUTHOR, "body": "A word from the editors."}
    assert client.post(site.comments, json=sent, headers=somebody.headers).status_code == 202
    run_jobs()
    shown = client.get(site.comments, query_string={"url": PAGE}).json["comments"]
    assert [comment["author"]["is_site_staff"] for comment in shown] == ([True] if staff else [])
