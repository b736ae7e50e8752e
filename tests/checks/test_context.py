"""Checks that look at how a comment came rather than at what it says."""

from __future__ import annotations

import pytest

from service.core.fingerprint import fingerprint
from service.moderation.findings import Field, Outcome
from tests.checks.making import case
from workers.checks import bans, challenge, first_time, honeypot, length, repeats, structure, time_trap, velocity
from workers.checks.case import History, Recent

LONG = "Every morning I walk to the sea and think of the people who helped me leave."
OTHER = "This text has nothing in common with that one, neither a word nor the order of things."


@pytest.mark.parametrize(
    ("body", "reason", "why"),
    [
        ("", "empty", "nothing"),
        (" \n\t\u3000", "empty", "white space"),
        ("\u200b\u2060\ufeff\u00ad\u202e\u3164\u2800", "empty", "invisible characters only"),
        ("\u200b.", None, "one visible sign is a text"),
        ("👍🏽", None, "so is an emoji"),
        ("ا", None, "and a letter of any script"),
    ],
)
def test_structure(body, reason, why):
    assert structure.check(case(body)).reason == reason, why


@pytest.mark.parametrize(
    ("body", "name", "reason", "field", "why"),
    [
        ("a" * 100, "Ann", None, None, "just as long as allowed"),
        ("a" * 101, "Ann", "too_long", Field.BODY, "one letter more"),
        ("ok then", "A" * 11, "too_long", Field.NAME, "the name counts too"),
        ("  a  ", "Ann", "too_short", Field.BODY, "shorter than the site takes; white space does not count"),
    ],
)
def test_length(body, name, reason, field, why):
    finding = length.check(case(body, {"length": {"body": 100, "name": 10, "body_min": 3}}, name=name))
    assert finding.reason == reason, why
    assert [evidence.field for evidence in finding.evidence] == ([field] if field else []), why


def recent(text: str) -> tuple[Recent, ...]:
    print_ = fingerprint(text)
    return (
        Recent(fingerprint(OTHER).digest, fingerprint(OTHER).simhash, 16),
        Recent(print_.digest, print_.simhash, print_.words),
    )


@pytest.mark.parametrize(
    ("body", "earlier", "reason", "why"),
    [
        (LONG, LONG, "repeated", "the same"),
        (LONG, LONG.upper().replace(".", "!!"), "repeated", "the same words"),
        (LONG, "My name is Lev and I have never seen the sea, but I would like to one day.", None, "another text"),
        ("Thank you so much!", "Thank you so much!", None, "short texts repeat by chance"),
        ("👍 👍 👍", "❤ ❤", None, "texts without words are never the same"),
    ],
)
def test_repeats(body, earlier, reason, why):
    assert repeats.check(case(body, recent=recent(earlier))).reason == reason, why


def test_repeats_finds_a_long_text_with_one_word_changed():
    words = [f"word{number}" for number in range(200)]
    changed = [*words[:150], "another", *words[151:]]
    assert repeats.check(case(" ".join(changed), recent=recent(" ".join(words)))).reason == "repeated"
    apart = {"repeats": {"distance": 0}}
    assert repeats.check(case(" ".join(changed), apart, recent=recent(" ".join(words)))).reason is None


@pytest.mark.parametrize(
    ("before", "limit", "staff", "reason"),
    [(19, 20, False, None), (20, 20, False, "too_fast"), (500, 20, True, None), (500, 0, False, None)],
)
def test_velocity(before, limit, staff, reason):
    finding = velocity.check(case(rules={"rate": {"hold_from": limit}}, from_client=before, staff=staff))
    assert finding.reason == reason


@pytest.mark.parametrize(
    ("context", "outcome", "spam", "why"),
    [
        ({}, Outcome.PASS, False, "nothing banned"),
        ({"bans": frozenset({"address"})}, Outcome.REJECT, False, "the client is banned"),
        ({"body": "see http://evil.com/x"}, Outcome.REJECT, True, "a link to a banned domain"),
        ({"body": "see hxxp://www.EVIL[.]com"}, Outcome.REJECT, True, "however it is written"),
        ({"website": "https://shop.evil.com"}, Outcome.REJECT, True, "a subdomain, as website"),
        ({"website": "https://notevil.com"}, Outcome.PASS, False, "another domain that ends alike"),
        ({"body": "not evil, com"}, Outcome.PASS, False, "no link"),
    ],
)
def test_bans(context, outcome, spam, why):
    finding = bans.check(case(**{"banned_domains": frozenset({"evil.com"}), **context}))
    assert (finding.outcome, finding.spam) == (outcome, spam), why
    assert bool(finding.evidence) == spam, why


@pytest.mark.parametrize(
    ("filled", "rule", "outcome", "spam"),
    [(False, "spam", Outcome.PASS, False), (True, "spam", Outcome.REJECT, True), (True, "hold", Outcome.HOLD, False)],
)
def test_honeypot(filled, rule, outcome, spam):
    finding = honeypot.check(case(rules={"form": {"honeypot": rule}}, trap_filled=filled))
    assert (finding.outcome, finding.spam) == (outcome, spam)


@pytest.mark.parametrize(
    ("seconds", "least", "reason"), [(None, 3, None), (2.9, 3, "too_quick"), (3.0, 3, None), (0.0, 0, None)]
)
def test_time_trap(seconds, least, reason):
    assert time_trap.check(case(rules={"form": {"min_seconds": least}}, seconds_to_submit=seconds)).reason == reason


@pytest.mark.parametrize(
    ("asked", "worth", "reason"),
    [
        ("altcha", "solved", None),
        ("altcha", "missing", "no_proof"),
        ("altcha", "wrong", "bad_proof"),
        ("altcha", None, None),  # came before the site asked
        ("off", "missing", None),  # the site asks no more
    ],
)
def test_challenge(asked, worth, reason):
    assert challenge.check(case(rules={"form": {"challenge": asked}}, challenge=worth)).reason == reason


@pytest.mark.parametrize(
    ("approved", "needed", "staff", "reason"),
    [(0, 1, False, "first_time"), (1, 1, False, None), (0, 0, False, None), (0, 5, True, None)],
)
def test_first_time(approved, needed, staff, reason):
    finding = first_time.check(
        case(rules={"trust": {"after_approved": needed}}, history=History(approved), staff=staff)
    )
    assert finding.reason == reason


@pytest.mark.parametrize(
    ("history", "reason", "why"),
    [
        (History(approved=1), None, "trusted"),
        (History(approved=1, spam=1), "first_time", "what was refused counts against what was approved"),
        (History(approved=1, rejected=3), "first_time", "trust ends"),
        (History(approved=3, spam=1), None, "one slip among many good comments"),
    ],
)
def test_trust_ends(history, reason, why):
    assert first_time.check(case(history=history)).reason == reason, why
