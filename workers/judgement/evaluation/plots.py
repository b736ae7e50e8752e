"""Draws curves over the unit square as inline SVG that takes its colours from the page around it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

_SIDE, _LEFT, _TOP, _RIGHT, _BOTTOM = 160, 42, 22, 10, 34
_WIDTH, _HEIGHT = _LEFT + _SIDE + _RIGHT, _TOP + _SIDE + _BOTTOM
_TICKS = (0.0, 0.5, 1.0)

#: x and y, both in [0, 1]; a y of None leaves a gap.
Point = tuple[float, float | None]


@dataclass(frozen=True, slots=True)
class Curve:
    """A line of a plot; `style` is a class that the page's style sheet knows."""

    name: str
    style: str
    points: Sequence[Point]


def plot(title: str, axes: tuple[str, str], curves: Iterable[Curve], *, diagonal: bool = False) -> str:
    """Return a square plot; with `diagonal` the line on which both axes agree is drawn too."""
    lines = [_axes(title, axes)]
    if diagonal:
        lines.append(f'<path class="diagonal" d="M{_at(0, 0)}L{_at(1, 1)}"/>')
    lines.extend(_drawn(curve) for curve in curves)
    size = f'viewBox="0 0 {_WIDTH} {_HEIGHT}" width="{_WIDTH}" height="{_HEIGHT}"'
    return f'<svg {size} role="img" aria-label="{escape(title)}">{"".join(lines)}</svg>'


def _at(x: float, y: float) -> str:
    return f"{_LEFT + x * _SIDE:.1f} {_TOP + (1 - y) * _SIDE:.1f}"


def _axes(title: str, axes: tuple[str, str]) -> str:
    across, up = (escape(name) for name in axes)
    middle, bottom = _LEFT + _SIDE / 2, _TOP + _SIDE
    parts = [
        f'<rect class="frame" x="{_LEFT}" y="{_TOP}" width="{_SIDE}" height="{_SIDE}"/>',
        f'<text class="title" x="{middle}" y="14">{escape(title)}</text>',
        f'<text class="axis" x="{middle}" y="{_HEIGHT - 4}">{across}</text>',
        f'<text class="axis" transform="translate(10 {_TOP + _SIDE / 2}) rotate(-90)">{up}</text>',
    ]
    for tick in _TICKS:
        parts.append(f'<text class="tick" x="{_LEFT + tick * _SIDE}" y="{bottom + 12}">{tick:g}</text>')
        parts.append(f'<text class="tick up" x="{_LEFT - 4}" y="{_TOP + (1 - tick) * _SIDE + 4}">{tick:g}</text>')
    return "".join(parts)


def _drawn(curve: Curve) -> str:
    path, pen = [], "M"
    for x, y in curve.points:
        if y is None:
            pen = "M"
            continue
        path.append(f"{pen}{_at(x, y)}")
        pen = "L"
    dots = "".join(_dot(x, y) for x, y in curve.points if y is not None) if len(curve.points) <= 10 else ""
    return f'<g class="{curve.style}"><title>{escape(curve.name)}</title><path d="{"".join(path)}"/>{dots}</g>'


def _dot(x: float, y: float) -> str:
    return f'<circle cx="{_LEFT + x * _SIDE:.1f}" cy="{_TOP + (1 - y) * _SIDE:.1f}" r="2.5"/>'


def reliability_plot(lang: str, figures: Mapping[str, Any]) -> str:
    """Return the plot of what scores said against what came true, in one language."""
    points = [(one["said"], one["were"]) for one in figures["bins"]]
    return plot(lang, ("score", "share positive"), [Curve("came true", "said", points)], diagonal=True)


def threshold_plot(lang: str, figures: Mapping[str, Any]) -> str:
    """Return the plot of precision, recall and the share held against the threshold, in one language."""
    curves = [
        Curve(name, style, [(one["threshold"], one[style]) for one in figures["thresholds"]])
        for name, style in (("precision", "precision"), ("recall", "recall"), ("held of all", "held"))
    ]
    return plot(lang, ("threshold", "share"), curves)
