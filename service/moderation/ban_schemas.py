"""What moderators send and get about bans."""

from __future__ import annotations

from marshmallow import Schema, fields, validate

from service.access.models import BanKind
from service.core.email_address import MAX_EMAIL
from service.core.fields import Line, Text, Whole


class BanInSchema(Schema):
    """A ban: of what, by an example comment or by value."""

    site = Text(required=True)
    kind = Text(required=True, validate=validate.OneOf([kind.value for kind in BanKind]))
    comment_id = fields.UUID(
        load_default=None, metadata={"description": "Ban this comment's author, e-mail, e-mail domain or address."}
    )
    value = Line(
        load_default=None,
        validate=validate.Length(1, MAX_EMAIL),
        metadata={"description": "An e-mail address or a domain."},
    )
    days = Whole(
        load_default=None,
        allow_none=True,
        validate=validate.Range(1, 3_650),
        metadata={"description": "Until when; without it for ever."},
    )
    note = Text(load_default=None, allow_none=True, validate=validate.Length(max=500))


class BanSchema(Schema):
    """A ban in force. What is banned is shown for link domains only; the rest is kept as a keyed hash."""

    id = fields.String(required=True)
    site = fields.String(required=True)
    kind = fields.String(required=True)
    domain = fields.String(required=True, allow_none=True)
    note = fields.String(required=True, allow_none=True)
    created_at = fields.String(required=True)
    expires_at = fields.String(required=True, allow_none=True)


class BanListSchema(Schema):
    """The bans of a site."""

    bans = fields.List(fields.Nested(BanSchema), required=True)


class BanQuerySchema(Schema):
    """Which site's bans."""

    site = Text(required=True)
