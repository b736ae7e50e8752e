"""A text as the finders of private details read it: character for character, with the way back to what was typed."""

from __future__ import annotations

import re
import sys
import unicodedata
from dataclasses import dataclass

from workers.text.lookalikes import FROM_LATIN
from workers.text.normalise import without_invisible

#: Digits of every script, full-width signs, other spaces, dashes and apostrophes as their plain forms, one for one.
_PLAIN: dict[int, str] = {
    **{
        point: str(unicodedata.decimal(chr(point)))
        for point in range(0x80, sys.maxunicode + 1)
        if unicodedata.category(chr(point)) == "Nd"
    },
    **{point: chr(point - 0xFEE0) for point in range(0xFF01, 0xFF5F)},
    **dict.fromkeys(range(0x2010, 0x2016), "-"),
    **dict.fromkeys((0x2212, 0xFE63), "-"),
    **dict.fromkeys((0xA0, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000), " "),
    **dict.fromkeys((0x2019, 0x02BC, 0x2018, 0x60, 0xB4), "'"),
}
_MIXED = re.compile(r"[A-Za-z][а-яёА-ЯЁ]|[а-яёА-ЯЁ][A-Za-z]")
_WORD = re.compile(r"[^\W\d_]+")
_CYRILLIC = re.compile(r"[а-яёА-ЯЁ]")
_LATIN = re.compile(r"[A-Za-z]")
_AS_CYRILLIC = {
    ord(way(latin)): way(letter) for latin, letter in FROM_LATIN["CYRILLIC"].items() for way in (str.lower, str.upper)
}


@dataclass(frozen=True, slots=True)
class Reading:
    """A text made plain for the finders.

    Attributes:
        text: without invisible characters, digits in ASCII, case as typed.
        low: the same in lower case, of the same length.
        places: for each position of `text`, and its end, where it was as typed; None where nothing moved.
    """

    text: str
    low: str
    places: list[int] | None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the span as typed of a non-empty span of the reading."""
        if self.places is None:
            return start, end
        return self.places[start], self.places[end - 1] + 1


def read(text: str) -> Reading:
    """Return the reading of a text."""
    if text.isascii():
        return Reading(text, text.lower(), None)
    plain, places = without_invisible(text)
    plain = plain.translate(_PLAIN)
    if _MIXED.search(plain):
        plain = _WORD.sub(_in_one_script, plain)
    return Reading(plain, _lower(plain), places if len(plain) != len(text) else None)


def _lower(text: str) -> str:
    low = text.replace("İ", "i").lower()
    return low if len(low) == len(text) else "".join(one.lower() if len(one.lower()) == 1 else one for one in text)


def _in_one_script(match: re.Match[str]) -> str:
    """Return a Cyrillic word without the Latin letters that were typed for some of its own."""
    word = match.group()
    if _CYRILLIC.search(word) and _LATIN.search(word):
        return word.translate(_AS_CYRILLIC)
    return word
