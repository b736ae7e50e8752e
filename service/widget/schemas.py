"""What addresses of the widget may say, and what index pages get."""

from __future__ import annotations

from marshmallow import EXCLUDE, Schema, fields, validate

from service.comments.schemas import FILL_REQUIRED, PageQuerySchema
from service.core.fields import Line, Text

#: How many pages one request may ask about.
MAX_COUNTED = 100


class FrameQuerySchema(PageQuerySchema):
    """Which page's comments, and what is being answered. Sites may add parameters of their own."""

    class Meta:
        unknown = EXCLUDE

    title = Line(load_default="")
    reply_to = Text(load_default="")
    comment = Text(load_default="")
    theme = Text(load_default="")
    ink = Text(load_default="")
    paper = Text(load_default="")
    accent = Text(load_default="")


class CountsQuerySchema(Schema):
    """Which pages to count."""

    url = fields.List(
        Text(validate=validate.Length(max=4_000)),
        required=True,
        validate=validate.Length(1, MAX_COUNTED, error=f"Give one to {MAX_COUNTED} pages."),
        error_messages={"required": FILL_REQUIRED},
        metadata={"description": "A page's address; once for each page."},
    )


class CountsSchema(Schema):
    """How many comments readers see under each page."""

    counts = fields.Dict(keys=fields.String(), values=fields.Integer(), required=True)


class FeedQuerySchema(Schema):
    """Which page's feed."""

    url = Text(load_default="", validate=validate.Length(max=4_000), metadata={"description": "One page's only."})
