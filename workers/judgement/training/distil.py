"""The student learns what the teacher says, and what is known (G. Hinton et al., "Distilling …", 2015)."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import torch

from workers.judgement.training.bases import Base, begin_student
from workers.judgement.training.examples import OUTPUTS, Example, targets
from workers.judgement.training.fit_encoder import Course, Lessons, told_by, train
from workers.judgement.training.network import Encoder, student_shape
from workers.judgement.training.spelling import ids_of
from workers.judgement.training.swaps import group_put_in, names_group, swapped
from workers.judgement.training.teacher import Teaching, at_most
from workers.judgement.training.telling import Telling
from workers.judgement.training.vary import Neighbours

_MOST = 5_000
_COURSE = Course(rounds=2, rate=2e-4, head=5)
#: After it: naming a group in a harmless text is to change nothing. So much of the lessons is gone through again.
_LAST, _AGAIN = Course(rounds=1, rate=6e-5), 0.35
#: How much the teacher's word counts beside a label.
_TEACHERS = 0.7
#: Labels of these are sure, and every case of theirs is seen with other groups too.
_SURE = ("corpus", "suite_hatecheck_dev")
_COPIES = 2
#: How many variations of such a case the teacher speaks of besides, and what share of the other texts it varies once.
_VARIATIONS, _OTHERS_VARIED = 2, 0.3
#: A text that nobody wrote counts less.
_OF_VARIED = 0.7


def untaught(minilm: Base, seed: int) -> Encoder:
    """Return a student that knows what MiniLM knows.

    Raises:
        NoData: MiniLM is not the one that is wanted.
    """
    torch.manual_seed(seed)
    student = Encoder(student_shape(minilm.vocabulary.count("\n") + 1, len(OUTPUTS)))
    begin_student(student, minilm)
    return student


def teach(student: Encoder, teacher: Encoder, vocabulary: str, teaching: Teaching, telling: Telling) -> None:
    """Teach a student in place; `vocabulary` is what both know, one piece a line."""
    chosen = with_swaps(_chosen(teaching), teaching.seed)
    ids = ids_of([example.text for example in chosen], vocabulary)
    near = Neighbours.of(vocabulary, teacher.pieces.weight.detach())
    varied = variations(chosen, ids, near, teaching.seed)
    ids += [one for _, one in varied]
    said = torch.sigmoid(torch.from_numpy(told_by(teacher, ids, telling.of("teacher speaks")))).numpy()
    labels = np.concatenate([targets(chosen, OUTPUTS), np.full((len(varied), len(OUTPUTS)), np.nan, np.float32)])
    wanted = np.where(np.isnan(labels), said, _TEACHERS * said + (1 - _TEACHERS) * labels).astype(np.float32)
    weights = np.clip([example.weight for example in chosen], 0.3, 2.0).astype(np.float32)
    weights = np.concatenate([weights, _OF_VARIED * weights[[at for at, _ in varied]]])
    lessons = Lessons([ids], wanted, weights)
    train(student, lessons, replace(_COURSE, seed=teaching.seed), telling.of("student"))
    more = with_groups_put_in(chosen, lessons, vocabulary, teaching.seed)
    train(student, more, replace(_LAST, seed=teaching.seed), telling.of("student, groups named"))


def taught_texts(teaching: Teaching) -> list[str]:
    """Return the texts that a student is taught, without copies and variations."""
    return [example.text for example in _chosen(teaching)]


def _chosen(teaching: Teaching) -> list[Example]:
    return at_most(teaching.examples, _MOST, teaching.seed)


def variations(
    chosen: Sequence[Example], ids: Sequence[Sequence[int]], near: Neighbours, seed: int
) -> list[tuple[int, list[int]]]:
    """Return variations of some examples' pieces, each with the number of the example that it is of."""
    chance = random.Random(seed)  # noqa: S311  # how texts are varied is no secret
    found: list[tuple[int, list[int]]] = []
    for at, example in enumerate(chosen):
        times = _VARIATIONS if example.source in _SURE else int(chance.random() < _OTHERS_VARIED)
        found += [(at, near.varied(ids[at], chance)) for _ in range(times)]
    return found


def with_groups_put_in(chosen: Sequence[Example], lessons: Lessons, vocabulary: str, seed: int) -> Lessons:
    """Return some of the lessons, and harmless ones with a group named in them that are to be said the same of."""
    chance = random.Random(seed)  # noqa: S311  # which groups are named is no secret
    again = [at for at in range(len(chosen)) if chance.random() < _AGAIN]
    named = [
        (at, text)
        for at, example in enumerate(chosen)
        if example.labels.get("abuse") == 0 and (text := group_put_in(example.text, chance))
    ]
    [ids] = lessons.ids
    at = [*again, *(number for number, _ in named)]
    return Lessons(
        [[*(ids[number] for number in again), *ids_of([text for _, text in named], vocabulary)]],
        lessons.wanted[at],
        lessons.weights[at],
    )


def with_swaps(known: Sequence[Example], seed: int) -> list[Example]:
    """Return examples and copies of those that name a group, with other groups in them."""
    chance = random.Random(seed)  # noqa: S311  # which groups are exchanged is no secret
    more = [
        replace(example, text=swapped(example.text, chance), weight=example.weight * 0.7)
        for example in known
        if names_group(example.text)
        for _ in range(_COPIES if example.source in _SURE else chance.randint(0, 1))
    ]
    return [*known, *more]
