"""Examples made of listed words: alone, and dropped into harmless comments of the same language.

They teach the models the words' letters, also in forms that no list has.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from importlib.resources import files

from workers.judgement.model.lexicon import lexicon
from workers.judgement.model.passages import Passage, passages
from workers.judgement.training.examples import Example
from workers.text.normalise import normalise

_WEIGHT = 0.3
#: So many of a language's words are taken; more would drown what its comments teach.
_MOST_WORDS = 600
_TIMES = 3
#: A word for violence stands in harmless comments as often as in others.
_NOT_TAKEN = "violence"


def listed_examples(learned: Sequence[Example], seed: int) -> list[Example]:
    """Return examples of every language's listed words, and as many of the harmless comments by themselves."""
    chance = random.Random(seed)  # noqa: S311  # which words meet which comments is no secret
    found: list[Example] = []
    for source in sorted((files("workers.judgement") / "lexicon").iterdir(), key=lambda entry: entry.name):
        # English has collections enough, in which a listed word is often aimed at nobody
        if not source.name.endswith(".tsv") or source.name == "en.tsv":
            continue
        language = source.name.removesuffix(".tsv")
        harmless = [
            example.text for example in learned
            if example.language == language and example.source == "corpus" and example.labels.get("abuse") == 0
        ]  # fmt: skip
        words = [entry.text for entry in lexicon(language).entries if entry.category != _NOT_TAKEN]
        chance.shuffle(words)
        for word in words[:_MOST_WORDS] if harmless else ():
            found.append(_example(word, language, 1.0))
            for _ in range(_TIMES):
                comment = chance.choice(harmless)
                found.append(_example(_dropped_into(comment, word, chance), language, 1.0))
                found.append(_example(comment, language, 0.0))
    return found


def listed_passages(found: Sequence[Example]) -> list[Passage]:
    return [passages(normalise(example.text).text, example.language)[0] for example in found]


def _dropped_into(comment: str, word: str, chance: random.Random) -> str:
    words = comment.split(" ")
    words.insert(chance.randint(0, len(words)), word)
    return " ".join(words)


def _example(text: str, language: str, label: float) -> Example:
    return Example(text, language, {"abuse": label}, _WEIGHT, "lexicon", text, held_out=False)
