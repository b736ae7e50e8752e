"""What is wrongly held of benign texts that speak of an identity, or against hate."""

from __future__ import annotations

from collections.abc import Sequence

from workers.judgement.evaluation.bias import identities
from workers.judgement.evaluation.marking import Marked, Sets, negative
from workers.judgement.evaluation.measures import Cut, flagged
from workers.judgement.evaluation.ranking import OWN
from workers.judgement.evaluation.sets import HATECHECK, RECLAIMED
from workers.judgement.evaluation.tables import Part, Table, cells

#: The functionalities of HateCheck that each kind of benign sentence is made of.
_IDENTITY = ("ident_neutral_nh", "ident_pos_nh")
_COUNTER = ("counter_quote_nh", "counter_ref_nh")
_SLURS = ("slur_reclaimed_nh",)


def benign_identity(sets: Sets, cuts: Sequence[Cut]) -> Part:
    """Return the share of each kind of benign text that is flagged at each cut."""
    scores = {title: found for title, found in _kinds(sets).items() if found}
    figures = {
        title: {"texts": len(found), **{cut.name: flagged(found, cut) for cut in cuts}}
        for title, found in scores.items()
    }
    table = Table(
        "Benign texts wrongly held",
        ("benign texts", "texts", f"at {OWN.at}", "at 1 % wrongly", "at 5 % wrongly"),
        [[title, *cells(*one.values())] for title, one in figures.items()],
        "The last two columns use the cuts that flag 1 % and 5 % of everyday comments.",
    )
    return Part({"benign": figures}, [table] if figures else [])


def _kinds(sets: Sets) -> dict[str, list[float]]:
    hopeful = [one for one in sets.get("abuse_hopeedi_en", ()) if identities(one.row.text)]
    harmless = [one for one in sets.get(RECLAIMED, ()) if not one.row.more.get("label_if_ingroup")]
    return {
        "neutral sentences on groups": negative(sets.get("abuse_toxigen_demos", ())),
        "hopeful comments that name an identity": negative(hopeful),
        "comments under LGBT videos": negative(sets.get("abuse_lt_edi_homotransphobia", ())),
        "HateCheck identity sentences": _of(sets, _IDENTITY),
        "HateCheck counter-speech": _of(sets, _COUNTER),
        "HateCheck reclaimed slurs": _of(sets, _SLURS),
        "reclaimed slurs, harmless whoever says them": negative(harmless),
    }


def _of(sets: Sets, functionalities: Sequence[str]) -> list[float]:
    cases: Sequence[Marked] = sets.get(HATECHECK, ())
    return [case.score for case in cases if case.row.word("functionality") in functionalities]
