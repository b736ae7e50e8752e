"""The scripts that browsers load: the one line's, the frame's, and the solver where a site asks for a proof of work."""

from __future__ import annotations

from flask import Blueprint, Response, request, url_for

from service.core.web import owns_transaction
from service.widget.assets import Script, embed_script, frame_script, solve_script
from service.widget.html import takes_gzip

blueprint = Blueprint("scripts", __name__)

#: Sites paste the address of the one line's script once: it has no version in it.
_SOON = "public, max-age=300"
_FOR_EVER = "public, max-age=31536000, immutable"


@blueprint.get("/embed.js")
@owns_transaction
def show_embed_script() -> Response:
    """Return the one line's script, which any site may load."""
    response = _sent(embed_script())
    response.headers["Cache-Control"] = _SOON
    response.headers["Access-Control-Allow-Origin"] = "*"
    response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    return response


@blueprint.get("/frame.js")
@owns_transaction
def show_frame_script() -> Response:
    """Return the frame's script."""
    return _versioned(frame_script())


@blueprint.get("/solve.js")
@owns_transaction
def show_solve_script() -> Response:
    """Return the script that does a proof of work."""
    return _versioned(solve_script())


@blueprint.app_template_global()
def frame_script_address() -> str:
    """Return where a page finds the frame's script."""
    return url_for("widget_pages.scripts.show_frame_script", v=frame_script().version)


@blueprint.app_template_global()
def solve_script_address() -> str:
    """Return where a page finds the script that does a proof of work."""
    return url_for("widget_pages.scripts.show_solve_script", v=solve_script().version)


def _versioned(script: Script) -> Response:
    """Return a script; for ever, if what was asked for is what there is."""
    response = _sent(script)
    response.headers["Cache-Control"] = _FOR_EVER if request.args.get("v") == script.version else _SOON
    return response


def _sent(script: Script) -> Response:
    response = Response(script.body, mimetype="text/javascript")
    etag = script.version
    if takes_gzip():
        response.data = script.gzipped
        response.headers["Content-Encoding"] = "gzip"
        etag = f"{etag}-gzip"  # other bytes, another name
    response.vary.add("Accept-Encoding")
    response.set_etag(etag)
    response.make_conditional(request)
    return response
