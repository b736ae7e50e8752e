"""One page of a conversation of 10,000 comments against one of 100: what making the answer takes, and what sending it.

    .venv/bin/python -m bench.reading [rounds]

Only the ratio counts: both are measured in turns in one process, on a fresh SQLite database. An answer is made once for
each version of a conversation; `kept` is what every other reader gets.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter

from flask.testing import FlaskClient
from flask_migrate import upgrade

from service.app import create_app
from service.core.settings import load
from service.widget import snapshots
from tests.crowds import crowd
from tests.make import PAGE, Make

_SECRET = "a-secret-key-for-benchmarks-only-012345"
_SHORT, _LONG = f"{PAGE}/short", f"{PAGE}/long"
_SORTS = ("oldest", "newest", "top")


def _took(client: FlaskClient, path: str, query: dict[str, str]) -> float:
    began = perf_counter()
    answer = client.get(path, query_string=query)
    took = perf_counter() - began
    assert answer.status_code == 200, answer.status
    return took * 1_000


def main(rounds: int) -> None:
    """Measure and print a table."""
    with tempfile.TemporaryDirectory(prefix="hv-bench-") as folder:
        settings = {
            "DATABASE_URL": f"sqlite:///{Path(folder) / 'haven.db'}",
            "REDIS_URL": "redis://localhost:1",
            "SECRET_KEY": _SECRET,
            "HAVEN_DATA": folder,
            "HAVEN_LOG_LEVEL": "error",
        }
        app = create_app(load(settings))
        with app.app_context():
            upgrade()
        site = Make(app).site()
        crowd(app, site, 100, url=_SHORT)
        crowd(app, site, 10_000, url=_LONG)
        client = app.test_client()
        asked = [(f"frame, {sort}", f"/embed/{site.key}", {"sort": sort}) for sort in _SORTS]
        asked += [(f"JSON, {sort}", site.comments, {"sort": sort}) for sort in _SORTS]
        asked += [("JSON, kept", site.comments, {})]
        print(f"{'':16}{'100':>10}{'10,000':>10}{'ratio':>8}   milliseconds, median")
        for name, path, query in asked:
            found: dict[str, list[float]] = {_SHORT: [], _LONG: []}
            for _ in range(rounds):
                for url, times in found.items():
                    if "kept" not in name:
                        snapshots.snapshots.clear()
                    times.append(_took(client, path, query | {"url": url}))
            short, long = (median(times) for times in found.values())
            print(f"{name:16}{short:10.1f}{long:10.1f}{long / short:8.2f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 30)
