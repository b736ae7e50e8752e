"""What every moderators' page goes through: who may see it, its headers, problems as pages, safe ways back."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, urlencode, urlsplit

from flask import Blueprint, Response, g, make_response, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as BaseResponse

from service.access.actors import Staff
from service.access.guards import csrf_token, require_csrf, session_staff
from service.access.models import Role
from service.core.errors import Forbidden
from service.core.problem_pages import Told
from service.core.transactions import transaction
from service.core.web import SAFE_METHODS

HOME = "/moderate"

#: No script at all, nothing from elsewhere, no frame around it: what strangers typed can do nothing here.
_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
    ),
    "X-Robots-Tag": "noindex",
}

#: The pages one can be sent back to: the queue or an item, with printable ASCII but the backslash as query.
_OWN_PATH = re.compile(rf"{HOME}(?:/comments/[0-9a-f-]{{36}})?(?:\?[!-\[\]-~]{{0,1500}})?")


def own_path(given: str | None) -> str:
    """Return where a visitor asked to be sent if it is a page of ours, else the queue: never another website."""
    return given if given and _OWN_PATH.fullmatch(given) else HOME


def with_done(path: str, decision_id: object) -> str:
    """Return the path that also tells about a decision."""
    parts = urlsplit(path)
    kept = [pair for pair in parse_qsl(parts.query) if pair[0] != "done"]
    return f"{parts.path}?{urlencode([*kept, ('done', str(decision_id))])}"


def require_page_staff(blueprint: Blueprint) -> None:
    """Send visitors who are not signed in to do so; what changes anything takes the form's token and a moderator."""

    def guard() -> BaseResponse | None:
        with transaction(write=False):  # guards run ahead of the view's transaction
            staff = session_staff()
        if staff is None:
            return redirect(url_for("moderation_sign_in.ask", next=_asked_for()), 303)
        g.staff = staff
        if request.method not in SAFE_METHODS:
            require_csrf()
            if not staff.may(Role.MODERATOR):
                raise Forbidden("You may read everything here; deciding takes a moderator.")
        return None

    guard.is_guard = True  # type: ignore[attr-defined]  # the structural test looks for this mark
    blueprint.before_request(guard)


def _asked_for() -> str:
    """Return the page to come back to: of a form whose session ended, the page that held it."""
    if request.method not in SAFE_METHODS:
        return own_path(request.form.get("back"))
    query = urlencode(list(request.args.items(multi=True)))
    return own_path(f"{request.path}?{query}" if query else request.path)


def dress(blueprint: Blueprint) -> None:
    """Give the blueprint's answers their headers, and its pages what all of them show."""
    blueprint.after_request(_dress)
    blueprint.context_processor(_shared)


def _dress(response: Response) -> Response:
    response.headers.update(_HEADERS)
    return response


def draw_problem(told: Told) -> Response:
    """Return a problem as a page."""
    return _dress(make_response(render_template("moderate/problem.html", told=told)))


def _shared() -> dict[str, object]:
    staff: Staff | None = g.get("staff")
    return {
        "staff": staff,
        "may_decide": staff is not None and staff.may(Role.MODERATOR),
        "csrf": csrf_token() if staff else "",
    }
