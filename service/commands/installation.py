"""Finding the installation a command is about, and opening it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from flask import Flask
from sqlalchemy.exc import SQLAlchemyError

from service.app import create_app
from service.commands.refusal import Refused
from service.core.database import db
from service.core.settings import Settings, load
from service.ops.ready import look


def environment(data: str | None, **more: str | None) -> dict[str, str]:
    """Return the environment with what was given as options put over it; None was not given."""
    given = {name: value for name, value in {"HAVEN_DATA": data, **more}.items() if value is not None}
    found = {**os.environ, **given}
    if found.get("HAVEN_DATA"):
        # Children run in another folder.
        found["HAVEN_DATA"] = str(Path(found["HAVEN_DATA"]).absolute())
    return found


def read_settings(data: str | None) -> Settings:
    """Return the settings of the installation in this folder, or of the one the environment names."""
    return load(environment(data))


@contextmanager
def application(settings: Settings) -> Iterator[Flask]:
    """Open an installation for the length of a block, as an application context.

    Raises:
        Refused: the database is away or not up to date.
    """
    app = create_app(settings)
    with app.app_context():
        try:
            yield app
        except SQLAlchemyError:
            if why := _database_trouble():
                raise Refused(why) from None
            raise
        finally:
            db.engine.dispose()


@contextmanager
def opened(data: str | None) -> Iterator[Flask]:
    """Open the installation that `--data` or the environment names."""
    with application(read_settings(data)) as app:
        yield app


def _database_trouble() -> str | None:
    found = look()
    if not found["database"].ok:
        return "The database does not answer; check DATABASE_URL, or the folder given as --data or HAVEN_DATA."
    if not found["migrations"].ok:
        return "The database is not up to date; `haven up` brings it there, or run the Procfile's release line."
    return None
