"""The queue as a page: what is shown of each comment, and that nothing anybody typed becomes markup."""

from __future__ import annotations

import re
from urllib.parse import quote

import pytest
from flask.testing import FlaskClient

from service.comments.status import Action
from service.moderation.findings import Evidence, Field, Finding, Outcome
from tests.html import Page
from tests.make import Make
from tests.pages.desk import sign_in, words_of

XSS = """<script>x</script>"'><img src=x onerror=alert(1)>{{7*7}}<![CDATA["><iframe/onload=x>]]>"""


def _finding(text: str, *parts: str, outcome: Outcome = Outcome.HOLD, field: Field = Field.BODY) -> Finding:
    evidence = tuple(
        Evidence(text.index(part), text.index(part) + len(part), part, f"why {part}", field) for part in parts
    )
    return Finding("words", 1, outcome, "listed_word", evidence=evidence)


def test_what_people_typed_never_becomes_markup(client: FlaskClient, make: Make) -> None:
    evidence = tuple(Evidence(0, len(XSS) // 2, XSS, XSS, field) for field in Field)
    finding = Finding("words", 1, Outcome.HOLD, "listed_word", evidence=evidence)
    typed = {"name": XSS, "website": f"https://x.example/{XSS}", "email": f"{XSS[:20]}@x.example", "title": XSS}
    comment = make.held(make.site(name=XSS), XSS, finding, **typed)
    make.site()
    sign_in(client, make.moderator())
    for path in ("/moderate", f"/moderate/comments/{comment.id}", "/moderate?q=" + quote(XSS)):
        page = client.get(path)
        assert page.status_code == 200
        for harmful in ("<script", "<img", "<iframe", "<![cdata", "7*7}}<", ">49<"):
            assert harmful not in page.text.lower()
        assert not [name for _, attributes in Page(page).tags for name in attributes if name.startswith("on")]
        assert not [tag for tag, _ in Page(page).tags if tag in {"script", "img", "iframe"}]
    words = words_of(client.get("/moderate"))
    assert words.count("<script>x</script>") >= 5


def test_the_website_is_text_and_the_page_link_gives_nothing_away(client: FlaskClient, make: Make) -> None:
    make.held(make.site(), website="https://pills.example/", title="A story")
    sign_in(client, make.moderator())
    page = client.get("/moderate")
    links = [attributes for tag, attributes in Page(page).tags if tag == "a"]
    assert not [link for link in links if "pills.example" in link["href"]]
    assert "https://pills.example/" in words_of(page)
    outside = [link for link in links if link["href"].startswith("http")]
    assert [link["href"] for link in outside] == ["https://news.example/a-story"]
    assert (outside[0]["rel"], outside[0]["target"]) == ("noopener noreferrer", "_blank")


def test_evidence_is_marked_and_explained(client: FlaskClient, make: Make) -> None:
    text = "😀 call 555 now,\nhe  is <b>vermin</b>"
    make.held(
        make.site(), text, _finding(text, "call 555", "555 now", "<b>vermin"), _finding("Ann", "nn", field=Field.NAME)
    )
    sign_in(client, make.moderator())
    page = client.get("/moderate")
    body = re.search(r'<div class="text" dir="auto">(.*?)</div>', page.text, re.S)
    assert body
    marks = re.findall(r'<mark[^>]*title="([^"]*)">(.*?)</mark>', body[1])
    assert marks == [
        ("why call 555", "call "),
        ("why call 555; why 555 now", "555"),
        ("why 555 now", " now"),
        ("why &lt;b&gt;vermin", "&lt;b&gt;vermin"),
    ]
    assert re.sub(r"<sup.*?</sup>|</?mark[^>]*>", "", body[1]) == text.replace("<", "&lt;").replace(">", "&gt;")
    targets = {attributes["id"] for _, attributes in Page(page).tags if "id" in attributes}
    references = [link["href"][1:] for tag, link in Page(page).tags if tag == "a" and link["href"].startswith("#why")]
    assert len(references) == 4
    assert set(references) <= targets
    assert "“nn” why nn (in the name)" in words_of(page)


def test_evidence_that_is_nowhere_is_still_told(client: FlaskClient, make: Make) -> None:
    lost = Finding("words", 1, Outcome.REJECT, "listed_word", evidence=(Evidence(90, 99, "lost", "why lost"),))
    failed = Finding("spam", 1, Outcome.ERROR, "unchecked")
    fine = Finding("velocity", 1, Outcome.PASS)
    make.held(make.site(), "short", lost, failed, fine)
    sign_in(client, make.moderator())
    words = words_of(client.get("/moderate"))
    assert "A word of the site's list. words, would refuse it “lost” why lost (not found in what is shown)" in words
    assert "Could not be checked. the check “spam” failed" in words
    assert "velocity" not in words


def test_what_is_known_of_a_comment_is_shown(client: FlaskClient, make: Make) -> None:
    site = make.site()
    make.approved(site, "Earlier", email="ann@mail.example")
    make.held(site, email="ann@mail.example")
    sign_in(client, make.moderator())
    words = words_of(client.get("/moderate"))
    for piece in ("ann@mail.example", "0 approved, 0 rejected, 0 spam", "Held 1", "Approved 1", "Spam 0"):
        assert piece in words
    assert re.search(r"Sent ?\d+ \w+ 20\d\d, \d\d:\d\d UTC", words)


def test_an_edit_that_readers_do_not_see_yet_is_said(client: FlaskClient, make: Make) -> None:
    site = make.site()
    comment = make.approved(site, "First wording")
    client.patch(comment.path, headers=comment.headers, json={"body": "Second wording"})
    sign_in(client, make.moderator())
    words = words_of(client.get("/moderate?status=pending"))
    assert "Second wording" in words
    assert "readers see revision 1" in words


@pytest.mark.parametrize("sort", ["oldest", "newest", "severity"])
def test_pages_follow_each_other(client: FlaskClient, make: Make, sort: str) -> None:
    site = make.site(rate={"submissions_per_minute": 0})
    for number in range(5):
        make.held(site, f"Text {number}", reason=("abuse", "first_time")[number % 2])
    sign_in(client, make.moderator())
    seen: list[str] = []
    address = f"/moderate?sort={sort}&limit=2"
    while address:
        page = client.get(address)
        seen += re.findall(r"Text \d", page.text)
        following = [link["href"] for tag, link in Page(page).tags if tag == "a" and link.get("rel") == "next"]
        address = f"{following[0]}&limit=2" if following else ""
    order = {"oldest": "01234", "newest": "43210", "severity": "02413"}[sort]
    assert seen == [f"Text {number}" for number in order]


def test_sites_and_words_narrow_the_queue(client: FlaskClient, make: Make) -> None:
    news, blog = make.site(name="News"), make.site(name="Blog")
    make.held(news, "Apples and pears")
    make.held(blog, "Apples only")
    make.decided(make.comment(blog, "Buy now"), Action.SPAM, reason="spam")
    sign_in(client, make.moderator())
    assert "Apples only" not in client.get(f"/moderate?site={news.key}").text
    assert "Apples only" not in client.get("/moderate?q=PEARS&site=&reason=").text
    assert "Buy now" in client.get("/moderate?status=spam&unknown=1").text
    assert "Nothing matches." in client.get("/moderate?q=plums").text


def test_a_moderator_of_one_site_is_offered_no_other(client: FlaskClient, make: Make) -> None:
    mine = make.site(name="Mine")
    make.site(name="Theirs")
    sign_in(client, make.moderator(mine))
    page = client.get("/moderate")
    assert "Theirs" not in page.text
    assert 'name="site"' not in page.text
    assert "Nothing waits for you." in page.text
