"""Reacting inside the frame: a form with one button for each kind, and for scripts the new buttons alone."""

from __future__ import annotations

from http import HTTPStatus

from flask import Blueprint, redirect, request
from werkzeug.wrappers import Response

from service.access.guards import require_own_origin
from service.core.fields import load
from service.core.transactions import transaction
from service.core.web import owns_transaction
from service.reactions.intake import take_reaction
from service.reactions.schemas import ReactionSchema
from service.reactions.targets import AComment, APage
from service.sites.queries import find_site
from service.widget.frame import place_of
from service.widget.html import page
from service.widget.reaction_buttons import buttons_of

blueprint = Blueprint("reactions", __name__)


@blueprint.post("/embed/<site>/react")
@owns_transaction
def react(site: str) -> Response:
    """Take a reaction, and go back to where the button stood."""
    require_own_origin()
    target, _, kind = request.form.get("r", "").rpartition(" ")
    sent = load(ReactionSchema, {"kind": kind or None, "reader": request.form.get("reader") or None})
    with transaction(write=False) as work:
        place = place_of(find_site(work, site), request.args)
        back = place.link(f"comment-{target}" if target else "react")
    wanted = AComment(target) if target else APage(site, place.url)
    reacted = take_reaction(wanted, sent["kind"], sent["reader"])
    if "part" not in request.form:
        return redirect(back, HTTPStatus.SEE_OTHER)
    buttons = buttons_of(place.policy, target, reacted.reactions, reacted.mine)
    return page("widget/_reacted.html", target=reacted.target_id, buttons=buttons, of_comment=bool(target))
