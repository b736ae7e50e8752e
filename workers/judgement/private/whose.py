"""Tells whose a private detail is by the words around it: the writer's own, an office's, another person's."""

from __future__ import annotations

import re
from dataclasses import replace

from workers.judgement.private.found import Found
from workers.judgement.private.owners import (
    CONTACT_OF_OFFICE,
    KIN,
    OFFICE,
    OFFICE_UNSPACED,
    OWN,
    PAST,
    PERSON,
    PERSON_UNSPACED,
    STILL,
)
from workers.judgement.private.reading import Reading

_SENTENCE_END = re.compile(
    r"[.!?…](?=[\s\"”»)])(?<! st\.)(?<! no\.)(?<!тел\.)(?<!ул\.)(?<!кв\.)(?<! д\.)(?<!tel\.)|[\n。！？।]"
)
_BEFORE, _AFTER = 110, 70
#: What a place in public is asked about; nobody's office is the card or the passport of a person.
_PUBLIC_KINDS = frozenset({"phone", "email", "address", "handle", "coordinates", "account", "plate"})
_HISTORIC_KINDS = frozenset({"address", "whereabouts", "coordinates"})


def owned(reading: Reading, found: Found) -> Found | None:
    """Return a detail with its owner; None where it is an office's or of a past age, so nobody's secret."""
    text = reading.low
    start, end = _sentence(text, found)
    sentence = f"{text[start : found.start]}\0{text[found.end : end]}"
    if found.kind in _HISTORIC_KINDS and PAST.search(text, start, end) and not STILL.search(text, start, end):
        return None
    if found.whose:
        return found
    before = text[max(0, start - _BEFORE) : start]
    pointed = PERSON.search(sentence) or PERSON_UNSPACED.search(sentence)
    if found.kind == "email" and CONTACT_OF_OFFICE.match(text, found.start) and not KIN.search(sentence):
        return None
    if not KIN.search(sentence) and _is_own(text[start : found.start], text[found.end : end]):
        return replace(found, whose="own")
    if not KIN.search(sentence) and found.kind in _PUBLIC_KINDS and _is_public(sentence, before, found):
        return None
    pointed = pointed or PERSON.search(before) or PERSON_UNSPACED.search(before)
    return replace(found, whose="third", pointed=pointed is not None)


def _is_own(before: str, after: str) -> bool:
    """Tell whether the writer claims a detail, with nobody named between: "I live near him, he is at …" does not."""
    claimed = max((match.end() for match in OWN.finditer(before)), default=-1)
    others = max((match.end() for people in (PERSON, PERSON_UNSPACED) for match in people.finditer(before)), default=-1)
    return (claimed >= 0 and claimed >= others) or (others < 0 and OWN.search(after) is not None)


def _is_public(sentence: str, before: str, found: Found) -> bool:
    """Tell whether the sentence, or the one before where it has nobody of its own, names an office."""
    if OFFICE.search(sentence) or OFFICE_UNSPACED.search(sentence):
        return True
    return found.kind in {"phone", "email"} and OFFICE.search(before) is not None and not PERSON.search(sentence)


def _sentence(text: str, found: Found) -> tuple[int, int]:
    start = max(0, found.start - _BEFORE)
    for stop in _SENTENCE_END.finditer(text, start, found.start):
        start = stop.end()
    end = min(len(text), found.end + _AFTER)
    after = _SENTENCE_END.search(text, found.end, end)
    return start, after.start() if after else end
