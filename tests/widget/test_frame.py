"""The frame, read with scripts off."""

from __future__ import annotations

import pytest
from flask.testing import FlaskClient
from sqlalchemy import update

from service.comments.queries import find_comment
from service.comments.withdraw import withdraw
from service.core.clock import clock as haven_clock
from service.core.transactions import transaction
from service.threads.models import Thread
from tests.html import Page
from tests.make import PAGE, Make
from tests.structure.source import ROOT
from tests.widget.frames import show

EVIL = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>"


def test_an_unknown_site_is_a_page_in_plain_words(client: FlaskClient) -> None:
    answer = client.get("/embed/nobody", query_string={"url": PAGE})
    assert answer.status_code == 404
    assert answer.mimetype == "text/html"
    assert "There is no such site." in Page(answer).words
    assert "frame-ancestors *" in answer.headers["Content-Security-Policy"]


@pytest.mark.parametrize(
    "url",
    ["", "javascript:alert(1)", "https://evil.example/a-story", "//news.example", EVIL, "https://news.example\0/"],
)
def test_only_the_sites_pages_have_a_frame(client: FlaskClient, make: Make, url: str) -> None:
    answer = client.get(f"/embed/{make.site().key}", query_string={"url": url})
    assert answer.status_code == 422
    assert answer.mimetype == "text/html"
    assert "<script>alert" not in answer.text
    assert not Page(answer).all("form", id="comment-form")


def test_a_cursor_or_an_order_of_somebody_elses_is_refused(client: FlaskClient, make: Make) -> None:
    site = make.site()
    make.approved(site)
    assert show(client, site, cursor="nonsense").status_code == 422
    assert show(client, site, sort="random").status_code == 422
    assert show(client, site, sort="", cursor="").status_code == 200


def test_the_form_is_the_one_that_readers_know(client: FlaskClient, make: Make) -> None:
    answer = show(client, make.site())
    page = Page(answer)
    assert "No comments yet" in page.words
    assert (
        "Leave a Reply Your email address will not be published. Required fields are marked * Comment *" in page.words
    )
    assert "Save my name, email, and website in this browser for the next time I comment." in page.words
    assert "Name * Email * Website" in page.words
    assert page.words.endswith("Leave this field empty Post Comment Preview")
    shown = {"comment", "author", "email", "website", "subject"}
    assert set(page.fields) == shown | {"idempotency_key", "stamp", "parent_id", "receipt", "challenge"}
    assert page.one("form", id="comment-form")["method"] == "post"
    assert page.one("textarea", name="comment")["maxlength"] == "10000"
    assert page.one("input", name="author")["maxlength"] == "100"
    assert page.one("input", name="author")["autocomplete"] == "name"
    assert page.one("input", name="email")["autocomplete"] == "email"
    assert page.one("input", name="email")["aria-describedby"] == "email-note"
    assert page.one("input", name="website")["autocomplete"] == "url"
    assert "required" in page.one("input", name="email")


def test_the_trap_is_hidden_from_people_only(client: FlaskClient, make: Make) -> None:
    page = Page(show(client, make.site()))
    trap = page.one("input", name="subject")
    assert (trap["tabindex"], trap["autocomplete"], trap["type"]) == ("-1", "off", "text")
    assert page.one("div", **{"class": "aside"})["aria-hidden"] == "true"
    assert all("style" not in attributes for _, attributes in page.tags)


def test_each_form_has_a_key_of_its_own(client: FlaskClient, make: Make) -> None:
    site = make.site()
    first, second = (Page(show(client, site)).fields["idempotency_key"] for _ in range(2))
    assert first != second


def test_stars_stand_where_the_policy_requires(client: FlaskClient, make: Make) -> None:
    page = Page(show(client, make.site(required={"name": False, "email": False})))
    assert "Comment * Draft kept" in page.words
    assert "Name Email Website" in page.words
    assert "required" not in page.one("input", name="author")
    assert "required" not in page.one("input", name="email")


def test_comments_are_nested_and_only_approved_ones_are_there(client: FlaskClient, make: Make) -> None:
    site = make.site()
    first = make.approved(site, "First *words*.", website="https://ann.example/")
    make.approved(site, "An answer.", parent_id=first.id, name="Ben", email="ben@mail.example")
    make.held(site, "Waits.", email="c@mail.example")
    answer = show(client, site)
    page = Page(answer)
    assert "2 comments" in page.words
    assert "<p>First <em>words</em>.</p>" in answer.text
    assert page.words.index("First words.") < page.words.index("An answer.")
    assert len(page.all("ol")) == 2
    assert "Waits." not in answer.text
    assert page.one("a", href="https://ann.example/")["rel"] == "nofollow ugc noopener noreferrer"
    assert page.one("base") == {"target": "_blank"}


def test_a_removed_comment_leaves_a_placeholder_above_its_answers(client: FlaskClient, make: Make) -> None:
    site = make.site()
    gone = make.approved(site, "Gone.", name="Gone Author")
    make.approved(site, "Stays.", parent_id=gone.id, email="b@mail.example")
    with make._app.app_context(), transaction() as work:
        withdraw(work, find_comment(work, gone.id), now=haven_clock.now())
    answer = show(client, site)
    assert "This comment was removed." in answer.text
    assert "Stays." in answer.text
    assert "Gone" not in answer.text


