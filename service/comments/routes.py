"""JSON for authors: submit, look after one's own comment, edit, withdraw."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from flask import request, url_for

from service.access.guards import given_receipt, require_site_origin
from service.comments.answer_schemas import OwnCommentSchema, SubmittedSchema
from service.comments.edit import edit
from service.comments.intake import submission_from
from service.comments.models import Comment
from service.comments.own import own_view
from service.comments.queries import NO_COMMENT, find_comment, read_published
from service.comments.schemas import BodySchema, SubmissionSchema, rules_of
from service.comments.status import Status
from service.comments.submit import submit
from service.comments.withdraw import withdraw
from service.core.api import ApiBlueprint, problems
from service.core.clock import clock
from service.core.database import session
from service.core.errors import NotFound
from service.core.ids import parse_id
from service.sites.models import Site
from service.sites.queries import find_site, policy_of

blueprint = ApiBlueprint(
    "comments", __name__, url_prefix="/v1", description="Writing comments and looking after one's own."
)

_View = Callable[..., Any]
_RECEIPT: dict[str, Any] = {"security": [{"receipt": []}]}
_LOCATION = {"Location": {"description": "The author's own view.", "schema": {"type": "string"}}}


def _by_the_sites_rules(view: _View) -> _View:
    """Find the site (404), check the origin (403), and only then look at the body, by the site's policy."""

    @wraps(view)
    def wrapper(site: str, **arguments: Any) -> Any:
        found = find_site(session(), site)
        require_site_origin(found)
        with rules_of(found, policy_of(found)):
            return view(site=found, **arguments)

    return wrapper


def _with_receipt(view: _View) -> _View:
    """Find the comment that the receipt in the request is for (404 for any other) and check the origin."""

    @wraps(view)
    def wrapper(comment_id: str, **arguments: Any) -> Any:
        given = given_receipt()
        if given is None or given != parse_id(comment_id):
            raise NotFound(NO_COMMENT)
        comment = find_comment(session(), given)
        site = comment.thread.site
        if request.method != "GET":
            require_site_origin(site)
        with rules_of(site, policy_of(site)):
            return view(comment=comment, **arguments)

    return wrapper


@blueprint.route("/sites/<site>/comments", methods=["POST"])
@_by_the_sites_rules
@blueprint.arguments(SubmissionSchema)
@blueprint.response(202, SubmittedSchema, headers=_LOCATION)
@blueprint.doc(responses=problems(401, 403, 409, 413, 415, 422, 429))
def submit_comment(sent: dict[str, Any], site: Site) -> tuple[dict[str, Any], int, dict[str, str]]:
    """Submit a comment

    A `202` means that the comment is on disk and will be decided or shown to a human. With `Authorization: Receipt …`
    of an earlier comment the author proves to be the same person.
    """
    submission = submission_from(site, sent, proof=given_receipt())
    submitted = submit(session(), site, submission, now=clock.now())
    location = url_for("comments.see_comment", comment_id=submitted.comment_id)
    answer = {"id": submitted.comment_id, "receipt": submitted.receipt, "links": {"self": location}}
    return answer, 202, {"Location": location}


@blueprint.route("/comments/<comment_id>")
@blueprint.response(200, OwnCommentSchema)
@blueprint.doc(responses=problems(401), security=[{"receipt": []}, {}])
def see_comment(comment_id: str) -> tuple[dict[str, Any], int, dict[str, str]]:
    """See a comment

    With its receipt the author's own view, whatever its status. Without, an approved comment as readers see it.
    """
    given = given_receipt()
    comment = find_comment(session(), comment_id)
    if given is not None and given == comment.id:
        policy = policy_of(comment.thread.site)
        return own_view(session(), comment, policy, now=clock.now()), 200, {}
    public = read_published(session(), comment.id)
    return public | {"status": Status.APPROVED.value, "url": comment.thread.url}, 200, {"Cache-Control": "no-cache"}


@blueprint.route("/comments/<comment_id>", methods=["PATCH"])
@_with_receipt
@blueprint.arguments(BodySchema)
@blueprint.response(202, OwnCommentSchema)
@blueprint.doc(responses=problems(401, 403, 409, 413, 415, 422, 429), **_RECEIPT)
def edit_comment(sent: dict[str, Any], comment: Comment) -> dict[str, Any]:
    """Edit one's own comment

    Makes a new revision that is checked again; readers keep the old one meanwhile.
    """
    policy, now = policy_of(comment.thread.site), clock.now()
    edit(session(), comment, sent["body"], policy, now=now)
    return own_view(session(), comment, policy, now=now)


@blueprint.route("/comments/<comment_id>", methods=["DELETE"])
@_with_receipt
@blueprint.response(200, OwnCommentSchema)
@blueprint.doc(responses=problems(401, 403, 409), **_RECEIPT)
def withdraw_comment(comment: Comment) -> dict[str, Any]:
    """Withdraw one's own comment"""
    withdraw(session(), comment, now=clock.now())
    return own_view(session(), comment, policy_of(comment.thread.site), now=clock.now())
