"""Writing in the frame, with scripts off."""

from __future__ import annotations

from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select, update
from sqlalchemy.exc import OperationalError

from service.comments.models import Comment
from service.core.clock import clock as haven_clock
from service.core.transactions import transaction
from service.threads.models import Thread
from service.widget import pages
from tests.html import Page
from tests.make import PAGE, Make
from tests.widget.frames import TYPED, fill_in, post, show, stored

EVIL = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>"


def test_everything_that_is_wrong_is_said_at_once_and_everything_typed_is_kept(
    app: Flask, client: FlaskClient, make: Make
) -> None:
    typed = {"comment": " \n ", "author": "", "email": "nope", "website": "javascript:alert(1)", "consent": "yes"}
    answer = fill_in(client, make.site(), **typed)
    assert answer.status_code == 422
    page = Page(answer)
    assert {name: page.fields[name] for name in typed} == typed
    summary = page.by_id("news")
    assert (summary["role"], summary["tabindex"]) == ("alert", "-1")
    for field, sentence in {
        "comment": "Please type your comment text.",
        "author": "Please fill the required fields.",
        "email": "Please enter a valid email address.",
        "website": "Please enter a web address beginning with http:// or https://, or leave it empty.",
    }.items():
        assert page.one("a", href=f"#{field}")
        assert page.words.count(sentence) == 2
        assert page.by_id(field)["aria-invalid"] == "true"
        assert f"{field}-mistake" in page.by_id(field)["aria-describedby"].split()
        assert page.by_id(f"{field}-mistake")
    assert page.one("form", id="comment-form")["action"].endswith("#news")
    assert stored(app) == []


def test_a_too_long_text_is_kept_to_the_last_letter(client: FlaskClient, make: Make) -> None:
    text = "\n" + "ж" * 101
    answer = fill_in(client, make.site(length={"body": 100}), comment=text, author="ы" * 246)
    assert answer.status_code == 422
    page = Page(answer)
    assert page.fields["comment"] == text
    assert "Comment: Your comment is too long." in page.words
    assert page.words.count("Your name is too long.") == 2


def test_hostile_text_is_kept_as_text(client: FlaskClient, make: Make) -> None:
    answer = fill_in(
        client, make.site(), comment=f"</textarea>{EVIL}", author=EVIL, email=EVIL, website=EVIL, receipt=EVIL
    )
    assert answer.status_code == 422
    page = Page(answer)
    assert page.fields["comment"] == f"</textarea>{EVIL}"
    assert page.fields["author"] == EVIL
    assert len(page.all("script")) == 1
    assert not page.all("img")


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "https://news.example"},
        {"Sec-Fetch-Site": "cross-site"},
    ],
)
def test_only_our_own_form_may_post(app: Flask, client: FlaskClient, make: Make, headers: dict[str, str]) -> None:
    answer = post(client, make.site(), TYPED, **headers)
    assert answer.status_code == 403
    assert answer.mimetype == "text/html"
    assert Page(answer).fields[""] == TYPED["comment"]
    assert stored(app) == []


def test_a_body_that_is_too_large_is_refused_in_html(client: FlaskClient, make: Make) -> None:
    answer = post(client, make.site(), TYPED | {"comment": "x" * 300_000})
    assert answer.status_code == 413
    assert answer.mimetype == "text/html"


def test_a_duplicate_is_told_and_the_text_kept(client: FlaskClient, make: Make) -> None:
    site = make.site()
    fill_in(client, site)
    answer = fill_in(client, site)
    assert answer.status_code == 409
    page = Page(answer)
    assert "Duplicate comment: it looks as though you’ve already said that." in page.words
    assert page.fields["comment"] == TYPED["comment"]


def test_too_fast_is_told_with_the_time_to_wait(client: FlaskClient, make: Make) -> None:
    site = make.site(rate={"submissions_per_minute": 1})
    fill_in(client, site)
    answer = fill_in(client, site, comment="And one more thing.")
    assert answer.status_code == 429
    assert int(answer.headers["Retry-After"]) > 0
    page = Page(answer)
    assert "You are posting comments too quickly. Slow down." in page.words
    assert page.fields["comment"] == "And one more thing."


def test_a_page_that_closed_meanwhile_gives_the_text_back(client: FlaskClient, make: Make) -> None:
    site = make.site()
    make.approved(site)
    form = Page(show(client, site)).fields | TYPED
    with make._app.app_context(), transaction() as work:
        work.execute(update(Thread).values(closed_at=haven_clock.now()))
    answer = post(client, site, form)
    assert answer.status_code == 403
    page = Page(answer)
    assert "Comments are closed." in page.words
    assert not page.all("form", id="comment-form")
    assert page.fields[""] == TYPED["comment"]


