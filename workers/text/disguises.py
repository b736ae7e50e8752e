"""The readings of a text: as it stands, and with its letters pulled together and put back for the signs that hide them.

A reading only ever adds what a list may match; the plain one stays, so that a disguise cannot hide a word either.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import product

from workers.text.lookalikes import LEET_CYRILLIC, LEET_LATIN, LEET_SIGNS, latin_for, script
from workers.text.normalise import LETTERS, Normal, normalise, settle_scripts

#: Three or more single letters with one to three separators between them: "v i a g r a", "v.i.a.g.r.a".
_SPACED_OUT = re.compile(r"(?<![^\W_])(?:[^\W_]|[@$€])(?:[ .\-_*·•,/\\|~+]{1,3}(?:[^\W_]|[@$€])(?![^\W_])){2,}")
#: Words of one letter, which may stand before or after a spaced-out word without being part of it.
_ONE_LETTER_WORDS = frozenset("aiouyаеиосвкуя")
_TOKEN = re.compile(r"(?:[^\W_]|[@$€!|+])+")
_STROKES = "1!|"


def readings(text: str) -> tuple[Normal, ...]:
    """Return the plain reading of a text first, then the others that differ from it."""
    plain = normalise(text)
    found = [plain]
    joined = _joined(plain)
    for stroke, impostors in product("il", (False, True)):
        other = _undisguised(joined, stroke, impostors=impostors)
        if all(other.text != known.text for known in found):
            found.append(other)
    return tuple(found)


def _undisguised(joined: Normal, stroke: str, *, impostors: bool) -> Normal:
    characters = list(joined.text)
    for token in _TOKEN.finditer(joined.text):
        characters[token.start() : token.end()] = _without_leet(token.group(), stroke)
    typed = [joined.source[at] for at in joined.starts]
    settle_scripts(characters, typed)
    if impostors:
        _settle_impostors(characters, typed)
    return replace(joined, text="".join(characters))


def _joined(plain: Normal) -> Normal:
    """Return the reading in which spaced-out letters stand together."""
    kept: list[int] = []
    edges: set[int] = set()
    done = 0
    for run in _SPACED_OUT.finditer(plain.text):
        kept.extend(range(done, run.start()))
        letters = [at for at in range(run.start(), run.end()) if plain.text[at].isalnum() or plain.text[at] in "@$€"]
        if plain.text[letters[0]] in _ONE_LETTER_WORDS:
            edges.add(len(kept) + 1)
        kept.extend(letters)
        if plain.text[letters[-1]] in _ONE_LETTER_WORDS:
            edges.add(len(kept) - 1)
        done = run.end()
    if not done:
        return plain
    kept.extend(range(done, len(plain.text)))
    return Normal(
        plain.source,
        "".join(plain.text[at] for at in kept),
        tuple(plain.starts[at] for at in kept),
        tuple(plain.ends[at] for at in kept),
        frozenset(edges),
    )


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
