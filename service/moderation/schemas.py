"""What moderators send and get."""

from __future__ import annotations

from marshmallow import Schema, fields, validate

from service.access.actors import ActorKind
from service.comments.models import MAX_NOTE
from service.comments.reasons import HUMAN_REASONS, REASONS
from service.comments.status import Status, actions_of
from service.core.fields import Line, Text, Whole
from service.moderation.findings import Outcome
from service.moderation.flag_schemas import ReportedSchema
from service.moderation.queue import QUEUES

#: What a moderator can send; the other actions belong to authors, the pipeline, or have an endpoint of their own.
MODERATOR_ACTIONS = actions_of(ActorKind.MODERATOR)


def _limit(default: int) -> fields.Integer:
    return fields.Integer(load_default=default, validate=validate.Range(1, 200))


class DecisionInSchema(Schema):
    """A moderator's decision about the revision they saw."""

    action = Text(
        required=True,
        validate=validate.OneOf([action.value for action in MODERATOR_ACTIONS], error="Must be one of: {choices}."),
    )
    revision = Whole(
        required=True,
        validate=validate.Range(1, 1_000_000),
        error_messages={"required": "Name the revision you looked at."},
    )
    status = Text(
        load_default=None,
        allow_none=True,
        validate=validate.OneOf([status.value for status in Status]),
        metadata={"description": "The status that was looked at: if a colleague decided meanwhile, 409."},
    )
    reason = Text(
        load_default=None, allow_none=True, validate=validate.OneOf(HUMAN_REASONS, error="Must be one of: {choices}.")
    )
    note = Text(load_default=None, allow_none=True, validate=validate.Length(max=MAX_NOTE))


class QueueQuerySchema(Schema):
    """Which items of the queue."""

    site = Text()
    status = Text(
        validate=validate.OneOf([status.value for status in Status]),
        metadata={
            "description": "Without one `held`; with the reason `flagged` or `privacy_queue` all that can be decided."
        },
    )
    reason = Text(
        validate=validate.OneOf(sorted({*REASONS, *QUEUES})),
        metadata={
            "description": "What gave it its status. `flagged`: readers reported it and nobody has answered; "
            "`privacy_queue`: it may expose a person, by a check or by readers' reports."
        },
    )
    q = Line(validate=validate.Length(1, 200))
    sort = Text(
        validate=validate.OneOf(("oldest", "newest", "severity")),
        metadata={"description": "Without one `oldest`; with the reason `flagged` or `privacy_queue` `severity`."},
    )
    cursor = Text(validate=validate.Length(1, 200))
    limit = _limit(25)


class LogQuerySchema(Schema):
    """Which entries of the log."""

    site = Text()
    actor = Text(validate=validate.OneOf([kind.value for kind in ActorKind]))
    cursor = Text(validate=validate.Length(1, 200))
    limit = _limit(50)


class EvidenceSchema(Schema):
    """A span of the author's text, in code points, and why it counts."""

    start = fields.Integer(required=True)
    end = fields.Integer(required=True)
    text = fields.String(required=True)
    why = fields.String(required=True)
    field = fields.String(required=True)


class PartSchema(Schema):
    """One thing that weighed in a score, and how much."""

    name = fields.String(required=True)
    weight = fields.Float(
        required=True, metadata={"description": "In log-odds: above 0 speaks for the finding, below 0 against it."}
    )
    why = fields.String(required=True)


class FindingSchema(Schema):
    """What one check said."""

    check = fields.String(required=True)
    version = fields.Integer(required=True)
    outcome = fields.String(required=True, validate=validate.OneOf([outcome.value for outcome in Outcome]))
    score = fields.Float(required=True, allow_none=True)
    reason = fields.String(required=True, allow_none=True)
    sentence = fields.String(required=True, allow_none=True)
    evidence = fields.List(fields.Nested(EvidenceSchema), required=True)
    parts = fields.List(
        fields.Nested(PartSchema),
        required=True,
        metadata={"description": "What the score is made of; empty where it has one source."},
    )


