"""Related pages as they were found within the last minute, kept in this process: every reader of a page needs them."""

from __future__ import annotations

from collections import OrderedDict
from datetime import datetime
from threading import Lock
from uuid import UUID

from sqlalchemy.orm import Session

from service.sites.models import Site
from service.sites.policy import Policy
from service.threads.facts import Said
from service.threads.related import Card, related

#: Seconds that an answer is kept; so long a page may be found that was hidden meanwhile.
_SECONDS = 60
#: Answers kept, some kilobytes each.
_KEPT = 2_000

_Key = tuple[UUID, int, int, Said, int]


class _Recent:
    """The least recently found go first."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._found: OrderedDict[_Key, tuple[Card, ...]] = OrderedDict()

    def get(self, key: _Key) -> tuple[Card, ...] | None:
        with self._lock:
            return self._found.get(key)

    def put(self, key: _Key, cards: tuple[Card, ...]) -> None:
        with self._lock:
            self._found[key] = cards
            while len(self._found) > _KEPT:
                self._found.popitem(last=False)


_recent = _Recent()


def recent_cards(work: Session, site: Site, policy: Policy, said: Said, *, now: datetime) -> tuple[Card, ...]:
    """Return what `related` found this minute."""
    key = (site.id, site.policy_version, policy.related.show, said, int(now.timestamp()) // _SECONDS)
    cards = _recent.get(key)
    if cards is None:
        cards = tuple(related(work, site, policy, said, now=now))
        _recent.put(key, cards)
    return cards
