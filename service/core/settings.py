"""The one settings object: read once from the environment, validated, immutable.

A wrong value stops the start with one sentence that names the variable. Nothing else gives these variables a meaning;
`haven up` alone looks at two of them before they can be loaded (`service.ops.embedded.ensure_data`).
`docs/configuration.md` is made from the schema below.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from tempfile import gettempdir
from typing import Any
from urllib.parse import quote, urlsplit

from marshmallow import EXCLUDE, Schema, ValidationError, fields, validate
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

from service.core.fields import complaints

#: A unix socket's path may have at most 108 bytes on Linux (`man 7 unix`), its final NUL included.
MAX_SOCKET_PATH = 107
MIN_SECRET_LENGTH = 32


class SettingsError(Exception):
    """A configuration value is unusable; the message is one sentence naming the variable."""


@dataclass(frozen=True, slots=True, repr=False)
class Settings:
    """Everything an installation may set. No `repr`: it holds the secret key and passwords."""

    data: Path
    database_url: str
    redis_url: str
    secret_key: str
    public_url: str | None
    trusted_proxies: int
    max_body_bytes: int
    log_level: str
    metrics_token: str | None
    host: str
    port: int
    web_workers: int
    web_threads: int
    task_batch: int
    task_lease_seconds: int
    task_attempts: int
    check_seconds: float
    sweep_seconds: int

    @property
    def embeds_redis(self) -> bool:
        """True when the Redis protocol is served by an embedded Valkey below `data`."""
        return self.redis_url == embedded_redis_url(self.data)


def _is_redis_url(value: str) -> None:
    parts = urlsplit(value)
    if parts.scheme not in {"redis", "rediss", "unix"} or not (parts.netloc or parts.path):
        raise ValidationError("must be a redis://, rediss:// or unix:// URL")


def _is_database_url(value: str) -> None:
    try:
        parsed = make_url(value)
        known = parsed.get_backend_name() in {"sqlite", "postgresql", "postgres"} and parsed.database not in {
            None,
            "",
            ":memory:",
        }
    except ArgumentError:
        known = False
    if not known:
        raise ValidationError("must be a sqlite:/// or postgresql:// URL with the database's name")


def _whole(variable: str, default: int | None, low: int, high: int, description: str) -> fields.Integer:
    return fields.Integer(
        data_key=variable,
        load_default=default,
        validate=validate.Range(low, high, error="must be a whole number from {min} to {max}"),
        error_messages={"invalid": f"must be a whole number from {low} to {high}"},
        metadata={"description": description},
    )


class SettingsSchema(Schema):
    """The environment variables, their bounds and defaults."""

    class Meta:
        unknown = EXCLUDE

    data = fields.String(
        data_key="HAVEN_DATA",
        load_default="var",
        metadata={"description": "Folder of the embedded database, queue and secret key."},
    )
    database_url = fields.String(
        data_key="DATABASE_URL",
        validate=_is_database_url,
        metadata={"description": "SQLAlchemy URL; without it SQLite below HAVEN_DATA."},
    )
    redis_url = fields.String(
        data_key="REDIS_URL",
        validate=_is_redis_url,
        metadata={"description": "Any Redis or Valkey; without it an embedded Valkey below HAVEN_DATA."},
    )
    secret_key = fields.String(
        data_key="SECRET_KEY",
        validate=validate.Length(min=MIN_SECRET_LENGTH, error="must have at least {min} characters"),
        metadata={
            "description": "Root of all keys; without it one is kept below HAVEN_DATA. Losing it loses all e-mails."
        },
    )
    public_url = fields.Url(
        data_key="HAVEN_URL",
        schemes={"http", "https"},
        require_tld=False,
        load_default=None,
        error_messages={"invalid": "must be an http(s) URL"},
        metadata={"description": "Where browsers reach this service; without it the request's own host."},
    )
    trusted_proxies = _whole(
        "HAVEN_TRUSTED_PROXIES",
        0,
        0,
        10,
        "How many reverse proxies in front may be believed about the client's address.",
    )
    max_body_bytes = _whole("HAVEN_MAX_BODY_BYTES", 262_144, 4_096, 16_777_216, "Largest request body; above it 413.")
    log_level = fields.String(
        data_key="HAVEN_LOG_LEVEL",
        load_default="info",
        validate=validate.OneOf(("debug", "info", "warning", "error"), error="must be one of {choices}"),
        metadata={"description": "What is logged: debug, info, warning or error."},
    )
    metrics_token = fields.String(
        data_key="HAVEN_METRICS_TOKEN",
        load_default=None,
        metadata={"description": "When set, /metrics wants it as a bearer token."},
    )
    host = fields.String(
        data_key="HOST", load_default="127.0.0.1", metadata={"description": "Address gunicorn listens on."}
    )
    port = _whole("PORT", 8000, 0, 65_535, "Port gunicorn listens on; 0 takes a free one.")
    web_workers = _whole(
        "WEB_CONCURRENCY", None, 1, 256, "gunicorn worker processes; without it one for each CPU, at least 2."
    )
    web_threads = _whole("HAVEN_WEB_THREADS", 4, 1, 256, "Threads in each gunicorn worker.")
    task_batch = _whole("HAVEN_TASK_BATCH", 16, 1, 256, "Comments checked in one batch.")
    task_lease_seconds = _whole(
        "HAVEN_TASK_LEASE_SECONDS", 120, 1, 3_600, "Seconds after which an unfinished task is taken up again."
    )
    task_attempts = _whole(
        "HAVEN_TASK_ATTEMPTS", 3, 1, 20, 'Attempts before a comment is held as "could not be checked".'
    )
    check_seconds = fields.Float(
        data_key="HAVEN_CHECK_SECONDS",
        load_default=5.0,
        validate=validate.Range(0.05, 60, error="must be a number from {min} to {max}"),
        error_messages=dict.fromkeys(("invalid", "special"), "must be a number from 0.05 to 60"),
        metadata={"description": "Seconds one check may take for one comment."},
    )
    sweep_seconds = _whole("HAVEN_SWEEP_SECONDS", 30, 1, 3_600, "Seconds between sweeps for overdue tasks.")


def embedded_redis_url(data: Path) -> str:
    """Return the URL of the embedded server's unix socket; a too long path moves to the temporary folder."""
    path = data / "valkey.sock"
    if len(os.fsencode(path)) > MAX_SOCKET_PATH:
        name = sha256(os.fsencode(path)).hexdigest()[:16]
        path = Path(gettempdir()) / f"haven-{name}" / "valkey.sock"
    return f"unix://{quote(str(path))}"


