"""What is installed: exact versions with hashes, from whatever index the environment names."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LOCKS = ("requirements.lock", "requirements-dev.lock")


def pins(name: str) -> set[tuple[str, str]]:
    """Return names and versions; where they depend on the platform, a name has several."""
    return set(re.findall(r"^([a-z0-9.-]+)(?:\[[a-z]+\])?==([^ ;\\]+)", (ROOT / name).read_text(), re.MULTILINE))


def named(requirements: list[str]) -> set[str]:
    return {re.split(r"[\[<>=]", requirement)[0] for requirement in requirements}


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_registry_and_has_a_hash_for_everything(lock: str) -> None:
    text = (ROOT / lock).read_text()
    assert not re.search(r"://|--index|--find-links", text)
    requirements = [block for block in re.split(r"\n(?=\S)", text) if not block.startswith("#")]
    assert len(requirements) == len(pins(lock))
    assert all("--hash=sha256:" in block for block in requirements)


def test_the_locks_hold_what_the_project_asks_for_and_agree() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    runtime, dev = (pins(lock) for lock in LOCKS)
    assert named(project["dependencies"]) <= {name for name, _version in runtime}
    assert named(project["optional-dependencies"]["dev"]) <= {name for name, _version in dev}
    assert runtime <= dev
