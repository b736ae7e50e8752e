"""Atom feeds: valid to the letter, and never more than a reader of the page sees."""

from __future__ import annotations

from typing import Any
from xml.etree import ElementTree as ET

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.api.answers import refused, wrong_fields
from tests.conftest import Hands
from tests.make import ORIGIN, PAGE, MadeSite, Make

ATOM = "{http://www.w3.org/2005/Atom}"
REPLY = "{http://purl.org/syndication/thread/1.0}in-reply-to"


def read(client: FlaskClient, site: MadeSite, **query: str) -> TestResponse:
    return client.get(f"/v1/sites/{site.key}/feed.atom", query_string=query)


def parsed(answer: TestResponse) -> ET.Element:
    assert answer.status_code == 200, answer.text
    assert answer.mimetype == "application/atom+xml"
    return ET.fromstring(answer.data)


def text(element: ET.Element, path: str) -> Any:
    return element.findtext("/".join(ATOM + name for name in path.split("/")))


def links(element: ET.Element) -> dict[str, str]:
    return {link.attrib["rel"]: link.attrib["href"] for link in element.findall(f"{ATOM}link")}


def entries(client: FlaskClient, site: MadeSite, **query: str) -> list[ET.Element]:
    return parsed(read(client, site, **query)).findall(f"{ATOM}entry")


def test_a_page_feed_has_all_that_the_standard_asks_for(client: FlaskClient, make: Make, clock: Hands) -> None:
    site = make.site()
    clock.forward(days=1)
    first = make.approved(site, "One *fine* point & <more>.", title="A story", website="https://ann.example/")
    clock.forward(hours=1)
    make.approved(site, "An answer.", parent_id=first.id, name="")
    feed = parsed(read(client, site, url=f"{PAGE}/?utm_source=x"))
    assert text(feed, "id") == f"tag:news.example,2026-03-01:page:{PAGE}"
    assert text(feed, "title") == "Comments: A story"
    assert text(feed, "updated") == "2026-03-02T13:00:00Z"
    assert links(feed)["alternate"] == PAGE
    assert links(feed)["self"].startswith("http://localhost/v1/sites/")
    answer, entry = feed.findall(f"{ATOM}entry")
    assert text(entry, "id") == f"tag:news.example,2026-03-02:comment:{first.id}"
    assert text(entry, "title") == "Ann: A story"
    assert text(entry, "updated") == text(entry, "published") == "2026-03-02T12:00:00Z"
    assert text(entry, "author/name") == "Ann"
    assert text(entry, "author/uri") == "https://ann.example/"
    assert links(entry) == {"alternate": f"{PAGE}#comment-{first.id}"}
    content = entry.find(f"{ATOM}content")
    assert content is not None
    assert content.attrib == {"type": "html"}
    assert content.text == "<p>One <em>fine</em> point &amp; &lt;more&gt;.</p>"
    assert text(answer, "author/name") == "Anonymous"
    [reply] = answer.findall(REPLY)
    assert reply.attrib["ref"] == text(entry, "id")
    assert entry.find(REPLY) is None


def test_the_address_a_feed_gives_for_itself_leads_to_it(client: FlaskClient, make: Make) -> None:
    site = make.site()
    make.approved(site)
    first = read(client, site, url=PAGE)
    assert client.get(links(parsed(first))["self"]).data == first.data


def test_a_site_feed_tells_of_all_its_pages_and_of_no_other_site(client: FlaskClient, make: Make) -> None:
    site, other = make.site(), make.site(name="Other")
    make.approved(site, "Here.")
    make.approved(site, "There.", url=f"{PAGE}/2")
    make.approved(other, "Elsewhere.")
    feed = parsed(read(client, site))
    assert text(feed, "title") == "Comments: News"
    assert links(feed)["alternate"] == f"{ORIGIN}/"
    assert [text(entry, "content") for entry in feed.findall(f"{ATOM}entry")] == ["<p>There.</p>", "<p>Here.</p>"]
    assert [text(entry, "content") for entry in entries(client, site, url=PAGE)] == ["<p>Here.</p>"]


