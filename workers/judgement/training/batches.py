"""Texts of like length together, so that little time goes into padding."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

import torch

#: Texts are sorted by length within so many, so that batches still differ from round to round.
_SHELF = 4_096
_MOST_TEXTS = 128


def batches(ids: Sequence[Sequence[int]], places: int, order: random.Random | None = None) -> Iterator[list[int]]:
    """Yield the numbers of texts that go together: at most `places` pieces with padding; without `order`, in order."""
    numbers = list(range(len(ids)))
    if order:
        order.shuffle(numbers)
    found: list[list[int]] = []
    for start in range(0, len(numbers), _SHELF):
        current: list[int] = []
        for at in sorted(numbers[start : start + _SHELF], key=lambda at: len(ids[at])):
            if current and ((len(current) + 1) * len(ids[at]) > places or len(current) == _MOST_TEXTS):
                found.append(current)
                current = []
            current.append(at)
        found.append(current)
    if order:
        order.shuffle(found)
    yield from found


def tensors(ids: Sequence[Sequence[int]]) -> tuple[torch.Tensor, torch.Tensor]:
    """Return the pieces of texts as one tensor, and which of its places are there."""
    width = max(len(one) for one in ids)
    numbers, present = torch.zeros(len(ids), width, dtype=torch.long), torch.zeros(len(ids), width, dtype=torch.long)
    for row, one in enumerate(ids):
        numbers[row, : len(one)] = torch.tensor(one)
        present[row, : len(one)] = 1
    return numbers, present
