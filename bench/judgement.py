"""What each part of the judgement costs, as ratios in one run: `python -m bench.judgement`.

The texts are the corpus' own everyday English and Russian comments, as most of a day's are; each figure is the median
of rounds in which the variants take turns.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import replace

from workers.judgement import LocalJudge
from workers.judgement.model.models import Models, models
from workers.judgement.model.passages import features
from workers.judgement.reading import read
from workers.judgement.training.corpus import corpus
from workers.judgement.training.harmless import is_natural

_TEXTS, _BATCH = 1_024, 64


def main(rounds: int) -> None:
    known = [
        example
        for example in corpus(1.0)
        if example.language in ("en", "ru") and example.labels.get("abuse") == 0 and is_natural(example)
    ]
    texts = [example.text for example in known[:: max(1, len(known) // _TEXTS)]][:_TEXTS]
    shipped = models()
    always = replace(shipped, calibrations={
        name: replace(calibration, enough=-1e9) for name, calibration in shipped.calibrations.items()
    })  # fmt: skip
    ways: dict[str, Callable[[Sequence[str]], object]] = {
        "whole, in batches": LocalJudge(shipped).abuse,
        "reading only": lambda batch: [read(text) for text in batch],
        "linear model only": lambda batch: _linear(shipped, batch),
        "no early exit": LocalJudge(always).abuse,
        "one by one": lambda batch: [LocalJudge(shipped).abuse([text]) for text in batch],
    }
    taken: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(rounds):
        for name, way in ways.items():
            read.cache_clear()
            begun = time.perf_counter()
            for start in range(0, len(texts), _BATCH):
                way(texts[start : start + _BATCH])
            taken[name].append(time.perf_counter() - begun)
    whole = statistics.median(taken["whole, in batches"])
    for name, seconds in taken.items():
        middle = statistics.median(seconds)
        print(f"{name:22} {len(texts) / middle:8,.0f} comments/s   {middle / whole:5.2f} of the whole's time")


def _linear(shipped: Models, batch: Sequence[str]) -> None:
    passages = [passage for text in batch for passage in read(text).readings[0].passages]
    shipped.linear["abuse"].logits(features(passages), len(passages))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 3)
