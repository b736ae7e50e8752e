"""Finds threats and calls to harm a person, in five languages, by what is said and not by whom it names.

No word for what somebody is (their love, faith, origin, sex) is part of any rule, nor is profanity. A report of
violence is no violence: what somebody else said, wrote or did, what is denied or only supposed, does not count.
"""

from __future__ import annotations

import re

from workers.judgement.hostility import ENGLISH, RUSSIAN
from workers.judgement.hostility_west import FRENCH, GERMAN, SPANISH
from workers.judgement.phrases import Language
from workers.judgement.spans import Judgement, Span

_SCORE = 0.9
_LANGUAGES = (ENGLISH, RUSSIAN, GERMAN, FRENCH, SPANISH)
_LOOK_BACK = 120
_SENTENCE_END = re.compile(r"[.!?…]+[\s\"”»)]|\n")


def threats(text: str) -> Judgement:
    """Return the threats and calls to harm of a text."""
    spans = tuple(
        Span(match.start(), match.end(), "threat or call to harm")
        for language in _LANGUAGES
        for match in language.hostile.finditer(text)
        if not _is_report(language, text, match.start())
    )
    return Judgement(_SCORE if spans else 0.0, spans)


def _is_report(language: Language, text: str, at: int) -> bool:
    """Tell whether what stands before a place in its sentence makes it somebody else's words."""
    before = _SENTENCE_END.split(text[max(0, at - _LOOK_BACK) : at])[-1]
    return language.reported.search(language.own.sub("", before)) is not None
