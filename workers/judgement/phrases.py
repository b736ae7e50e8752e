"""How the phrases of rules are written down and found: one or more alternatives a line, in plain words.

A space is any white space, an apostrophe any of its forms or none, `<NAME>` a part that several phrases share.
"""

from __future__ import annotations

import re


def compiled(lines: str, **parts: str) -> re.Pattern[str]:
    """Return one expression for whole phrases, whatever the case."""
    return re.compile(rf"(?<!\w)(?:{_alternatives(lines, parts)})(?!\w)", re.IGNORECASE)


def opening(lines: str, **parts: str) -> re.Pattern[str]:
    """Return one expression for phrases that begin with a word and may end within one, whatever the case."""
    return re.compile(rf"(?<!\w)(?:{_alternatives(lines, parts)})", re.IGNORECASE)


def _alternatives(lines: str, parts: dict[str, str]) -> str:
    pattern = "|".join(line.strip() for line in lines.strip().splitlines())
    for name, part in parts.items():
        pattern = pattern.replace(f"<{name}>", part)
    return pattern.replace(" ?", r"\s{0,5}").replace(" ", r"\s{1,5}").replace("'", "['’ʼ`´]?")
