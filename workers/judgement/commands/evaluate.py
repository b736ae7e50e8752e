"""`haven eval`: the judgement's measured quality."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import click
from rich.console import Console
from rich.progress import Progress
from rich.table import Table as RichTable
from rich.text import Text

from service.commands.output import printable
from service.commands.refusal import Refused
from workers.judgement.evaluation.data import Data, DataError
from workers.judgement.evaluation.page import page
from workers.judgement.evaluation.run import ABOUT, Report, count, evaluate, load
from workers.judgement.evaluation.tables import Table

_FILE = click.Path(dir_okay=False, writable=True, path_type=Path)


class _NoData(Refused):
    """The data cannot be used: as good as wrong usage, and with its status."""

    exit_code = 2


@click.command("eval")
@click.option("--data", required=True, type=click.Path(path_type=Path), metavar="DIR", help="Folder of labelled texts.")
@click.option("--only", type=click.Choice(ABOUT), help="Measure this alone, and no cost.")
@click.option("--limit", type=click.IntRange(min=1), metavar="N", help="At most so many texts of each data set.")
@click.option("--json", "json_file", type=_FILE, metavar="FILE", help="Write every figure to this file.")
@click.option("--html", "html_file", type=_FILE, metavar="FILE", help="Write tables and plots to this page.")
@click.option("--whole", is_flag=True, help="Measure on the halves of the suites that the models learned from too.")
def evaluate_command(  # noqa: PLR0913  # one for each option
    *, data: Path, only: str | None, limit: int | None, json_file: Path | None, html_file: Path | None, whole: bool
) -> None:
    """Measure the judgement on labelled texts.

    Prints each figure that counts beside the one to beat and the one to reach, then all others. docs/judgement.md says
    how to read them. No text of the data is printed or written anywhere.
    """
    for file in (json_file, html_file):
        if file and not file.parent.is_dir():
            raise Refused(f"{printable(str(file.parent))} is no folder.")
    try:
        report = _measured(load(data, only, limit, whole=whole), only)
    except DataError as error:
        raise _NoData(printable(str(error))) from None
    except subprocess.CalledProcessError:
        raise Refused("The judgement failed while its cost was measured; the lines above say why.") from None
    of = _of(only, limit, whole=whole)
    if json_file:
        json_file.write_text(json.dumps({"measured": of, **report.figures}, indent=1) + "\n", "utf-8")
    if html_file:
        html_file.write_text(page(report, of), "utf-8")
    _print(report, of)


def _measured(data: Data, only: str | None) -> Report:
    with Progress(console=Console(stderr=True), disable=not sys.stderr.isatty(), transient=True) as progress:
        task = progress.add_task("Judging", total=count(data, only))
        return evaluate(data, only, lambda texts: progress.advance(task, texts))


def _of(only: str | None, limit: int | None, *, whole: bool) -> str:
    what = f"{only} only" if only else "abuse, spam, private details and cost"
    extent = f"at most {limit:,} texts of each set" if limit else "every text"
    suites = "whole suites, of which half was learned from" if whole else "the kept half of the suites' templates"
    return f"The development side, {what}, {extent}, {suites}"


def _print(report: Report, of: str) -> None:
    click.echo(of)
    if report.absent:
        click.echo(f"Skipped, as not in the data folder: {', '.join(report.absent)}")
    for table in report.tables:
        _print_table(table)


def _print_table(table: Table) -> None:
    if not sys.stdout.isatty():
        click.echo(f"\n# {table.title}")
        for row in (table.headings, *table.rows):
            click.echo("\t".join(printable(one) for one in row))
        return
    shown = RichTable(box=None, header_style="bold", pad_edge=False)
    for place, heading in enumerate(table.headings):
        shown.add_column(heading, justify="right" if place else "left")
    for row in table.rows:
        shown.add_row(*(Text(printable(one)) for one in row))
    console = Console(highlight=False)
    console.print("", Text(table.title, style="bold underline"), shown, sep="\n")
    if table.note:
        console.print(Text(table.note, style="dim"))
