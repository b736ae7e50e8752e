"""What moderators get about how right the checks were."""

from __future__ import annotations

from datetime import UTC, datetime

from marshmallow import Schema, ValidationError, fields

from service.core.fields import Text


def moment(text: str) -> datetime:
    """Return the time that a text says: a date (its beginning in UTC) or an RFC 3339 time.

    Raises:
        ValidationError: it says none.
    """
    try:
        parsed = datetime.fromisoformat(text)
        return (parsed if parsed.tzinfo else parsed.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        raise ValidationError("Must be a date like 2026-11-22 or a time like 2026-11-22T05:54:00Z.") from None


def _is_moment(text: str) -> None:
    moment(text)


class StatsQuerySchema(Schema):
    """Since when."""

    since = Text(
        validate=_is_moment, metadata={"description": "A date, or a time with its zone; without it, 30 days ago."}
    )


class CheckStatsSchema(Schema):
    """What one check found, and what moderators made of it."""

    check = fields.String(required=True)
    held = fields.Integer(required=True)
    rejected = fields.Integer(required=True)
    upheld = fields.Integer(required=True, metadata={"description": "Refused by a human too."})
    overturned = fields.Integer(required=True, metadata={"description": "Let through by a human."})
    undecided = fields.Integer(required=True)
    precision = fields.Float(required=True, allow_none=True)
    note = fields.String(required=True, allow_none=True, metadata={"description": "Why there is no number."})


class WouldHaveSchema(Schema):
    """What another threshold would have done."""

    threshold = fields.Float(required=True)
    right = fields.Integer(required=True, metadata={"description": "What it would have done better, …"})
    of = fields.Integer(required=True, metadata={"description": "… of so many that went wrong."})
    wrong = fields.Integer(required=True, metadata={"description": "What it would have done worse."})
    sentence = fields.String(required=True)


class ThresholdStatsSchema(Schema):
    """Whether another threshold would serve a site better."""

    check = fields.String(required=True)
    threshold = fields.Float(required=True, metadata={"description": "The one in force."})
    decided = fields.Integer(required=True)
    note = fields.String(required=True, allow_none=True)
    more = fields.Nested(WouldHaveSchema, required=True, allow_none=True)
    fewer = fields.Nested(WouldHaveSchema, required=True, allow_none=True)
    reject = fields.Nested(
        WouldHaveSchema,
        required=True,
        allow_none=True,
        metadata={"description": "What rejecting without a human would have done, right and wrong."},
    )


class AdapterSchema(Schema):
    """What the lessons have been made into."""

    version = fields.Integer(required=True)
    updated_at = fields.String(required=True, allow_none=True)
    moves = fields.Boolean(required=True, metadata={"description": "Whether it moves any score."})
    is_current = fields.Boolean(required=True, metadata={"description": "Whether it is made from all lessons."})


class LearnedSchema(Schema):
    """What a site's decisions have taught about one task."""

    task = fields.String(required=True)
    lessons = fields.Integer(required=True)
    is_ = fields.Integer(required=True, data_key="is", attribute="is")
    is_not = fields.Integer(required=True)
    adapter = fields.Nested(AdapterSchema, required=True)


class LearningSchema(Schema):
    """What a site's decisions have taught."""

    enabled = fields.Boolean(required=True)
    tasks = fields.List(fields.Nested(LearnedSchema), required=True)


class StatsSchema(Schema):
    """How right a site's checks were by its own moderators' word."""

    site = fields.String(required=True)
    since = fields.String(required=True)
    checks = fields.List(fields.Nested(CheckStatsSchema), required=True)
    thresholds = fields.List(fields.Nested(ThresholdStatsSchema), required=True)
    learning = fields.Nested(LearningSchema, required=True)
