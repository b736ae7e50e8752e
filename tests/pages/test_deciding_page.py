"""Deciding by ordinary forms: each act, undo, and what happens to those who come too late."""

from __future__ import annotations

import pytest
from flask import Flask
from flask.testing import FlaskClient

from service.comments.status import Action
from tests.html import Page
from tests.make import MadeComment, MadeSite, Make
from tests.pages.desk import decision_form, send, sign_in, words_of


def _status(client: FlaskClient, comment: MadeComment) -> str:
    return str(client.get(comment.path, headers=comment.headers).json["status"])


def _in_status(make: Make, site: MadeSite, status: str) -> MadeComment:
    ways = {"held": Action.HOLD, "approved": Action.APPROVE, "rejected": Action.REJECT, "spam": Action.SPAM}
    comment = make.comment(site, "Some words to decide about")
    return make.decided(comment, ways[status], reason="first_time") if status in ways else comment


@pytest.mark.parametrize(
    ("status", "action", "then"),
    [
        ("held", "approve", "approved"),
        ("held", "reject", "rejected"),
        ("held", "spam", "spam"),
        ("pending", "approve", "approved"),
        ("pending", "hold", "held"),
        ("approved", "remove", "rejected"),
        ("approved", "hold", "held"),
        ("approved", "spam", "spam"),
        ("rejected", "restore", "approved"),
        ("rejected", "hold", "held"),
        ("spam", "restore", "approved"),
        ("rejected", "spam", "spam"),
    ],
)
def test_every_act_is_an_ordinary_form_and_can_be_undone(
    client: FlaskClient, make: Make, status: str, action: str, then: str
) -> None:
    comment = _in_status(make, make.site(), status)
    sign_in(client, make.moderator())
    answer = send(client, decision_form(client.get(f"/moderate?status={status}&sort=newest"), action))
    assert answer.status_code == 303
    assert answer.location.startswith(f"/moderate?status={status}&sort=newest&done=")
    assert _status(client, comment) == then
    page = client.get(answer.location)
    assert "“Some words to decide about”" in words_of(page)
    undo = next(form for form in Page(page).forms if form.action.endswith("/undo"))
    back = send(client, undo)
    assert (back.status_code, _status(client, comment)) == (303, status)
    assert f"Undone “Some words to decide about”. It is {status} again." in words_of(client.get(back.location))
    assert not [form for form in Page(client.get(answer.location)).forms if form.action.endswith("/undo")]


def test_no_two_buttons_do_the_same(client: FlaskClient, make: Make) -> None:
    _in_status(make, make.site(), "approved")
    sign_in(client, make.moderator())
    forms = Page(client.get("/moderate?status=approved")).forms
    assert [form.fields["action"] for form in forms if "action" in form.fields] == ["hold", "spam", "remove"]


def test_reason_and_note_are_kept_and_only_the_reason_is_told(client: FlaskClient, make: Make) -> None:
    comment = _in_status(make, make.site(), "held")
    sign_in(client, make.moderator())
    note = "<script>x</script> Asked “Jo”\r\nfirst"
    send(client, decision_form(client.get("/moderate"), "reject"), reason="insult", note=note)
    own = client.get(comment.path, headers=comment.headers)
    assert own.json["reason"]["text"] == "It insults or attacks a person."
    assert "Asked" not in own.text
    page = client.get(f"/moderate/comments/{comment.id}")
    assert "<script" not in page.text
    assert "Insult or attack. <script>x</script> Asked “Jo” first" in words_of(page)


def test_words_never_travel_in_addresses(client: FlaskClient, make: Make) -> None:
    _in_status(make, make.site(), "held")
    sign_in(client, make.moderator())
    answer = send(client, decision_form(client.get("/moderate"), "approve"))
    assert "words" not in answer.location.lower()
    assert "Set-Cookie" not in answer.headers


def test_a_form_cannot_send_anybody_elsewhere(client: FlaskClient, make: Make) -> None:
    _in_status(make, make.site(), "held")
    sign_in(client, make.moderator())
    answer = send(client, decision_form(client.get("/moderate"), "approve"), back="//evil.example/moderate")
    assert answer.location.startswith("/moderate?done=")
    undo = next(form for form in Page(client.get(answer.location)).forms if form.action.endswith("/undo"))
    assert send(client, undo, back="https://evil.example/").location.startswith("/moderate?done=")


