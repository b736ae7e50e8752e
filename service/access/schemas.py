"""What people who sign in send and get."""

from __future__ import annotations

from marshmallow import Schema, fields, validate

from service.core.email_address import MAX_EMAIL
from service.core.fields import Line, Text


class SignInSchema(Schema):
    """E-mail address and password of a moderator."""

    email = Line(required=True, validate=validate.Length(1, MAX_EMAIL))
    password = Text(required=True, validate=validate.Length(1, 500))


class MeSchema(Schema):
    """Who is calling."""

    name = fields.String(required=True)
    role = fields.String(required=True)
    sites = fields.List(
        fields.String(),
        required=True,
        metadata={"description": "Keys of the sites they are limited to; empty means all."},
    )
