"""Hashed n-grams of words and of characters, taken from many texts at once.

Each n-gram is a number made by a polynomial over its code points (R. M. Karp, M. O. Rabin, "Efficient randomized
pattern-matching algorithms", 1987), mixed and cut to the bits that the model's table has (K. Weinberger et al.,
"Feature Hashing for Large Scale Multitask Learning", ICML 2009). All arithmetic is modulo 2**64.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

#: Lengths of the character n-grams within a word and its two spaces, and of the word n-grams.
CHARACTERS = range(2, 6)
WORDS = range(1, 4)

_SPACE = 32
_BASE = np.uint64(0x100000001B3)
_SALT = 0x9E3779B97F4A7C15
_MIXER = np.uint64(0xD6E8FEB86659FD93)
_LONGEST_WORD = 1 << 16
_OF_A_WORD = 77

Numbers = NDArray[np.uint64]
Places = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Grams:
    """The n-grams of several lines.

    Attributes:
        hashes: one number for each n-gram.
        lines: for each, which line it is from.
        first, last: for each, the first and the last word of the line that it touches.
        weights: for each, its share: 1 / sqrt(n-grams of its sort in its line).
    """

    hashes: Numbers
    lines: Places
    first: Places
    last: Places
    weights: NDArray[np.float32]

    def buckets(self, bits: int) -> Places:
        """Return the n-grams' places in a table of 2**bits rows."""
        return (self.hashes >> np.uint64(64 - bits)).astype(np.int64)


def _powers() -> Numbers:
    powers = np.full(_LONGEST_WORD, _BASE, np.uint64)
    powers[0] = 1
    return np.multiply.accumulate(powers)


_POWERS = _powers()


def grams(lines: Sequence[str]) -> Grams:
    """Return the n-grams of lines: of words between single spaces (`workers.judgement.model.tokens.Words.line`)."""
    points = np.frombuffer("".join(lines).encode("utf-32-le", "surrogatepass"), np.uint32).astype(np.uint64)
    line_of = np.repeat(np.arange(len(lines)), [len(line) for line in lines])
    spaces = points == _SPACE
    # the word a place belongs to counts from the first of all lines, and is made the line's own at the end
    word_of = np.cumsum(spaces & np.concatenate([~spaces[1:], [False]])) - 1
    parts = [_of_characters(points + np.uint64(1), spaces, line_of, word_of), _of_words(points, spaces, line_of)]
    first_word = np.searchsorted(_word_lines(spaces, line_of), np.arange(len(lines)))
    return _together(parts, first_word, len(lines))


def _word_lines(spaces: NDArray[np.bool_], line_of: Places) -> Places:
    return line_of[_starts(spaces)]


def _starts(spaces: NDArray[np.bool_]) -> Places:
    return np.flatnonzero(~spaces & np.concatenate([[True], spaces[:-1]])[: len(spaces)])


_Part = tuple[Numbers, Places, Places, Places]


def _of_characters(values: Numbers, spaces: NDArray[np.bool_], line_of: Places, word_of: Places) -> _Part:
    """Return the n-grams of characters that touch a space at their ends only."""
    spaces_before = np.concatenate([[0], np.cumsum(spaces)])
    found: list[_Part] = []
    rolling = values.copy()
    for length in range(2, CHARACTERS.stop):
        rolling = rolling[:-1] * _BASE + values[length - 1 :]
        count = len(rolling)
        inside = spaces_before[length - 1 : length - 1 + count] - spaces_before[1 : 1 + count]
        both = spaces[:count] & spaces[length - 1 : length - 1 + count]
        whole = (inside == 0) & ~both & (line_of[:count] == line_of[length - 1 : length - 1 + count])
        # the place after a first space is in the word that the n-gram is of
        word = word_of[:count][whole]
        found.append((_mixed(rolling[whole] + _salt(length)), line_of[:count][whole], word, word))
    return _joined(found)


def _of_words(points: Numbers, spaces: NDArray[np.bool_], line_of: Places) -> _Part:
    starts = _starts(spaces)
    if not len(starts):
        nothing = np.zeros(0, np.int64)
        return np.zeros(0, np.uint64), nothing, nothing, nothing
    ends = np.flatnonzero(~spaces & np.concatenate([spaces[1:], [True]])) + 1
    lengths = ends - starts
    inside = ~spaces
    to_end = np.repeat(ends, lengths) - 1 - np.flatnonzero(inside)
    terms = (points[inside] + np.uint64(1)) * _POWERS[np.minimum(to_end, _LONGEST_WORD - 1)]
    offsets = np.concatenate([[0], np.cumsum(lengths)[:-1]])
    single = _mixed(np.add.reduceat(terms, offsets) + _salt(_OF_A_WORD))
    lines, at = line_of[starts], np.arange(len(starts))
    found: list[_Part] = [(single, lines, at, at)]
    running = single
    for length in WORDS[1:]:
        if len(running) < 2:
            break
        running = _mixed(running[:-1] * _BASE + single[length - 1 :] + np.uint64(length))
        count = len(running)
        same = lines[:count] == lines[length - 1 :]
        found.append((running[same], lines[:count][same], at[:count][same], at[length - 1 :][same]))
    return _joined(found)


def _salt(sort: int) -> np.uint64:
    """Return what keeps n-grams of one sort from falling together with those of another."""
    return np.uint64(_SALT * sort & (1 << 64) - 1)


def _mixed(values: Numbers) -> Numbers:
    values = (values ^ (values >> np.uint64(32))) * _MIXER
    return values ^ (values >> np.uint64(29))


def _joined(parts: list[_Part]) -> _Part:
    hashes, lines, first, last = (np.concatenate(column) for column in zip(*parts, strict=True))
    return hashes, lines, first, last


def _together(parts: list[_Part], first_word: Places, count: int) -> Grams:
    weights = []
    for _, lines, _, _ in parts:
        sizes = np.bincount(lines, minlength=count)
        weights.append((1 / np.sqrt(np.maximum(sizes, 1)))[lines].astype(np.float32))
    hashes, lines, first, last = _joined(parts)
    return Grams(hashes, lines, first - first_word[lines], last - first_word[lines], np.concatenate(weights))
