"""Findings and decisions as plain values for moderators, with their sentences."""

from __future__ import annotations

from typing import Any

from service.comments.models import Decision
from service.comments.reasons import for_moderator
from service.core.clock import rfc3339
from service.flags.queries import Flagged
from service.flags.reasons import WORDS
from service.moderation.models import StoredFinding


def present_finding(finding: StoredFinding) -> dict[str, Any]:
    """Return a finding with its reason as a key and as a sentence."""
    return {
        "check": finding.check,
        "version": finding.version,
        "outcome": finding.outcome,
        "score": finding.score,
        "reason": finding.reason,
        "sentence": for_moderator(finding.reason) if finding.reason else None,
        "evidence": finding.evidence,
        "parts": finding.parts,
    }


def present_flagged(flagged: Flagged) -> dict[str, Any]:
    """Return what readers reported for one reason."""
    return {
        "reason": flagged.reason.value,
        "sentence": WORDS[flagged.reason].for_moderator,
        "count": flagged.readers,
        "open": flagged.waiting,
        "notes": [{"text": one.text, "revision": one.revision, "at": rfc3339(one.at)} for one in flagged.notes],
    }


def present_decision(decision: Decision) -> dict[str, Any]:
    """Return a decision: who did what, when and why."""
    return {
        "id": str(decision.id),
        "number": decision.number,
        "revision": decision.revision,
        "actor": {"kind": decision.actor_kind, "name": decision.moderator.name if decision.moderator else None},
        "action": decision.action,
        "from": decision.from_status,
        "to": decision.to_status,
        "reason": decision.reason,
        "sentence": for_moderator(decision.reason) if decision.reason else None,
        "note": decision.note,
        "undoes": str(decision.undoes_id) if decision.undoes_id else None,
        "at": rfc3339(decision.created_at),
    }
