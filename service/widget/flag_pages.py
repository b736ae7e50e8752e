"""Reporting a comment from the frame, in plain HTML: the form, and the thanks that say nothing of what follows."""

from __future__ import annotations

from flask import Blueprint, Response, redirect, request
from werkzeug.wrappers import Response as BaseResponse

from service.access.guards import require_own_origin
from service.comments.models import Comment
from service.comments.queries import NO_COMMENT, read_published
from service.core.clock import clock
from service.core.database import session
from service.core.errors import HavenError, NotFound, TooMany
from service.core.fields import load
from service.core.ids import parse_id
from service.core.problems import status_of
from service.flags.flag import flag
from service.flags.intake import find_shown, report_from, slow_down
from service.flags.models import MAX_FLAG_NOTE
from service.flags.reasons import WORDS
from service.flags.schemas import FlagInSchema
from service.sites.queries import find_site
from service.widget.frame import Place, place_of
from service.widget.frame_form import mistakes_of
from service.widget.html import origins_of, page

blueprint = Blueprint("flags", __name__, url_prefix="/embed/<site>/flag")

_FIELDS = ("reason", "note")


@blueprint.get("/<comment>")
def ask(site: str, comment: str) -> Response:
    """Ask a reader what is wrong with a comment."""
    found = _find(site, comment)
    return _form(found, _place(found))


@blueprint.post("/<comment>")
def take(site: str, comment: str) -> BaseResponse:
    """Take the report in and say thanks, or show the form again with what is missing."""
    require_own_origin()
    found = _find(site, comment)
    place = _place(found)
    try:
        slow_down()
        sent = load(FlagInSchema, {name: request.form[name] for name in _FIELDS if request.form.get(name)})
        flag(session(), found, report_from(sent), place.policy.flags, now=clock.now())
    except NotFound:
        raise
    except HavenError as error:
        return _form(found, place, error)
    return redirect(place.flagged_link(str(found.id)), 303)


@blueprint.get("")
def thank(site: str) -> Response:
    """Thank a reader, and lead back to where they were."""
    place = place_of(find_site(session(), site), request.args)
    reported = parse_id(request.args.get("comment", ""))
    back = place.link(f"comment-{reported}", comment=str(reported)) if reported else place.link("comments")
    return page("widget/flagged.html", ancestors=origins_of(place.site), place=place, back=back)


def _find(site: str, comment_id: str) -> Comment:
    comment = find_shown(comment_id)
    if comment.thread.site.key != site:
        raise NotFound(NO_COMMENT)
    return comment


def _place(comment: Comment) -> Place:
    return place_of(comment.thread.site, {**request.args, "url": comment.thread.url, "title": comment.thread.title})


def _form(comment: Comment, place: Place, error: HavenError | None = None) -> Response:
    response = page(
        "widget/flag.html",
        ancestors=origins_of(place.site),
        status=status_of(error) if error else 200,
        place=place,
        comment=read_published(session(), comment.id),
        reasons=[(reason.value, words) for reason, words in WORDS.items()],
        typed={name: request.form.get(name, "") for name in _FIELDS},
        mistakes=mistakes_of(error) if error else [],
        max_note=MAX_FLAG_NOTE,
    )
    if isinstance(error, TooMany):
        response.headers["Retry-After"] = str(error.retry_after)
    return response
