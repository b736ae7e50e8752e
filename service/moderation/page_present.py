"""Items as the pages show them: evidence marked and numbered, decisions in words, wordings compared."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count
from typing import Any

from sqlalchemy.orm import Session

from service.access.actors import ActorKind, Staff
from service.access.models import Role
from service.comments.models import Decision
from service.comments.status import Action, Status
from service.core.ids import parse_id
from service.moderation.findings import Field, Outcome
from service.moderation.highlight import Span, fits, mark
from service.moderation.page_words import (
    BUTTON,
    DID,
    DONE,
    PRIVATE_STANDS,
    STATUS,
    first_words,
    offered,
    reported_by,
    strength,
    who,
)
from service.moderation.wording_diff import diff_words

#: Findings that a moderator must know of; what else passed or was skipped says nothing against a comment.
_TELLING = {Outcome.HOLD, Outcome.REJECT, Outcome.ERROR}
#: The check of which a moderator is shown also what the policy lets stand: published, it cannot be unread.
_ALWAYS_SHOWN = "private"


def for_page(item: dict[str, Any]) -> dict[str, Any]:
    """Return an item of the queue with what its page needs besides."""
    texts = {
        Field.BODY: item["body"],
        Field.NAME: item["author"]["name"],
        Field.WEBSITE: item["author"]["website"] or "",
        Field.TITLE: item["thread"]["title"],
    }
    told, spans = _tell(_telling(item["findings"]), texts)
    older = item["published_revision"] is not None and item["published_revision"] < item["revision"]
    return item | {
        "marked": {field.value: mark(text, spans.get(field, [])) for field, text in texts.items()},
        "told": told,
        "because": _because(item, {finding["sentence"] for finding in told}),
        "status_word": STATUS[Status(item["status"])],
        "readers_see_older": older,
        "reports": _reports(item),
        "offered": [
            (action.value, BUTTON[action]) for action in offered(Status(item["status"]), reported=_open(item) > 0)
        ],
    }


def _telling(findings: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the findings that a moderator is told, what speaks against the comment first."""
    against = [finding for finding in findings if finding["outcome"] in _TELLING]
    stands = [
        finding | {"sentence": PRIVATE_STANDS}
        for finding in findings
        if finding["check"] == _ALWAYS_SHOWN and finding["outcome"] == Outcome.PASS and finding["evidence"]
    ]
    return against + stands


def _open(item: dict[str, Any]) -> int:
    return sum(flag["open"] for flag in item["flags"])


def _reports(item: dict[str, Any]) -> dict[str, Any] | None:
    """Return what readers reported, first of all what nobody has answered; None when they reported nothing."""
    count, waiting = sum(flag["count"] for flag in item["flags"]), _open(item)
    if not count:
        return None
    answered = "" if waiting else ", and a moderator has answered"
    return {"headline": f"{reported_by(waiting or count)}{answered}", "open": waiting, "flags": item["flags"]}


def for_item_page(item: dict[str, Any]) -> dict[str, Any]:
    """Return a full item with its history in words and its last two wordings compared."""
    wordings = item["revisions"]
    changed = diff_words(wordings[-2]["body"], wordings[-1]["body"]) if len(wordings) > 1 else []
    return for_page(item) | {
        "history": [_in_words(decision) for decision in item["decisions"]],
        "changed": changed,
        "context": [one | {"status_word": STATUS[Status(one["status"])]} for one in item["context"]],
    }


def _tell(
    findings: Sequence[dict[str, Any]], texts: dict[Field, str]
) -> tuple[list[dict[str, Any]], dict[str, list[Span]]]:
    """Return the findings with evidence numbered and parts in words, and each text's spans under the same numbers."""
    numbers = count(1)
    spans: dict[str, list[Span]] = {}
    told = []
    for finding in findings:
        notes = []
        for evidence in finding["evidence"]:
            field = evidence.get("field", Field.BODY)
            span = Span(next(numbers), evidence["start"], evidence["end"], evidence["why"])
            spans.setdefault(field, []).append(span)
            placed = field in texts and fits(span, texts[field])
            notes.append(
                {"number": span.number, "text": evidence["text"], "why": span.why, "placed": placed, "field": field}
            )
        parts = [part | {"strength": strength(part["weight"])} for part in finding["parts"]]
        told.append(finding | {"notes": notes, "parts": parts})
    return told, spans


def _because(item: dict[str, Any], told: set[str | None]) -> str | None:
    """Return why the item has its status where no finding says so: a human's act, or the site's mode."""
    decision = item["decision"]
    if item["status"] == Status.PENDING:
        return "The checks are still reading this; what they find is not shown yet."
    if decision["actor"]["kind"] == ActorKind.PIPELINE:
        return decision["sentence"] if decision["sentence"] not in told else None
    if item["status"] == Status.APPROVED:
        return None
    words = _in_words(decision)
    parts = (f"{words['who']} {words['did']}.", decision["sentence"], decision["note"])
    return " ".join(part for part in parts if part)


def _in_words(decision: dict[str, Any]) -> dict[str, Any]:
    action = Action(decision["action"])
    return decision | {
        "who": who(decision["actor"]["kind"], decision["actor"]["name"]),
        "did": DID[action],
        "led_to": STATUS[Status(decision["to"])],
    }


@dataclass(frozen=True, slots=True)
class Notice:
    """What a moderator has just done, and whether it can be taken back."""

    decision_id: str
    comment_id: str
    did: str
    words: str
    status_word: str
    undone: bool
    can_undo: bool


def notice_of(work: Session, staff: Staff, decision_id: str | None) -> Notice | None:
    """Return the notice of one's own decision, read anew so that no address or cookie carries a comment's text.

    Anything else (another's decision, another's site, no id at all) gives none: an address can be made up by anybody.
    """
    parsed = parse_id(decision_id) if decision_id else None
    decision = work.get(Decision, parsed) if parsed else None
    if decision is None or decision.moderator_id is None or decision.moderator_id != staff.id:
        return None
    comment = decision.comment
    if not staff.sees(comment.site_id):
        return None
    undone = decision.action == Action.UNDO
    last = decision.number == comment.decisions
    body = next(revision.body for revision in comment.revisions if revision.number == decision.revision)
    return Notice(
        decision_id=str(decision.id),
        comment_id=str(comment.id),
        did=DONE[Action(decision.action)],
        words=first_words(body),
        status_word=STATUS[Status(decision.to_status)].lower(),
        undone=undone,
        can_undo=last and not undone and decision.actor_kind == ActorKind.MODERATOR and staff.may(Role.MODERATOR),
    )
