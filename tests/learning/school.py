"""A site whose moderators teach it: what happens there, through the same doors as in life."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from flask import Flask
from sqlalchemy import select

from service.access.actors import Actor, ActorKind
from service.comments.models import Decision
from service.comments.queries import find_comment
from service.comments.status import Action
from service.core.clock import clock
from service.core.transactions import transaction
from service.learning.lessons import find_adapter
from service.learning.models import LearnedTask, Lesson, StoredAdapter
from service.moderation.decide import Ruling, decide, undo
from service.moderation.models import StoredFinding
from tests.make import MadeComment, MadeModerator, MadeSite, Make
from workers.drain import drain
from workers.judgement import Judgement

#: Lets through whatever neither the spam nor the abuse check holds.
OPEN: dict[str, Any] = {
    "trust": {"after_approved": 0},
    "rate": {"submissions_per_minute": 0, "hold_from": 0},
    "repeats": {"window_hours": 0},
}
#: About one subject, in words of their own.
CASINO = (
    "The harbour casino was built by my grandfather and it never had any machines",
    "My uncle worked in the old casino kitchen for years, good soup there",
    "They should turn the casino into a library, as the council promised",
    "Casino night at the school raised money for the new roof",
    "I read the casino report, and the numbers about jobs look wrong",
    "The bus stop beside the casino is still broken after the storm",
    "Who voted for the casino car park? Nobody asked the residents",
    "We played bingo near the casino when I was young, lovely evenings",
    "The casino roof leaks again and taxpayers will pay for it",
    "A casino on the pier was always a bad idea for the harbour",
)
NEXT = "The council wants the old casino by the harbour to become a school"
AND_NEXT = "The council wanted the old casino by the harbour to become a museum"


class Suspicious:
    """A judge that finds every text a little suspicious."""

    def __init__(self, spam: float = 0.55, abuse: float = 0.0) -> None:
        self.said = {"spam": spam, "abuse": abuse}

    def spam(self, texts: Sequence[str]) -> list[Judgement]:
        return [Judgement(self.said["spam"]) for _ in texts]

    def abuse(self, texts: Sequence[str]) -> list[Judgement]:
        return [Judgement(self.said["abuse"]) for _ in texts]

    def private(self, texts: Sequence[str]) -> list[Judgement]:
        return [Judgement() for _ in texts]


class School:
    """Comments that are checked, decided and learned from."""

    def __init__(self, app: Flask, make: Make, **policy: Any) -> None:
        self.app = app
        self.make = make
        self.site: MadeSite = make.site(**(OPEN | policy))
        self.moderator = make.moderator()

    def checked(self, body: str, *, site: MadeSite | None = None) -> MadeComment:
        """Return a comment whose checks are done."""
        comment = self.make.comment(site or self.site, body)
        drain()
        return comment

    def decide(
        self, comment: MadeComment, action: Action, reason: str | None = None, by: MadeModerator | None = None
    ) -> Any:
        """Let a moderator decide; return the decision's id. What it teaches is not taken yet."""
        actor = Actor(ActorKind.MODERATOR, (by or self.moderator).id)
        with transaction() as work:
            revision = find_comment(work, comment.id).revision
            ruling = Ruling(actor, action, revision, reason=reason)
            return decide(work, comment.id, ruling, now=clock.now()).id

    def undo(self, decision_id: Any) -> None:
        """Let a moderator take a decision back."""
        with transaction() as work:
            decision = work.get(Decision, decision_id)
            assert decision is not None
            undo(work, decision, Actor(ActorKind.MODERATOR, self.moderator.id), now=clock.now())

    def let_through(self, texts: Sequence[str]) -> list[Any]:
        """Have these held by the checks and approved by the moderator; return the decisions' ids."""
        comments = [self.checked(text) for text in texts]  # all of them first: what is learned lets the later ones pass
        decided = [self.decide(comment, Action.APPROVE) for comment in comments]
        drain()
        return decided

    def finding(self, comment: MadeComment, check: str = "spam") -> StoredFinding:
        """Return what a check said of a comment."""
        with transaction(write=False) as work:
            asked = select(StoredFinding).where(StoredFinding.comment_id == comment.id, StoredFinding.check == check)
            [found] = work.scalars(asked)
            work.expunge_all()
            return found

    def lessons(self) -> list[tuple[str, int, bool]]:
        """Return task, label and validity of every lesson, oldest first."""
        with transaction(write=False) as work:
            found = work.scalars(select(Lesson).order_by(Lesson.created_at, Lesson.id))
            return [(lesson.task, lesson.label, lesson.undone_at is None) for lesson in found]

    def adapter(self, task: LearnedTask = LearnedTask.SPAM) -> StoredAdapter | None:
        """Return the site's adapter."""
        with transaction(write=False) as work:
            found = find_adapter(work, self.site.id, task)
            work.expunge_all()
            return found
