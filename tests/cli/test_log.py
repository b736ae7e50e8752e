"""`haven log verify`: whatever is changed behind the service's back shows."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from service.core.transactions import transaction
from tests.cli.conftest import Installation
from tests.make import MadeComment, MadeSite


@pytest.fixture
def site(installation: Installation) -> MadeSite:
    return installation.make.site()


@pytest.fixture
def comment(installation: Installation, site: MadeSite) -> MadeComment:
    return installation.make.approved(site)


def tamper(installation: Installation, statement: str, comment: MadeComment) -> None:
    with installation.app.app_context(), transaction() as work:
        work.execute(text("PRAGMA defer_foreign_keys = ON"))
        work.execute(text(statement), {"id": comment.id.hex})


def test_an_untouched_log_is_unbroken(installation: Installation, site: MadeSite, comment: MadeComment) -> None:
    installation.make.held(site, "Another point.")
    installation.make.comment(installation.make.site(name="Other"))
    assert installation.json("log", "verify") == {"unbroken": True, "comments": 3, "decisions": 5, "broken": []}
    assert installation.json("log", "verify", "--site", site.key)["comments"] == 2
    assert "unbroken: 5 decisions about 3 comments" in installation.ok("log", "verify")
    assert "no such site" in installation.refused("log", "verify", "--site", "nobody")


def test_an_erased_note_breaks_nothing(installation: Installation, comment: MadeComment) -> None:
    tamper(installation, "UPDATE decision SET note = 'gone' WHERE comment_id = :id", comment)
    assert installation.json("log", "verify")["unbroken"]


@pytest.mark.parametrize(
    ("statement", "says"),
    [
        ("UPDATE decision SET reason = 'spam' WHERE comment_id = :id AND number = 1", "decision 1 was changed"),
        ("UPDATE decision SET action = 'hold' WHERE comment_id = :id AND number = 2", "decision 2 was changed"),
        ("DELETE FROM decision WHERE comment_id = :id AND number = 1", "decision 1 is missing"),
        ("DELETE FROM decision WHERE comment_id = :id AND number = 2", "has 1 decisions and should have 2"),
        ("DELETE FROM decision WHERE comment_id = :id", "has 0 decisions and should have 2"),
        ("UPDATE comment SET status = 'held' WHERE id = :id", "its status is held"),
    ],
)
def test_what_was_changed_is_named(
    installation: Installation, site: MadeSite, comment: MadeComment, statement: str, says: str
) -> None:
    sound = installation.make.approved(site, "Another point.")
    tamper(installation, statement, comment)
    told = installation.refused("log", "verify")
    assert says in told
    assert str(comment.id) in told
    assert str(sound.id) not in told
    assert "broken at 1 of 2 comments" in told


def test_a_broken_log_is_told_as_json_too(installation: Installation, comment: MadeComment) -> None:
    tamper(installation, "DELETE FROM decision WHERE comment_id = :id AND number = 1", comment)
    result = installation.run("log", "verify", "--json")
    assert result.exit_code == 1
    assert f'"comment": "{comment.id}"' in result.stdout
    assert result.stderr == ""
