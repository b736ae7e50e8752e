"""Refusals as pages that anybody may frame, with the text that people typed kept."""

from __future__ import annotations

from flask import Response, request
from werkzeug.exceptions import HTTPException

from service.core.problem_pages import Told
from service.core.problems import DETAILS
from service.widget.html import ANYBODY, page

#: The fields in which people write at length, on any of our pages.
_WRITTEN_IN = ("comment", "body")


def draw_problem(told: Told) -> Response:
    """Return a problem as a page.

    Everybody may frame it: there is nothing to click, and a frame that stays white tells a site's owner nothing.
    """
    # what Flask refuses by itself is explained to programs; for readers the title says it all
    said = "" if told.detail in DETAILS.values() else told.detail
    sentence = next(iter(told.sentences), said)
    return page("widget/error.html", ancestors=ANYBODY, title=told.title, sentence=sentence, text=_typed())


def _typed() -> str:
    try:
        return next((request.form[name] for name in _WRITTEN_IN if request.form.get(name)), "")
    except HTTPException:  # too large to be read, which is what the answer says
        return ""
