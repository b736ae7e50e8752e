"""The teacher: MPNet, first on the public collections, then on a mixture with the corpus of our own."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import torch

from workers.judgement.training.bases import Base, begin_teacher
from workers.judgement.training.examples import OUTPUTS, Example, targets
from workers.judgement.training.fit_encoder import Course, Lessons, train
from workers.judgement.training.network import Encoder, teacher_shape
from workers.judgement.training.sources import NoData
from workers.judgement.training.spelling import ids_of
from workers.judgement.training.swaps import swapped
from workers.judgement.training.telling import Telling

_FIRST = Course(rounds=1, rate=3e-5, head=20, places=3_072)
_SECOND = Course(rounds=1, rate=2.5e-5, head=5, places=3_072)
#: The most examples of a collection in either part; the first is for breadth, the second for what matters most.
_MOST_FIRST, _MOST_SECOND = 6_000, 3_200
_KEPT_LAYERS = 2
#: The weights after both parts are averaged (M. Wortsman et al., "Model soups", 2022): the first part knows more of
#: everyday comments, the second of hatred without a hateful word.
_OF_FIRST = 0.35
#: The share of texts in which the groups named are exchanged for others.
_SWAPPED = 0.3


@dataclass(frozen=True, slots=True)
class Teaching:
    """The English examples, and the seed of all that is random about them."""

    examples: Sequence[Example]
    seed: int


@dataclass(frozen=True, slots=True)
class Beginning:
    """What a teacher begins from.

    Attributes:
        mpnet: the published model.
        vocabulary: the word pieces of the student, one a line.
        before: the file of a teacher that was trained before; None trains one.
    """

    mpnet: Base
    vocabulary: str
    before: Path | None


def teacher_of(beginning: Beginning, teaching: Teaching, telling: Telling) -> Encoder:
    """Return a trained teacher, or the one that was trained before.

    Raises:
        NoData: the file of the one trained before is no teacher's.
    """
    network = Encoder(teacher_shape(beginning.vocabulary.count("\n") + 1, len(OUTPUTS)))
    if beginning.before is not None:
        try:
            network.load_state_dict(torch.load(beginning.before, weights_only=True))
        except (OSError, RuntimeError, ValueError) as error:
            message = f"{beginning.before}: not a teacher: {error}"
            raise NoData(message) from error
        return network
    begin_teacher(network, beginning.mpnet, beginning.vocabulary)
    _keep_what_is_general(network)
    public = [example for example in teaching.examples if example.source != "corpus"]
    learned: list[dict[str, torch.Tensor]] = []
    for name, chosen, course in (
        ("teacher, public collections", at_most(public, _MOST_FIRST, teaching.seed), _FIRST),
        ("teacher, with the corpus", at_most(teaching.examples, _MOST_SECOND, teaching.seed + 1), _SECOND),
    ):
        lessons = lessons_of(chosen, beginning.vocabulary, course, teaching.seed)
        train(network, lessons, replace(course, seed=teaching.seed), telling.of(name))
        learned.append({weight: value.clone() for weight, value in network.state_dict().items()})
    first, second = learned
    network.load_state_dict({name: _OF_FIRST * first[name] + (1 - _OF_FIRST) * second[name] for name in first})
    return network


def _keep_what_is_general(network: Encoder) -> None:
    """Let what pieces, places and the lowest layers know be as it is: it is more of English than the lessons hold."""
    for part in (network.pieces, network.places, *network.blocks[:_KEPT_LAYERS]):
        part.requires_grad_(False)


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
