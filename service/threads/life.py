"""How alive a discussion is: one number that needs no upkeep, because all discussions fade at the same pace."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from math import log2

#: After so long a comment says half as much of how alive its page is.
HALF_LIFE = timedelta(days=7)

#: The newest comments of a page suffice: older ones add next to nothing.
COUNTED = 50


def life_of(written: Sequence[datetime]) -> float:
    """Return the number for comments of these times: comparable as it is, whenever one looks. 0 without any."""
    if not written:
        return 0.0
    ages = sorted((_halves(moment) for moment in written), reverse=True)
    # relative to the newest, as 2 to the power of thousands is no number
    return ages[0] + log2(sum(2.0 ** (age - ages[0]) for age in ages))


def lively_now(life: float, now: datetime) -> float:
    """Return how many comments written just now would be as alive."""
    return 2.0 ** (life - _halves(now)) if life else 0.0


def _halves(moment: datetime) -> float:
    return moment.timestamp() / HALF_LIFE.total_seconds()
