"""A school on each database, with a judge that always says the same."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from flask import Flask

from tests.conftest import Hands
from tests.learning.school import School, Suspicious
from tests.make import Make
from workers import judgement


@pytest.fixture
def judge() -> Iterator[Suspicious]:
    """The judge of the test."""
    suspicious = Suspicious()
    before = judgement.use(suspicious)
    yield suspicious
    judgement.use(before)


@pytest.fixture
def school(app: Flask, make: Make, clock: Hands, judge: Suspicious) -> Iterator[School]:
    """A site whose checks hold every text for spam, inside the application's context, as a job runs."""
    with app.app_context():
        yield School(app, make)
