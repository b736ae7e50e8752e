"""JSON for moderators: the queue, decisions, undo, the log."""

from __future__ import annotations

from typing import Any

from service.access.guards import caller, require_staff
from service.core.api import ApiBlueprint, problems
from service.core.clock import clock
from service.core.database import session
from service.moderation.decide import decide, find_decision, undo
from service.moderation.intake import find_item, queue_filter_from, ruling_from, site_asked_for
from service.moderation.items import read_item
from service.moderation.log import LogFilter, read_log
from service.moderation.queue import read_queue, totals
from service.moderation.schemas import (
    DecisionInSchema,
    FullItemSchema,
    LogQuerySchema,
    LogSchema,
    QueueQuerySchema,
    QueueSchema,
)

blueprint = ApiBlueprint("moderation", __name__, url_prefix="/v1/moderation", description="The moderators' side.")
require_staff(blueprint)


@blueprint.route("/queue")
@blueprint.arguments(QueueQuerySchema, location="query")
@blueprint.response(200, QueueSchema)
@blueprint.doc(responses=problems(401, 403, 422))
def queue(query: dict[str, Any]) -> dict[str, Any]:
    """List what waits, and why"""
    wanted = queue_filter_from(query)
    items, following = read_queue(session(), caller(), wanted)
    return {"items": items, "next": following, "totals": totals(session(), caller(), wanted.site)}


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
    decision = find_decision(session(), decision_id)
    comment = find_item(decision.comment_id)
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
