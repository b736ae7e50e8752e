"""The corpus of the project's own (`workers/judgement/corpus`, CC0), as examples."""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib.resources import files
from zlib import crc32

from workers.judgement.training.examples import KINDS, Example
from workers.judgement.training.kinds import kinds_of_line

SPAM_KINDS = frozenset({
    "flattery", "seo", "gambling", "crypto", "job", "romance", "pharma", "loan", "scam", "telegram", "adult",
})  # fmt: skip
BENIGN_KINDS = frozenset({
    "identity", "counter", "quotation", "reclaimed", "politics", "criticism", "dialect", "violence", "contact", "plain",
    "praise",
})  # fmt: skip
#: Asks for care; whether it is abuse is not a question to ask of it.
CARE = "self_harm"
_HELD_OUT_OF = 5


def corpus(weight: float) -> Iterator[Example]:
    """Yield every line of the corpus; one in five, swap families together, is held out.

    Raises:
        ValueError: a line is no JSON object with the fields and one of the kinds that the corpus has.
    """
    for source in sorted((files("workers.judgement") / "corpus").iterdir(), key=lambda entry: entry.name):
        if not source.name.endswith(".jsonl"):
            continue
        for number, line in enumerate(source.read_text("utf-8").splitlines(), 1):
            try:
                yield _example(json.loads(line), weight)
            except (ValueError, KeyError, TypeError) as error:
                message = f"{source.name}, line {number}: {error}"
                raise ValueError(message) from error


def _example(row: dict[str, str], weight: float) -> Example:
    group = f"{row['lang']}:{row.get('swap') or row['text']}"
    held_out = crc32(group.encode()) % _HELD_OUT_OF == 0
    return Example(
        row["text"],
        row["lang"],
        labels_of(row["kind"], row["text"], row["lang"]),
        weight,
        "corpus",
        group,
        held_out,
        row["kind"],
    )


def labels_of(kind: str, text: str, language: str) -> dict[str, float]:
    """Return what a line of a kind is and is not.

    Raises:
        ValueError: there is no such kind.
    """
    if kind in SPAM_KINDS:
        return {"spam": 1.0, "abuse": 0.0}
    none = dict.fromkeys(KINDS, 0.0)
    if kind in BENIGN_KINDS:
        return none | {"spam": 0.0, "abuse": 0.0}
    if kind == CARE:
        return none | {"spam": 0.0, CARE: 1.0}
    if kind not in KINDS:
        message = f"no such kind: {kind}"
        raise ValueError(message)
    return {"spam": 0.0, "abuse": 1.0, **kinds_of_line(kind, text, language)}
