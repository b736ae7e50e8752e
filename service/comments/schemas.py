"""What authors and readers send."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any

from marshmallow import Schema, ValidationError, fields, post_load, validate, validates_schema

from service.comments.models import MAX_WEBSITE
from service.comments.queries import NOT_HERE
from service.core.cursor import NOT_VALID
from service.core.email_address import MAX_EMAIL, VALID_EMAIL, normalised
from service.core.errors import Invalid
from service.core.fields import Line, Text, YesNo, has_ink
from service.core.words import N_
from service.sites.models import Site
from service.sites.origins import origin_of
from service.sites.policy import Policy
from service.sites.policy_sections import MAX_BODY, MAX_NAME, SORTS
from service.threads.models import MAX_TITLE
from service.threads.queries import page_url

FILL_REQUIRED = N_("Please fill the required fields.")
TYPE_TEXT = N_("Please type your comment text.")
VALID_WEBSITE = N_("Please enter a web address beginning with http:// or https://, or leave it empty.")
_NAME_TOO_LONG = N_("Your name is too long.")
_BODY_TOO_LONG = N_("Your comment is too long.")
_URL_TOO_LONG = N_("The page's address is too long.")
_NO_ORDER = N_("Comments cannot be put in this order.")


@dataclass(frozen=True, slots=True)
class _Rules:
    site: Site
    policy: Policy


_rules: ContextVar[_Rules | None] = ContextVar("submission_rules", default=None)


@contextmanager
def rules_of(site: Site, policy: Policy) -> Iterator[None]:
    """Validate submissions in this block by the site's policy, so that all errors come at once."""
    token = _rules.set(_Rules(site, policy))
    try:
        yield
    finally:
        _rules.reset(token)


def _is_email(value: str) -> None:
    if value and normalised(value) is None:
        raise ValidationError(VALID_EMAIL)


def _is_website(value: str) -> None:
    if value and origin_of(value) is None:
        raise ValidationError(VALID_WEBSITE)


class AuthorSchema(Schema):
    """Who writes, as they say. The e-mail address is never published."""

    name = Line(validate=validate.Length(max=MAX_NAME, error=_NAME_TOO_LONG), allow_none=True)
    email = Line(
        validate=[validate.Length(max=MAX_EMAIL, error=N_("Your email address is too long.")), _is_email],
        allow_none=True,
    )
    website = Line(
        validate=[validate.Length(max=MAX_WEBSITE, error=N_("Your website is too long.")), _is_website], allow_none=True
    )


class BodySchema(Schema):
    """A comment's text: limited Markdown."""

    body = Text(
        required=True,
        validate=validate.Length(max=MAX_BODY, error=_BODY_TOO_LONG),
        error_messages={"required": TYPE_TEXT, "null": TYPE_TEXT},
        metadata={"description": "Limited Markdown: emphasis, links, lists, quotes, code."},
    )

    @validates_schema(skip_on_field_errors=False)
    def _check_body(self, data: dict[str, Any], **_kwargs: Any) -> None:
        body = data.get("body")
        if body is not None and not has_ink(body):
            raise ValidationError({"body": [TYPE_TEXT]})
        rules = _rules.get()
        if body is not None and rules and len(body) > rules.policy.length.body:
            raise ValidationError({"body": [_BODY_TOO_LONG]})

    @post_load
    def _strip_body(self, data: dict[str, Any], **_kwargs: Any) -> dict[str, Any]:
        data["body"] = data["body"].strip()
        return data


class SubmissionSchema(BodySchema):
    """A new comment. Which of name and email are required is the site's policy."""

    url = Text(
        required=True,
        validate=validate.Length(max=4_000, error=_URL_TOO_LONG),
        error_messages={"required": FILL_REQUIRED},
        metadata={
            "description": "Address of the page, on one of the site's origins.",
            "example": "https://news.example/a-story",
        },
    )
    title = Line(load_default="", metadata={"description": f"The page's title; cut at {MAX_TITLE} characters."})
    parent_id = fields.UUID(
        load_default=None,
        allow_none=True,
        error_messages={"invalid_uuid": NOT_HERE},
        metadata={"description": "The comment replied to."},
    )
    author = fields.Nested(AuthorSchema, load_default=dict)
    idempotency_key = Text(
        load_default=None,
        allow_none=True,
        validate=validate.Length(1, 200),
        metadata={"description": "Made once per form: the same key again gives the same answer and one comment."},
    )
    consent = YesNo(
        load_default=False,
        metadata={"description": "Whether the browser remembers the author; kept there only, never by the service."},
    )
    challenge = Text(
        load_default=None,
        allow_none=True,
        validate=validate.Length(max=4_000),
        metadata={"description": "Proof of work (`GET /v1/sites/{site}/challenge`). Without it a comment is held."},
    )

    @validates_schema(skip_on_field_errors=False, pass_original=True)
    def _check_rules(self, data: dict[str, Any], original: Any, **_kwargs: Any) -> None:
        rules = _rules.get()
        if rules is None:
            return
        errors: dict[str, Any] = {}
        author = original.get("author", {}) if isinstance(original, Mapping) else {}
        if isinstance(author, Mapping) and (wrong := _author_errors(author, rules.policy)):
            errors["author"] = wrong
        if "url" in data:
            try:
                page_url(rules.site, data["url"])
            except Invalid as error:
                errors |= error.errors
        if errors:
            raise ValidationError(errors)

    @post_load
    def _shape(self, data: dict[str, Any], **_kwargs: Any) -> dict[str, Any]:
        data["title"] = data["title"][:MAX_TITLE]
        return data


def _author_errors(author: Mapping[str, Any], policy: Policy) -> dict[str, list[str]]:
    """Return what the policy says of the author's fields as sent; wrong types have their own errors already."""
    given = {name: author.get(name) or "" for name in ("name", "email")}
    errors: dict[str, list[str]] = {}
    for name, value in given.items():
        if getattr(policy.required, name) and isinstance(value, str) and not has_ink(value):
            errors[name] = [FILL_REQUIRED]
    if isinstance(given["name"], str) and policy.length.name < len(given["name"]) <= MAX_NAME:
        errors["name"] = [_NAME_TOO_LONG]
    return errors


class PageAddressSchema(Schema):
    """Which page."""

    url = Text(
        required=True,
        validate=validate.Length(max=4_000, error=_URL_TOO_LONG),
        error_messages={"required": FILL_REQUIRED},
    )


class PageQuerySchema(PageAddressSchema):
    """Which page of which thread."""

    sort = Text(validate=validate.OneOf(SORTS, error=_NO_ORDER))
    cursor = Text(validate=validate.Length(1, 200, error=NOT_VALID))
    limit = fields.Integer(validate=validate.Range(1, 200))
