"""Who may see and do what on the moderators' pages, and what is refused to everybody."""

from __future__ import annotations

import pytest
from flask import Flask
from flask.testing import FlaskClient

from service.access.models import Role
from tests.html import Page
from tests.make import Make
from tests.pages.desk import decision_form, send, sign_in, words_of

NO_ID = "0192f0c1-2222-7abc-8def-000000000001"
POLICY = "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"


def test_a_stranger_is_sent_to_sign_in_and_back(client: FlaskClient, make: Make) -> None:
    answer = client.get("/moderate?status=spam&q=é")
    assert answer.status_code == 303
    assert answer.location.startswith("/moderate/sign-in?next=")
    form = Page(client.get(answer.location)).forms[0]
    assert send(client, form, **_pair(make)).location == "/moderate?status=spam&q=%C3%A9"


def _pair(make: Make) -> dict[str, str]:
    moderator = make.moderator()
    return {"email": moderator.email, "password": moderator.password}


@pytest.mark.parametrize("path", ["/moderate", "/moderate/comments/x", "/moderate/whatever"])
def test_a_stranger_sees_nothing(client: FlaskClient, path: str) -> None:
    assert client.get(path).status_code == 303


def test_a_stranger_decides_nothing(client: FlaskClient, make: Make) -> None:
    comment = make.held(make.site())
    answer = client.post(f"/moderate/comments/{comment.id}/decisions", data={"action": "approve", "revision": "1"})
    assert (answer.status_code, answer.location) == (303, "/moderate/sign-in?next=/moderate")
    assert client.get(comment.path, headers=comment.headers).json["status"] == "held"


@pytest.mark.parametrize("token", [None, "", "wrong", "é\ud7ff"])
def test_a_form_without_the_sessions_token_is_refused(client: FlaskClient, make: Make, token: str | None) -> None:
    comment = make.held(make.site())
    sign_in(client, make.moderator())
    form = decision_form(client.get("/moderate"), "approve")
    form.fields = {name: value for name, value in form.fields.items() if name != "csrf"}
    answer = send(client, form, **({} if token is None else {"csrf": token}))
    assert (answer.status_code, answer.mimetype) == (403, "text/html")
    assert client.get(comment.path, headers=comment.headers).json["status"] == "held"


def test_another_sessions_token_is_refused(app: Flask, client: FlaskClient, make: Make) -> None:
    make.held(make.site())
    other = app.test_client()
    for browser in (client, other):
        sign_in(browser, make.moderator())
    theirs = decision_form(other.get("/moderate"), "approve")
    assert send(client, theirs).status_code == 403


@pytest.mark.parametrize(
    "headers", [{"Origin": "https://evil.example"}, {"Origin": "null"}, {"Sec-Fetch-Site": "cross-site"}]
)
def test_another_websites_form_is_refused(client: FlaskClient, make: Make, headers: dict[str, str]) -> None:
    make.held(make.site())
    moderator = make.moderator()
    sign_in(client, moderator)
    form = decision_form(client.get("/moderate"), "approve")
    assert client.post(form.action, data=form.fields, headers=headers).status_code == 403
    pair = {"email": moderator.email, "password": moderator.password}
    answer = client.post("/moderate/sign-in", data=pair, headers=headers)
    assert (answer.status_code, answer.mimetype) == (403, "text/html")
    assert "Set-Cookie" not in answer.headers


def test_our_own_origin_is_let_in(client: FlaskClient, make: Make) -> None:
    make.held(make.site())
    sign_in(client, make.moderator())
    form = decision_form(client.get("/moderate"), "approve")
    assert client.post(form.action, data=form.fields, headers={"Origin": "http://localhost"}).status_code == 303


def test_another_sites_comment_is_not_there(client: FlaskClient, make: Make) -> None:
    mine, theirs = make.site(), make.site()
    comment = make.held(theirs, "Hidden words")
    make.held(mine, "My words")
    sign_in(client, make.moderator(mine))
    queue = client.get("/moderate")
    assert "My words" in queue.text
    assert "Hidden words" not in queue.text
    form = decision_form(queue, "approve")
    form.action = f"/moderate/comments/{comment.id}/decisions"
    for answer in (
        client.get(f"/moderate/comments/{comment.id}"),
        client.get(f"/moderate?site={theirs.key}"),
        send(client, form),
    ):
        assert (answer.status_code, answer.mimetype) == (404, "text/html")
        assert "Hidden words" not in answer.text


