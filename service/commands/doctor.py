"""`haven doctor`: what is wrong with this installation."""

from __future__ import annotations

import sys

import click

from service.commands.diagnose import Problem, diagnose
from service.commands.installation import environment
from service.commands.options import data_option, json_option
from service.commands.output import print_json, printable
from service.core.settings import SettingsError, load


@click.command()
@data_option
@json_option
def doctor(data: str | None, as_json: bool) -> None:
    """Say what is wrong with this installation.

    Exit status 1 when something is.
    """
    try:
        problems = diagnose(load(environment(data)))
    except SettingsError as error:
        problems = [Problem("settings", str(error))]
    if as_json:
        found = [{"about": problem.about, "sentence": problem.sentence} for problem in problems]
        print_json({"healthy": not problems, "problems": found})
    else:
        for problem in problems:
            click.echo(f"{problem.about}: {printable(problem.sentence)}")
        if not problems:
            click.echo("Nothing is wrong with this installation.")
    if problems:
        sys.exit(1)
