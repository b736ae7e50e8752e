"""`haven log`: the decision log."""

from __future__ import annotations

import sys

import click
from rich.console import Console
from rich.progress import track

from service.commands.installation import opened
from service.commands.options import WORD, data_option, json_option
from service.commands.output import print_json
from service.core.transactions import transaction
from service.moderation.verify_log import Chain, chains, count_chains
from service.sites.queries import find_site


@click.group()
def log() -> None:
    """The log of all decisions."""


@log.command("verify")
@click.option("--site", type=WORD, metavar="KEY", help="This site only.")
@data_option
@json_option
def verify(site: str | None, data: str | None, as_json: bool) -> None:
    """Verify that the log is unbroken.

    The chain of decisions of every comment is computed anew; exit status 1 when one is broken.
    """
    with opened(data), transaction(write=False) as work:
        site_id = find_site(work, site).id if site else None
        found = track(
            chains(work, site_id),
            total=count_chains(work, site_id),
            description="Verifying",
            console=Console(stderr=True),
            disable=not sys.stderr.isatty(),
        )
        comments = decisions = 0
        broken: list[Chain] = []
        for chain in found:
            comments += 1
            decisions += chain.decisions
            if chain.fault:
                broken.append(chain)
    _tell(comments, decisions, broken, as_json=as_json)
    if broken:
        sys.exit(1)


def _tell(comments: int, decisions: int, broken: list[Chain], *, as_json: bool) -> None:
    if as_json:
        faults = [{"comment": str(chain.comment_id), "fault": chain.fault} for chain in broken]
        print_json({"unbroken": not broken, "comments": comments, "decisions": decisions, "broken": faults})
        return
    for chain in broken:
        click.echo(f"{chain.comment_id}: {chain.fault}", err=True)
    if broken:
        click.echo(f"The log is broken at {len(broken)} of {comments} comments, named above.", err=True)
    else:
        click.echo(f"The log is unbroken: {decisions} decisions about {comments} comments.")
