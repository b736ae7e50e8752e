"""Texts as word pieces, the same way for teacher and student as in the running service."""

from __future__ import annotations

from collections.abc import Sequence

from workers.judgement.model.passages import passages
from workers.judgement.model.pieces import Pieces
from workers.text.normalise import normalise


def ids_of(texts: Sequence[str], vocabulary: str) -> list[list[int]]:
    """Return the word pieces of the beginning of English texts."""
    return Pieces(vocabulary).ids([passages(normalise(text).text, None)[0] for text in texts])
