"""`haven sites`: the websites whose pages carry comments."""

from __future__ import annotations

from typing import Any

import click

from service.access.moderators import add_token
from service.commands.installation import opened
from service.commands.learning import learning
from service.commands.options import WORD, data_option, json_option
from service.commands.output import print_json, print_pairs, print_table
from service.commands.policy import change_policy
from service.core.clock import clock, rfc3339
from service.core.current import settings
from service.core.transactions import transaction
from service.ops.address import public_url
from service.sites.embed_line import embed_line
from service.sites.models import Site
from service.sites.queries import all_sites, find_site
from service.sites.register import register_site


@click.group()
def sites() -> None:
    """The websites whose pages carry comments."""


@sites.command("add")
@click.argument("name", type=WORD)
@click.option(
    "--origin",
    "origins",
    type=WORD,
    multiple=True,
    required=True,
    metavar="URL",
    help="Where its pages are, like https://news.example; may be given several times.",
)
@data_option
@json_option
def add(name: str, origins: tuple[str, ...], data: str | None, as_json: bool) -> None:
    """Register a site.

    Prints its public key, its secret (once), and the line that goes into its pages.
    """
    with opened(data):
        with transaction() as work:
            now = clock.now()
            site = register_site(work, name, origins, now=now)
            key, secret = site.key, add_token(work, site_id=site.id, now=now)
        line = embed_line(public_url(settings()), key)
    if as_json:
        print_json({"site": key, "secret": secret, "embed": line})
        return
    print_pairs([("key", key), ("secret", secret), ("embed", line)])
    click.echo("With the secret, a bearer token, your own server may do all for this site. It is not shown again.")


@sites.command("list")
@data_option
@json_option
def list_sites(data: str | None, as_json: bool) -> None:
    """List all sites."""
    with opened(data), transaction(write=False) as work:
        found = [_facts(site) for site in all_sites(work)]
    if as_json:
        print_json(found)
    else:
        print_table(
            ("site", "name", "origins"), [(row["site"], row["name"], " ".join(row["origins"])) for row in found]
        )


@sites.command("show")
@click.argument("key", type=WORD)
@data_option
@json_option
def show(key: str, data: str | None, as_json: bool) -> None:
    """Show a site and the line that goes into its pages."""
    with opened(data):
        with transaction(write=False) as work:
            facts = _facts(find_site(work, key))
        facts["embed"] = embed_line(public_url(settings()), key)
    if as_json:
        print_json(facts)
        return
    print_pairs([(name, " ".join(value) if isinstance(value, list) else str(value)) for name, value in facts.items()])


@sites.command("set-policy")
@click.argument("key", type=WORD)
@click.argument("file", type=click.Path(exists=True, dir_okay=False))
@data_option
@json_option
def set_policy(key: str, file: str, data: str | None, as_json: bool) -> None:
    """Put a TOML file's rules in force.

    Another way to say `haven policy set FILE --site KEY`.
    """
    change_policy((file,), key, data, as_json=as_json)


sites.add_command(learning)


def _facts(site: Site) -> dict[str, Any]:
    return {
        "site": site.key,
        "name": site.name,
        "origins": [known.origin for known in site.origins],
        "policy_version": site.policy_version,
        "created_at": rfc3339(site.created_at),
    }
