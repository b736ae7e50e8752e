"""How a policy's options are declared: default, marshmallow field and meaning in one line."""

from __future__ import annotations

import dataclasses
from typing import Any

from marshmallow import ValidationError, fields, validate

from service.core.fields import Number, Text, Whole
from service.sites.origins import MAX_ORIGIN, parse_origin


def option(default: Any, field: fields.Field[Any], about: str) -> Any:
    """Declare an option: its default, how it is read and what it means."""
    field.metadata = {**field.metadata, "description": about}
    metadata = {"marshmallow": field}
    if isinstance(default, (tuple, dict)):
        return dataclasses.field(default_factory=lambda: default, metadata=metadata)
    return dataclasses.field(default=default, metadata=metadata)


def section(kind: type) -> Any:
    """Declare a group of options."""
    return dataclasses.field(default_factory=kind, metadata={"section": kind})


def whole(low: int, high: int) -> fields.Integer:
    """Return the field of a whole number within bounds."""
    sentence = "Must be a whole number from {min} to {max}."
    return Whole(
        validate=validate.Range(low, high, error=sentence),
        error_messages={"invalid": sentence.format(min=low, max=high)},
    )


def share() -> fields.Float:
    """Return the field of a number from 0 to 1."""
    return Number(validate=validate.Range(0, 1), allow_nan=False)


def one_of(*choices: str) -> fields.Field[Any]:
    """Return the field of one word out of a few."""
    return Text(validate=validate.OneOf(choices, error="Must be one of: {choices}."))


class _Tuple(fields.List[Any]):
    """A list that loads as a tuple, so that a policy stays immutable."""

    def _deserialize(self, *args: Any, **kwargs: Any) -> Any:
        return tuple(super()._deserialize(*args, **kwargs))


def tuple_of(field: fields.Field[Any], **options: Any) -> fields.Field[Any]:
    """Return the field of a list of values that each fit a field."""
    return _Tuple(field, **options)


def list_of(choices: tuple[str, ...]) -> fields.Field[Any]:
    """Return the field of a list of such words."""
    return _Tuple(one_of(*choices), validate=validate.Length(max=len(choices)))


def words() -> fields.Field[Any]:
    """Return the field of a site's word list."""
    return _Tuple(Text(validate=validate.Length(1, 200)), validate=validate.Length(max=20_000))


def _is_origin(value: str) -> None:
    if parse_origin(value) is None:
        raise ValidationError("Must be an origin, like https://pictures.example.")


def origin_list() -> fields.Field[Any]:
    """Return the field of a list of origins."""
    return _Tuple(Text(validate=[validate.Length(1, MAX_ORIGIN), _is_origin]), validate=validate.Length(max=20))
