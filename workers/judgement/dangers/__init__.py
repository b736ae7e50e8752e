"""The dangers that must not be missed: rules a moderator can read, in the languages that are judged."""

from __future__ import annotations

from workers.judgement.dangers.finding import CARE, SCORE, cries_for_help, dangers, dangers_in

__all__ = ["CARE", "SCORE", "cries_for_help", "dangers", "dangers_in"]
