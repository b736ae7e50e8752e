"""`haven sites learning`: what a site's own decisions have taught it."""

from __future__ import annotations

from typing import Any

import click

from service.commands.installation import opened
from service.commands.options import data_option, json_option, site_option
from service.commands.output import print_json, print_table
from service.core.clock import clock
from service.core.transactions import transaction
from service.learning.keep import forget
from service.learning.stats import USUALLY, read_stats
from service.sites.queries import find_site


@click.command("learning")
@site_option
@click.option("--forget", "forgets", is_flag=True, help="Forget all that was learned. The decisions stand.")
@data_option
@json_option
def learning(site: str, forgets: bool, data: str | None, as_json: bool) -> None:
    """Show what a site's own decisions have taught it.

    Beside it stands how right its checks were in the last thirty days, and what other thresholds would have done.
    """
    with opened(data), transaction(write=forgets) as work:
        found = find_site(work, site)
        now = clock.now()
        forgotten = forget(work, found.id, now=now) if forgets else None
        told = read_stats(work, found, since=now - USUALLY)
    if as_json:
        print_json(told | {"forgotten": forgotten})
        return
    if forgotten is not None:
        click.echo(f"Forgotten: {forgotten} lessons. Scores are again what the checks alone say.")
    _tell(told)


def _tell(told: dict[str, Any]) -> None:
    if not told["learning"]["enabled"]:
        click.echo("The site's policy has switched learning off (learning.enabled).")
    for task in told["learning"]["tasks"]:
        click.echo(_in_words(task))
    print_table(
        ("check", "held", "rejected", "upheld", "overturned", "precision"),
        [
            (
                check["check"],
                *(str(check[name]) for name in ("held", "rejected", "upheld", "overturned")),
                check["note"] or f"{check['precision']:.0%}",
            )
            for check in told["checks"]
            if check["held"] or check["rejected"]
        ],
    )
    for one in told["thresholds"]:
        for said in (one["note"], *(way["sentence"] for way in (one["more"], one["fewer"], one["reject"]) if way)):
            if said:
                click.echo(f"{one['check']}, held from {one['threshold']:.2f} on: {said}")


def _in_words(task: dict[str, Any]) -> str:
    adapter = task["adapter"]
    effect = "moves scores" if adapter["moves"] else "moves nothing yet"
    waits = "" if adapter["is_current"] else "; newer lessons are about to be learned"
    return (
        f"{task['task']}: {task['lessons']} lessons ({task['is']} yes, {task['is_not']} no), "
        f"adapter version {adapter['version']}, {effect}{waits}"
    )
