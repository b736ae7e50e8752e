"""How the frame follows the page around it: light or dark, the page's own colour as paper, an accent; always readable.

The numbers are relative luminances and contrasts as WCAG 2.2 defines them. `static/widget/js/look.js` applies the same
rules when the page changes while it is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

_HEX = re.compile(r"#?([0-9a-f]{6}|[0-9a-f]{3})", re.IGNORECASE)
#: As browsers write a colour that was mixed with itself. There is one way only to read digits: with two, an address
#: full of them would keep a server busy for hours.
_SHARE = r"(-?(?:\d+(?:\.\d+)?|\.\d+)(?:e-?\d+)?)"
_SHARES = re.compile(rf"color\(srgb {_SHARE} {_SHARE} {_SHARE}\)", re.ASCII)
#: Papers on which every colour of the style sheet has a contrast of 4.5, 3 for edges.
LIGHTEST_FROM, DARKEST_TO = 0.7, 0.055
#: Text as light as this stands on something dark, whatever that is.
_LIGHT_INK = 0.35
_CONTRAST = 4.5
#: The style sheet's own papers, on which links and buttons stand as well.
_LIGHT_PAPER, _DARK_PAPER = 0.919, 0.0178

Colour = tuple[float, float, float]
BLACK: Colour = (0, 0, 0)
WHITE: Colour = (1, 1, 1)


@dataclass(frozen=True, slots=True)
class Look:
    """What the page asked for, as far as it can be read on.

    Attributes:
        theme: "light", "dark", or "" to follow the browser.
        paper: what stands behind everything; None for our own.
        accent: the colour of links and buttons; None for our own.
    """

    theme: str = ""
    paper: Colour | None = None
    accent: Colour | None = None

    def query(self) -> dict[str, str | None]:
        """Return the parameters that ask for this look again."""
        return {
            "theme": self.theme or None,
            "paper": as_hex(self.paper) if self.paper else None,
            "accent": as_hex(self.accent) if self.accent else None,
        }

    def style(self) -> str:
        """Return what to set on top of the style sheet."""
        rules = []
        if self.paper:
            rules.append(f"--paper:{as_hex(self.paper)}")
        if self.accent:
            light, dark = as_hex(self._accent_on_light(self.accent)), as_hex(self._accent_on_dark(self.accent))
            rules += [f"--link:light-dark({light},{dark})", f"--button:light-dark({light},{dark})"]
        return f":root{{{';'.join(rules)}}}" if rules else ""

    def _accent_on_light(self, accent: Colour) -> Colour:
        paper = luminance(self.paper) if self.paper and self.theme == "light" else 1.0
        return readable(accent, min(paper, _LIGHT_PAPER))

    def _accent_on_dark(self, accent: Colour) -> Colour:
        paper = luminance(self.paper) if self.paper and self.theme == "dark" else 0.0
        return readable(accent, max(paper, _DARK_PAPER))


#: What a page that asks for nothing gets.
PLAIN = Look()


def look_from(said: Mapping[str, str]) -> Look:
    """Return the look that an address asks for; what cannot be understood or read on counts as not said.

    Args:
        said: `theme`, `paper`, `accent`, and `ink`, the colour of the page's text; each may be missing.
    """
    paper, ink, accent = (colour_of(said.get(name, "")) for name in ("paper", "ink", "accent"))
    theme = said.get("theme", "")
    if theme not in ("light", "dark"):
        theme = _theme_of(paper, ink)
    fits = paper is not None and theme in _fitting(luminance(paper))
    return Look(theme, paper if fits else None, accent)


def colour_of(written: str) -> Colour | None:
    """Return a colour's red, green and blue from 0 to 1; None if it is none, or shines through."""
    if found := _HEX.fullmatch(written):
        digits = found[1] if len(found[1]) == 6 else "".join(2 * one for one in found[1])
        return _painted(int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4))
    if found := _SHARES.fullmatch(written):
        return _painted(min(max(float(share), 0.0), 1.0) for share in found.groups())
    return None


def as_hex(colour: Colour) -> str:
    """Return a colour as style sheets have it."""
    return "#" + "".join(f"{round(share * 255):02x}" for share in colour)


def luminance(colour: Colour) -> float:
    """Return the relative luminance (WCAG 2.2)."""
    red, green, blue = (share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: float, other: float) -> float:
    """Return the contrast of two luminances (WCAG 2.2)."""
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)


def readable(colour: Colour, paper: float) -> Colour:
    """Return the colour, mixed with as much black or white as makes it readable on a paper of this luminance."""
    towards = BLACK if paper > 0.18 else WHITE
    for percent in range(0, 101, 2):
        part = percent / 100
        mixed = _painted(mine * (1 - part) + its * part for mine, its in zip(colour, towards, strict=True))
        if contrast(luminance(mixed), paper) >= _CONTRAST:
            return mixed
    return towards


def _painted(shares: Iterable[float]) -> Colour:
    """Return the colour that screens show: 8 bits for each of the three."""
    red, green, blue = (round(share * 255) / 255 for share in shares)
    return red, green, blue


def _theme_of(paper: Colour | None, ink: Colour | None) -> str:
    if ink is not None:
        return "dark" if luminance(ink) > (_LIGHT_INK if paper is None else luminance(paper)) else "light"
    return next(iter(_fitting(luminance(paper))), "") if paper is not None else ""


def _fitting(paper: float) -> tuple[str, ...]:
    return ("light",) if paper >= LIGHTEST_FROM else ("dark",) if paper <= DARKEST_TO else ()
