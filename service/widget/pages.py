"""The frame that `embed.js` puts under an article: reading and writing comments in plain HTML."""

from __future__ import annotations

import json
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from flask import Blueprint, Response, request, url_for

from service.access.guards import client_of_today, own_origin, require_own_origin
from service.access.limits import slow_down
from service.access.receipts import receipt_comment
from service.comments.intake import submission_from
from service.comments.models import Comment
from service.comments.own import own_view
from service.comments.queries import NO_COMMENT, find_comment
from service.comments.schemas import SubmissionSchema, rules_of
from service.comments.submit import Submitted, submit
from service.comments.withdraw import withdraw
from service.core.clock import clock
from service.core.database import session
from service.core.errors import HavenError, NotFound, TooMany
from service.core.fields import load
from service.core.problems import status_of
from service.core.words import N_, _
from service.reactions.queries import kinds_of
from service.reactions.readers import reader_of
from service.sites.queries import find_site
from service.widget import flag_pages, news_pages, reaction_pages, receipt_pages, script_pages
from service.widget.cards import read_cards
from service.widget.frame import SORTS, Place, find_sought, place_of, read_frame, reply_of
from service.widget.frame_form import TRAP, FrameForm, fresh_form, mistakes_of, sent_form, to_mend
from service.widget.hints import HINTS
from service.widget.html import compressed, origins_of, page
from service.widget.own import edit_text, own_comment
from service.widget.pictures import picture
from service.widget.preview import preview_of
from service.widget.reaction_buttons import give_buttons, targets_in
from service.widget.receipt_words import standing

#: Per address prefix: rendering takes time, and nothing else counts those who never send.
_PREVIEWS = "30 per minute"
_TOO_MANY_PREVIEWS = N_("You are asking for previews too quickly. Slow down.")

blueprint = Blueprint("widget_pages", __name__)
blueprint.register_blueprint(flag_pages.blueprint)
blueprint.register_blueprint(receipt_pages.blueprint)
blueprint.register_blueprint(reaction_pages.blueprint)
blueprint.register_blueprint(script_pages.blueprint)
blueprint.register_blueprint(news_pages.blueprint)
blueprint.add_app_template_filter(picture)


@blueprint.get("/embed/<site>")
def show_frame(site: str) -> Response:
    """Show a page's comments and the form."""
    place = find_sought(session(), place_of(find_site(session(), site), request.args))
    reply = reply_of(session(), place, place.reply_to)
    return compressed(_frame(place, fresh_form(site, parent_id=reply.id if reply else "", now=clock.now())))


@blueprint.post("/embed/<site>")
def post_comment(site: str) -> Response:
    """Take a comment in, or show the form again with everything that is wrong and everything that was typed."""
    require_own_origin()
    place = place_of(find_site(session(), site), request.args)
    form = sent_form(request.form)
    try:
        if form.preview:
            return _preview(place, form)
        submitted = _submit(place, form)
    except HavenError as error:
        return _again(place, form, error)
    comment = find_comment(session(), submitted.comment_id)
    return _thanks(place, form, _thanks_for(place, comment, submitted.receipt))


@blueprint.post("/embed/<site>/edit")
def edit_own(site: str) -> Response:
    """Change what one has just written."""
    require_own_origin()
    place, form, comment = _own(site)
    text = request.form.get("body", "")
    try:
        edit_text(session(), comment, text, now=clock.now())
    except HavenError as error:
        thanks = _thanks_for(place, comment, form.receipt)
        return _thanks(place, form, thanks, status=status_of(error), mistakes=mistakes_of(error), typed=text)
    return _thanks(place, form, _thanks_for(place, comment, form.receipt) | {"changed": True})


