"""From a reader's request to a reaction, for the API and the frame alike.

Whatever will be refused, or changes nothing, is told from reads alone: a flood of it never takes the one lock that
writers of SQLite share.
"""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from service.access.guards import client_of_today, require_site_origin
from service.access.limits import slow_down
from service.core.clock import clock
from service.core.errors import Forbidden, Invalid
from service.core.transactions import transaction
from service.core.words import N_
from service.reactions.queries import Counts, counts_of, kind_of
from service.reactions.react import Act, react, refuse_crowd
from service.reactions.readers import reader_of
from service.reactions.targets import Wanted
from service.sites.policy import Policy
from service.sites.queries import policy_of

#: Pages that nobody wrote or reacted to yet, for one client: each becomes a row.
NEW_PAGES = "30 per hour"
_TOO_FAST = N_("You are reacting too quickly. Slow down.")


@dataclass(frozen=True, slots=True)
class Reacted:
    """How a target stands, and what the reader chose.

    Attributes:
        target_id: None for a page where nothing happened yet.
    """

    reactions: Counts
    mine: str | None
    target_id: UUID | None


def take_reaction(wanted: Wanted, kind: str | None, word: str | None) -> Reacted:
    """Set, change or (kind None) take back the reaction of whoever sends this request; opens its own transactions.

    Raises:
        NotFound: readers know no such thing.
        Forbidden: the request comes from a page that is not the site's, or the site takes no such reactions.
        Invalid: the kind is none of the site's, or the page is not.
        TooMany: too fast, or too many from one network.
    """
    now = clock.now()
    with transaction(write=False) as work:
        site = wanted.site(work)
        require_site_origin(site)
        policy, key = policy_of(site), site.key
        _refuse_kind(wanted, kind, policy)
        reader = reader_of(site.id, client_of_today(), word, now=now)
        target = wanted.find(work, site)
        before = kind_of(work, target, reader) if target else None
        counts = counts_of(work, target, policy) if target else {}
        if target and kind and before is None:
            refuse_crowd(work, Act(target, reader, kind, policy.reactions.crowd), now=now)
    if policy.reactions.per_minute:
        slow_down(f"{policy.reactions.per_minute} per minute", scope=f"reactions/{key}", message=_TOO_FAST)
    if before == kind:
        return Reacted(counts, kind, target.id if target else None)
    if target is None:
        slow_down(NEW_PAGES, scope=f"pages/{key}", message=_TOO_FAST)
    with transaction() as work:
        # not as of the request's beginning: who waited long for the lock must still show in the newest answer
        now = clock.now()
        target = wanted.make(work, wanted.site(work), now=now)
        react(work, Act(target, reader, kind, policy.reactions.crowd), now=now)
        return Reacted(counts_of(work, target, policy), kind, target.id)


def _refuse_kind(wanted: Wanted, kind: str | None, policy: Policy) -> None:
    if not wanted.allowed(policy):
        raise Forbidden(N_("This site takes no such reactions."), code="reactions_off")
    keys = [one.key for one in policy.reactions.kinds]
    if kind is not None and kind not in keys:
        raise Invalid.field(
            "kind", f"Must be one of: {', '.join(keys)}." if keys else "There is nothing to choose from."
        )