def test_a_colleague_was_quicker(app: Flask, client: FlaskClient, make: Make) -> None:
    comment = _in_status(make, make.site(), "held")
    make.moderator()
    mara, jo = make.moderator(email="mara@news.example"), make.moderator(email="jo@news.example")
    colleague = app.test_client()
    sign_in(client, mara)
    sign_in(colleague, jo)
    mine = decision_form(client.get("/moderate"), "reject")
    send(colleague, decision_form(colleague.get("/moderate"), "approve"))
    answer = send(client, mine, reason="insult", note="A long thought")
    words = words_of(answer)
    assert (answer.status_code, answer.mimetype) == (409, "text/html")
    assert "jo approved it at " in words
    assert "A long thought" in words
    assert _status(client, comment) == "approved"
    fresh = decision_form(answer, "remove")
    assert fresh.fields["back"] == "/moderate?status=held&sort=oldest"
    assert send(client, fresh).status_code == 303
    assert _status(client, comment) == "rejected"


def test_the_author_was_quicker(client: FlaskClient, make: Make) -> None:
    comment = _in_status(make, make.site(), "held")
    sign_in(client, make.moderator())
    form = decision_form(client.get("/moderate"), "approve")
    client.patch(comment.path, headers=comment.headers, json={"body": "Quite other words"})
    answer = send(client, form)
    assert answer.status_code == 409
    assert "The author edited it at " in words_of(answer)
    assert "Quite other words" in words_of(answer)
    assert decision_form(answer, "approve").fields["revision"] == "2"
    del form.fields["status"]
    assert "The author has changed the comment since you looked at it." in words_of(send(client, form))
    assert _status(client, comment) == "pending"


def test_an_impossible_act_is_told(client: FlaskClient, make: Make) -> None:
    comment = _in_status(make, make.site(), "held")
    sign_in(client, make.moderator())
    form = decision_form(client.get("/moderate"), "approve")
    client.delete(comment.path, headers=comment.headers)
    answer = send(client, form)
    assert answer.status_code == 409
    assert "The author withdrew it at " in words_of(answer)
    assert "there is nothing to decide" in words_of(answer)


def test_undo_comes_too_late(client: FlaskClient, make: Make) -> None:
    comment = _in_status(make, make.site(), "held")
    sign_in(client, make.moderator())
    page = client.get(send(client, decision_form(client.get("/moderate"), "approve")).location)
    undo = next(form for form in Page(page).forms if form.action.endswith("/undo"))
    send(client, decision_form(client.get("/moderate?status=approved"), "remove"))
    answer = send(client, undo)
    assert (answer.status_code, answer.mimetype) == (409, "text/html")
    assert "removed it at " in words_of(answer)
    assert _status(client, comment) == "rejected"


@pytest.mark.parametrize(
    "wrong",
    [
        {"revision": ""},
        {"revision": "x"},
        {"revision": "-1"},
        {"revision": "٣"},
        {"action": "undo"},
        {"action": ""},
        {"reason": "nonsense"},
        {"reason": "spam"},
        {"note": "x" * 2_001},
        {"note": "\0"},
        {"surprise": "1"},
    ],
)
def test_wrong_fields_change_nothing_and_keep_the_note(client: FlaskClient, make: Make, wrong: dict[str, str]) -> None:
    comment = _in_status(make, make.site(), "held")
    sign_in(client, make.moderator())
    answer = send(client, decision_form(client.get("/moderate"), "reject"), **({"note": "My note"} | wrong))
    assert (answer.status_code, answer.mimetype) == (422, "text/html")
    assert _status(client, comment) == "held"
    assert "note" in wrong or "My note" in words_of(answer)


def test_a_session_that_ended_comes_back_to_the_same_page(client: FlaskClient, make: Make) -> None:
    _in_status(make, make.site(), "held")
    sign_in(client, make.moderator())
    form = decision_form(client.get("/moderate?sort=newest"), "approve")
    client.delete("/v1/session")
    answer = send(client, form)
    assert answer.location == "/moderate/sign-in?next=/moderate?status%3Dheld%26sort%3Dnewest"
