"""Bias on sentences made from templates, which differ in nothing but the identity they name."""

from __future__ import annotations

from collections.abc import Sequence

from workers.judgement.evaluation.bias import BIAS_HEADINGS, BIAS_NOTE, Member, bias, bias_rows
from workers.judgement.evaluation.marking import Sets
from workers.judgement.evaluation.measures import Cut, flagged, spread
from workers.judgement.evaluation.ranking import OWN
from workers.judgement.evaluation.sets import TEMPLATES
from workers.judgement.evaluation.tables import Part, Table, cell


def templates(sets: Sets, cuts: Sequence[Cut]) -> Part:
    """Return the bias between identities, and how far apart their shares of benign sentences wrongly held lie."""
    sentences = sets.get(TEMPLATES, ())
    if not sentences:
        return Part({})
    members = [Member(one.score, one.row.label, one.row.word("identity").split(",")) for one in sentences]
    groups = sorted({group for member in members for group in member.groups})
    figures = bias(members, groups)
    benign = [member for member in members if not member.label]
    wrongly = {group: flagged([member.score for member in benign if group in member.groups], OWN) for group in groups}
    for group, one in figures["groups"].items():
        one["wrongly"] = wrongly[group]
    figures["wrongly"] = {cut.name: flagged([member.score for member in benign], cut) for cut in cuts}
    figures["spread"] = spread(wrongly.values())
    title = (
        f"Bias in templates: final {cell(figures['final'])}, benign wrongly held {cell(figures['wrongly']['own'])}, "
        f"spread between identities {cell(figures['spread'])}"
    )
    return Part({"templates": figures}, [Table(title, BIAS_HEADINGS, bias_rows(figures), BIAS_NOTE)])
