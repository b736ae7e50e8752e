"""`haven pages`."""

from __future__ import annotations

from typing import Any

import pytest

from tests.cli.conftest import Installation
from tests.make import ORIGIN, PAGE, MadeSite


@pytest.fixture
def site(installation: Installation) -> MadeSite:
    return installation.make.site()


def related(installation: Installation, site: MadeSite, asked: str) -> list[str]:
    """Return the titles of the cards under a page that nobody has asked for before."""
    client = installation.app.test_client()
    answer: Any = client.get(f"/v1/sites/{site.key}/related", query_string={"url": f"{ORIGIN}/{asked}"}).json
    return [card["title"] for card in answer["related"]]


def test_no_card_leads_to_a_hidden_page_until_it_is_unhidden(installation: Installation, site: MadeSite) -> None:
    installation.make.approved(site, title="A story")
    assert related(installation, site, "1") == ["A story"]
    told = installation.ok("pages", "hide", f"{PAGE}/?utm_source=letter", "--site", site.key)
    assert "hidden: yes" in " ".join(told.split())
    assert related(installation, site, "2") == []
    known = installation.json("pages", "unhide", PAGE, "--site", site.key)
    assert known == {
        "url": PAGE, "title": "A story", "excerpt": "", "image": None, "language": None, "known_by": "comment",
        "hidden": False,
    }  # fmt: skip
    assert related(installation, site, "3") == ["A story"]


def test_a_page_that_is_not_known_yet_can_be_hidden(installation: Installation, site: MadeSite) -> None:
    assert "Nothing is known of this page." in installation.refused("pages", "show", PAGE, "--site", site.key)
    assert installation.json("pages", "hide", PAGE, "--site", site.key)["hidden"] is True
    installation.make.approved(site, title="A story")
    assert related(installation, site, "1") == []
    assert "title: A story" in " ".join(installation.ok("pages", "show", PAGE, "--site", site.key).split())


def test_other_sites_pages_are_none(installation: Installation, site: MadeSite) -> None:
    assert "does not belong" in installation.refused("pages", "hide", "https://evil.example/", "--site", site.key)
