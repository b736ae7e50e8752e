"""A site's policy: one typed, immutable object, layered as defaults <- site; its schema and its TOML."""

from __future__ import annotations

import dataclasses
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import is_dataclass
from functools import cache
from typing import Any, cast

import tomli_w
from marshmallow import Schema, ValidationError, fields, post_load

from service.sites.policy_sections import CHECK_NAMES, Policy

__all__ = [
    "CHECK_NAMES",
    "Policy",
    "assign",
    "dump",
    "from_toml",
    "option_names",
    "overrides_of",
    "parse",
    "schema_class",
    "to_toml",
]


@cache
def schema_class(section: type = Policy) -> type[Schema]:
    """Return the marshmallow schema of a section, made from its dataclass."""
    attributes: dict[str, Any] = {}
    for option in dataclasses.fields(section):
        inner = option.metadata.get("section")
        attributes[option.name] = fields.Nested(schema_class(inner)) if inner else option.metadata["marshmallow"]

    def build(_self: Schema, data: dict[str, Any], **_kwargs: Any) -> Any:
        return section(**data)

    attributes["build"] = post_load(build)
    return type(f"Policy{section.__name__}Schema" if section is not Policy else "PolicySchema", (Schema,), attributes)


def parse(overrides: Mapping[str, Any]) -> Policy:
    """Return the policy that has these values over the defaults.

    Raises:
        marshmallow.ValidationError: with every wrong or unknown option at once.
    """
    return cast(Policy, schema_class()().load(overrides))


def dump(policy: Policy) -> dict[str, Any]:
    """Return the whole policy as plain values (JSON and TOML fit)."""
    return cast("dict[str, Any]", _plain(policy))


def overrides_of(policy: Policy) -> dict[str, Any]:
    """Return only what differs from the defaults: that is what a site stores, so that better defaults reach it."""
    return _difference(dump(policy), dump(Policy()))


def to_toml(policy: Policy) -> str:
    """Return the whole policy as TOML."""
    return tomli_w.dumps(dump(policy))


def from_toml(text: str) -> dict[str, Any]:
    """Return the overrides written in a TOML document.

    Raises:
        marshmallow.ValidationError: the document is no TOML; the message names line and column.
    """
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ValidationError({"toml": [f"{error}."]}) from None


def assign(overrides: Mapping[str, Any], key: str, value: str) -> dict[str, Any]:
    """Return the overrides with one `section.option=value` of the command line applied.

    The value is read as TOML where it is TOML (`10`, `true`, `["a"]`), else as a string.

    Raises:
        marshmallow.ValidationError: there is no such option.
    """
    if key not in set(option_names()):
        raise ValidationError({key: ["Unknown option."]})
    try:
        parsed = tomllib.loads(f"value = {value}")["value"]
    except tomllib.TOMLDecodeError:
        parsed = value
    *sections, name = key.split(".")
    nested: dict[str, Any] = {name: parsed}
    for section in reversed(sections):
        nested = {section: nested}
    merged: dict[str, Any] = {}
    _merge(merged, overrides)
    _merge(merged, nested)
    return merged


def option_names(section: type = Policy, prefix: str = "") -> Iterator[str]:
    """Yield every option's dotted name."""
    for option in dataclasses.fields(section):
        inner = option.metadata.get("section")
        if inner:
            yield from option_names(inner, f"{prefix}{option.name}.")
        else:
            yield f"{prefix}{option.name}"


def _plain(value: Any) -> Any:
    if is_dataclass(value) and not isinstance(value, type):
        return {option.name: _plain(getattr(value, option.name)) for option in dataclasses.fields(value)}
    return [_plain(one) for one in value] if isinstance(value, tuple) else value


def _merge(into: dict[str, Any], layer: Mapping[str, Any]) -> None:
    for key, value in layer.items():
        if isinstance(value, Mapping) and isinstance(into.get(key), dict):
            _merge(into[key], value)
        else:
            into[key] = dict(value) if isinstance(value, Mapping) else value


def _difference(values: dict[str, Any], defaults: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in values.items():
        if isinstance(value, dict):
            if inner := _difference(value, defaults[key]):
                found[key] = inner
        elif value != defaults[key]:
            found[key] = value
    return found
