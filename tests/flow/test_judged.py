"""What the shipped judgement finds, as a moderator sees it: the reason, the words, and where they stand."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask.testing import FlaskClient

from tests.flow.verbs import held_for, post, queue
from tests.make import Make

OPEN = {"trust": {"after_approved": 0}}
RunJobs = Callable[[], None]

HELD = {
    "a threat": ("Keep writing like this and we will come to your house one night and cut your throat.", "abuse"),
    "a threat in Russian": ("Ещё одна такая статья, и мы тебя найдём и зарежем.", "abuse"),
    "an outing": (
        "Ask Peter Holm from the bakery why he brings men home at night. His wife does not know he is gay.",
        "abuse",
    ),
    "an outing in Russian": (
        "Спросите Дениса с третьего этажа, каких мужиков он водит домой. Жена не знает, что он гей.",
        "abuse",
    ),
    "a telephone number": ("Call him and tell him what you think, his number is +49 1522 5550143.", "private"),
    "a telephone number in Russian": ("Вот его телефон, звоните: +7 916 555-01-43.", "private"),
    "flattery": (
        (
            "I have been surfing online more than three hours today, yet I never found any interesting article like "
            "yours. It is pretty worth enough for me. https://best-seo-shop.example/"
        ),
        "spam",
    ),
    "flattery in Russian": (
        (
            "Спасибо за отличный сайт, столько полезной информации, добавил в закладки! Кстати, заходите к нам: "
            "https://dengi-bystro.example/ займы без отказа"
        ),
        "spam",
    ),
}


@pytest.mark.parametrize(("text", "check"), list(HELD.values()), ids=list(HELD))
def test_a_moderator_sees_what_was_found_and_where(
    client: FlaskClient, make: Make, run_jobs: RunJobs, text: str, check: str
) -> None:
    site, moderator = make.site(**OPEN), make.moderator()
    post(client, site, text)
    run_jobs()
    [item] = queue(client, moderator)
    [finding] = [finding for finding in item["findings"] if finding["check"] == check]
    assert finding["outcome"] == "hold"
    assert finding["score"] >= 0.5
    assert finding["evidence"]
    for evidence in finding["evidence"]:
        assert text[evidence["start"] : evidence["end"]] == evidence["text"]
        assert evidence["why"]


@pytest.mark.parametrize(
    "text",
    [
        "I am gay and I fled Chechnya. Thank you for writing this.",
        "He called us vermin, and nobody objected.",
        "Я гей и уехал из Чечни. Спасибо вам за статью.",
        "Great article, I read it on the bus and missed my stop.",
    ],
)
def test_whom_it_protects_it_does_not_silence(client: FlaskClient, make: Make, run_jobs: RunJobs, text: str) -> None:
    site, moderator = make.site(**OPEN), make.moderator()
    post(client, site, text)
    run_jobs()
    assert [held_for(item) for item in queue(client, moderator)] == []


def test_another_language_waits_and_says_why(client: FlaskClient, make: Make, run_jobs: RunJobs) -> None:
    site, moderator = make.site(**OPEN), make.moderator()
    post(
        client,
        site,
        "Kiitos tästä kirjoituksesta, se auttoi minua ymmärtämään naapureitani paljon paremmin kuin ennen.",
    )
    run_jobs()
    [item] = queue(client, moderator)
    assert item["decision"]["reason"] == "not_judged"
