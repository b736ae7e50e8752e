"""How the phrases of dangers are written down: what has to stand in a text before a rule is tried, and the rule.

One rule a line, `cue/cue :: expression`, which the next lines without `::` go on. At least one cue stands in every
text that the expression matches, so that an ordinary text costs one look for all cues together. Phrases are in
everyday spelling; they are compiled as the plain form of a text is spelled. An apostrophe is any of its forms or none,
`<NAME>` a part that several phrases share.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from workers.text.normalise import normalise_any

#: What a phrase may stop before: a sign, or the end of the text.
END = r"(?= ?(?:$|[^\w\s]))"
_APOSTROPHES = ("'", "’", "ʼ", "`", "´", "")


@dataclass(frozen=True, slots=True)
class Rule:
    """One phrase of a danger: tried where a cue stands in the text."""

    kind: str
    cues: tuple[str, ...]
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Speech:
    """How a language threatens, gives away, extorts and asks for help.

    Attributes:
        code: ISO 639-1.
        rules: the phrases.
        own: words that make what follows one's own opinion.
        reported: words that, standing before in the sentence and not one's own, make it another's, denied or asked.
        told: words that, anywhere in the sentence, make it a report or a story.
    """

    code: str
    rules: tuple[Rule, ...]
    own: re.Pattern[str]
    reported: re.Pattern[str]
    told: re.Pattern[str]


def rules(kind: str, lines: str, *, whole: bool = True, **parts: str) -> tuple[Rule, ...]:
    """Return the rules written in these lines.

    Args:
        kind: what they find, as `Span.kind`.
        whole: whether phrases begin and end with whole words; scripts that join words say no.
    """
    found = []
    for line in re.split(r"\n(?=[^\n]* ::(?: |\n))", lines.strip()):
        cues, _, phrase = "".join(part.strip() for part in line.splitlines()).partition(" ::")
        expression = _plain(_with_parts(phrase.lstrip(), parts))
        if whole:
            expression = rf"(?<!\w)(?:{expression})(?!\w)"
        found.append(Rule(kind, tuple(_cues(cues)), re.compile(expression)))
    return tuple(found)


def parts(lines: str) -> dict[str, str]:
    """Return the parts written in these lines, `NAME :: expression` each, which the next lines go on."""
    blocks = re.split(r"\n(?= *[A-Z_]+ :: )", lines)
    named = ("".join(line.strip() for line in block.splitlines()).partition(" :: ") for block in blocks)
    return {name: part for name, _, part in named}


def words(lines: str, *, whole: bool = True, **parts: str) -> re.Pattern[str]:
    """Return one expression for phrases, each beginning with a whole word unless the script joins words."""
    expression = _plain(_with_parts("|".join(line.strip() for line in lines.strip().splitlines()), parts))
    return re.compile(rf"(?<!\w)(?:{expression})" if whole else f"(?:{expression})")


def ends(kind: str) -> str:
    """Return the end of a threat to find somebody: "we will find you a lawyer", "… you and help you" go on."""
    return rf"(?= ?(?:$|[^\w\s]|(?:and|und|et|y|и) (?!{kind})))"


def _with_parts(phrase: str, parts: dict[str, str]) -> str:
    for name, part in {**parts, "END": END}.items():
        phrase = phrase.replace(f"<{name}>", part)
    return phrase


def _cues(cues: str) -> Iterator[str]:
    for cue in cues.split("/"):
        spelled = _spelled(cue)
        yield from {spelled.replace("'", form) for form in _APOSTROPHES}


def _plain(phrase: str) -> str:
    return _spelled(phrase).replace("'", "['’ʼ`´]?")


def _spelled(phrase: str) -> str:
    """Return an expression as the plain form of a text is spelled; signs of expressions are all ASCII."""
    return "".join(letter if letter.isascii() else normalise_any(letter).text for letter in phrase)
