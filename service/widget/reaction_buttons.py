"""The buttons with which readers react, in words and pictures of text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from service.core.ids import parse_id
from service.core.words import _, ngettext
from service.reactions.queries import Counts, walk
from service.sites.policy import Policy
from service.sites.reaction_kinds import DEFAULT_KINDS, Kind

_BY_KEY = {kind.key: kind for kind in DEFAULT_KINDS}


@dataclass(frozen=True, slots=True)
class Button:
    """One kind on one page or comment.

    Attributes:
        value: what the form sends: the comment's id, if it is one, and the kind; no kind where pressing takes it back.
        said: the label and the count, for those who hear the page.
        words: the same, and whether it is the reader's own.
    """

    kind: str
    value: str
    emoji: str
    label: str
    count: int
    said: str
    words: str
    mine: bool


def buttons_of(policy: Policy, target: str, counts: Counts, mine: str | None) -> list[Button]:
    """Return the buttons of one page (target "") or comment."""
    return [_button(kind, target, counts.get(kind.key, 0), kind.key == mine) for kind in policy.reactions.kinds]


def give_buttons(view: dict[str, Any], policy: Policy, mine: Mapping[UUID, str]) -> dict[str, Any]:
    """Write the buttons into a thread as readers see it, and return it.

    Args:
        mine: what the reader chose, by the id of thread or comment.
    """
    thread = view["thread"]
    own = mine.get(UUID(thread["id"])) if thread["id"] else None
    thread["buttons"] = buttons_of(policy, "", thread["reactions"], own) if policy.reactions.page else []
    for comment in walk(view["comments"]):
        offered = policy.reactions.comments and not comment["removed"]
        own = mine.get(UUID(comment["id"]))
        comment["buttons"] = buttons_of(policy, comment["id"], comment["reactions"], own) if offered else []
    return view


def targets_in(view: dict[str, Any]) -> list[UUID]:
    """Return the ids of all that can be reacted to in a thread as readers see it."""
    written = [view["thread"]["id"] or "", *(comment["id"] for comment in walk(view["comments"]))]
    return [found for one in written if (found := parse_id(one))]


def _button(kind: Kind, target: str, count: int, mine: bool) -> Button:
    known = _BY_KEY.get(kind.key)
    # a label of the site's own is in the site's own language
    label = _(kind.label) if known and known.label == kind.label else kind.label
    said = _counted(label, count)
    words = _("%(reaction)s; your reaction", reaction=said) if mine else said
    value = " ".join(filter(None, (target, kind.key)))
    if mine:
        value = f"{target} " if target else ""
    return Button(kind.key, value, kind.emoji, label, count, said, words, mine)


def _counted(label: str, count: int) -> str:
    if not count:
        return label
    return ngettext("%(kind)s, %(num)d person", "%(kind)s, %(num)d people", count, kind=label)
