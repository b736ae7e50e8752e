"""The measures of spam: each set by itself, and discussion that is taken for advertising."""

from __future__ import annotations

from typing import Any

from workers.judgement.evaluation.marking import Sets, negative
from workers.judgement.evaluation.measures import flagged, mean
from workers.judgement.evaluation.ranking import (
    HEADINGS,
    NOTE,
    OWN,
    calibration,
    calibration_tables,
    ranking,
    ranking_row,
)
from workers.judgement.evaluation.sets import DISCUSSION, SPAM
from workers.judgement.evaluation.tables import Part, Table, cell

_VIDEOS = "spam_youtube_spam"


def spam(sets: Sets) -> list[Part]:
    """Return all that is measured of spam."""
    figures: dict[str, Any] = {}
    for name in SPAM:
        if name == _VIDEOS:
            for title, unseen in (("youtube_spam, unseen video", True), ("youtube_spam, other videos", False)):
                chosen = [one for one in sets.get(name, ()) if bool(one.row.more.get("whole_file_holdout")) is unseen]
                if chosen:
                    figures[title] = ranking(chosen)
        elif name in sets:
            figures[name.removeprefix("spam_")] = ranking(sets[name])
    macro = mean(one["auc"] for one in figures.values())
    benign = [score for name in DISCUSSION for score in negative(sets.get(name, ()))]
    wrongly = flagged(benign, OWN)
    title = (
        f"Spam, each data set: mean AUC {cell(macro)}; "
        f"benign discussion wrongly held {cell(wrongly, 4)} of {len(benign):,}"
    )
    table = Table(title, HEADINGS, [ranking_row(name, one) for name, one in figures.items()], NOTE)
    discussion = {"texts": len(benign), "own": wrongly}
    calibrated = calibration(one for name in SPAM for one in sets.get(name, ()))
    return [
        Part({"spam_sets": figures, "spam_mean_auc": macro, "spam_discussion": discussion}, [table]),
        Part({"spam_calibration": calibrated}, calibration_tables("Spam", calibrated)),
    ]
