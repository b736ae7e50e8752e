"""Words as numbers: what counts as the same word, in many scripts, and that any text has terms."""

from __future__ import annotations

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as some

from service.core.ids import new_id
from service.threads.terms import MOST_TERMS, pack, terms_of, unpack

SITE = UUID(int=7)


def shared(one: str, other: str) -> int:
    """Return how many terms two titles share."""
    return len(terms_of(SITE, one, "").keys() & terms_of(SITE, other, "").keys())


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        ("The Ferry", "ferry boats", 1),
        ("discussion", "Discussed", 1),
        ("boats", "boat", 1),
        ("glass", "glas", 0),
        ("Café", "CAFE", 1),
        ("ﬁsh", "fish", 1),
        ("паром", "парома", 1),
        ("переправа", "переправы", 1),
        ("ночь", "день", 0),
        ("夜间渡轮", "渡轮", 1),
        ("渡轮", "轮渡", 0),
        ("ภาษาไทย", "ไทย", 2),
        ("부산에서", "부산", 1),
        ("フェリー", "フェリーの旅", 3),
        ("हिन्दी", "हिन्दी में", 1),
        ("العربية", "عَرَبِيّة", 1),
        ("كِتَاب", "كتاب", 1),
        ("iPhone渡轮", "渡轮", 1),
        ("👍 !? 🌊", "👍", 0),
        ("a b c", "a", 0),
    ],
)
def test_words_are_the_same_by_their_beginnings(one: str, other: str, count: int) -> None:
    assert shared(one, other) == count
    assert shared(other, one) == count


def test_a_word_of_the_title_counts_more_and_said_often_a_little_more() -> None:
    [said] = terms_of(SITE, "", "ferry").values()
    [titled] = terms_of(SITE, "ferry", "").values()
    [often] = terms_of(SITE, "ferry", "ferry ferry ferry").values()
    assert 0 < said < titled < often < 1


def test_sites_share_no_numbers() -> None:
    assert not terms_of(SITE, "ferry", "").keys() & terms_of(new_id(), "ferry", "").keys()


@given(title=some.text(max_size=300), excerpt=some.text(max_size=300))
def test_any_text_has_terms_that_fit(title: str, excerpt: str) -> None:
    terms = terms_of(SITE, title, excerpt)
    assert len(terms) <= MOST_TERMS
    assert all(-(2**63) <= term < 2**63 and 0 < weight < 1 for term, weight in terms.items())
    assert unpack(pack(terms)).keys() == terms.keys()
