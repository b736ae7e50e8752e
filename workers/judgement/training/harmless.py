"""Which held-out texts weigh the models and which set the cut, and the calibrations that come of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from workers.judgement.model.calibration import believed
from workers.judgement.model.encoder import Encoder
from workers.judgement.model.linear import LinearModel
from workers.judgement.model.models import ENCODED, SCORES, SHAPED
from workers.judgement.model.passages import Passage, features
from workers.judgement.training.calibrate import HELD_OF_HARMLESS, Measured, as_values, calibrated
from workers.judgement.training.examples import OUTPUTS, Example
from workers.judgement.training.telling import Telling

#: Harmless texts of these are what people really write; a suite's cases are made to be hard and set no cut.
_NATURAL = frozenset({
    "abuse_wikitalk_cat", "abuse_wikitalk_dixon", "abuse_foxnews2017", "abuse_germeval2018", "abuse_told_br",
    "spam_youtube_spam", "spam_sms_spam", "spam_telegram_ru", "spam_tg_spam_samples", "corpus",
})  # fmt: skip
#: Of the corpus, what people write every day, for both scores; its other harmless lines were written to be hard.
_EVERYDAY = frozenset({"plain", "praise", "criticism", "politics", "identity", "contact"})
_CHUNK = 256
#: What the cut of spam is set by besides: harmless comments of the collections of abuse.
_NOT_SPAM = frozenset({"abuse_wikitalk_cat", "abuse_foxnews2017", "abuse_germeval2018", "abuse_told_br"})


def calibrations(
    kept: Sequence[Example],
    read: Sequence[Passage],
    linear: Mapping[str, LinearModel],
    encoder: Encoder,
    telling: Telling,
) -> dict[str, object]:
    """Return the calibration of each score, as plain values.

    Args:
        kept: held-out examples.
        read: their beginnings.
        linear: the linear models.
        encoder: as it will ship.
        telling: what is told of the progress.
    """
    values: dict[str, object] = {}
    for score in SCORES:
        chosen = [at for at, example in enumerate(kept) if score in example.labels or _is_no_spam(score, example)]
        measured = _measured(score, [kept[at] for at in chosen], [read[at] for at in chosen], linear[score], encoder)
        values[score] = as_values(calibrated(measured, HELD_OF_HARMLESS[score]))
        telling.say(f"{score}: cut set by {int(measured.harmless.sum())} harmless texts")
    return values


def _is_no_spam(score: str, example: Example) -> bool:
    return score == "spam" and example.source in _NOT_SPAM and example.labels.get("abuse") == 0


def is_natural(example: Example) -> bool:
    """Tell whether an example, if it is harmless, is one of those that set where 0.5 lies."""
    return example.source in _NATURAL and (example.source != "corpus" or example.kind in _EVERYDAY)


def _measured(
    score: str, kept: Sequence[Example], read: Sequence[Passage], linear: LinearModel, encoder: Encoder
) -> Measured:
    by_linear, by_encoder, guessed = np.zeros(len(kept)), np.full(len(kept), np.nan), np.full(len(kept), np.nan)
    for start in range(0, len(kept), _CHUNK):
        part = read[start : start + _CHUNK]
        by_linear[start : start + _CHUNK] = linear.logits(features(part, shaped=score in SHAPED), len(part))[:, 0]
    english = [at for at, example in enumerate(kept) if example.language == "en"]
    if english and score in ENCODED:
        for at, glance in zip(english, encoder.glances([read[at] for at in english]), strict=True):
            by_encoder[at] = believed(encoder.told(glance), OUTPUTS, score).item()
            guessed[at] = glance.guess
    labels = np.array([example.labels.get(score, 0.0) for example in kept])
    return Measured(
        [example.language for example in kept],
        labels,
        np.array([example.weight for example in kept]),
        np.array([not label and is_natural(example) for label, example in zip(labels, kept, strict=True)]),
        by_linear,
        by_encoder,
        guessed,
    )
