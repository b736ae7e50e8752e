"""Times the judgement in a process of its own and prints what it cost; `cost.py` runs this file by its path.

Run by path, not by name: naming it would import the judgement, whose loading is to be measured.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

_BATCH = 64
#: How long one kind of measurement may last, in seconds.
_LONGEST = 6.0


def resident_bytes() -> int:
    """Return the memory this process holds at the moment, 0 where the system does not say."""
    status = Path("/proc/self/status")
    lines = status.read_text().splitlines() if status.exists() else []
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("VmRSS:")), 0)


def per_second(judge: Callable[[Sequence[str]], Any], texts: Sequence[str]) -> float:
    """Return how many texts are judged in a second, in batches."""
    began, done = time.perf_counter(), 0
    while done < len(texts) and time.perf_counter() - began < _LONGEST:
        batch = texts[done : done + _BATCH]
        judge(batch)
        done += len(batch)
    return done / (time.perf_counter() - began)


def milliseconds(judge: Callable[[Sequence[str]], Any], texts: Sequence[str]) -> tuple[float, float]:
    """Return the median and the 95th percentile of judging one text, in milliseconds."""
    took: list[float] = []
    began = time.perf_counter()
    for text in texts:
        at = time.perf_counter()
        judge([text])
        took.append(time.perf_counter() - at)
        if at - began > _LONGEST:
            break
    took.sort()
    return took[len(took) // 2] * 1000, took[int(len(took) * 0.95)] * 1000


def probe(texts: Sequence[str]) -> dict[str, Any]:
    """Load the judgement, judge the texts for everything, and return what it cost."""
    before, began = resident_bytes(), time.perf_counter()
    judgement = import_module("workers.judgement")
    kinds = {
        "abuse": judgement.score_abuse,
        "spam": judgement.score_spam,
        "private": judgement.find_private,
    }

    def everything(batch: Sequence[str]) -> list[Any]:
        return [judge(batch) for judge in kinds.values()]

    everything(texts[:1])
    loaded = time.perf_counter() - began
    everything(texts[:_BATCH])
    median, slow = milliseconds(everything, texts)
    figures = {
        "texts": len(texts),
        "mean_characters": sum(map(len, texts)) / len(texts),
        "load_seconds": loaded,
        "per_second": per_second(everything, texts),
        "p50_ms": median,
        "p95_ms": slow,
        "kinds_per_second": {kind: per_second(judge, texts) for kind, judge in kinds.items()},
    }
    after = resident_bytes()
    return {**figures, "added_bytes": after - before if after else None}


if __name__ == "__main__":
    sys.stdout.write(json.dumps(probe(json.load(sys.stdin))))
