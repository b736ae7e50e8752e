"""Writes a trained student as ONNX graphs with 8-bit weights, for one text at a time."""

from __future__ import annotations

import copy
import tempfile
import warnings
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

from workers.judgement.training.network import Block, EarlyExit, Encoder

#: The first with Gelu as one step.
_OPSET = 20
_SAMPLE = 8

_Axes = dict[str, dict[int, str]]


class _Begun(nn.Module):
    """What is done of every text: its word vectors, and the guess that the early exit makes of them."""

    def __init__(self, encoder: Encoder, early: EarlyExit) -> None:
        super().__init__()
        self.encoder, self.early = encoder, early

    def forward(self, ids: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        vectors = self.encoder.vectors(ids)
        return vectors, self.early(_pooled(vectors))


class _Rest(nn.Module):
    """Inference from one text's word vectors in the fewest steps: nothing to mask, attention's scale in its weights."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self.encoder = copy.deepcopy(encoder)
        with torch.no_grad():
            for block in self.encoder.blocks:
                width = block.out.in_features
                for part in (block.mixed.weight, block.mixed.bias):
                    part[:width] *= (width // block.heads) ** -0.5

    def forward(self, vectors: torch.Tensor) -> torch.Tensor:
        known = vectors
        for block in self.encoder.blocks:
            known = _through(block, known)
        told: torch.Tensor = self.encoder.head(_pooled(known))
        return told


def _pooled(known: torch.Tensor) -> torch.Tensor:
    return torch.cat([known.mean(0, keepdim=True), known.amax(0, keepdim=True)], 1)


def _through(block: Block, known: torch.Tensor) -> torch.Tensor:
    """Return what is known after a block.

    Gelu by its tangent form (D. Hendrycks, K. Gimpel, 2016), which ONNX Runtime has in a third of the time.
    """
    width = block.out.in_features
    query, key, value = (
        part.reshape(-1, block.heads, width // block.heads) for part in block.mixed(known).split(width, -1)
    )
    seen = torch.softmax(query.transpose(0, 1) @ key.permute(1, 2, 0), -1) @ value.transpose(0, 1)
    known = block.first(known + block.out(seen.transpose(0, 1).reshape(-1, width)))
    wide = nn.functional.gelu(block.widen(known), approximate="tanh")
    after: torch.Tensor = block.second(known + block.narrow(wide))
    return after


def graphs_of(encoder: Encoder, early: EarlyExit) -> tuple[bytes, bytes]:
    """Return a student as two ONNX graphs.

    The first takes one text's pieces (`ids`, int64) and gives their vectors (`vectors`, float32, shape (pieces, width))
    and the early exit's guess (`guess`, shape (1, 1)); the second goes on from the vectors to the log-odds (`told`,
    shape (1, outputs)).
    """
    encoder.eval()
    pieces = torch.ones(_SAMPLE, dtype=torch.long)
    begun, rest = _Begun(encoder, early), _Rest(encoder)
    return (
        _graph(begun, pieces, {"ids": {0: "pieces"}}, {"vectors": {0: "pieces"}, "guess": {}}),
        _graph(rest, encoder.vectors(pieces).detach(), {"vectors": {0: "pieces"}}, {"told": {}}),
    )


def _graph(network: nn.Module, sample: torch.Tensor, taken: _Axes, given: _Axes) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        exact, small = Path(folder) / "exact.onnx", Path(folder) / "small.onnx"
        with warnings.catch_warnings():
            # what PyTorch recommends instead needs another package, for a graph as small as this one
            warnings.simplefilter("ignore", DeprecationWarning)
            torch.onnx.export(
                network, (sample,), exact, input_names=list(taken), output_names=list(given),
                dynamic_axes={**taken, **given}, opset_version=_OPSET, dynamo=False,
            )  # fmt: skip
        graph = onnx.load(exact)
        # the exit is small, and 8 bits cost its nuances; each of its steps is named once more when it is taken apart
        exit_ = [node.name for node in graph.graph.node if "early" in node.name]
        fine = [*exit_, *(f"{name}_MatMul" for name in exit_)]
        quantize_dynamic(exact, small, weight_type=QuantType.QInt8, per_channel=True, nodes_to_exclude=fine)
        graph = onnx.load(small)
        graph.doc_string = ""
        content: bytes = graph.SerializeToString()
        return content
