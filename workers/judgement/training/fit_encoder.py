"""Trains an encoder: AdamW (I. Loshchilov, F. Hutter, 2019), a rate that rises and falls, bfloat16."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray

from workers.judgement.training.batches import batches, tensors
from workers.judgement.training.network import Encoder

#: The share of the training in which the rate rises, and the lowest share of it at the end.
_WARM_UP, _LOWEST = 0.06, 0.02
_NORM = 1.0
_DECAY = 0.01
#: What is learned of the kinds counts less than the two scores.
_OF_KINDS, _OF_SPAM = 0.3, 0.6
_PLACES_TOLD = 4_096

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Course:
    """How an encoder is trained.

    Attributes:
        rounds: how often each text is seen.
        rate: the highest learning rate.
        head: how many times faster the new layer on top learns.
        places: word pieces in a batch, with padding.
        drop: the share of values left out at random.
        seed: of all that is random.
    """

    rounds: int
    rate: float
    head: float = 1.0
    places: int = 2_048
    drop: float = 0.1
    seed: int = 0


@dataclass(frozen=True, slots=True)
class Lessons:
    """What is to be learned.

    Attributes:
        ids: for each round the word pieces of every text; rounds beyond the last begin again.
        wanted: shape (texts, outputs), 0 to 1; NaN where nothing is known.
        weights: how much each text counts.
    """

    ids: Sequence[Sequence[Sequence[int]]]
    wanted: NDArray[np.float32]
    weights: NDArray[np.float32]


def train(network: Encoder, lessons: Lessons, course: Course, progress: Progress) -> None:
    """Train a network in place."""
    torch.manual_seed(course.seed)
    order = random.Random(course.seed)  # noqa: S311  # the order of lessons is no secret
    wanted, weights = torch.from_numpy(lessons.wanted), torch.from_numpy(lessons.weights)
    known = ~torch.isnan(wanted)
    wanted, shares = torch.nan_to_num(wanted), _shares(wanted.shape[1])
    steps, rates = _steps(network, course)
    total, seen = len(weights) * course.rounds, 0
    network.train()
    for number in range(course.rounds):
        ids = lessons.ids[number % len(lessons.ids)]
        for chosen in batches(ids, course.places, order):
            _set_rates(steps, rates, seen / total)
            told = _told(network, [ids[at] for at in chosen], course.drop)
            losses = torch.nn.functional.binary_cross_entropy_with_logits(told, wanted[chosen], reduction="none")
            loss = ((losses * known[chosen] * shares).sum(1) * weights[chosen]).mean()
            steps.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), _NORM)
            steps.step()
            seen += len(chosen)
            progress(seen, total)
    network.eval()


def told_by(network: Encoder, ids: Sequence[Sequence[int]], progress: Progress) -> NDArray[np.float32]:
    """Return a network's log-odds of texts, shape (texts, outputs)."""
    network.eval()
    return for_each(ids, lambda some: _told(network, some, 0.0), progress)


def for_each(
    ids: Sequence[Sequence[int]], tell: Callable[[Sequence[Sequence[int]]], torch.Tensor], progress: Progress
) -> NDArray[np.float32]:
    """Return what is told of each text, shape (texts, values), where `tell` is given a batch at a time."""
    told: dict[int, NDArray[np.float32]] = {}
    with torch.no_grad():
        for chosen in batches(ids, _PLACES_TOLD):
            told |= zip(chosen, tell([ids[at] for at in chosen]).float().numpy(), strict=True)
            progress(len(told), len(ids))
    return np.stack([told[at] for at in range(len(ids))])


def _told(network: Encoder, ids: Sequence[Sequence[int]], drop: float) -> torch.Tensor:
    with torch.autocast("cpu", dtype=torch.bfloat16):
        told: torch.Tensor = network(*tensors(ids), drop)
    return told.float()


def _shares(outputs: int) -> torch.Tensor:
    """Return what each output counts: abuse is the first, spam the last, the kinds stand between."""
    shares = torch.full((outputs,), _OF_KINDS)
    shares[0], shares[-1] = 1.0, _OF_SPAM
    return shares


def _steps(network: Encoder, course: Course) -> tuple[torch.optim.Optimizer, list[float]]:
    head = set(network.head.parameters())
    groups = [
        {"params": [parameter for parameter in network.parameters() if parameter not in head]},
        {"params": list(head)},
    ]
    return torch.optim.AdamW(groups, lr=course.rate, weight_decay=_DECAY), [course.rate, course.rate * course.head]


def _set_rates(steps: torch.optim.Optimizer, rates: Sequence[float], done: float) -> None:
    share = min(1.0, done / _WARM_UP) * max(_LOWEST, 1 - done)
    for group, rate in zip(steps.param_groups, rates, strict=True):
        group["lr"] = rate * share
