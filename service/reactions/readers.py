"""Who reacts, as far as anybody may know: a random word of their browser's own, or else a hash that changes daily.

Neither is stored. What is stored is made of it and of the target (`Reader.mark`): good for finding this reader's
reaction to this page again, useless for telling what else they read.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from uuid import UUID

from service.access.keyring import keyring

#: A browser makes itself a new word after so many days (`service/static/widget/js/reactions.js`); nobody can tell who
#: the owner of the old one is then, so that what it reacted to is kept no longer.
WORD_DAYS = 30


@dataclass(frozen=True, slots=True)
class Reader:
    """Somebody who reacts, for the length of one request.

    Attributes:
        key: tells them from others on this site; never stored.
        address: keyed hash of their address prefix on this day, None without an address; never stored.
        forget_at: when nothing can lead back to them any more.
    """

    key: str
    address: str | None
    forget_at: datetime

    def mark(self, target_id: UUID) -> str:
        """Return what is stored of them beside their reaction to this target."""
        return keyring().hash("reaction of reader", f"{target_id}/{self.key}")

    def address_mark(self, target_id: UUID) -> str | None:
        """Return what is stored of their address prefix beside their reaction to this target."""
        return keyring().hash("reaction from address", f"{target_id}/{self.address}") if self.address else None


def reader_of(site_id: UUID, client: tuple[str | None, str], word: str | None, *, now: datetime) -> Reader:
    """Return the reader who sends a request.

    Args:
        client: the daily hash of their address prefix, and what their program calls itself.
        word: what their browser made up for this site and keeps; None where scripts or storage are off.
    """
    address, agent = client
    if word:
        return Reader(keyring().hash("reader's word", f"{site_id}/{word}"), address, now + timedelta(days=WORD_DAYS))
    key = keyring().hash("reader of the day", f"{site_id}/{now.astimezone(UTC).date()}/{address}/{agent}")
    return Reader(key, address, start_of_day(now) + timedelta(days=1))


def start_of_day(now: datetime) -> datetime:
    """Return when the day began with which the hashes change."""
    return datetime.combine(now.astimezone(UTC).date(), time(), UTC)
