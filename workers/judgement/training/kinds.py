"""Which kinds of abuse an abusive text is and which it is not, so that the models learn to tell them apart."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from workers.judgement.model.groups import neutral
from workers.judgement.model.lexicon import lexicon
from workers.judgement.model.tokens import words_of
from workers.judgement.training.examples import KINDS
from workers.judgement.training.swaps import groups_named
from workers.text.normalise import normalise

#: What a line of the corpus that is called one kind may be besides; it is none of the others. Hate is apart: a line of
#: most kinds may be hateful where it speaks of a group.
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
#: How likely it is to be one of these: whoever wrote or read the line had another kind in mind first.
_SELDOM = 0.3
#: Whether lines of these kinds are hateful is not known, whomever they name: what is said of nobody by name
#: ("cockroaches, all of you", "make them leave") is mostly said of a group.
_OFTEN_OF_A_GROUP = frozenset({"dehumanising", "incitement", "threat", "outing"})
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
_SLURS = frozenset({"slur", "dehumanise"})
#: Exchanged where they are named, but said of anybody and anything too ("you old fool", "go straight home").
_SAID_OF_ANYBODY = frozenset({"old", "young", "straight", "american", "european", "canadian"})
#: What groups are spoken of by besides their names: contempt for women, religion and its houses, movements, origin.
_SPOKEN_OF_BY = re.compile(
    r"""\b(?:
        islam\w* | mosques? | qur'?an | koran | allah | jihad\w* | zionis\w* | religi\w* | races? | racial\w*
        | ethnic\w* | foreign\w* | illegals | bitch\w* | whores? | sluts? | cunts? | hoes? | thots? | skanks?
        | females? | girls? | femini\w* | feminazi\w* | homos? | drag\ queens? | pronouns | gender\w* | lgbt\w*
        | ислам\w* | мечет\w* | баб[аыуе]? | бабам\w* | т[её]лк\w* | шлюх\w* | женщин\w* | понаехал\w* | нерус\w*
        | frauen | weiber\w* | ausländer\w* | moschee\w* | étrang\w+ | femmes | mosquée\w* | mujeres | extranjer\w*
        | mezquita\w* | mulheres | estrangeir\w* | mesquita\w* | donne | stranier\w* | kobiet\w* | ciapat\w*
        | obcokrajow\w* | vrouwen | buitenlander\w* | moskee\w* | kad[ıi]n\w* | yabanc[ıi]\w*
        | نساء | النساء | الأجانب | औरत\w* | महिला\w* | मस्जिद\w*
    )(?!\w) | 女人 | 女的 | 穆斯林 | 清真 | 同性恋 | 外国人 | 老外 | 黑人""",
    re.VERBOSE | re.IGNORECASE,
)


def kinds_of_line(kind: str, text: str, language: str) -> dict[str, float]:
    """Return what an abusive line of the corpus, called one kind, is and is not."""
    known = {other: _SELDOM if other in _MAY_BE_TOO[kind] else 0.0 for other in KINDS} | {kind: 1.0}
    if kind != "hate" and (kind in _OFTEN_OF_A_GROUP or speaks_of_group(text, language)):
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
        not groups_named(text) <= _SAID_OF_ANYBODY
        or _SPOKEN_OF_BY.search(text) is not None
        or any(neutral(word, language) != word for word in words_of(plain).texts)
        or any(hit.category in _SLURS for hit in lexicon(language).hits(plain))
    )
