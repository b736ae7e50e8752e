"""JSON for the proof of work that a site may ask for."""

from __future__ import annotations

from typing import Any

from service.comments.answer_schemas import ChallengeSchema
from service.comments.challenges import new_challenge
from service.comments.schemas import PageAddressSchema
from service.core.api import ApiBlueprint, problems
from service.core.clock import clock
from service.core.database import session
from service.core.errors import NotFound
from service.sites.queries import find_site, policy_of
from service.threads.queries import page_url

blueprint = ApiBlueprint("challenge", __name__, url_prefix="/v1", description="The optional proof of work.")


@blueprint.route("/sites/<site>/challenge")
@blueprint.arguments(PageAddressSchema, location="query")
@blueprint.response(200, ChallengeSchema)
@blueprint.doc(responses=problems(422))
def give_challenge(query: dict[str, Any], site: str) -> dict[str, Any]:
    """Ask for a proof of work

    For a comment on this page, where the site's policy asks for one (`form.challenge`; `404` where it does not). It is
    ALTCHA's protocol (version 1): find the number from 0 to `maxnumber` for which the SHA-256 of salt and number is
    `challenge`, and send all of it as base64 of JSON in the comment's `challenge`. A comment without it is held for a
    moderator, never refused. Each is good for one comment, for an hour.
    """
    found = find_site(session(), site)
    form = policy_of(found).form
    url = page_url(found, query["url"])
    if form.challenge == "off":
        raise NotFound("This site asks for no proof of work.")
    return new_challenge(found, url, difficulty=form.difficulty, now=clock.now())
