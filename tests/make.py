"""Scenes for tests: a site, a moderator, a comment, made through the same doors as in life."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from flask import Flask

from service.access.actors import PIPELINE
from service.access.models import Role
from service.access.moderators import add_moderator, add_token
from service.comments.status import Action
from service.comments.submit import Submission, Submitted, submit
from service.core.clock import clock
from service.core.ids import new_id
from service.core.transactions import transaction
from service.moderation.decide import Ruling, decide
from service.moderation.findings import Finding
from service.sites.policy import parse
from service.sites.queries import find_site
from service.sites.register import register_site
from service.sites.set_policy import set_policy

ORIGIN = "https://news.example"
PAGE = f"{ORIGIN}/a-story"
#: Who writes where a test does not care.
AUTHOR = {"name": "Ann", "email": "ann@mail.example"}


@dataclass(frozen=True)
class MadeSite:
    """A site with the paths a test needs."""

    id: UUID
    key: str
    secret: str

    @property
    def comments(self) -> str:
        """The path of its comments."""
        return f"/v1/sites/{self.key}/comments"

    @property
    def server(self) -> dict[str, str]:
        """The headers of its server."""
        return {"Authorization": f"Bearer {self.secret}"}


@dataclass(frozen=True)
class MadeModerator:
    """A moderator with what proves it."""

    id: UUID
    email: str
    password: str
    token: str

    @property
    def headers(self) -> dict[str, str]:
        """The headers of their requests."""
        return {"Authorization": f"Bearer {self.token}"}


@dataclass(frozen=True)
class MadeComment:
    """A comment with its receipt."""

    id: UUID
    receipt: str

    @property
    def path(self) -> str:
        """The author's own view."""
        return f"/v1/comments/{self.id}"

    @property
    def headers(self) -> dict[str, str]:
        """The headers of its author's requests."""
        return {"Authorization": f"Receipt {self.receipt}"}


class Make:
    """Makes things in an application's database."""

    def __init__(self, app: Flask) -> None:
        self._app = app

    def site(self, *, name: str = "News", origins: Sequence[str] = (ORIGIN,), **policy: Any) -> MadeSite:
        """Make a site; `policy` holds what differs from the defaults, e.g. `trust={"after_approved": 0}`."""
        with self._app.app_context(), transaction() as work:
            site = register_site(work, name, origins, now=clock.now())
            set_policy(work, site, parse(policy))
            return MadeSite(site.id, site.key, add_token(work, site_id=site.id, now=clock.now()))

    def moderator(self, *sites: MadeSite, role: Role = Role.MODERATOR, email: str | None = None) -> MadeModerator:
        """Make a moderator, limited to these sites if any."""
        address = email or f"mo-{new_id().hex[-8:]}@news.example"
        with self._app.app_context(), transaction() as work:
            theirs = [find_site(work, site.key) for site in sites]
            made = add_moderator(work, address, role=role, sites=theirs, now=clock.now())
        return MadeModerator(made.moderator_id, address, made.password, made.token)

    def comment(self, site: MadeSite, body: str = "A fair point.", *, url: str = PAGE, **fields: Any) -> MadeComment:
        """Make a pending comment; `fields` are those of `Submission`."""
        given: dict[str, Any] = AUTHOR | fields
        with self._app.app_context(), transaction() as work:
            made: Submitted = submit(
                work, find_site(work, site.key), Submission(url=url, body=body, **given), now=clock.now()
            )
        return MadeComment(made.comment_id, made.receipt)

    def decided(
        self, comment: MadeComment, action: Action, *findings: Finding, reason: str | None = None
    ) -> MadeComment:
        """Let the pipeline decide about a pending comment."""
        ruling = Ruling(PIPELINE, action, 1, reason=reason, findings=findings)
        with self._app.app_context(), transaction() as work:
            decide(work, comment.id, ruling, now=clock.now())
        return comment

    def held(
        self, site: MadeSite, body: str = "A fair point.", *findings: Finding, reason: str = "first_time", **fields: Any
    ) -> MadeComment:
        """Make a comment that waits for a human."""
        return self.decided(self.comment(site, body, **fields), Action.HOLD, *findings, reason=reason)

    def approved(self, site: MadeSite, body: str = "A fair point.", **fields: Any) -> MadeComment:
        """Make a comment that readers see."""
        return self.decided(self.comment(site, body, **fields), Action.APPROVE)
