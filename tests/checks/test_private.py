"""The check of private details: what it holds, what only warns, and whose a detail is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.comments.reasons import REASONS
from service.moderation.findings import Field, Outcome
from tests.checks.making import case
from workers import judgement
from workers.checks import private


@pytest.mark.parametrize(
    ("body", "score"),
    [
        ("Her number is +7 912 345-67-89", 0.95),
        ("She lives opposite the bakery.", 0.95),
        ("+7 912 345-67-89", 0.75),
        ("14 Larch Road, flat 3", 0.75),
    ],
)
def test_another_persons_details_are_held(body, score):
    found = private.check(case(body))
    assert (found.outcome, found.reason, found.score) == (Outcome.HOLD, "private", score)
    assert [piece.text in body for piece in found.evidence] == [True]


@pytest.mark.parametrize(
    "body",
    [
        "My number is 0171 1234567",
        "Call me on 555-0117, it is a red cat",
        "Пишите мне на ivan@example.ru",
        "звоните мне 8 912 345-67-89",
        "I live at 12 Larch Road and heard it too",
        "Ich wohne in der Lindenstraße 5",
        "Mein IBAN ist DE89 3704 0044 0532 0130 00",
        "J'habite 12 rue des Lilas",
        "Mi teléfono es 612 345 678",
        "我的电话13812345678",
        "I live above the bike shop and hear it all",
    ],
)
def test_the_writers_own_details_pass_and_warn(body):
    found = private.check(case(body))
    assert (found.outcome, found.reason, found.score) == (Outcome.PASS, None, 0.3)
    assert "writer" in found.evidence[0].why
    assert {span.whose for span in judgement.find_private([body])[0]} == {"own"}


def test_a_site_may_hold_the_writers_own_details_too():
    body = "My number is 0171 1234567"
    strict = {"checks": {"thresholds": {"private": 0.3}}}
    assert private.check(case(body, strict)).outcome == Outcome.HOLD
    lax = {"checks": {"thresholds": {"private": 1.0}}}
    assert private.check(case("Her number is 0171 1234567", lax)).outcome == Outcome.PASS


@pytest.mark.parametrize(
    ("body", "whose"),
    [
        ("The police ask you to ring 555-0102.", None),
        ("Someone asked for the reporter's private number, it's 555-0137, not the office one.", "third"),
        ("Write to press@example.org if you want that corrected.", None),
        ("Her private inbox is press.anna@example.org.", "third"),
        ("The museum at 5 Larch Road is open till six.", None),
        ("He lives at 5 Larch Road behind the museum.", "third"),
        ("My great-grandfather's address in the 1938 directory was 9 Larch Street.", None),
        ("I live near him, he is at 14 Larch Road.", "third"),
        ("My mother knows him, and my number is 0171 1234567.", "own"),
        ("Born in 1984, he lives at 9 Larch Street.", "third"),
        ("Телефон редакции 555-01-02, спросите дежурного.", None),
        ("Телефон её матери 555-01-02.", "third"),
        ("Die Redaktion erreicht man unter 030 12345678.", None),
        ("Seine Handynummer ist 0171 1234567.", "third"),
    ],
)
def test_what_an_office_shows_is_no_secret(body, whose):
    assert {span.whose for span in judgement.find_private([body])[0]} == ({whose} if whose else set())


def test_one_strangers_detail_among_the_writers_own_holds():
    body = "My number is 0171 1234567. His is another: he lives above the bakery."
    spans = judgement.find_private([body])[0]
    assert [(span.kind, span.whose) for span in spans] == [("phone", "own"), ("whereabouts", "third")]
    assert private.check(case(body)).outcome == Outcome.HOLD


def test_an_address_for_a_name_is_held():
    assert private.check(case("Hello", name="ivan@mail.example")).evidence[0].field == Field.NAME


@pytest.mark.parametrize("field", ["name", "website", "title"])
def test_private_details_are_found_wherever_the_author_can_write(field):
    text = "https://ann.example/?mail=somebody@mail.example" if field == "website" else "call somebody@mail.example"
    found = private.check(case(**{field: text}))
    assert (found.reason, found.evidence[0].field) == ("private", field)


def test_only_readers_who_say_that_somebody_is_exposed_come_before_private_details_in_the_queue():
    gravest = sorted(REASONS, key=lambda name: REASONS[name].severity, reverse=True)
    assert gravest[:2] == ["flagged_privacy", "private"]


def test_spans_are_of_the_text_as_typed():
    text = "🙂 her\u200b num\u200bber: ٠٥\u200b٥ ١٢٣ ٤٥٦٧!"
    (span,) = judgement.find_private([text])[0]
    assert text[span.start : span.end] == "٠٥\u200b٥ ١٢٣ ٤٥٦٧"


@pytest.mark.parametrize("pattern", ["12345678, ", "a@b.de ", "t.me/abcd ", "plate ab1 ", "на Ааааой, 12 "])
def test_a_text_full_of_details_goes_to_a_human(pattern):
    found = judgement.judge_private(pattern * 300)
    assert found.score >= 0.75
    assert "more" in found.spans[-1].why
    assert len(found.spans) <= 201


@given(st.text(alphabet=st.characters(), max_size=200))
def test_no_text_breaks_it(text):
    for span in judgement.find_private([text, f"his number {text} 1@", f"she lives {text} above the shop 7"])[0]:
        assert 0 <= span.start < span.end <= len(text)
