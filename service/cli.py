"""The command line: `haven`. Each group of commands has its file in `service/commands`.

Commands of other packages are found by their entry points, and loaded when they are run.
"""

from __future__ import annotations

from importlib.metadata import EntryPoint, entry_points
from typing import Any

import click

from service.commands.doctor import doctor
from service.commands.group import HavenGroup
from service.commands.log import log
from service.commands.moderators import moderators
from service.commands.pages import pages
from service.commands.policy import policy
from service.commands.refusal import Refused
from service.commands.sites import sites
from service.commands.threads import threads
from service.commands.up import demo, up

#: What `haven -h` says of commands that it does not load for that.
_IN_A_LINE = {
    "eval": "Measure the judgement on labelled texts.",
    "judge": "Judge a text, or every line of a file.",
    "train": "Train the local judgement's models.",
}


class CommandElsewhere(click.Command):
    """A command of another package, which is imported when the command is run or asked for its own help."""

    def __init__(self, entry: EntryPoint) -> None:
        super().__init__(entry.name, help=_IN_A_LINE.get(entry.name))
        self.entry = entry

    def make_context(
        self, info_name: str | None, args: list[str], parent: click.Context | None = None, **extra: Any
    ) -> click.Context:
        """Return the context of the command itself, which then runs in place of this one."""
        try:
            command: click.Command = self.entry.load()
        except ModuleNotFoundError as error:
            raise Refused(
                f"`haven {self.name}` needs {error.name}, which is not installed: "
                f"pip install 'haven-comments[{self.name}]'."
            ) from None
        return command.make_context(info_name, args, parent, **extra)


@click.group(cls=HavenGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="haven-comments", prog_name="haven")
def haven() -> None:
    """Comments for any website: taken in, checked, and shown to a human when in doubt.

    Begin with `haven demo` to look around, or `haven up` for an installation of your own.
    """


for command in (up, demo, sites, moderators, threads, pages, policy, log, doctor):
    haven.add_command(command)
for entry in entry_points(group="haven.commands"):
    haven.add_command(CommandElsewhere(entry))


def main() -> None:
    """Run the command line."""
    haven(prog_name="haven")
