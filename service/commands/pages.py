"""`haven pages`: what is known of a site's pages, and which of them cards may lead to."""

from __future__ import annotations

import click

from service.commands.installation import opened
from service.commands.options import WORD, data_option, json_option, site_option
from service.commands.output import print_json, print_pairs
from service.core.clock import clock
from service.core.errors import NotFound
from service.core.transactions import transaction
from service.sites.queries import find_site
from service.threads.hide import hide_page, unhide_page
from service.threads.known_pages import find_page
from service.threads.models import Page
from service.threads.queries import page_url


@click.group()
def pages() -> None:
    """What is known of a site's pages, for the cards that lead to them."""


@pages.command("show")
@click.argument("url", type=WORD)
@site_option
@data_option
@json_option
def show(url: str, site: str, data: str | None, as_json: bool) -> None:
    """Show what is known of a page, and who said so."""
    with opened(data), transaction(write=False) as work:
        found = find_site(work, site)
        page = find_page(work, found.id, page_url(found, url))
        if page is None:
            raise NotFound("Nothing is known of this page.")
        known = _plain(page)
    _tell(known, as_json=as_json)


@pages.command("hide")
@click.argument("url", type=WORD)
@site_option
@data_option
@json_option
def hide(url: str, site: str, data: str | None, as_json: bool) -> None:
    """Let no card lead to a page, whatever anybody says of it."""
    with opened(data), transaction() as work:
        known = _plain(hide_page(work, find_site(work, site), url, now=clock.now()))
    _tell(known, as_json=as_json)


@pages.command("unhide")
@click.argument("url", type=WORD)
@site_option
@data_option
@json_option
def unhide(url: str, site: str, data: str | None, as_json: bool) -> None:
    """Let cards lead to a page again."""
    with opened(data), transaction() as work:
        known = _plain(unhide_page(work, find_site(work, site), url, now=clock.now()))
    _tell(known, as_json=as_json)


def _plain(page: Page) -> dict[str, str | bool | None]:
    names = ("url", "title", "excerpt", "image", "language", "known_by")
    return {name: getattr(page, name) for name in names} | {"hidden": page.hidden_at is not None}


def _tell(known: dict[str, str | bool | None], *, as_json: bool) -> None:
    if as_json:
        print_json(known)
        return
    words = {True: "yes", False: "no", None: "none", "": "none"}
    print_pairs([(name.replace("_", " "), words.get(value) or str(value)) for name, value in known.items()])
