"""JSON for readers: reacting to a page or a comment."""

from __future__ import annotations

from typing import Any

from service.core.api import ApiBlueprint, problems
from service.core.web import owns_transaction
from service.reactions.intake import Reacted, take_reaction
from service.reactions.schemas import PageReactionSchema, ReactedSchema, ReactionSchema
from service.reactions.targets import AComment, APage

blueprint = ApiBlueprint("reactions", __name__, url_prefix="/v1", description="Saying something without writing.")

_REFUSALS = problems(403, 409, 413, 415, 422, 429)


@blueprint.route("/sites/<site>/reactions", methods=["PUT"])
@owns_transaction
@blueprint.arguments(PageReactionSchema)
@blueprint.response(200, ReactedSchema)
@blueprint.doc(responses=_REFUSALS)
def react_to_page(sent: dict[str, Any], site: str) -> Reacted:
    """React to a page

    One reaction for each reader: another kind replaces it, null takes it back, the same again changes nothing. A page
    that nobody wrote under yet may be reacted to.
    """
    return take_reaction(APage(site, sent["url"]), sent["kind"], sent["reader"])


@blueprint.route("/comments/<comment_id>/reactions", methods=["PUT"])
@owns_transaction
@blueprint.arguments(ReactionSchema)
@blueprint.response(200, ReactedSchema)
@blueprint.doc(responses=_REFUSALS)
def react_to_comment(sent: dict[str, Any], comment_id: str) -> Reacted:
    """React to a comment that readers see

    One reaction for each reader, as for a page.
    """
    return take_reaction(AComment(comment_id), sent["kind"], sent["reader"])