def test_only_what_readers_see_is_told(client: FlaskClient, make: Make) -> None:
    site = make.site()
    made = make.approved(site, "Gone.", name="Secret Name")
    make.approved(site, "Stays.", parent_id=made.id, email="private@mail.example", client_hash="c1ient0000")
    make.held(site, "I wait.")
    client.delete(made.path, headers=made.headers)
    for query in ({}, {"url": PAGE}):
        answer = read(client, site, **query)
        [entry] = parsed(answer).findall(f"{ATOM}entry")
        assert text(entry, "content") == "<p>Stays.</p>"
        assert entry.find(REPLY) is None, "what is gone is no longer pointed at"
        for private in ("Secret Name", "Gone.", "I wait.", "mail.example", "c1ient"):
            assert private not in answer.text


def test_a_page_nobody_wrote_under_has_an_empty_feed(client: FlaskClient, make: Make, clock: Hands) -> None:
    feed = parsed(read(client, make.site(), url=PAGE))
    assert (text(feed, "title"), text(feed, "updated")) == (f"Comments: {PAGE}", "2026-03-01T12:00:00Z")
    assert feed.findall(f"{ATOM}entry") == []


@pytest.mark.parametrize(
    "typed", ["a\x0bb\x1f\x7f", "\ufffe\uffff", "]]> <![CDATA[ <script>alert(1)</script> &#0;", "👩‍🚀 مرحبا"]
)
def test_whatever_people_type_the_feed_can_be_read(client: FlaskClient, make: Make, typed: str) -> None:
    site = make.site()
    make.approved(site, typed + " end", name=typed, title=typed)
    [entry] = entries(client, site, url=PAGE)
    assert "end" in text(entry, "content")
    assert "<script" not in text(entry, "content")


def test_a_feed_is_the_same_whoever_fetches_it(client: FlaskClient, make: Make) -> None:
    site = make.site()
    make.approved(site, name="")
    path = f"/v1/sites/{site.key}/feed.atom"
    found = [client.get(path, headers={"Accept-Language": language}) for language in ("de", "ar")]
    assert found[0].data == found[1].data
    assert found[0].headers["ETag"] == found[1].headers["ETag"]


def test_a_feed_tells_of_the_newest_fifty(client: FlaskClient, make: Make) -> None:
    site = make.site(rate={"submissions_per_minute": 0})
    for number in range(52):
        make.approved(site, f"Number {number}.")
    told = [text(entry, "content") for entry in entries(client, site)]
    assert (len(told), told[0], told[-1]) == (50, "<p>Number 51.</p>", "<p>Number 2.</p>")


def test_a_feed_reader_asks_again_cheaply_and_learns_what_was_taken_down(client: FlaskClient, make: Make) -> None:
    site = make.site()
    make.approved(site)
    gone = make.approved(site, "Gone soon.")
    first = read(client, site)
    assert first.headers["Last-Modified"].endswith("GMT")
    tags = {"If-None-Match": first.headers["ETag"], "If-Modified-Since": first.headers["Last-Modified"]}
    path = f"/v1/sites/{site.key}/feed.atom"
    unchanged = client.get(path, headers=tags)
    assert (unchanged.status_code, unchanged.data) == (304, b"")
    client.delete(gone.path, headers=gone.headers)
    for name, value in tags.items():
        changed = client.get(path, headers={name: value})
        assert changed.status_code == 200
        assert "Gone soon." not in changed.text


def test_a_page_that_is_not_the_sites_has_no_feed(client: FlaskClient, make: Make) -> None:
    assert list(wrong_fields(read(client, make.site(), url="https://other.example/"))) == ["url"]
    refused(client.get("/v1/sites/nobody/feed.atom"), 404)
