"""A site that asks for a proof of work: who brings one is published, who cannot is read by a human."""

from __future__ import annotations

from collections.abc import Callable

from flask.testing import FlaskClient

from tests.flow.verbs import own_view, post
from tests.make import PAGE, Make
from tests.solving import EASY, ask, written


def test_a_site_that_publishes_first_does_so_with_a_proof_only(client: FlaskClient, make: Make) -> None:
    site = make.site(form=EASY, mode="post")
    post(client, site, "With a proof.", challenge=written(ask(client, site)))
    post(client, site, "Without one.")
    shown = client.get(site.comments, query_string={"url": PAGE}).json["comments"]
    assert [comment["body_html"] for comment in shown] == ["<p>With a proof.</p>"]


def test_without_a_proof_a_comment_is_held_and_its_author_knows_why(
    client: FlaskClient, make: Make, run_jobs: Callable[[], None]
) -> None:
    site = make.site(form=EASY, trust={"after_approved": 0})
    moderator = make.moderator(site)
    proven = post(client, site, "The harbour was quiet this morning.", challenge=written(ask(client, site)))
    unproven = post(client, site, "The ferry leaves at nine.")
    run_jobs()
    assert own_view(client, proven)["status"] == "approved"
    held = own_view(client, unproven)
    assert held["status"] == "held"
    assert held["reason"]["text"].startswith("Your browser did not do the small calculation that this site asks for.")
    [item] = client.get("/v1/moderation/queue", headers=moderator.headers).json["items"]
    found = {finding["check"]: (finding["outcome"], finding["reason"]) for finding in item["findings"]}
    assert found["challenge"] == ("hold", "no_proof")
