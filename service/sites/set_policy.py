"""Changing a site's policy."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from marshmallow import ValidationError
from sqlalchemy.orm import Session

from service.core.errors import Invalid
from service.core.fields import complaints
from service.sites.models import Site
from service.sites.policy import Policy, overrides_of, parse


def set_policy(work: Session, site: Site, values: Mapping[str, Any]) -> Policy:
    """Put these values (all others go back to their defaults) in force and return the whole policy.

    Raises:
        Invalid: with every wrong option at once; nothing is changed.
    """
    try:
        policy = parse(values)
    except ValidationError as error:
        raise Invalid(complaints(error)) from None
    site.policy = overrides_of(policy)
    site.policy_version += 1
    work.flush()
    return policy
