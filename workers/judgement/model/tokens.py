"""The words that the models read, each with its place in the text."""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass

#: Letters with the vowel signs of Indic scripts, which Python does not count among them; links and names as one word.
_TOKEN = re.compile(
    r"(?:(?:https?://|www\.)\S+|\[url\])|(?:@\w[\w.]*|\[user\])|[\w'\u0900-\u0dff]+|[^\w\s\u0900-\u0dff]"
)
_STRETCHED = re.compile(r"(\w)\1{2,}")
_SAME_LENGTH = str.maketrans("’ʼ`´123456789", "''''000000000")
#: Where people find what they quote; nobody advertises such a place.
_WELL_KNOWN = re.compile(
    r"(?:https?://)?(?:[\w-]{1,63}\.){0,3}(?:wikipedia\.org|wikimedia\.org|archive\.org|europa\.eu|un\.org|who\.int|bbc\.co\.uk"
    r"|bbc\.com|reuters\.com|apnews\.com|theguardian\.com|dw\.com|gov|gov\.[a-z]{2}|edu)(?:[/?#]|$)"
)
_LINKS = ("http", "www.", "[url")

#: A window holds so many words; half of one overlaps the next, so that no sentence is cut in every window.
WINDOW = 120
#: A text is read up to here, in windows: five times the longest comment that a site allows by default.
MOST_WINDOWS = 160


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text as the models know them, and where each stands in the text they were read from."""

    texts: list[str]
    starts: list[int]
    ends: list[int]

    def __len__(self) -> int:
        return len(self.texts)

    def part(self, start: int, end: int) -> Words:
        """Return the words from one to before another."""
        return Words(self.texts[start:end], self.starts[start:end], self.ends[start:end])

    def but(self, places: Container[int]) -> Words:
        """Return all words but those at some places."""
        kept = [at for at in range(len(self)) if at not in places]
        return Words([self.texts[at] for at in kept], [self.starts[at] for at in kept], [self.ends[at] for at in kept])

    def line(self) -> str:
        """Return the words as the one string that n-grams are taken from: each between single spaces."""
        return f" {' '.join(self.texts)} "

    def windows(self) -> list[Words]:
        """Return a long text's words in overlapping windows, a short one's in one."""
        if len(self) <= WINDOW:
            return [self]
        step = WINDOW // 2
        return [self.part(at, at + WINDOW) for at in range(0, min(len(self) - step, step * MOST_WINDOWS), step)]


def words_of(text: str) -> Words:
    """Return the words and signs of a plain text (`workers.text.normalise`), in order."""
    found = list(_TOKEN.finditer(text.translate(_SAME_LENGTH)))
    texts = [match.group() for match in found]
    if "@" in text or "[user]" in text or any(sign in text for sign in _LINKS):
        texts = [_without_address(word) for word in texts]
    if _STRETCHED.search(text):
        texts = [_STRETCHED.sub(r"\1\1", word) for word in texts]
    return Words(texts, [match.start() for match in found], [match.end() for match in found])


def _without_address(word: str) -> str:
    if word.startswith(_LINKS):
        return "source" if _WELL_KNOWN.match(word) else "httpurl"
    return "atuser" if len(word) > 1 and word[0] in "@[" else word
