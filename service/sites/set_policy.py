"""Changing a site's policy."""

from __future__ import annotations

from sqlalchemy.orm import Session

from service.sites.models import Site
from service.sites.policy import Policy, overrides_of


def set_policy(work: Session, site: Site, policy: Policy) -> None:
    """Put a policy in force; only what differs from the defaults is stored."""
    site.policy = overrides_of(policy)
    site.policy_version += 1
    work.flush()
