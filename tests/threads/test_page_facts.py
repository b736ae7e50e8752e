"""What pages say of themselves: who is believed, and what can be said at all."""

from __future__ import annotations

from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select

from service.access.models import Role
from service.core.transactions import transaction
from service.threads import known_pages
from service.threads.models import Page
from tests.api.answers import refused
from tests.conftest import Hands
from tests.make import ORIGIN, Make
from tests.threads.pages import cards, paths, report, tell

ANN, NEIGHBOUR, BEN, CARA, DAN = "198.51.100.7", "198.51.100.200", "203.0.113.5", "192.0.2.9", "233.252.0.1"
EVIL = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>"


def test_one_voice_is_not_enough_and_two_at_one_place_are_one(client: FlaskClient, make: Make) -> None:
    site = make.site()
    for address in (ANN, ANN, NEIGHBOUR):
        assert report(client, site, "/a", "A story", address=address).json["known_by"] is None
    assert cards(client, site, "/other") == []
    answer = report(client, site, "/a", "A story", address=BEN, description="Of a night.", language="en-GB")
    assert answer.json["known_by"] is None, "it says something else"
    report(client, site, "/a", "A story", address=CARA, description="Of a night.", language="en-GB")
    [card] = cards(client, site, "/other")
    assert (card["title"], card["excerpt"], card["image"]) == ("A story", "Of a night.", None)
    assert 0 < card["score"] < 1


def test_who_agrees_with_what_is_known_takes_the_word_from_a_liar(client: FlaskClient, make: Make) -> None:
    site = make.site()
    for address in (ANN, BEN):
        report(client, site, "/a", "A story", address=address)
    report(client, site, "/a", "A lie", address=CARA)
    report(client, site, "/a", "A story", address=ANN)
    report(client, site, "/a", "A lie", address=DAN)
    assert [card["title"] for card in cards(client, site, "/other")] == ["A story"]
    report(client, site, "/a", "A new title", address=ANN)
    report(client, site, "/a", "A new title", address=BEN)
    assert [card["title"] for card in cards(client, site, "/other")] == ["A new title"]


def test_what_the_site_says_readers_cannot_change(client: FlaskClient, make: Make) -> None:
    site = make.site(related={"confirmations": 1})
    assert tell(client, site, "/a", "As the site says").json["known_by"] == "site"
    assert report(client, site, "/a", "As a reader says", address=ANN).json["title"] == "As the site says"
    assert report(client, site, "/b", "As a reader says", address=ANN).json["known_by"] == "readers"
    assert tell(client, site, "/b", "Corrected").json["title"] == "Corrected"


def test_on_ones_own_machine_the_first_word_counts(client: FlaskClient, make: Make) -> None:
    for origin in ("http://localhost:8001", "http://127.0.0.1:8001", "http://[::1]:8001", "http://blog.localhost"):
        site = make.site(origins=[origin])
        sent = {"url": f"{origin}/a", "title": "A story"}
        answer = client.put(f"/v1/sites/{site.key}/pages", json=sent, headers={"Origin": origin})
        assert answer.json["known_by"] == "readers"


def test_reports_come_from_the_sites_pages(client: FlaskClient, make: Make) -> None:
    site = make.site()
    path, sent = f"/v1/sites/{site.key}/pages", {"url": f"{ORIGIN}/a", "title": "A story"}
    for origin in ("https://evil.example", "null"):
        refused(client.put(path, json=sent, headers={"Origin": origin}), 403, "wrong_origin")
    allowed = client.put(path, json=sent, headers={"Origin": ORIGIN})
    assert allowed.headers["Access-Control-Allow-Origin"] == ORIGIN
    refused(client.put(path, json=sent | {"url": "https://evil.example/a"}), 422, "invalid")
    refused(client.put("/v1/sites/nobody/pages", json=sent), 404, "not_found")


def test_only_moderators_of_the_site_speak_for_it(client: FlaskClient, make: Make) -> None:
    site, other = make.site(), make.site(name="Other")
    moderator, stranger = make.moderator(site), make.moderator(other)
    auditor = make.moderator(site, role=Role.AUDITOR)
    sent = {"url": f"{ORIGIN}/a", "title": "A story", "hidden": True}
    for headers in (stranger.headers, auditor.headers, {}):
        refused(client.put(f"/v1/sites/{site.key}/pages", json=sent, headers=headers), 403, "forbidden")
    refused(client.put(f"/v1/sites/{site.key}/pages", json=sent, headers={"Authorization": "Bearer x"}), 401)
    assert client.put(f"/v1/sites/{site.key}/pages", json=sent, headers=moderator.headers).json["hidden"] is True


