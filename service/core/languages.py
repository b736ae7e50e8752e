"""Which languages Haven speaks, and which of them a reader gets: those that have a catalogue, and English itself."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from babel import Locale

CATALOGUES = Path(__file__).parent / "catalogues"
ENGLISH = "en"
#: A policy's word for "the page's, or the reader's".
AUTO = "auto"

#: The languages' codes as HTML has them (BCP 47, RFC 5646).
CODES: tuple[str, ...] = tuple(sorted({ENGLISH, *(path.stem for path in CATALOGUES.glob("*.po"))}))

#: Other names of the same, of what replaced them, or of what their speakers read most easily of all that is here.
_ALSO = {
    "zh": "zh-Hans",
    "zh-tw": "zh-Hant",
    "zh-hk": "zh-Hant",
    "zh-mo": "zh-Hant",
    "yue": "zh-Hant",
    "no": "nb",
    "nn": "nb",
    "iw": "he",
    "in": "id",
    "mo": "ro",
    "sh": "hr",
    "bs": "hr",
    "sr-latn": "hr",
}
_BY_NAME = {code.lower(): code for code in CODES}


@dataclass(frozen=True, slots=True)
class Language:
    """A language as a page names it.

    Attributes:
        direction: `ltr` or `rtl`, as HTML's `dir` has it.
        name: in the language itself.
        locale: whose dates, numbers and plural rule (CLDR) it uses.
    """

    code: str
    direction: str
    name: str
    locale: Locale


@cache
def language(code: str) -> Language:
    """Return one of the languages here.

    Raises:
        KeyError: it is none of them.
    """
    if code not in CODES:
        raise KeyError(code)
    own = Locale.parse(code, sep="-")
    # days before months and 24 hours, which no English speaker misreads
    used = Locale.parse("en_GB") if code == ENGLISH else own
    return Language(code, own.text_direction, own.get_display_name() or code, used)


def known(tag: str) -> str | None:
    """Return the language here that is closest to a language tag, by RFC 4647's look-up; None when there is none."""
    left = tag.strip().replace("_", "-").lower()
    while left:
        found = _BY_NAME.get(left) or _BY_NAME.get(_ALSO.get(left, "").lower())
        if found:
            return found
        left = left.rpartition("-")[0]
    return None


def preferred(tags: Iterable[str]) -> str | None:
    """Return the first of the tags that is spoken here."""
    return next((found for tag in tags if (found := known(tag))), None)
