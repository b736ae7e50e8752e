"""How a language says where somebody can be met: the table behind the finder of whereabouts."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Habits:
    """The words of one language.

    Attributes:
        cues: parts of words of which a text holds one, or nothing is looked for.
        rules: a verb and the details that must all stand in its sentence.
        own: words that make the sentence the writer's own.
        harmless: words that make it one about work in public, history, news or a supposition.
    """

    cues: tuple[str, ...]
    rules: tuple[tuple[re.Pattern[str], tuple[re.Pattern[str], ...]], ...]
    own: re.Pattern[str]
    harmless: re.Pattern[str]


def habits(cues: str, words: Mapping[str, str], rules: str, *, spaced: bool = True) -> Habits:
    """Return the table of a language.

    Args:
        cues: parts of words, parted by spaces.
        words: lists of phrases by name, parted by "|"; `<name>` in one stands for another above it.
        rules: lines of names, a verb first and then its details, besides the lists "own" and "harmless".
        spaced: False for a script that is written without spaces.
    """
    patterns: dict[str, re.Pattern[str]] = {}
    parts: dict[str, str] = {}
    for name, lines in words.items():
        phrases = lines
        for known, part in parts.items():
            phrases = phrases.replace(f"<{known}>", part)
        parts[name] = f"(?:{phrases})"
        whole = parts[name].replace(" ?", r"\s{0,5}").replace(" ", r"\s{1,5}")
        patterns[name] = re.compile(rf"(?<!\w){whole}(?!\w)" if spaced else whole)
    table = tuple(
        (patterns[verb], tuple(patterns[detail] for detail in details))
        for verb, *details in (line.split() for line in rules.strip().splitlines())
    )
    return Habits(tuple(cues.split()), table, patterns["own"], patterns["harmless"])
