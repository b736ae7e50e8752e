"""Looking at a comment before it is sent, and what its author is asked then, with scripts off."""

from __future__ import annotations

import re
import time
from html import unescape

import pytest
from flask import Flask
from flask.testing import FlaskClient

from service.comments.models import Revision
from service.core.markdown import render
from service.core.transactions import transaction
from service.widget.hints import HINTS, hints_in
from tests.html import Page
from tests.make import PAGE, MadeSite, Make
from tests.widget.frames import TYPED, fill_in, post, show, stored

TEXT = "I **fled** too.\n\n> Thank you\n\n- one\n- two\n\n<script>alert(1)</script> ![x](https://x.example/x.png)"


def test_a_preview_stores_nothing_and_keeps_everything_typed(app: Flask, client: FlaskClient, make: Make) -> None:
    site = make.site()
    form = Page(show(client, site)).fields | TYPED | {"comment": TEXT, "website": "https://a.example", "consent": "yes"}
    answer = post(client, site, form | {"preview": "page"})
    assert answer.status_code == 200
    page = Page(answer)
    assert page.by_id("news")["tabindex"] == "-1"
    assert page.words.count("Nothing has been sent yet.") == 1
    kept = ("comment", "author", "email", "website", "consent", "idempotency_key", "stamp")
    assert {name: page.fields[name] for name in kept} == {name: form[name] for name in kept}
    assert stored(app) == []


def test_a_preview_is_what_publishing_makes_of_it(app: Flask, client: FlaskClient, make: Make) -> None:
    site = make.site()
    form = Page(show(client, site)).fields | TYPED | {"comment": TEXT}
    seen = post(client, site, form | {"preview": "page"}).text
    assert post(client, site, form).status_code == 202
    with app.app_context(), transaction(write=False) as work:
        published = work.query(Revision).one().body_html
    assert published
    assert f'<div class="body" dir="auto">{published}</div>' in seen
    assert "<script>alert" not in seen
    assert "<img" not in seen


def test_the_script_gets_the_preview_alone(client: FlaskClient, make: Make) -> None:
    answer = fill_in(client, make.site(), comment="*Here.*", preview="part")
    assert answer.status_code == 200
    assert "<em>Here.</em>" in answer.text
    assert "<form" not in answer.text
    assert "<!doctype" not in answer.text


def test_only_the_text_must_be_right_for_a_preview(client: FlaskClient, make: Make) -> None:
    site = make.site(length={"body": 100})
    assert fill_in(client, site, author="", email="nope", preview="page").status_code == 200
    for wrong, sentence in ((" ", "Please type your comment text."), ("x" * 101, "Your comment is too long.")):
        answer = fill_in(client, site, comment=wrong, preview="page")
        assert answer.status_code == 422
        assert f"Comment: {sentence}" in Page(answer).words
        assert Page(answer).fields["comment"] == wrong


def test_a_preview_of_an_answer_stays_one(client: FlaskClient, make: Make) -> None:
    site = make.site()
    parent = make.approved(site, name="Ben", email="b@mail.example")
    page = Page(fill_in(client, site, reply_to=str(parent.id), preview="page"))
    assert page.fields["parent_id"] == str(parent.id)
    assert "Leave a Reply to Ben" in page.words


def test_another_website_cannot_ask_for_a_preview(client: FlaskClient, make: Make) -> None:
    answer = post(client, make.site(), TYPED | {"preview": "part"}, Origin="https://evil.example")
    assert answer.status_code == 403


def test_previews_without_end_are_slowed_down_and_the_text_is_kept(client: FlaskClient, make: Make) -> None:
    site = make.site()
    form = Page(show(client, site)).fields | TYPED | {"preview": "page"}
    statuses = [post(client, site, form).status_code for _ in range(31)]
    assert statuses == [200] * 30 + [429]
    last = post(client, site, form)
    assert "You are asking for previews too quickly. Slow down." in Page(last).words
    assert Page(last).fields["comment"] == TYPED["comment"]
    assert int(last.headers["Retry-After"]) > 0
    assert post(client, site, form | {"preview": ""}).status_code == 202


def test_the_help_shows_what_the_renderer_does(client: FlaskClient, make: Make) -> None:
    help_ = show(client, make.site()).text.partition('<details class="help">')[2].partition("</details>")[0]
    rows = re.findall(r'<dt dir="auto"><code>(.*?)</code></dt><dd dir="auto">(.*?)</dd>', help_, re.DOTALL)
    assert len(rows) == 7
    for typed, shown in rows:
        assert render(unescape(typed)) == shown


@pytest.fixture
def site(make: Make) -> MadeSite:
    return make.site()


EMAIL, PHONE, ADDRESS = (hint.sentence for hint in HINTS)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Write to me at ann.lee+x@mail.example please", [EMAIL]),
        ("Call +49 30 901820 tomorrow", [PHONE]),
        ("+7 (916) 123-45-67", [PHONE]),
        ("8 916 123-45-67", [PHONE]),
        ("030/90 18 20 99", [PHONE]),
        ("(212) 555-0142", [PHONE]),
        ("We live at 221b Baker Street, come by.", [ADDRESS]),
        ("12 rue de la Paix", [ADDRESS]),
        ("Er wohnt Lindenstraße 4.", [ADDRESS]),
        ("ул. Ленина, д. 5", [ADDRESS]),
        ("Calle de Alcalá 45", [ADDRESS]),
        ("a@b.example or 0171 1234567", [EMAIL, PHONE]),
        ("I fled in 2019 and came back on 2024-05-17.", []),
        ("On 01.02.2024 at 10:30, 250,000 people, 1.000.000 of them.", []),
        ("Articles 10 and 12; ISBN 978-3-16-148410-0 is a book.", []),
        ("I have 3 questions on the street and 2 @home. The way to 10 places.", []),
    ],
)
def test_what_looks_private_is_asked_about(text: str, asked: list[str]) -> None:
    assert hints_in(text) == asked


def test_the_preview_asks_and_sending_is_not_stopped(app: Flask, client: FlaskClient, site: MadeSite) -> None:
    assert PHONE in Page(fill_in(client, site, comment="+49 30 901820 is mine", preview="page")).words
    assert fill_in(client, site, comment="+49 30 901820 is mine").status_code == 202
    assert len(stored(app)) == 1


@pytest.mark.parametrize("letter", ["a", "1", " ", "@", "a ", "1 a ", "+1", "0-", "ул. ", "12 rue "])
def test_no_text_keeps_the_patterns_long(letter: str) -> None:
    begun = time.perf_counter()
    hints_in(letter * (65_525 // len(letter)))
    assert time.perf_counter() - begun < 5


def test_the_patterns_travel_with_the_form(client: FlaskClient, site: MadeSite) -> None:
    hints = Page(client.get(f"/embed/{site.key}", query_string={"url": PAGE})).one("form", id="comment-form")[
        "data-hints"
    ]
    assert all(hint.sentence in hints for hint in HINTS)