@pytest.mark.parametrize(
    ("image", "stored"),
    [
        (f"{ORIGIN}/a.jpg", f"{ORIGIN}/a.jpg"),
        ("/pictures/a.webp?w=300#x", f"{ORIGIN}/pictures/a.webp?w=300"),
        ("a.PNG", f"{ORIGIN}/a.PNG"),
        (f"{ORIGIN}/фото.jpg", f"{ORIGIN}/%D1%84%D0%BE%D1%82%D0%BE.jpg"),
        ("https://img.news.example/a.jpg", "https://img.news.example/a.jpg"),
        ("https://evil.example/a.jpg", None),
        ("//evil.example/a.jpg", None),
        ("https://news.example@evil.example/a.jpg", None),
        ("https://img.news.example.evil.example/a.jpg", None),
        (f"{ORIGIN}/logout", None),
        (f"{ORIGIN}/logout?a.jpg", None),
        (f"{ORIGIN}/a.svg", None),
        ("javascript:alert(1)//a.jpg", None),
        ("data:image/png;base64,AAAA.png", None),
        ("http://news.example/a.jpg", None),
        (f"{ORIGIN}/{'a' * 3_000}.jpg", None),
        ("http://[/a.jpg", None),
        ("", None),
    ],
)
def test_a_picture_comes_from_the_sites_own_origins(
    client: FlaskClient, make: Make, image: str, stored: str | None
) -> None:
    site = make.site(related={"picture_origins": ["https://img.news.example/"]})
    assert tell(client, site, "/story", "A story", image=image).json["image"] == stored
    [card] = cards(client, site, "/other")
    assert card["image"] == stored


def test_a_picture_from_an_origin_that_is_no_longer_the_sites_is_not_shown(client: FlaskClient, make: Make) -> None:
    site = make.site(related={"picture_origins": ["https://img.news.example"]})
    tell(client, site, "/a", "A story", image="https://img.news.example/a.jpg")
    owner = make.moderator(site, role=Role.OWNER)
    assert client.put(f"/v1/sites/{site.key}/policy", json={}, headers=owner.headers).status_code == 200
    assert [card["image"] for card in cards(client, site, "/other")] == [None]


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        (EVIL, EVIL),
        ("  Two\n lines\t here ", "Two lines here"),
        ("\u202eevil\u202c \u2066x\u2069", "evil x"),
        ("\u0007bell\u0085", "bell"),
        ("Ünïcödé 🌊 עברית", "Ünïcödé 🌊 עברית"),
        ("word " * 200, ("word " * 60).strip()[:-5] + "…"),
        ("字" * 400, "字" * 299 + "…"),
    ],
)
def test_a_title_is_one_line_of_plain_text(client: FlaskClient, make: Make, title: str, shown: str) -> None:
    site = make.site()
    known = tell(client, site, "/a", title, title, language="nonsense!").json
    assert (known["title"], known["excerpt"], known["language"]) == (shown, shown, None)
    assert len(shown) <= 300


@pytest.mark.parametrize(
    "wrong",
    [
        {"title": ""},
        {"title": "\u200b"},
        {"title": None},
        {"title": "a\0b"},
        {"title": "a" * 5_000},
        {"description": ["x"]},
        {"image": 3},
        {"url": "javascript:alert(1)"},
        {"hidden": "yes"},
        {"score": 1},
    ],
    ids=str,
)
def test_what_is_no_fact_is_refused(client: FlaskClient, make: Make, wrong: dict[str, Any]) -> None:
    site = make.site()
    sent = {"url": f"{ORIGIN}/a", "title": "A story"} | wrong
    refused(client.put(f"/v1/sites/{site.key}/pages", json=sent, headers=site.server), 422, "invalid")
    assert cards(client, site, "/other") == []


def test_a_page_that_nobody_has_reported_for_long_is_taken_for_gone(
    client: FlaskClient, make: Make, clock: Hands
) -> None:
    site = make.site(related={"confirmations": 1})
    for path in ("/a", "/b"):
        report(client, site, path, f"Story {path}", address=ANN)
    tell(client, site, "/c", "The site's own")
    clock.forward(days=300)
    report(client, site, "/b", "Story /b", address=ANN)
    clock.forward(days=200)
    assert set(paths(client, site, "/other")) == {"/b", "/c"}


def test_whoever_reports_too_much_is_told_to_wait(client: FlaskClient, make: Make) -> None:
    site = make.site()
    answers = [report(client, site, f"/{number}", "A story", address=ANN) for number in range(61)]
    refused(answers[-1], 429, "too_many")
    assert int(answers[-1].headers["Retry-After"]) > 0
    assert report(client, site, "/a", "A story", address=BEN).status_code == 200


def test_addresses_without_end_do_not_fill_the_database(
    app: Flask, client: FlaskClient, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(known_pages, "MOST_UNKNOWN", 5)
    site = make.site()
    tell(client, site, "/known", "Known")
    make.held(site, url=f"{ORIGIN}/held")
    for number in range(30):
        report(client, site, f"/{number}", "A story", address=ANN)
    with app.app_context(), transaction(write=False) as work:
        urls = set(work.scalars(select(Page.url)))
    assert urls == {f"{ORIGIN}/known"} | {f"{ORIGIN}/{number}" for number in range(25, 30)}


def test_what_is_kept_of_a_report_does_not_tell_who_read_what(app: Flask, client: FlaskClient, make: Make) -> None:
    site = make.site(related={"confirmations": 3})
    for path in ("/a", "/b"):
        report(client, site, path, "A story", address=ANN)
    with app.app_context(), transaction(write=False) as work:
        [[first], [second]] = [page.waiting["by"] for page in work.scalars(select(Page)) if page.waiting]
    assert first != second
    assert ANN not in first + second
