"""A linear model over hashed features: one table of small numbers for each thing it tells apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from workers.judgement.model.passages import Features, Passage, features

Array = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class LinearModel:
    """A table of 2**bits rows with one column for each output.

    Attributes:
        names: what each column tells.
        table: int8, shape (2**bits, outputs).
        scale: what one step of a column is worth, in log-odds.
        bias: each column's log-odds of a text without features.
    """

    names: tuple[str, ...]
    table: NDArray[np.int8]
    scale: Array
    bias: Array

    @property
    def bits(self) -> int:
        return int(self.table.shape[0]).bit_length() - 1

    def logits(self, found: Features, count: int) -> Array:
        """Return the log-odds of passages, shape (count, outputs)."""
        buckets, at, weights = found.buckets(self.bits), found.passages, found.weights
        rows = [
            np.bincount(at, self.table[buckets, column] * weights, minlength=count) * self.scale[column]
            for column in range(len(self.names))
        ]
        return (np.stack(rows, axis=1) + self.bias).astype(np.float32)

    def by_word(self, passage: Passage, column: int = 0) -> Array:
        """Return what each word of a passage adds to one output, in log-odds; a feature's share goes to its words."""
        found = features([passage]).grams
        worth = self.table[found.buckets(self.bits), column] * found.weights * self.scale[column]
        size = len(passage.words)
        spread = found.last - found.first + 1
        total = np.zeros(size + 1)
        np.add.at(total, found.first, worth / spread)
        np.add.at(total, found.last + 1, -worth / spread)
        return np.cumsum(total)[:size].astype(np.float32)


def quantised(names: Sequence[str], weights: Array, bias: Array) -> LinearModel:
    """Return the model of learned weights, each column in 255 steps."""
    scale = np.maximum(np.abs(weights).max(axis=0) / 127, 1e-9).astype(np.float32)
    return LinearModel(tuple(names), np.round(weights / scale).astype(np.int8), scale, bias.astype(np.float32))


def arrays(model: LinearModel, prefix: str) -> Mapping[str, NDArray[np.generic]]:
    """Return a model as arrays to be stored under names that begin with a prefix."""
    return {
        f"{prefix}.names": np.array(model.names),
        f"{prefix}.table": model.table,
        f"{prefix}.scale": model.scale,
        f"{prefix}.bias": model.bias,
    }


def from_arrays(stored: Mapping[str, NDArray[np.generic]], prefix: str) -> LinearModel:
    """Return the model that `arrays` stored."""
    return LinearModel(
        tuple(str(name) for name in stored[f"{prefix}.names"]),
        stored[f"{prefix}.table"].astype(np.int8, copy=False),
        stored[f"{prefix}.scale"].astype(np.float32),
        stored[f"{prefix}.bias"].astype(np.float32),
    )
