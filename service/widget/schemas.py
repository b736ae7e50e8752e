"""What the frame's address may say."""

from __future__ import annotations

from marshmallow import EXCLUDE

from service.comments.schemas import PageQuerySchema
from service.core.fields import Line, Text


class FrameQuerySchema(PageQuerySchema):
    """Which page's comments, and what is being answered. Sites may add parameters of their own."""

    class Meta:
        unknown = EXCLUDE

    title = Line(load_default="")
    reply_to = Text(load_default="")
