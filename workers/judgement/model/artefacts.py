"""The trained models' files: checked against their hashes, and read without running anything that stands in them."""

from __future__ import annotations

import hashlib
import io
import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.resources import as_file, files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

#: Names every other file with its SHA-256.
MANIFEST = "manifest.json"


class Damaged(Exception):
    """A file of the models is missing or is not the one that was shipped; the message names it."""


@dataclass(frozen=True, slots=True)
class Artefacts:
    """A folder of files of which each has been checked."""

    folder: Traversable
    hashes: Mapping[str, str]

    def content(self, name: str) -> bytes:
        """Return a file's content.

        Raises:
            Damaged: it is missing or another than the manifest says.
        """
        source = self.folder / name
        content = source.read_bytes() if source.is_file() else b""
        if hashlib.sha256(content).hexdigest() != self.hashes.get(name):
            raise _damaged(name)
        return content

    @contextmanager
    def path(self, name: str) -> Iterator[Path]:
        """Give a large file's path, for as long as it is read from there; it was checked just before.

        Raises:
            Damaged: see `content`.
        """
        source = self.folder / name
        if not source.is_file():
            raise _damaged(name)
        with as_file(source) as path:
            # by parts: a copy of a large file would stay with the process
            with path.open("rb") as content:
                found = hashlib.file_digest(content, "sha256").hexdigest()
            if found != self.hashes.get(name):
                raise _damaged(name)
            yield path

    def arrays(self, name: str) -> dict[str, NDArray[Any]]:
        """Return the arrays of an .npz file.

        Raises:
            Damaged: see `content`.
        """
        with np.load(io.BytesIO(self.content(name)), allow_pickle=False) as stored:
            return {key: stored[key] for key in stored.files}

    def values(self, name: str) -> Any:
        """Return what a JSON file holds.

        Raises:
            Damaged: see `content`.
        """
        return json.loads(self.content(name))


def _damaged(name: str) -> Damaged:
    return Damaged(f"{name} of the judgement's models is missing or damaged: install the package again")


def shipped() -> Artefacts:
    """Return the files in the package.

    Raises:
        Damaged: the manifest cannot be read.
    """
    return artefacts_in(files("workers.judgement") / "artefacts")


def artefacts_in(folder: Traversable) -> Artefacts:
    """Return the files of a folder.

    Raises:
        Damaged: the manifest cannot be read.
    """
    try:
        return Artefacts(folder, json.loads((folder / MANIFEST).read_text("utf-8"))["sha256"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise _damaged(MANIFEST) from error


def sealed(contents: Mapping[str, bytes], about: Mapping[str, Any]) -> bytes:
    """Return the manifest of files, with what else there is to say about them."""
    hashes = {name: hashlib.sha256(content).hexdigest() for name, content in sorted(contents.items())}
    return json.dumps({**about, "sha256": hashes}, indent=1, sort_keys=True).encode() + b"\n"
