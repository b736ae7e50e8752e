"""JSON for bans: put, list, lift."""

from __future__ import annotations

from typing import Any

from service.access.bans import active_bans, find_ban
from service.access.guards import caller, require_site, require_staff
from service.access.models import Ban, BanKind
from service.core.api import ApiBlueprint, problems
from service.core.clock import clock, rfc3339
from service.core.database import session
from service.core.errors import Invalid, NotFound
from service.core.ids import parse_id
from service.moderation.ban import BanRequest, ban
from service.moderation.ban_schemas import BanInSchema, BanListSchema, BanQuerySchema, BanSchema
from service.moderation.intake import find_item
from service.sites.models import Site
from service.sites.queries import find_site

blueprint = ApiBlueprint(
    "bans", __name__, url_prefix="/v1/moderation/bans", description="Who and what is not published."
)
require_staff(blueprint)


def _present(found: Ban, site: Site) -> dict[str, Any]:
    return {
        "id": str(found.id),
        "site": site.key,
        "kind": found.kind,
        "domain": found.value if found.kind == BanKind.LINK_DOMAIN else None,
        "note": found.note,
        "created_at": rfc3339(found.created_at),
        "expires_at": rfc3339(found.expires_at),
    }


@blueprint.route("", methods=["GET"])
@blueprint.arguments(BanQuerySchema, location="query")
@blueprint.response(200, BanListSchema)
@blueprint.doc(responses=problems(401, 403, 422))
def list_bans(query: dict[str, Any]) -> dict[str, Any]:
    """List the bans in force on a site"""
    site = require_site(caller(), find_site(session(), query["site"]))
    return {"bans": [_present(found, site) for found in active_bans(session(), site.id, now=clock.now())]}


@blueprint.route("", methods=["POST"])
@blueprint.arguments(BanInSchema)
@blueprint.response(201, BanSchema)
@blueprint.doc(responses=problems(401, 403, 413, 415, 422))
def put_ban(sent: dict[str, Any]) -> dict[str, Any]:
    """Ban an author, an e-mail address or domain, a link domain, or an address

    By `comment_id` (whatever the comment shows of that kind) or by `value`.
    """
    site = require_site(caller(), find_site(session(), sent["site"]))
    comment = find_item(sent["comment_id"]) if sent["comment_id"] else None
    if comment is not None and comment.site_id != site.id:
        raise Invalid.field("comment_id", "This comment is on another site.")
    request = BanRequest(BanKind(sent["kind"]), comment, sent["value"], sent["days"], sent["note"])
    return _present(ban(session(), site, request, by=caller(), now=clock.now()), site)


@blueprint.route("/<ban_id>", methods=["DELETE"])
@blueprint.response(204)
@blueprint.doc(responses=problems(401, 403))
def lift_ban(ban_id: str) -> None:
    """Lift a ban"""
    parsed = parse_id(ban_id)
    found = find_ban(session(), parsed) if parsed else None
    if found is None or not caller().sees(found.site_id):
        raise NotFound("There is no such ban.")
    session().delete(found)
