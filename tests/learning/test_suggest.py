"""What another threshold would have done: worked out by hand for small sites."""

from __future__ import annotations

from typing import Any

import pytest

from service.learning.suggest import Scored, suggest


def scored(*groups: tuple[int, float, bool | None]) -> list[Scored]:
    """Return so many comments of this score and truth, group by group."""
    return [Scored(score, truth) for count, score, truth in groups for _ in range(count)]


def told(found: dict[str, Any], way: str) -> tuple[float, int, int, int] | None:
    one = found[way]
    return one and (one["threshold"], one["right"], one["of"], one["wrong"])


#: 200 comments, so 5 % are 10.
SITE = (
    (10, 0.9, True), (10, 0.7, True), (6, 0.55, False), (2, 0.52, True),
    (4, 0.45, True), (3, 0.4, False), (3, 0.4, None), (5, 0.2, True), (157, 0.1, None),
)  # fmt: skip


def test_holding_more_and_holding_fewer_are_counted() -> None:
    found = suggest(scored(*SITE), 0.5)
    assert (found["decided"], found["note"]) == (40, None)
    assert told(found, "more") == (0.4, 4, 9, 3)
    assert told(found, "fewer") == (0.7, 6, 6, 2)
    assert found["more"]["sentence"] == (
        "Holding 5 % more comments (from 0.40 on) would have caught 4 of the 9 that were removed later."
    )
    assert found["fewer"]["sentence"] == (
        "Holding 5 % fewer comments (from 0.70 on) would have spared 6 of the 6 that were held and then let through."
    )


@pytest.mark.parametrize(("decided", "says"), [(29, False), (30, True)])
def test_nothing_is_said_of_fewer_than_thirty_decisions(decided: int, says: bool) -> None:
    found = suggest(scored((decided, 0.9, True), (500, 0.1, None), (20, 0.3, None)), 0.5)
    assert found["decided"] == decided
    assert (found["note"] is None) is says
    assert found["note"] in (None, "too few decisions")
    assert (found["more"] is not None) is says


def test_never_more_than_a_twentieth_is_held_or_spared_beyond_now() -> None:
    tied = scored((100, 0.9, True), (100, 0.1, False))
    assert told(suggest(tied, 0.5), "more") is None, "all below share one score"
    assert told(suggest(tied, 0.5), "fewer") is None, "all above share one score"
    one_above = scored((100, 0.9, True), (100, 0.1, False), (3, 0.3, True))
    assert told(suggest(one_above, 0.5), "more") == (0.3, 3, 3, 0)


@pytest.mark.parametrize("score", [0.0, 1.0])
def test_a_site_that_holds_all_or_nothing_is_told_what_can_be_told(score: float) -> None:
    found = suggest(scored((2, 0.1, True), (38, 0.5, True), (2, 0.9, True)), score)
    assert (found["more"] is None, found["fewer"] is None) == (score == 0.0, score == 1.0)


def test_a_site_without_comments_is_told_so() -> None:
    assert suggest([], 0.5) == {"decided": 0, "note": "too few decisions", "more": None, "fewer": None, "reject": None}


def test_what_rejecting_would_have_refused_wrongly_is_counted() -> None:
    found = suggest(
        [
            *(Scored(0.97, True) for _ in range(20)),
            *(Scored(0.97, False) for _ in range(2)),
            *(Scored(0.2, False) for _ in range(10)),
        ],
        0.5,
    )
    assert told(found, "reject") == (0.95, 20, 20, 2)
    assert found["reject"]["sentence"].endswith("would have refused 2 of the 12 that were let through.")


def test_a_site_s_own_choice_of_rejecting_is_worked_out() -> None:
    scored = [*(Scored(0.8, True) for _ in range(15)), *(Scored(0.7, False) for _ in range(15))]
    assert told(suggest(scored, 0.5, 0.75), "reject") == (0.75, 15, 15, 0)
    assert told(suggest(scored, 0.5, 0.65), "reject") == (0.65, 15, 15, 15)
