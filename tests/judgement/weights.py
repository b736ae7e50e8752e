"""Weights under the names that the authors of the two published models gave them, which say nothing yet."""

from __future__ import annotations

import torch

#: How many word pieces the two know.
VOCABULARY = 200


def made(width: int, layers: dict[str, list[str]], more: dict[str, tuple[int, ...]]) -> dict[str, torch.Tensor]:
    """Return weights under the names that a model's authors gave them, which say nothing yet.

    `layers` names the parts of a layer by what they do; `more` has the sizes of what stands outside of layers.
    """
    torch.manual_seed(0)
    inner = 4 * width
    sizes = {"look": (width, width), "widen": (inner, width), "narrow": (width, inner), "norm": (width,)}
    weights = {name: torch.randn(*size) * 0.05 for name, size in more.items()}
    for name, size in [(name, sizes[sort]) for sort, names in layers.items() for name in names]:
        first = torch.ones(size) if len(size) == 1 else torch.randn(*size) * 0.05
        weights |= {f"{name}.weight": first, f"{name}.bias": torch.zeros(size[0])}
    return weights


def minilm() -> dict[str, torch.Tensor]:
    at = [f"encoder.layer.{layer}." for layer in range(6)]
    layers = {
        "look": [
            f"{one}attention.{part}" for one in at for part in ("self.query", "self.key", "self.value", "output.dense")
        ],
        "widen": [f"{one}intermediate.dense" for one in at],
        "narrow": [f"{one}output.dense" for one in at],
        "norm": [
            "embeddings.LayerNorm",
            *(f"{one}{part}.LayerNorm" for one in at for part in ("attention.output", "output")),
        ],
    }
    more = {"word": (VOCABULARY, 384), "position": (512, 384), "token_type": (2, 384)}
    return made(384, layers, {f"embeddings.{name}_embeddings.weight": size for name, size in more.items()})


def mpnet() -> dict[str, torch.Tensor]:
    at = [f"encoder.layer.{layer}." for layer in range(12)]
    layers = {
        "look": [f"{one}attention.attn.{part}" for one in at for part in "qkvo"],
        "widen": [f"{one}intermediate.dense" for one in at],
        "narrow": [f"{one}output.dense" for one in at],
        "norm": [
            "embeddings.LayerNorm",
            *(f"{one}{part}LayerNorm" for one in at for part in ("attention.", "output.")),
        ],
    }
    more = {
        f"embeddings.{name}_embeddings.weight": (size, 768)
        for name, size in (("word", VOCABULARY + 5), ("position", 514))
    }
    return made(768, layers, more | {"encoder.relative_attention_bias.weight": (32, 12)})
