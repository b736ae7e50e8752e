"""`haven policy`: a site's rules, shown and changed."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import click
from marshmallow import ValidationError

from service.commands.installation import opened
from service.commands.options import WORD, data_option, json_option, site_option
from service.commands.output import print_json, printable
from service.commands.refusal import Refused, sentences
from service.core.fields import complaints
from service.core.transactions import transaction
from service.sites import policy as rules
from service.sites.queries import find_site, policy_of
from service.sites.set_policy import set_policy

#: From what a site says differently from the defaults to what it shall.
Change = Callable[[Mapping[str, Any]], Mapping[str, Any]]


@click.group()
def policy() -> None:
    """A site's rules: what is required, held, refused."""


@policy.command("show")
@site_option
@data_option
@json_option
def show(site: str, data: str | None, as_json: bool) -> None:
    """Show the policy in force, as TOML."""
    with opened(data), transaction(write=False) as work:
        found = policy_of(find_site(work, site))
    if as_json:
        print_json(rules.dump(found))
    else:
        click.echo(rules.to_toml(found), nl=False)


@policy.command("set")
@click.argument("changes", nargs=-1, required=True, metavar="KEY=VALUE … | FILE.toml")
@site_option
@data_option
@json_option
def change(changes: tuple[str, ...], site: str, data: str | None, as_json: bool) -> None:
    """Change a site's rules.

    Either some of them, like mode=pre trust.after_approved=0, or all of them by a TOML file; what the file does not
    name goes back to its default.
    """
    change_policy(changes, site, data, as_json=as_json)


def change_policy(changes: tuple[str, ...], key: str, data: str | None, *, as_json: bool) -> None:
    """Change a site's policy and print what now differs from the defaults.

    Args:
        changes: pairs of option and value, or one TOML file.
        key: the site's.
        data: the installation's folder.
        as_json: print the whole policy as JSON.
    """
    changed = _change(changes)
    with opened(data), transaction() as work:
        site = find_site(work, key)
        found = _parsed(changed(site.policy))
        set_policy(work, site, found)
    if as_json:
        print_json(rules.dump(found))
        return
    different = rules.overrides_of(found)
    click.echo("In force. " + ("It differs from the defaults in:" if different else "It has all the defaults."))
    for name in rules.option_names():
        value: Any = different
        for part in name.split("."):
            value = value.get(part) if isinstance(value, dict) else None
        if value is not None:
            # JSON writes these values as TOML does.
            click.echo(printable(f"  {name} = {json.dumps(value, ensure_ascii=False)}"))


def _read_toml(path: str) -> dict[str, Any]:
    """Return the overrides in a TOML file.

    Raises:
        Refused: it cannot be read, or is no TOML.
    """
    try:
        return rules.from_toml(Path(path).read_text("utf-8"))
    except UnicodeDecodeError:
        raise Refused(f"{path} is no UTF-8 text.") from None
    except ValidationError as error:
        raise Refused(f"{path} is no TOML. " + sentences(error.messages)) from None


def _change(given: tuple[str, ...]) -> Change:
    if len(given) == 1 and (Path(given[0]).is_file() or "=" not in given[0]):
        values = _read_toml(given[0])
        return lambda _before: values
    pairs = [_pair(text) for text in given]
    return lambda before: _assigned(before, pairs)


def _pair(text: str) -> tuple[str, str]:
    key, equals, value = str(WORD.convert(text, None, None)).partition("=")
    if not equals:
        raise click.UsageError(f"{text!r} is no KEY=VALUE.")
    return key.strip(), value.strip()


def _parsed(overrides: Mapping[str, Any]) -> rules.Policy:
    try:
        return rules.parse(overrides)
    except ValidationError as error:
        raise Refused(sentences(complaints(error))) from None


def _assigned(overrides: Mapping[str, Any], pairs: list[tuple[str, str]]) -> Mapping[str, Any]:
    try:
        for key, value in pairs:
            overrides = rules.assign(overrides, key, value)
    except ValidationError as error:
        raise Refused(sentences(error.messages)) from None
    return overrides
