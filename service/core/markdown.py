"""What people type, as HTML that is safe on any page: limited Markdown, then sanitised whatever the renderer did."""

from __future__ import annotations

from functools import cache

import nh3
from markdown_it import MarkdownIt

_TAGS = {"p", "br", "em", "strong", "s", "code", "pre", "blockquote", "ul", "ol", "li", "a"}

#: What a link of a stranger says about itself: no vote for its target, no way back to the page, no trace of the reader.
LINK_REL = "nofollow ugc noopener noreferrer"


@cache
def _renderer() -> MarkdownIt:
    renderer = MarkdownIt("commonmark", {"html": False, "linkify": True, "breaks": True})
    renderer.enable(["linkify", "strikethrough"])
    renderer.disable(["image", "heading", "lheading", "hr", "html_block", "html_inline", "reference"])
    if renderer.linkify is not None:
        renderer.linkify.set({"fuzzy_link": False, "fuzzy_email": False, "fuzzy_ip": False})
    return renderer


def _absolute_only(_tag: str, attribute: str, value: str) -> str | None:
    """Drop targets that depend on the page: on our own frame they would be our own pages, and no check counts them."""
    return None if attribute == "href" and not value.lower().startswith(("http://", "https://")) else value


@cache
def _cleaner() -> nh3.Cleaner:
    return nh3.Cleaner(
        tags=_TAGS,
        attributes={"a": {"href"}, "*": set()},
        attribute_filter=_absolute_only,
        url_schemes={"http", "https"},
        link_rel=LINK_REL,
        strip_comments=True,
    )


def render(text: str) -> str:
    """Return the HTML of a comment's text: emphasis, links, lists, quotes, code; no images, no headings, no HTML."""
    return _cleaner().clean(_renderer().render(text)).strip()
