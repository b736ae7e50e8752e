"""What judging costs: time and memory of a process of its own on one thread, and the bytes that are shipped."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from itertools import chain, zip_longest
from pathlib import Path
from typing import Any

from workers.judgement.evaluation import cost_probe
from workers.judgement.evaluation.data import Row
from workers.judgement.evaluation.sets import TRAFFIC
from workers.judgement.evaluation.tables import Part, Table, cell, cells

#: How many texts of each set the traffic is mixed of.
_EACH = 200
_ONE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")
_PACKAGE = Path(__file__).parents[1]


def traffic(sets: Mapping[str, Sequence[Row]]) -> list[str]:
    """Return texts of several sets in turn, as different from one another as a day's comments are."""
    chosen = [[row.text for row in sets[name][:_EACH]] for name in TRAFFIC if name in sets]
    return [text for text in chain.from_iterable(zip_longest(*chosen)) if text is not None]


def artefact_bytes() -> int:
    """Return the size of everything but code that the judgement ships."""
    files = [path for path in _PACKAGE.rglob("*") if path.is_file() and path.suffix not in {".py", ".pyc"}]
    return sum(path.stat().st_size for path in files)


def cost(texts: Sequence[str]) -> Part:
    """Return what judging these texts costs; nothing where there are none.

    Raises:
        subprocess.CalledProcessError: when the judgement fails on them.
    """
    if not texts:
        return Part({})
    answer = subprocess.run(  # noqa: S603 - our own file, nothing of the texts in the command
        # -P: the file's own folder is not searched for modules
        [sys.executable, "-P", cost_probe.__file__],
        input=json.dumps(texts).encode(),
        stdout=subprocess.PIPE,
        check=True,
        env={**os.environ, **dict.fromkeys(_ONE_THREAD, "1")},
    )
    figures = {**json.loads(answer.stdout), "artefact_bytes": artefact_bytes()}
    return Part({"cost": figures}, [_table(figures)])


def _table(figures: dict[str, Any]) -> Table:
    kinds = figures["kinds_per_second"].items()
    added = figures["added_bytes"]
    rows = [
        ["comments a second, for everything", cell(round(figures["per_second"]))],
        *([f"comments a second, for {kind} alone", cell(round(rate))] for kind, rate in kinds),
        ["one comment, median", f"{figures['p50_ms']:.2f} ms"],
        ["one comment, slowest twentieth", f"{figures['p95_ms']:.2f} ms"],
        ["seconds to load", *cells(figures["load_seconds"])],
        ["memory added", "-" if added is None else f"{added / 1e6:,.0f} MB"],
        ["files shipped besides code", f"{figures['artefact_bytes'] / 1e6:,.1f} MB"],
    ]
    note = (
        f"Measured on {figures['texts']:,} comments of several sets in turn, of {figures['mean_characters']:.0f} "
        "characters on average, in batches of 64 and one by one, in a process of its own with one thread. "
        "For everything: abuse, spam and private details of each comment."
    )
    return Table("Cost", ("", "measured"), rows, note)
