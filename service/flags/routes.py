"""JSON for readers: reporting a comment."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from service.access.guards import require_site_origin
from service.comments.models import Comment
from service.core.api import ApiBlueprint, problems
from service.core.clock import clock
from service.core.database import session
from service.flags.flag import flag
from service.flags.intake import find_shown, report_from, slow_down
from service.flags.schemas import FlaggedSchema, FlagInSchema
from service.sites.queries import policy_of

blueprint = ApiBlueprint("flags", __name__, url_prefix="/v1", description="Readers report comments to the moderators.")

_View = Callable[..., Any]


def _of_a_shown_comment(view: _View) -> _View:
    """Find the comment (404 unless readers see it), check the origin and the speed, and only then look at the body."""

    @wraps(view)
    def wrapper(comment_id: str, **arguments: Any) -> Any:
        comment = find_shown(comment_id)
        require_site_origin(comment.thread.site)
        slow_down()
        return view(comment=comment, **arguments)

    return wrapper


@blueprint.route("/comments/<comment_id>/flags", methods=["POST"])
@_of_a_shown_comment
@blueprint.arguments(FlagInSchema)
@blueprint.response(202, FlaggedSchema)
@blueprint.doc(responses=problems(403, 413, 415, 422, 429))
def flag_comment(sent: dict[str, Any], comment: Comment) -> dict[str, Any]:
    """Report a comment

    A moderator will look; `about_me` and `privacy` come first. The same reader reporting the same wording again changes
    nothing, unless the new reason is graver.
    """
    flag(session(), comment, report_from(sent), policy_of(comment.thread.site).flags, now=clock.now())
    return {}
