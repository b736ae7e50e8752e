"""Commenters' pictures, drawn here from the seed that `service.comments.avatars` gives: nobody else is asked."""

from __future__ import annotations

from functools import lru_cache

from markupsafe import Markup

#: A picture is so many squares wide and high, and its right half mirrors its left.
_SIDE = 5
_DRAWN = (_SIDE + 1) // 2
_CELLS = _DRAWN * _SIDE
#: What the 24 bits of a seed have left for the colour.
_HUES = 1 << (24 - _CELLS)


@lru_cache(maxsize=4_096)
def picture(avatar: str | None) -> Markup:
    """Return the drawing of a seed: squares in one colour, which say nothing to who cannot see them."""
    if not avatar:
        return Markup("")
    seed = int(avatar, 16)
    hue = (seed >> _CELLS) * 360 // _HUES
    path = "".join(
        f"M{column} {row}h1v1h-1z"
        for row in range(_SIDE)
        for column in range(_SIDE)
        if seed >> (row * _DRAWN + min(column, _SIDE - 1 - column)) & 1
    )
    return Markup(
        '<svg class="picture" viewBox="-1 -1 7 7" aria-hidden="true"><path fill="hsl({} 50% 55%)" d="{}"/></svg>'
    ).format(hue, path)
