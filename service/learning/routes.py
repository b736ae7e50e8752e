"""JSON for a site's staff: how right its checks were, and what it has learned."""

from __future__ import annotations

from typing import Any

from service.access.guards import caller, require_site, require_staff
from service.core.api import ApiBlueprint, problems
from service.core.clock import clock
from service.core.database import session
from service.learning.schemas import StatsQuerySchema, StatsSchema, moment
from service.learning.stats import USUALLY, read_stats
from service.sites.queries import find_site

blueprint = ApiBlueprint("stats", __name__, url_prefix="/v1/sites", description="How right a site's checks were.")
require_staff(blueprint)


@blueprint.route("/<site>/stats")
@blueprint.arguments(StatsQuerySchema, location="query")
@blueprint.response(200, StatsSchema)
@blueprint.doc(responses=problems(401, 403, 422))
def see_stats(query: dict[str, Any], site: str) -> dict[str, Any]:
    """See how many findings moderators upheld and overturned, check by check"""
    found = require_site(caller(), find_site(session(), site))
    since = moment(query["since"]) if "since" in query else clock.now() - USUALLY
    return read_stats(session(), found, since=since)
