"""The author's own page, with scripts off."""

from __future__ import annotations

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from service.comments.status import Action
from tests.conftest import Hands
from tests.html import Page
from tests.make import PAGE, MadeComment, Make

EVIL = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>"


def look(client: FlaskClient, comment: MadeComment) -> TestResponse:
    return client.get("/receipt", query_string={"receipt": comment.receipt})


def send(client: FlaskClient, act: str, comment: MadeComment, **fields: str) -> TestResponse:
    return client.post(f"/receipt/{act}", data={"receipt": comment.receipt} | fields)


@pytest.mark.parametrize("receipt", ["", "nonsense", "01a2046b-c887-7682-bb56-c914840f5d86.forged", EVIL, "\0", "é.é"])
def test_a_malformed_receipt_is_a_page_in_plain_words(client: FlaskClient, receipt: str) -> None:
    for answer in (
        client.get("/receipt", query_string={"receipt": receipt}),
        client.post("/receipt/edit", data={"receipt": receipt, "body": "My words."}),
        client.post("/receipt/withdraw", data={"receipt": receipt}),
    ):
        assert answer.status_code == 404
        assert "This link does not lead to a comment." in Page(answer).words
        assert answer.headers["X-Robots-Tag"] == "noindex"


def test_another_website_cannot_withdraw(client: FlaskClient, make: Make) -> None:
    made = make.comment(make.site())
    for act in ("edit", "withdraw"):
        answer = client.post(
            f"/receipt/{act}", data={"receipt": made.receipt}, headers={"Origin": "https://evil.example"}
        )
        assert answer.status_code == 403
    assert "Your comment is awaiting moderation." in Page(look(client, made)).words


def test_it_is_kept_out_of_caches_frames_and_search_engines(client: FlaskClient, make: Make) -> None:
    answer = look(client, make.comment(make.site(), EVIL, name=EVIL, title=EVIL))
    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["X-Robots-Tag"] == "noindex"
    assert answer.headers["Content-Security-Policy"].endswith("frame-ancestors 'none'")
    page = Page(answer)
    assert not page.all("script")
    assert not page.all("img")
    assert page.fields["body"] == EVIL
    assert "mail.example" not in answer.text


def test_it_says_where_the_comment_stands(client: FlaskClient, make: Make) -> None:
    site = make.site()
    held = Page(look(client, make.held(site, "One.")))
    assert "Your comment is awaiting moderation. This is your first comment here." in held.words
    assert "Your comment is published." in Page(look(client, make.approved(site, "Two."))).words
    rejected = make.decided(make.comment(site, "Three."), Action.REJECT, reason="insult")
    page = Page(look(client, rejected))
    assert "Your comment is not published. It insults or attacks a person." in page.words
    assert not page.all("textarea")
    assert page.one("a", href=PAGE)["rel"] == "noreferrer"


def test_an_edit_with_mistakes_keeps_the_text(client: FlaskClient, make: Make) -> None:
    made = make.comment(make.site(length={"body": 100}))
    empty = send(client, "edit", made, body=" ")
    assert empty.status_code == 422
    assert "Please type your comment text." in Page(empty).words
    long = send(client, "edit", made, body="ж" * 101)
    assert long.status_code == 422
    page = Page(long)
    assert page.fields["body"] == "ж" * 101
    assert page.by_id("news")["role"] == "alert"
    assert page.by_id("body")["aria-invalid"] == "true"


def test_after_the_time_for_edits_the_text_is_given_back(client: FlaskClient, make: Make, clock: Hands) -> None:
    made = make.comment(make.site())
    assert "You can change it until 1 March 2026, 12:15 UTC." in Page(look(client, made)).words
    clock.forward(minutes=15)
    assert not Page(look(client, made)).all("textarea")
    answer = send(client, "edit", made, body="Too late.")
    assert answer.status_code == 403
    page = Page(answer)
    assert "The time for editing this comment is over." in page.words
    assert page.fields[""] == "Too late."


def test_what_was_withdrawn_takes_no_edit(client: FlaskClient, make: Make) -> None:
    made = make.comment(make.site())
    send(client, "withdraw", made)
    answer = send(client, "edit", made, body="Changed my mind.")
    assert answer.status_code == 409
    page = Page(answer)
    assert page.fields[""] == "Changed my mind."
    assert page.by_id("news")["role"] == "alert"


def test_an_edit_is_saved_and_checked_again(client: FlaskClient, make: Make) -> None:
    made = make.approved(make.site(), "Before.")
    answer = send(client, "edit", made, body="After.")
    assert answer.status_code == 303
    page = Page(client.get(answer.headers["Location"]))
    assert "Your change is saved." in page.words
    assert "Your new text is awaiting moderation. Until then readers see your earlier text." in page.words
    assert page.fields["body"] == "After."


def test_withdrawing_takes_two_steps_and_can_be_repeated(client: FlaskClient, make: Make) -> None:
    made = make.approved(make.site())
    page = Page(look(client, made))
    assert page.one("summary") == {}
    assert page.one("form", action="/receipt/withdraw#news")["method"] == "post"
    for _ in range(2):
        answer = send(client, "withdraw", made)
        assert answer.status_code == 303
        assert "You withdrew this comment." in Page(client.get(answer.headers["Location"])).words
    assert not Page(look(client, made)).all("form")
