"""One comment's page: its history, its wordings, what it answers."""

from __future__ import annotations

import re

import pytest
from flask.testing import FlaskClient

from tests.make import MadeComment, Make
from tests.pages.desk import decision_form, send, sign_in, words_of

NO_ID = "0192f0c1-2222-7abc-8def-000000000001"


@pytest.mark.parametrize("path", ["x", NO_ID, "00000000-0000-0000-0000-000000000000", "%00", "a/b"])
def test_a_comment_that_is_not_there(client: FlaskClient, make: Make, path: str) -> None:
    sign_in(client, make.moderator())
    answer = client.get(f"/moderate/comments/{path}")
    assert (answer.status_code, answer.mimetype) == (404, "text/html")


def _edited(client: FlaskClient, make: Make) -> MadeComment:
    comment = make.approved(make.site(), "It was Tuesday & <b>fine</b>.")
    client.patch(comment.path, headers=comment.headers, json={"body": "It was Wednesday & <i>fine</i>."})
    return comment


def test_wordings_are_compared(client: FlaskClient, make: Make) -> None:
    comment = _edited(client, make)
    sign_in(client, make.moderator())
    page = client.get(f"/moderate/comments/{comment.id}")
    assert "<del>Tuesday</del><ins>Wednesday</ins>" in page.text
    assert not re.search(r"<[bi]>", page.text)
    words = words_of(page)
    assert "Revision 1, " in words
    assert "It was Tuesday & <b>fine</b>." in words


def test_the_history_says_who_did_what_when_and_why(client: FlaskClient, make: Make) -> None:
    comment = make.held(make.site(), reason="private")
    sign_in(client, make.moderator(email="mara@news.example"))
    send(client, decision_form(client.get("/moderate"), "reject"), reason="privacy", note="Names a street")
    words = words_of(client.get(f"/moderate/comments/{comment.id}"))
    assert re.search(r"The author submitted it Pending \d+ \w+ 20\d\d, \d\d:\d\d UTC, revision 1", words)
    assert re.search(
        r"The checks held it Held \d+ \w+ 20\d\d, \d\d:\d\d UTC, revision 1 Holds what looks like private details\.",
        words,
    )
    assert re.search(r"mara rejected it Rejected .* Private things about a person\. Names a street", words)


def test_what_it_answers_stands_above(client: FlaskClient, make: Make) -> None:
    site = make.site()
    parent = make.approved(site, "The parent's words", name="Omar")
    child = make.held(site, "The child's words", parent_id=parent.id, email="ruth@mail.example")
    sign_in(client, make.moderator())
    words = words_of(client.get(f"/moderate/comments/{child.id}"))
    assert words.index("Omar Approved") < words.index("The parent's words") < words.index("The child's words")


def test_deciding_goes_back_to_where_one_came_from(client: FlaskClient, make: Make) -> None:
    comment = make.held(make.site())
    sign_in(client, make.moderator())
    page = client.get(f"/moderate/comments/{comment.id}?back=/moderate?sort%3Dnewest")
    answer = send(client, decision_form(page, "approve"))
    assert answer.location.startswith("/moderate?sort=newest&done=")
    assert client.get(f"/moderate/comments/{comment.id}?back=//evil.example").text.count("evil") == 0


def test_a_withdrawn_comment_offers_nothing(client: FlaskClient, make: Make) -> None:
    comment = make.held(make.site())
    client.delete(comment.path, headers=comment.headers)
    sign_in(client, make.moderator())
    page = client.get(f"/moderate/comments/{comment.id}")
    assert "there is nothing to decide" in words_of(page)
    assert 'name="action"' not in page.text
