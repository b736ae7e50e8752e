"""`haven threads`: the conversations of a site's pages."""

from __future__ import annotations

import click

from service.commands.installation import opened
from service.commands.options import WORD, data_option, json_option, site_option
from service.commands.output import print_json, print_pairs
from service.core.clock import clock
from service.core.transactions import transaction
from service.sites.models import Site
from service.sites.queries import find_site, policy_of
from service.threads.close import close_thread, reopen_thread
from service.threads.models import Thread
from service.threads.queries import is_open


@click.group()
def threads() -> None:
    """The conversations of a site's pages."""


@threads.command("close")
@click.argument("url", type=WORD)
@site_option
@data_option
@json_option
def close(url: str, site: str, data: str | None, as_json: bool) -> None:
    """Take no more comments on a page.

    What is published stays. A page without comments can be closed too.
    """
    with opened(data), transaction() as work:
        found = find_site(work, site)
        page, takes = _state(found, close_thread(work, found, url, now=clock.now()))
    _tell(page, takes, as_json=as_json)


@threads.command("open")
@click.argument("url", type=WORD)
@site_option
@data_option
@json_option
def open_again(url: str, site: str, data: str | None, as_json: bool) -> None:
    """Take comments on a page again."""
    with opened(data), transaction() as work:
        found = find_site(work, site)
        page, takes = _state(found, reopen_thread(work, found, url))
    _tell(page, takes, as_json=as_json)
    if not takes:
        click.echo("The site's policy closes it by age (threads.close_after_days): it takes no comments.", err=True)


def _state(site: Site, thread: Thread) -> tuple[str, bool]:
    return thread.url, is_open(thread, policy_of(site), now=clock.now())


def _tell(page: str, takes: bool, *, as_json: bool) -> None:
    if as_json:
        print_json({"url": page, "open": takes})
    else:
        print_pairs([("page", page), ("comments", "open" if takes else "closed")])
