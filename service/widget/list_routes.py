"""For index pages and feed readers: how many comments each page has, and the newest of them."""

from __future__ import annotations

from hashlib import sha256
from typing import Any

import orjson
from flask import Response, request, url_for

from service.access.guards import own_origin
from service.comments.counting import counts, versions_of
from service.comments.newest import newest_of_site, newest_of_thread
from service.core.api import ApiBlueprint, problems
from service.core.database import session
from service.core.errors import Invalid
from service.core.languages import AUTO, ENGLISH
from service.core.words import speaking
from service.sites.models import Site
from service.sites.queries import find_site, policy_of
from service.threads.queries import NO_PAGE, find_thread, page_url
from service.threads.urls import canonical_url
from service.widget.feed import ENTRIES, About, feed_of, updated_of
from service.widget.schemas import CountsQuerySchema, CountsSchema, FeedQuerySchema
from service.widget.snapshots import etag_of

blueprint = ApiBlueprint("lists", __name__, url_prefix="/v1", description="Counts and feeds. Open to every page.")

ATOM = "application/atom+xml"
#: Counts decorate a list of articles: a minute late is soon enough, and spares a request with each page turned.
_COUNTS_KEPT = "public, max-age=60"
_ETAG = {"ETag": {"description": "Changes with anything in the answer.", "schema": {"type": "string"}}}
_UNCHANGED = "Nothing has changed since the given ETag"


@blueprint.route("/sites/<site>/counts")
@blueprint.arguments(CountsQuerySchema, location="query")
@blueprint.response(200, CountsSchema, headers=_ETAG)
@blueprint.alt_response(304, description=_UNCHANGED)
@blueprint.doc(responses=problems(422))
def read_counts(query: dict[str, Any], site: str) -> Response:
    """Count the approved comments of up to 100 pages

    The answer names each page as it was asked for; one that nobody wrote under has none. Proxies refuse request lines
    over 8 KB: ask for long addresses in portions.
    """
    here = find_site(session(), site)
    asked = {url: canonical_url(url) for url in query["url"]}
    if None in asked.values():
        raise Invalid.field("url", NO_PAGE)
    versions = versions_of(session(), here.id, {url for url in asked.values() if url})
    response = Response(mimetype="application/json")
    response.headers["Cache-Control"] = _COUNTS_KEPT
    named = [(given, versions.get(url or "")) for given, url in asked.items()]
    response.set_etag(etag_of("counts", here.id, *named))
    if request.if_none_match.contains(response.get_etag()[0] or ""):
        response.status_code = 304
        return response
    found = counts.of(session(), versions)
    response.data = orjson.dumps({"counts": {given: found.get(url or "", 0) for given, url in asked.items()}})
    return response


@blueprint.route("/sites/<site>/feed.atom")
@blueprint.arguments(FeedQuerySchema, location="query")
@blueprint.response(200, {"type": "string"}, content_type=ATOM, headers=_ETAG)
@blueprint.alt_response(304, description=_UNCHANGED)
@blueprint.doc(responses=problems(422))
def read_feed(query: dict[str, Any], site: str) -> Response:
    """Follow the newest approved comments of a site, or of one of its pages, as an Atom feed

    The fifty newest, as readers see them.
    """
    here = find_site(session(), site)
    about, rows = _of_page(here, query["url"]) if query["url"] else _of_site(here)
    # not the language of who fetches it, which is a program: the bytes are the same for all
    language = policy_of(here).language
    with speaking(ENGLISH if language == AUTO else language):
        body = feed_of(about, rows)
    response = Response(body, mimetype=ATOM)
    # Not `If-Modified-Since`: when a comment is taken down, the newest change of what is left lies further back.
    response.last_modified = updated_of(about, rows)
    response.set_etag(sha256(body).hexdigest()[:32])
    response.headers["Cache-Control"] = "public, max-age=0, must-revalidate"
    if request.if_none_match.contains(response.get_etag()[0] or ""):
        response.status_code, response.data = 304, b""
    return response


def _of_site(here: Site) -> tuple[About, Any]:
    url = here.origins[0].origin
    about = About(here.name, f"{url}/", of_site=True, address=_address(here), since=here.created_at)
    return about, newest_of_site(session(), here.id, limit=ENTRIES)


def _of_page(here: Site, given: str) -> tuple[About, Any]:
    url = page_url(here, given)
    thread = find_thread(session(), here.id, url)
    title = thread.title if thread and thread.title else url
    about = About(title, url, of_site=False, address=_address(here, url=url), since=here.created_at)
    return about, newest_of_thread(session(), thread.id, limit=ENTRIES) if thread else []


def _address(here: Site, **query: Any) -> str:
    return own_origin() + url_for("lists.read_feed", site=here.key, **query)
