"""What an evaluation makes of scored rows, on small sets whose figures can be worked out by hand."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pytest

from tests.checks.evaluating import many, marked
from workers.judgement import Span
from workers.judgement.evaluation.abuse import abuse
from workers.judgement.evaluation.bias import Member, bias, identities
from workers.judgement.evaluation.cost import traffic
from workers.judgement.evaluation.data import DataError, Row
from workers.judgement.evaluation.goals import GOALS, scoreboard
from workers.judgement.evaluation.kinds import by_kind
from workers.judgement.evaluation.private import private
from workers.judgement.evaluation.spam import spam
from workers.judgement.evaluation.tables import Part


def joined(parts: Iterable[Part]) -> dict[str, Any]:
    return {name: value for part in parts for name, value in part.figures.items()}


def test_the_mean_of_the_core_sets_leaves_out_what_is_not_there():
    sets = {
        "abuse_olid2019": [*many(2, 0.9, 1), *many(2, 0.1, 0)],
        "abuse_ethos": [*many(2, 0.4, 1), *many(2, 0.4, 0)],
        "abuse_davidson2017": [*many(2, 0.1, 1), *many(2, 0.9, 0)],
    }
    figures = joined(abuse(sets))
    assert (figures["abuse_core_auc"], figures["abuse_core_sets"]) == (0.75, 2)
    assert figures["abuse_sets"]["davidson2017"]["auc"] == 0.0
    assert figures["abuse_calibration"]["all"]["texts"] == 12


def test_a_set_of_several_languages_is_measured_in_each():
    sets = {"abuse_mlma": [marked(0.9, 1, "en"), marked(0.1, 0, "en"), marked(0.1, 1, "fr"), marked(0.9, 0, "fr")]}
    figures = joined(abuse(sets))
    assert figures["abuse_sets"]["mlma/en"]["auc"] == 1.0
    assert figures["abuse_sets"]["mlma/fr"]["auc"] == 0.0
    assert set(figures["abuse_calibration"]) == {"all", "en", "fr"}


def test_recall_is_measured_at_the_cuts_that_everyday_comments_give():
    everyday = [marked(step / 100, 0) for step in range(50)]
    sets = {
        "abuse_wikitalk_cat": everyday,
        "spam_youtube_spam": [*(marked(step / 100, 0) for step in range(50, 100)), marked(1.0, 1)],
        "abuse_civil_toxic_spans": [marked(0.96, 1), marked(0.99, 1), marked(0.2, 1), marked(0.6, 1)],
    }
    figures = joined(abuse(sets))
    assert figures["everyday"]["texts"] == 100
    assert figures["everyday"]["cuts"] == {"own": 0.5, "everyday_1": 0.98, "everyday_5": 0.94}
    assert figures["everyday"]["own"] == 0.5
    found = figures["abuse_recall"]["all"]
    assert (found["own"], found["everyday_1"], found["everyday_5"]) == (0.75, 0.25, 0.5)


def test_hatecheck_weighs_functionalities_and_sides_alike():
    cases = [
        *many(9, 0.9, 1, functionality="threat_dir_h", perspective2020=0),
        *many(1, 0.1, 1, functionality="slur_h", perspective2020=1),
        *many(2, 0.5, 0, functionality="ident_pos_nh", perspective2020=0),
        *many(1, 0.1, 0, functionality="ident_neutral_nh", perspective2020=0),
        *many(3, 0.9, 0, functionality="counter_quote_nh", perspective2020=0),
        *many(3, 0.2, 0, functionality="counter_ref_nh", perspective2020=0),
    ]
    figures = joined(abuse({"suite_hatecheck_dev": cases}))
    assert figures["hatecheck"]["balanced"]["own"] == ((1 + 0) / 2 + (0 + 1 + 0 + 1) / 4) / 2
    assert figures["hatecheck"]["balanced"]["perspective2020"] == (0.5 + 1) / 2
    assert figures["benign"]["HateCheck identity sentences"]["own"] == 2 / 3
    assert figures["benign"]["HateCheck counter-speech"]["own"] == 0.5


def test_languages_of_a_suite_weigh_alike():
    cases = [*many(9, 0.9, 1, lang="de"), marked(0.1, 0, "de"), marked(0.3, 1, "hi"), marked(0.3, 0, "hi")]
    figures = joined(abuse({"suite_multilingual_hatecheck_dev": cases}))["multilingual_hatecheck"]
    assert figures["mean_auc"] == 0.75
    assert figures["languages"]["hi"]["benign_right"] == 1.0
    assert figures["languages"]["hi"]["hateful_right"] == 0.0


def test_bias_between_identities():
    members = [
        *(Member(0.9, True, {"a"}) for _ in range(15)),
        *(Member(0.6, False, {"a"}) for _ in range(15)),
        *(Member(0.5, True, {"b"}) for _ in range(15)),
        *(Member(0.1, False, {"b"}) for _ in range(15)),
        *(Member(0.1, False, {"few"}) for _ in range(14)),
    ]
    figures = bias(members, ["a", "b", "few"])
    assert set(figures["groups"]) == {"a", "b"}
    assert figures["groups"]["a"] == {"texts": 30, "subgroup": 1.0, "bpsn": 0.0, "bnsp": 1.0}
    assert figures["groups"]["b"] == {"texts": 30, "subgroup": 1.0, "bpsn": 1.0, "bnsp": pytest.approx(14 / 29)}
    assert figures["bpsn"] == pytest.approx((((1e-6) ** -5 + 1) / 2) ** (-1 / 5))
    parts = [figures[area] for area in ("overall", "subgroup", "bpsn", "bnsp")]
    assert figures["final"] == pytest.approx(sum(parts) / 4)
    assert figures["bpsn_least"] == 0.0
    assert bias(members, ["few"])["final"] is None


def test_identities_are_whole_words_of_a_text():
    assert identities("Two gay men, one LGBTQ group.") == {"gay", "lgbt or queer"}
    assert identities("An African-American judge") == {"black"}
    assert identities("The blackboard and the gayety") == set()


def test_templates_show_how_far_identities_lie_apart():
    rows = [
        *many(16, 0.9, 1, identity="gay,deaf"),
        *many(16, 0.6, 0, identity="gay"),
        *many(16, 0.1, 0, identity="deaf"),
    ]
    figures = joined(abuse({"suite_madlibs_dev": rows}))["templates"]
    assert figures["spread"] == 1.0
    assert figures["wrongly"]["own"] == 0.5
    assert figures["groups"]["deaf"]["wrongly"] == 0.0
    assert figures["groups"]["deaf"]["bpsn"] is None  # every abusive sentence names it


def test_the_unseen_video_is_measured_apart():
    rows = [
        marked(0.9, 1),
        marked(0.1, 0),
        marked(0.1, 1, whole_file_holdout=True),
        marked(0.9, 0, whole_file_holdout=True),
    ]
    figures = joined(spam({"spam_youtube_spam": rows, "abuse_unhealthy_news": [marked(0.6, 0), marked(0.1, 0)]}))
    assert figures["spam_sets"]["youtube_spam, other videos"]["auc"] == 1.0
    assert figures["spam_sets"]["youtube_spam, unseen video"]["auc"] == 0.0
    assert figures["spam_mean_auc"] == 0.5
    assert figures["spam_discussion"] == {"texts": 2, "own": 0.5}


def test_private_details_by_type():
    rows = [
        Row("x" * 30, more={"spans": [{"type": "EMAIL_ADDRESS", "start": 0, "end": 5}, ["PHONE_NUMBER", 8, 12]]}),
        Row("x" * 30, more={"spans": [{"type": "PERSON", "start": 0, "end": 5}]}),
        Row("x" * 30, more={"spans": []}),
    ]
    found = [[Span(4, 8, "mail")], [Span(0, 2, "a name")], []]
    figures = joined([private(rows, found)])["private"]
    assert figures["types"]["EMAIL_ADDRESS"] == {"places": 1, "found": 1.0}
    assert figures["types"]["PHONE_NUMBER"] == {"places": 1, "found": 0.0}
    assert figures["types"]["IBAN_CODE"] == {"places": 0, "found": None}
    assert figures["precision"] == 0.5
    assert figures["without"] == {"texts": 2, "wrongly": 0.5}


@pytest.mark.parametrize("more", [{}, {"spans": [{"type": "X"}]}, {"spans": [["X", 1]]}, {"spans": 3}])
def test_malformed_places_are_told(more):
    with pytest.raises(DataError, match="spans are not as they should be"):
        private([Row("x", more=more)], [[]])


def test_a_set_of_kinds_tells_what_is_held_of_each():
    rows = [*many(2, 0.9, 1, kind="threat"), *many(2, 0.2, 1, kind="threat"), *many(1, 0.7, 0, kind="quote", lang="ru")]
    [part] = by_kind({"corpus_abuse": rows, "abuse_ethos": rows}, ["corpus_abuse", "corpus_spam"])
    assert part.figures["corpus_abuse"]["kinds"] == {
        "en": {"threat": {"texts": 4, "own": 0.5}},
        "ru": {"benign: quote": {"texts": 1, "own": 1.0}},
    }


def test_traffic_takes_sets_in_turn():
    sets = {
        "abuse_olid2019": [Row("a"), Row("b")],
        "spam_youtube_spam": [Row("c")],
        "suite_hatecheck_dev": [Row("d")],
    }
    assert traffic(sets) == ["a", "c", "b"]


def test_the_scoreboard_says_what_is_reached_beaten_or_short():
    figures = {
        "abuse_core_auc": 0.86,
        "hatecheck": {"balanced": {"own": 0.75}},
        "benign": {
            "HateCheck identity sentences": {"own": 0.02},
            "HateCheck counter-speech": {"own": 0.9},
        },
        "cost": {"per_second": 1900.0, "p95_ms": 1.0, "added_bytes": None, "artefact_bytes": 0},
    }
    rows = {row[0]: row[1:] for row in scoreboard(figures).rows}
    assert rows["abuse: mean AUC over the 12 English core sets"] == ["0.860", "0.730", "0.850", "reached"]
    assert rows["HateCheck: balanced accuracy"][-1] == "beaten"
    assert rows["HateCheck: identity sentences wrongly flagged"][-1] == "reached"
    assert rows["HateCheck: counter-speech wrongly flagged"][-1] == "short"
    assert rows["benign comments under LGBT videos flagged"] == ["-", "0.05", "0.01", "not measured"]
    assert rows["cost: comments a second on one core, mixed traffic / p95 of one"][-1] == "short"
    assert rows["cost: memory added to a worker / files shipped"][0] == "- / 0 MB"
    assert len(rows) == 7 < len(GOALS)
