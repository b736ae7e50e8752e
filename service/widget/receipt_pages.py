"""The page behind a receipt: what became of a comment, and changing or withdrawing it, in plain HTML."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, redirect, request, url_for
from flask import Response as FlaskResponse
from werkzeug.wrappers import Response

from service.access.guards import require_own_origin
from service.comments.models import Comment
from service.comments.own import own_view
from service.comments.withdraw import withdraw
from service.core.clock import clock
from service.core.database import session
from service.core.errors import HavenError
from service.core.problems import status_of
from service.core.web_words import page_language, settle
from service.sites.queries import policy_of
from service.widget.frame_form import Mistake, mistakes_of
from service.widget.html import page
from service.widget.own import edit_text, own_comment
from service.widget.receipt_words import standing

blueprint = Blueprint("receipts", __name__, url_prefix="/receipt")


@blueprint.get("")
def show_receipt() -> FlaskResponse:
    """Show the author what became of their comment."""
    receipt = request.args.get("receipt", "")
    return _page(_comment(receipt), receipt, changed="changed" in request.args)


@blueprint.post("/edit")
def edit_own() -> Response:
    """Change the text; the address bar then has the receipt's own address again, good for reloading and keeping."""
    require_own_origin()
    receipt = request.form.get("receipt", "")
    comment = _comment(receipt)
    text = request.form.get("body", "")
    try:
        edit_text(session(), comment, text, now=clock.now())
    except HavenError as error:
        return _page(comment, receipt, typed=text, error=error)
    return redirect(_address(receipt, changed=1), 303)


@blueprint.post("/withdraw")
def withdraw_own() -> Response:
    """Withdraw the comment."""
    require_own_origin()
    receipt = request.form.get("receipt", "")
    comment = _comment(receipt)
    try:
        withdraw(session(), comment, now=clock.now())
    except HavenError as error:
        return _page(comment, receipt, error=error)
    return redirect(_address(receipt), 303)


def _address(receipt: str, **more: Any) -> str:
    return url_for("widget_pages.receipts.show_receipt", receipt=receipt, lang=page_language(), **more)


def _comment(receipt: str) -> Comment:
    comment = own_comment(session(), receipt)
    settle(policy_of(comment.thread.site).language)
    return comment


def _page(
    comment: Comment, receipt: str, *, typed: str | None = None, error: HavenError | None = None, changed: bool = False
) -> FlaskResponse:
    policy = policy_of(comment.thread.site)
    own = own_view(session(), comment, policy, now=clock.now())
    mistakes: list[Mistake] = mistakes_of(error) if error else []
    response = page(
        "widget/receipt.html",
        status=status_of(error) if error else 200,
        own=own,
        standing=standing(own),
        receipt=receipt,
        text=own["body"] if typed is None else typed,
        typed=typed,
        max_length=policy.length.body,
        mistakes=mistakes,
        changed=changed,
        title=comment.thread.title,
        lang=page_language(),
    )
    response.headers["X-Robots-Tag"] = "noindex"
    return response
