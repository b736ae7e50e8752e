"""A site's own adapter: how far its earlier decisions move the score of a text, in log-odds, and its stored form."""

from __future__ import annotations

import math
from dataclasses import dataclass
from struct import Struct, error
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from workers.judgement.bag import BUCKETS, Bag, places

Weights = NDArray[np.float32]

#: The furthest that a site's decisions move any score, in log-odds: 0.5 becomes 0.88 or 0.12.
MOST = 2.0
#: A move too small to be told or to matter.
_NOTHING = 0.005
#: Scores of exactly 0 and 1 have no log-odds; these are the outermost that do.
_OUTERMOST = 1e-3

_MARK = b"HAVENAD"
_VERSION = 1
#: Mark, version, number of weights, check sum of the weights.
_HEADER = Struct("<7sBII")


@dataclass(frozen=True, eq=False, slots=True)
class Adapter:
    """What a site's lessons add up to for one task."""

    weights: Weights

    def shift(self, bag: Bag) -> float:
        """Return how far the site's decisions move the score of a text, in log-odds, from -2.0 to 2.0."""
        where, values = places(bag)
        moved = float(self.weights[where] @ values)
        return 0.0 if abs(moved) < _NOTHING else round(max(-MOST, min(MOST, moved)), 3)


def adapted(score: float, shift: float) -> float:
    """Return a score in [0, 1] moved by a shift in log-odds; without a shift it stays what it is."""
    if not shift:
        return score
    inside = max(_OUTERMOST, min(1 - _OUTERMOST, score))
    return round(1 / (1 + math.exp(-math.log(inside / (1 - inside)) - shift)), 4)


def to_bytes(weights: Weights) -> bytes:
    """Return weights in the form they are stored in: a checked header and half-precision numbers."""
    content = weights.astype("<f2").tobytes()
    return _HEADER.pack(_MARK, _VERSION, len(weights), crc32(content)) + content


def from_bytes(stored: bytes) -> Adapter:
    """Return the adapter that was stored.

    Raises:
        ValueError: it is damaged, or of a version that this one does not know.
    """
    try:
        mark, version, size, checked = _HEADER.unpack_from(stored)
    except error:
        raise ValueError("too short for an adapter") from None
    content = stored[_HEADER.size :]
    if (mark, version, size) != (_MARK, _VERSION, BUCKETS) or len(content) != 2 * size or crc32(content) != checked:
        raise ValueError("damaged, or no adapter of this version")
    return Adapter(np.frombuffer(content, "<f2").astype(np.float32))
