"""The lines of the corpus of the project's own that nothing is trained on, as data sets."""

from __future__ import annotations

from collections.abc import Collection

from workers.judgement.evaluation.data import Row
from workers.judgement.evaluation.sets import BY_KIND
from workers.judgement.training.corpus import corpus


def own_sets(wanted: Collection[str], limit: int | None) -> dict[str, list[Row]]:
    """Return the kept lines that say something of abuse, and those that say something of spam."""
    kept = [example for example in corpus(1.0) if example.held_out]
    sets: dict[str, list[Row]] = {}
    for name, label in zip(BY_KIND, ("abuse", "spam"), strict=True):
        rows = [
            Row(example.text, bool(example.labels[label]), example.language, {"kind": example.kind})
            for example in kept
            if label in example.labels
        ]
        if name in wanted:
            sets[name] = rows[:: max(1, len(rows) // limit)] if limit else rows
    return sets
