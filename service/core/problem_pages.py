"""Problems as pages, below the addresses where people are: nobody there reads JSON."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from flask import Flask, Response, request

from service.core.errors import each_sentence
from service.core.words import N_, _

_TITLES = {
    403: N_("Not allowed"),
    404: N_("Nothing here"),
    405: N_("Not possible here"),
    413: N_("Too large"),
    422: N_("Something needs attention"),
    429: N_("Too fast"),
    500: N_("Something went wrong"),
    503: N_("Cannot store anything just now"),
}
_KEPT_HEADERS = ("Retry-After", "Allow", "WWW-Authenticate")


@dataclass(frozen=True, slots=True)
class Told:
    """A problem in words.

    Attributes:
        sentences: what is wrong with the fields, if that is what is wrong.
    """

    title: str
    detail: str
    sentences: list[str]


#: Draws a problem for the people of one place; the status is set afterwards.
Draw = Callable[[Told], Response]


def init_app(app: Flask, places: Mapping[str, Draw]) -> None:
    """Draw problems as pages; by the address and not by blueprint, for a refused method has none.

    Args:
        places: how problems are drawn at each of these paths, and below it.
    """

    def as_page(response: Response) -> Response:
        if response.mimetype != "application/problem+json":
            return response
        draw = next((draw for path, draw in places.items() if f"{request.path}/".startswith(f"{path}/")), None)
        if draw is None:
            return response
        problem = response.get_json()
        sentences = [_(sentence) for _field, sentence in each_sentence(problem.get("errors", {}))]
        title, said = _TITLES.get(response.status_code, problem["title"]), problem["detail"]
        drawn = draw(Told(_(title), _(said), sentences))
        drawn.status_code = response.status_code
        for name in _KEPT_HEADERS:
            if name in response.headers:
                drawn.headers[name] = response.headers[name]
        drawn.headers["X-Robots-Tag"] = "noindex"
        return drawn

    app.after_request(as_page)
