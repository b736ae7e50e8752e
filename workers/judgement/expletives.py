"""Swear words that are aimed at nobody: before praise or sorrow ("fucking hard"), and as a cry ("Damn, …").

The free collections call most of them abuse, and so would the models. They are left out of what the models read; a
swear word that is aimed at somebody stays.
"""

from __future__ import annotations

import re
from dataclasses import replace

from workers.judgement.model.passages import Passage

_STRONG = r"(?:mother)?f[u*]ck(?:ing|in'?|en)|fckn|effing|freaking|friggin[g']?|bloody|(?:god)?damn(?:ed)?"
#: What people feel about a thing or about themselves; no word here names or judges a person.
_FELT = r"""
    hard|great|good|awesome|amazing|beautiful|brilliant|gorgeous|lovely|perfect|incredible|fantastic|wonderful|funny
    |hilarious|sad|happy|proud|tired|exhausted|scared|afraid|lonely|cold|hot|hungry|broke|lucky|grateful|glad|sorry|late
    |early|long|difficult|tough|expensive|cheap|delicious|loud|boring|huge|tiny|fast|slow|important|true|right|brave
    |heartbreaking|love|loved|miss|missed|cried|crying|finally|well|much|time|day|week|year|night|weather|rain|bus|train
"""
#: What can be sworn at and hurts nobody: illness, weather, the week.
_THING = r"""
    cancer|covid|depression|dementia|alzheimer'?s|winter|summer|mondays?|traffic|rain|snow|war|homework|exams?|work
    |weather|season|match|game|goal|result|year|week|day|night|heat|cold|bus|train|internet|wifi|potholes?|roundabouts?
"""
_THING_IN_RUSSIAN = "пробки|погоду|погода|зиму|дождь|дожди|жару|мороз|снег|экзамены?|понедельник|ремонт|ковид|рак"
#: The thing is all that is sworn at: "fuck work" is aimed at nobody, "fuck work colleagues" is.
_AND_NO_MORE = r"(?:\ (?:again|today|man|mate|honestly))?\ ?(?:$|[^\w\s'’-])"
_AIMED_AT_NOBODY = re.compile(
    rf"""
    # "fucking hard"
    (?<!\w)(?:{_STRONG})\ (?=(?:{_FELT})(?!\w))
    # "Oh shit, I cried"
    |(?:^|(?<=[.!?…]\ ))(?:(?:holy|oh|no|well|aw)\ )?(?:shit|fuck|hell|crap|(?:god)?damn)(?=\ ?[,!.…])
    # "Holy shit what a goal"
    |(?<!\w)holy\ (?:shit|fuck|hell|crap)(?=\ (?:what|that|this|i|how|it)(?!\w)|\ ?(?:$|[^\w\s]))
    # "Fuck cancer", "fuck this weather"
    |(?:^|(?<=[.!?…,]\ ))(?:fuck|screw|damn)\ (?=(?:(?:this|the|that)\ )?(?:{_THING}){_AND_NO_MORE})
    # "What a shit winter"
    |(?:(?<=what\ a\ )|(?<=such\ a\ )|(?<=this\ ))(?:shit|shitty|crap|crappy)\ (?=(?:{_THING}){_AND_NO_MORE})
    # "I cried like shit"
    |(?:(?<=cried\ )|(?<=felt\ )|(?<=feel\ )|(?<=hurts\ )|(?<=slept\ ))like\ (?:shit|hell|fuck)(?!\w)
    # "На хуй эти пробки"
    |(?:^|(?<=[.!?…,]\ ))на\ ?ху[йи]\ (?=(?:эт(?:и|от|у|о|а)\ )?(?:{_THING_IN_RUSSIAN}){_AND_NO_MORE})
    # "Бля, как красиво"
    |(?:^|(?<=[.!?…]\ ))(?:бля|блять|блядь|блин|ебать|пиздец|охренеть)(?=\ ?[,!….]|\ как\b)
    """,
    re.VERBOSE,
)
_MAY_HOLD = re.compile(r"f.ck|fckn|effing|frea|frig|blood|damn|shit|hell|crap|бля|бли|еба|пизд|охре|screw|на ?ху")


def without_expletives(text: str, read: list[Passage]) -> list[Passage]:
    """Return the passages of a plain text without the swear words that are aimed at nobody."""
    if not _MAY_HOLD.search(text):
        return read
    gone = [match.span() for match in _AIMED_AT_NOBODY.finditer(text)]
    return [_without(passage, gone) for passage in read] if gone else read


def _without(passage: Passage, gone: list[tuple[int, int]]) -> Passage:
    return replace(
        passage,
        words=passage.words.but({at for at, start in enumerate(passage.words.starts) if _is_in(start, gone)}),
        hits=[hit for hit in passage.hits if not _is_in(hit.start, gone)],
    )


def _is_in(place: int, gone: list[tuple[int, int]]) -> bool:
    return any(start <= place < end for start, end in gone)
