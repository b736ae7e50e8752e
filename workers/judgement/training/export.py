"""Writes a trained network as an ONNX graph with 8-bit weights, for one text at a time."""

from __future__ import annotations

import copy
import tempfile
import warnings
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

from workers.judgement.training.network import Block, Encoder

#: The first with Gelu as one step.
_OPSET = 20
_SAMPLE = 8


class _Single(nn.Module):
    """A network's inference on one text in the fewest steps: nothing to mask, attention's scale within its weights.

    Gelu by its tangent form (D. Hendrycks, K. Gimpel, 2016), which ONNX Runtime has in a third of the time.
    """

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self.encoder = copy.deepcopy(encoder).eval()
        with torch.no_grad():
            for block in self.encoder.blocks:
                width = block.out.in_features
                for part in (block.mixed.weight, block.mixed.bias):
                    part[:width] *= (width // block.heads) ** -0.5

    def forward(self, ids: torch.Tensor) -> torch.Tensor:
        encoder = self.encoder
        known = encoder.norm(encoder.pieces(ids) + encoder.places.weight[: ids.shape[0]])
        for block in encoder.blocks:
            known = _through(block, known)
        told: torch.Tensor = encoder.head(torch.cat([known.mean(0, keepdim=True), known.amax(0, keepdim=True)], 1))
        return told


def _through(block: Block, known: torch.Tensor) -> torch.Tensor:
    width = block.out.in_features
    query, key, value = (
        part.reshape(-1, block.heads, width // block.heads) for part in block.mixed(known).split(width, -1)
    )
    seen = torch.softmax(query.transpose(0, 1) @ key.permute(1, 2, 0), -1) @ value.transpose(0, 1)
    known = block.first(known + block.out(seen.transpose(0, 1).reshape(-1, width)))
    wide = nn.functional.gelu(block.widen(known), approximate="tanh")
    after: torch.Tensor = block.second(known + block.narrow(wide))
    return after


def graph_of(encoder: Encoder) -> bytes:
    """Return a network as an ONNX graph: one text's pieces (int64) in, its log-odds out, shape (1, outputs)."""
    with tempfile.TemporaryDirectory() as folder:
        exact, small = Path(folder) / "exact.onnx", Path(folder) / "small.onnx"
        with warnings.catch_warnings():
            # what PyTorch recommends instead needs another package, for a graph as small as this one
            warnings.simplefilter("ignore", DeprecationWarning)
            torch.onnx.export(
                _Single(encoder), (torch.ones(_SAMPLE, dtype=torch.long),), exact, input_names=["ids"],
                output_names=["told"], dynamic_axes={"ids": {0: "pieces"}}, opset_version=_OPSET, dynamo=False,
            )  # fmt: skip
        quantize_dynamic(exact, small, weight_type=QuantType.QInt8, per_channel=True)
        graph = onnx.load(small)
        graph.doc_string = ""
        content: bytes = graph.SerializeToString()
        return content
