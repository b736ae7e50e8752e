"""More texts for a teacher to speak of: words exchanged for their neighbours, left out, moved, denied.

As in X. Jiao et al., "TinyBERT: Distilling BERT for Natural Language Understanding", 2020, but for the neighbours,
which are those of the teacher's own word vectors.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

import torch

from workers.judgement.model.groups import stands_for_groups
from workers.judgement.model.pieces import LONGEST

_NEAREST = 8
#: The share of words that are exchanged, left out, and exchanged with the next.
_EXCHANGED, _LEFT_OUT, _MOVED = 0.18, 0.04, 0.02
#: The share of texts that are denied somewhere.
_DENIED = 0.25
_DENIALS = ("not", "never", "no", "nobody", "without", "stop")
_GOES_ON = "##"
_LEAST_LETTERS = 3
_AT_ONCE = 1_024


@dataclass(frozen=True, slots=True)
class Neighbours:
    """Which word pieces stand near which.

    Attributes:
        near: the numbers of the nearest words of each piece that is a word, by its number; words for what people are
            have none, for the encoder reads them all as one.
        goes_on: the pieces that go on a word.
        denials: the pieces that deny.
    """

    near: dict[int, list[int]]
    goes_on: frozenset[int]
    denials: tuple[int, ...]

    @classmethod
    def of(cls, vocabulary: str, vectors: torch.Tensor) -> Neighbours:
        """Take the pieces, one a line, and the vector of each, shape (pieces, width)."""
        pieces = vocabulary.split("\n")
        words = [
            at
            for at, piece in enumerate(pieces)
            if len(piece) >= _LEAST_LETTERS and piece.isalpha() and not stands_for_groups(piece)
        ]
        known = torch.nn.functional.normalize(vectors[words].float(), dim=1)
        near: dict[int, list[int]] = {}
        for start in range(0, len(words), _AT_ONCE):
            like = known[start : start + _AT_ONCE] @ known.T
            # the nearest of all is the word itself
            found = like.topk(min(_NEAREST + 1, len(words)), dim=1).indices[:, 1:].tolist()
            near |= {words[start + row]: [words[at] for at in one] for row, one in enumerate(found)}
        goes_on = frozenset(at for at, piece in enumerate(pieces) if piece.startswith(_GOES_ON))
        return cls(near, goes_on, tuple(pieces.index(word) for word in _DENIALS if word in pieces))

    def varied(self, ids: Sequence[int], chance: random.Random) -> list[int]:
        """Return the pieces of a text with some of its words changed; what frames it stays."""
        first, *inner, last = ids
        words: list[list[int]] = []
        for piece in inner:
            if piece in self.goes_on and words:
                words[-1].append(piece)
            else:
                words.append([piece])
        kept = [self._exchanged(word, chance) for word in words if chance.random() >= _LEFT_OUT]
        for at in range(len(kept) - 1):
            if chance.random() < _MOVED:
                kept[at], kept[at + 1] = kept[at + 1], kept[at]
        if self.denials and chance.random() < _DENIED:
            kept.insert(chance.randint(0, len(kept)), [chance.choice(self.denials)])
        return [first, *[piece for word in kept for piece in word][: LONGEST - 2], last]

    def _exchanged(self, word: list[int], chance: random.Random) -> list[int]:
        near = self.near.get(word[0]) if len(word) == 1 else None
        return [chance.choice(near)] if near and chance.random() < _EXCHANGED else word
