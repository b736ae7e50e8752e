"""Who acts: a value that the domain can be told, whatever door the caller came through."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from service.access.models import Role

_RANK = {Role.AUDITOR: 0, Role.MODERATOR: 1, Role.OWNER: 2}


class ActorKind(StrEnum):
    """The kinds of actor that the decision log knows."""

    AUTHOR = "author"
    PIPELINE = "pipeline"
    MODERATOR = "moderator"
    #: Many readers together, by their reports (`service.flags`).
    READERS = "readers"


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody who changes a comment. `id` and `name` are a moderator's."""

    kind: ActorKind
    id: UUID | None = None
    name: str | None = None


AUTHOR = Actor(ActorKind.AUTHOR)
PIPELINE = Actor(ActorKind.PIPELINE)
READERS = Actor(ActorKind.READERS)


@dataclass(frozen=True, slots=True)
class Staff:
    """An authenticated moderator, or a site's own server holding the site's secret.

    Attributes:
        id: the moderator's; None for a site's server.
        site_ids: the sites they are limited to; empty means all.
    """

    id: UUID | None
    name: str
    role: Role
    site_ids: frozenset[UUID]

    def may(self, role: Role) -> bool:
        """Tell whether their role includes this one."""
        return _RANK[self.role] >= _RANK[role]

    def sees(self, site_id: UUID) -> bool:
        """Tell whether the site is theirs."""
        return not self.site_ids or site_id in self.site_ids

    def as_actor(self) -> Actor:
        """Return them as the decision log names them."""
        return Actor(ActorKind.MODERATOR, self.id, self.name)
