"""`haven up` and `haven demo`: the whole service in one command."""

from __future__ import annotations

import sys

import click

from service.commands.installation import application
from service.commands.options import WORD, data_option
from service.commands.running import Companion, Service, until_stopped
from service.demo.show import Demo
from service.ops.address import remember


def _listening(command: click.decorators.FC) -> click.decorators.FC:
    host = click.option("--host", type=WORD, help="Address to listen on. [default: HOST, else 127.0.0.1]")
    port = click.option(
        "--port", type=click.IntRange(0, 65_535), help="Port; 0 takes a free one. [default: PORT, else 8000]"
    )
    return host(port(command))


@click.command()
@_listening
@data_option
def up(host: str | None, port: int | None, data: str | None) -> None:
    """Run the whole service.

    That is web, worker and cron, with an embedded database and queue unless DATABASE_URL and REDIS_URL name others.
    Ctrl-C stops all of it.
    """

    def work() -> int:
        with Service.prepared(data, host, port) as service:
            return service.run(on_ready=lambda: _say_ready(service))

    sys.exit(until_stopped(work))


@click.command()
@_listening
@click.option(
    "--data",
    type=WORD,
    metavar="FOLDER",
    envvar="HAVEN_DATA",
    default="var/demo",
    help="Folder of the demonstration. [default: HAVEN_DATA, else var/demo]",
)
def demo(host: str | None, port: int | None, data: str) -> None:
    """Run it with a sample site to try.

    The data stays: the next start shows the same comments, and a new password.
    """

    def work() -> int:
        with Service.prepared(data, host, port) as service:
            with application(service.settings):
                shown = Demo.prepared(service.settings)

            def on_ready() -> None:
                _say_ready(service)
                click.echo(shown.where_to_look())

            return service.run(on_ready=on_ready, companion=Companion(shown.process(service.env), shown.answers))

    sys.exit(until_stopped(work))


def _say_ready(service: Service) -> None:
    remember(service.settings)
    click.echo(f"haven is ready at {service.url}")
