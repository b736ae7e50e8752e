"""Reporting a comment from the frame, with scripts off: link, form, thanks, and the way back."""

from __future__ import annotations

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.api.answers import nothing_stored
from tests.flags.reading import flags, status_of
from tests.html import Page
from tests.make import ORIGIN, Make
from tests.pages.desk import send
from tests.widget.frames import show


def path_of(link: str) -> str:
    return link.partition("#")[0]


def test_every_comment_has_a_link_to_report_it(client: FlaskClient, make: Make) -> None:
    site = make.site()
    comment = make.approved(site, "A fair <point>.", name="Zoë & Co")
    [link] = Page(show(client, site)).all("a", **{"aria-label": "Report the comment of Zoë & Co"})
    assert path_of(link["href"]) == f"/embed/{site.key}/flag/{comment.id}"
    page = client.get(path_of(link["href"]))
    assert page.status_code == 200
    assert f"frame-ancestors {ORIGIN}" in page.headers["Content-Security-Policy"]
    for words in ("A fair", "This is about me", "It is advertising", "Only the moderators read this."):
        assert words in Page(page).words
    # an author is told when reports took their comment down: the form must not say otherwise
    assert "Neither the author" not in page.text


def test_a_reader_reports_and_comes_back_to_the_comment(app: Flask, client: FlaskClient, make: Make) -> None:
    site = make.site()
    comment = make.approved(site, title="A story")
    link = f"/embed/{site.key}/flag/{comment.id}?sort=newest&lang=de"
    [form] = Page(client.get(link)).forms
    answer = send(client, form, reason="off_topic", note=" About trains. ")
    assert answer.status_code == 303
    thanks = client.get(path_of(answer.location))
    assert "Die Moderation sieht sich diesen Kommentar an." in Page(thanks).words
    back = Page(thanks).one("a")["href"]
    assert back.endswith(f"#comment-{comment.id}")
    assert "sort=newest" in back
    assert "lang=de" in back
    assert client.get(path_of(back)).status_code == 200
    assert [(one.reason, one.note) for one in flags(app)] == [("off_topic", "About trains.")]


def test_the_thanks_are_the_same_when_the_comment_came_down(app: Flask, client: FlaskClient, make: Make) -> None:
    site = make.site()
    comment = make.approved(site)
    link = f"/embed/{site.key}/flag/{comment.id}"
    answer = send(client, Page(client.get(link)).forms[0], reason="about_me")
    assert status_of(app, comment) == ("held", None)
    assert "Thank you." in Page(client.get(path_of(answer.location))).words
    assert client.get(link).status_code == 404


def test_a_report_without_a_reason_is_asked_for_it_with_the_note_kept(
    app: Flask, client: FlaskClient, make: Make
) -> None:
    site = make.site()
    comment = make.approved(site)
    [form] = Page(client.get(f"/embed/{site.key}/flag/{comment.id}")).forms
    with nothing_stored(app):
        answer = client.post(path_of(form.action), data={"note": "It hurts <me>."})
    assert answer.status_code == 422
    page = Page(answer)
    assert "Please choose what is wrong with it." in page.words
    assert page.fields["note"] == "It hurts <me>."
    assert page.by_id("report")["role"] == "alert"


def test_who_reports_too_much_is_told_when_to_go_on(client: FlaskClient, make: Make) -> None:
    site = make.site()
    link = f"/embed/{site.key}/flag/{make.approved(site).id}"
    answers = [client.post(link, data={"reason": "spam"}) for _ in range(11)]
    assert [one.status_code for one in answers] == [303] * 10 + [429]
    assert "Retry-After" in answers[-1].headers
    assert "You are reporting too many comments at once" in Page(answers[-1]).words


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_what_readers_do_not_see_has_no_page(client: FlaskClient, make: Make, method: str) -> None:
    site, other = make.site(), make.site()
    held, elsewhere = make.held(site), make.approved(other)
    for name in (held.id, elsewhere.id, "x", "01a20467-d483-73f0-8bd4-cf8a154e895d"):
        answer = client.open(f"/embed/{site.key}/flag/{name}", method=method, data={"reason": "spam"})
        assert (answer.status_code, answer.mimetype) == (404, "text/html")


def test_another_website_cannot_send_the_form(app: Flask, client: FlaskClient, make: Make) -> None:
    site = make.site()
    link = f"/embed/{site.key}/flag/{make.approved(site).id}"
    with nothing_stored(app):
        for headers in ({"Origin": "https://evil.example"}, {"Sec-Fetch-Site": "cross-site"}):
            assert client.post(link, data={"reason": "spam"}, headers=headers).status_code == 403
