"""An author's history: one count, whoever asks."""

from __future__ import annotations

from flask import Flask

from service.comments.history import histories
from service.comments.models import Comment
from service.comments.status import Action
from service.core.clock import clock
from service.core.transactions import transaction
from service.moderation.items import present_items
from tests.make import MadeComment, Make
from workers.cases import load_case

NOTHING = {"approved": 0, "rejected": 0, "spam": 0}


def counted(app: Flask, *comments: MadeComment) -> list[dict[str, int]]:
    """Return the comments' histories, which all who show or weigh them agree on."""
    with app.app_context(), transaction(write=False) as work:
        found = [work.get_one(Comment, comment.id) for comment in comments]
        by_id = histories(work, found)
        assert [item["author"]["history"] for item in present_items(work, found)] == [by_id[one.id] for one in found]
        for one in found:
            if case := load_case(work, one.id, one.revision, now=clock.now()):
                assert {name: getattr(case.history, name) for name in NOTHING} == by_id[one.id]
        return [by_id[one.id] for one in found]


def test_a_comment_does_not_count_for_itself_and_counts_for_its_authors_others(app: Flask, make: Make) -> None:
    site = make.site()
    first = make.approved(site, "One.")
    second = make.decided(make.comment(site, "Two.", proof=first.id), Action.SPAM, reason="trap")
    third = make.decided(make.comment(site, "Three.", proof=first.id), Action.REJECT, reason="insult")
    waiting = make.comment(site, "Four.", proof=first.id)
    assert counted(app, first, second, third, waiting) == [
        {"approved": 0, "rejected": 1, "spam": 1},
        {"approved": 1, "rejected": 1, "spam": 0},
        {"approved": 1, "rejected": 0, "spam": 1},
        {"approved": 1, "rejected": 1, "spam": 1},
    ]


def test_neither_another_site_nor_a_typed_name_and_address_count(app: Flask, make: Make) -> None:
    site, elsewhere = make.site(), make.site(name="Other")
    make.approved(site, "By somebody who typed the same.")
    there = make.approved(elsewhere, "There.")
    here = make.comment(site, "Here.", proof=there.id)
    assert counted(app, here, there) == [NOTHING, NOTHING]


def test_what_is_undecided_or_withdrawn_tells_nothing(app: Flask, make: Make) -> None:
    site = make.site()
    first = make.held(site, "One.")
    second = make.comment(site, "Two.", proof=first.id)
    assert counted(app, first, second) == [NOTHING, NOTHING]
