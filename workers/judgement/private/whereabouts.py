"""Finds where a person can be met: "she lives above the bakery", "he works there until six", "her son's school".

A verb for being somewhere counts where a detail stands beside it that leads a stranger to the door: a floor, a gate,
the shop below, a shift's end. A town, a country or an employer alone is no such detail, nor is what the past says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from workers.judgement.private.found import Found
from workers.judgement.private.habits import Habits
from workers.judgement.private.habits_east import ARABIC, CHINESE, HINDI, POLISH, RUSSIAN, TURKISH
from workers.judgement.private.habits_south import FRENCH, ITALIAN, PORTUGUESE, SPANISH
from workers.judgement.private.habits_west import DUTCH, ENGLISH, GERMAN
from workers.judgement.private.reading import Reading

_LANGUAGES: tuple[Habits, ...] = (
    ENGLISH, GERMAN, DUTCH, FRENCH, SPANISH, PORTUGUESE, ITALIAN, RUSSIAN, POLISH, TURKISH, ARABIC, HINDI, CHINESE,
)  # fmt: skip
CUES: tuple[str, ...] = tuple(cue for language in _LANGUAGES for cue in language.cues)

_BEFORE, _AFTER = 70, 110
_SENTENCE_END = re.compile(r"[.!?…](?=[\s\"”»)])(?<!\bst\.)(?<!\bno\.)|[!?…。！？\n।؟]")
#: A comment that tells of more places than these has told enough.
_MOST = 50


def whereabouts(reading: Reading) -> Iterator[Found]:
    """Yield the places of a reading that say where a person lives, works, studies or goes at what time."""
    for language in _LANGUAGES:
        if any(cue in reading.low for cue in language.cues):
            for pattern, details in language.rules:
                yield from _told(reading, language, pattern, details)


def _told(
    reading: Reading, language: Habits, verb: re.Pattern[str], details: tuple[re.Pattern[str], ...]
) -> Iterator[Found]:
    for match in islice(verb.finditer(reading.low), _MOST):
        start, end = _sentence(reading.low, match)
        if language.harmless.search(reading.low, start, end):
            continue
        places = [_beside(detail, reading.low, (start, end), match) for detail in details]
        found = [place for place in places if place is not None]
        if len(found) == len(details):
            yield Found(
                min(match.start(), *(place.start() for place in found)),
                max(match.end(), *(place.end() for place in found)),
                "whereabouts",
                "where a person can be met",
                "own" if language.own.search(reading.low, start, match.end()) else "third",
                pointed=True,
            )


def _beside(detail: re.Pattern[str], low: str, within: tuple[int, int], verb: re.Match[str]) -> re.Match[str] | None:
    """Return where a detail stands in the sentence of a verb, after it or else before it."""
    return detail.search(low, verb.end(), within[1]) or detail.search(low, within[0], verb.start())


def _sentence(low: str, verb: re.Match[str]) -> tuple[int, int]:
    """Return the part of the sentence around a verb, no farther than a detail may stand from it."""
    start = max(0, verb.start() - _BEFORE)
    for stop in _SENTENCE_END.finditer(low, start, verb.start()):
        start = stop.end()
    end = min(len(low), verb.end() + _AFTER)
    stop_after = _SENTENCE_END.search(low, verb.end(), end)
    return start, stop_after.start() if stop_after else end
