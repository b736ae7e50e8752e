"""Pulls the letters of a word together that were set apart: spaced out, split by a sign, masked, or typed as flags."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from workers.text.hidden import is_hidden, split_by, unmasked
from workers.text.normalise import Normal

#: Three or more single letters with one to three separators between them: "v i a g r a", "v.i.a.g.r.a", "v🔥i🔥a".
_SPACED_OUT = re.compile(r"(?<![^\W_])(?:[^\W_]|[@$€])(?:(?:[^\w@$€'’\"]|_){1,3}(?:[^\W_]|[@$€])(?![^\W_])){2,}")
#: Words of one letter, which may stand before or after a spaced-out word without being part of it.
_ONE_LETTER_WORDS = frozenset("aiouyаеиосвкуя")
#: The first letter of each part of a text that something follows within a few letters which is no letter.
_PART = re.compile(r"(?<![^\W_])[^\W_](?=[^\W_]{0,10}(?:[^\w\s'’]|_))")
_LETTER_FLAGS = re.compile("[\U0001f1e6-\U0001f1ff]+")
_FIRST_FLAG = 0x1F1E6
#: Two letters each, as flags are typed (ISO 3166-1, and the few that Unicode adds).
_FLAGS = (
    "acadaeafagaialamaoaqarasatauawaxazbabbbdbebfbgbhbibjblbmbnbobqbrbsbtbvbwbybzcacccdcfcgchcickclcmcncocpcrcucvcwcxcy"
    "czdedgdjdkdmdodzeaeceeegeheresetetfifjfkfmfofrgagbgdgegfggghgiglgmgngpgqgrgsgtgugwgyhkhmhnhrhthuicidieiliminioiqiris"
    "itjejmjojpkekgkhkikmknkpkrkwkykzlalblclilklrlsltlulvlymamcmdmemfmgmhmkmlmmmnmompmqmrmsmtmumvmwmxmymznancnenfngninlno"
    "npnrnunzompapepfpgphpkplpmpnprpsptpwpyqarerorsrurwsasbscsdsesgshsisjskslsmsnsosrssstsvsxsysztatctdtftgthtjtktltmtn"
    "totrtttvtwtzuaugumunusuyuzvavcvevgvivnvuwfwsxkyeytzazmzw"
)
_PAIRS = frozenset(_FLAGS[at : at + 2] for at in range(0, len(_FLAGS), 2))


def pulled_together(plain: Normal) -> Normal:
    """Return the reading in which letters set apart stand together, and masked ones are there."""
    return _mended(_joined(_without_flags(plain)))


def _without_flags(plain: Normal) -> Normal:
    """Return the reading in which letters typed as halves of flags are letters; whole flags stay flags."""
    if not _LETTER_FLAGS.search(plain.text):
        return plain

    def read(run: re.Match[str]) -> str:
        letters = "".join(chr(ord("a") + ord(character) - _FIRST_FLAG) for character in run.group())
        flags = all(letters[at : at + 2] in _PAIRS for at in range(0, len(letters), 2))
        return run.group() if flags else letters

    return replace(plain, text=_LETTER_FLAGS.sub(read, plain.text))


def _joined(plain: Normal) -> Normal:
    """Return the reading in which spaced-out letters stand together."""
    kept: list[int] = []
    edges: set[int] = set()
    done = 0
    for run in _SPACED_OUT.finditer(plain.text):
        letters = [at for at in range(run.start(), run.end()) if plain.text[at].isalnum() or plain.text[at] in "@$€"]
        if _is_abbreviation(plain, letters):
            continue
        kept.extend(range(done, run.start()))
        if plain.text[letters[0]] in _ONE_LETTER_WORDS:
            edges.add(len(kept) + 1)
        kept.extend(letters)
        if plain.text[letters[-1]] in _ONE_LETTER_WORDS:
            edges.add(len(kept) - 1)
        done = run.end()
    if not done:
        return plain
    kept.extend(range(done, len(plain.text)))
    return replace(plain.keeping(kept), edges=frozenset(edges))


def _is_abbreviation(plain: Normal, letters: list[int]) -> bool:
    """Tell whether single letters are initials, items or sizes: "U.S.A.", "J. R. Smith", "a, b, c", "3 x 4"."""
    text = plain.text
    digits = sum(text[at].isdigit() for at in letters)
    if len(letters) - digits < max(3, digits) or not any(text[at].isalpha() for at in letters):
        return True
    if len(letters) > 4 or is_hidden("".join(text[at] for at in letters)):
        return False
    between = {text[at + 1 : following] for at, following in pairwise(letters)}
    if len(between) > 1 or (len(letters) < 4 and len(min(between)) > 1):
        return True
    capitals = all(plain.source[plain.starts[at]].isupper() for at in letters)
    return capitals and between == {"."} and text[letters[-1] + 1 : letters[-1] + 2] == "."


def _mended(plain: Normal) -> Normal:
    """Return the reading in which hidden words are neither split by a sign nor masked."""
    text = plain.text
    characters = list(text)
    dropped: set[int] = set()
    for part in _PART.finditer(text):
        at = part.start()
        signs = split_by(text, at)
        word = None if signs else unmasked(text, at)
        dropped.update(signs)
        if word:
            characters[at : at + len(word)] = word
    mended = replace(plain, text="".join(characters))
    return mended.keeping([at for at in range(len(text)) if at not in dropped]) if dropped else mended
