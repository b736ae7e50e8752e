"""What moderators get of readers' reports."""

from __future__ import annotations

from marshmallow import Schema, fields, validate

from service.flags.reasons import FlagReason


class FlagNoteSchema(Schema):
    """What a reader wrote with a report. For moderators only."""

    text = fields.String(required=True)
    revision = fields.Integer(required=True, metadata={"description": "The wording that the reader saw."})
    at = fields.String(required=True)


class ReportedSchema(Schema):
    """What readers reported a comment for, by reason."""

    reason = fields.String(required=True, validate=validate.OneOf([reason.value for reason in FlagReason]))
    sentence = fields.String(required=True)
    count = fields.Integer(required=True, metadata={"description": "How many readers."})
    open = fields.Integer(required=True, metadata={"description": "How many that no moderator has answered."})
    notes = fields.List(fields.Nested(FlagNoteSchema), required=True)
