"""marshmallow fields that every input schema shares, and loading by a schema in the domain's terms."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast
from unicodedata import category

from marshmallow import Schema, ValidationError, fields

from service.core.errors import Invalid
from service.core.words import N_


class Text(fields.String):
    """A string that every database and page can hold: no U+0000, no lone surrogate (RFC 3629, section 3).

    Everything else survives as typed: emoji, right-to-left text, combining marks. Line ends become "\\n".
    """

    default_error_messages = {"characters": N_("Contains characters that cannot be stored.")}  # noqa: RUF012  # marshmallow's way

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> str:
        text = super()._deserialize(value, attr, data, **kwargs)
        if "\0" in text or any("\ud800" <= character <= "\udfff" for character in text):
            raise self.make_error("characters")
        return text.replace("\r\n", "\n").replace("\r", "\n")


class Line(Text):
    """A `Text` of one line: white space is collapsed and trimmed; the empty line stays "" ."""

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> str:
        return " ".join(super()._deserialize(value, attr, data, **kwargs).split())


class YesNo(fields.Boolean):
    """True or false in JSON, and nothing that only looks like it."""

    default_error_messages = {"invalid": "Must be true or false."}  # noqa: RUF012  # marshmallow's way

    def _deserialize(self, value: Any, *args: Any, **kwargs: Any) -> bool:
        if not isinstance(value, bool):
            raise self.make_error("invalid", input=value)
        return super()._deserialize(value, *args, **kwargs)


class Whole(fields.Integer):
    """A whole number in JSON, where 3 and 3.0 are the same one (JSON Schema 2020-12, 4.2.3); "3" and true are none."""

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> int:
        if not isinstance(value, int) and not (isinstance(value, float) and value.is_integer()):
            raise self.make_error("invalid", input=value)
        return super()._deserialize(value, attr, data, **kwargs)


class Number(fields.Float):
    """A number in JSON; "0.5" and true are none."""

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> float:
        if not isinstance(value, int | float):
            raise self.make_error("invalid", input=value)
        return super()._deserialize(value, attr, data, **kwargs)


def has_ink(text: str) -> bool:
    """Tell whether anything in the text can be seen: not only white space, controls and lonely marks."""
    return any(category(character)[0] in "LNPS" and character not in _BLANK for character in text)


#: Letters and symbols that are drawn as nothing: Hangul fillers, the Braille blank, the combining grapheme joiner.
_BLANK = frozenset("\u115f\u1160\u3164\uffa0\u2800\u034f")


def complaints(error: ValidationError) -> dict[str, Any]:
    """Return a validation's complaints by field, nested as the input is."""
    return cast("dict[str, Any]", error.normalized_messages())  # type: ignore[no-untyped-call]  # marshmallow lacks the annotation


def load(schema: type[Schema], values: Mapping[str, Any]) -> dict[str, Any]:
    """Return the values as the schema reads them.

    Raises:
        Invalid: with the complaints about all fields.
    """
    try:
        loaded: dict[str, Any] = schema().load(values)
    except ValidationError as error:
        raise Invalid(complaints(error)) from None
    return loaded
