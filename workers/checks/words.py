"""Holds or rejects a comment for a word of the site's own lists, however it is spelled (Aho and Corasick 1975)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from ahocorasick_rs import AhoCorasick

from service.moderation.findings import Evidence, Finding, Outcome
from workers.checks.case import Case
from workers.checks.quoting import MOST, quote, written
from workers.text.disguises import readings
from workers.text.normalise import Normal, normalise

NAME = "words"
VERSION = 1


@dataclass(frozen=True, slots=True)
class _Entry:
    listed: str
    beginning: bool


@dataclass(frozen=True, slots=True)
class _List:
    automaton: AhoCorasick
    entries: tuple[_Entry, ...]


def check(case: Case) -> Finding:
    lists = case.policy.words
    if not (lists.hold or lists.reject):
        return Finding(NAME, VERSION, Outcome.PASS)
    texts = [(field, text, readings(text)) for field, text in written(case)]

    def found(words: tuple[str, ...]) -> tuple[Evidence, ...]:
        return tuple(
            quote(text, span, f"on this site's list: {listed}", field)
            for field, text, spellings in texts
            for span, listed in _matches(spellings, words)
        )

    refused, doubtful = found(lists.reject), found(lists.hold)
    if refused:
        return Finding(NAME, VERSION, Outcome.REJECT, "listed_word", evidence=(refused + doubtful)[:MOST])
    if doubtful:
        return Finding(NAME, VERSION, Outcome.HOLD, "listed_word", evidence=doubtful[:MOST])
    return Finding(NAME, VERSION, Outcome.PASS)


def _matches(spellings: tuple[Normal, ...], words: tuple[str, ...]) -> list[tuple[tuple[int, int], str]]:
    """Return the spans of a text that are listed words, each once, with the entry as the site wrote it."""
    if not words:
        return []
    known = _compiled(words)
    found: dict[tuple[int, int], str] = {}
    for reading in spellings:
        for which, start, end in known.automaton.find_matches_as_indexes(reading.text, overlapping=True):
            entry = known.entries[which]
            if reading.is_edge(start) and (entry.beginning or reading.is_edge(end)):
                found.setdefault(reading.span(start, end), entry.listed)
    return sorted(found.items())


@lru_cache(maxsize=64)
def _compiled(words: tuple[str, ...]) -> _List:
    entries: dict[str, _Entry] = {}
    for listed in words:
        pattern = normalise(listed.rstrip().removesuffix("*")).text.strip()
        beginning = listed.rstrip().endswith("*") or (pattern in entries and entries[pattern].beginning)
        if pattern:
            entries[pattern] = _Entry(listed.strip(), beginning)
    return _List(AhoCorasick(list(entries)), tuple(entries.values()))
