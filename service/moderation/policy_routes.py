"""JSON for a site's policy: read by its staff, changed by its owners (or the site's server with its secret)."""

from __future__ import annotations

from typing import Any

from service.access.guards import caller, require_site, require_staff
from service.access.models import Role
from service.core.api import ApiBlueprint, problems
from service.core.database import session
from service.core.errors import Forbidden
from service.sites.policy import Policy, dump, schema_class
from service.sites.queries import find_site, policy_of
from service.sites.set_policy import set_policy

blueprint = ApiBlueprint("policy", __name__, url_prefix="/v1/sites", description="A site's rules.")
require_staff(blueprint)

_Schema = schema_class()


@blueprint.route("/<site>/policy")
@blueprint.response(200, _Schema)
@blueprint.doc(responses=problems(401, 403))
def see_policy(site: str) -> dict[str, Any]:
    """See the whole policy in force"""
    return dump(policy_of(require_site(caller(), find_site(session(), site))))


@blueprint.route("/<site>/policy", methods=["PUT"])
@blueprint.arguments(_Schema)
@blueprint.response(200, _Schema)
@blueprint.doc(responses=problems(401, 403, 413, 415, 422))
def put_policy(policy: Policy, site: str) -> dict[str, Any]:
    """Put a policy in force

    Options that are left out have their defaults.
    """
    found = require_site(caller(), find_site(session(), site))
    if not caller().may(Role.OWNER):
        raise Forbidden("Only an owner may change the policy.")
    set_policy(session(), found, policy)
    return dump(policy)
