"""Which origins may write where, for CORS: asked outside of views, so in a transaction of its own."""

from __future__ import annotations

from service.comments.queries import find_comment
from service.core.errors import NotFound
from service.core.transactions import transaction
from service.sites.queries import find_site, has_origin


def may_write(path: str, origin: str) -> bool:
    """Tell whether pages of this origin may write at `/v1/sites/<key>/…` or `/v1/comments/<id>`."""
    _, _version, kind, name, *_rest = [*path.split("/"), "", ""]
    with transaction(write=False) as work:
        try:
            site = find_site(work, name) if kind == "sites" else find_comment(work, name).thread.site
        except NotFound:
            return False
        return has_origin(site, origin)
