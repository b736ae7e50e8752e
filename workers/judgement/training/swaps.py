"""Exchanges the group that a text names for another, or names one where none was, so that none is evidence of anything.

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
#: Words that a group is named before: for people, and for what is theirs.
_PEOPLE = """
    people person persons teacher teachers doctor doctors nurse nurses friend friends neighbour neighbours neighbor
    neighbors couple couples family families parent parents student students colleague colleagues author authors writer
    writers player players singer singers artist artists actor actors guy guys kid kids child children boy boys girl
    girls son daughter brother brothers sister sisters lawyer lawyers worker workers driver drivers editor editors user
    users member members citizen citizens voter voters community character characters club bar film book songs
    marriage wedding team church cousin uncle aunt roommate boss coach priest professor
"""
_PERSON = re.compile(r"(?<![\w.@/-])(?:" + "|".join(_PEOPLE.split()) + r")\b(?!-|\.\w)", re.IGNORECASE)
_NAMED = re.compile(
    r"\b(?:" + "|".join(sorted(map(re.escape, _SORT_OF), key=len, reverse=True)) + r")\b", re.IGNORECASE
)


def names_group(text: str) -> bool:
    """Tell whether a text names a group that can be exchanged."""
    return _NAMED.search(text) is not None


def groups_named(text: str) -> set[str]:
    """Return the groups that a text names and that can be exchanged, in small letters."""
    return {name.lower() for name in _NAMED.findall(text)}


def swapped(text: str, chance: random.Random) -> str:
    """Return a text with each group exchanged for another of its sort, the same for the same."""
    chosen: dict[str, str] = {}

    def another(match: re.Match[str]) -> str:
        name = match.group().lower()
        return chosen.setdefault(name, chance.choice(_SORT_OF[name]))

    return _NAMED.sub(another, text)


def group_put_in(text: str, chance: random.Random) -> str | None:
    """Return a text with a group named before one of the words above; None where it has none, or names a group.

    An article before it stays as it is ("an Muslim author").
    """
    places = [match.start() for match in _PERSON.finditer(text)]
    if not places or names_group(text):
        return None
    at = chance.choice(places)
    return f"{text[:at]}{chance.choice(_GROUPS[1])} {text[at:]}"
