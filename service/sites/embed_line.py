"""What a site owner pastes into a page: one line, and a frame for readers without scripts."""

from __future__ import annotations

from html import escape
from urllib.parse import urlencode


def embed_line(public_url: str, key: str) -> str:
    """Return the HTML that shows a site's comments where it stands."""
    return f'<script src="{escape(public_url.rstrip("/"))}/embed.js" data-site="{escape(key)}" async></script>'


def frame_without_scripts(public_url: str, key: str, page_url: str) -> str:
    """Return the HTML that shows the comments of a page to readers whose browser runs no scripts."""
    address = f"{public_url.rstrip('/')}/embed/{key}?{urlencode({'url': page_url})}"
    frame = f'<iframe src="{escape(address)}" title="Comments" width="100%" height="1200" style="border:0"></iframe>'
    return f"<noscript>{frame}</noscript>"
