"""Cards under the comments: where else on the site to go, and whether the page has something to say of itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from service.sites.origins import origin_of
from service.threads.facts import said_by
from service.threads.known_pages import find_page
from service.threads.recent_cards import recent_cards
from service.threads.related import Card
from service.threads.report import is_wanted
from service.widget.frame import Place


@dataclass(frozen=True, slots=True)
class Cards:
    """What a frame shows of related pages.

    Attributes:
        report: whether the frame's script shall report what the page says of itself: nothing is written by looking.
    """

    shown: tuple[Card, ...]
    report: bool

    @property
    def picture_origins(self) -> list[str]:
        """Where the browser must be allowed to get pictures from, no more."""
        return sorted({origin_of(card.image) or "" for card in self.shown if card.image})


def read_cards(work: Session, place: Place, told: Mapping[str, str], *, now: datetime) -> Cards:
    """Return the cards under a page.

    Args:
        told: what the page says of itself, in the frame's address; nothing when a link inside the frame led here.
    """
    if not place.policy.related.show:
        return Cards((), report=False)
    sent = {"title": place.title, "description": told.get("description"), "image": told.get("image")}
    said = said_by(place.site, place.policy, place.url, sent | {"language": told.get("lang")})
    shown = recent_cards(work, place.site, place.policy, said, now=now)
    return Cards(shown, report=bool(told) and is_wanted(find_page(work, place.site.id, place.url), said.facts, now=now))
