"""Bias between identities, after Borkan et al. (2019): three areas under the curve for each group, and their mean.

Subgroup: abusive against benign texts within the group. BPSN: abusive texts outside against benign texts within it.
BNSP: abusive texts within against benign texts outside it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from workers.judgement.evaluation.marking import Sets, of_language
from workers.judgement.evaluation.measures import Cut, area_under_curve, flagged, least, mean, power_mean
from workers.judgement.evaluation.ranking import OWN
from workers.judgement.evaluation.sets import NATURAL
from workers.judgement.evaluation.tables import Part, Table, cell, cells

_AREAS = ("subgroup", "bpsn", "bnsp")
#: A group with fewer texts of either label is too small to be measured.
_LEAST_TEXTS = 15

#: How a natural text names an identity; "*" stands for any ending.
_NAMED = {
    "gay": "gay gays homosexual*",
    "lesbian": "lesbian lesbians",
    "bisexual": "bisexual bisexuals",
    "trans": "trans transgender* transsexual*",
    "lgbt or queer": "lgbt* queer queers",
    "muslim": "muslim muslims islam islamic",
    "jewish": "jew jews jewish",
    "christian": "christian christians catholic catholics",
    "black": "black blacks african.american african.americans",
    "white": "white whites",
    "asian": "asian asians chinese",
    "women": "woman women female",
    "migrant": "immigrant immigrants refugee refugees migrant migrants mexican mexicans",
    "disabled": "disabled disability autistic",
    "chechen or russian": "chechen* chechnya russian russians",
}


def _compiled(words: str) -> re.Pattern[str]:
    alternatives = "|".join(words.split()).replace("*", r"\w*")
    return re.compile(rf"\b(?:{alternatives})\b", re.IGNORECASE)


_NAMES = {group: _compiled(words) for group, words in _NAMED.items()}


@dataclass(frozen=True, slots=True)
class Member:
    """A scored text, its label, and the groups it is of."""

    score: float
    label: bool
    groups: Collection[str]


def identities(text: str) -> set[str]:
    """Return the identities that a natural English text names."""
    return {group for group, pattern in _NAMES.items() if pattern.search(text)}


def bias(members: Sequence[Member], groups: Iterable[str]) -> dict[str, Any]:
    """Return the areas for each group that is large enough, their power means and minima, and the final figure.

    The final figure is the mean of the overall area and the three power means.
    """
    each = {group: areas for group in groups if (areas := _areas(members, group))}
    overall = area_under_curve(_scores(members, label=True), _scores(members, label=False))
    powers = {area: power_mean(one[area] for one in each.values()) for area in _AREAS}
    parts = [overall, *powers.values()]
    return {
        "overall": overall,
        **powers,
        "final": None if None in parts else mean(parts),
        **{f"{area}_least": least(one[area] for one in each.values()) for area in _AREAS},
        "groups": each,
    }


def _scores(members: Iterable[Member], *, label: bool) -> list[float]:
    return [member.score for member in members if member.label is label]


def _areas(members: Sequence[Member], group: str) -> dict[str, Any] | None:
    within = [member for member in members if group in member.groups]
    outside = [member for member in members if group not in member.groups]
    abusive, benign = _scores(within, label=True), _scores(within, label=False)
    if min(len(abusive), len(benign)) < _LEAST_TEXTS:
        return None
    return {
        "texts": len(within),
        "subgroup": area_under_curve(abusive, benign),
        "bpsn": area_under_curve(_scores(outside, label=True), benign),
        "bnsp": area_under_curve(abusive, _scores(outside, label=False)),
    }


def bias_rows(figures: dict[str, Any]) -> list[list[str]]:
    """Return the figures over all groups as rows of a table: overall, power means, minima, final."""
    rows = [
        [group, *cells(one["texts"], *(one[area] for area in _AREAS), one.get("wrongly"))]
        for group, one in figures["groups"].items()
    ]
    rows.append(["power mean", "", *cells(*(figures[area] for area in _AREAS)), ""])
    rows.append(["least", "", *cells(*(figures[f"{area}_least"] for area in _AREAS)), ""])
    return rows


BIAS_HEADINGS = ("identity", "texts", "subgroup AUC", "BPSN AUC", "BNSP AUC", "benign wrongly held")
BIAS_NOTE = (
    "BPSN: abuse without the identity against benign text with it, low where the identity alone raises the score. "
    "BNSP: abuse with it against benign text without it. Power mean with exponent -5."
)


def natural_bias(sets: Sets, cuts: Sequence[Cut]) -> Part:
    """Return the bias on natural English comments, an identity being one that the text names."""
    rows = [one for name in NATURAL for one in of_language(sets.get(name, ()), "en")]
    if not rows:
        return Part({})
    members = [Member(one.score, one.row.label, identities(one.row.text)) for one in rows]
    figures = bias(members, _NAMED)
    benign = [member for member in members if not member.label]
    for group, one in figures["groups"].items():
        scores = [member.score for member in benign if group in member.groups]
        one.update(
            {"wrongly": flagged(scores, OWN), **{f"wrongly_{cut.name}": flagged(scores, cut) for cut in cuts[1:]}}
        )
    title = f"Bias in natural text: final {cell(figures['final'])}, overall AUC {cell(figures['overall'])}"
    return Part({"natural_bias": figures}, [Table(title, BIAS_HEADINGS, bias_rows(figures), BIAS_NOTE)])
