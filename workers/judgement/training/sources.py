"""The public collections that the models are trained on: only those whose licence lets weights ship.

The data folder has the form that its own README describes: `<name>.jsonl.gz`, one object a line with `text`, `label`,
`lang`, `fold` and, of some, `subtype` or `functionality`. Fold 0 and half of each suite's templates are kept for
measuring.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from workers.judgement.training.examples import Example
from workers.judgement.training.kinds import kinds_of_row
from workers.judgement.training.templates import halves


@dataclass(frozen=True, slots=True)
class Source:
    """A collection.

    Attributes:
        name: its file's, without ending.
        licence: as stated by its authors (Creative Commons and permissive ones only).
        task: "abuse" or "spam": what its label says.
        positive, negative: how much an example of either label counts.
        suite: a functional suite: split by template instead of by fold.
    """

    name: str
    licence: str
    task: str
    positive: float
    negative: float
    suite: bool = False


#: An example counts less where its label is noisy or says less than "abusive": everyday profanity in tweets
#: (davidson2017), not sexist but perhaps otherwise abusive (edos2023, 0), anything but "normal" (mlma).
SOURCES = (
    Source("abuse_davidson2017", "MIT", "abuse", 0.35, 0.8),
    Source("abuse_hatexplain", "MIT", "abuse", 1.0, 1.0),
    Source("abuse_edos2023", "CC0", "abuse", 0.8, 0.35),
    Source("abuse_civil_toxic_spans", "CC0", "abuse", 0.7, 1.0),
    Source("abuse_foxnews2017", "MIT", "abuse", 1.5, 1.5),
    Source("abuse_paradetox", "CC0", "abuse", 0.7, 0.7),
    Source("abuse_toxigen_demos", "MIT", "abuse", 2.0, 2.0),
    Source("abuse_hatemojibuild", "CC BY 4.0", "abuse", 1.0, 1.0),
    Source("abuse_stormfront2018", "CC BY-SA 3.0", "abuse", 1.2, 1.0),
    Source("abuse_wikitalk_cat", "CC BY-SA 3.0 (texts)", "abuse", 1.5, 0.8),
    Source("abuse_wikitalk_dixon", "CC BY-SA 3.0 (texts)", "abuse", 1.5, 1.0),
    Source("abuse_wikitalk_perspective2k", "CC BY-SA 3.0 (texts)", "abuse", 1.0, 1.0),
    Source("abuse_germeval2018", "CC BY 4.0", "abuse", 1.0, 1.0),
    Source("abuse_told_br", "CC BY-SA 4.0", "abuse", 1.0, 1.0),
    Source("abuse_mlma", "MIT", "abuse", 0.2, 0.4),
    Source("suite_hatecheck_dev", "CC BY 4.0", "abuse", 1.5, 1.5, suite=True),
    Source("suite_hatemojicheck_dev", "CC BY 4.0", "abuse", 1.0, 1.0, suite=True),
    Source("suite_multilingual_hatecheck_dev", "CC BY 4.0", "abuse", 2.0, 2.0, suite=True),
    Source("suite_madlibs_dev", "CC BY 4.0", "abuse", 0.2, 0.2, suite=True),
    Source("spam_youtube_spam", "CC BY 4.0", "spam", 2.0, 2.0),
    Source("spam_sms_spam", "CC BY 4.0", "spam", 1.0, 1.0),
    Source("spam_telegram_ru", "MIT", "spam", 1.0, 1.0),
    Source("spam_tg_spam_samples", "MIT", "spam", 1.0, 1.0),
    Source("spam_spamassassin_email", "public corpus, Apache-2.0 (package)", "spam", 0.6, 0.6),
)


class NoData(Exception):
    """The data folder lacks a collection, or one cannot be read; the message names it."""


def examples(folder: Path) -> Iterator[Example]:
    """Yield the examples of every source.

    Raises:
        NoData: a file is missing or is not what the README says.
    """
    for source in SOURCES:
        rows = read_rows(folder, source.name)
        kept = halves(rows) if source.suite else {}
        for row in rows:
            yield _example(source, row, kept.get(row["text"], False) if source.suite else row["fold"] == 0)


def read_rows(folder: Path, name: str) -> list[dict[str, Any]]:
    """Return the rows of a collection.

    Raises:
        NoData: see `examples`.
    """
    path = folder / f"{name}.jsonl.gz"
    try:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            rows = [json.loads(line) for line in lines]
        return [row for row in rows if row["text"].strip() and row["label"] in (0, 1) and row["lang"]]
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        message = f"{path.name}: {error}"
        raise NoData(message) from error


def _example(source: Source, row: dict[str, Any], held_out: bool) -> Example:
    label = float(row["label"])
    labels = {source.task: label}
    if source.task == "abuse" and label:
        labels |= kinds_of_row(row)
    if source.task == "spam" and not label:
        labels["abuse"] = 0.0
    return Example(
        text=row["text"],
        language=row["lang"],
        labels=labels,
        weight=source.positive if label else source.negative,
        source=source.name,
        group=row.get("template") or row["text"],
        held_out=held_out,
    )
