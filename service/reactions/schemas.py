"""What readers send to react, and what they get."""

from __future__ import annotations

from marshmallow import Schema, fields, validate

from service.comments.schemas import FILL_REQUIRED
from service.core.fields import Text
from service.sites.reaction_kinds import MAX_KEY


class ReactionSchema(Schema):
    """A reaction to a comment."""

    kind = Text(
        required=True,
        allow_none=True,
        validate=validate.Length(1, MAX_KEY),
        metadata={"description": "A key of the site's kinds; null takes the reaction back.", "example": "like"},
    )
    reader = Text(
        load_default=None,
        allow_none=True,
        validate=validate.Regexp(r"[A-Za-z0-9_-]{16,64}\Z", error="Must be 16 to 64 letters, digits, “-” or “_”."),
        metadata={
            "description": "A random word that the reader's browser made up for this site and keeps, so that a reaction"
            " can be changed later. Without it the reader is known for the day only."
        },
    )


class PageReactionSchema(ReactionSchema):
    """A reaction to a page."""

    url = Text(
        required=True,
        validate=validate.Length(max=4_000, error="The page's address is too long."),
        error_messages={"required": FILL_REQUIRED},
        metadata={
            "description": "Address of the page, on one of the site's origins.",
            "example": "https://news.example/a-story",
        },
    )


class ReactedSchema(Schema):
    """What a page's or comment's reactions are now."""

    reactions = fields.Dict(
        keys=fields.String(),
        values=fields.Integer(),
        required=True,
        metadata={"description": "Kind to count; kinds that nobody chose are left out."},
    )
    mine = fields.String(required=True, allow_none=True, metadata={"description": "The reader's own kind now."})
