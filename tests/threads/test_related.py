"""Which pages are related: by what they say, in any language, and by how alive their discussion is."""

from __future__ import annotations

import pytest
from flask import Flask
from flask.testing import FlaskClient

from service.core.clock import clock as haven_clock
from service.core.transactions import transaction
from service.sites.queries import find_site
from service.threads.close import close_thread
from tests.api.answers import refused
from tests.conftest import Hands
from tests.make import ORIGIN, PAGE, MadeSite, Make
from tests.threads.pages import cards, paths, tell

ENGLISH = {
    "/ferry": ("The night ferry", "A ferryman remembers the people who crossed the river in the dark."),
    "/bridge": ("A bridge instead of the ferry", "The river crossing closes; the ferrymen look back."),
    "/bread": ("How to bake rye bread", "Flour, water, salt and a night of patience."),
    "/rye": ("Why rye grows here", "The flour of the north, and the bread it makes."),
    "/council": ("The council votes on parking", "Fees for cars in the old town rise by a third."),
}
RUSSIAN = {
    "/parom": ("Ночной паром", "Паромщик вспоминает людей, переправлявшихся через реку в темноте."),
    "/most": ("Мост вместо парома", "Переправа через реку закрывается, паромщики вспоминают прошлое."),
    "/hleb": ("Как испечь ржаной хлеб", "Мука, вода, соль и ночь терпения."),
    "/rozh": ("Почему здесь растёт рожь", "Ржаная мука севера и хлеб из неё."),
    "/sovet": ("Совет голосует о парковках", "Плата за машины в старом городе вырастет на треть."),
}
CHINESE = {
    "/du": ("夜间渡轮", "一位摆渡人回忆在黑暗中过河的人们。"),
    "/qiao": ("大桥取代渡轮", "过河的渡口即将关闭，摆渡人回忆往事。"),
    "/mianbao": ("如何烤黑麦面包", "面粉、水、盐和一夜的耐心。"),
    "/heimai": ("黑麦为什么长在这里", "北方的面粉与黑麦面包。"),
    "/yihui": ("市议会就停车费投票", "老城区的汽车停车费将上涨三分之一。"),
}


@pytest.mark.parametrize(
    ("pages", "language"), [(ENGLISH, "en"), (RUSSIAN, "ru"), (CHINESE, "zh")], ids=["English", "Russian", "Chinese"]
)
def test_pages_about_the_same_come_first_in_any_language(
    client: FlaskClient, make: Make, pages: dict[str, tuple[str, str]], language: str
) -> None:
    site = make.site()
    for path, (title, description) in pages.items():
        assert tell(client, site, path, title, description, language=language).status_code == 200
    first, second, third, fourth, _ = pages
    assert paths(client, site, first)[0] == second
    assert paths(client, site, second)[0] == first
    assert paths(client, site, third)[0] == fourth
    assert paths(client, site, fourth)[0] == third


def test_three_pages_lead_to_each_other_and_never_to_themselves(client: FlaskClient, make: Make) -> None:
    site = make.site()
    for path in ("/bread", "/ferry", "/council"):
        tell(client, site, path, *ENGLISH[path])
    assert set(paths(client, site, "/bread")) == {"/ferry", "/council"}
    assert set(paths(client, site, "/ferry/#top")) == {"/bread", "/council"}
    assert paths(client, site, "/bread", limit=1) == paths(client, site, "/bread")[:1]


def test_a_page_that_nobody_knows_gets_the_liveliest(client: FlaskClient, make: Make, clock: Hands) -> None:
    site = make.site()
    make.approved(site, "Long ago.", url=f"{ORIGIN}/old", title="Old", email="a@mail.example")
    make.approved(site, "Long ago too.", url=f"{ORIGIN}/old", title="Old", email="b@mail.example")
    clock.forward(days=60)
    make.approved(site, "Today.", url=f"{ORIGIN}/today", title="Today", email="a@mail.example")
    make.approved(site, "Busy.", url=f"{ORIGIN}/busy", title="Busy", email="a@mail.example")
    make.approved(site, "Very busy.", url=f"{ORIGIN}/busy", title="Busy", email="b@mail.example")
    assert paths(client, site, "/unknown") == ["/busy", "/today", "/old"]


def test_among_pages_that_are_as_alike_the_livelier_comes_first(client: FlaskClient, make: Make) -> None:
    site = make.site()
    for number in range(3):
        tell(client, site, f"/ferry-{number}", f"The ferry, part {number}")
    make.approved(site, url=f"{ORIGIN}/ferry-1")
    assert paths(client, site, "/ferry-0") == ["/ferry-1", "/ferry-2"]
    assert paths(client, site, "/ferry-2") == ["/ferry-1", "/ferry-0"]


