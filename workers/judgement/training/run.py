"""`haven train` from end to end: collections and corpus in, the models' files out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch

from workers.judgement.model.encoder import Encoder
from workers.judgement.model.models import BEGUN, CALIBRATION, LINEAR, PIECES, REST
from workers.judgement.model.passages import Passage, passages
from workers.judgement.model.pieces import Pieces
from workers.judgement.model.shape import shape_of
from workers.judgement.training.bases import Base
from workers.judgement.training.corpus import corpus
from workers.judgement.training.distil import taught_texts, teach, untaught
from workers.judgement.training.early import early_exit
from workers.judgement.training.examples import OUTPUTS, Example
from workers.judgement.training.export import graphs_of
from workers.judgement.training.harmless import calibrations
from workers.judgement.training.linears import linear_models, stored
from workers.judgement.training.sources import SOURCES, examples
from workers.judgement.training.spelling import ids_of
from workers.judgement.training.store import write
from workers.judgement.training.teacher import Beginning, Teaching, teacher_of
from workers.judgement.training.telling import Telling
from workers.text.normalise import normalise

#: What a line of our own corpus counts beside one of the public collections.
_OF_CORPUS = 2.0


@dataclass(frozen=True, slots=True)
class Order:
    """What is asked for.

    Attributes:
        data: the folder of public collections.
        base: the folder of MiniLM's weights and tokenizer, which the student begins from.
        teacher_base: the folder of MPNet's, which the teacher begins from.
        out: the folder that the models' files are written to.
        teacher: a teacher trained before, to begin from; None trains one.
        seed: of all that is random.
        everything: train on what is otherwise kept for measuring too.
        share: of the examples, 0 to 1; less than 1 is for trying out.
    """

    data: Path
    base: Path
    teacher_base: Path
    out: Path
    teacher: Path | None
    seed: int
    everything: bool
    share: float


def run(order: Order, telling: Telling) -> None:
    """Train everything and write the files.

    Raises:
        NoData: a collection or a base is missing.
    """
    torch.manual_seed(order.seed)
    known = [*examples(order.data), *corpus(_OF_CORPUS)]
    known = known[:: max(1, round(1 / order.share))]
    learned = [example for example in known if order.everything or not example.held_out]
    kept = [example for example in known if example.held_out]
    telling.say(f"{len(learned)} examples to learn from, {len(kept)} kept for measuring")
    minilm, mpnet = Base.read(order.base, "MiniLM"), Base.read(order.teacher_base, "MPNet")
    student, vocabulary = untaught(minilm, order.seed), minilm.vocabulary
    read = [first_passage(example) for example in learned]
    linear = linear_models(learned, read, seed=order.seed, telling=telling)
    english = [at for at, example in enumerate(learned) if example.language == "en"]
    teaching = Teaching([learned[at] for at in english], order.seed)
    teacher = teacher_of(Beginning(mpnet, vocabulary, order.teacher), teaching, telling)
    if order.teacher is None:
        order.out.mkdir(parents=True, exist_ok=True)
        torch.save(teacher.state_dict(), order.out.parent / "teacher.pt")
    teach(student, teacher, vocabulary, teaching, telling)
    early = early_exit(student, ids_of(taught_texts(teaching), vocabulary), order.seed, telling)
    begun, rest = graphs_of(student, early)
    measured = [first_passage(example) for example in kept]
    encoder = Encoder(begun, rest, Pieces(vocabulary))
    values = calibrations(kept, measured, linear, encoder, telling)
    values["encoder"] = list(OUTPUTS)
    write(
        order.out,
        {LINEAR: stored(linear), BEGUN: begun, REST: rest, PIECES: vocabulary.encode(), CALIBRATION: values},
        about(order, learned),
    )
    telling.say(f"written to {order.out}")


def first_passage(example: Example) -> Passage:
    """Return the beginning of an example as a model is given it."""
    return passages(normalise(example.text).text, example.language, shape_of(example.text))[0]


def about(order: Order, learned: Sequence[Example]) -> Mapping[str, object]:
    """Return what the manifest says of how the files were made."""
    counts: dict[str, int] = {}
    for example in learned:
        counts[example.source] = counts.get(example.source, 0) + 1
    return {
        "examples": counts,
        "licences": {source.name: source.licence for source in SOURCES} | {"corpus": "CC0 1.0"},
        "seed": order.seed,
        "kept_for_measuring": not order.everything,
    }
