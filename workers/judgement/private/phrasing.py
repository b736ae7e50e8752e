"""Lists of words for the finders, written in lines with " | " between them."""

from __future__ import annotations

import re

from workers.judgement import phrases


def beginnings(words: str) -> re.Pattern[str]:
    """Return one expression for words that may go on after the phrase."""
    return phrases.opening(words.replace(" | ", "\n"))


def wholes(words: str) -> re.Pattern[str]:
    """Return one expression for whole words."""
    return phrases.compiled(words.replace(" | ", "\n"))
