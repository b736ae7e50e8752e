"""What readers send with a report."""

from __future__ import annotations

from typing import Any

from marshmallow import Schema, fields, post_load, validate

from service.core.fields import Text, has_ink
from service.core.words import N_
from service.flags.models import MAX_FLAG_NOTE
from service.flags.reasons import FlagReason

CHOOSE = N_("Please choose what is wrong with it.")
_NOTE_TOO_LONG = N_("Your note is too long.")


class FlagInSchema(Schema):
    """A reader's report of a comment."""

    reason = Text(
        required=True,
        validate=validate.OneOf([reason.value for reason in FlagReason], error=CHOOSE),
        error_messages={"required": CHOOSE},
    )
    note = Text(
        load_default=None,
        allow_none=True,
        validate=validate.Length(max=MAX_FLAG_NOTE, error=_NOTE_TOO_LONG),
        metadata={"description": "For the moderators only."},
    )

    @post_load
    def _shape(self, sent: dict[str, Any], **_kwargs: Any) -> dict[str, Any]:
        note = (sent["note"] or "").strip()
        return {"reason": FlagReason(sent["reason"]), "note": note if has_ink(note) else None}


class FlaggedSchema(Schema):
    """The report is on disk; whether it says anything new is not told."""

    received = fields.Constant(True, required=True)
