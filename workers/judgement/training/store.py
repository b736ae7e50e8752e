"""Writes the models' files and the manifest that seals them."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Mapping
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from workers.judgement.model.artefacts import MANIFEST, sealed

Content = bytes | Mapping[str, object] | Mapping[str, NDArray[np.generic]]


def write(folder: Path, contents: Mapping[str, Content], about: Mapping[str, object]) -> None:
    """Write files: bytes as they are, arrays as .npz without pickles, other values as JSON; and the manifest last."""
    folder.mkdir(parents=True, exist_ok=True)
    files = {name: _bytes(name, content) for name, content in contents.items()}
    for name, content in files.items():
        (folder / name).write_bytes(content)
    (folder / MANIFEST).write_bytes(sealed(files, about))


def _bytes(name: str, content: Content) -> bytes:
    if isinstance(content, bytes):
        return content
    if name.endswith(".npz"):
        return _npz({key: np.asarray(value) for key, value in content.items()})
    return json.dumps(content, indent=1, sort_keys=True).encode() + b"\n"


def _npz(arrays: Mapping[str, NDArray[np.generic]]) -> bytes:
    """Return arrays as an .npz file, each as .npy without pickles; by LZMA, which numpy reads too and packs closer."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_LZMA) as archive:
        for name, array in arrays.items():
            with archive.open(f"{name}.npy", "w") as part:
                np.lib.format.write_array(part, array, allow_pickle=False)
    return stream.getvalue()
