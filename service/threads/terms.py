"""The words of a page as numbers with weights: what two pages are compared by, in any language, without a dictionary.

Words of alphabets are cut short, so that most endings fall away; scripts that write no spaces are taken two characters
at a time. What every page of a site says counts little because it is counted (`service.threads.related`), not because
it stands on a list.
"""

from __future__ import annotations

import struct
from collections import Counter
from collections.abc import Iterator
from hashlib import blake2b
from itertools import pairwise
from unicodedata import category, name, normalize
from uuid import UUID

#: A page has no more than these: the heaviest.
MOST_TERMS = 48
#: A word of the title counts as much as so many of the description.
_TITLE = 2
#: How soon saying a word again stops to matter, and the length of a usual page, in terms (BM25's k and average length).
_ENOUGH = 1.2
_USUAL = 20

#: Scripts without spaces between words, or with words that grow by whole syllables, as Unicode names them.
_BY_PAIRS = ("CJK", "HIRAGANA", "KATAKANA", "HANGUL", "THAI", "LAO", "KHMER", "MYANMAR", "TIBETAN")
#: Letters kept of a word: in scripts with long words, and in others.
_LATIN, _OTHERS = 6, 5
#: Arabic writes it together with the word, and as often without.
_ARTICLE = "ال"

_ONE = struct.Struct("<qf")


def terms_of(site_id: UUID, title: str, excerpt: str) -> dict[int, float]:
    """Return the terms of a page and how much each says of it, from 0 to 1."""
    counts: Counter[str] = Counter()
    for text, worth in ((title, _TITLE), (excerpt, 1)):
        for term in _terms(text):
            counts[term] += worth
    longer = 0.25 + 0.75 * sum(counts.values()) / _USUAL
    heaviest = counts.most_common(MOST_TERMS)
    return {number_of(site_id, term): count / (count + _ENOUGH * longer) for term, count in heaviest}


def number_of(site_id: UUID, term: str) -> int:
    """Return a site's number for a term: 64 bits, signed as databases have them. "" stands for "any page"."""
    digest = blake2b(term.encode(), digest_size=8, key=site_id.bytes).digest()
    return int.from_bytes(digest, "little", signed=True)


def pack(terms: dict[int, float]) -> bytes:
    """Return the terms as a page's row keeps them."""
    return b"".join(_ONE.pack(term, weight) for term, weight in terms.items())


def unpack(packed: bytes) -> dict[int, float]:
    """Return the terms that were packed."""
    return dict(_ONE.iter_unpack(packed))


def _terms(text: str) -> Iterator[str]:
    for run in "".join(_letter(one) for one in normalize("NFKC", text).casefold()).split():
        yield from _of_run(run)


def _letter(character: str) -> str:
    return character if category(character)[0] in "LMN" else " "


def _of_run(run: str) -> Iterator[str]:
    """Yield the terms of letters that stand together: they may still be of several scripts."""
    part, by_pairs = "", False
    for character in f"{run} ":
        now = name(character, "").startswith(_BY_PAIRS)
        # a mark belongs to the letter before it, whatever it is called
        if part and (character == " " or (now != by_pairs and category(character)[0] != "M")):
            yield from _of_part(part, by_pairs=by_pairs)
            part = ""
        if not part:
            by_pairs = now
        part += character


def _of_part(part: str, *, by_pairs: bool) -> Iterator[str]:
    if by_pairs:
        yield from map("".join, pairwise(part)) if len(part) > 1 else (part,)
        return
    plain = "".join(one for one in normalize("NFD", part) if category(one) != "Mn") or part
    if len(plain) > 1:
        yield _cut(plain)


def _cut(word: str) -> str:
    """Return what mostly stays of a word in its other forms."""
    if not name(word[0], "").startswith("LATIN"):
        return word.removeprefix(_ARTICLE)[:_OTHERS] if len(word) > 4 else word
    singular = word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word
    return singular[:_LATIN]
