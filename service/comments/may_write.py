"""Which origins may write where, for CORS: asked outside of views, so in a transaction of its own."""

from __future__ import annotations

from sqlalchemy.orm import Session

from service.comments.queries import NO_COMMENT, find_comment
from service.core.errors import NotFound
from service.core.transactions import transaction
from service.sites.models import Site
from service.sites.queries import find_site, has_origin

#: What readers do to comments that they see; of any other they learn no more than of one that never was.
_BY_READERS = (["flags"], ["reactions"])


def may_write(path: str, origin: str) -> bool:
    """Tell whether pages of this origin may write at `/v1/sites/<key>/…` or `/v1/comments/<id>`."""
    _, _version, kind, name, *rest = [*path.split("/"), "", ""]
    with transaction(write=False) as work:
        try:
            site = (
                find_site(work, name) if kind == "sites" else _site_of(work, name, by_readers=rest[:1] in _BY_READERS)
            )
        except NotFound:
            return False
        return has_origin(site, origin)


def _site_of(work: Session, comment_id: str, *, by_readers: bool) -> Site:
    comment = find_comment(work, comment_id)
    if by_readers and comment.published_revision is None:
        raise NotFound(NO_COMMENT)  # as for one that never was
    return comment.thread.site
