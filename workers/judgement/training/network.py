"""The networks that are trained: a Transformer encoder (A. Vaswani et al., 2017) over word pieces, and a head on top.

The student has a second, small head that knows its word vectors only, by which most harmless texts leave early, as
after a lower layer in J. Xin et al., "DeeBERT", 2020.

The teacher is MPNet (K. Song et al., "MPNet", 2020), the student MiniLM-L6-H384 (W. Wang et al., "MiniLM", 2020), both
as sentence-transformers trained them on. They know the same word pieces, so one says what it thinks of the other's.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import torch
from torch import nn

#: Longest input, in word pieces; a passage of 120 words that is cut there loses its end only.
LONGEST = 128
#: Distances between two pieces that are told apart; from the farthest on all are one (C. Raffel et al., "T5", 2020).
_DISTANCES, _FARTHEST = 32, 128
_WIDTH_OF_EXIT = 64


@dataclass(frozen=True, slots=True)
class Shape:
    """The size of a network, how many word pieces it knows, and whether it weighs how far apart two of them are."""

    pieces: int
    width: int
    layers: int
    heads: int
    inner: int
    outputs: int
    distances: bool = False


def teacher_shape(pieces: int, outputs: int) -> Shape:
    return Shape(pieces, 768, 12, 12, 3072, outputs, distances=True)


def student_shape(pieces: int, outputs: int) -> Shape:
    return Shape(pieces, 384, 6, 12, 1536, outputs)


class Block(nn.Module):
    """Self-attention and a feed-forward layer, each added to what came before and normalised."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        width = shape.width
        self.heads = shape.heads
        self.mixed, self.out, self.first = nn.Linear(width, 3 * width), nn.Linear(width, width), _norm(width)
        self.widen, self.narrow, self.second = (
            nn.Linear(width, shape.inner), nn.Linear(shape.inner, width), _norm(width),
        )  # fmt: skip

    def forward(self, known: torch.Tensor, near: torch.Tensor, drop: float) -> torch.Tensor:
        """Return what is known of each piece after this block; `near` is added to how much pieces look at others."""
        batch, length, width = known.shape
        parts = self.mixed(known).view(batch, length, 3, self.heads, width // self.heads)
        query, key, value = parts.permute(2, 0, 3, 1, 4).unbind(0)
        seen = nn.functional.scaled_dot_product_attention(query, key, value, attn_mask=near.to(query.dtype))
        seen = self.out(seen.transpose(1, 2).reshape(batch, length, width))
        known = self.first(known + nn.functional.dropout(seen, drop, self.training))
        wide = self.narrow(nn.functional.gelu(self.widen(known)))
        return self.second(known + nn.functional.dropout(wide, drop, self.training))


class Encoder(nn.Module):
    """Word pieces in, one log-odds for each output out, from the mean and the maximum over the text."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.pieces, self.places = nn.Embedding(shape.pieces, shape.width), nn.Embedding(LONGEST, shape.width)
        self.distances = nn.Embedding(_DISTANCES, shape.heads) if shape.distances else None
        self.norm = _norm(shape.width)
        self.blocks = nn.ModuleList(Block(shape) for _ in range(shape.layers))
        self.head = nn.Linear(2 * shape.width, shape.outputs)

    def forward(self, ids: torch.Tensor, present: torch.Tensor, drop: float = 0.0) -> torch.Tensor:
        known = nn.functional.dropout(self.vectors(ids), drop, self.training)
        near = (1.0 - present.float())[:, None, None, :] * -1e4
        if self.distances is not None:
            near = near + self.distances(apart(ids.shape[1])).permute(2, 0, 1)
        for block in self.blocks:
            known = block(known, near, drop)
        head: torch.Tensor = self.head(pooled(known, present))
        return head

    def vectors(self, ids: torch.Tensor) -> torch.Tensor:
        """Return what is known of each piece before any other is looked at; `ids` has the pieces in its last axis."""
        vectors: torch.Tensor = self.norm(self.pieces(ids) + self.places.weight[: ids.shape[-1]])
        return vectors


class EarlyExit(nn.Module):
    """Guesses from the vectors of a text's pieces, pooled, what will be believed of the encoder's abuse log-odds."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.first, self.last = nn.Linear(2 * width, _WIDTH_OF_EXIT), nn.Linear(_WIDTH_OF_EXIT, 1)

    def forward(self, pooled: torch.Tensor) -> torch.Tensor:
        guess: torch.Tensor = self.last(nn.functional.gelu(self.first(pooled)))
        return guess


def pooled(known: torch.Tensor, present: torch.Tensor) -> torch.Tensor:
    """Return the mean and the maximum over the pieces that are there, one after the other."""
    there = present.unsqueeze(-1).to(known.dtype)
    mean = (known * there).sum(1) / there.sum(1)
    highest = (known - (1 - there) * 1e4).amax(1)
    return torch.cat([mean, highest], 1)


def _norm(width: int) -> nn.LayerNorm:
    return nn.LayerNorm(width, eps=1e-12)


def apart(length: int) -> torch.Tensor:
    """Return for each two places of a text the number of their distance: exact when near, by its logarithm when far."""
    places = torch.arange(length)
    apart = places[None, :] - places[:, None]
    half = _DISTANCES // 2
    exact = half // 2
    far = apart.abs().clamp(min=1).float()
    by_logarithm = exact + (torch.log(far / exact) / math.log(_FARTHEST / exact) * (half - exact)).long()
    number = torch.where(apart.abs() < exact, apart.abs(), by_logarithm.clamp(max=half - 1))
    return number + (apart > 0).long() * half
