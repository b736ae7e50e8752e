"""The models together: how their log-odds of a passage become the scores of a text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from workers.judgement.model.artefacts import Artefacts, shipped
from workers.judgement.model.calibration import Calibration, Line, believed, sigmoid
from workers.judgement.model.encoder import Encoder
from workers.judgement.model.linear import LinearModel, from_arrays
from workers.judgement.model.passages import Passage, features
from workers.judgement.model.pieces import Pieces

#: The files of the models, beside the manifest.
LINEAR, PIECES, CALIBRATION = "linear.npz", "pieces.txt", "calibration.json"
BEGUN, REST = "encoder-begun.onnx", "encoder-rest.onnx"
SCORES = ("abuse", "spam")
#: Scores of which the way a text is written says something; capitals and dots do not make abuse.
SHAPED = frozenset({"spam"})
#: Scores that the encoder is asked for; of advertising the linear model knows as much.
ENCODED = frozenset({"abuse"})


@dataclass(frozen=True, slots=True)
class Models:
    """Everything that was learned.

    Attributes:
        linear: by score; "kinds" has one output for each kind of abuse.
        encoder: tells `told_by_encoder`, in that order; for texts in the languages that a calibration gives it weight.
        calibrations: by score.
    """

    linear: dict[str, LinearModel]
    encoder: Encoder
    told_by_encoder: tuple[str, ...]
    calibrations: dict[str, Calibration]

    def scores(self, score: str, read: Sequence[Passage]) -> NDArray[np.float64]:
        """Return one score in [0, 1] for each passage."""
        if not read:
            return np.zeros(0)
        linear = self.linear[score].logits(features(read, shaped=score in SHAPED), len(read))[:, 0]
        calibration = self.calibrations[score]
        encoder = self._encoder_says(score, read, linear)
        told = [
            calibration.log_odds(passage.language, *says)
            for passage, *says in zip(read, linear.tolist(), encoder.tolist(), strict=True)
        ]
        return sigmoid(np.array(told))

    def _encoder_says(self, score: str, read: Sequence[Passage], linear: NDArray[np.floating]) -> NDArray[np.float64]:
        """Return what is believed of the encoder: its guess where that is enough, 0 where it is not asked."""
        calibration, says = self.calibrations[score], np.zeros(len(read))
        known = score in ENCODED
        asked = [at for at, passage in enumerate(read) if known and calibration.asks_encoder(passage.language)]
        for at, glance in zip(asked, self.encoder.glances([read[at] for at in asked]), strict=True):
            enough = calibration.is_enough(read[at].language, float(linear[at]), glance.guess)
            says[at] = (
                glance.guess if enough else believed(self.encoder.told(glance), self.told_by_encoder, score).item()
            )
        return says

    def kinds(self, passage: Passage) -> dict[str, float]:
        """Return how likely each kind of abuse is in a passage, in [0, 1]."""
        model = self.linear["kinds"]
        told = model.logits(features([passage]), 1)[0]
        likely = dict(zip(model.names, sigmoid(told.astype(np.float64)).tolist(), strict=True))
        if self.calibrations["abuse"].asks_encoder(passage.language):
            by_encoder = sigmoid(self.encoder.logits([passage])[0].astype(np.float64)).tolist()
            said = dict(zip(self.told_by_encoder, by_encoder, strict=True))
            likely = {name: (share + said.get(name, share)) / 2 for name, share in likely.items()}
        return likely


@cache
def models() -> Models:
    """Return the models in the package, loaded once.

    Raises:
        Damaged: a file is missing or is not the one that was shipped.
    """
    return loaded(shipped())


def loaded(artefacts: Artefacts) -> Models:
    """Return the models of a folder.

    Raises:
        Damaged: see `models`.
    """
    stored = artefacts.arrays(LINEAR)
    settings = artefacts.values(CALIBRATION)
    with artefacts.path(BEGUN) as begun, artefacts.path(REST) as rest:
        encoder = Encoder(begun, rest, Pieces(artefacts.content(PIECES).decode()))
    return Models(
        {name: from_arrays(stored, name) for name in (*SCORES, "kinds")},
        encoder,
        tuple(settings["encoder"]),
        {score: _calibration(settings[score]) for score in SCORES},
    )


def _calibration(values: dict[str, Any]) -> Calibration:
    return Calibration({name: Line(**line) for name, line in values["lines"].items()}, values["enough"])
