"""The frame that `embed.js` puts under an article: reading and writing comments in plain HTML."""

from __future__ import annotations

from http import HTTPStatus

from flask import Blueprint, Response, request, url_for

from service.access.guards import own_origin, require_own_origin
from service.access.receipts import receipt_comment
from service.comments.intake import submission_from
from service.comments.own import own_view
from service.comments.queries import find_comment
from service.comments.schemas import SubmissionSchema, rules_of
from service.comments.submit import Submitted, submit
from service.core.clock import clock
from service.core.database import session
from service.core.errors import HavenError, TooMany
from service.core.fields import load
from service.core.problems import status_of
from service.sites.queries import find_site
from service.widget import receipt_pages, script_pages
from service.widget.frame import SORTS, Place, place_of, read_frame, reply_of
from service.widget.frame_form import TRAP, FrameForm, fresh_form, mistakes_of, sent_form, to_mend
from service.widget.html import origins_of, page
from service.widget.receipt_words import standing

blueprint = Blueprint("widget_pages", __name__)
blueprint.register_blueprint(receipt_pages.blueprint)
blueprint.register_blueprint(script_pages.blueprint)


@blueprint.get("/embed/<site>")
def show_frame(site: str) -> Response:
    """Show a page's comments and the form."""
    place = place_of(find_site(session(), site), request.args)
    reply = reply_of(session(), place, place.reply_to)
    return _frame(place, fresh_form(site, parent_id=reply.id if reply else "", now=clock.now()))


@blueprint.post("/embed/<site>")
def post_comment(site: str) -> Response:
    """Take a comment in, or show the form again with everything that is wrong and everything that was typed."""
    require_own_origin()
    place = place_of(find_site(session(), site), request.args)
    form = sent_form(request.form)
    try:
        submitted = _submit(place, form)
    except HavenError as error:
        return _again(place, form, error)
    return _thanks(place, form, submitted)


def _submit(place: Place, form: FrameForm) -> Submitted:
    now = clock.now()
    with rules_of(place.site, place.policy):
        sent = load(SubmissionSchema, form.submission(place.url, place.title))
    signals = form.signals(place.site.key, now=now)
    submission = submission_from(place.site, sent, proof=receipt_comment(form.receipt), signals=signals)
    return submit(session(), place.site, submission, now=now)


def _again(place: Place, form: FrameForm, error: HavenError) -> Response:
    form = to_mend(form, error, place.site.key, now=clock.now())
    response = _frame(place, form, status=status_of(error), mistakes=mistakes_of(error))
    if isinstance(error, TooMany):
        response.headers["Retry-After"] = str(error.retry_after)
    return response


def _thanks(place: Place, form: FrameForm, submitted: Submitted) -> Response:
    """Answer the POST itself: sent again it gives this page again, for the idempotency key finds the same comment."""
    own = own_view(session(), find_comment(session(), submitted.comment_id), place.policy, now=clock.now())
    receipt_path = url_for("widget_pages.receipts.show_receipt", receipt=submitted.receipt, lang=place.language)
    thanks = {
        "standing": standing(own),
        "own": own,
        "receipt": submitted.receipt,
        "receipt_link": f"{own_origin()}{receipt_path}",
        "consent": form.consent,
    }
    return _frame(place, form, status=HTTPStatus.ACCEPTED, thanks=thanks)


def _frame(place: Place, form: FrameForm, *, status: int = 200, **context: object) -> Response:
    return page(
        "widget/frame.html",
        ancestors=origins_of(place.site),
        status=status,
        place=place,
        form=form,
        reply=reply_of(session(), place, form.parent_id),
        sorts=SORTS,
        trap=TRAP,
        # a page that a browser shows on its own needs a way back to the article
        alone=request.headers.get("Sec-Fetch-Dest") != "iframe",
        **read_frame(session(), place, now=clock.now()),
        **context,
    )
