"""Writes a trained network as an ONNX graph with 8-bit weights."""

from __future__ import annotations

import tempfile
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

from workers.judgement.training.network import Block, Encoder

_OPSET = 17


class _Plain(nn.Module):
    """A network's inference in steps that ONNX Runtime knows: attention spelt out, masks as numbers."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self.encoder = encoder

    def forward(self, ids: torch.Tensor, present: torch.Tensor) -> torch.Tensor:
        encoder = self.encoder
        known = encoder.norm(encoder.pieces(ids) + encoder.places.weight[: ids.shape[1]])
        there = present.to(known.dtype)
        hidden = (1 - there)[:, None, None, :] * -1e4
        for block in encoder.blocks:
            known = _through(block, known, hidden)
        there = there.unsqueeze(-1)
        mean = (known * there).sum(1) / there.sum(1)
        highest = (known - (1 - there) * 1e4).amax(1)
        told: torch.Tensor = encoder.head(torch.cat([mean, highest], 1))
        return told


def _through(block: Block, known: torch.Tensor, hidden: torch.Tensor) -> torch.Tensor:
    batch, length, width = known.shape
    size = width // block.heads
    query, key, value = (
        part.reshape(batch, length, block.heads, size).transpose(1, 2) for part in block.mixed(known).chunk(3, dim=-1)
    )
    seen = torch.softmax(query @ key.transpose(-1, -2) * size**-0.5 + hidden, -1) @ value
    known = block.first(known + block.out(seen.transpose(1, 2).reshape(batch, length, width)))
    after: torch.Tensor = block.second(known + block.narrow(nn.functional.gelu(block.widen(known))))
    return after


def graph_of(encoder: Encoder) -> bytes:
    """Return a network as an ONNX graph: inputs `ids` and `present` (int64, texts x pieces), output the log-odds."""
    encoder.eval()
    sample = torch.ones(2, 8, dtype=torch.long)
    axes = {"ids": {0: "texts", 1: "pieces"}, "present": {0: "texts", 1: "pieces"}, "told": {0: "texts"}}
    with tempfile.TemporaryDirectory() as folder:
        exact, small = Path(folder) / "exact.onnx", Path(folder) / "small.onnx"
        torch.onnx.export(
            _Plain(encoder), (sample, sample), exact, input_names=["ids", "present"], output_names=["told"],
            dynamic_axes=axes, opset_version=_OPSET, dynamo=False,
        )  # fmt: skip
        quantize_dynamic(exact, small, weight_type=QuantType.QInt8, per_channel=True)
        graph = onnx.load(small)
        graph.doc_string = ""
        content: bytes = graph.SerializeToString()
        return content
