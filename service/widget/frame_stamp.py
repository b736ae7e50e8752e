"""When a form was shown, carried by the form itself and signed, so that nothing is stored about who looks at a page."""

from __future__ import annotations

from datetime import datetime

from service.access.keyring import keyring

_PURPOSE = "form"
#: An older form was left open in a tab; how long its author wrote is unknown then.
_MAX_AGE = 24 * 3_600


def stamp(site_key: str, *, now: datetime) -> str:
    """Return the time for a form's hidden field."""
    written = str(int(now.timestamp()))
    return f"{written}.{keyring().sign(_PURPOSE, f'{site_key} {written}')}"


def seconds_since(stamped: str, site_key: str, *, now: datetime) -> float | None:
    """Return how long ago a form was shown; None when its stamp is missing, forged or too old, which proves nothing."""
    written, _, signature = stamped.partition(".")
    if not keyring().verify(_PURPOSE, f"{site_key} {written}", signature):
        return None
    seconds = now.timestamp() - int(written)
    return round(seconds, 1) if 0 <= seconds <= _MAX_AGE else None
