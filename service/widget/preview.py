"""How a text would look, by the very renderer that publishing uses. Nothing is stored."""

from __future__ import annotations

from dataclasses import dataclass

from service.comments.schemas import BodySchema, rules_of
from service.core.fields import load
from service.core.markdown import render
from service.sites.models import Site
from service.sites.queries import policy_of
from service.widget.hints import hints_in


@dataclass(frozen=True, slots=True)
class Preview:
    """A text as readers would see it, and what to ask its author before it is sent."""

    body_html: str
    hints: list[str]


def preview_of(site: Site, text: str) -> Preview:
    """Return the preview of a text as typed.

    Raises:
        Invalid: the text is empty or too long for the site.
    """
    with rules_of(site, policy_of(site)):
        body = load(BodySchema, {"body": text})["body"]
    return Preview(render(body), hints_in(body))
