"""Reads a data folder: gzipped JSON lines, one labelled text each."""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from workers.judgement.training.templates import halves

#: The fold of each data set that nothing is trained on.
_DEVELOPMENT_FOLD = 0
_ENDING = ".jsonl.gz"


class DataError(Exception):
    """A data folder that cannot be used; the message is a sentence that names the file."""


@dataclass(frozen=True, slots=True)
class Row:
    """One text and what people say of it.

    Attributes:
        text: the text.
        label: True where it is abusive, or spam.
        lang: ISO 639-1 code of its language.
        more: every other field of the data set.
    """

    text: str
    label: bool = False
    lang: str = ""
    more: Mapping[str, Any] = field(default_factory=dict)

    def word(self, name: str) -> str:
        """Return a further field as text, "" where there is none."""
        return str(self.more.get(name, ""))


@dataclass(frozen=True, slots=True)
class Data:
    """What was read of a folder.

    Attributes:
        sets: the rows of each data set.
        absent: names of the data sets that are not in the folder.
    """

    sets: Mapping[str, list[Row]]
    absent: list[str]


def read(folder: Path, names: Iterable[str], limit: int | None = None, *, halved: Collection[str] = ()) -> Data:
    """Read the development side of these data sets, at most `limit` rows of each, evenly spread.

    Of the data sets that are `halved`, only the templates that nothing is trained on.

    Raises:
        DataError: for a folder that is missing or holds none of them, or a file that is not as it should be.
    """
    if not folder.is_dir():
        raise DataError(f"{folder} is no folder.")
    paths = {name: folder / f"{name}{_ENDING}" for name in names}
    sets = {
        name: _thinned(_kept(_rows(path)) if name in halved else _rows(path), limit)
        for name, path in paths.items()
        if path.exists()
    }
    if not sets:
        raise DataError(f"{folder} holds no data set that can be measured on, such as {next(iter(paths))}{_ENDING}.")
    return Data(sets, [name for name in paths if name not in sets])


def _rows(path: Path) -> list[Row]:
    try:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            found = (_row(path.name, number, line) for number, line in enumerate(lines, 1))
            return [row for row in found if row.more.get("fold", _DEVELOPMENT_FOLD) == _DEVELOPMENT_FOLD]
    except (gzip.BadGzipFile, EOFError, zlib.error):
        raise DataError(f"{path.name} is no whole gzip file.") from None
    except UnicodeDecodeError:
        raise DataError(f"{path.name} is no UTF-8 text.") from None


def _kept(rows: list[Row]) -> list[Row]:
    kept = halves([{"text": row.text, "lang": row.lang, **row.more} for row in rows])
    return [row for row in rows if kept[row.text]]


def _row(name: str, number: int, line: str) -> Row:
    try:
        fields = json.loads(line)
        text, label, lang = fields.pop("text"), fields.pop("label", 0), fields.pop("lang", "")
    except (ValueError, AttributeError, KeyError, TypeError):
        raise DataError(f"{name}, line {number} is no JSON object with a text.") from None
    if not isinstance(text, str) or not isinstance(lang, str) or label not in (0, 1):
        raise DataError(f"{name}, line {number}: text and lang must be text, label 0 or 1.")
    return Row(text, bool(label), lang, fields)


def _thinned(rows: list[Row], limit: int | None) -> list[Row]:
    if limit is None or len(rows) <= limit:
        return rows
    return [rows[int(at * (len(rows) / limit))] for at in range(limit)]
