"""JSON for readers: a page's approved comments."""

from __future__ import annotations

from typing import Any

import orjson
from flask import Response, request
from sqlalchemy.orm import Session

from service.comments.answer_schemas import PageSchema
from service.comments.paging import PageOf
from service.comments.schemas import PageQuerySchema
from service.core.api import ApiBlueprint, problems
from service.core.clock import clock
from service.core.database import session
from service.core.errors import Invalid
from service.reactions.queries import show_reactions
from service.sites.queries import policy_from
from service.threads.models import Thread
from service.threads.queries import NO_PAGE, Head, is_open, look_up
from service.threads.reacted import shown_span
from service.threads.urls import canonical_url
from service.widget.html import takes_gzip
from service.widget.snapshots import etag_of, snapshots
from service.widget.thread import page_of, read_thread

blueprint = ApiBlueprint("reading", __name__, url_prefix="/v1", description="Reading comments. Open to every page.")

_ETAG = {"ETag": {"description": "Changes with anything readers can see.", "schema": {"type": "string"}}}


@blueprint.route("/sites/<site>/comments")
@blueprint.arguments(PageQuerySchema, location="query")
@blueprint.response(200, PageSchema, headers=_ETAG)
@blueprint.alt_response(304, description="Nothing has changed since the given ETag")
@blueprint.doc(responses=problems(422))
def read_comments(query: dict[str, Any], site: str) -> Response:
    """Read a page's approved comments

    Replies are nested. A page nobody wrote under yet is an empty thread. With `If-None-Match` it may answer `304`.
    """
    url = canonical_url(query["url"])
    if url is None:
        raise Invalid.field("url", NO_PAGE)
    head = look_up(session(), site, url)
    policy = policy_from(head.policy)
    page = page_of(policy, query)
    opened = head.thread_id is None or is_open(head, policy, now=clock.now())
    reacted = shown_span(head.reacted_in, now=clock.now())
    etag = etag_of(head.site_id, url, head.version, reacted, head.policy_version, opened, page)
    if matched := next((tag for tag in (etag, f"{etag}-gzip") if request.if_none_match.contains(tag)), None):
        return _headers(Response(status=304), matched)
    work = session()
    snapshot = snapshots.get(
        etag,
        lambda: orjson.dumps(show_reactions(work, _build(work, head, url, page, opened=opened), policy)),
        keep=not page.cursor,
    )
    if snapshot.gzipped and takes_gzip():
        response = Response(snapshot.gzipped, mimetype="application/json")
        response.headers["Content-Encoding"] = "gzip"
        return _headers(response, f"{etag}-gzip")
    return _headers(Response(snapshot.body, mimetype="application/json"), etag)


def _build(work: Session, head: Head, url: str, page: PageOf, *, opened: bool) -> dict[str, Any]:
    thread = work.get(Thread, head.thread_id) if head.thread_id else None
    return read_thread(work, thread, url, page, opened=opened)


def _headers(response: Response, etag: str) -> Response:
    response.set_etag(etag)
    response.headers["Cache-Control"] = "public, max-age=0, must-revalidate"
    response.vary.add("Accept-Encoding")
    return response