def test_another_sites_decision_is_neither_told_nor_undone(app: Flask, client: FlaskClient, make: Make) -> None:
    mine, theirs = make.site(), make.site()
    make.held(mine)
    make.held(theirs, "Hidden words")
    colleague = app.test_client()
    sign_in(colleague, make.moderator(theirs))
    done = send(colleague, decision_form(colleague.get("/moderate"), "approve")).location
    decision_id = done.partition("done=")[2]
    sign_in(client, make.moderator(mine))
    page = client.get(f"/moderate?done={decision_id}")
    assert "Hidden words" not in page.text
    form = decision_form(page, "approve")
    assert client.post(f"/moderate/decisions/{decision_id}/undo", data=form.fields).status_code == 404


@pytest.mark.parametrize("done", ["x", "\0", NO_ID, "é" * 300])
def test_a_made_up_notice_is_ignored(client: FlaskClient, make: Make, done: str) -> None:
    sign_in(client, make.moderator())
    answer = client.get("/moderate", query_string={"done": done})
    assert answer.status_code in (200, 422)
    assert "Undo" not in answer.text


def test_an_auditor_reads_everything_and_decides_nothing(client: FlaskClient, make: Make) -> None:
    comment = make.held(make.site(), "Words to read")
    sign_in(client, make.moderator(role=Role.AUDITOR))
    queue, item = client.get("/moderate"), client.get(f"/moderate/comments/{comment.id}")
    for page in (queue, item):
        assert "Words to read" in page.text
        assert not [form for form in Page(page).forms if "action" in form.fields]
    csrf = Page(queue).forms[0].fields["csrf"]
    fields = {"csrf": csrf, "action": "approve", "revision": "1"}
    for path in (f"/moderate/comments/{comment.id}/decisions", f"/moderate/decisions/{NO_ID}/undo"):
        answer = client.post(path, data=fields)
        assert (answer.status_code, answer.mimetype) == (403, "text/html")
    assert client.get(comment.path, headers=comment.headers).json["status"] == "held"


def test_reading_changes_nothing(client: FlaskClient, make: Make) -> None:
    comment = make.held(make.site())
    sign_in(client, make.moderator())
    for path in (
        f"/moderate/comments/{comment.id}/decisions?action=approve&revision=1",
        f"/moderate/decisions/{NO_ID}/undo",
    ):
        assert client.get(path).status_code == 404
    assert client.get("/moderate/sign-out").status_code == 404
    assert client.get("/moderate").status_code == 200
    assert client.get(comment.path, headers=comment.headers).json["status"] == "held"


def test_every_answer_has_the_headers(client: FlaskClient, make: Make) -> None:
    comment = make.held(make.site())
    moderator = make.moderator()
    answers = [client.get("/moderate"), client.get("/moderate/sign-in"), client.post("/moderate/sign-in")]
    answers.append(sign_in(client, moderator))
    answers += [
        client.get(path)
        for path in ("/moderate", f"/moderate/comments/{comment.id}", "/moderate/no", "/moderate?sort=x")
    ]
    answers.append(client.post(f"/moderate/comments/{comment.id}/decisions"))
    for answer in answers:
        assert answer.headers["Content-Security-Policy"] == POLICY
        assert answer.headers["Cache-Control"] == "no-store"
        assert answer.headers["X-Robots-Tag"] == "noindex"
        assert answer.mimetype == "text/html"


def test_a_refused_method_is_told_as_a_page(client: FlaskClient) -> None:
    for path in ("/moderate", "/moderate/sign-in", "/embed/x", "/receipt", "/receipt/edit"):
        answer = client.delete(path)
        assert (answer.status_code, answer.mimetype) == (405, "text/html"), path
        # readers are told in their own language, by the title alone
        told = "This method is not allowed here." if path.startswith("/moderate") else "Not possible here"
        assert told in words_of(answer)
        assert answer.headers["Allow"]
        assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
        assert answer.headers["X-Robots-Tag"] == "noindex"
    assert client.delete("/moderated").mimetype == "application/problem+json"


def test_a_page_needs_no_script_and_no_style_of_its_own(client: FlaskClient, make: Make) -> None:
    make.held(make.site())
    sign_in(client, make.moderator())
    for tag, attributes in Page(client.get("/moderate")).tags:
        assert tag not in {"script", "style", "img", "iframe"}
        assert not [name for name in attributes if name == "style" or name.startswith("on")]


@pytest.mark.parametrize("query", ["sort=x", "status=x", "cursor=!!", "cursor=W10", "limit=0", "q=%00", "reason=x"])
def test_wrong_settings_are_told_as_a_page(client: FlaskClient, make: Make, query: str) -> None:
    sign_in(client, make.moderator())
    answer = client.get(f"/moderate?{query}")
    assert (answer.status_code, answer.mimetype) == (422, "text/html")
    assert "Something needs attention" in words_of(answer)
