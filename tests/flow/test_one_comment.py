"""The life of one comment, from form to reader, told through the doors that sites, authors and moderators use."""

from __future__ import annotations

from collections.abc import Callable

from flask.testing import FlaskClient

from tests.conftest import Hands
from tests.flow.verbs import (
    decide,
    decisions_about,
    edit,
    fetch_form,
    held_for,
    ids,
    own_view,
    post,
    queue,
    readers_see,
    receipt_of,
    send_form,
    texts,
)
from tests.make import Make

TEXT = "I am gay and I fled Chechnya. Thank you for writing this."
OPEN = {"after_approved": 0}  # a site that holds no newcomer

RunJobs = Callable[[], None]


def test_a_newcomers_comment_is_held_approved_and_read(client: FlaskClient, make: Make, run_jobs: RunJobs) -> None:
    site, moderator = make.site(), make.moderator()

    submitted = post(client, site, TEXT)
    assert submitted["status"] == "pending"
    assert readers_see(client, site) == []

    run_jobs()
    [waiting] = queue(client, moderator)
    assert waiting["id"] == submitted["id"]
    assert held_for(waiting) == ["first_time"]
    assert own_view(client, submitted)["reason"]["text"].startswith("This is your first comment here.")

    assert decide(client, moderator, waiting, "approve").status_code == 200
    [comment] = readers_see(client, site)
    assert comment["body_html"] == f"<p>{TEXT}</p>"
    assert comment["author"]["name"] == "Ann"
    assert queue(client, moderator) == []


def test_whoever_was_approved_once_needs_no_human_again(client: FlaskClient, make: Make, run_jobs: RunJobs) -> None:
    site, moderator = make.site(), make.moderator()
    first = post(client, site, TEXT)
    run_jobs()
    decide(client, moderator, queue(client, moderator)[0], "approve")

    proven = post(client, site, "And thank you for answering.", receipt=first["receipt"])
    pretended = post(client, site, "It is me again, with the same address.")
    run_jobs()
    assert own_view(client, proven)["status"] == "approved"
    assert own_view(client, pretended)["status"] == "held", "an e-mail address proves nothing"


def test_comments_with_two_links_are_read_by_a_human_first(client: FlaskClient, make: Make, run_jobs: RunJobs) -> None:
    site, moderator = make.site(trust=OPEN), make.moderator()
    one = post(client, site, "The report is at https://hrw.example/report and worth its time.")
    two = post(client, site, "Compare https://hrw.example/report with https://oryx.example/list please.")
    run_jobs()
    assert [own_view(client, comment)["status"] for comment in (one, two)] == ["approved", "held"]
    [waiting] = queue(client, moderator)
    assert "too_many_links" in held_for(waiting)


def test_the_sites_own_words_hold_and_reject_in_any_disguise(
    client: FlaskClient, make: Make, run_jobs: RunJobs
) -> None:
    site, moderator = make.site(trust=OPEN, words={"hold": ["casino"], "reject": ["viagra"]}), make.moderator()
    doubtful = post(client, site, "They met in the old CASINO by the sea.")
    refused = post(client, site, "Buy v1agra today.")
    plain = post(client, site, "A fair point about the harbour.")
    run_jobs()
    assert [own_view(client, comment)["status"] for comment in (doubtful, refused, plain)] == [
        "held",
        "rejected",
        "approved",
    ]
    [waiting] = queue(client, moderator)
    [evidence] = [evidence for finding in waiting["findings"] for evidence in finding["evidence"]]
    assert waiting["body"][evidence["start"] : evidence["end"]] == evidence["text"] == "CASINO"
    assert ids(readers_see(client, site)) == [plain["id"]]


def test_a_machine_that_fills_in_every_field_is_spam_and_a_person_is_not(
    client: FlaskClient, make: Make, run_jobs: RunJobs, clock: Hands
) -> None:
    site, moderator = make.site(trust=OPEN), make.moderator()
    form = fetch_form(client, site)
    clock.forward(seconds=40)
    person = {"comment": "The photographs are what stays.", "author": "Ann", "email": "ann@mail.example"}
    assert send_form(client, site, form | person).status_code == 202
    machine = {name: value or "https://pills.example" for name, value in fetch_form(client, site).items()}
    clock.forward(seconds=40)
    machine |= {"comment": "Great article.", "author": "Bot", "email": "bot@mail.example"}
    assert send_form(client, site, machine | {"parent_id": "", "receipt": ""}).status_code == 202

    run_jobs()
    [seen] = readers_see(client, site)
    assert seen["author"]["name"] == "Ann"
    [spam] = queue(client, moderator, status="spam")
    assert [finding["reason"] for finding in spam["findings"] if finding["outcome"] == "reject"] == ["trap"]


def test_an_edit_is_checked_again_while_readers_keep_the_old_wording(
    client: FlaskClient, make: Make, run_jobs: RunJobs
) -> None:
    site, moderator = make.site(trust=OPEN), make.moderator()
    mine = post(client, site, "The first wording.")
    run_jobs()

    edited = edit(client, mine, "The second wording, with https://one.example and https://two.example.")
    assert (edited["status"], edited["revision"]) == ("pending", 2)
    assert texts(readers_see(client, site)) == ["<p>The first wording.</p>"]

    run_jobs()
    assert own_view(client, mine)["status"] == "held"
    assert texts(readers_see(client, site)) == ["<p>The first wording.</p>"]

    [waiting] = queue(client, moderator)
    assert waiting["revision"] == 2
    decide(client, moderator, waiting, "approve")
    [comment] = readers_see(client, site)
    assert "The second wording" in comment["body_html"]
    assert comment["edited_at"]