def test_a_key_used_for_another_text_is_replaced(client: FlaskClient, make: Make) -> None:
    site = make.site()
    form = Page(show(client, site)).fields | TYPED
    assert post(client, site, form).status_code == 202
    answer = post(client, site, form | {"comment": "Something else."})
    assert answer.status_code == 409
    assert "This form was sent before, with something else in it." in Page(answer).words
    mended = Page(answer).fields
    assert mended["idempotency_key"] != form["idempotency_key"]
    assert mended["comment"] == "Something else."
    assert post(client, site, mended).status_code == 202


def test_an_answer_to_what_was_removed_becomes_a_comment_of_its_own(client: FlaskClient, make: Make) -> None:
    site = make.site()
    held = make.held(site)
    form = Page(show(client, site)).fields | TYPED | {"author": "Ben", "email": "ben@mail.example"}
    answer = post(client, site, form | {"parent_id": str(held.id)})
    assert answer.status_code == 422
    page = Page(answer)
    assert "The comment you reply to is not on this page." in page.words
    assert page.fields["comment"] == TYPED["comment"]
    assert post(client, site, page.fields).status_code == 202


def test_with_the_database_away_the_text_is_given_back(
    client: FlaskClient, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(*_args: Any, **_kwargs: Any) -> None:
        raise OperationalError("INSERT", {}, Exception("disk is full"))

    site = make.site()
    form = Page(show(client, site)).fields | TYPED
    monkeypatch.setattr(pages, "submit", away)
    answer = post(client, site, form)
    assert answer.status_code == 503
    assert answer.headers["Retry-After"]
    assert Page(answer).fields[""] == TYPED["comment"]
    assert "disk is full" not in answer.text


def test_a_comment_is_taken_in(app: Flask, client: FlaskClient, make: Make) -> None:
    answer = fill_in(client, make.site(), comment="I *fled* too.")
    assert answer.status_code == 202
    page = Page(answer)
    assert "Thank you. Your comment is awaiting moderation." in page.words
    assert "<p>I <em>fled</em> too.</p>" in answer.text
    link = page.one("a", rel="noopener")
    assert link["target"] == "_blank"
    assert link["href"].startswith("http://localhost/receipt?receipt=")
    assert client.get(link["href"]).status_code == 200
    assert page.by_id("news")["role"] == "status"
    assert "mail.example" not in answer.text
    assert answer.headers["Cache-Control"] == "no-store"
    [comment] = stored(app)
    assert comment.author_name == "Ann"
    assert "data-consent" not in page.by_id("news")


def test_our_own_origin_may_post(client: FlaskClient, make: Make) -> None:
    site = make.site()
    form = Page(show(client, site)).fields | TYPED
    headers = {"Origin": "http://localhost", "Sec-Fetch-Site": "same-origin"}
    assert post(client, site, form, **headers).status_code == 202


def test_sending_it_again_gives_the_same_answer_and_one_comment(app: Flask, client: FlaskClient, make: Make) -> None:
    site = make.site()
    form = Page(show(client, site)).fields | TYPED
    links = {Page(post(client, site, form)).one("a", rel="noopener")["href"] for _ in range(2)}
    assert len(links) == 1
    assert len(stored(app)) == 1


def test_an_answer_stands_below_what_it_answers(app: Flask, client: FlaskClient, make: Make) -> None:
    site = make.site()
    parent = make.approved(site, email="p@mail.example")
    assert fill_in(client, site, reply_to=str(parent.id)).status_code == 202
    assert stored(app)[-1].parent_id == parent.id


def test_consent_is_shown_to_the_script(client: FlaskClient, make: Make) -> None:
    answer = fill_in(client, make.site(), consent="yes")
    assert "data-consent" in Page(answer).by_id("news")


def test_an_earlier_receipt_proves_who_writes_and_a_forged_one_does_not(
    app: Flask, client: FlaskClient, make: Make
) -> None:
    site = make.site()
    earlier = make.approved(site)
    fill_in(client, site, receipt=earlier.receipt)
    assert fill_in(client, site, receipt=earlier.receipt[:-2], comment="Forged.").status_code == 202
    known, proven, forged = (comment.identity_id for comment in stored(app))
    assert proven == known
    assert forged != known


def test_the_pages_title_and_address_are_kept(app: Flask, client: FlaskClient, make: Make) -> None:
    fill_in(client, make.site())
    with app.app_context(), transaction(write=False) as work:
        kept = select(Thread.url, Comment.page_title).join(Comment.thread)
        assert work.execute(kept).one() == (PAGE, "A story")


def test_a_site_that_publishes_first_says_so(client: FlaskClient, make: Make) -> None:
    answer = fill_in(client, make.site(mode="post"))
    assert "Thank you. Your comment is published. It is still being checked." in Page(answer).words
