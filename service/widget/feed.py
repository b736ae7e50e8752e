"""Atom feeds (RFC 4287) of what readers see, a page's or a whole site's, with threading (RFC 4685)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element, SubElement, tostring

from sqlalchemy import Row

from service.comments.queries import public_comment
from service.core.clock import rfc3339
from service.core.words import _

#: How many comments a feed tells of.
ENTRIES = 50

_ATOM = "http://www.w3.org/2005/Atom"
_THREADING = "http://purl.org/syndication/thread/1.0"
#: What XML 1.0 has no way to write (section 2.2), though people can type it.
_UNWRITABLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class About:
    """What a feed says of itself.

    Attributes:
        subject: the page's title or the site's name.
        url: the page, or the site's beginning.
        of_site: whether it tells of all the site's pages.
        address: the feed's own.
        since: when what it is about began; its date while it has no entry.
    """

    subject: str
    url: str
    of_site: bool
    address: str
    since: datetime


def feed_of(about: About, rows: Sequence[Row[Any]]) -> bytes:
    """Return the document, in the language that is spoken."""
    feed = Element("feed", {"xmlns": _ATOM, "xmlns:thr": _THREADING})
    _text(feed, "id", tag_of(about.url, about.since, f"{'site' if about.of_site else 'page'}:{about.url}"))
    _text(feed, "title", _("Comments: %(title)s", title=about.subject))
    _text(feed, "updated", rfc3339(updated_of(about, rows)) or "")
    _link(feed, "self", about.address, "application/atom+xml")
    _link(feed, "alternate", about.url, "text/html")
    _text(feed, "generator", "Haven")
    for row in rows:
        _entry(feed, row)
    document: bytes = tostring(feed, encoding="utf-8", xml_declaration=True)
    return document


def updated_of(about: About, rows: Sequence[Row[Any]]) -> datetime:
    """Return when what the feed tells was last written or changed."""
    return max((_updated(row) for row in rows), default=about.since)


def tag_of(url: str, moment: datetime, what: str) -> str:
    """Return a name that stays (a tag URI, RFC 4151): whose it is, of which day, and of what."""
    host = (urlsplit(url).hostname or "localhost").replace(":", "-")  # a tag has no IPv6 address
    return f"tag:{host},{moment:%Y-%m-%d}:{what}"


def _entry(feed: Element, row: Row[Any]) -> None:
    comment = public_comment(row)
    author = comment["author"]
    name = author["name"] or _("Anonymous")
    entry = SubElement(feed, "entry")
    _text(entry, "id", _comment_tag(row.url, row.created_at, comment["id"]))
    _text(entry, "title", f"{name}: {row.title or row.url}")
    _text(entry, "published", comment["created_at"])
    _text(entry, "updated", rfc3339(_updated(row)) or "")
    person = SubElement(entry, "author")
    _text(person, "name", name)
    if author["website"]:
        _text(person, "uri", author["website"])
    _link(entry, "alternate", _permalink(row.url, comment["id"]), "text/html")
    if row.parent_created_at:
        parent = comment["parent_id"]
        ref, href = _comment_tag(row.url, row.parent_created_at, parent), _permalink(row.url, parent)
        SubElement(entry, "thr:in-reply-to", {"ref": ref, "href": href, "type": "text/html"})
    _text(entry, "content", comment["body_html"]).set("type", "html")


def _updated(row: Row[Any]) -> datetime:
    moment: datetime = row.revised_at
    return moment


def _comment_tag(url: str, moment: datetime, comment_id: str) -> str:
    return tag_of(url, moment, f"comment:{comment_id}")


def _permalink(url: str, comment_id: str) -> str:
    return f"{url}#comment-{comment_id}"


def _text(parent: Element, name: str, text: str) -> Element:
    element = SubElement(parent, name)
    element.text = _UNWRITABLE.sub("\ufffd", text)
    return element


def _link(parent: Element, rel: str, href: str, kind: str) -> None:
    SubElement(parent, "link", {"rel": rel, "type": kind, "href": href})
