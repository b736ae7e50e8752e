"""What an author changed between two wordings, word by word. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import takewhile

_WORDS = re.compile(r"\w+|\s+|[^\w\s]")

#: Comparing costs the product of both lengths and more; beyond this the changed middle is shown as replaced whole,
#: so that nobody can make the page slow by what they write.
MAX_PRODUCT = 4_000_000


class Change(StrEnum):
    """What became of a piece of the older wording."""

    SAME = "same"
    GONE = "gone"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words that share a fate."""

    change: Change
    text: str


def diff_words(old: str, new: str) -> list[Piece]:
    """Return both wordings as one: what is the same, gone and new, in reading order."""
    before, after = _WORDS.findall(old), _WORDS.findall(new)
    head = _shared(before, after)
    tail = _shared(before[head:][::-1], after[head:][::-1])
    pieces = [
        (Change.SAME, before[:head]),
        *_middle(before[head : len(before) - tail], after[head : len(after) - tail]),
        (Change.SAME, before[len(before) - tail :]),
    ]
    return [Piece(change, "".join(words)) for change, words in pieces if words]


def _shared(one: Sequence[str], other: Sequence[str]) -> int:
    """Return how many words both begin with."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _middle(before: list[str], after: list[str]) -> Iterator[tuple[Change, list[str]]]:
    if len(before) * len(after) > MAX_PRODUCT:
        yield Change.GONE, before
        yield Change.NEW, after
        return
    for tag, start, end, new_start, new_end in SequenceMatcher(None, before, after).get_opcodes():
        if tag == "equal":
            yield Change.SAME, before[start:end]
        else:
            yield Change.GONE, before[start:end]
            yield Change.NEW, after[new_start:new_end]