def test_what_its_author_withdraws_is_gone_at_once(client: FlaskClient, make: Make, run_jobs: RunJobs) -> None:
    site, moderator = make.site(trust=OPEN), make.moderator()
    mine = post(client, site, "I should not have said this.")
    run_jobs()
    assert len(readers_see(client, site)) == 1

    assert client.delete(mine["links"]["self"], headers=receipt_of(mine)).json["status"] == "withdrawn"
    assert readers_see(client, site) == []
    again = decide(client, moderator, {"id": mine["id"], "revision": 1}, "approve")
    assert again.status_code == 409, "nobody publishes what its author took back"


def test_a_reply_stands_below_what_it_answers(client: FlaskClient, make: Make, run_jobs: RunJobs) -> None:
    site = make.site(trust=OPEN)
    question = post(client, site, "Where was this taken?")
    run_jobs()
    answer = post(client, site, "In Grozny, in the spring.", parent_id=question["id"])
    run_jobs()
    [above] = readers_see(client, site)
    assert ids(above["replies"]) == [answer["id"]]
    assert above["replies"][0]["depth"] == 1

    client.delete(question["links"]["self"], headers=receipt_of(question))
    [placeholder] = readers_see(client, site)
    assert (placeholder["body_html"], placeholder["author"]["name"]) == ("", None)
    assert ids(placeholder["replies"]) == [answer["id"]]


def test_a_moderator_who_comes_late_learns_who_acted(client: FlaskClient, make: Make, run_jobs: RunJobs) -> None:
    site, mo, lou = make.site(), make.moderator(email="mo@news.example"), make.moderator(email="lou@news.example")
    mine = post(client, site, TEXT)
    run_jobs()
    [seen_by_mo], [seen_by_lou] = queue(client, mo), queue(client, lou)

    decide(client, mo, seen_by_mo, "approve")
    late = decide(client, lou, seen_by_lou, "approve")
    assert late.status_code == 409
    assert late.mimetype == "application/problem+json"
    assert late.json["decided"]["action"] == "approve"
    assert late.json["decided"]["by"] == decisions_about(client, lou, mine)[-1]["actor"]["name"]

    edit(client, mine, "I fled Chechnya. Thank you.")
    unseen = decide(client, lou, seen_by_lou, "reject", reason="other")
    assert unseen.status_code == 409, "nobody decides about a wording they have not seen"
    assert (unseen.json["decided"]["by"], unseen.json["decided"]["action"]) == ("author", "edit")
    run_jobs()
    [changed] = queue(client, lou)
    assert (changed["revision"], held_for(changed)) == (2, ["first_time"]), "nor is an approved text a free pass"


def test_a_moderators_mistake_is_undone(client: FlaskClient, make: Make, run_jobs: RunJobs) -> None:
    site, moderator = make.site(trust=OPEN), make.moderator()
    mine = post(client, site, TEXT)
    run_jobs()
    seen = queue(client, moderator, status="approved")[0]

    decide(client, moderator, seen, "remove", reason="off_topic")
    assert readers_see(client, site) == []
    assert own_view(client, mine)["reason"]["text"] == "It is not about this article."

    mistake = decisions_about(client, moderator, mine)[-1]
    undone = client.post(f"/v1/moderation/decisions/{mistake['id']}/undo", headers=moderator.headers)
    assert (undone.status_code, undone.json["status"]) == (200, "approved")
    assert ids(readers_see(client, site)) == [mine["id"]]
    assert [act["action"] for act in decisions_about(client, moderator, mine)] == [
        "submit",
        "approve",
        "remove",
        "undo",
    ]


def test_where_a_human_reads_all_even_the_trusted_wait(client: FlaskClient, make: Make, run_jobs: RunJobs) -> None:
    site, moderator = make.site(mode="pre", trust=OPEN), make.moderator()
    mine = post(client, site, TEXT)
    run_jobs()
    assert own_view(client, mine)["reason"]["key"] == "premoderated"
    [waiting] = queue(client, moderator)
    assert held_for(waiting) == []


def test_where_checks_decide_what_is_clean_needs_no_human(client: FlaskClient, make: Make, run_jobs: RunJobs) -> None:
    site = make.site(mode="auto", trust=OPEN)
    mine = post(client, site, TEXT)
    assert readers_see(client, site) == []
    run_jobs()
    assert ids(readers_see(client, site)) == [mine["id"]]


def test_where_publishing_comes_first_the_check_takes_down_what_is_not_clean(
    client: FlaskClient, make: Make, run_jobs: RunJobs
) -> None:
    site = make.site(mode="post", trust=OPEN, words={"hold": ["casino"]})
    clean, doubtful = post(client, site, TEXT), post(client, site, "They met in the old casino.")
    assert ids(readers_see(client, site)) == [clean["id"], doubtful["id"]]
    run_jobs()
    assert ids(readers_see(client, site)) == [clean["id"]]
    assert [own_view(client, comment)["status"] for comment in (clean, doubtful)] == ["approved", "held"]
