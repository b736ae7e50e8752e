"""JSON about a site's pages: what they say of themselves, and which are related."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, replace
from functools import wraps
from typing import Any

import orjson
from flask import Response, request

from service.access.guards import bearer_staff, client_hash, require_site_origin
from service.access.limits import limited_reports
from service.access.models import Role
from service.core.api import ApiBlueprint, problems
from service.core.clock import clock
from service.core.database import session
from service.core.errors import Forbidden
from service.sites.models import Site
from service.sites.queries import find_site, policy_of
from service.threads.describe import describe
from service.threads.facts import Facts, Said, said_by
from service.threads.models import Page
from service.threads.queries import page_url
from service.threads.recent_cards import recent_cards
from service.threads.report import report
from service.threads.schemas import KnownPageSchema, PageFactsSchema, RelatedQuerySchema, RelatedSchema

blueprint = ApiBlueprint("pages", __name__, url_prefix="/v1/sites", description="A site's pages.")

#: Browsers and caches may keep cards so long, in seconds.
_KEPT = 60
_ETAG = {"ETag": {"description": "Changes with the cards.", "schema": {"type": "string"}}}


def _from_the_site(view: Callable[..., Any]) -> Callable[..., Any]:
    """Find the site (404) and check the origin (403) ahead of the body."""

    @wraps(view)
    def wrapper(site: str, **arguments: Any) -> Any:
        found = find_site(session(), site)
        require_site_origin(found)
        return view(site=found, **arguments)

    return wrapper


@blueprint.route("/<site>/pages", methods=["PUT"])
@_from_the_site
@blueprint.arguments(PageFactsSchema)
@blueprint.response(200, KnownPageSchema)
@blueprint.doc(responses=problems(401, 403, 413, 415, 422, 429), security=[{"bearer": []}, {}])
def tell_page(sent: dict[str, Any], site: Site) -> dict[str, Any]:
    """Tell what a page says of itself

    With a moderator's or the site's token it is in force at once. A reader's browser needs none: its word counts when
    others, elsewhere, have said the same (`related.confirmations` of the policy).
    """
    work, now = session(), clock.now()
    said = said_by(site, policy_of(site), page_url(site, sent["url"]), sent)
    staff = bearer_staff()
    if staff is not None and staff.sees(site.id) and staff.may(Role.MODERATOR):
        return _known(describe(work, site, said, hidden=sent["hidden"], now=now))
    if sent["hidden"]:
        raise Forbidden("Only the site may hide a page.")
    with limited_reports():
        return _known(report(work, site, said, reader=client_hash(), now=now))


@blueprint.route("/<site>/related")
@blueprint.arguments(RelatedQuerySchema, location="query")
@blueprint.response(200, RelatedSchema, headers=_ETAG)
@blueprint.alt_response(304, description="Nothing has changed since the given ETag")
@blueprint.doc(responses=problems(422))
def read_related(query: dict[str, Any], site: str) -> Response:
    """Read which pages are related to one

    The site's other pages that are most like it, and whose discussion is most alive; the best first. Answers may be a
    minute old.
    """
    found = find_site(session(), site)
    policy = policy_of(found)
    shown = min(query.get("limit", policy.related.show), 8 if policy.related.show else 0)
    policy = replace(policy, related=replace(policy.related, show=shown))
    cards = recent_cards(session(), found, policy, Said(page_url(found, query["url"]), Facts("")), now=clock.now())
    response = Response(orjson.dumps({"related": [asdict(card) for card in cards]}), mimetype="application/json")
    response.headers["Cache-Control"] = f"public, max-age={_KEPT}"
    response.add_etag()
    response.make_conditional(request)
    return response


def _known(page: Page) -> dict[str, Any]:
    names = ("url", "title", "excerpt", "image", "language", "known_by")
    return {name: getattr(page, name) for name in names} | {"hidden": page.hidden_at is not None}
