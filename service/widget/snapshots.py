"""A thread's public answer: bytes built once per version, kept in this process, named by an ETag known beforehand.

The version is read from the database with each request (one indexed row), so a comment that was taken down is
unreadable in every process with the commit that took it down.
"""

from __future__ import annotations

import gzip
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from threading import Lock

#: How many bytes of answers one process keeps.
KEPT = 32 * 1024 * 1024
#: Below this many bytes compressing costs more than it saves.
_WORTH_COMPRESSING = 1_000


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Ready bytes of one answer."""

    body: bytes
    gzipped: bytes | None

    @property
    def size(self) -> int:
        """How many bytes it takes."""
        return len(self.body) + len(self.gzipped or b"")


class Snapshots:
    """The least recently used go first."""

    def __init__(self, kept: int = KEPT) -> None:
        self._kept = kept
        self._bytes = 0
        self._lock = Lock()
        self._by_etag: OrderedDict[str, Snapshot] = OrderedDict()

    def get(self, etag: str, build: Callable[[], bytes], *, keep: bool) -> Snapshot:
        """Return the snapshot of this name, built if it is not here yet.

        Args:
            keep: False for an answer that hardly anybody will ask for again.
        """
        with self._lock:
            if etag in self._by_etag:
                self._by_etag.move_to_end(etag)
                return self._by_etag[etag]
        body = build()
        compressed = gzip.compress(body, compresslevel=6, mtime=0) if len(body) >= _WORTH_COMPRESSING else None
        snapshot = Snapshot(body, compressed)
        if keep:
            self._keep(etag, snapshot)
        return snapshot

    def clear(self) -> None:
        """Forget all of them."""
        with self._lock:
            self._by_etag.clear()
            self._bytes = 0

    def _keep(self, etag: str, snapshot: Snapshot) -> None:
        with self._lock:
            if etag not in self._by_etag:
                self._by_etag[etag] = snapshot
                self._bytes += snapshot.size
            while self._bytes > self._kept and len(self._by_etag) > 1:
                _, oldest = self._by_etag.popitem(last=False)
                self._bytes -= oldest.size


snapshots = Snapshots()


def etag_of(*parts: object) -> str:
    """Return a strong ETag (RFC 9110, section 8.8.3) over everything that decides the answer."""
    return sha256("\n".join(map(str, parts)).encode()).hexdigest()[:32]
