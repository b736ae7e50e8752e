"""JSON for moderators: the queue, decisions, undo, the log."""

from __future__ import annotations

from typing import Any

from service.access.guards import caller, require_site, require_staff
from service.comments.models import Comment
from service.comments.queries import find_comment
from service.comments.status import Action, Status
from service.core.api import ApiBlueprint, problems
from service.core.clock import clock
from service.core.database import session
from service.core.errors import NotFound
from service.core.ids import parse_id
from service.moderation.decide import Ruling, decide, find_decision, undo
from service.moderation.items import read_item
from service.moderation.log import LogFilter, read_log
from service.moderation.queue import QueueFilter, read_queue, totals
from service.moderation.schemas import (
    DecisionInSchema,
    FullItemSchema,
    LogQuerySchema,
    LogSchema,
    QueueQuerySchema,
    QueueSchema,
)
from service.sites.models import Site
from service.sites.queries import find_site

blueprint = ApiBlueprint("moderation", __name__, url_prefix="/v1/moderation", description="The moderators' side.")
require_staff(blueprint)


def find_item(comment_id: str) -> Comment:
    """Return a comment of the caller's sites.

    Raises:
        NotFound: there is none, or it belongs to another's site.
    """
    comment = find_comment(session(), comment_id)
    if not caller().sees(comment.site_id):
        raise NotFound("There is no such comment.")
    return comment


def ruling_from(sent: dict[str, Any]) -> Ruling:
    """Return the caller's ruling that fields loaded by `DecisionInSchema` make."""
    return Ruling(
        caller().as_actor(),
        Action(sent["action"]),
        sent["revision"],
        seen=Status(sent["status"]) if sent["status"] else None,
        reason=sent["reason"],
        note=sent["note"],
    )


def site_asked_for(key: str | None) -> Site | None:
    """Return the caller's site of this key, None without one.

    Raises:
        NotFound: there is none, or it is another's.
    """
    return None if key is None else require_site(caller(), find_site(session(), key))


@blueprint.route("/queue")
@blueprint.arguments(QueueQuerySchema, location="query")
@blueprint.response(200, QueueSchema)
@blueprint.doc(responses=problems(401, 403, 422))
def queue(query: dict[str, Any]) -> dict[str, Any]:
    """List what waits, and why"""
    site = site_asked_for(query.get("site"))
    wanted = QueueFilter(
        status=Status(query["status"]),
        site=site,
        reason=query.get("reason"),
        text=query.get("q"),
        sort=query["sort"],
        limit=query["limit"],
        cursor=query.get("cursor"),
    )
    items, following = read_queue(session(), caller(), wanted)
    return {"items": items, "next": following, "totals": totals(session(), caller(), site)}


@blueprint.route("/comments/<comment_id>")
@blueprint.response(200, FullItemSchema)
@blueprint.doc(responses=problems(401, 403))
def item(comment_id: str) -> dict[str, Any]:
    """See one comment with its decisions, revisions and what it answers"""
    return read_item(session(), find_item(comment_id))


@blueprint.route("/comments/<comment_id>/decisions", methods=["POST"])
@blueprint.arguments(DecisionInSchema)
@blueprint.response(200, FullItemSchema)
@blueprint.doc(responses=problems(401, 403, 409, 413, 415, 422))
def decide_comment(sent: dict[str, Any], comment_id: str) -> dict[str, Any]:
    """Decide about a comment

    Names the revision that was looked at; if the comment has moved on since, `409` says who did what and when.
    """
    comment = find_item(comment_id)
    decide(session(), comment.id, ruling_from(sent), now=clock.now())
    return read_item(session(), find_item(comment_id))


@blueprint.route("/decisions/<decision_id>/undo", methods=["POST"])
@blueprint.response(200, FullItemSchema)
@blueprint.doc(responses=problems(401, 403, 409, 413, 415))
def undo_decision(decision_id: str) -> dict[str, Any]:
    """Undo a moderator's decision, as long as nothing followed it"""
    parsed = parse_id(decision_id)
    if parsed is None:
        raise NotFound("There is no such decision.")
    decision = find_decision(session(), parsed)
    comment = find_item(str(decision.comment_id))
    undo(session(), decision, caller().as_actor(), now=clock.now())
    return read_item(session(), comment)


@blueprint.route("/log")
@blueprint.arguments(LogQuerySchema, location="query")
@blueprint.response(200, LogSchema)
@blueprint.doc(responses=problems(401, 403, 422))
def log(query: dict[str, Any]) -> dict[str, Any]:
    """Read the decision log, newest first"""
    wanted = LogFilter(
        site=site_asked_for(query.get("site")),
        actor=query.get("actor"),
        limit=query["limit"],
        cursor=query.get("cursor"),
    )
    entries, following = read_log(session(), caller(), wanted)
    return {"entries": entries, "next": following}
