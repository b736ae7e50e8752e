"""The judgement behind spam, abuse and private details: its interface, and each kind in both directions of error."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest

from service.moderation.findings import Field, Outcome
from tests.checks.making import case
from workers import judgement
from workers.checks import abuse, private, spam
from workers.judgement import Judgement, Span
from workers.judgement.accounts import iban_length, is_card


class Sure:
    """A judge that is sure of everything."""

    def spam(self, texts: Sequence[str]) -> list[Judgement]:
        return [Judgement(1.0, (Span(0, len(text), "sure"),)) for text in texts]

    abuse = private = spam


@pytest.fixture
def sure() -> Iterator[None]:
    before = judgement.use(Sure())
    yield
    judgement.use(before)


@pytest.mark.usefixtures("sure")
def test_another_judge_can_be_put_in():
    assert judgement.score_spam(["a", "b"]) == judgement.score_abuse(["a", "b"]) == [1.0, 1.0]
    assert judgement.find_private(["abc"]) == [[Span(0, 3, "sure")]]
    assert spam.check(case("Hello")).evidence[0].text == "Hello"


def test_batches_answer_in_order():
    assert judgement.score_abuse(["Hello", "kill yourself", ""]) == [0.0, 0.9, 0.0]
    assert judgement.score_spam(["Hello", ""]) == [0.0, 0.0]
    assert [len(found) for found in judgement.find_private(["a@b.de c@d.de", ""])] == [2, 0]


@pytest.mark.parametrize(("check", "reason"), [(spam, "spam"), (abuse, "abuse"), (private, "private")])
def test_a_threshold_is_the_site_s(check, reason):
    body = "Buy viagra now, click here http://x.com, write a@x.com. We will find you."
    held = check.check(case(body))
    assert (held.outcome, held.reason) == (Outcome.HOLD, reason)
    above = case(body, {"checks": {"thresholds": {reason: 1.0}}})
    assert check.check(above).outcome == (Outcome.HOLD if held.score == 1 else Outcome.PASS)


@pytest.mark.parametrize(
    ("text", "kinds", "why"),
    [
        ("write to ivan.p+x@mail.example.ru!", ["e-mail address"], "an e-mail address"),
        ("ivan (at) mail [dot] ru", ["e-mail address"], "one broken on purpose"),
        ("call +7 999 123-45-67", ["telephone number"], "an international number"),
        ("8 (999) 123-45-67", ["telephone number"], "a Russian one as written at home"),
        ("0176 12345678", ["telephone number"], "a German one"),
        ("(212) 736-5000", ["telephone number"], "an American one"),
        ("Tel: 612 34 56 78", ["telephone number"], "one that is called so"),
        ("DE89 3704 0044 0532 0130 00 is his", ["bank account"], "an IBAN"),
        ("4111 1111 1111 1111", ["payment card"], "a card"),
        ("4111 1111 1111 1112", [], "wrong check digit"),
        ("DE88 3704 0044 0532 0130 00", [], "wrong check digits"),
        ("8 800 2000 122, +49 800 1110111", [], "helplines belong to nobody"),
        ("from 1994-1998, on 01.02.2026 10:00, 2026-11-22 10:00", [], "dates"),
        ("100 000 000 people, 1,234,567.89 euros, 3.1415926535", [], "amounts"),
        ("@user@mastodon.social", [], "a public handle"),
        ("ISBN 978-3-16-148410-0", [], "a book"),
    ],
)
def test_private_details(text, kinds, why):
    assert [span.why for span in judgement.find_private([text])[0]] == kinds, why


def test_an_address_for_a_name_is_held():
    assert private.check(case("Hello", name="ivan@mail.ru")).evidence[0].field == Field.NAME


def test_a_text_full_of_numbers_goes_to_a_human():
    assert private.check(case("12345678, " * 300)).reason == "private"


def test_check_digits():
    assert iban_length("GB82 WEST 1234 5698 7654 32 and") == 22
    assert iban_length("ZZ82 WEST 1234 5698 7654 32") == 0
    assert is_card("378282246310005")
    assert not is_card("0000 0000 0000 0000")


@pytest.mark.parametrize("field", ["name", "website", "title"])
def test_private_details_are_found_wherever_the_author_can_write(field):
    text = "https://ann.example/?mail=somebody@mail.example" if field == "website" else "call somebody@mail.example"
    found = private.check(case(**{field: text}))
    assert (found.reason, found.evidence[0].field) == ("private", field)
