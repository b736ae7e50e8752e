"""JSON for moderators' sessions."""

from __future__ import annotations

from typing import Any

from flask import Response, make_response, request

from service.access.actors import Staff
from service.access.guards import SESSION_COOKIE, bearer_staff, require_own_origin, session_staff
from service.access.limits import limit_sign_in
from service.access.moderators import sign_out
from service.access.schemas import MeSchema, SignInSchema
from service.access.sessions import begin_session, drop_session_cookie, set_session_cookie
from service.core.api import ApiBlueprint, problems
from service.core.database import session
from service.core.errors import Unauthenticated
from service.core.web import owns_transaction
from service.sites.models import Site

blueprint = ApiBlueprint("session", __name__, url_prefix="/v1", description="Signing in.")


@blueprint.route("/session", methods=["POST"])
@owns_transaction
@limit_sign_in
@blueprint.arguments(SignInSchema)
@blueprint.response(204)
@blueprint.doc(responses=problems(401, 403, 413, 415, 422, 429))
def open_session(sent: dict[str, Any]) -> Response:
    """Sign in; the answer sets a session cookie"""
    require_own_origin()
    response = make_response("", 204)
    set_session_cookie(response, begin_session(sent["email"], sent["password"]))
    return response


@blueprint.route("/session", methods=["DELETE"])
@blueprint.response(204)
@blueprint.doc(responses=problems(403))
def close_session() -> Response:
    """Sign out"""
    require_own_origin()
    sign_out(session(), request.cookies.get(SESSION_COOKIE, ""))
    response = make_response("", 204)
    drop_session_cookie(response)
    return response


@blueprint.route("/me")
@blueprint.response(200, MeSchema)
@blueprint.doc(responses=problems(401))
def me() -> dict[str, Any]:
    """See who is calling"""
    staff: Staff | None = bearer_staff() or session_staff()
    if staff is None:
        raise Unauthenticated("Sign in, or send a bearer token.")
    keys = [site.key for site_id in staff.site_ids if (site := session().get(Site, site_id))]
    return {"name": staff.name, "role": staff.role.value, "sites": sorted(keys)}
