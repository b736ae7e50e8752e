"""The figures to beat and to reach, and whether the measured ones do.

To beat is what the best package, published system or textbook recipe reached on the same data, measured for this
project in November 2026; to reach is what this project set itself.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from workers.judgement.evaluation.tables import Table

_MEGABYTE = 1e6
NOTE = (
    "To beat: the best package, published system or textbook recipe on the same data, measured for this project in "
    "November 2026. To reach: what the project set itself. Flagged, and HateCheck: at the shipped cut of 0.5. "
    "The unseen video is on no development side."
)


@dataclass(frozen=True, slots=True)
class Goal:
    """One figure and what it is held against.

    Attributes:
        path: where the figure is found among the figures of an evaluation.
        beat: what others reached, None where nothing was measured.
        reach: what is to be reached.
        form: how it is written, a format string.
        low: whether lower is better.
        per: by what the figure is divided before it is compared and written.
    """

    path: tuple[str, ...]
    beat: float | None
    reach: float
    form: str = "{:.2f}"
    low: bool = False
    per: float = 1.0

    def measured(self, figures: Mapping[str, Any]) -> float | None:
        """Return the figure, None where it was not measured."""
        found: Any = figures
        for key in self.path:
            found = found.get(key) if isinstance(found, Mapping) else None
        return None if found is None else found / self.per

    def meets(self, measured: float | None, mark: float | None) -> bool:
        """Tell whether a figure is at least as good as a mark; one that is not known meets nothing."""
        if measured is None or mark is None:
            return False
        return measured <= mark if self.low else measured >= mark

    def written(self, figure: float | None) -> str:
        """Return a figure in the form of this goal."""
        return "-" if figure is None else self.form.format(figure)


_EXACT = "{:.3f}"
GOALS: tuple[tuple[str, tuple[Goal, ...]], ...] = (
    ("abuse: mean AUC over the 12 English core sets", (Goal(("abuse_core_auc",), 0.730, 0.85, _EXACT),)),
    (
        "abuse: recall at 1 % / 5 % false positives on benign comments",
        (
            Goal(("abuse_recall", "all", "everyday_1"), 0.51, 0.78),
            Goal(("abuse_recall", "all", "everyday_5"), 0.74, 0.93),
        ),
    ),
    ("HateCheck: balanced accuracy", (Goal(("hatecheck", "balanced", "own"), 0.72, 0.87),)),
    (
        "HateCheck: identity sentences wrongly flagged",
        (Goal(("benign", "HateCheck identity sentences", "own"), 0.34, 0.02, low=True),),
    ),
    (
        "HateCheck: counter-speech wrongly flagged",
        (Goal(("benign", "HateCheck counter-speech", "own"), 0.88, 0.20, low=True),),
    ),
    (
        "benign comments under LGBT videos flagged",
        (Goal(("benign", "comments under LGBT videos", "own"), 0.05, 0.01, low=True),),
    ),
    (
        "bias in natural text: final / BPSN",
        (Goal(("natural_bias", "final"), 0.749, 0.91, _EXACT), Goal(("natural_bias", "bpsn"), 0.667, 0.88, _EXACT)),
    ),
    (
        "bias in templates: final / spread of false positives between identities",
        (Goal(("templates", "final"), 0.68, 0.99), Goal(("templates", "spread"), 0.93, 0.02, low=True)),
    ),
    (
        "Russian: news comments AUC / detox AUC",
        (
            Goal(("abuse_sets", "ru_news_toxicity", "auc"), None, 0.85),
            Goal(("abuse_sets", "russe_detox2022", "auc"), None, 0.95),
        ),
    ),
    ("multilingual HateCheck: mean AUC of 10", (Goal(("multilingual_hatecheck", "mean_auc"), None, 0.75),)),
    (
        "spam: unseen YouTube video, AUC / recall at 1 %",
        (
            Goal(("spam_sets", "youtube_spam, unseen video", "auc"), 0.976, 0.99, _EXACT),
            Goal(("spam_sets", "youtube_spam, unseen video", "recall_1"), 0.87, 0.94),
        ),
    ),
    (
        "spam: Russian Telegram recall at 1 % / benign discussion flagged",
        (
            Goal(("spam_sets", "telegram_ru", "recall_1"), None, 0.97),
            Goal(("spam_discussion", "own"), None, 0.001, "{:.1%}", low=True),
        ),
    ),
    (
        "cost: comments a second on one core, mixed traffic / p95 of one",
        (Goal(("cost", "per_second"), 11_651, 2_000, "{:,.0f}"), Goal(("cost", "p95_ms"), 6, 8, "{:.1f} ms", low=True)),
    ),
    (
        "cost: memory added to a worker / files shipped",
        (
            Goal(("cost", "added_bytes"), 142, 120, "{:,.0f} MB", low=True, per=_MEGABYTE),
            Goal(("cost", "artefact_bytes"), 1, 30, "{:,.0f} MB", low=True, per=_MEGABYTE),
        ),
    ),
)


def scoreboard(figures: Mapping[str, Any]) -> Table:
    """Return the table of measures beside what is to be beaten and reached, but for parts that were left out."""
    rows = []
    for title, goals in GOALS:
        if all(goal.path[0] in figures for goal in goals):
            rows.append([title, *_row(goals, [goal.measured(figures) for goal in goals])])
    return Table("The figures that count", ("measure", "measured", "to beat", "to reach", ""), rows, NOTE)


def _row(goals: Sequence[Goal], measured: Sequence[float | None]) -> list[str]:
    pairs = list(zip(goals, measured, strict=True))
    if None in measured:
        verdict = "not measured"
    elif all(goal.meets(one, goal.reach) for goal, one in pairs):
        verdict = "reached"
    elif all(goal.meets(one, goal.beat) for goal, one in pairs):
        verdict = "beaten"
    else:
        verdict = "short"
    columns = (measured, [goal.beat for goal in goals], [goal.reach for goal in goals])
    return [*(" / ".join(map(Goal.written, goals, column)) for column in columns), verdict]
