"""Who a reader is, and how little anybody knows of it."""

from __future__ import annotations

import sys
from collections.abc import Callable
from io import StringIO

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import func, select

from service.access.keyring import ADDRESS_DAYS, address_hash
from service.core import logs
from service.core.clock import clock as haven_clock
from service.core.transactions import transaction
from service.reactions.models import ReactionCount
from tests.api.answers import stored
from tests.conftest import Hands
from tests.make import Make
from tests.reactions.reacting import AGENT, Browser, counts, read, rows, word
from workers import jobs


def test_without_scripts_the_same_browser_is_the_same_reader_for_a_day(
    client: FlaskClient, make: Make, clock: Hands
) -> None:
    site = make.site()
    reader = Browser(client)
    assert counts(reader.page(site, "like")) == {"like": 1}
    clock.forward(hours=3)
    assert counts(reader.page(site, "love")) == {"love": 1}
    assert counts(Browser(client, agent="Another/1.0").page(site, "like")) == {"like": 1, "love": 1}
    assert counts(Browser(client, address="198.51.100.7").page(site, "like")) == {"like": 2, "love": 1}
    clock.forward(days=1)
    assert counts(reader.page(site, "love")) == {"like": 2, "love": 2}


def test_with_a_word_of_its_own_a_browser_is_known_on_another_day_and_network(
    client: FlaskClient, make: Make, clock: Hands
) -> None:
    site = make.site()
    assert counts(Browser(client, word(1)).page(site, "like")) == {"like": 1}
    clock.forward(days=20)
    assert counts(Browser(client, word(1), address="198.51.100.7").page(site, "love")) == {"love": 1}


def test_a_word_of_one_site_says_nothing_on_another(app: Flask, client: FlaskClient, make: Make) -> None:
    for site in (make.site(), make.site(name="Other")):
        Browser(client, word(1)).page(site, "like")
    assert len({row.mark for row in rows(app)}) == 2


def test_what_is_kept_of_a_reader_leads_nowhere(app: Flask, client: FlaskClient, make: Make) -> None:
    site = make.site()
    first, second = make.approved(site), make.approved(site, "Another.")
    for reader in (Browser(client), Browser(client, word(1))):
        reader.page(site, "like")
        reader.comment(first, "love")
        reader.comment(second, "sad")
    kept = rows(app)
    # nothing that two rows share tells that they are of one reader
    assert len({row.mark for row in kept}) == 6
    assert len({row.address for row in kept}) == 3
    everything = repr(stored(app)["reaction"])
    for secret in ("192.0.2", AGENT, "Netscape", word(1)):
        assert secret not in everything


def test_no_answer_tells_who_reacted(client: FlaskClient, make: Make) -> None:
    site = make.site()
    comment = make.approved(site)
    reader = Browser(client, word(1))
    reader.comment(comment, "like")
    found = read(client, site)
    assert set(found["comments"][0]["reactions"]) == {"like"}
    for text in (reader.page(site, "like").text, str(found)):
        assert word(1) not in text
        assert "192.0.2" not in text


def test_no_log_tells_who_reacted(app: Flask, client: FlaskClient, make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    site = make.site(reactions={"per_minute": 1})
    written = StringIO()
    with monkeypatch.context() as patched:
        patched.setattr(sys, "stderr", written)
        logs.configure("info")
        for _ in range(3):
            Browser(client, word(1)).page(site, "like")
            Browser(client).page(site, "love")
    logs.configure("error")
    text = written.getvalue()
    assert '"/v1/sites/<site>/reactions"' in text
    with app.app_context():
        hashes = [address_hash("192.0.2.1", now=haven_clock.now(), days=days) for days in (1, ADDRESS_DAYS)]
    for secret in (word(1), "192.0.2", "Netscape", "a-story", *hashes):
        assert secret
        assert secret not in text


def test_who_reacted_is_forgotten_and_the_counts_stay(
    app: Flask, client: FlaskClient, make: Make, clock: Hands
) -> None:
    site = make.site()
    with_word = Browser(client, word(1))
    with_word.page(site, "like")
    Browser(client).page(site, "like")
    sweep(app)
    assert len(rows(app)) == 2
    assert all(row.address for row in rows(app))

    clock.forward(days=1)
    sweep(app)
    [left] = rows(app)
    assert left.address is None
    assert counts(with_word.page(site, "love")) == {"like": 1, "love": 1}

    clock.forward(days=30)
    sweep(app)
    assert rows(app) == []
    assert read(client, site)["thread"]["reactions"] == {"like": 1, "love": 1}


def sweep(app: Flask) -> None:
    with app.app_context():
        jobs.sweep()


def test_the_reactions_to_a_comment_that_was_withdrawn_go_with_it(
    app: Flask, client: FlaskClient, make: Make, run_jobs: Callable[[], None]
) -> None:
    site = make.site()
    comment, other = make.approved(site), make.approved(site, "I stay.")
    for number in range(3):
        Browser(client, word(number)).comment(comment, "like")
    Browser(client, word(1)).comment(other, "wow")
    client.delete(comment.path, headers=comment.headers)
    assert [one["reactions"] for one in read(client, site)["comments"]] == [{"wow": 1}]
    run_jobs()
    assert [row.kind for row in rows(app)] == ["wow"]
    with app.app_context(), transaction(write=False) as work:
        assert work.scalar(select(func.sum(ReactionCount.count))) == 1


def test_a_placeholder_has_no_reactions(client: FlaskClient, make: Make) -> None:
    site = make.site()
    comment = make.approved(site)
    make.approved(site, "A reply.", parent_id=comment.id)
    Browser(client, word(1)).comment(comment, "like")
    client.delete(comment.path, headers=comment.headers)
    [shown] = read(client, site)["comments"]
    assert (shown["removed"], shown["reactions"]) == (True, {})
