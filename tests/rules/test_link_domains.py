"""The domains that comments lead to: which are kept, under which form, and where else the same ones and words stand."""

from __future__ import annotations

from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select

from service.comments.link_domains import MOST, link_domains
from service.comments.models import LinkDomain
from service.comments.queries import find_comment
from service.comments.status import Action
from service.core.clock import clock as haven_clock
from service.core.transactions import transaction
from tests.conftest import Hands
from tests.make import ORIGIN, MadeComment, MadeSite, Make
from workers import sightings
from workers.cases import load_case
from workers.checks.case import Case, Sightings

TEXT = "Nobody should miss what this shop sells before the end of the week."
SPAM = f"{TEXT} https://www.shop.example/sale"
OTHER = "The river was high this morning and the bridge was closed for a while."


@pytest.mark.parametrize(
    ("texts", "domains", "why"),
    [
        (
            ("see https://a.example/x and HTTP://B.example:8080.",),
            ("a.example", "b.example"),
            "schemes, ports, full stops",
        ),
        (("www.a.example https://www.a.example/2",), ("a.example",), "once, without www."),
        (("[x](https://a.example) [url=https://b.example]y[/url]",), ("a.example", "b.example"), "in any markup"),
        (("https://user:word@a.example/",), ("a.example",), "who signs in there is left out"),
        (("text", "https://ann.example"), ("ann.example",), "the website too"),
        (("https://www.youtube.com/x https://de.wikipedia.org/y",), (), "where everybody leads"),
        (("https://notyoutube.com",), ("notyoutube.com",), "a domain that ends alike"),
        (("nothing, e.g. this.And that, http://localhost/",), (), "no domain"),
        ((" ".join(f"https://a{number}.example" for number in range(50)),), None, "not without end"),
    ],
)
def test_which_domains(texts: tuple[str, ...], domains: tuple[str, ...] | None, why: str) -> None:
    found = link_domains(*texts)
    assert found == domains if domains is not None else len(found) == MOST, why


def kept(app: Flask, comment: MadeComment) -> list[tuple[int, str]]:
    found = select(LinkDomain.number, LinkDomain.domain_hash).where(LinkDomain.comment_id == comment.id)
    with app.app_context(), transaction(write=False) as work:
        return [(row.number, row.domain_hash) for row in work.execute(found.order_by(LinkDomain.number))]


def test_domains_are_kept_for_each_wording_and_cannot_be_read(app: Flask, client: FlaskClient, make: Make) -> None:
    comment = make.comment(make.site(), SPAM, website="https://ann.example")
    assert len(kept(app, comment)) == 2
    assert not [one for one in kept(app, comment) if "example" in one[1] or len(one[1]) != 64]
    assert client.patch(comment.path, headers=comment.headers, json={"body": OTHER}).status_code == 202
    assert [number for number, _ in kept(app, comment)] == [1, 1, 2], "the website stays the author's"


def loaded(app: Flask, comment: MadeComment) -> Case:
    with app.app_context(), transaction(write=False) as work:
        found = load_case(work, comment.id, find_comment(work, comment.id).revision, now=haven_clock.now())
    assert found is not None
    return found


def seen(app: Flask, comment: MadeComment) -> Sightings:
    return loaded(app, comment).sightings


@pytest.fixture
def site(make: Make) -> MadeSite:
    return make.site()


def test_the_check_gets_the_address_that_was_typed(app: Flask, make: Make, site: MadeSite) -> None:
    assert loaded(app, make.comment(site, email="Ann@mail.example")).email == "Ann@mail.example"
    assert loaded(app, make.comment(site, OTHER, email=None)).email is None


def test_the_same_words_and_domains_are_seen_on_every_site(app: Flask, make: Make, site: MadeSite) -> None:
    for _ in range(2):
        make.comment(make.site(), SPAM)
    make.comment(site, SPAM.upper(), name="Bea", email="bea@mail.example")
    assert seen(app, make.comment(site, SPAM)) == Sightings(text_here=1, text_sites=2, link_here=1, link_sites=2)
    assert seen(app, make.comment(site, OTHER)) == Sightings()


def test_words_and_domains_are_two_things(app: Flask, make: Make, site: MadeSite) -> None:
    make.comment(make.site(), TEXT)
    make.comment(make.site(), f"{OTHER} https://shop.example")
    assert seen(app, make.comment(site, SPAM)) == Sightings(link_sites=1)
    assert seen(app, make.comment(site, TEXT)) == Sightings(text_sites=1)


@pytest.mark.parametrize(
    ("rules", "why"), [({"window_hours": 0}, "the site looks back at nothing"), ({"words": 100}, "the text is short")]
)
def test_the_policy_of_repeats_holds_here_too(app: Flask, make: Make, rules: dict[str, Any], why: str) -> None:
    make.comment(make.site(), TEXT)
    assert seen(app, make.comment(make.site(repeats=rules), TEXT)) == Sightings(), why


def test_what_is_long_ago_or_comes_later_or_is_withdrawn_does_not_count(
    app: Flask, client: FlaskClient, make: Make, site: MadeSite, clock: Hands
) -> None:
    make.comment(make.site(), SPAM)
    clock.forward(hours=24)
    withdrawn = make.comment(make.site(), SPAM)
    assert client.delete(withdrawn.path, headers=withdrawn.headers).status_code == 200
    first = make.comment(site, SPAM)
    clock.forward(seconds=1)
    make.comment(make.site(), SPAM)
    assert seen(app, first) == Sightings()


def test_who_proves_to_be_the_author_repeats_only_themselves(app: Flask, make: Make, site: MadeSite) -> None:
    earlier = make.comment(site, SPAM)
    assert seen(app, make.comment(site, f"{SPAM} ", proof=earlier.id)) == Sightings()
    assert seen(app, make.comment(site, f"{SPAM}  ")) == Sightings(text_here=2, link_here=2)


def test_a_domain_that_was_accepted_is_no_sign_and_one_that_was_spam_is(app: Flask, make: Make, site: MadeSite) -> None:
    elsewhere, link = make.site(), "https://shop.example"
    make.decided(make.comment(elsewhere, f"One {link}"), Action.SPAM)
    assert seen(app, make.comment(site, f"Two {link}")) == Sightings(link_sites=1, link_spam=1)
    make.approved(elsewhere, f"Three {link}")
    make.approved(elsewhere, f"Four {link}")
    assert seen(app, make.comment(site, f"Five {link}")) == Sightings()


def test_the_site_s_own_pages_are_no_sign_where_they_are_at_home(app: Flask, make: Make, site: MadeSite) -> None:
    elsewhere = make.site(origins=("https://other.example",))
    make.comment(elsewhere, f"One {ORIGIN}/story", url="https://other.example/page")
    make.comment(site, f"Two {ORIGIN}/story")
    assert seen(app, make.comment(site, f"Three {ORIGIN}/story")) == Sightings()
    assert seen(app, make.comment(elsewhere, f"Four {ORIGIN}", url="https://other.example/page")).link_sites == 1


def test_a_flood_of_links_is_looked_at_so_far_and_no_further(
    app: Flask, make: Make, site: MadeSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sightings, "_COMPARED", 3)
    for number in range(3):
        make.comment(site, f"Number {number}: https://shop.example")
    # its own link is among the newest three
    assert seen(app, make.comment(site, "Another: https://shop.example")).link_here == 2
