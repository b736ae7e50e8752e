"""How alive a discussion is: later comments and more of them count more, and it fades without being looked at."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from service.threads.life import life_of, lively_now

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)


def ago(*days: float) -> list[datetime]:
    return [NOW - timedelta(days=one) for one in days]


@pytest.mark.parametrize(
    ("days", "lively"), [((), 0), ((0,), 1), ((0, 0, 0), 3), ((7,), 0.5), ((14, 7, 0), 1.75), ((7_000,), 0)], ids=str
)
def test_each_comment_counts_half_after_a_week(days: tuple[float, ...], lively: float) -> None:
    assert lively_now(life_of(ago(*days)), NOW) == pytest.approx(lively, abs=1e-6)


def test_the_order_of_two_discussions_never_changes_by_itself() -> None:
    older, newer = life_of(ago(*[10] * 20)), life_of(ago(1, 1))
    later = NOW + timedelta(days=300)
    assert (
        (older > newer)
        == (lively_now(older, NOW) > lively_now(newer, NOW))
        == (lively_now(older, later) > lively_now(newer, later))
    )
