"""HTML answers and the headers that every one of them carries."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from flask import Response, make_response, render_template

from service.sites.models import Site
from service.widget.assets import frame_style

#: Pages need nothing but their own style and our own files, and work without the script among them. No cookies:
#: frames lose them.
_POLICY = (
    "default-src 'none'; style-src {styles}; script-src 'self'; connect-src 'self'; img-src {pictures}; "
    "form-action 'self'; base-uri 'none'; frame-ancestors {ancestors}"
)
NOBODY = ("'none'",)
ANYBODY = ("*",)


def page(
    template: str,
    *,
    ancestors: Iterable[str] = NOBODY,
    status: int = 200,
    pictures: Iterable[str] = (),
    **context: Any,
) -> Response:
    """Return a page that only these origins may frame, with pictures from our own and those of `pictures`."""
    style = frame_style()
    response = make_response(render_template(template, style=style.text, **context), status)
    response.headers["Content-Security-Policy"] = _POLICY.format(
        styles=style.allowed, pictures=" ".join(("'self'", *pictures)), ancestors=" ".join(ancestors)
    )
    return response


def origins_of(site: Site) -> list[str]:
    """Return who may frame a site's comments."""
    return [known.origin for known in site.origins]
