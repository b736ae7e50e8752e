"""Which kinds of abuse an abusive text is and which it is not, so that the models learn to tell them apart."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from workers.judgement.model.groups import neutral
from workers.judgement.model.lexicon import lexicon
from workers.judgement.model.tokens import words_of
from workers.judgement.training.examples import KINDS
from workers.judgement.training.swaps import names_group
from workers.text.normalise import normalise

#: What a line of the corpus that is called one kind may be besides; it is none of the others. Hate is apart: any
#: line may be hateful that speaks of a group.
_MAY_BE_TOO = {
    "insult": {"harassment", "sexual", "dehumanising"},
    "hate": {"insult", "dehumanising", "harassment", "incitement"},
    "threat": {"harassment", "incitement", "insult", "doxxing"},
    "harassment": {"insult", "sexual", "incitement"},
    "sexual": {"insult", "harassment"},
    "dehumanising": {"insult", "incitement"},
    "outing": {"doxxing", "harassment", "threat"},
    "blackmail": {"threat", "doxxing"},
    "incitement": {"threat", "harassment", "insult", "doxxing"},
    "doxxing": {"harassment", "threat", "incitement"},
}
_OF_A_GROUP = {"hate": 1.0}
#: What a collection's own name for a part of it says. "Offensive" is what was not found hateful.
_SUBTYPES: Mapping[str, Mapping[str, float]] = {
    "hate": _OF_A_GROUP,
    "hatespeech": _OF_A_GROUP,
    "offensive": {"hate": 0.0},
    "1. threats, plans to harm and incitement": {"threat": 1.0},
    "3. animosity": _OF_A_GROUP,
    "4. prejudiced discussions": _OF_A_GROUP,
    "derogation": _OF_A_GROUP,
    "animosity": _OF_A_GROUP,
    "dehumanizinglanguage": {"hate": 1.0, "dehumanising": 1.0},
    "threateninglanguage": {"hate": 1.0, "threat": 1.0},
    "ABUSE": _OF_A_GROUP,
    "INSULT": {"insult": 1.0, "hate": 0.0},
    "PROFANITY": {"insult": 0.0, "hate": 0.0},
    "insult": {"insult": 1.0},
    "homophobia": _OF_A_GROUP,
    "misogyny": _OF_A_GROUP,
    "racism": _OF_A_GROUP,
    "xenophobia": _OF_A_GROUP,
}
#: In a functional suite everything abusive is aimed at a group; some of it is more.
_FUNCTIONALITIES = {
    "threat_dir_h": {"threat": 1.0},
    "threat_norm_h": {"threat": 1.0},
    "derog_dehum_h": {"dehumanising": 1.0},
}
#: Parts that are named for something else than a kind.
_SILENT = frozenset({"", "toxic", "majority-toxic", "in-context", "ooc"})
_SPEAKS_OF_GROUPS = frozenset({"slur", "dehumanise"})


def kinds_of_line(kind: str, text: str, language: str) -> dict[str, float]:
    """Return what an abusive line of the corpus, called one kind, is and is not."""
    known = {other: 0.0 for other in KINDS if other not in _MAY_BE_TOO[kind]} | {kind: 1.0}
    if kind != "hate" and speaks_of_group(text, language):
        del known["hate"]
    return known


def kinds_of_row(row: Mapping[str, Any]) -> dict[str, float]:
    """Return what a collection says of an abusive text's kinds, or what its words say where that is silent."""
    subtype = str(row.get("subtype") or "")
    if functionality := row.get("functionality") or row.get("template"):
        return {**_OF_A_GROUP, **_FUNCTIONALITIES.get(functionality, {})}
    if subtype in _SILENT:
        return {} if speaks_of_group(row["text"], row["lang"]) else {"hate": 0.0}
    if subtype in _SUBTYPES:
        return dict(_SUBTYPES[subtype])
    # several kinds, or a kind and whom it is aimed at: what is offensive to somebody may well be hateful
    said: dict[str, float] = {}
    for name in subtype.replace("/", ",").split(","):
        if name != "offensive":
            said |= _SUBTYPES.get(name, {})
    return said


def speaks_of_group(text: str, language: str) -> bool:
    """Tell whether a text names a group, or has a word of contempt for one, as far as is listed."""
    plain = normalise(text).text
    return (
        names_group(text)
        or any(neutral(word, language) != word for word in words_of(plain).texts)
        or any(hit.category in _SPEAKS_OF_GROUPS for hit in lexicon(language).hits(plain))
    )
