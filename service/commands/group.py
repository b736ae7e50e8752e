"""The root of the command line: whatever a command runs into becomes a sentence and an exit status, no traceback."""

from __future__ import annotations

from typing import Any

import click
from redis.exceptions import RedisError
from sqlalchemy.exc import SQLAlchemyError

from service.commands.output import printable
from service.commands.refusal import Refused, sentences
from service.core.errors import HavenError, Invalid
from service.core.settings import SettingsError
from service.ops.embedded import EmbeddedError
from service.ops.ports import PortError


class HavenGroup(click.Group):
    """A click group that knows the errors of this project."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; turn a refusal into its sentence on standard error and exit status 1."""
        try:
            return super().invoke(ctx)
        except Invalid as error:
            raise Refused(sentences(error.errors)) from None
        except HavenError as error:
            raise Refused(error.message) from None
        except (SettingsError, EmbeddedError, PortError) as error:
            raise Refused(str(error)) from None
        except SQLAlchemyError as error:
            raise Refused(f"The database refused this ({type(error).__name__}); `haven doctor` may tell why.") from None
        except RedisError as error:
            raise Refused(f"Redis refused this ({type(error).__name__}); `haven doctor` may tell why.") from None
        except OSError as error:
            raise Refused(_about_file(error)) from None


def _about_file(error: OSError) -> str:
    what = error.strerror or type(error).__name__
    return f"{printable(str(error.filename))}: {what}." if error.filename else f"{what}."
