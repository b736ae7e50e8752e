"""What the frame's script learns while a page is read: whether there are new comments, in words."""

from __future__ import annotations

import orjson
from flask import Blueprint, Response, request

from service.comments.counting import counts, versions_of
from service.core.database import session
from service.core.words import ngettext
from service.sites.queries import find_site
from service.widget.frame import place_of

blueprint = Blueprint("news", __name__)


@blueprint.get("/embed/<site>/new")
def tell_new(site: str) -> Response:
    """Tell how many comments there are beyond those that the script knows of; cheap to ask again."""
    place = place_of(find_site(session(), site), request.args)
    versions = versions_of(session(), place.site.id, [place.url])
    count = counts.of(session(), versions).get(place.url, 0)
    more = count - _whole(request.args.get("known", ""), otherwise=count)
    sentence = ngettext("%(num)d new comment, show", "%(num)d new comments, show", more) if more > 0 else ""
    response = Response(orjson.dumps({"count": count, "sentence": sentence}), mimetype="application/json")
    response.headers["Cache-Control"] = "no-cache"
    response.add_etag()
    response.make_conditional(request)
    return response


def _whole(text: str, *, otherwise: int) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else otherwise
