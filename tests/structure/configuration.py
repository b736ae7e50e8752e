"""Makes docs/configuration.md from the settings' own schema: `python -m tests.structure.configuration`."""

from __future__ import annotations

from pathlib import Path

from marshmallow import fields, missing
from marshmallow.validate import Length, OneOf, Range

from service.core.settings import SettingsSchema

PATH = Path(__file__).parents[2] / "docs" / "configuration.md"

_HEAD = """# Configuration

Everything is set by environment variables; `config/env.example` has them all with room for a value. A wrong value stops
the start with one sentence that names the variable. An empty value counts as unset. This page is made from
`service/core/settings.py` by `python -m tests.structure.configuration`.

| Variable | Default | Values | What it is |
| --- | --- | --- | --- |
"""


def document() -> str:
    """Return the whole page."""
    return _HEAD + "".join(_row(field) for field in SettingsSchema().fields.values())


def _row(field: fields.Field[object]) -> str:
    default = "" if field.load_default in (missing, None) else f"`{field.load_default}`"
    return f"| `{field.data_key}` | {default} | {_values(field)} | {field.metadata['description']} |\n"


def _values(field: fields.Field[object]) -> str:
    for rule in field.validators:
        if isinstance(rule, Range):
            return f"{rule.min} to {rule.max}"
        if isinstance(rule, OneOf):
            return ", ".join(f"`{choice}`" for choice in rule.choices)
        if isinstance(rule, Length):
            return f"at least {rule.min} characters"
    return "an http(s) URL" if isinstance(field, fields.Url) else "text"


if __name__ == "__main__":
    PATH.write_text(document())