@blueprint.post("/embed/<site>/withdraw")
def withdraw_own(site: str) -> Response:
    """Withdraw what one has just written."""
    require_own_origin()
    place, form, comment = _own(site)
    try:
        withdraw(session(), comment, now=clock.now())
    except HavenError as error:
        thanks = _thanks_for(place, comment, form.receipt)
        return _thanks(place, form, thanks, status=status_of(error), mistakes=mistakes_of(error))
    return _thanks(place, form, _thanks_for(place, comment, form.receipt), status=HTTPStatus.OK)


def _own(site: str) -> tuple[Place, FrameForm, Comment]:
    place = place_of(find_site(session(), site), request.args)
    form = sent_form(request.form)
    comment = own_comment(session(), form.receipt)
    if comment.site_id != place.site.id:
        raise NotFound(NO_COMMENT)
    return place, form, comment


def _preview(place: Place, form: FrameForm) -> Response:
    slow_down(_PREVIEWS, scope="preview", message=_TOO_MANY_PREVIEWS)
    preview = preview_of(place.site, form.comment)
    if form.preview == "part":
        return page("widget/_preview.html", preview=preview)
    return _frame(place, to_mend(form, None, place.site.key, now=clock.now()), preview=preview)


def _submit(place: Place, form: FrameForm) -> Submitted:
    now = clock.now()
    with rules_of(place.site, place.policy):
        sent = load(SubmissionSchema, form.submission(place.url, place.title))
    signals = form.signals(place.site.key, now=now) | ({"page_language": place.language} if place.language else {})
    submission = submission_from(place.site, sent, proof=receipt_comment(form.receipt), signals=signals)
    return submit(session(), place.site, submission, now=now)


def _again(place: Place, form: FrameForm, error: HavenError) -> Response:
    form = to_mend(form, error, place.site.key, now=clock.now())
    response = _frame(place, form, status=status_of(error), mistakes=mistakes_of(error))
    if isinstance(error, TooMany):
        response.headers["Retry-After"] = str(error.retry_after)
    return response


def _thanks_for(place: Place, comment: Comment, receipt: str) -> dict[str, Any]:
    own = own_view(session(), comment, place.policy, now=clock.now())
    receipt_path = url_for("widget_pages.receipts.show_receipt", receipt=receipt, lang=place.language)
    return {"standing": standing(own), "own": own, "receipt": receipt, "receipt_link": f"{own_origin()}{receipt_path}"}


def _thanks(
    place: Place, form: FrameForm, thanks: dict[str, Any], *, status: int = HTTPStatus.ACCEPTED, **context: object
) -> Response:
    """Answer the POST itself: sent again it gives this page again, for the idempotency key finds the same comment."""
    return _frame(place, form, status=status, thanks=thanks | {"consent": form.consent}, **context)


def _frame(place: Place, form: FrameForm, *, status: int = 200, **context: object) -> Response:
    cards = read_cards(session(), place, _told(), now=clock.now())
    return page(
        "widget/frame.html",
        ancestors=origins_of(place.site),
        look=place.look,
        status=status,
        pictures=cards.picture_origins,
        cards=cards,
        place=place,
        form=form,
        reply=reply_of(session(), place, form.parent_id),
        sorts=SORTS,
        trap=TRAP,
        hints_json=json.dumps([[hint.pattern, _(hint.sentence)] for hint in HINTS], ensure_ascii=False),
        # a page that a browser shows on its own needs a way back to the article
        alone=request.headers.get("Sec-Fetch-Dest") != "iframe",
        **_thread(place),
        **context,
    )


def _thread(place: Place) -> dict[str, Any]:
    """Return the thread with the buttons of this reader."""
    now = clock.now()
    view = read_frame(session(), place, now=now)
    reader = reader_of(place.site.id, client_of_today(), None, now=now)
    return give_buttons(view, place.policy, kinds_of(session(), targets_in(view), reader))


def _told() -> Mapping[str, str]:
    """Return what the page around the frame says of itself; nothing where a link or form inside the frame led here."""
    from_outside = request.headers.get("Sec-Fetch-Site") in {"cross-site", "same-site"}
    return request.args if from_outside or {"description", "image"} & set(request.args) else {}
