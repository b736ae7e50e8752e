"""What authors and readers get."""

from __future__ import annotations

from marshmallow import Schema, fields


class LinksSchema(Schema):
    """Where to go on."""

    self = fields.String(required=True, metadata={"description": "The author's own view; send the receipt with it."})


class SubmittedSchema(Schema):
    """The answer to a submission: the comment is on disk."""

    id = fields.UUID(required=True)
    status = fields.Constant("pending", required=True)
    receipt = fields.String(required=True, metadata={"description": "Secret: send it as `Authorization: Receipt …`."})
    links = fields.Nested(LinksSchema, required=True)


class ChallengeSchema(Schema):
    """A proof of work to do, as ALTCHA's widgets and solvers take it."""

    algorithm = fields.Constant("SHA-256", required=True)
    challenge = fields.String(required=True, metadata={"description": "What the hash shall be, in hex."})
    maxnumber = fields.Integer(required=True, metadata={"description": "The largest number to try."})
    salt = fields.String(required=True, metadata={"description": "Goes before the number; says until when it is good."})
    signature = fields.String(required=True)


class OwnReasonSchema(Schema):
    """Why a comment waits or was refused, in plain words."""

    key = fields.String(required=True)
    text = fields.String(required=True)


class CanSchema(Schema):
    """What the author can do now."""

    edit = fields.Boolean(required=True)
    edit_until = fields.String(allow_none=True, required=True)
    withdraw = fields.Boolean(required=True)
    appeal = fields.Boolean(required=True, metadata={"description": "Always false in this version."})


class PublicAuthorSchema(Schema):
    """What readers may know of an author."""

    name = fields.String(required=True, allow_none=True)
    website = fields.String(required=True, allow_none=True)
    is_site_staff = fields.Boolean(required=True)
    avatar = fields.String(
        required=True,
        allow_none=True,
        metadata={
            "description": "Six hex digits to draw a picture from: the same for one author under one name on one page. "
            "Made of neither name nor e-mail address alone, and of no use elsewhere.",
            "example": "3fa9c1",
        },
    )


class MoreRepliesSchema(Schema):
    """Replies that did not fit into the answer."""

    count = fields.Integer(required=True)
    cursor = fields.String(required=True, metadata={"description": "Of the page that begins with them."})


class PublicCommentSchema(Schema):
    """A comment as readers see it."""

    id = fields.String(required=True)
    parent_id = fields.String(required=True, allow_none=True)
    depth = fields.Integer(required=True)
    author = fields.Nested(PublicAuthorSchema, required=True)
    body_html = fields.String(required=True)
    created_at = fields.String(required=True)
    edited_at = fields.String(required=True, allow_none=True)
    removed = fields.Boolean(metadata={"description": "A placeholder: the comment is gone, its replies live on."})
    reactions = fields.Dict(
        keys=fields.String(),
        values=fields.Integer(),
        required=True,
        metadata={"description": "Kind to count, in the site's order; kinds that nobody chose are left out."},
    )
    replies = fields.List(fields.Nested("PublicCommentSchema"), required=True)
    more_replies = fields.Nested(
        MoreRepliesSchema, metadata={"description": "On a top-level comment with more replies than one answer holds."}
    )


class OwnCommentSchema(Schema):
    """The author's own view of a comment (with the receipt), or a reader's view of an approved one."""

    id = fields.String(required=True)
    status = fields.String(required=True)
    revision = fields.Integer()
    published_revision = fields.Integer(allow_none=True, metadata={"description": "What readers see meanwhile."})
    body = fields.String()
    body_html = fields.String(required=True)
    author = fields.Nested(PublicAuthorSchema, required=True)
    url = fields.String(required=True)
    created_at = fields.String(required=True)
    edited_at = fields.String(allow_none=True, required=True)
    reason = fields.Nested(OwnReasonSchema, allow_none=True)
    can = fields.Nested(CanSchema)


class ThreadSchema(Schema):
    """A page's conversation."""

    id = fields.String(required=True, allow_none=True)
    url = fields.String(required=True)
    title = fields.String(required=True)
    open = fields.Boolean(required=True)
    count = fields.Integer(required=True)
    reactions = fields.Dict(
        keys=fields.String(),
        values=fields.Integer(),
        required=True,
        metadata={"description": "Kind to count, in the site's order; kinds that nobody chose are left out."},
    )
    version = fields.Integer(required=True)


class PageSchema(Schema):
    """One page of a thread's published comments."""

    thread = fields.Nested(ThreadSchema, required=True)
    comments = fields.List(fields.Nested(PublicCommentSchema), required=True)
    next = fields.String(required=True, allow_none=True)
    more = fields.Integer(required=True, metadata={"description": "How many comments the next page brings."})
