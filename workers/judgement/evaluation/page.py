"""Writes an evaluation as one page that needs nothing else: no script, no request, light and dark."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from workers.judgement.evaluation.plots import reliability_plot, threshold_plot
from workers.judgement.evaluation.run import Report
from workers.judgement.evaluation.tables import Table

_STYLE = """
:root { color-scheme: light dark; --ink: #1c1f23; --paper: #fff; --faint: #6a7178; --line: #d7dbdf;
  --blue: #1f5fbf; --red: #b3341f; --green: #2b7a3d }
@media (prefers-color-scheme: dark) { :root { --ink: #e4e7ea; --paper: #15181b; --faint: #9aa2aa; --line: #3a4047;
  --blue: #7fb0ff; --red: #ff9480; --green: #7fd394 } }
body { font: 15px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); max-width: 72rem;
  margin: 2rem auto; padding: 0 1rem }
h1 { font-size: 1.5rem } h2 { font-size: 1.1rem; margin-top: 2.2rem }
.wide { overflow-x: auto } table { border-collapse: collapse; font-variant-numeric: tabular-nums }
th, td { text-align: right; padding: .2rem .7rem; border-bottom: 1px solid var(--line); white-space: nowrap }
th:first-child, td:first-child { text-align: left; white-space: normal }
.note { color: var(--faint); max-width: 60rem }
.plots { display: flex; flex-wrap: wrap; gap: .5rem }
svg { fill: none; stroke-width: 2 }
svg text { fill: var(--ink); font-size: 11px; text-anchor: middle } svg .title { font-weight: 600 }
svg .tick { fill: var(--faint) } svg .up { text-anchor: end }
.frame, .diagonal { stroke: var(--line); stroke-width: 1 } .diagonal { stroke: var(--faint); stroke-dasharray: 3 3 }
.said, .precision { stroke: var(--blue) } .recall { stroke: var(--red); stroke-dasharray: 6 3 }
.held { stroke: var(--green); stroke-dasharray: 2 3 } circle { fill: var(--blue); stroke: none }
"""
_PLOTTED = {"abuse_calibration": "Abuse", "spam_calibration": "Spam"}


def page(report: Report, of: str) -> str:
    """Return the page; `of` says in a few words what was measured."""
    tables = list(report.tables)
    parts = [
        "<h1>What the judgement is worth</h1>",
        f"<p>{escape(of)}. No text of the data is on this page.</p>",
        *(f"<p>{escape(line)}</p>" for line in _absent(report)),
        *(_table(table) for table in tables[:1]),
        *(_plots(report, name, title) for name, title in _PLOTTED.items() if name in report.figures),
        *(_table(table) for table in tables[1:]),
    ]
    head = (
        '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>What the judgement is worth</title><style>{_STYLE}</style>"
    )
    body = "\n".join(parts)
    return f'<!doctype html>\n<html lang="en"><head>{head}</head><body>\n{body}\n</body></html>\n'


def _absent(report: Report) -> list[str]:
    return [f"Skipped, as not in the data folder: {', '.join(report.absent)}."] if report.absent else []


def _table(table: Table) -> str:
    head = _row("th", table.headings)
    rows = "\n".join(_row("td", row) for row in table.rows)
    note = f'<p class="note">{escape(table.note)}</p>' if table.note else ""
    drawn = f'<div class="wide"><table><thead>{head}</thead>\n<tbody>{rows}</tbody></table></div>'
    return f"<h2>{escape(table.title)}</h2>\n{drawn}{note}"


def _row(tag: str, row: Iterable[str]) -> str:
    return f"<tr>{''.join(f'<{tag}>{escape(one)}</{tag}>' for one in row)}</tr>"


def _plots(report: Report, name: str, title: str) -> str:
    parts = report.figures[name].items()
    reliability = "".join(reliability_plot(lang, part) for lang, part in parts)
    thresholds = "".join(threshold_plot(lang, part) for lang, part in parts)
    return (
        f"<h2>{title}: scores and what came true, by language</h2>"
        '<p class="note">On the dashed line a score is a probability.</p>'
        f'<div class="plots">{reliability}</div>'
        f"<h2>{title}: what a threshold does, by language</h2>"
        '<p class="note">Solid: precision. Dashed: recall. Dotted: share of all texts held.</p>'
        f'<div class="plots">{thresholds}</div>'
    )
