"""How checks quote the author's text as evidence."""

from __future__ import annotations

from collections.abc import Iterator

from service.moderation.findings import Evidence, Field
from workers.checks.case import Case

#: A moderator needs the first few places, not thousands of the same.
MOST = 50


def quote(text: str, span: tuple[int, int], why: str, field: Field = Field.BODY) -> Evidence:
    """Return the evidence that a span of a field's text is."""
    start, end = span
    return Evidence(start, end, text[start:end], why, field)


def written(case: Case) -> Iterator[tuple[Field, str]]:
    """Yield every text the author typed."""
    yield Field.BODY, case.body
    yield Field.NAME, case.name
    if case.website:
        yield Field.WEBSITE, case.website
    if case.title:
        yield Field.TITLE, case.title
