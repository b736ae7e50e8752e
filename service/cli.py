"""The command line: `haven`. Each group of commands has its file in `service/commands`."""

from __future__ import annotations

import click

from service.commands.doctor import doctor
from service.commands.group import HavenGroup
from service.commands.log import log
from service.commands.moderators import moderators
from service.commands.policy import policy
from service.commands.sites import sites
from service.commands.threads import threads
from service.commands.up import demo, up


@click.group(cls=HavenGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="haven-comments", prog_name="haven")
def haven() -> None:
    """Comments for any website: taken in, checked, and shown to a human when in doubt.

    Begin with `haven demo` to look around, or `haven up` for an installation of your own.
    """


for command in (up, demo, sites, moderators, threads, policy, log, doctor):
    haven.add_command(command)


def main() -> None:
    """Run the command line."""
    haven(prog_name="haven")