def secret_key_path(data: Path) -> Path:
    """Return the file in which an embedded installation keeps its secret key."""
    return data / "secret_key"


def load(environ: Mapping[str, str] | None = None) -> Settings:
    """Read and validate the settings.

    Args:
        environ: variables to read instead of the process environment. Empty ones count as unset.

    Raises:
        SettingsError: a variable holds an unusable value, or no secret key is to be found.
    """
    given = os.environ if environ is None else environ
    try:
        values: dict[str, Any] = SettingsSchema().load({name: value for name, value in given.items() if value})
    except ValidationError as error:
        variable, sentences = next(iter(complaints(error).items()))
        raise SettingsError(f"{variable} {sentences[0]}.") from None
    data = values["data"] = Path(values["data"]).absolute()
    values.setdefault("database_url", URL.create("sqlite", database=str(data / "haven.db")).render_as_string())
    values.setdefault("redis_url", embedded_redis_url(data))
    if "secret_key" not in values:
        try:
            values["secret_key"] = secret_key_path(data).read_text().strip()
        except OSError:
            raise SettingsError(
                f"There is no installation in {data}; start one with `haven up`, name its folder, or set SECRET_KEY."
            ) from None
    values["database_url"] = _complete(values["database_url"])
    values["web_workers"] = values["web_workers"] or max(2, _cpus())
    return Settings(**values)


def _cpus() -> int:
    """Return how many CPUs this process may use, which in a container are fewer than the machine has."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _complete(url: str) -> str:
    """Name the installed PostgreSQL driver where a URL names none, and SQLite's file from the root on.

    Platforms give plain `postgresql://` or `postgres://`; Flask-SQLAlchemy would look for a relative file elsewhere.
    """
    parsed = make_url(url)
    if parsed.drivername in {"postgresql", "postgres"}:
        parsed = parsed.set(drivername="postgresql+psycopg")
    elif parsed.get_backend_name() == "sqlite":
        parsed = parsed.set(database=str(Path(parsed.database or "").absolute()))
    return parsed.render_as_string(hide_password=False)
