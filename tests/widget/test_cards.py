"""Cards in the frame: what they show, what they may load, and when the page's own words are asked for."""

from __future__ import annotations

from typing import Any

import pytest
from flask.testing import FlaskClient
from sqlalchemy import func, select

from service.core.transactions import transaction
from service.threads import recent_cards
from service.threads.models import Page as KnownPage
from tests.html import Page
from tests.make import ORIGIN, MadeSite, Make
from tests.threads.pages import report, tell
from tests.widget.frames import TYPED, fill_in, show

EVIL = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>"
FROM_PAGE = {"Sec-Fetch-Site": "cross-site"}


@pytest.fixture(autouse=True)
def found_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recent_cards, "_KEPT", 0)


def is_asked_for(client: FlaskClient, site: MadeSite, headers: dict[str, str] = FROM_PAGE, **query: Any) -> bool:
    """Tell whether the frame of this address asks its script for a report."""
    address = {"url": f"{ORIGIN}/a", "title": "A story"} | query
    answer = client.get(f"/embed/{site.key}", query_string=address, headers=headers)
    assert answer.status_code == 200
    return bool(Page(answer).all("span", id="unreported"))


def test_cards_are_plain_links_into_the_page(client: FlaskClient, make: Make) -> None:
    site = make.site()
    tell(client, site, "/b", "Another story", "Of a night on the river.", image="/b.jpg")
    tell(client, site, "/c", "A third story")
    answer = show(client, site)
    page = Page(answer)
    assert "Related posts A third story Another story Of a night on the river." in page.words
    assert page.one("a", href=f"{ORIGIN}/b")["target"] == "_top"
    [image] = page.all("img")
    assert image["src"] == f"{ORIGIN}/b.jpg"
    assert (image["alt"], image["loading"], image["width"], image["height"]) == ("", "lazy", "320", "180")
    assert page.one("nav", **{"class": "related"})["aria-labelledby"] == "related-title"


def test_pictures_are_allowed_from_where_a_card_has_one_and_nowhere_else(client: FlaskClient, make: Make) -> None:
    site = make.site(related={"picture_origins": ["https://img.news.example"]})
    tell(client, site, "/b", "No picture")
    assert "img-src 'self';" in show(client, site).headers["Content-Security-Policy"]
    tell(client, site, "/c", "A picture", image="https://img.news.example/c.png")
    assert "img-src 'self' https://img.news.example;" in show(client, site).headers["Content-Security-Policy"]


def test_who_has_just_written_finds_the_next_page(client: FlaskClient, make: Make) -> None:
    site = make.site()
    tell(client, site, "/b", "Another story")
    answer = fill_in(client, site, **TYPED)
    assert answer.status_code == 202
    assert "Related posts Another story" in Page(answer).words


def test_without_other_pages_and_where_the_policy_says_so_there_are_none(client: FlaskClient, make: Make) -> None:
    site, none = make.site(), make.site(name="None", related={"show": 0})
    tell(client, none, "/b", "Another story")
    for one in (site, none):
        assert "Related posts" not in Page(show(client, one)).words
    assert not is_asked_for(client, none)


def test_whatever_a_page_says_of_itself_stays_text(client: FlaskClient, make: Make) -> None:
    site = make.site(related={"confirmations": 1})
    report(
        client,
        site,
        "/b",
        EVIL,
        address="198.51.100.7",
        description=EVIL,
        image="javascript:alert(1)//.png",
        language="x",
    )
    answer = show(client, site)
    page = Page(answer)
    assert EVIL in page.words
    assert not page.all("img")
    assert len(page.all("script")) == 1
    assert all(not name.startswith("on") for _, attributes in page.tags for name in attributes)
    assert "javascript:" not in answer.text


def test_a_page_is_asked_for_until_it_is_known_and_when_it_says_something_else(client: FlaskClient, make: Make) -> None:
    site = make.site(related={"confirmations": 1})
    said = {"description": "Of a night.", "image": "/a.jpg", "lang": "en"}
    assert is_asked_for(client, site, **said)
    report(
        client, site, "/a", "A story", address="198.51.100.7", description="Of a night.", image="/a.jpg", language="en"
    )
    assert not is_asked_for(client, site, **said)
    assert is_asked_for(client, site, **said | {"title": "Another title"})
    assert is_asked_for(client, site, **said | {"description": "Of a day."})
    tell(client, site, "/a", "As the site says")
    assert not is_asked_for(client, site, **said)


def test_what_somebody_said_alone_is_asked_about(client: FlaskClient, make: Make) -> None:
    site = make.site()
    for address in ("198.51.100.7", "203.0.113.5"):
        report(client, site, "/a", "A story", address=address)
    assert not is_asked_for(client, site)
    report(client, site, "/a", "A lie", address="192.0.2.9")
    assert is_asked_for(client, site)


def test_links_inside_the_frame_say_nothing_of_the_page(client: FlaskClient, make: Make) -> None:
    site = make.site()
    assert not is_asked_for(client, site, {"Sec-Fetch-Site": "same-origin"})
    assert not is_asked_for(client, site, {})
    assert is_asked_for(client, site, {}, description="An old browser.")
    assert not is_asked_for(client, site, title="")


def test_looking_changes_nothing(client: FlaskClient, make: Make) -> None:
    site = make.site()
    is_asked_for(client, site, description="Of a night.", image="/a.jpg")
    with make._app.app_context(), transaction(write=False) as work:
        assert work.scalar(select(func.count()).select_from(KnownPage)) == 0
