"""The linear models: which there are, and what each learns from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from workers.judgement.model.linear import LinearModel, arrays
from workers.judgement.model.models import SHAPED
from workers.judgement.model.passages import Passage
from workers.judgement.training.examples import KINDS, Example, targets
from workers.judgement.training.fit_linear import Recipe, fit
from workers.judgement.training.listed import listed_examples, listed_passages
from workers.judgement.training.telling import Telling

#: Collections of comments that discuss, also where they insult: what is in them advertises nothing.
DISCUSSION = frozenset({
    "abuse_wikitalk_cat", "abuse_foxnews2017", "abuse_germeval2018", "abuse_told_br", "abuse_stormfront2018",
    "abuse_hatexplain",
})  # fmt: skip
#: Every third of them, with little weight, is enough to say so.
_OF_DISCUSSION, _WEIGHT_OF_DISCUSSION = 3, 0.3

RECIPES = {
    "abuse": Recipe(("abuse",), bits=20, rounds=6, rate=0.1),
    "spam": Recipe(("spam",), bits=20, rounds=12, rate=0.1, shaped="spam" in SHAPED),
    "kinds": Recipe(KINDS, bits=18, rounds=6, rate=0.1),
}


def linear_models(
    learned: Sequence[Example], read: Sequence[Passage], *, seed: int, telling: Telling
) -> dict[str, LinearModel]:
    """Return a model for each recipe, fitted to the examples that know something of its outputs."""
    models: dict[str, LinearModel] = {}
    for name, recipe in RECIPES.items():
        chosen = [
            at for at, example in enumerate(learned) if any(output in example.labels for output in recipe.outputs)
        ]
        known, passages = [learned[at] for at in chosen], [read[at] for at in chosen]
        if name == "abuse":
            more = listed_examples(learned, seed)
            known, passages = known + more, passages + listed_passages(more)
        if name == "spam":
            other = [at for at, example in enumerate(learned) if example.source in DISCUSSION][::_OF_DISCUSSION]
            known += [replace(learned[at], labels={"spam": 0.0}, weight=_WEIGHT_OF_DISCUSSION) for at in other]
            passages += [read[at] for at in other]
        weights = np.array([example.weight for example in known], np.float32)
        models[name] = fit(passages, targets(known, recipe.outputs), weights, recipe, seed=seed)
        telling.say(f"linear model of {name}: fitted to {len(known)} texts")
    return models


def stored(models: Mapping[str, LinearModel]) -> dict[str, NDArray[np.generic]]:
    """Return models as arrays to be stored."""
    return {key: value for name, model in models.items() for key, value in arrays(model, name).items()}
