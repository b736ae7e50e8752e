"""What stands first in the order `top`: what moved most people, by rules that can be told."""

from __future__ import annotations

from typing import Any

from flask.testing import FlaskClient

from tests.html import Page
from tests.make import PAGE, MadeComment, MadeSite, Make
from tests.reactions.reacting import Browser, word
from tests.widget.frames import show


def order(client: FlaskClient, site: MadeSite, **query: Any) -> list[str]:
    answer = client.get(site.comments, query_string={"url": PAGE, "sort": "top"} | query).json
    return [comment["id"] for comment in answer["comments"]]


def react(client: FlaskClient, comment: MadeComment, *kinds: str) -> None:
    for number, kind in enumerate(kinds):
        answer = Browser(client, word(number), address=f"192.0.2.{number}").comment(comment, kind)
        assert answer.status_code == 200


def scene(client: FlaskClient, make: Make, **policy: Any) -> tuple[MadeSite, list[str]]:
    """Make three comments: with nothing, with two replies, with three reactions."""
    site = make.site(**policy)
    quiet, discussed, liked = (make.approved(site, text) for text in ("Quiet.", "Discussed.", "Liked."))
    reply = make.approved(site, "A reply.", parent_id=discussed.id)
    make.approved(site, "A reply to it.", parent_id=reply.id)
    if policy.get("reactions", {}).get("comments", True):
        react(client, liked, "like", "sad", "angry")
    return site, [str(one.id) for one in (quiet, discussed, liked)]


def test_replies_at_any_depth_and_reactions_of_any_kind_count_alike(client: FlaskClient, make: Make) -> None:
    site, (quiet, discussed, liked) = scene(client, make)
    assert order(client, site) == [liked, discussed, quiet]


def test_pages_of_top_join(client: FlaskClient, make: Make) -> None:
    site, wanted = scene(client, make)
    first = client.get(site.comments, query_string={"url": PAGE, "sort": "top", "limit": 2}).json
    rest = client.get(site.comments, query_string={"url": PAGE, "sort": "top", "cursor": first["next"]}).json
    assert [one["id"] for one in first["comments"] + rest["comments"]] == wanted[::-1]


def test_the_frame_has_the_same_order_and_finds_a_comment_in_it(client: FlaskClient, make: Make) -> None:
    site, (quiet, discussed, liked) = scene(client, make, reading={"page_size": 1})
    page = Page(show(client, site, sort="top"))
    assert page.all("article")[0]["id"] == f"comment-{liked}"
    for wanted in (quiet, discussed, liked):
        page = Page(show(client, site, sort="top", comment=wanted))
        assert page.all("article")[0]["id"] == f"comment-{wanted}"


def test_what_is_withdrawn_counts_no_longer(client: FlaskClient, make: Make) -> None:
    site = make.site()
    first, second = make.approved(site, "First."), make.approved(site, "Second.")
    reply = make.approved(site, "A reply.", parent_id=second.id)
    assert order(client, site) == [str(second.id), str(first.id)]
    client.delete(reply.path, headers=reply.headers)
    assert order(client, site) == [str(first.id), str(second.id)]
