"""`haven moderators`: the people who decide about comments."""

from __future__ import annotations

from typing import Any

import click
from sqlalchemy import select

from service.access.keyring import keyring
from service.access.models import Moderator, Role
from service.access.moderators import (
    Credentials,
    add_moderator,
    disable_moderator,
    enable_moderator,
    renew_credentials,
)
from service.commands.installation import opened
from service.commands.options import WORD, data_option, json_option
from service.commands.output import print_json, print_pairs, print_table
from service.core.clock import clock, rfc3339
from service.core.transactions import transaction
from service.sites.queries import find_site


@click.group()
def moderators() -> None:
    """The people who decide about comments."""


@moderators.command("add")
@click.argument("email", type=WORD)
@click.option(
    "--site",
    "keys",
    type=WORD,
    multiple=True,
    metavar="KEY",
    help="Limit them to this site; may be given several times.",
)
@click.option(
    "--role",
    type=click.Choice([role.value for role in Role]),
    default=Role.MODERATOR.value,
    show_default=True,
    help="An auditor reads, a moderator decides, an owner also changes policy.",
)
@data_option
@json_option
def add(email: str, keys: tuple[str, ...], role: str, data: str | None, as_json: bool) -> None:
    """Add a moderator.

    Prints their password and API token, once.
    """
    with opened(data), transaction() as work:
        sites = [find_site(work, key) for key in dict.fromkeys(keys)]
        made = add_moderator(work, email, role=Role(role), sites=sites, now=clock.now())
    _tell(email, made, {"role": role, "sites": list(dict.fromkeys(keys))}, as_json=as_json)


@moderators.command("reset-password")
@click.argument("email", type=WORD)
@data_option
@json_option
def reset_password(email: str, data: str | None, as_json: bool) -> None:
    """Give a moderator a new password.

    And a new API token; the old ones and every session end.
    """
    with opened(data), transaction() as work:
        made = renew_credentials(work, email, now=clock.now())
    _tell(email, made, {}, as_json=as_json)


@moderators.command("disable")
@click.argument("email", type=WORD)
@data_option
@json_option
def disable(email: str, data: str | None, as_json: bool) -> None:
    """Lock a moderator out, at once.

    Their sessions end; their password and token open nothing. What they decided stays. The last owner can be locked
    out too: `haven moderators add --role owner` makes another.
    """
    with opened(data), transaction() as work:
        facts = _facts(disable_moderator(work, email, now=clock.now()))
    _tell_state(facts, as_json=as_json)


@moderators.command("enable")
@click.argument("email", type=WORD)
@data_option
@json_option
def enable(email: str, data: str | None, as_json: bool) -> None:
    """Let a moderator in again.

    With the password and the token they had; `reset-password` makes new ones.
    """
    with opened(data), transaction() as work:
        facts = _facts(enable_moderator(work, email))
    _tell_state(facts, as_json=as_json)


@moderators.command("list")
@data_option
@json_option
def list_moderators(data: str | None, as_json: bool) -> None:
    """List all moderators."""
    with opened(data), transaction(write=False) as work:
        found = [_facts(moderator) for moderator in work.scalars(select(Moderator).order_by(Moderator.created_at))]
    if as_json:
        print_json(found)
        return
    rows = [(row["email"], row["role"], " ".join(row["sites"]) or "all sites", _state(row)) for row in found]
    print_table(("e-mail", "role", "sites", "state"), rows)


def _tell(email: str, made: Credentials, facts: dict[str, Any], *, as_json: bool) -> None:
    secrets = {"password": made.password, "token": made.token}
    if as_json:
        print_json({"id": str(made.moderator_id), "email": email, **facts, **secrets})
        return
    print_pairs([("e-mail", email), *secrets.items()])
    click.echo("The password and the token are not shown again.")


def _tell_state(facts: dict[str, Any], *, as_json: bool) -> None:
    if as_json:
        print_json(facts)
    else:
        print_pairs([("e-mail", facts["email"]), ("state", _state(facts))])


def _state(facts: dict[str, Any]) -> str:
    return f"disabled since {facts['disabled_at']}" if facts["disabled_at"] else "enabled"


def _facts(moderator: Moderator) -> dict[str, Any]:
    return {
        "id": str(moderator.id),
        "email": keyring().decrypt(moderator.email) or "(kept under another SECRET_KEY)",
        "role": moderator.role,
        "sites": [site.key for site in moderator.sites],
        "created_at": rfc3339(moderator.created_at),
        "disabled_at": rfc3339(moderator.disabled_at),
    }
