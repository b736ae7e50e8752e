"""`haven train`: makes the judgement's models anew."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click
from rich.console import Console

from workers.judgement.training.run import Order, run
from workers.judgement.training.sources import NoData
from workers.judgement.training.telling import Telling

_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


@click.command()
@click.option("--data", required=True, type=_FOLDER, help="The folder of public collections.")
@click.option("--base", required=True, type=_FOLDER, help="MiniLM's folder: model.safetensors, tokenizer.json.")
@click.option("--teacher-base", required=True, type=_FOLDER, help="MPNet's folder, of the same files.")
@click.option("--out", required=True, type=click.Path(file_okay=False, path_type=Path), help="Where the files go.")
@click.option(
    "--teacher", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="A teacher trained before."
)
@click.option("--seed", default=0, show_default=True, help="Of all that is random.")
@click.option("--everything", is_flag=True, help="Learn from what is otherwise kept for measuring too.")
@click.option("--share", default=1.0, type=click.FloatRange(0.001, 1), help="The share of the examples, to try it out.")
def train(**asked: Any) -> None:
    """Train the local judgement's models on a folder of collections and the corpus of the project's own."""
    try:
        run(Order(**asked), Telling(Console()))
    except (NoData, ValueError) as error:
        raise click.ClickException(str(error)) from error
