"""The moderators' pages: the queue, one item, decisions and undo, as plain HTML forms."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from service.access.guards import caller
from service.comments.reasons import HUMAN_REASONS, REASONS, for_author
from service.core.clock import clock
from service.core.database import session
from service.core.errors import Conflict, Invalid, NotFound, each_sentence
from service.core.fields import load
from service.core.problems import status_of
from service.flags.flag import FLAGGED
from service.moderation.decide import decide, find_decision, undo
from service.moderation.intake import find_item, queue_filter_from, ruling_from
from service.moderation.items import read_item
from service.moderation.page_forms import DecisionFormSchema, QueueFormSchema
from service.moderation.page_frame import HOME, dress, own_path, require_page_staff, with_done
from service.moderation.page_present import for_item_page, for_page, notice_of
from service.moderation.page_sign_in import sign_in
from service.moderation.page_words import QUEUE, SORTS, STATUS, TABS
from service.moderation.queue import PRIVATE_QUEUE, QueueFilter, read_queue, totals
from service.sites.queries import all_sites

blueprint = Blueprint("moderation_pages", __name__, url_prefix=HOME)
require_page_staff(blueprint)
dress(blueprint)

#: Everything below /moderate. Signing in is open to all; the rest stands behind the guard.
blueprints = (sign_in, blueprint)

_SETTINGS = ("status", "site", "reason", "q", "sort", "cursor")


@blueprint.context_processor
def _reasons() -> dict[str, object]:
    # in the words that the author will read, so that nobody is told what no moderator meant
    return {"human_reasons": [(key, for_author(key)) for key in HUMAN_REASONS]}


@blueprint.get("", strict_slashes=False)
def queue() -> ResponseReturnValue:
    """Show what waits, and why."""
    sent = load(QueueFormSchema, request.args)
    wanted = queue_filter_from(sent)
    sent |= {"status": wanted.status and wanted.status.value, "sort": wanted.sort}
    items, following = read_queue(session(), caller(), wanted)
    counted = totals(session(), caller(), wanted.site)
    return render_template(
        "moderate/queue.html",
        items=[for_page(item) for item in items],
        sent=sent,
        tabs=_tabs(sent, wanted, counted),
        status_word=STATUS[wanted.status] if wanted.status else QUEUE[wanted.reason or FLAGGED],
        sites={one.key: one.name for one in all_sites(session()) if caller().sees(one.id)},
        sorts=SORTS,
        reasons=[(key, reason.for_moderator) for key, reason in REASONS.items()],
        back=_address(sent),
        first_page=_address(sent, cursor=None),
        next_page=_address(sent, cursor=following) if following else None,
        notice=notice_of(session(), caller(), sent["done"]),
    )


def _tabs(sent: dict[str, Any], wanted: QueueFilter, counted: dict[str, int]) -> list[tuple[str, int, bool, str]]:
    """Return the tabs: word, number, whether it is the one shown, address. Private matters stand first."""
    across = {
        key: (QUEUE[key], counted[key], not wanted.status and key == wanted.reason, _queue_address(sent, key))
        for key in QUEUE
    }
    reason = None if sent.get("reason") in QUEUE else sent.get("reason")
    sort = sent["sort"] if wanted.status else None
    plain = [
        (
            STATUS[tab],
            counted[tab],
            tab == wanted.status,
            _address(sent, status=tab.value, reason=reason, sort=sort, cursor=None),
        )
        for tab in TABS
    ]
    return [across[PRIVATE_QUEUE], plain[0], across[FLAGGED], *plain[1:]]


def _queue_address(sent: dict[str, Any], queue: str) -> str:
    """Return the address of a queue across the statuses, which has its own order."""
    return _address(sent, status=None, reason=queue, sort=None, cursor=None)


def _address(sent: dict[str, Any], **changes: str | None) -> str:
    """Return the address of the queue with these settings."""
    settings = {name: sent.get(name) for name in _SETTINGS} | changes
    return url_for("moderation_pages.queue", **{name: value for name, value in settings.items() if value})


@blueprint.get("/comments/<comment_id>")
def item(comment_id: str) -> ResponseReturnValue:
    """Show one comment with its decisions, wordings and what it answers."""
    return _item_page(comment_id, own_path(request.args.get("back")))


def _item_page(comment_id: str, back: str, **more: Any) -> str:
    shown = for_item_page(read_item(session(), find_item(comment_id)))
    notice = notice_of(session(), caller(), request.args.get("done"))
    return render_template("moderate/item.html", item=shown, back=back, notice=notice, **more)


@blueprint.post("/comments/<comment_id>/decisions")
def decide_comment(comment_id: str) -> ResponseReturnValue:
    """Decide about a comment and go back; what came too late is shown the comment as it is now."""
    comment = find_item(comment_id)
    try:
        sent = load(DecisionFormSchema, request.form)
        decision = decide(session(), comment.id, ruling_from(sent), now=clock.now())
    except (Invalid, Conflict) as error:
        return _refused(comment_id, error)
    return redirect(with_done(own_path(request.form.get("back")), decision.id), 303)


@blueprint.post("/decisions/<decision_id>/undo")
def undo_decision(decision_id: str) -> ResponseReturnValue:
    """Take a decision back and go back."""
    decision = find_decision(session(), decision_id)
    comment = find_item(decision.comment_id)
    try:
        taken_back = undo(session(), decision, caller().as_actor(), now=clock.now())
    except Conflict as error:
        return _refused(str(comment.id), error)
    return redirect(with_done(own_path(request.form.get("back")), taken_back.id), 303)


def _refused(comment_id: str, error: Invalid | Conflict) -> ResponseReturnValue:
    """Say why nothing was done, above the comment as it is now; what was typed is kept in the fresh forms."""
    session().expire_all()  # somebody else's decision may have come in between
    page = _item_page(
        comment_id,
        own_path(request.form.get("back")),
        refused=error.message,
        overtaken=isinstance(error, Conflict),
        sentences=[sentence for _, sentence in each_sentence(error.errors)] if isinstance(error, Invalid) else [],
        kept={name: request.form.get(name, "") for name in ("reason", "note")},
    )
    return page, status_of(error)


@blueprint.route("/<path:_path>", methods=["GET", "POST"])
def nothing(_path: str) -> ResponseReturnValue:
    """Answer for every other path below: a page for people who are signed in, the sign-in for the rest."""
    raise NotFound("There is nothing here.")
