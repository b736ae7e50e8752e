"""Refusals as pages: what `service.core.problems` answers in JSON, drawn for people, with the text they typed kept."""

from __future__ import annotations

from flask import Response, request
from werkzeug.exceptions import HTTPException

from service.core.errors import first_sentence
from service.widget.html import ANYBODY, page

_TITLES = {404: "Not found", 500: "Something went wrong", 503: "Try again soon"}
#: The fields in which people write at length, on any of our pages.
_WRITTEN_IN = ("comment", "body")
_KEPT_HEADERS = ("Retry-After", "Allow")


def as_page(response: Response) -> Response:
    """Return a problem answer as a page with the same status; any other answer as it is.

    Everybody may frame it: there is nothing to click, and a frame that stays white tells a site's owner nothing.
    """
    if response.mimetype != "application/problem+json":
        return response
    problem = response.get_json()
    sentence = first_sentence(problem["errors"]) if problem.get("errors") else problem["detail"]
    title = _TITLES.get(response.status_code, "This did not work")
    drawn = page(
        "widget/error.html",
        ancestors=ANYBODY,
        status=response.status_code,
        title=title,
        sentence=sentence,
        text=_typed(),
    )
    for name in _KEPT_HEADERS:
        if name in response.headers:
            drawn.headers[name] = response.headers[name]
    drawn.headers["X-Robots-Tag"] = "noindex"
    return drawn


def _typed() -> str:
    try:
        return next((request.form[name] for name in _WRITTEN_IN if request.form.get(name)), "")
    except HTTPException:  # too large to be read, which is what the answer says
        return ""
