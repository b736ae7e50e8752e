"""Fingerprints of texts, to tell that two are the same or nearly so without keeping either.

The digest is SHA-256 (FIPS 180-4) over the words of the text; the similarity hash is that of M. S. Charikar,
"Similarity Estimation Techniques from Rounding Algorithms", STOC 2002, over shingles of three words (A. Z. Broder, "On
the Resemblance and Containment of Documents", 1997). Two texts are near when few of the 64 bits differ.
"""

from __future__ import annotations

import hashlib
import unicodedata
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

_SHINGLE = 3
#: Marks by their category that show nothing: the combining grapheme joiner and the variation selectors.
_INVISIBLE = frozenset("\u034f") | {
    chr(point) for block in (range(0xFE00, 0xFE10), range(0xE0100, 0xE01F0)) for point in block
}
#: Scripts that put no spaces between words: each character counts as one.
_UNSPACED = ("CJK ", "HIRAGANA ", "KATAKANA", "THAI ", "LAO ", "KHMER ", "MYANMAR ")


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """What is kept of a text.

    Attributes:
        digest: SHA-256 of its words, in hexadecimal.
        simhash: unsigned, 64 bits; 0 for a text without words.
        words: how many words it has.
    """

    digest: str
    simhash: int
    words: int


def fingerprint(text: str) -> Fingerprint:
    """Return the fingerprint of a text; case, punctuation, white space and forms of letters make no difference."""
    words = "".join(_as_word(character) for character in unicodedata.normalize("NFKC", text).casefold()).split()
    return Fingerprint(hashlib.sha256(" ".join(words).encode()).hexdigest(), _simhash(words), len(words))


def _simhash(words: list[str]) -> int:
    """Return the sign, bit by bit, of the sum of all shingles' hashes with their bits read as +1 and -1."""
    if not words:
        return 0
    count = max(1, len(words) - _SHINGLE + 1)
    hashes = [
        hashlib.blake2b(" ".join(words[at : at + _SHINGLE]).encode(), digest_size=8).digest() for at in range(count)
    ]
    simhash = 0
    # Counting how often each byte stands in a column sums its eight bits at once.
    for column in zip(*hashes, strict=True):
        frequencies = Counter(column)
        for bit in range(7, -1, -1):
            ones = sum(times for byte, times in frequencies.items() if byte >> bit & 1)
            simhash = simhash << 1 | (2 * ones > count)
    return simhash


@lru_cache(maxsize=8192)
def _as_word(character: str) -> str:
    category = unicodedata.category(character)
    if category == "Cf" or character in _INVISIBLE:
        return ""
    if category[0] not in "LNM":
        return " "
    if unicodedata.name(character, "").startswith(_UNSPACED):
        return f" {character} "
    return character
