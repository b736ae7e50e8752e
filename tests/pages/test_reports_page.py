"""The moderators' pages with readers' reports: their tabs, their words, and keeping what may stay."""

from __future__ import annotations

from flask.testing import FlaskClient

from tests.flags.reading import report
from tests.html import Page
from tests.make import Make
from tests.pages.desk import decision_form, send, sign_in, words_of


def test_reports_have_tabs_of_their_own_with_privacy_first(client: FlaskClient, make: Make) -> None:
    site = make.site(flags={"hold_privacy_from": 2})
    sign_in(client, make.moderator())
    report(client, make.approved(site, "She lives there."), "about_me", note="I do, and <b>he</b> must not know.")
    report(client, make.approved(site, "Buy my book.", email="b@mail.example"), "spam")
    front = client.get("/moderate")
    tabs = [tag["href"] for tag in Page(front).all("a") if "reason=" in tag["href"] or "status=" in tag["href"]]
    assert "reason=privacy_queue" in tabs[0]
    assert "Privacy 1" in words_of(front)
    assert "Reported 2" in words_of(front)
    private = client.get(tabs[0])
    assert "1 reader reported it" in words_of(private)
    assert "It is about the reader who reports it." in words_of(private)
    assert "I do, and <b>he</b> must not know." in words_of(private)
    assert "Buy my book." not in words_of(private)
    assert Page(private).one("a", **{"aria-current": "page"})["href"] == tabs[0]
    reported = words_of(client.get("/moderate?reason=flagged"))
    assert reported.index("She lives there.") < reported.index("Buy my book.")


def test_a_reported_comment_can_be_kept_with_one_button(client: FlaskClient, make: Make) -> None:
    sign_in(client, make.moderator())
    comment = make.approved(make.site(), "I married my husband.")
    plain = client.get("/moderate?status=approved")
    assert not [form for form in Page(plain).forms if form.fields.get("action") == "keep"]
    report(client, comment, "abuse")
    answer = send(client, decision_form(client.get("/moderate?reason=flagged"), "keep"))
    after = client.get(answer.location)
    assert "Kept “I married my husband.”" in words_of(after)
    assert "Nothing waits for you." in words_of(after)
    told = words_of(client.get(f"/moderate/comments/{comment.id}"))
    assert "1 reader reported it, and a moderator has answered" in told
    assert "let it stand" in told


def test_what_reports_took_down_says_so(client: FlaskClient, make: Make) -> None:
    sign_in(client, make.moderator())
    report(client, make.approved(make.site()), "about_me")
    held = words_of(client.get("/moderate"))
    assert "Readers’ reports held it. Readers reported that it exposes a person." in held
    assert decision_form(client.get("/moderate"), "approve")
