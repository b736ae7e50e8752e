"""Exchanges the group that a text names for another, so that no group becomes evidence of anything.

Counterfactual augmentation (S. Garg et al., "Counterfactual Fairness in Text Classification through Robustness", 2019).
Only English words are exchanged, each for one of the same grammatical sort.
"""

from __future__ import annotations

import random
import re

_SORTS = (
    """gays lesbians muslims jews christians immigrants refugees mexicans asians africans arabs hindus women men blacks
    whites gay_people trans_people black_people white_people disabled_people gay_men straight_people bisexuals catholics
    russians chechens ukrainians chinese_people migrants old_people atheists""",
    """gay lesbian muslim jewish christian black white asian mexican african arab hindu trans transgender queer bisexual
    straight disabled female male catholic russian chinese old young american deaf blind buddhist hispanic latino
    european canadian heterosexual homosexual""",
    """woman man immigrant refugee migrant jew muslim_person lesbian_woman gay_man trans_woman trans_man black_man
    black_woman white_man disabled_person""",
)
_GROUPS = tuple(tuple(name.replace("_", " ") for name in sort.split()) for sort in _SORTS)
_SORT_OF = {name: sort for sort in _GROUPS for name in sort}
_NAMED = re.compile(
    r"\b(?:" + "|".join(sorted(map(re.escape, _SORT_OF), key=len, reverse=True)) + r")\b", re.IGNORECASE
)


def names_group(text: str) -> bool:
    """Tell whether a text names a group that can be exchanged."""
    return _NAMED.search(text) is not None


def swapped(text: str, chance: random.Random) -> str:
    """Return a text with each group exchanged for another of its sort, the same for the same."""
    chosen: dict[str, str] = {}

    def another(match: re.Match[str]) -> str:
        name = match.group().lower()
        return chosen.setdefault(name, chance.choice(_SORT_OF[name]))

    return _NAMED.sub(another, text)
