"""The judge of private details: all finders over one text, and what their places mean together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ahocorasick_rs import AhoCorasick

from workers.judgement.private.accounts import accounts
from workers.judgement.private.contacts import AT_WORDS, emails, handles
from workers.judgement.private.documents import documents
from workers.judgement.private.found import Finder, Found
from workers.judgement.private.places import addresses, coordinates
from workers.judgement.private.plates import plates
from workers.judgement.private.reading import Reading, read
from workers.judgement.private.telephones import telephones
from workers.judgement.private.whereabouts import CUES, whereabouts
from workers.judgement.private.whose import owned
from workers.judgement.spans import Judgement, Span

_POINTED, _UNKNOWN, _OWN = 0.95, 0.75, 0.3
#: To tell whose a detail is takes time; a text with more of them goes to a human.
_MOST = 100
_DIGITS = tuple("0123456789")
#: In the order in which a place that two finders claim is given to the first.
_FINDERS = (
    Finder(
        emails,
        ("@", *(f" {word} " for word in AT_WORDS), *(f"{bracket}{word}" for bracket in "([{<" for word in AT_WORDS)),
    ),
    Finder(coordinates, (".", "°")),
    Finder(accounts, _DIGITS),
    Finder(documents, _DIGITS),
    Finder(plates, _DIGITS),
    Finder(addresses, _DIGITS),
    Finder(telephones, _DIGITS),
    Finder(handles, ("@", "_", ".me/", ".com/", ".ru/", ".net/")),
    Finder(whereabouts, CUES),
)


def _indexed() -> tuple[AhoCorasick, list[set[int]]]:
    """Return an automaton of all cues, and for each cue the finders that it calls."""
    callers: dict[str, set[int]] = {}
    for at, finder in enumerate(_FINDERS):
        for cue in finder.cues:
            callers.setdefault(cue, set()).add(at)
    return AhoCorasick(list(callers)), list(callers.values())


_AUTOMATON, _CALLED = _indexed()


def details(text: str) -> Judgement:
    """Return the private details that a text seems to hold, but none of offices."""
    reading = read(text)
    called: set[int] = set()
    for cue, _, _ in _AUTOMATON.find_matches_as_indexes(reading.low, overlapping=True):
        called |= _CALLED[cue]
    if not called:
        return Judgement()
    kept = sorted(_kept(reading, [_FINDERS[at] for at in sorted(called)]), key=lambda found: found.start)
    spans = tuple(_span(reading, found) for found in kept)
    return Judgement(max(map(_score, kept), default=0.0), spans)


def _kept(reading: Reading, finders: Iterable[Finder]) -> Iterator[Found]:
    """Yield what the finders find, with its owner, each place once."""
    claimed = bytearray(len(reading.text))
    seen = 0
    for finder in finders:
        for found in finder.find(reading):
            others = claimed[found.start : found.end]
            # What an office's detail has claimed may still lie where a person can be met.
            if any(others) if found.kind != "whereabouts" else 2 in others:
                continue
            seen += 1
            if seen > _MOST:
                yield Found(
                    found.start, found.end, found.kind, "more private details than can be read one by one", "third"
                )
                return
            known = owned(reading, found)
            claimed[found.start : found.end] = bytes([2 if known else 1]) * (found.end - found.start)
            if known is not None:
                yield known


def _score(found: Found) -> float:
    if found.whose == "own":
        return _OWN
    return _POINTED if found.pointed else _UNKNOWN


def _span(reading: Reading, found: Found) -> Span:
    return Span(*reading.span(found.start, found.end), _why(found), found.kind, found.whose)


def _why(found: Found) -> str:
    """Return what was found and whose, for a moderator."""
    own = found.whose == "own"
    if found.kind == "whereabouts":
        return "where the writer can be met: warn" if own else "where another person can be met"
    if own:
        return f"the writer's own {found.what}: warn"
    return f"{found.what} of another person" if found.pointed else f"{found.what}, unknown whose"
