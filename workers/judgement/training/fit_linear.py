"""Fits the linear models: logistic regression on hashed features, by AdaGrad (J. Duchi et al., JMLR 12, 2011)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray

from workers.judgement.model.linear import LinearModel, quantised
from workers.judgement.model.passages import Passage, features, mark_bucket
from workers.judgement.training.prior import prior_marks

_CHUNK = 2_000


@dataclass(frozen=True, slots=True)
class Recipe:
    """How a linear model is fitted."""

    outputs: tuple[str, ...]
    bits: int
    rounds: int = 5
    rate: float = 0.1
    batch: int = 256
    shaped: bool = False


@dataclass(frozen=True, slots=True)
class _Bags:
    """The features of many passages, one after the other: those of passage n stand from `starts[n]` on."""

    buckets: torch.Tensor
    weights: torch.Tensor
    starts: torch.Tensor

    def take(self, chosen: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        sizes = (self.starts[1:] - self.starts[:-1])[chosen]
        offsets = torch.cat([torch.zeros(1, dtype=torch.long), sizes.cumsum(0)[:-1]])
        at = torch.repeat_interleave(self.starts[chosen] - offsets, sizes) + torch.arange(int(sizes.sum()))
        return self.buckets[at], offsets, self.weights[at]


def fit(
    read: Sequence[Passage], targets: NDArray[np.float32], weights: NDArray[np.float32], recipe: Recipe, *, seed: int
) -> LinearModel:
    """Return the model fitted to passages.

    Args:
        read: the texts.
        targets: shape (texts, outputs), 0 to 1; NaN where a text says nothing of an output.
        weights: how much each text counts.
        recipe: how to fit.
        seed: of the order in which texts are seen.
    """
    # PyTorch warns where nobody says whether the places of sparse gradients are to be checked, which costs time
    torch.sparse.check_sparse_tensor_invariants.disable()
    bags = _bags(read, recipe)
    table = torch.nn.EmbeddingBag(1 << recipe.bits, len(recipe.outputs), mode="sum", sparse=True)
    table.weight.data.copy_(torch.from_numpy(_before_learning(recipe)))
    bias = torch.nn.Parameter(torch.zeros(len(recipe.outputs)))
    steps = (torch.optim.Adagrad(table.parameters(), lr=recipe.rate), torch.optim.SGD([bias], lr=recipe.rate / 10))
    wanted, counts = torch.from_numpy(targets), torch.from_numpy(weights)
    order = torch.Generator().manual_seed(seed)
    for _ in range(recipe.rounds):
        for chosen in torch.randperm(len(read), generator=order).split(recipe.batch):
            buckets, offsets, shares = bags.take(chosen)
            told = table(buckets, offsets, per_sample_weights=shares[:, None].squeeze(1)) + bias
            known = ~torch.isnan(wanted[chosen])
            losses = torch.nn.functional.binary_cross_entropy_with_logits(
                told, torch.nan_to_num(wanted[chosen]), reduction="none"
            )
            loss = (losses * known * counts[chosen, None]).sum() / recipe.batch
            for step in steps:
                step.zero_grad()
            loss.backward()
            for step in steps:
                step.step()
    return quantised(recipe.outputs, table.weight.detach().numpy(), bias.detach().numpy())


def _before_learning(recipe: Recipe) -> NDArray[np.float32]:
    """Return the weights that learning begins with: listed words say abuse until texts say otherwise."""
    weights = np.zeros((1 << recipe.bits, len(recipe.outputs)), np.float32)
    if "abuse" in recipe.outputs:
        column = recipe.outputs.index("abuse")
        for mark, worth in prior_marks():
            weights[mark_bucket(mark, recipe.bits), column] = worth
    return weights


def _bags(read: Sequence[Passage], recipe: Recipe) -> _Bags:
    buckets, weights, sizes = [], [], []
    for start in range(0, len(read), _CHUNK):
        part = read[start : start + _CHUNK]
        found = features(part, shaped=recipe.shaped)
        order = np.argsort(found.passages, kind="stable")
        buckets.append(found.buckets(recipe.bits)[order])
        weights.append(found.weights[order])
        sizes.append(np.bincount(found.passages, minlength=len(part)))
    starts = np.concatenate([[0], np.cumsum(np.concatenate(sizes))])
    return _Bags(
        torch.from_numpy(np.concatenate(buckets)), torch.from_numpy(np.concatenate(weights)), torch.from_numpy(starts)
    )
