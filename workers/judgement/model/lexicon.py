"""Lists of abusive words, language by language: something for a model to weigh, never a verdict.

A line of `workers/judgement/lexicon/<language>.tsv` is an entry and its category; a star at its end or beginning says
that the word may go on there.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from ahocorasick_rs import AhoCorasick

from workers.text.normalise import normalise

CATEGORIES = ("obscene", "insult", "slur", "violence", "dehumanise")


@dataclass(frozen=True, slots=True)
class Hit:
    """A listed word in a plain text."""

    start: int
    end: int
    category: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A listed word or phrase; `before` and `after` say whether letters may stand there."""

    text: str
    category: str
    before: bool
    after: bool


class Lexicon:
    """The words of one language, found all at once."""

    def __init__(self, entries: list[Entry]) -> None:
        self.entries = entries
        self._automaton = AhoCorasick([entry.text for entry in entries]) if entries else None

    def hits(self, text: str) -> list[Hit]:
        """Return the listed words of a plain text (`workers.text.normalise`) in order, the longer where two overlap."""
        if self._automaton is None:
            return []
        found = [
            Hit(start, end, self.entries[index].category)
            for index, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True)
            if self._stands_alone(text, start, end, self.entries[index])
        ]
        chosen: list[Hit] = []
        for hit in sorted(found, key=lambda hit: (hit.start, -hit.end)):
            if not chosen or hit.start >= chosen[-1].end:
                chosen.append(hit)
        return chosen

    @staticmethod
    def _stands_alone(text: str, start: int, end: int, entry: Entry) -> bool:
        return (entry.before or not text[start - 1 : start].isalnum()) and (
            entry.after or not text[end : end + 1].isalnum()
        )


@cache
def lexicon(language: str | None) -> Lexicon:
    """Return the lexicon of a language; an empty one where there is none."""
    source = files("workers.judgement") / "lexicon" / f"{language}.tsv"
    return Lexicon(read(source.read_text("utf-8")) if language and source.is_file() else [])


def read(content: str) -> list[Entry]:
    """Return the entries of a file's content.

    Raises:
        ValueError: a line has no such category, or nothing but stars.
    """
    entries: dict[str, Entry] = {}
    for number, row in enumerate(content.splitlines(), 1):
        if not row or row.startswith("#"):
            continue
        word, _, category = row.partition("\t")
        text = normalise(word.strip("*")).text.strip()
        if category not in CATEGORIES or not text:
            message = f"line {number}: not an entry and a category"
            raise ValueError(message)
        # scripts without spaces have no beginnings and ends of words
        open_ended = not text.isascii() and any("\u3040" <= sign <= "\u9fff" for sign in text)
        entries[f"{word}"] = Entry(text, category, open_ended or word.startswith("*"), open_ended or word.endswith("*"))
    return list(entries.values())
