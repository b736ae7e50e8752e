"""`haven threads`."""

from __future__ import annotations

from typing import Any

import pytest

from tests.cli.conftest import Installation
from tests.conftest import Hands
from tests.html import Page
from tests.make import PAGE, MadeSite


@pytest.fixture
def site(installation: Installation) -> MadeSite:
    return installation.make.site()


def post(installation: Installation, site: MadeSite) -> int:
    sent = {"url": PAGE, "author": {"name": "Ann", "email": "ann@mail.example"}, "body": "One more thing."}
    return installation.app.test_client().post(site.comments, json=sent).status_code


def read(installation: Installation, site: MadeSite) -> Any:
    return installation.app.test_client().get(site.comments, query_string={"url": PAGE})


def frame(installation: Installation, site: MadeSite) -> str:
    return Page(installation.app.test_client().get(f"/embed/{site.key}", query_string={"url": PAGE})).words


def test_a_closed_page_takes_no_comments_until_it_is_opened(installation: Installation, site: MadeSite) -> None:
    installation.make.approved(site)
    before = read(installation, site)
    told = installation.ok("threads", "close", f"{PAGE}/?utm_source=letter#top", "--site", site.key)
    assert told.split() == ["page:", PAGE, "comments:", "closed"]
    after = read(installation, site)
    assert after.headers["ETag"] != before.headers["ETag"]
    assert (before.json["thread"]["open"], after.json["thread"]["open"]) == (True, False)
    assert after.json["comments"] == before.json["comments"]
    assert "Comments are closed." in frame(installation, site)
    assert post(installation, site) == 403
    assert installation.json("threads", "open", PAGE, "--site", site.key) == {"url": PAGE, "open": True}
    opened = read(installation, site)
    assert opened.json["thread"]["open"]
    assert opened.json["thread"]["version"] == before.json["thread"]["version"] + 2
    assert "Comments are closed." not in frame(installation, site)
    assert post(installation, site) == 202


def test_doing_it_again_changes_nothing(installation: Installation, site: MadeSite) -> None:
    installation.make.approved(site)
    for command, is_open in (("open", True), ("close", False), ("close", False)):
        assert installation.json("threads", command, PAGE, "--site", site.key)["open"] is is_open
        version = read(installation, site).json["thread"]["version"]
    assert version == 3, "1 at its beginning, raised by the approval and by the first closing"


def test_a_page_without_comments_can_be_closed(installation: Installation, site: MadeSite) -> None:
    installation.ok("threads", "close", PAGE, "--site", site.key)
    assert "Comments are closed." in frame(installation, site)
    assert post(installation, site) == 403


def test_opening_says_when_the_policy_keeps_it_closed(installation: Installation, clock: Hands) -> None:
    site = installation.make.site(threads={"close_after_days": 1})
    installation.make.approved(site)
    command = ("threads", "open", PAGE, "--site", site.key)
    assert "close_after_days" not in installation.run(*command).stderr
    clock.forward(days=2)
    assert installation.json(*command) == {"url": PAGE, "open": False}
    assert "threads.close_after_days" in installation.run(*command).stderr


@pytest.mark.parametrize("command", ["close", "open"])
@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("https://elsewhere.example/", "does not belong to the site"),
        ("javascript:alert(1)", "address of a page"),
    ],
)
def test_what_is_no_page_of_the_site_is_refused(
    installation: Installation, site: MadeSite, command: str, url: str, says: str
) -> None:
    assert says in installation.refused("threads", command, url, "--site", site.key)
    assert "no such site" in installation.refused("threads", command, PAGE, "--site", "nobody")


def test_a_page_nobody_knows_is_not_opened(installation: Installation, site: MadeSite) -> None:
    assert "no conversation" in installation.refused("threads", "open", PAGE, "--site", site.key)
