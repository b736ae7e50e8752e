"""The list of checks and what all of them keep to."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.comments.reasons import REASONS
from service.moderation.findings import Field, Outcome
from service.sites.policy import CHECK_NAMES
from tests.checks.making import case
from workers.checks import CHECKS

RULES = {
    "words": {"hold": ["bad", "vi*", "赌博", "two words", "*"], "reject": ["worse", "сука"]},
    "links": {"hold_from": 1},
}
ANYTHING = st.text() | st.text(st.characters(exclude_categories=())) | st.lists(
    st.sampled_from([
        "b a d", "b@d", "bаd", "\u200b", "\u0301", "http://", "a.com", "[", "](", "<a href=", "@", ".", " ", "\n", "1",
        "+49", "kill yourself", "we will find you", "赌博", "viagra", "İ", "ß", "ﷺ", "two", "words", "x@y.de", "DE89",
        "сука",
    ]),
    max_size=40,
).map("".join)  # fmt: skip


def test_names_and_order_are_those_of_the_policy():
    assert tuple(check.NAME for check in CHECKS) == CHECK_NAMES
    assert all(check.VERSION >= 1 for check in CHECKS)


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.NAME)
def test_a_plain_comment_of_a_known_author_passes(check):
    finding = check.check(case("I am gay and I fled Chechnya. Thank you for writing this.", staff=True))
    assert (finding.outcome, finding.reason, finding.evidence) == (Outcome.PASS, None, ())


@settings(max_examples=150, deadline=None)
@given(body=ANYTHING, name=ANYTHING, website=st.none() | ANYTHING)
def test_any_text_gets_findings_that_quote_it(body, name, website):
    comment = case(body, RULES, name=name, website=website, banned_domains=frozenset({"a.com"}))
    texts = {Field.BODY: body, Field.NAME: name, Field.WEBSITE: website}
    for check in CHECKS:
        finding = check.check(comment)
        assert (finding.check, finding.version) == (check.NAME, check.VERSION)
        assert finding.reason in REASONS if finding.outcome != Outcome.PASS else finding.reason is None
        assert finding.score is None or 0 <= finding.score <= 1
        for evidence in finding.evidence:
            text = texts[evidence.field]
            assert text is not None
            assert 0 <= evidence.start < evidence.end <= len(text)
            assert evidence.text == text[evidence.start : evidence.end]
            assert evidence.why
        assert check.check(comment) == finding


@pytest.mark.parametrize("letter", ["a", "я", "\u0301", "\u200b", "[", ".", "1", " ", "ﷺ", "家"])
def test_64_kb_of_one_letter_is_judged(letter):
    for check in CHECKS:
        assert check.check(case(letter * 65_525, RULES)).outcome in Outcome
