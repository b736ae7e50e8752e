"""From a validated form or JSON body to a submission, at the edge: what only the request knows is added here."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from service.access.guards import bearer_staff, client_hash
from service.access.models import Role
from service.comments.submit import Submission
from service.sites.models import Site
from service.threads.queries import page_url


def submission_from(
    site: Site, sent: dict[str, Any], *, proof: UUID | None, signals: dict[str, Any] | None = None
) -> Submission:
    """Return the submission that fields loaded by `SubmissionSchema` make.

    Args:
        proof: the earlier comment whose receipt was shown.
        signals: what the form's traps saw, and the language of its page.

    Raises:
        Unauthenticated: a bearer token came along and is nobody's.
    """
    author = sent["author"]
    staff = bearer_staff()
    return Submission(
        url=page_url(site, sent["url"]),
        title=sent["title"],
        body=sent["body"],
        parent_id=sent["parent_id"],
        name=author.get("name") or "",
        email=author.get("email") or None,
        website=author.get("website") or None,
        idempotency_key=sent["idempotency_key"],
        proof=proof,
        by_staff=staff is not None and staff.id is not None and staff.sees(site.id) and staff.may(Role.MODERATOR),
        client_hash=client_hash(),
        signals=signals or {},
        challenge=sent["challenge"],
    )
