"""Which of a published model's word pieces the encoder keeps: those that English texts are cut into."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from workers.text.normalise import normalise

#: What fills a batch up, what no piece stands for, and what frames a text.
_NAMED = frozenset({"[PAD]", "[UNK]", "[CLS]", "[SEP]"})
_GOES_ON = "##"


def english(pieces: Iterable[str]) -> list[str]:
    """Return the pieces to keep, in their order.

    No text is ever cut into the others: they stand for nothing, are not how a normalised text is spelled, or are of
    another script than the one language that the encoder is asked about.
    """
    return [piece for piece in pieces if piece in _NAMED or _is_met(piece)]


def _is_met(piece: str) -> bool:
    letters = piece.removeprefix(_GOES_ON)
    if letters.replace("_", "").isalnum() or letters == "_":
        return normalise(letters).text == letters and all(_is_latin(one) for one in letters if one.isalpha())
    # a sign is a word by itself
    return len(piece) == 1 and normalise(piece).text == piece and not unicodedata.category(piece).startswith("M")


def _is_latin(letter: str) -> bool:
    return unicodedata.name(letter, "").startswith("LATIN ")
