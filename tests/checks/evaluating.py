"""Data folders for evaluations, made up from a few rows, and a judge whose scores a text names itself."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from workers.judgement import Judgement, Span
from workers.judgement.evaluation.data import Row
from workers.judgement.evaluation.marking import Marked

_SCORE = re.compile(r"[01]\.\d+")


class Telling:
    """Scores a text with the first number in it; finds private details wherever a text says "mail"."""

    def abuse(self, texts: Sequence[str]) -> list[Judgement]:
        """Judge for abuse, and for spam alike."""
        found = [_SCORE.search(text) for text in texts]
        return [Judgement(float(one.group()) if one else 0.0) for one in found]

    spam = abuse

    def scores(self, _score: str, texts: Sequence[str]) -> list[float]:
        """Score for abuse and spam alike."""
        return [one.score for one in self.abuse(texts)]

    def private(self, texts: Sequence[str]) -> list[Judgement]:
        """Judge for private details."""
        places = [[Span(at.start(), at.end(), "mail") for at in re.finditer("mail", text)] for text in texts]
        return [Judgement(float(bool(found)), tuple(found)) for found in places]


def marked(score: float, label: int, lang: str = "en", text: str = "", **more: Any) -> Marked:
    """Return a scored row."""
    return Marked(Row(text or f"a text of {score}", bool(label), lang, more), score)


def many(count: int, score: float, label: int, **more: Any) -> list[Marked]:
    """Return rows that are all alike."""
    return [marked(score, label, **more) for _ in range(count)]


def write(folder: Path, name: str, rows: Iterable[dict[str, Any]]) -> Path:
    """Write a data set into a folder; fold 0 and English unless a row says otherwise."""
    path = folder / f"{name}.jsonl.gz"
    lines = (json.dumps({"fold": 0, "lang": "en", **row}) + "\n" for row in rows)
    path.write_bytes(gzip.compress("".join(lines).encode()))
    return path
