"""Reacting in the frame with scripts off, and what scripts get."""

from __future__ import annotations

import gzip

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.api.answers import nothing_stored
from tests.html import Page
from tests.make import PAGE, MadeSite, Make
from tests.reactions.reacting import SIX, read, word
from tests.widget.frames import show

NAMES = ["Like", "Love", "Haha", "Wow", "Sad", "Angry"]


def react(client: FlaskClient, site: MadeSite, value: str, *, query: str = "", **fields: str) -> TestResponse:
    """Press a button of the frame."""
    address = f"/embed/{site.key}/react?url={PAGE}{query}"
    return client.post(address, data={"r": value} | fields)


def names(response: TestResponse) -> list[str]:
    """Return what a screen reader calls the buttons, in order."""
    return [one["aria-label"] for one in Page(response).all("button", name="r")]


def test_the_page_and_each_comment_have_a_button_for_each_kind(client: FlaskClient, make: Make) -> None:
    site = make.site()
    comment = make.approved(site)
    shown = Page(show(client, site))
    assert [one["aria-label"] for one in shown.all("button", name="r")] == NAMES * 2
    assert [one["value"] for one in shown.all("button", name="r")] == [*SIX, *(f"{comment.id} {kind}" for kind in SIX)]
    assert [one["form"] for one in shown.all("button", form="react")] == ["react"] * 6
    assert shown.by_id("react")["method"] == "post"
    assert "React" in shown.words


def test_a_button_leads_back_to_where_it_stood(client: FlaskClient, make: Make) -> None:
    site = make.site()
    comment = make.approved(site)
    action = Page(show(client, site, sort="newest", lang="de")).by_id("react")["action"]
    assert "lang=de" in action
    answer = client.post(action, data={"r": f"{comment.id} love"})
    assert answer.status_code == 303
    assert answer.location.startswith(f"/embed/{site.key}?")
    assert "sort=newest" in answer.location
    assert answer.location.endswith(f"#comment-{comment.id}")
    assert react(client, site, "like").location.endswith("#react")


def test_counts_are_said_in_words_and_ones_own_is_named(client: FlaskClient, make: Make) -> None:
    site = make.site()
    comment = make.approved(site)
    for number in range(2):
        react(client, site, "love", reader=word(number))
    react(client, site, "love")
    react(client, site, f"{comment.id} sad")
    shown = show(client, site)
    assert names(shown)[:3] == ["Like", "Love, 3 people; your reaction", "Haha"]
    assert Page(shown).one("span", role="img")["aria-label"] == "Sad, 1 person; your reaction"
    [love, sad] = Page(shown).all("button", **{"class": "mine"})
    assert (love["value"], sad["value"]) == ("", f"{comment.id} ")


def test_pressing_ones_own_takes_it_back(client: FlaskClient, make: Make) -> None:
    site = make.site()
    comment = make.approved(site)
    for target in ("", f"{comment.id} "):
        react(client, site, f"{target}wow")
        react(client, site, target)
    assert read(client, site)["thread"]["reactions"] == {}
    assert names(show(client, site)) == NAMES * 2


def test_the_words_are_in_the_readers_language_and_the_sites_own_label_as_it_is(
    client: FlaskClient, make: Make
) -> None:
    site = make.site(reactions={"kinds": [{"key": "hug", "label": '"><b>Hug</b>', "emoji": "<i>"}, {"key": "like"}]})
    react(client, site, "hug")
    shown = show(client, site)
    assert names(shown) == ['"><b>Hug</b>, 1 person; your reaction', "Like"]
    assert "<b>Hug" not in shown.text
    assert "<i><" not in shown.text


def test_another_website_cannot_make_a_reader_react(app: Flask, client: FlaskClient, make: Make) -> None:
    site = make.site()
    for headers in ({"Origin": "https://elsewhere.example"}, {"Sec-Fetch-Site": "cross-site"}):
        with nothing_stored(app):
            answer = client.post(f"/embed/{site.key}/react?url={PAGE}", data={"r": "like"}, headers=headers)
            assert answer.status_code == 403


@pytest.mark.parametrize(
    "value", ["boo", "nowhere like", " like like", "0190a000-0000-7000-8000-000000000000 like", "\0"]
)
def test_what_no_button_sends_is_refused_as_a_page(app: Flask, client: FlaskClient, make: Make, value: str) -> None:
    site = make.site()
    with nothing_stored(app):
        answer = react(client, site, value)
    assert answer.status_code in {404, 422}
    assert answer.mimetype == "text/html"


def test_a_flood_is_refused_as_a_page(client: FlaskClient, make: Make) -> None:
    site = make.site(reactions={"per_minute": 1})
    react(client, site, "like")
    answer = react(client, site, "love")
    assert (answer.status_code, answer.mimetype) == (429, "text/html")
    assert "You are reacting too quickly. Slow down." in Page(answer).words
    assert "Retry-After" in answer.headers


@pytest.mark.parametrize("off", ["page", "comments", "kinds"])
def test_a_site_may_show_none(client: FlaskClient, make: Make, off: str) -> None:
    site = make.site(reactions={off: [] if off == "kinds" else False})
    comment = make.approved(site)
    shown = Page(show(client, site))
    values = [one["value"] for one in shown.all("button", name="r")]
    on_comment = [f"{comment.id} {kind}" for kind in SIX]
    assert values == {"page": on_comment, "comments": SIX, "kinds": []}[off]
    assert len(shown.all("form", id="react")) == (off != "kinds")


def test_a_removed_comment_has_no_buttons(client: FlaskClient, make: Make) -> None:
    site = make.site(reactions={"page": False})
    comment = make.approved(site)
    reply = make.approved(site, "A reply.", parent_id=comment.id)
    client.delete(comment.path, headers=comment.headers)
    values = [one["value"] for one in Page(show(client, site)).all("button", name="r")]
    assert values == [f"{reply.id} {kind}" for kind in SIX]


def test_a_script_gets_the_new_buttons_alone(client: FlaskClient, make: Make) -> None:
    site = make.site()
    comment = make.approved(site)
    given = react(client, site, f"{comment.id} love", reader=word(1), part="1")
    assert given.status_code == 200
    assert "<html" not in given.text
    assert names(given)[1] == "Love, 1 person; your reaction"
    assert given.headers["Cache-Control"] == "no-store"
    of_page = react(client, site, "like", reader=word(1), part="1")
    assert Page(of_page).one("fieldset")["data-target"] == read(client, site)["thread"]["id"]
    # without its word it is somebody else
    assert names(show(client, site))[0] == "Like, 1 person"


def test_the_buttons_of_twenty_comments_weigh_little(client: FlaskClient, make: Make) -> None:
    weights = {}
    for offered in (True, False):
        site = make.site(name="News", reactions={"comments": offered, "page": offered})
        for number in range(20):
            make.approved(site, f"Comment number {number} of twenty.", email=f"a{number}@mail.example")
        weights[offered] = len(gzip.compress(show(client, site).data))
    assert weights[True] - weights[False] < 1_500
