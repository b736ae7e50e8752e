"""The demonstration's sample site, moderator and comments: made once, found again at the next start."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from service.access.actors import Actor, ActorKind
from service.access.keyring import email_hash
from service.access.models import Moderator, Role
from service.access.moderators import Credentials, add_moderator, renew_credentials
from service.comments.status import Action
from service.comments.submit import Submission, submit
from service.core.errors import Conflict
from service.demo.stories import STORIES
from service.moderation.decide import Ruling, decide
from service.sites.models import Site, SiteOrigin
from service.sites.queries import all_sites, policy_of
from service.sites.register import register_site
from service.threads.describe import describe
from service.threads.facts import said_by
from service.threads.models import Page, Thread

NAME = "The Far Bank (demo)"
EMAIL = "editor@farbank.example"
TITLE = "The night ferry"


@dataclass(frozen=True, slots=True)
class _Sample:
    """A comment; those that the editor has not approved are left to the worker, whose checks find what is in them."""

    name: str
    body: str
    hours_ago: float
    approved: bool = True
    reply_to: int | None = None
    signals: dict[str, Any] = field(default_factory=dict)


_SAMPLES = (
    _Sample(
        "Tamar",
        "I crossed the same river eleven years ago, with my daughter asleep on my back. Nobody has ever described the"
        " lights on the far bank so well. Thank you for writing this.",
        26,
    ),
    _Sample(
        "Joonas",
        "My grandmother kept a spare bed made up all her life and never said why. Reading this, I think I know.",
        21,
    ),
    _Sample(
        "Алина",
        "Я тоже уехала ночью, с одной сумкой. Три года никому не говорила, почему. Сегодня впервые прочитала об этом"
        " чужими словами и расплакалась — спасибо вам.",
        18,
    ),
    _Sample(
        "Tamar",
        "It is never too late to be asked. If you are anywhere near the old harbour, there is tea on Thursdays.",
        14,
        reply_to=1,
    ),
    _Sample(
        "Henrik",
        "For anyone who wants to help: the [night shelter](https://shelter.example/volunteer) looks for people who can"
        " drive, and the [language café](https://cafe.example/mondays) for people who can listen.",
        5,
        approved=False,
    ),
    _Sample(
        "Best Loans 24",
        "CHEAP LOANS approved in 5 minutes!!! No papers, no questions >>> https://loans.example/now",
        2,
        approved=False,
        signals={"trap_filled": True},
    ),
)


@dataclass(frozen=True, slots=True)
class Sampled:
    """What the demonstration shows."""

    site_key: str
    moderator: Credentials


def find_demo_site(work: Session) -> Site | None:
    """Return the sample site of an earlier start.

    Raises:
        Conflict: the installation is somebody's own.
    """
    sites = all_sites(work)
    found = next((site for site in sites if site.name == NAME), None)
    if sites and found is None:
        raise Conflict("This installation has sites of its own; give the demonstration another folder with --data.")
    return found


def ensure_samples(work: Session, origin: str, *, now: datetime) -> Sampled:
    """Make the samples unless they are there, move their page to `origin`, and renew the moderator's credentials."""
    site = find_demo_site(work)
    if site is not None:
        _move(work, site, origin)
        _describe_pages(work, site, origin, now=now)
        return Sampled(site.key, _moderator(work, site, now=now))
    site = register_site(work, NAME, [origin], now=now)
    moderator = _moderator(work, site, now=now)
    _describe_pages(work, site, origin, now=now)
    _write_comments(work, site, origin, Actor(ActorKind.MODERATOR, moderator.moderator_id), now=now)
    return Sampled(site.key, moderator)


def _moderator(work: Session, site: Site, *, now: datetime) -> Credentials:
    if work.scalar(select(Moderator.id).where(Moderator.email_hash == email_hash(EMAIL))):
        return renew_credentials(work, EMAIL, now=now)
    return add_moderator(work, EMAIL, role=Role.OWNER, sites=[site], now=now)


def _move(work: Session, site: Site, origin: str) -> None:
    """Take the page and its conversation along to where this start serves it; its port may have been taken."""
    left = [known.origin for known in site.origins if known.origin != origin]
    if not left:
        return
    site.origins = [known for known in site.origins if known.origin == origin] or [SiteOrigin(origin=origin)]
    threads = work.scalars(select(Thread).where(Thread.site_id == site.id)).all()
    for row in (*threads, *work.scalars(select(Page).where(Page.site_id == site.id))):
        before = next((old for old in left if row.url.startswith(f"{old}/")), None)
        if before:
            row.url = origin + row.url.removeprefix(before)
    work.flush()


def _describe_pages(work: Session, site: Site, origin: str, *, now: datetime) -> None:
    """Say of the pages what they say themselves, so that cards lead to those that nobody has opened yet."""
    for story in STORIES:
        sent = {name: getattr(story, name) for name in ("title", "description", "language")}
        said = said_by(site, policy_of(site), f"{origin}{story.path}", sent | {"image": story.picture})
        describe(work, site, said, hidden=False, now=now)


def _write_comments(work: Session, site: Site, origin: str, editor: Actor, *, now: datetime) -> None:
    written: list[UUID] = []
    for sample in _SAMPLES:
        when = now - timedelta(hours=sample.hours_ago)
        submission = Submission(
            url=f"{origin}/",
            title=TITLE,
            body=sample.body,
            name=sample.name,
            email=f"reader-{len(written) + 1}@mail.example",
            parent_id=None if sample.reply_to is None else written[sample.reply_to],
            signals=sample.signals,
        )
        made = submit(work, site, submission, now=when)
        written.append(made.comment_id)
        if sample.approved:
            decide(work, made.comment_id, Ruling(editor, Action.APPROVE, 1), now=when + timedelta(minutes=7))
