"""Signing in and out in a browser. Open to everyone, so it has a blueprint of its own, without the guard."""

from __future__ import annotations

from flask import Blueprint, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from service.access.guards import SESSION_COOKIE, require_csrf, require_own_origin, session_staff
from service.access.limits import limit_sign_in
from service.access.moderators import sign_out
from service.access.sessions import begin_session, drop_session_cookie, set_session_cookie
from service.core.database import session
from service.core.errors import Invalid, Unauthenticated
from service.core.fields import load
from service.core.web import owns_transaction
from service.moderation.page_forms import SignInFormSchema
from service.moderation.page_frame import HOME, dress, own_path

sign_in = Blueprint("moderation_sign_in", __name__, url_prefix=HOME)
dress(sign_in)

_PAGE = "moderate/sign_in.html"
_LONGEST_EMAIL = 254


@sign_in.get("/sign-in")
def ask() -> ResponseReturnValue:
    """Ask for e-mail address and password; who is signed in goes on."""
    following = own_path(request.args.get("next"))
    if session_staff() is not None:
        return redirect(following, 303)
    # the cookie is strict: browsers withhold it when a link in a mail was followed, though its owner is signed in
    from_elsewhere = request.headers.get("Sec-Fetch-Site") in {"cross-site", "same-site"}
    return render_template(_PAGE, next=following, from_elsewhere=from_elsewhere)


@sign_in.post("/sign-in")
@owns_transaction
@limit_sign_in
def open_session() -> ResponseReturnValue:
    """Sign in. An unknown address, a wrong password and an empty field get the same answer."""
    require_own_origin()
    following = own_path(request.form.get("next"))
    try:
        sent = load(SignInFormSchema, request.form)
        token = begin_session(sent["email"], sent["password"])
    except (Invalid, Unauthenticated):
        email = request.form.get("email", "")[:_LONGEST_EMAIL]
        return render_template(_PAGE, next=following, email=email, wrong=True), 401
    response = make_response(redirect(following, 303))
    set_session_cookie(response, token)
    return response


@sign_in.post("/sign-out")
def close_session() -> ResponseReturnValue:
    """Sign out; without a session there is nothing to end."""
    token = request.cookies.get(SESSION_COOKIE)
    if token:
        require_csrf()
        sign_out(session(), token)
    response = make_response(redirect(url_for("moderation_sign_in.ask"), 303))
    drop_session_cookie(response)
    return response
