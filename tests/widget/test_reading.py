"""Finding one's way in a conversation with scripts off: folds, pictures, links to a comment; and the script's news."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from service.comments.paging import PageOf, read_page
from service.comments.permalinks import page_with
from service.core.database import session
from service.core.transactions import transaction
from service.threads.queries import find_thread
from service.widget.pictures import picture
from tests.api.test_counts import counted_queries
from tests.html import Page
from tests.make import PAGE, MadeComment, MadeSite, Make
from tests.widget.frames import show


def marked(page: Page) -> list[str]:
    return [tag["id"] for tag in page.all("article") if "marked" in tag["class"]]


def shown(page: Page) -> list[str]:
    return [tag["id"].removeprefix("comment-") for tag in page.all("article")]


def test_replies_fold_and_say_how_many_there_are(client: FlaskClient, make: Make) -> None:
    site = make.site()
    root = make.approved(site, "Root.")
    reply = make.approved(site, "Reply.", parent_id=root.id)
    make.approved(site, "Reply to it.", parent_id=reply.id)
    make.approved(site, "Alone.")
    page = Page(show(client, site))
    folds = page.all("details", **{"class": "replies"})
    assert len(folds) == 2
    assert all("open" in fold for fold in folds)
    assert "2 replies" in page.words


def avatars(client: FlaskClient, site: MadeSite, url: str = PAGE) -> list[Any]:
    answer = client.get(site.comments, query_string={"url": url}).json
    return [comment["author"]["avatar"] for comment in answer["comments"]]


def test_a_picture_tells_authors_apart_and_gives_nobody_away(client: FlaskClient, make: Make) -> None:
    site = make.site()
    first = make.approved(site, "First.", name="Ann", email="ann@mail.example")
    make.approved(site, "The same, proved.", name="Ann", email="ann@mail.example", proof=first.id)
    make.approved(site, "The same, under another name.", name="Bo", email="ann@mail.example", proof=first.id)
    make.approved(site, "Somebody who typed her address.", name="Ann", email="ann@mail.example")
    ann, again, other_name, stranger = avatars(client, site)
    assert ann == again
    assert len({ann, other_name, stranger}) == 3
    make.approved(site, "Elsewhere.", name="Ann", email="ann@mail.example", proof=first.id, url=f"{PAGE}/2")
    assert avatars(client, site, f"{PAGE}/2") != [ann]


def test_a_picture_is_drawn_here_and_says_nothing_aloud(client: FlaskClient, make: Make) -> None:
    site = make.site()
    gone = make.approved(site, "Gone.")
    make.approved(site, "Stays.", parent_id=gone.id)
    client.delete(gone.path, headers=gone.headers)
    page = Page(show(client, site))
    assert page.one("svg")["aria-hidden"] == "true"
    assert not page.all("img")
    assert picture("000001") == (
        '<svg class="picture" viewBox="-1 -1 7 7" aria-hidden="true">'
        '<path fill="hsl(0 50% 55%)" d="M0 0h1v1h-1zM4 0h1v1h-1z"/></svg>'
    )
    assert picture(None) == ""


def test_every_time_is_a_link_to_its_comment(client: FlaskClient, make: Make) -> None:
    site = make.site(reading={"page_size": 2})
    made = [make.approved(site, f"Number {number}.") for number in range(5)]
    page = Page(show(client, site, sort="newest"))
    [link, _] = page.all("a", **{"class": "when"})
    assert link["href"].endswith(f"#comment-{made[4].id}")
    assert marked(Page(client.get(link["href"]))) == [f"comment-{made[4].id}"]


@pytest.mark.parametrize("sort", ["oldest", "newest", "top"])
def test_each_comment_is_on_the_page_that_its_link_opens(client: FlaskClient, make: Make, sort: str) -> None:
    site = make.site(reading={"page_size": 2})
    made: list[MadeComment] = []
    for number in range(5):
        root = make.approved(site, f"Root {number}.")
        made.append(root)
        made += [make.approved(site, f"Reply {reply} to {number}.", parent_id=root.id) for reply in range(number % 3)]
    for comment in made:
        page = Page(show(client, site, sort=sort, comment=str(comment.id)))
        assert marked(page) == [f"comment-{comment.id}"]
        assert str(comment.id) in shown(page)


def test_what_is_on_the_first_page_is_shown_there(client: FlaskClient, make: Make) -> None:
    site = make.site(reading={"page_size": 2})
    made = [make.approved(site, f"Number {number}.") for number in range(3)]
    assert shown(Page(show(client, site, comment=str(made[1].id)))) == [str(made[0].id), str(made[1].id)]
    assert shown(Page(show(client, site, comment=str(made[2].id)))) == [str(made[2].id)]


def test_a_reply_far_down_is_found(app: Flask, make: Make) -> None:
    site = make.site()
    root = make.approved(site, "Root.")
    replies = [make.approved(site, f"Reply {number}.", parent_id=root.id) for number in range(6)]
    page = PageOf("oldest", 10, each=3)
    with app.app_context(), transaction(write=False) as work:
        thread = find_thread(work, site.id, PAGE)
        assert thread is not None
        for number, reply in enumerate(replies):
            there = page_with(work, thread.id, page, reply.id)
            assert there is not None
            [tree] = read_page(work, thread.id, there).comments
            assert tree["replies"][0]["id"] == str(replies[number if number >= 3 else 0].id)
            assert str(reply.id) in [one["id"] for one in tree["replies"]]


@pytest.mark.parametrize("state", ["held", "elsewhere", "removed", "nonsense"])
def test_a_link_to_what_readers_do_not_see_opens_the_page_and_says_so(
    client: FlaskClient, make: Make, state: str
) -> None:
    site = make.site()
    make.approved(site, "Here.")
    wanted = "'\"><script>"
    if state == "held":
        wanted = str(make.held(site, "Secret.").id)
    elif state == "elsewhere":
        wanted = str(make.approved(site, "Secret.", url=f"{PAGE}/2").id)
    elif state == "removed":
        gone = make.approved(site, "Secret.")
        client.delete(gone.path, headers=gone.headers)
        wanted = str(gone.id)
    answer = show(client, site, comment=wanted)
    assert (answer.status_code, marked(Page(answer))) == (200, [])
    assert "The comment that you are looking for is not here." in Page(answer).words
    assert "Here." in Page(answer).words
    assert "Secret." not in answer.text


def news(client: FlaskClient, site: MadeSite, known: object, **headers: str) -> Any:
    return client.get(f"/embed/{site.key}/new", query_string={"url": PAGE, "known": known}, headers=headers)


def test_the_script_learns_in_words_what_is_new(client: FlaskClient, make: Make) -> None:
    site = make.site()
    first = make.approved(site, "First.")
    make.approved(site, "Second.", parent_id=first.id)
    make.held(site, "I wait.")
    assert news(client, site, 2).json == {"count": 2, "sentence": ""}
    assert news(client, site, 1).json == {"count": 2, "sentence": "1 new comment, show"}
    assert news(client, site, 0).json == {"count": 2, "sentence": "2 new comments, show"}
    for odd in ("", "-1", "x", "9" * 40, "²"):
        assert news(client, site, odd).json == {"count": 2, "sentence": ""}


def test_asking_for_news_again_is_cheap(app: Flask, client: FlaskClient, make: Make) -> None:
    site = make.site()
    make.approved(site, "First.")
    first = news(client, site, 1)
    assert first.headers["Cache-Control"] == "no-cache"
    with counted_queries(app) as run:
        again = news(client, site, 1, **{"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")
    assert len([statement for statement in run if "comment" in statement.partition("FROM")[2].split()[:1]]) == 0
    make.approved(site, "Second.")
    assert news(client, site, 1, **{"If-None-Match": first.headers["ETag"]}).status_code == 200


def test_the_frame_names_its_feed(client: FlaskClient, make: Make) -> None:
    site = make.site()
    [feed] = Page(show(client, site)).all("link", rel="alternate")
    assert feed["type"] == "application/atom+xml"
    assert client.get(feed["href"]).mimetype == "application/atom+xml"


@pytest.mark.parametrize("sort", ["oldest", "newest", "top"])
def test_a_long_thread_takes_as_many_queries_as_a_short_one(app: Flask, make: Make, sort: str) -> None:
    site = make.site(rate={"submissions_per_minute": 0})
    page = PageOf(sort, 5, each=3, replies=20)

    def queries_and_rows() -> tuple[int, int]:
        with counted_queries(app) as run, transaction(write=False) as work:
            thread = find_thread(work, site.id, PAGE)
            assert thread is not None
            before = len(run)
            found = read_page(session(), thread.id, replace(page))
        return len(run) - before, sum(1 + len(comment["replies"]) for comment in found.comments)

    def write(number: int) -> None:
        root = make.approved(site, f"Root {number}.")
        for reply in range(2):
            make.approved(site, f"Reply {reply} to {number}.", parent_id=root.id)

    for number in range(6):
        write(number)
    short = queries_and_rows()
    for number in range(6, 30):
        write(number)
    assert queries_and_rows() == short == (3, 15)
