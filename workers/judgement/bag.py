"""A text as a bag of hashed features: enough to compare texts and to learn from them, too little to read.

Words, pairs of words and pieces of words are hashed into a fixed number of buckets, each with a sign, so that what two
texts share by chance evens out (K. Weinberger et al., "Feature Hashing for Large Scale Multitask Learning", ICML 2009).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

Bag = NDArray[np.uint16]

#: How many buckets there are; a bag's number is a bucket, with `_MINUS` added for the negative sign.
BUCKETS = 1 << 14
_MINUS = 1 << 15
#: Raised whenever the same text gives another bag; stored ahead of each, so that an old one is made anew.
_VERSION = 1
#: A text with more features is judged by its first ones.
_MOST = 1_024
_PIECE = 4

_WORD = re.compile(r"[^\W_]+")
_DIGITS = re.compile(r"\d+")


def bag_of(text: str, website: str | None = None) -> Bag:
    """Return the features of a comment: of its text, and of the website its author gave."""
    features = dict.fromkeys(_hashed(feature) for feature in _features(text, website or ""))
    return np.fromiter(features, np.uint16, len(features))[:_MOST]


def pack(bag: Bag) -> bytes:
    """Return a bag as bytes to be stored."""
    return bytes([_VERSION]) + bag.astype("<u2").tobytes()


def unpack(content: bytes | None) -> Bag | None:
    """Return the bag that was stored; None when there is none, or one of another version."""
    if not content or content[0] != _VERSION or len(content) % 2 == 0:
        return None
    return np.frombuffer(content, "<u2", offset=1).astype(np.uint16)


def places(bag: Bag) -> tuple[NDArray[np.intp], NDArray[np.float32]]:
    """Return the buckets of a bag and their values; the values' squares add up to 1."""
    size = np.float32(1 / np.sqrt(max(len(bag), 1)))
    return (bag & (_MINUS - 1)).astype(np.intp), np.where(bag & _MINUS, -size, size).astype(np.float32)


def _hashed(feature: str) -> int:
    number = crc32(feature.encode("utf-8", "surrogatepass"))
    return number & (BUCKETS - 1) | (_MINUS if number >> 31 else 0)


def _features(text: str, website: str) -> Iterator[str]:
    words = _words(text)
    yield from (f"w{word}" for word in words)
    yield from (f"s{word}" for word in _words(website))
    yield from (f"p{one} {other}" for one, other in pairwise(words))
    for word in words:
        edged = f"<{word}>"
        yield from (f"c{edged[at : at + _PIECE]}" for at in range(len(edged) - _PIECE + 1))


def _words(text: str) -> list[str]:
    plain = _DIGITS.sub("0", unicodedata.normalize("NFKC", text).casefold())
    return _WORD.findall(plain)
