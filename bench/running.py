"""A Haven to measure: a real gunicorn over a fresh SQLite database with one hot page, and wrk to ask it."""

from __future__ import annotations

import re
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.parse import quote
from urllib.request import urlopen

from flask_migrate import upgrade

from service.app import create_app
from service.core.settings import load
from service.ops.share import share
from tests.make import PAGE, Make
from tests.servers import valkey
from tests.servers.processes import Process

COMMENTS = 100
_SECRET = "a-secret-key-for-benchmarks-only-012345"
_SENTENCE = "People who fled tell their story here, and others answer them with care. "


@dataclass(frozen=True)
class Running:
    """A server that answers."""

    base: str
    comments: str

    @property
    def hot_page(self) -> str:
        """The JSON of the page with all the comments."""
        return f"{self.base}{self.comments}?limit=200&url={quote(PAGE, safe='')}"


@contextmanager
def haven(*gunicorn_options: str) -> Iterator[Running]:
    """Run Haven's web processes with these options after the usual ones."""
    with valkey.server() as redis, tempfile.TemporaryDirectory(prefix="hv-bench-") as folder:
        port = _free_port()
        env = {
            "DATABASE_URL": f"sqlite:///{folder}/haven.db",
            "REDIS_URL": redis.url,
            "SECRET_KEY": _SECRET,
            "HAVEN_DATA": folder,
            "HAVEN_LOG_LEVEL": "error",
            "PORT": str(port),
        }
        path = _seed(env)
        argv = ["gunicorn", "--config", "config/gunicorn.conf.py", *gunicorn_options, "service.wsgi:app"]
        process = Process([str(Path(sys.executable).parent / argv[0]), *argv[1:]], env=env, cwd=share())
        try:
            base = f"http://127.0.0.1:{port}"
            process.wait_until(lambda: _answers(base), "gunicorn's answer")
            yield Running(base, path)
        finally:
            process.close()


def _seed(env: dict[str, str]) -> str:
    app = create_app(load(env))
    with app.app_context():
        upgrade()
    make = Make(app)
    site = make.site(rate={"submissions_per_minute": 0})
    for number in range(COMMENTS):
        make.approved(site, _SENTENCE * (1 + number % 7) + str(number), email=f"reader{number}@mail.example")
    return site.comments


def _answers(base: str) -> bool:
    try:
        with urlopen(f"{base}/healthz", timeout=5) as answer:
            return bool(answer.status == 200)
    except (URLError, OSError):
        return False


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wrk(url: str, *, seconds: int, connections: int = 16, script: str | None = None) -> tuple[float, int]:
    """Return requests per second and the number of answers that were no success, as wrk measures them."""
    if shutil.which("wrk") is None:
        sys.exit("These benchmarks need wrk (Debian: apt install wrk).")
    with tempfile.NamedTemporaryFile("w", suffix=".lua") as lua:
        options = ["-t2", f"-c{connections}", f"-d{seconds}s"]
        if script:
            lua.write(script)
            lua.flush()
            options += ["-s", lua.name]
        done = subprocess.run(["wrk", *options, url], capture_output=True, text=True, check=True)
    rate = re.search(r"Requests/sec:\s+([\d.]+)", done.stdout)
    failed = re.search(r"Non-2xx or 3xx responses: (\d+)", done.stdout)
    assert rate, done.stdout
    return float(rate[1]), int(failed[1]) if failed else 0
