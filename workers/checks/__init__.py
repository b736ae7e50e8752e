"""The checks that every comment goes through, in order. None stops the others: a moderator sees all that was found."""

from __future__ import annotations

from workers.checks import (
    abuse,
    bans,
    challenge,
    first_time,
    honeypot,
    length,
    links,
    private,
    repeats,
    spam,
    structure,
    time_trap,
    velocity,
    words,
)
from workers.checks.case import Check

CHECKS: tuple[Check, ...] = (
    # Is there a text, and of a length that the site takes?
    structure,
    length,
    # What the text holds that the site has rules for.
    links,
    words,
    # How it came: sent before, sent too often, by or for someone who may not.
    repeats,
    velocity,
    bans,
    # Traps that close on machines.
    honeypot,
    time_trap,
    challenge,
    # What the text means: judged, never more than held.
    spam,
    abuse,
    private,
    # Nothing known of the author yet. Last, as it says nothing about the text.
    first_time,
)