def test_a_page_under_which_nothing_is_published_any_more_is_no_longer_called_anything(
    client: FlaskClient, make: Make
) -> None:
    site = make.site()
    made = make.approved(site, title="A story")
    assert [card["title"] for card in cards(client, site, "/other")] == ["A story"]
    assert client.delete(made.path, headers=made.headers).status_code == 200
    assert cards(client, site, "/other") == []


def test_a_comment_that_nobody_sees_names_no_page(client: FlaskClient, make: Make) -> None:
    site = make.site()
    make.held(site, title="Buy this")
    make.comment(site, "Another.", url=f"{ORIGIN}/b", title="And this", email="b@mail.example")
    assert cards(client, site, "/other") == []


def test_closed_and_hidden_pages_are_left_out(app: Flask, client: FlaskClient, make: Make) -> None:
    site = make.site()
    for path in ("/bread", "/ferry", "/rye", "/council"):
        tell(client, site, path, *ENGLISH[path])
    with app.app_context(), transaction() as work:
        close_thread(work, find_site(work, site.key), f"{ORIGIN}/rye", now=haven_clock.now())
    assert tell(client, site, "/ferry", *ENGLISH["/ferry"], hidden=True).json["hidden"] is True
    assert paths(client, site, "/bread") == ["/council"]
    assert tell(client, site, "/ferry", *ENGLISH["/ferry"]).json["hidden"] is False
    assert set(paths(client, site, "/bread")) == {"/ferry", "/council"}


def test_pages_in_the_readers_language_come_before_livelier_ones_in_another(client: FlaskClient, make: Make) -> None:
    site = make.site()
    tell(client, site, "/ferry", *ENGLISH["/ferry"], language="en")
    tell(client, site, "/bread", *ENGLISH["/bread"], language="en-GB")
    tell(client, site, "/parom", *RUSSIAN["/parom"], language="ru")
    make.approved(site, url=f"{ORIGIN}/parom")
    assert paths(client, site, "/ferry") == ["/bread", "/parom"]


def test_a_word_that_every_page_says_relates_none(client: FlaskClient, make: Make) -> None:
    site = make.site(related={"show": 1})
    for number in range(60):
        tell(client, site, f"/{number}", f"The Harbour Post: word{number}x", language="en")
    tell(client, site, "/a", "The Harbour Post: herring prices")
    tell(client, site, "/b", "Prices of fish and herring")
    assert paths(client, site, "/a") == ["/b"]


def test_another_sites_pages_are_never_shown(client: FlaskClient, make: Make) -> None:
    ours, other = make.site(), make.site(name="Other", origins=["https://other.example"])
    tell(client, ours, "/ferry", *ENGLISH["/ferry"])
    answer = client.get(f"/v1/sites/{other.key}/related", query_string={"url": "https://other.example/ferry"})
    assert answer.json == {"related": []}
    assert tell(client, other, "/ferry", "Ours").status_code == 422


def test_the_policy_says_how_many_and_whether_at_all(client: FlaskClient, make: Make) -> None:
    few, none = make.site(related={"show": 2}), make.site(name="None", related={"show": 0})
    for site in (few, none):
        for path, (title, description) in ENGLISH.items():
            tell(client, site, path, title, description)
    assert len(paths(client, few, "/ferry")) == 2
    assert len(paths(client, few, "/ferry", limit=4)) == 4
    assert paths(client, none, "/ferry", limit=4) == []


def test_changed_words_change_what_is_related(client: FlaskClient, make: Make) -> None:
    site = make.site(related={"show": 1})
    for path in ("/ferry", "/bridge", "/bread", "/rye"):
        tell(client, site, path, *ENGLISH[path])
    tell(client, site, "/bridge", *ENGLISH["/council"])
    tell(client, site, "/council", "Council: the parking fees of the old town")
    assert paths(client, site, "/council") == ["/bridge"]
    assert paths(client, site, "/bridge") == ["/council"]


def test_answers_can_be_kept_and_asked_for_again(client: FlaskClient, make: Make) -> None:
    site: MadeSite = make.site()
    tell(client, site, "/ferry", *ENGLISH["/ferry"])
    query = {"url": PAGE}
    answer = client.get(f"/v1/sites/{site.key}/related", query_string=query, headers={"Origin": "https://any.example"})
    assert answer.headers["Cache-Control"] == "public, max-age=60"
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    again = client.get(
        f"/v1/sites/{site.key}/related", query_string=query, headers={"If-None-Match": answer.headers["ETag"]}
    )
    assert (again.status_code, again.data) == (304, b"")


@pytest.mark.parametrize(
    "query",
    [{}, {"url": "nonsense"}, {"url": "https://evil.example/"}, {"url": PAGE, "limit": 9}],
)
def test_what_is_no_page_of_the_site_has_none(client: FlaskClient, make: Make, query: dict[str, str]) -> None:
    refused(client.get(f"/v1/sites/{make.site().key}/related", query_string=query), 422, "invalid")
    refused(client.get("/v1/sites/nobody/related", query_string={"url": PAGE}), 404, "not_found")
