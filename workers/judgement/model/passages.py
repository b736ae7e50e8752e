"""What a model is given of a text: its words, in windows, and the listed words among them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from workers.judgement.model.groups import neutral, said_again
from workers.judgement.model.lexicon import Hit, lexicon
from workers.judgement.model.ngrams import Grams, grams
from workers.judgement.model.tokens import Words, words_of

#: More hits of one category than this say nothing more.
_MOST_HITS = 3


@dataclass(frozen=True, slots=True)
class Passage:
    """One window of a plain text.

    Attributes:
        words: the window's words.
        hits: the listed words in it.
        language: ISO 639-1 code; None when unknown.
        shape: how the whole text is written (`workers.judgement.model.shape`).
    """

    words: Words
    hits: list[Hit]
    language: str | None
    shape: tuple[str, ...] = ()

    def marks(self, *, shaped: bool) -> list[str]:
        """Return what is known beside the n-grams: how many listed words of which category, and the shape if wanted."""
        shape = self.shape if shaped else ()
        found = [f"{language}:{mark}" for mark in shape for language in (self.language, "any")]
        for category, count in Counter(hit.category for hit in self.hits).items():
            for language in (self.language, "any"):
                found += [f"{language}:{category}:{number}" for number in range(1, min(count, _MOST_HITS) + 1)]
        return found


def passages(text: str, language: str | None, shape: tuple[str, ...] = ()) -> list[Passage]:
    """Return the windows of a plain text (`workers.text.normalise`); at least one."""
    words, hits = neutral_words(words_of(text), language), lexicon(language).hits(text)
    windows = words.windows()
    if len(windows) == 1:
        return [Passage(words, hits, language, shape)]
    return [
        Passage(part, [hit for hit in hits if part.starts[0] <= hit.start < part.ends[-1]], language, shape)
        for part in windows
    ]


def neutral_words(words: Words, language: str | None) -> Words:
    """Return words in which no word says what somebody is (`workers.judgement.model.groups`)."""
    again = said_again(words.texts)
    kept = words.but(again) if again else words
    return Words([neutral(word, language) for word in kept.texts], kept.starts, kept.ends)


@dataclass(frozen=True, slots=True)
class Features:
    """The features of several passages: n-grams, then marks, each with its passage and its weight."""

    grams: Grams
    mark_hashes: NDArray[np.uint64]
    mark_passages: NDArray[np.int64]

    def buckets(self, bits: int) -> NDArray[np.int64]:
        """Return the features' places in a table of 2**bits rows."""
        marks = (self.mark_hashes >> np.uint64(64 - bits)).astype(np.int64)
        return np.concatenate([self.grams.buckets(bits), marks])

    @property
    def passages(self) -> NDArray[np.int64]:
        return np.concatenate([self.grams.lines, self.mark_passages])

    @property
    def weights(self) -> NDArray[np.float32]:
        return np.concatenate([self.grams.weights, np.ones(len(self.mark_hashes), np.float32)])


def features(read: Sequence[Passage], *, shaped: bool = False) -> Features:
    """Return the features of passages.

    `shaped`: how texts are written is among them, which says nothing of abuse.
    """
    marked = [(_hash(mark), at) for at, passage in enumerate(read) for mark in passage.marks(shaped=shaped)]
    return Features(
        grams([passage.words.line() for passage in read]),
        np.array([mark for mark, _ in marked], np.uint64),
        np.array([at for _, at in marked], np.int64),
    )


def mark_bucket(mark: str, bits: int) -> int:
    """Return a mark's place in a table of 2**bits rows."""
    return _hash(mark) >> (64 - bits)


def _hash(mark: str) -> int:
    return crc32(mark.encode(errors="surrogatepass")) << 32
