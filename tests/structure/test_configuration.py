"""Every variable that Haven reads is documented, from the one place that reads it."""

from __future__ import annotations

import re

from service.core.settings import Settings, SettingsSchema
from tests.structure.configuration import PATH, document
from tests.structure.source import ROOT

VARIABLES = {str(field.data_key) for field in SettingsSchema().fields.values()}


def test_the_page_about_configuration_is_what_the_schema_makes_of_it() -> None:
    assert PATH.read_text() == document(), "run: python -m tests.structure.configuration"


def test_every_variable_has_a_description() -> None:
    for name, field in SettingsSchema().fields.items():
        assert field.metadata["description"].endswith("."), name
        assert name in Settings.__dataclass_fields__


def test_no_file_speaks_of_a_variable_that_is_not_read() -> None:
    for path in (ROOT / "README.md", ROOT / "Procfile", *(ROOT / "docs").glob("*.md")):
        spoken = set(re.findall(r"\bHAVEN_[A-Z_]+\b", path.read_text())) if path.is_file() else set()
        assert spoken <= VARIABLES, path.name
