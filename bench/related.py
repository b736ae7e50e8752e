"""Finding related pages of a site with 100 pages against one with 100,000: `python -m bench.related [pages] [rounds]`.

On SQLite and on PostgreSQL, each site in a database of its own; the sizes take turns. Words are drawn as people use
them: a few very often, most hardly ever (Zipf). The ratio counts; the milliseconds are this machine's.
"""

from __future__ import annotations

import random
import statistics
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import islice, pairwise
from pathlib import Path
from uuid import UUID

from flask import Flask
from flask_migrate import upgrade
from sqlalchemy import insert, text

from service.app import create_app
from service.core.database import db
from service.core.settings import load
from service.core.transactions import transaction
from service.sites.queries import find_site, policy_of
from service.threads.describe import describe
from service.threads.facts import Facts, Said
from service.threads.life import life_of
from service.threads.models import Page, PageTerm, SiteTerm
from service.threads.related import related
from service.threads.terms import number_of, pack, terms_of
from tests.make import ORIGIN, Make
from tests.servers import postgres

_FEW, _NOW = 100, datetime(2026, 3, 1, tzinfo=UTC)
_VOCABULARY, _TITLE, _EXCERPT, _BATCH = 50_000, 7, 28, 2_000


@dataclass(frozen=True)
class _Big:
    """A site with this many pages."""

    app: Flask
    key: str
    pages: int

    def find(self, number: int) -> int:
        """Find what is related to one of its pages and return how many there are."""
        with self.app.app_context(), transaction(write=False) as work:
            site = find_site(work, self.key)
            said = Said(f"{ORIGIN}/{number % self.pages}", Facts(""))
            return len(related(work, site, policy_of(site), said, now=_NOW))

    def tell(self, number: int) -> int:
        """Tell of a new page."""
        facts = Facts(*_words(random.Random(-number - 1)), language="en")
        with self.app.app_context(), transaction() as work:
            site = find_site(work, self.key)
            return describe(work, site, Said(f"{ORIGIN}/new-{number}", facts), hidden=False, now=_NOW).id


def _words(chance: random.Random) -> tuple[str, str]:
    drawn = (f"{_spelt(int(_VOCABULARY ** chance.random()))}" for _ in range(_TITLE + _EXCERPT))
    said = list(drawn)
    return " ".join(said[:_TITLE]), " ".join(said[_TITLE:])


def _spelt(number: int) -> str:
    letters = ""
    while number:
        number, letter = divmod(number, 20)
        letters += "bcdfghklmnprtvwzaeio"[letter]
    return letters + "x"


def _rows(site_id: UUID, pages: int) -> Iterator[tuple[dict[str, object], dict[int, float]]]:
    for number in range(pages):
        chance = random.Random(number)
        title, excerpt = _words(chance)
        terms = terms_of(site_id, title, excerpt)
        made = _NOW - timedelta(minutes=5 * (pages - number))
        comments = [made + timedelta(hours=chance.random() * 99) for _ in range(chance.choice((0, 0, 0, 1, 3, 20)))]
        yield {
            "id": number + 1, "site_id": site_id, "url": f"{ORIGIN}/{number}", "title": title, "excerpt": excerpt,
            "language": "en", "known_by": "site", "created_at": made, "seen_at": _NOW, "life": life_of(comments),
            "terms": pack(terms),
        }, terms  # fmt: skip


def _fill(app: Flask, pages: int) -> _Big:
    with app.app_context():
        upgrade()
    site = Make(app).site()
    counts: Counter[int] = Counter({number_of(site.id, ""): pages})
    rows = _rows(site.id, pages)
    with app.app_context(), transaction() as work:
        while batch := list(islice(rows, _BATCH)):
            work.execute(insert(Page), [row for row, _ in batch])
            said = [
                {"term": term, "page_id": row["id"], "weight": weight}
                for row, terms in batch
                for term, weight in terms.items()
            ]
            work.execute(insert(PageTerm), sorted(said, key=lambda one: one["term"]))
            counts.update(term for _, terms in batch for term in terms)
        work.execute(insert(SiteTerm), [{"term": term, "pages": count} for term, count in counts.items()])
        if db.engine.dialect.name == "postgresql":
            work.execute(text(f"SELECT setval('page_id_seq', {pages + 1})"))
    with app.app_context(), db.engine.connect() as connection:
        connection.execute(text("ANALYZE"))
        connection.commit()
    return _Big(app, site.key, pages)


@contextmanager
def _sites(database: str, sizes: tuple[int, int]) -> Iterator[list[_Big]]:
    with ExitStack() as stack:
        server = stack.enter_context(postgres.server()) if database == "postgresql" else None
        made = []
        for pages in sizes:
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="hv-bench-")))
            url = stack.enter_context(server.create_database()) if server else f"sqlite:///{folder}/haven.db"
            values = {"DATABASE_URL": url, "REDIS_URL": "redis://localhost:1", "HAVEN_DATA": str(folder)}
            settings = load(
                values | {"SECRET_KEY": "a-secret-key-for-benchmarks-only-012345", "HAVEN_LOG_LEVEL": "error"}
            )
            made.append(_fill(create_app(settings), pages))
        yield made
        for site in made:
            with site.app.app_context():
                db.engine.dispose()


def _measure(sites: list[_Big], rounds: int, act: Callable[[_Big, int], int]) -> list[list[float]]:
    taken: list[list[float]] = [[] for _ in sites]
    chance = random.Random(7)
    for turn in range(-5, rounds):
        number = turn if act is _Big.tell else chance.randrange(10**9)
        for mine, site in zip(taken, sites, strict=True):
            begun = time.perf_counter()
            assert act(site, number)
            if turn >= 0:  # the first few fill caches that a running service has filled long ago
                mine.append(1_000 * (time.perf_counter() - begun))
    return taken


def main(pages: int, rounds: int) -> None:
    """Measure and print a table."""
    sizes = (_FEW, pages)
    print(f"{'ms: median (95 of 100)':24}" + "".join(f"{f'{size:,} pages':>22}" for size in sizes) + f"{'ratio':>9}")
    for database in ("sqlite", "postgresql"):
        with _sites(database, sizes) as sites:
            for what, act in (("find related", _Big.find), ("tell of a page", _Big.tell)):
                taken = _measure(sites, rounds, act)
                middle = [statistics.median(mine) for mine in taken]
                worst = [statistics.quantiles(mine, n=20)[-1] for mine in taken]
                figures = "".join(f"{f'{one:.1f} ({two:.1f})':>22}" for one, two in zip(middle, worst, strict=True))
                [ratio] = [more / few for few, more in pairwise(middle)]
                print(f"{what + ', ' + database:24}{figures}{ratio:9.2f}")


if __name__ == "__main__":
    given = [int(argument) for argument in sys.argv[1:]]
    main(*(given + [100_000, 200][len(given) :]))
