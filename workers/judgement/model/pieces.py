"""Word pieces (M. Schuster, K. Nakajima, "Japanese and Korean voice search", ICASSP 2012), by MiniLM's vocabulary.

A word is the longest piece that it begins with, and then the longest that goes on, to its end. The library that has
this brings a client of a model hub with it, which has no place in a service that calls nobody.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from workers.judgement.model.passages import Passage

#: Longest input in word pieces, with the two that frame it.
LONGEST = 96
#: A longer "word" is no word.
_LONGEST_WORD = 60
_PART = re.compile(r"\w+|[^\w\s]")
_GOES_ON = "##"


class Pieces:
    """Cuts passages into word pieces."""

    def __init__(self, vocabulary: str) -> None:
        """Take the pieces, one a line; a piece's number is its line's, counted from 0."""
        self._numbers = {piece: number for number, piece in enumerate(vocabulary.split("\n"))}
        self._unknown, self._first, self._last = (self._numbers[name] for name in ("[UNK]", "[CLS]", "[SEP]"))
        self._of_word = lru_cache(maxsize=20_000)(self._cut)

    def ids(self, read: Sequence[Passage]) -> list[list[int]]:
        """Return the numbers of each passage's pieces."""
        return [self._ids(passage.words.texts) for passage in read]

    def _ids(self, words: Sequence[str]) -> list[int]:
        found = [self._first]
        for word in words:
            found += self._of_word(word)
            if len(found) >= LONGEST:
                break
        return [*found[: LONGEST - 1], self._last]

    def _cut(self, word: str) -> tuple[int, ...]:
        found: list[int] = []
        for part in _PART.findall(word):
            found += self._longest(part) if len(part) <= _LONGEST_WORD else [self._unknown]
        return tuple(found)

    def _longest(self, part: str) -> list[int]:
        found: list[int] = []
        start = 0
        while start < len(part):
            for end in range(len(part), start, -1):
                number = self._numbers.get(part[start:end] if not start else _GOES_ON + part[start:end])
                if number is not None:
                    found.append(number)
                    start = end
                    break
            else:
                return [self._unknown]
        return found
