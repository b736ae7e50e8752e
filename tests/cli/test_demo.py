"""`haven demo`: what it shows, on two origins, and that a second start shows the same."""

from __future__ import annotations

import re
import socket
import urllib.parse
from pathlib import Path
from typing import Any

import pytest
from flask import Flask

from service.core.clock import clock
from service.core.errors import Conflict
from service.core.transactions import transaction
from service.demo.samples import EMAIL, ensure_samples
from service.demo.site import pages, pictures
from service.sites.queries import all_sites
from tests.cli.conftest import Installation
from tests.cli.service import Running, ask, running
from tests.make import Make

LAST_WORD = "Review:  curl"


def told(service: Running) -> dict[str, str]:
    """Return what it told the person in front of the screen."""
    output = service.process.output()
    patterns = {
        "page": r"The page\s+(\S+)",
        "password": r"password\s+(\S+)",
        "token": r"The API token\s+(\S+)",
        "key": r"The site's key\s+(\S+)",
    }
    found = {name: re.findall(pattern, output) for name, pattern in patterns.items()}
    assert all(len(values) == 1 for values in found.values()), service.process.report()
    return {name: values[0] for name, values in found.items()}


def readers_see(service: Running, told: dict[str, str]) -> list[dict[str, Any]]:
    query = urllib.parse.urlencode({"url": told["page"]})
    answer = ask(f"{service.url}/v1/sites/{told['key']}/comments?{query}")
    assert answer.status == 200
    comments: list[dict[str, Any]] = answer.json["comments"]
    return comments


def queue(service: Running, told: dict[str, str], status: str) -> list[dict[str, Any]]:
    answer = ask(f"{service.url}/v1/moderation/queue?status={status}", Authorization=f"Bearer {told['token']}")
    assert answer.status == 200, answer.text
    items: list[dict[str, Any]] = answer.json["items"]
    return items


def may_sign_in(service: Running, password: str) -> bool:
    return ask(f"{service.url}/v1/session", {"email": EMAIL, "password": password}).status < 300


def test_it_shows_a_page_on_another_origin_and_a_second_start_shows_the_same(tmp_path: Path) -> None:
    data = tmp_path / "demo"
    with running("demo", data, last_word=LAST_WORD) as service:
        first = told(service)
        assert not first["page"].startswith(service.url)
        for page in (ask(first["page"]), ask(first["page"] + "ru")):
            assert page.status == 200
            assert f'<script src="{service.url}/embed.js" data-site="{first["key"]}" async></script>' in page.text
        shown = readers_see(service, first)
        assert [comment["author"]["name"] for comment in shown] == ["Tamar", "Joonas", "Алина"]
        assert [reply["author"]["name"] for reply in shown[1]["replies"]] == ["Tamar"]
        service.process.wait_until(lambda: not queue(service, first, "pending"), "the worker's decisions")
        [held] = queue(service, first, "held")
        assert "too_many_links" in {finding["reason"] for finding in held["findings"]}
        assert len(queue(service, first, "spam")) == 1
        assert may_sign_in(service, first["password"])
        assert service.process.stop() == 0

    port = urllib.parse.urlsplit(first["page"]).port
    with socket.create_server(("127.0.0.1", port or 0)), running("demo", data, last_word=LAST_WORD) as service:
        second = told(service)
        assert second["key"] == first["key"]
        # the page had to move, and the conversation came along
        assert second["page"] != first["page"]
        assert [comment["id"] for comment in readers_see(service, second)] == [comment["id"] for comment in shown]
        assert len(queue(service, second, "held")) == 1
        assert may_sign_in(service, second["password"])
        assert not may_sign_in(service, first["password"])


def test_the_samples_are_made_once(app: Flask) -> None:
    with app.app_context():
        for origin in ("http://localhost:8001", "http://localhost:8001", "http://localhost:9000"):
            with transaction() as work:
                sampled = ensure_samples(work, origin, now=clock.now())
            with transaction(write=False) as work:
                [site] = all_sites(work)
                assert site.key == sampled.site_key
                assert [known.origin for known in site.origins] == [origin]
            client = app.test_client()
            query = {"url": f"{origin}/"}
            assert len(client.get(f"/v1/sites/{sampled.site_key}/comments", query_string=query).json["comments"]) == 3
            related = client.get(f"/v1/sites/{sampled.site_key}/related", query_string=query).json["related"]
            assert [card["image"].partition("/pictures/")[0] for card in related] == [origin] * 3
            other = client.get(f"/v1/sites/{sampled.site_key}/related", query_string={"url": f"{origin}/bread"})
            assert other.json["related"][0]["url"] == f"{origin}/", "it came along with its discussion"


def test_it_does_not_mix_with_an_installation_of_ones_own(app: Flask, make: Make) -> None:
    make.site()
    with app.app_context(), pytest.raises(Conflict, match="another folder"), transaction() as work:
        ensure_samples(work, "http://localhost:8001", now=clock.now())


def test_the_command_says_so(installation: Installation) -> None:
    installation.make.site()
    assert "another folder with --data" in installation.refused("demo", "--port", "0")
    assert len(installation.json("sites", "list")) == 1


def test_each_page_has_a_picture_of_its_own() -> None:
    painted = pictures()
    assert all(content.startswith(b"\x89PNG") for content in painted.values())
    assert len(set(painted.values())) > 1
    for page in pages("https://news.example", "https://comments.example", "key").values():
        assert any(f'src="{path}"'.encode() in page for path in painted)


def test_the_pages_say_their_language_and_title() -> None:
    found = pages("https://news.example", "https://comments.example", "key")
    assert b'lang="en"' in found["/"]
    assert b'lang="ru"' in found["/ru"]
    assert len(found) == 5
    for page in found.values():
        assert re.search(rb"<title>\S.+</title>", page)
        assert page.count(b'<script src="https://comments.example/embed.js" data-site="key" async></script>') == 1
        assert b"$" not in page
