"""The teacher: MiniLM, first on the public collections, then on a mixture with the corpus of our own."""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import load_file

from workers.judgement.training.examples import OUTPUTS, Example, targets
from workers.judgement.training.fit_encoder import Course, Lessons, train
from workers.judgement.training.network import Encoder, load_teacher, teacher_shape
from workers.judgement.training.sources import NoData
from workers.judgement.training.spelling import ids_of
from workers.judgement.training.swaps import swapped
from workers.judgement.training.telling import Telling

_FIRST = Course(rounds=2, rate=5e-5, head=10)
_SECOND = Course(rounds=1, rate=4e-5, head=5)
#: The most examples of a collection in either part; the first is for breadth, the second for what matters most.
_MOST_FIRST, _MOST_SECOND = 12_000, 4_000
#: The share of texts in which the groups named are exchanged for others.
_SWAPPED = 0.3


@dataclass(frozen=True, slots=True)
class Base:
    """What training begins from.

    Attributes:
        weights: MiniLM's, by the names its authors gave them.
        vocabulary: its word pieces, one a line.
    """

    weights: dict[str, torch.Tensor]
    vocabulary: str

    @classmethod
    def read(cls, folder: Path) -> Base:
        """Return the base in a folder.

        Raises:
            NoData: it lacks `model.safetensors` or `tokenizer.json`, or they cannot be read.
        """
        try:
            weights = load_file(folder / "model.safetensors")
            numbers = json.loads((folder / "tokenizer.json").read_text("utf-8"))["model"]["vocab"]
        except (OSError, ValueError, KeyError, TypeError) as error:
            message = f"no MiniLM in {folder}: {error}"
            raise NoData(message) from error
        return cls(
            {name.removeprefix("bert."): weight for name, weight in weights.items()},
            "\n".join(sorted(numbers, key=numbers.__getitem__)),
        )


@dataclass(frozen=True, slots=True)
class Teaching:
    """The English examples, and the seed of all that is random about them."""

    examples: Sequence[Example]
    seed: int


def teacher_of(base: Base, teaching: Teaching, before: Path | None, telling: Telling) -> Encoder:
    """Return a trained teacher, or the one that was trained before.

    Raises:
        NoData: the file of the one trained before is no teacher's.
    """
    network = Encoder(teacher_shape(len(OUTPUTS)))
    if before is not None:
        try:
            network.load_state_dict(torch.load(before, weights_only=True))
        except (OSError, RuntimeError, ValueError) as error:
            message = f"{before}: not a teacher: {error}"
            raise NoData(message) from error
        return network
    load_teacher(network, base.weights)
    public = [example for example in teaching.examples if example.source != "corpus"]
    for name, chosen, course in (
        ("teacher, public collections", at_most(public, _MOST_FIRST, teaching.seed), _FIRST),
        ("teacher, with the corpus", at_most(teaching.examples, _MOST_SECOND, teaching.seed + 1), _SECOND),
    ):
        lessons = lessons_of(chosen, base.vocabulary, course, teaching.seed)
        train(network, lessons, replace(course, seed=teaching.seed), telling.of(name))
    return network


def lessons_of(chosen: Sequence[Example], vocabulary: str, course: Course, seed: int) -> Lessons:
    """Return lessons in which each round has other groups exchanged."""
    chance = random.Random(seed)  # noqa: S311  # which groups are exchanged is no secret
    rounds = []
    for _ in range(course.rounds):
        texts = [swapped(one.text, chance) if chance.random() < _SWAPPED else one.text for one in chosen]
        rounds.append(ids_of(texts, vocabulary))
    weights = np.array([one.weight for one in chosen], np.float32)
    return Lessons(rounds, targets(chosen, OUTPUTS), weights)


def at_most(known: Sequence[Example], most: int, seed: int) -> list[Example]:
    """Return examples with at most so many of each collection, half of them abusive; the corpus is taken whole."""
    order = list(known)
    random.Random(seed).shuffle(order)  # noqa: S311  # which examples are taken is no secret
    counts: Counter[tuple[str, bool]] = Counter()
    taken: list[Example] = []
    for example in order:
        sort = (example.source, example.labels.get("abuse") == 1)
        counts[sort] += 1
        if example.source == "corpus" or counts[sort] <= most // 2:
            taken.append(example)
    return taken
