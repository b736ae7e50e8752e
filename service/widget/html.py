"""HTML answers and the headers that every one of them carries."""

from __future__ import annotations

import gzip
from collections.abc import Iterable
from typing import Any

from flask import Response, make_response, render_template, request

from service.sites.models import Site
from service.widget.assets import frame_style, style_of
from service.widget.look import PLAIN, Look

#: Pages need nothing but their own style and our own files, and work without the script among them. No cookies:
#: frames lose them.
_POLICY = (
    "default-src 'none'; style-src {styles}; script-src 'self'; connect-src 'self'; img-src {pictures}; "
    "form-action 'self'; base-uri 'none'; frame-ancestors {ancestors}"
)
#: Nothing that a browser could be asked for is wanted here: neither for us nor, should anything slip in, for others.
_FEATURES = (
    *("accelerometer", "autoplay", "browsing-topics", "camera", "clipboard-read", "display-capture", "encrypted-media"),
    *("fullscreen", "geolocation", "gyroscope", "hid", "idle-detection", "keyboard-map", "local-fonts", "magnetometer"),
    *("microphone", "midi", "payment", "picture-in-picture", "publickey-credentials-get", "screen-wake-lock", "serial"),
    *("usb", "window-management", "xr-spatial-tracking"),
)
_PERMISSIONS = ", ".join(f"{feature}=()" for feature in _FEATURES)
NOBODY = ("'none'",)
ANYBODY = ("*",)


def page(
    template: str,
    *,
    ancestors: Iterable[str] = NOBODY,
    look: Look = PLAIN,
    status: int = 200,
    pictures: Iterable[str] = (),
    **context: Any,
) -> Response:
    """Return a page that only these origins may frame, with pictures from our own and those of `pictures`."""
    styles = [frame_style()]
    if over := look.style():
        styles.append(style_of(over))
    content = render_template(template, styles=[style.text for style in styles], look=look, **context)
    response = make_response(content, status)
    response.headers["Content-Security-Policy"] = _POLICY.format(
        styles=" ".join(style.allowed for style in styles),
        pictures=" ".join(("'self'", *pictures)),
        ancestors=" ".join(ancestors),
    )
    response.headers["Permissions-Policy"] = _PERMISSIONS
    # pages that are isolated from all others may frame ours too; what ours load, they load without anybody's cookies
    response.headers["Cross-Origin-Embedder-Policy"] = "credentialless"
    response.headers["Cross-Origin-Resource-Policy"] = "same-origin" if ancestors == NOBODY else "cross-origin"
    return response


def takes_gzip() -> bool:
    """Tell whether the browser that asks takes compressed answers."""
    return request.accept_encodings["gzip"] > 0


def compressed(response: Response) -> Response:
    """Return the page compressed, if the browser takes it.

    Only for pages that are the same for whoever asks. Where a secret and something that a stranger can choose share a
    page, its length tells about the secret (the BREACH attack): pages with a receipt on them are sent as they are.
    """
    response.vary.add("Accept-Encoding")
    if takes_gzip():
        response.data = gzip.compress(response.data, compresslevel=6, mtime=0)
        response.headers["Content-Encoding"] = "gzip"
    return response


def origins_of(site: Site) -> list[str]:
    """Return who may frame a site's comments."""
    return [known.origin for known in site.origins]
