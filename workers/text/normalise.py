"""Text as its reader sees it: one spelling for all ways to write a word, with the way back to what was typed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from workers.text.lookalikes import PLAIN, UNSPACED, one_script, script

#: Blocks of accents that go over or around any letter, Arabic vowel points, Hebrew points. Vowel signs of other scripts
#: stay, as they make a different word.
_ACCENTS = (
    range(0x0300, 0x0370), range(0x1AB0, 0x1B00), range(0x1DC0, 0x1E00), range(0x20D0, 0x2100), range(0xFE20, 0xFE30),
    range(0x064B, 0x0660), range(0x0591, 0x05C8), range(0x0483, 0x048A), range(0xA66F, 0xA673),
)  # fmt: skip
_SELECTORS = (range(0xFE00, 0xFE10), range(0xE0100, 0xE01F0), range(0x180B, 0x1810))
#: Letters by their category, blank on every screen.
_BLANK = frozenset("\u115f\u1160\u2800\u3164\uffa0")
#: Some ligatures stand for whole sentences ("ﷺ" for eighteen letters); one character must not multiply the text.
_LONGEST_FOLD = 4

LETTERS = re.compile(r"[^\W\d_]+")
#: Characters that fold to one each: ASCII, Russian, and the punctuation that text programs put in.
_SIMPLE = re.compile("[ -~\n\r\tа-яА-ЯёЁ«»“”„‘’—–]*")
_LATIN = re.compile("[a-z]")
_IN_TWO_SCRIPTS = re.compile("[a-z][а-яё]|[а-яё][a-z]")
_RUSSIAN = re.compile("[а-я]+")
_SPACES = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Normal:
    """A text made plain.

    Attributes:
        source: as typed.
        text: case folded, without accents, invisible characters and look-alikes, white space as single spaces.
        starts, ends: for each character of `text`, where what it stands for begins and ends in `source`.
        edges: positions in `text` where a word may begin or end although letters touch.
    """

    source: str
    text: str
    starts: Sequence[int]
    ends: Sequence[int]
    edges: frozenset[int] = frozenset()

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of the source that a non-empty span of the text stands for."""
        return self.starts[start], self.ends[end - 1]

    def keeping(self, places: Sequence[int]) -> Normal:
        """Return the text with only the characters at these places, in order."""
        moved = {old: new for new, old in enumerate(places)} if self.edges else {}
        return Normal(
            self.source,
            "".join([self.text[at] for at in places]),
            tuple([self.starts[at] for at in places]),
            tuple([self.ends[at] for at in places]),
            frozenset(moved[edge] for edge in self.edges if edge in moved),
        )

    def is_edge(self, at: int) -> bool:
        """Tell whether a word may begin or end at this position; scripts without spaces have edges everywhere."""
        if at <= 0 or at >= len(self.text) or at in self.edges:
            return True
        return not (_in_spaced_word(self.text[at - 1]) and _in_spaced_word(self.text[at]))


def is_invisible(character: str) -> bool:
    """Tell whether a character shows nothing and takes no room: zero width, direction marks, controls, selectors."""
    if character.isspace():
        return False
    return unicodedata.category(character) in ("Cf", "Cc", "Cs") or _within(character, _SELECTORS)


def is_blank(text: str) -> bool:
    """Tell whether a text shows nothing at all."""
    return all(character.isspace() or character in _BLANK or is_invisible(character) for character in text)


def without_invisible(text: str) -> tuple[str, list[int]]:
    """Return the text without invisible characters, and for each position (and the end) where it was."""
    kept = [at for at, character in enumerate(text) if character.isascii() or not is_invisible(character)]
    return "".join(text[at] for at in kept), [*kept, len(text)]


def normalise(source: str) -> Normal:
    """Return the plain form of a text, in one pass over it; it is its own plain form."""
    return _normalise_simple(source) or normalise_any(source)


def normalise_any(source: str) -> Normal:
    """Return the plain form of a text letter by letter, whatever it holds."""
    characters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for at, character in enumerate(source):
        folded = _fold(character)
        if not folded and ends and unicodedata.category(character) == "Mn":
            ends[-1] = at + 1
        for part in folded:
            if part == " " and characters and characters[-1] == " ":
                ends[-1] = at + 1
                continue
            characters.append(part)
            starts.append(at)
            ends.append(at + 1)
    settle_scripts(characters, [source[at] for at in starts])
    return Normal(source, "".join(characters), tuple(starts), tuple(ends))


def _normalise_simple(source: str) -> Normal | None:
    """Return what `normalise_any` does, whole strings at a time, for the texts of most people; None for others."""
    if not _SIMPLE.fullmatch(source):
        return None
    text = source.lower()
    if not text.isascii():
        if _LATIN.search(text) and _IN_TWO_SCRIPTS.search(text):
            return None
        text = text.replace("ё", "е").replace("й", "и")
    text = _SPACES.sub(" ", text)
    if len(text) == len(source):
        return Normal(source, text, range(len(source)), range(1, len(source) + 1))
    starts: list[int] = []
    ends: list[int] = []
    for run in _SPACES.finditer(source):
        after = ends[-1] if ends else 0
        starts.extend(range(after, run.start() + 1))
        ends.extend(range(after + 1, run.start() + 1))
        ends.append(run.end())
    after = ends[-1] if ends else 0
    starts.extend(range(after, len(source)))
    ends.extend(range(after + 1, len(source) + 1))
    return Normal(source, text, tuple(starts), tuple(ends))


def settle_scripts(characters: list[str], typed: list[str]) -> None:
    """Write each word of mixed scripts in the one it is meant in, in place."""
    text = "".join(characters)
    if text.isascii():
        return
    for word in LETTERS.finditer(text):
        if not (word.group().isascii() or _RUSSIAN.fullmatch(word.group())):
            at = slice(word.start(), word.end())
            characters[at] = one_script(word.group(), "".join(typed[at]))


@lru_cache(maxsize=8192)
def _fold(character: str) -> str:
    folded = _fold_once(character)
    # what a letter decomposes into may fold further
    while (again := "".join(map(_fold_once, folded))) != folded:
        folded = again
    return folded


def _fold_once(character: str) -> str:
    if character.isspace() or character in _BLANK:
        return " "
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", character).casefold())
    if len(decomposed) > _LONGEST_FOLD:
        return character
    return "".join(
        " " if part.isspace() else PLAIN.get(part, part)
        for part in decomposed
        if not (is_invisible(part) or _within(part, _ACCENTS))
    )


@lru_cache(maxsize=8192)
def _in_spaced_word(character: str) -> bool:
    return unicodedata.category(character)[0] in "LNM" and script(character) not in UNSPACED


def _within(character: str, ranges: tuple[range, ...]) -> bool:
    point = ord(character)
    return any(point in block for block in ranges)
