"""What looks like a phone number, an e-mail address or a street in a text, told to its author before they send it.

A hint and nothing more: small enough to travel to the browser, which looks while the author types. What a comment is
held for, the workers' check "private" decides, which knows far more. The patterns are written so that Python's `re` and
a browser's `RegExp` (flags `iu`) read them alike, and each repetition has an end, so that none takes long.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from service.core.words import N_

_STREETS_AFTER_NUMBER = "street|st\\.|road|rd\\.|avenue|ave\\.?|lane|drive|boulevard|square|court|terrace"
_STREETS_ENDING = "straße|strasse|str\\.|gasse|allee|platz|weg|straat|laan|gatan|gata|vägen|gade|vej"
_STREETS_BEFORE_NAME = "calle|avenida|rua|piazza|viale|rue|ulica|ul\\.|улица|улице|ул\\.|вулиця|вул\\.|проспект|пр-т"


@dataclass(frozen=True, slots=True)
class Hint:
    """One kind of private detail: how it looks, and what to ask its author."""

    pattern: str
    sentence: str


HINTS = (
    Hint(
        r"[^\s@<>()]{1,64}@[^\s@<>()]{1,64}\.[a-z]{2,24}",
        N_("Your comment will be public. Did you mean to post an email address?"),
    ),
    Hint(
        # as people write them: from + or 0 on, or three groups; a date is none
        r"(?<![\d.,/-])(?!\d{1,2}[./-]\d{1,2}[./-]\d{2,4})"
        r"(?:(?:\+|\(0|0|8(?=[ (-]{0,2}9))(?:[ ()./-]{0,2}\d){8,13}|\(?[2-9]\d\d\)?[ .-]\d{3}[ .-]\d{4})(?!\d)",
        N_("Your comment will be public. Did you mean to post a phone number?"),
    ),
    Hint(
        rf"(?:^|[\s(,])(?:\d{{1,5}}[a-z]?,? (?:[^\s\d,]{{1,30}} ){{0,2}}(?:{_STREETS_AFTER_NUMBER})(?![^\s.,;:!?)])"
        rf"|\d{{1,5}},? rue [^\s\d]|[^\s\d]{{2,30}}(?:{_STREETS_ENDING}) \d{{1,4}}"
        rf"|[^\s\d]{{2,30}} (?:straße|strasse|str\.|allee|platz) \d{{1,4}}"
        rf"|(?:{_STREETS_BEFORE_NAME}) ?(?:[^\s\d,]{{1,30}},? ){{1,4}}(?:д\. ?|n[.º°]? ?)?\d{{1,4}})",
        N_("Your comment will be public. Did you mean to post a postal address?"),
    ),
)


def hints_in(text: str) -> list[str]:
    """Return what to ask the author of this text."""
    return [hint.sentence for hint in HINTS if re.search(hint.pattern, text, re.IGNORECASE)]
