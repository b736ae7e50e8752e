"""Tells apart the templates that a functional suite was made from, so that one half of them can be kept for measuring.

The suites' files do not name their templates. Two cases of one function and language that share half of their words are
taken for one template with another group in it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import Any
from zlib import crc32

_HAN = re.compile("[\u4e00-\u9fff]")
_WORD = re.compile(r"\w+")
_SAME = 0.5


def halves(rows: Sequence[dict[str, Any]]) -> dict[str, bool]:
    """Return, for each text, whether its template is in the half that is kept for measuring; the same every time."""
    sorts: dict[tuple[str, str], list[str]] = defaultdict(list)
    kept: dict[str, bool] = {}
    for row in rows:
        if "template" in row:
            kept[row["text"]] = crc32(row["template"].encode()) % 2 == 1
        else:
            sorts[row["lang"], row.get("functionality", "")].append(row["text"])
    for texts in sorts.values():
        clusters = _clusters(texts)
        order = sorted(set(clusters), key=lambda cluster: crc32(texts[cluster].encode()))
        second = {cluster: place % 2 == 1 for place, cluster in enumerate(order)}
        kept |= {text: second[cluster] for text, cluster in zip(texts, clusters, strict=True)}
    return kept


def _clusters(texts: Sequence[str]) -> list[int]:
    words = [set(text) if _HAN.search(text) else set(_WORD.findall(text.lower())) for text in texts]
    leader = list(range(len(texts)))

    def first(at: int) -> int:
        while leader[at] != at:
            leader[at] = leader[leader[at]]
            at = leader[at]
        return at

    for at in range(len(texts)):
        for before in range(at):
            together = len(words[at] | words[before])
            if together and len(words[at] & words[before]) / together >= _SAME:
                leader[first(at)] = first(before)
    return [first(at) for at in range(len(texts))]
