"""The documents name files and commands that exist."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.structure.source import ROOT

DOCUMENTS = sorted([ROOT / "README.md", *(ROOT / "docs").rglob("*.md")])
_NAMED = re.compile(r"\b(?:service|workers|tests|docs|config|bench)/[\w./-]*[\w/]")
_LINKED = re.compile(r"\]\((?!https?:)([^)#]+)")


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_file_that_a_document_names_exists(document: Path) -> None:
    text = document.read_text()
    named = {ROOT / name for name in _NAMED.findall(text)} | {document.parent / name for name in _LINKED.findall(text)}
    assert [str(path) for path in sorted(named) if not path.exists()] == []


def test_the_road_shows_every_step_that_writes_a_comment() -> None:
    road = (ROOT / "docs" / "road.md").read_text()
    steps = ["comments/submit", "comments/edit", "comments/withdraw", "comments/move", "moderation/decide"]
    assert [step for step in steps if f"service/{step}.py" not in road] == []
