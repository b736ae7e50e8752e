"""Tells letters hit at random from words: a plain look at what hardly any language puts side by side."""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise

#: Pairs that names in Latin script hardly ever have, whatever the language; one alone proves nothing ("Iqbal").
_RARE = frozenset({
    "bq", "bx", "cj", "cv", "cx", "dx", "fq", "fx", "fz", "gq", "gx", "hx", "jb", "jc", "jf", "jg", "jh", "jk",
    "jl", "jp", "jq", "jt", "jv", "jw", "jx", "jz", "kq", "kx", "lx", "mx", "pq", "px", "pz", "qc", "qd", "qf",
    "qg", "qh", "qj", "qk", "ql", "qm", "qn", "qp", "qr", "qt", "qv", "qx", "qz", "rx", "sx", "tq", "vq", "vw",
    "vx", "wq", "wv", "wx", "wz", "xb", "xd", "xf", "xg", "xj", "xk", "xm", "xn", "xq", "xr", "xs", "xv", "xz",
    "zf", "zj", "zq", "zx",
})  # fmt: skip
#: Rows of a keyboard.
_ROWS = re.compile("asdf|qwert|zxcv|hjkl|йцуке|фыва|ячсм")
_VOWEL = re.compile("[aeiouyаеёиоуыэюяіїєўәөү]")
_CONSONANTS = re.compile("[bcdfghjklmnpqrstvwxz]+")
_TWO_SCRIPTS = re.compile("[a-zа-яёіїєў]+")
_UP = re.compile("[a-zа-яё][A-ZА-ЯЁ]")

#: The most consonants in a row that a name has without a rare pair among them ("Wachtschreiber" has seven).
_LONGEST_ROW = 7
#: From so many letters on a word has a vowel in every language that writes them.
_NEEDS_VOWEL = 6
#: Only so much is looked at.
_MOST = 100


def looks_random(word: str) -> bool:
    """Tell whether a word looks like keys hit at random; only Latin and Cyrillic letters are judged."""
    letters = _plain(word[:_MOST])
    if len(_UP.findall(word[:_MOST])) >= 3:
        return True
    lower = letters.casefold()
    if not _TWO_SCRIPTS.fullmatch(lower):
        return False
    if _ROWS.search(lower) or (len(lower) >= _NEEDS_VOWEL and not _VOWEL.search(lower)):
        return True
    rare = sum(lower[at : at + 2] in _RARE for at in range(len(lower) - 1))
    row = max((len(run) for run in _CONSONANTS.findall(lower)), default=0)
    return rare >= 2 or row > _LONGEST_ROW or (rare == 1 and row >= 5)


def switches(text: str) -> int:
    """Return how often letters and digits change places in a text."""
    kinds = [character.isdigit() for character in text[:_MOST] if character.isalnum()]
    return sum(before != after for before, after in pairwise(kinds))


def _plain(word: str) -> str:
    """Return a word without the marks on its letters."""
    decomposed = unicodedata.normalize("NFKD", word)
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))
