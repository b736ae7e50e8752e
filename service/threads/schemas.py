"""What is sent about pages, and what is answered."""

from __future__ import annotations

from marshmallow import Schema, fields, validate

from service.core.fields import Line, Text, YesNo
from service.threads.describe import NO_TITLE
from service.threads.models import MAX_EXCERPT, MAX_TITLE

_MOST = 4_000


class PageSaysSchema(Schema):
    """What a page says of itself, in its meta tags or the embed line's attributes."""

    title = Line(
        load_default="",
        validate=validate.Length(max=_MOST),
        metadata={"description": f"Cut at {MAX_TITLE} characters."},
    )
    description = Line(
        load_default="",
        validate=validate.Length(max=_MOST),
        allow_none=True,
        metadata={"description": f"Cut at {MAX_EXCERPT} characters."},
    )
    image = Text(
        load_default="",
        validate=validate.Length(max=_MOST),
        allow_none=True,
        metadata={
            "description": "A picture (avif, gif, jpeg, png, webp) on one of the site's origins, or of the policy's "
            "`related.picture_origins`; any other is left out."
        },
    )
    language = Text(
        load_default="",
        validate=validate.Length(max=_MOST),
        allow_none=True,
        metadata={"description": "A language tag, as in `<html lang>`.", "example": "en"},
    )


class PageFactsSchema(PageSaysSchema):
    """What is told of one page."""

    url = Text(
        required=True,
        validate=validate.Length(max=_MOST),
        metadata={"description": "The page, on one of the site's origins.", "example": "https://news.example/a-story"},
    )
    title = Line(
        required=True, validate=validate.Length(1, _MOST, error=NO_TITLE), error_messages={"required": NO_TITLE}
    )
    hidden = YesNo(
        load_default=False, metadata={"description": "No card shall lead there. Only with a token of the site's."}
    )


class KnownPageSchema(Schema):
    """What is known of a page, so that readers may see it."""

    url = fields.String(required=True)
    title = fields.String(required=True, metadata={"description": "Empty while nothing is known."})
    excerpt = fields.String(required=True)
    image = fields.String(required=True, allow_none=True)
    language = fields.String(required=True, allow_none=True)
    known_by = fields.String(
        required=True,
        allow_none=True,
        metadata={"description": "`site`, `readers` or `comment`; null while too few have said the same."},
    )
    hidden = fields.Boolean(required=True)


class RelatedQuerySchema(Schema):
    """Which page, and how many cards."""

    url = Text(required=True, validate=validate.Length(max=_MOST))
    limit = fields.Integer(
        validate=validate.Range(1, 8), metadata={"description": "At most; the policy's `related.show` without one."}
    )


class CardSchema(Schema):
    """What leads to a related page. Everything is plain text."""

    url = fields.String(required=True)
    title = fields.String(required=True)
    excerpt = fields.String(required=True)
    image = fields.String(required=True, allow_none=True)
    score = fields.Float(
        required=True, metadata={"description": "From 0 to 1: likeness, life of discussion, freshness."}
    )


class RelatedSchema(Schema):
    """The site's other pages that are most like one, and whose discussion is most alive."""

    related = fields.List(fields.Nested(CardSchema), required=True)