def test_no_email_is_ever_in_the_page(client: FlaskClient, make: Make) -> None:
    site = make.site()
    made = make.approved(site, email="secret@mail.example")
    for answer in (show(client, site), show(client, site, reply_to=str(made.id))):
        assert "secret" not in answer.text
        assert "mail.example" not in answer.text


def test_whatever_people_type_stays_text(client: FlaskClient, make: Make) -> None:
    site = make.site()
    made = make.approved(site, EVIL, name=EVIL, website="https://x.example/'onmouseover='alert(1)")
    make.approved(site, "Odd address.", name="Odd", website="javascript:alert(1)", email="o@mail.example")
    answer = show(client, site, title=EVIL, reply_to=str(made.id))
    page = Page(answer)
    [script] = page.all("script")
    assert script["src"].startswith("/frame.js?v=")
    assert not page.all("img")
    assert "javascript:" not in answer.text
    assert all(not name.startswith("on") for _, attributes in page.tags for name in attributes)
    assert "Leave a Reply to <script>alert(1)</script>" in page.words


def test_pages_and_orders_are_links(client: FlaskClient, make: Make) -> None:
    site = make.site(reading={"page_size": 2})
    for number in range(3):
        make.approved(site, f"Number {number}.", email=f"p{number}@mail.example")
    first = Page(show(client, site))
    assert "Number 2." not in first.words
    [following] = first.all("a", rel="next")
    second = Page(client.get(following["href"]))
    assert "Number 2." in second.words
    assert "Number 0." not in second.words
    assert "First comments" in second.words
    [newest] = [link for link in first.all("a") if "sort=newest" in link["href"]]
    turned = Page(client.get(newest["href"]))
    assert turned.words.index("Number 2.") < turned.words.index("Number 1.")
    assert turned.one("a", **{"aria-current": "true"})["href"] == newest["href"]


def test_reply_names_whom_one_answers_and_can_be_cancelled(client: FlaskClient, make: Make) -> None:
    site = make.site()
    made = make.approved(site, name="Ben")
    [link] = [link for link in Page(show(client, site)).all("a") if "reply_to" in link["href"]]
    page = Page(client.get(link["href"]))
    assert "Leave a Reply to Ben Cancel reply" in page.words
    assert page.fields["parent_id"] == str(made.id)
    cancel = [link for link in page.all("a", rel="nofollow") if "reply_to" not in link["href"]][-1]
    assert Page(client.get(cancel["href"])).fields["parent_id"] == ""


def test_what_readers_do_not_see_on_this_page_cannot_be_answered(client: FlaskClient, make: Make) -> None:
    site = make.site()
    held = make.held(site)
    elsewhere = make.approved(site, url="https://news.example/other", email="e@mail.example")
    for unknown in (str(held.id), str(elsewhere.id), "nonsense", EVIL):
        assert Page(show(client, site, reply_to=unknown)).fields["parent_id"] == ""


def test_a_closed_page_says_so_and_has_no_form(client: FlaskClient, make: Make) -> None:
    site = make.site()
    make.approved(site)
    with make._app.app_context(), transaction() as work:
        work.execute(update(Thread).values(closed_at=haven_clock.now()))
    page = Page(show(client, site))
    assert "Comments are closed." in page.words
    assert "Leave a Reply" not in page.words
    assert "1 comment" in page.words
    assert not page.all("form", id="comment-form")
    assert not [link for link in page.all("a") if "reply_to" in link["href"]]


def test_only_the_sites_pages_may_frame_it_and_nothing_foreign_loads(client: FlaskClient, make: Make) -> None:
    site = make.site(origins=["https://news.example", "https://www.news.example"])
    answer = show(client, site)
    policy = answer.headers["Content-Security-Policy"]
    assert policy.endswith("frame-ancestors https://news.example https://www.news.example")
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert answer.headers["Referrer-Policy"] == "same-origin"
    assert answer.headers["Cache-Control"] == "no-store"
    assert "Set-Cookie" not in answer.headers
    assert all(item["src"].startswith("/") for item in Page(answer).all("script"))
    assert all(item["href"].startswith("/") for item in Page(answer).all("link"))


def test_a_browser_that_shows_it_alone_gets_a_way_back(client: FlaskClient, make: Make) -> None:
    site = make.site()
    address = {"url": PAGE, "title": "A story"}
    alone = client.get(f"/embed/{site.key}", query_string=address, headers={"Sec-Fetch-Dest": "document"})
    framed = client.get(f"/embed/{site.key}", query_string=address, headers={"Sec-Fetch-Dest": "iframe"})
    assert "Back to the page: A story" in Page(alone).words
    assert "Back to the page" not in Page(framed).words


def test_the_one_line_is_small_and_kept_for_a_while(client: FlaskClient) -> None:
    answer = client.get("/embed.js", headers={"Accept-Encoding": "gzip"})
    assert answer.mimetype == "text/javascript"
    assert answer.headers["Cache-Control"] == "public, max-age=300"
    assert len(answer.data) <= 2048
    again = client.get("/embed.js", headers={"Accept-Encoding": "gzip", "If-None-Match": answer.headers["ETag"]})
    assert again.status_code == 304


def test_no_script_makes_html_out_of_text() -> None:
    scripts = list((ROOT / "service" / "static").rglob("*.js"))
    assert scripts
    for script in scripts:
        source = script.read_text()
        assert "innerHTML" not in source
        assert "insertAdjacentHTML" not in source
        assert "eval(" not in source
