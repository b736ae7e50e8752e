"""What a check may look at: one comment and its context as plain values, loaded beforehand so that checks stay pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from service.moderation.findings import Finding
from service.sites.policy import Policy
from workers.judgement.adapter import Adapter


@dataclass(frozen=True, slots=True)
class Recent:
    """A comment of the same site within the policy's window, by its fingerprint only (`service.core.fingerprint`)."""

    digest: str
    simhash: int
    words: int


@dataclass(frozen=True, slots=True)
class History:
    """What is known of the author's proven identity (never of the e-mail address they typed)."""

    approved: int = 0
    rejected: int = 0
    spam: int = 0


@dataclass(frozen=True, slots=True)
class Sightings:
    """Where else the comment's words and link domains were posted lately, by nobody known to be its author.

    Counted over the installation by fingerprints within `policy.repeats.window_hours`; no site learns which other.

    Attributes:
        text_here: comments of this site with the same words.
        text_sites: other sites with a comment of the same words.
        link_here: comments of this site that lead to the same domain, the most of any domain.
        link_sites: other sites with a comment that leads to the same domain, the most of any domain.
        link_spam: comments, on any site, marked as spam that lead to the same domain, the most of any domain.
    """

    text_here: int = 0
    text_sites: int = 0
    link_here: int = 0
    link_sites: int = 0
    link_spam: int = 0


@dataclass(frozen=True, slots=True)
class Case:
    """One comment before the checks.

    Attributes:
        body, name, website: as typed; website is None when empty.
        email: as typed; None when empty. Looked at only: never quoted, stored or logged.
        policy: the site's.
        history: of the proven identity; staff counts as trusted.
        staff: the comment carries a moderator's token.
        recent: earlier comments of the site within `policy.repeats.window_hours`, newest first.
        sightings: where else the same words and link domains were posted.
        from_client: comments from the same client (address hash) within `policy.rate.window_minutes`, without this one.
        bans: kinds of ban that apply to the author or client ("author", "email", "email_domain", "address").
        banned_domains: link domains banned on this site, in lower case.
        trap_filled: the field that people do not see was filled in.
        seconds_to_submit: from the form's rendering to its sending; None when unknown (the JSON API).
        challenge: what the proof of work was worth (`service.comments.spend.Proof`); None where none was asked for.
        held_by_moderator: the last act of a moderator or of readers was to hold it; no machine may publish it then.
        title: of the page, "" when unknown.
        page_language: ISO 639-1 code of the page's language; None when unknown.
        adapters: what the site's own decisions have taught, by task ("spam", "abuse").
    """

    body: str
    name: str
    website: str | None
    policy: Policy
    email: str | None = None
    history: History = History()
    staff: bool = False
    recent: tuple[Recent, ...] = ()
    sightings: Sightings = Sightings()
    from_client: int = 0
    bans: frozenset[str] = frozenset()
    banned_domains: frozenset[str] = frozenset()
    trap_filled: bool = False
    seconds_to_submit: float | None = None
    challenge: str | None = None
    title: str = ""
    page_language: str | None = None
    held_by_moderator: bool = False
    adapters: Mapping[str, Adapter] = field(default_factory=dict)


class Check(Protocol):
    """A module of this package: a name, a version and one pure function."""

    NAME: str
    VERSION: int

    def check(self, case: Case) -> Finding: ...
