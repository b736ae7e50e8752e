"""What a set of findings means, a sentence a row."""

from __future__ import annotations

from typing import Any

import pytest

from service.comments.status import Action
from service.moderation.findings import Finding, Outcome
from service.moderation.verdict import verdict_of
from service.sites.policy import CHECK_NAMES, parse

PASS, HOLD, REJECT, ERROR, SKIPPED = Outcome.PASS, Outcome.HOLD, Outcome.REJECT, Outcome.ERROR, Outcome.SKIPPED
Said = dict[str, tuple[Outcome, str | None]]
ROWS: list[tuple[str, Said, dict[str, Any], Action, str | None]] = [
    ("all passed: published", {}, {}, Action.APPROVE, None),
    ("all passed where a human reads all: held", {}, {"mode": "pre"}, Action.HOLD, "premoderated"),
    ("all passed where readers come first: stays", {}, {"mode": "post"}, Action.APPROVE, None),
    ("one doubt: held for it", {"links": (HOLD, "too_many_links")}, {}, Action.HOLD, "too_many_links"),
    ("one doubt holds in any mode", {"links": (HOLD, "hidden_link")}, {"mode": "post"}, Action.HOLD, "hidden_link"),
    ("two doubts: the one that may hurt weighs more",
     {"first_time": (HOLD, "first_time"), "private": (HOLD, "private")}, {}, Action.HOLD, "private"),
    ("a doubt says more than that a human reads all",
     {"abuse": (HOLD, "abuse")}, {"mode": "pre"}, Action.HOLD, "abuse"),
    ("a broken rule rejects", {"words": (REJECT, "listed_word")}, {}, Action.REJECT, "listed_word"),
    ("a rejection outweighs doubts",
     {"words": (REJECT, "listed_word"), "abuse": (HOLD, "abuse")}, {}, Action.REJECT, "listed_word"),
    ("a rejection outweighs a failed check",
     {"words": (REJECT, "listed_word"), "abuse": (ERROR, "unchecked")}, {}, Action.REJECT, "listed_word"),
    ("a failed check holds", {"abuse": (ERROR, "unchecked")}, {}, Action.HOLD, "unchecked"),
    ("a failed check holds in any mode", {"spam": (ERROR, "unchecked")}, {"mode": "post"}, Action.HOLD, "unchecked"),
    ("a failed check that is not mandatory does not",
     {"spam": (ERROR, "unchecked")}, {"checks": {"mandatory": ["words"]}}, Action.APPROVE, None),
    ("a failed check that is off does not",
     {"spam": (ERROR, "unchecked")}, {"checks": {"off": ["spam"]}}, Action.APPROVE, None),
    ("a skipped check counts as done", {"spam": (SKIPPED, None)}, {}, Action.APPROVE, None),
    ("a reason nobody knows still holds", {"spam": (HOLD, "of_a_later_version")}, {}, Action.HOLD, None),
]  # fmt: skip


def findings(said: Said) -> list[Finding]:
    return [Finding(name, 1, *said.get(name, (PASS, None))) for name in CHECK_NAMES]


@pytest.mark.parametrize(("sentence", "said", "policy", "action", "reason"), ROWS, ids=[row[0] for row in ROWS])
def test_findings_lead_to_the_verdict(
    sentence: str, said: Said, policy: dict[str, Any], action: Action, reason: str | None
) -> None:
    verdict = verdict_of(findings(said), parse(policy))
    assert (verdict.action, verdict.reason) == (action, reason), sentence


@pytest.mark.parametrize("missing", CHECK_NAMES)
def test_a_check_that_is_missing_counts_as_failed(missing: str) -> None:
    found = [finding for finding in findings({}) if finding.check != missing]
    assert verdict_of(found, parse({})).reason == "unchecked"


def test_nothing_found_at_all_publishes_nothing() -> None:
    assert verdict_of([], parse({})).action is Action.HOLD
    assert verdict_of([], parse({"mode": "post"})).action is Action.HOLD


def test_it_is_spam_only_if_every_rejection_says_so() -> None:
    trap = Finding("honeypot", 1, REJECT, "trap", spam=True)
    word = Finding("words", 1, REJECT, "listed_word")
    rest = findings({})
    assert verdict_of([trap, *rest], parse({})).action is Action.SPAM
    assert verdict_of([trap, word, *rest], parse({})).action is Action.REJECT