class HistorySchema(Schema):
    """What became of an author's comments."""

    approved = fields.Integer(required=True)
    rejected = fields.Integer(required=True)
    spam = fields.Integer(required=True)


class ActorSchema(Schema):
    """Who decided."""

    kind = fields.String(required=True)
    name = fields.String(required=True, allow_none=True)


class DecisionSchema(Schema):
    """An entry of a comment's history."""

    id = fields.String(required=True)
    number = fields.Integer(required=True)
    revision = fields.Integer(required=True)
    actor = fields.Nested(ActorSchema, required=True)
    action = fields.String(required=True)
    from_ = fields.String(required=True, allow_none=True, data_key="from", attribute="from")
    to = fields.String(required=True)
    reason = fields.String(required=True, allow_none=True)
    sentence = fields.String(required=True, allow_none=True)
    note = fields.String(required=True, allow_none=True)
    undoes = fields.String(required=True, allow_none=True)
    at = fields.String(required=True)


class ItemAuthorSchema(Schema):
    """An author as moderators see them."""

    name = fields.String(required=True)
    email = fields.String(required=True, allow_none=True)
    website = fields.String(required=True, allow_none=True)
    history = fields.Nested(HistorySchema, required=True)


class ItemThreadSchema(Schema):
    """The page an item stands on."""

    url = fields.String(required=True)
    title = fields.String(required=True)


class ItemSchema(Schema):
    """A comment in the queue."""

    id = fields.String(required=True)
    site = fields.String(required=True)
    thread = fields.Nested(ItemThreadSchema, required=True)
    parent_id = fields.String(required=True, allow_none=True)
    author = fields.Nested(ItemAuthorSchema, required=True)
    body = fields.String(required=True)
    body_html = fields.String(required=True)
    status = fields.String(required=True, validate=validate.OneOf([status.value for status in Status]))
    revision = fields.Integer(required=True)
    published_revision = fields.Integer(required=True, allow_none=True)
    created_at = fields.String(required=True)
    decision = fields.Nested(
        DecisionSchema, required=True, metadata={"description": "What gave it its status: by whom, when and why."}
    )
    findings = fields.List(fields.Nested(FindingSchema), required=True)
    similar = fields.List(fields.String(), required=True, metadata={"description": "Comments with the same words."})
    claimed_by = fields.String(required=True, allow_none=True, metadata={"description": "Always null in this version."})
    flags = fields.List(
        fields.Nested(ReportedSchema), required=True, metadata={"description": "Readers' reports, the gravest first."}
    )


class LogEntrySchema(DecisionSchema):
    """An entry of the log."""

    comment_id = fields.String(required=True)


class RevisionSchema(Schema):
    """One wording."""

    number = fields.Integer(required=True)
    body = fields.String(required=True)
    created_at = fields.String(required=True)


class ContextSchema(Schema):
    """A comment that the item answers."""

    id = fields.String(required=True)
    author = fields.String(required=True)
    body = fields.String(required=True)
    status = fields.String(required=True)


class FullItemSchema(ItemSchema):
    """An item with its whole history."""

    decisions = fields.List(fields.Nested(DecisionSchema), required=True)
    revisions = fields.List(fields.Nested(RevisionSchema), required=True)
    context = fields.List(fields.Nested(ContextSchema), required=True)


class QueueSchema(Schema):
    """One page of the queue."""

    items = fields.List(fields.Nested(ItemSchema), required=True)
    next = fields.String(required=True, allow_none=True)
    totals = fields.Dict(keys=fields.String(), values=fields.Integer(), required=True)


class LogSchema(Schema):
    """One page of the log."""

    entries = fields.List(fields.Nested(LogEntrySchema), required=True)
    next = fields.String(required=True, allow_none=True)
