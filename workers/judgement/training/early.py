"""Trains the early exit of a student that is itself done learning."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
from numpy.typing import NDArray

from workers.judgement.model.calibration import believed
from workers.judgement.training.batches import tensors
from workers.judgement.training.examples import OUTPUTS
from workers.judgement.training.fit_encoder import for_each, told_by
from workers.judgement.training.network import EarlyExit, Encoder, pooled
from workers.judgement.training.telling import Telling

#: What leaves early is harmless beyond doubt: how far beyond makes no difference.
_SUREST = 6.0
_ROUNDS, _BATCH, _RATE, _SLOWER, _DECAY, _DROP = 12, 128, 2e-3, 0.8, 0.02, 0.2


def early_exit(student: Encoder, ids: Sequence[Sequence[int]], seed: int, telling: Telling) -> EarlyExit:
    """Return a head that guesses from word vectors what a student says of texts; the student stays as it is.

    Args:
        student: a trained one.
        ids: the word pieces of texts like those that it will be asked about.
        seed: of all that is random.
        telling: what is told of the progress.
    """
    said = believed(told_by(student, ids, telling.of("student speaks")), OUTPUTS, "abuse")
    known = for_each(ids, lambda some: _pooled(student, some), telling.of("student's word vectors"))
    return fitted(known, np.clip(said, -_SUREST, _SUREST).astype(np.float32), seed)


def _pooled(student: Encoder, ids: Sequence[Sequence[int]]) -> torch.Tensor:
    numbers, present = tensors(ids)
    return pooled(student.vectors(numbers), present)


def fitted(pooled_vectors: NDArray[np.float32], said: NDArray[np.float32], seed: int) -> EarlyExit:
    """Return the exit that tells best from each text's row what was said of it."""
    torch.manual_seed(seed)
    known, wanted = torch.from_numpy(pooled_vectors), torch.from_numpy(said)[:, None]
    mean, spread = known.mean(0), known.std(0) + 1e-3
    known = (known - mean) / spread
    early = EarlyExit(known.shape[1] // 2)
    steps = torch.optim.AdamW(early.parameters(), lr=_RATE, weight_decay=_DECAY)
    slower = torch.optim.lr_scheduler.ExponentialLR(steps, _SLOWER)
    for _ in range(_ROUNDS):
        for chosen in torch.randperm(len(known)).split(_BATCH):
            guess = early(torch.nn.functional.dropout(known[chosen], _DROP))
            loss = torch.nn.functional.smooth_l1_loss(guess, wanted[chosen])
            steps.zero_grad()
            loss.backward()
            steps.step()
        slower.step()
    # it is asked with values as they come, not scaled
    with torch.no_grad():
        early.first.weight /= spread
        early.first.bias -= early.first.weight @ mean
    early.eval()
    return early
