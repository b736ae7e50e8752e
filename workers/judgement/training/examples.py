"""One labelled text, whatever it comes from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

#: What the models tell of a text. "abuse" and "spam" are the scores; the others are the kinds of abuse.
KINDS = (
    "insult", "hate", "threat", "harassment", "sexual", "dehumanising", "outing", "blackmail", "incitement", "doxxing",
    "self_harm",
)  # fmt: skip
#: What the encoder tells, in this order.
OUTPUTS = ("abuse", *KINDS, "spam")


@dataclass(frozen=True, slots=True)
class Example:
    """A text and what is known of it.

    Attributes:
        text: as typed.
        language: ISO 639-1 code.
        labels: what the text is (1.0) and is not (0.0), by output name; what is missing is not known.
        weight: how much it counts.
        source: where it is from.
        group: examples that must not be torn apart between training and measuring share it.
        held_out: kept for measuring.
        kind: of a line of the corpus, as it stands there.
    """

    text: str
    language: str
    labels: Mapping[str, float]
    weight: float
    source: str
    group: str
    held_out: bool
    kind: str = ""


def targets(learned: Sequence[Example], outputs: Sequence[str]) -> NDArray[np.float32]:
    """Return what examples are, shape (examples, outputs); NaN where it is not known."""
    return np.array([[example.labels.get(output, np.nan) for output in outputs] for example in learned], np.float32)
