"""What the judge reads of a text: its language, and its words as they stand and without their disguises."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from workers.judgement.expletives import without_expletives
from workers.judgement.model.passages import Passage, passages
from workers.judgement.model.shape import shape_of
from workers.text.disguises import readings
from workers.text.language import is_judged, language_of
from workers.text.normalise import Normal
from workers.text.styled import is_mostly_styled, unstyled

#: The language whose lists are asked where a text is too short to tell its own.
_USUAL = "en"
#: Texts that a process remembers: as many as a worker takes at once.
_REMEMBERED = 256


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a text: its plain form and the windows of it."""

    normal: Normal
    passages: list[Passage]


@dataclass(frozen=True, slots=True)
class Read:
    """A text, read.

    Attributes:
        language: ISO 639-1 code, None where the text holds too little to tell.
        judged: whether the judgement knows that language.
        readings: as it stands first, then without its disguises.
    """

    language: str | None
    judged: bool
    readings: list[Reading]


# one text is asked about by several checks, one after the other
@lru_cache(maxsize=_REMEMBERED)
def read(text: str) -> Read:
    """Return a text as the models are given it."""
    language, shape = _language(text), shape_of(text)
    return Read(
        language,
        is_judged(language),
        [Reading(normal, _passages(normal, language or _USUAL, shape)) for normal in readings(text)],
    )


def _language(text: str) -> str | None:
    """Return the language of a text, of what it says without its style where it is hardly anything but style."""
    language, bare = language_of(text), unstyled(text)
    return (bare != text and is_mostly_styled(text, bare) and language_of(bare)) or language


def _passages(normal: Normal, language: str, shape: tuple[str, ...]) -> list[Passage]:
    return without_expletives(normal.text, passages(normal.text, language, shape))
