"""Finds what must never be missed by what is said, and not by whom it names.

No word for what somebody is (their love, faith, origin, sex) is a danger by itself, nor is profanity. A report of
violence is no violence: what somebody else said, wrote or did, what is quoted, denied or only told does not count.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache

from ahocorasick_rs import AhoCorasick

from workers.judgement.dangers.kindness import KINDLY
from workers.judgement.dangers.phrasing import Rule, Speech
from workers.judgement.dangers.speeches import SPEECHES
from workers.judgement.spans import Judgement, Span
from workers.text.normalise import Normal, normalise

SCORE = 0.9
CARE = "self_harm"
_WHY = {
    "threat": "threat or call to harm",
    "incitement": "calls on others to harm somebody",
    "outing": "gives away what somebody keeps private",
    "blackmail": "demands something under a threat",
    CARE: "the writer may be thinking of harming themself",
}
_LOOK_BACK, _LOOK_AHEAD = 120, 100
_MEANT_FOR_FRIENDS = ("threat", "incitement")
_SENTENCE_END = re.compile(r"[.!?…]+[\s\"”»)]|[。؟।]")
_QUOTATION = re.compile(
    r"\"[^\"]{1,400}\"|“[^”“]{1,400}[”“]|«[^»]{1,400}»|„[^“”\"]{1,400}[“”\"]|»[^«]{1,400}«|「[^」]{1,400}」|『[^』]{1,400}』"
    r"|(?<!\w)['‘](?:[^'’]|(?<=\w)['’](?=\w)){1,400}['’](?!\w)"
)
_WORD = re.compile(r"[^\W\d_]{2,}")
#: So many words beside a quotation make it one; a text that is all in quotation marks is the writer's own.
_WORDS_BESIDE = 2
#: Texts with fewer characters are put to the rules of all languages.
_ENOUGH_TO_TELL = 40


def dangers(text: str, language: str | None = None) -> Judgement:
    """Return the threats, calls to harm, outing and blackmail of a text.

    Args:
        text: as typed or in its plain form; the spans are places in it.
        language: ISO 639-1 code, None to ask the rules of all languages.
    """
    spans = dangers_in(normalise(text), language)
    return Judgement(SCORE if spans else 0.0, spans, {span.kind: SCORE for span in spans}, language)


def dangers_in(normal: Normal, language: str | None = None) -> tuple[Span, ...]:
    """Return the dangers to others in a text already made plain, as places in its source."""
    return tuple(_found(normal, _ear(_told(normal, language), care=False)))


def cries_for_help(text: str, language: str | None = None) -> tuple[Span, ...]:
    """Return where the writer says that they want to die or hurt themself: no abuse, but nothing to overlook."""
    normal = normalise(text)
    return tuple(_found(normal, _ear(_told(normal, language), care=True)))


def _told(normal: Normal, language: str | None) -> str | None:
    """Return the language to ask: of a few words it is a guess, and a danger must not be missed for that."""
    return language if len(normal.text) >= _ENOUGH_TO_TELL else None


class _Ear:
    """The rules of some languages, tried only where one of their cues stands."""

    def __init__(self, speeches: Iterable[Speech], *, care: bool) -> None:
        self._rules: list[tuple[Speech, Rule]] = []
        asked = defaultdict(list)
        for speech in speeches:
            for rule in speech.rules:
                if (rule.kind == CARE) == care:
                    for cue in rule.cues:
                        asked[cue].append(len(self._rules))
                    self._rules.append((speech, rule))
        self._asked = list(asked.values())
        self._cues = AhoCorasick(list(asked))

    def rules(self, text: str) -> Iterator[tuple[Speech, Rule]]:
        heard = {cue for cue, _, _ in self._cues.find_matches_as_indexes(text, overlapping=True)}
        for at in sorted({at for cue in heard for at in self._asked[cue]}):
            yield self._rules[at]


@cache
def _ear(language: str | None, *, care: bool) -> _Ear:
    """Return the rules of one language; of all where it is unknown or has none."""
    own = [speech for speech in SPEECHES if speech.code == language]
    return _Ear(own or SPEECHES, care=care)


def _found(normal: Normal, ear: _Ear) -> Iterator[Span]:
    text = normal.text
    for speech, rule in ear.rules(text):
        for match in rule.pattern.finditer(text):
            start, end = match.span()
            if not (_is_told(speech, text, start, end) or _is_quoted(text, start, end) or _is_kind(rule, text, end)):
                yield Span(*normal.span(start, end), _WHY[rule.kind], rule.kind)


def _is_told(speech: Speech, text: str, start: int, end: int) -> bool:
    """Tell whether what stands around a place in its sentence makes it somebody else's words, or a story."""
    before = _SENTENCE_END.split(text[max(0, start - _LOOK_BACK) : start])[-1]
    if speech.reported.search(speech.own.sub("", before)):
        return True
    after = _SENTENCE_END.split(text[end : end + _LOOK_AHEAD], maxsplit=1)[0]
    return speech.told.search(before) is not None or speech.told.search(after) is not None


def _is_kind(rule: Rule, text: str, end: int) -> bool:
    """Tell whether what sounds like a threat goes on to a cake: friends talk like that."""
    return rule.kind in _MEANT_FOR_FRIENDS and KINDLY.search(text, end, end + _LOOK_AHEAD) is not None


def _is_quoted(text: str, start: int, end: int) -> bool:
    """Tell whether a place stands in quotation marks, with words of the writer's own beside them."""
    for quotation in _QUOTATION.finditer(text):
        if quotation.start() <= start and end <= quotation.end():
            beside = text[: quotation.start()] + " " + text[quotation.end() :]
            return len(_WORD.findall(beside)) >= _WORDS_BESIDE
    return False
