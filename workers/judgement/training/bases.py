"""What the networks begin from: two published models, as their authors named the weights."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import nn

from workers.judgement.training.network import LONGEST, Encoder
from workers.judgement.training.sources import NoData
from workers.judgement.training.vocabulary import english

#: What MPNet calls the pieces that frame and fill.
_NAMES_IN_MPNET = {"[CLS]": "<s>", "[SEP]": "</s>", "[PAD]": "<pad>"}
#: MPNet's first two places stand for no place and for filling.
_FIRST_PLACE = 2


@dataclass(frozen=True, slots=True)
class Base:
    """A published model.

    Attributes:
        weights: by the names its authors gave them.
        numbers: of its word pieces.
    """

    weights: Mapping[str, torch.Tensor]
    numbers: Mapping[str, int]

    @property
    def vocabulary(self) -> str:
        """Those of its word pieces that English texts are cut into, in the order of their numbers, one a line."""
        return "\n".join(english(sorted(self.numbers, key=self.numbers.__getitem__)))

    @classmethod
    def read(cls, folder: Path, name: str) -> Base:
        """Return the base in a folder.

        Raises:
            NoData: it lacks `model.safetensors` or `tokenizer.json`, or they cannot be read.
        """
        try:
            weights = load_file(folder / "model.safetensors")
            numbers = json.loads((folder / "tokenizer.json").read_text("utf-8"))["model"]["vocab"]
        except (OSError, ValueError, KeyError, TypeError) as error:
            message = f"no {name} in {folder}: {error}"
            raise NoData(message) from error
        return cls(weights, numbers)


def begin_student(student: Encoder, minilm: Base) -> None:
    """Give a student all that MiniLM knows of its vocabulary.

    Raises:
        NoData: MiniLM lacks a weight, or has one of another size.
    """
    weights = minilm.weights
    with _named("MiniLM"), torch.no_grad():
        rows = torch.tensor([minilm.numbers[piece] for piece in minilm.vocabulary.split("\n")])
        student.pieces.weight.copy_(weights["embeddings.word_embeddings.weight"][rows])
        # the kind of segment is always the first: its vector goes with the places
        student.places.weight.copy_(
            weights["embeddings.position_embeddings.weight"][:LONGEST]
            + weights["embeddings.token_type_embeddings.weight"][0]
        )
        _copy(student.norm, weights, ["embeddings.LayerNorm"])
        for number, block in enumerate(student.blocks):
            at = f"encoder.layer.{number}."
            _copy(block.mixed, weights, [f"{at}attention.self.{part}" for part in ("query", "key", "value")])
            _copy(block.out, weights, [f"{at}attention.output.dense"])
            _copy(block.first, weights, [f"{at}attention.output.LayerNorm"])
            _copy_rest(block, weights, at)


def begin_teacher(teacher: Encoder, mpnet: Base, vocabulary: str) -> None:
    """Give a teacher all of MPNet, its word pieces in the order of a student's vocabulary.

    Raises:
        NoData: MPNet does not know a piece of it, lacks a weight, or has one of another size.
    """
    weights = mpnet.weights
    distances = teacher.distances
    assert distances is not None  # noqa: S101  # a teacher's shape has them
    with _named("MPNet"), torch.no_grad():
        rows = torch.tensor([mpnet.numbers[_NAMES_IN_MPNET.get(piece, piece)] for piece in vocabulary.split("\n")])
        teacher.pieces.weight.copy_(weights["embeddings.word_embeddings.weight"][rows])
        teacher.places.weight.copy_(weights["embeddings.position_embeddings.weight"][_FIRST_PLACE:][:LONGEST])
        distances.weight.copy_(weights["encoder.relative_attention_bias.weight"])
        _copy(teacher.norm, weights, ["embeddings.LayerNorm"])
        for number, block in enumerate(teacher.blocks):
            at = f"encoder.layer.{number}."
            _copy(block.mixed, weights, [f"{at}attention.attn.{part}" for part in "qkv"])
            _copy(block.out, weights, [f"{at}attention.attn.o"])
            _copy(block.first, weights, [f"{at}attention.LayerNorm"])
            _copy_rest(block, weights, at)


@contextmanager
def _named(name: str) -> Iterator[None]:
    """Say which published model it is that lacks something."""
    try:
        yield
    except (KeyError, RuntimeError) as error:
        message = f"{name} is not the one that is wanted: {error}"
        raise NoData(message) from error


def _copy_rest(block: nn.Module, weights: Mapping[str, torch.Tensor], at: str) -> None:
    _copy(block.widen, weights, [f"{at}intermediate.dense"])
    _copy(block.narrow, weights, [f"{at}output.dense"])
    _copy(block.second, weights, [f"{at}output.LayerNorm"])


def _copy(layer: nn.Module, weights: Mapping[str, torch.Tensor], names: Sequence[str]) -> None:
    for kind in ("weight", "bias"):
        getattr(layer, kind).copy_(torch.cat([weights[f"{name}.{kind}"] for name in names]))
