"""Private details of persons in a text: what they are, where they stand and whose they are."""

from __future__ import annotations

from workers.judgement.private.finder import details

__all__ = ["details"]
