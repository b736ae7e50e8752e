"""The readings of a text: as it stands, and with its letters pulled together and put back for the signs that hide them.

A reading only ever adds what a list may match; the plain one stays, so that a disguise cannot hide a word either.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import product

from workers.text.joining import pulled_together
from workers.text.lookalikes import EMOJI_SIGNS, LEET_CYRILLIC, LEET_LATIN, LEET_SIGNS, latin_for, script
from workers.text.normalise import LETTERS, Normal, normalise, settle_scripts
from workers.text.plain import is_plain
from workers.text.styled import unstyled
from workers.text.translit import in_cyrillic

_TOKEN = re.compile(rf"(?:[^\W_]|[@$€!|+{''.join(EMOJI_SIGNS)}])+")
_STROKES = "1!|"
#: A letter three times or more, within a word: no language writes one so.
_STRETCHED = re.compile(r"([^\W\d_])\1{2,}")


def readings(text: str) -> tuple[Normal, ...]:
    """Return the plain reading of a text first, then the others that differ from it."""
    plain = normalise(text)
    found = [plain]
    if not is_plain(text):
        bare = unstyled(text)
        styled = () if bare == text else (replace(normalise(bare), source=text),)
        for base in (plain, *styled):
            for other in undisguised(base):
                if all(other.text != known.text for known in found):
                    found.append(other)
    return tuple(found)


def undisguised(plain: Normal) -> Iterator[Normal]:
    """Yield the readings of a plain form that see through a disguise; some may be the same."""
    joined = pulled_together(plain)
    strokes = "il" if any(stroke in joined.text for stroke in _STROKES) else "i"
    for stroke, impostors in product(strokes, (False,) if joined.text.isascii() else (False, True)):
        yield _with_letters(joined, stroke, impostors=impostors)
    if _STRETCHED.search(joined.text):
        for times in (1, 2):
            yield _with_letters(_shortened(joined, times), "i", impostors=False)
    russian = in_cyrillic(joined)
    if russian:
        yield russian


def _shortened(reading: Normal, times: int) -> Normal:
    """Return the reading in which a letter stretched within a word stands once or twice."""
    dropped: set[int] = set()
    for run in _STRETCHED.finditer(reading.text):
        before, after = reading.text[run.start() - 1 : run.start()], reading.text[run.end() : run.end() + 1]
        # "www", "xxx" and "III" are as they should be
        if before.isalpha() or after.isalpha():
            dropped.update(range(run.start() + times, run.end()))
    return reading.keeping([at for at in range(len(reading.text)) if at not in dropped]) if dropped else reading


def _with_letters(joined: Normal, stroke: str, *, impostors: bool) -> Normal:
    characters = list(joined.text)
    for token in _TOKEN.finditer(joined.text):
        if token.group().isalpha():
            continue
        characters[token.start() : token.end()] = _without_leet(token.group(), stroke)
    typed = [joined.source[at] for at in joined.starts]
    settle_scripts(characters, typed)
    if impostors:
        _settle_impostors(characters, typed)
    return replace(joined, text="".join(characters))


def _without_leet(token: str, stroke: str) -> str:
    """Return a token with letters for its digits and signs, where it has letters enough to be a word."""
    letters = sum(character.isalpha() for character in token)
    digits = sum(character.isdigit() for character in token)
    if not letters or letters == len(token) or len(token) - digits < digits:
        return token
    cyrillic = 2 * sum(script(character) == "CYRILLIC" for character in token if character.isalpha()) > letters
    digits_as = LEET_CYRILLIC if cyrillic else {**LEET_LATIN, "1": stroke}
    read: list[str] = []
    for at, character in enumerate(token):
        # "wow!" ends a sentence; only a stroke between letters stands for one
        inside = 0 < at < len(token) - 1 and token[at + 1].isalnum()
        if character in _STROKES and not character.isdigit():
            read.append(stroke if inside else character)
        elif character in EMOJI_SIGNS:
            read.append(EMOJI_SIGNS[character] if inside else character)
        else:
            read.append(digits_as.get(character) or LEET_SIGNS.get(character, character))
    return "".join(read)


def _settle_impostors(characters: list[str], typed: list[str]) -> None:
    """Write whole words of look-alikes in Latin, in place, unless the text truly uses the script they come from."""
    text = "".join(characters)
    if text.isascii():
        return
    honest = {
        script(character)
        for character, original in zip(characters, typed, strict=True)
        if character.isalpha() and latin_for(character, original) is None
    }
    for word in LETTERS.finditer(text):
        at = range(word.start(), word.end())
        latin = [latin_for(characters[index], typed[index]) for index in at]
        if None not in latin and not {script(characters[index]) for index in at} & honest:
            for index, letter in zip(at, latin, strict=True):
                characters[index] = letter or characters[index]
