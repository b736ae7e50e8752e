"""Where the shared files lie, and how the Procfile is read."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from service.ops import share


def test_a_checkout_uses_its_own_files() -> None:
    assert (share.share() / "config" / "gunicorn.conf.py").is_file()
    assert list(share.procfile()) == ["release", "web", "worker", "cron"]


def test_an_installation_uses_the_wheels_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "Procfile").write_text("web: true\n")
    monkeypatch.setattr(share, "_INSTALLED", tmp_path)
    assert share.share() == tmp_path
    assert share.procfile() == {"web": "true"}


def test_only_lines_with_a_name_and_a_command_count() -> None:
    text = "# release: never\n\nweb:  gunicorn --bind [::]:80 \nnothing:\nno colon\n  # worker: no\ncron: a: b\n"
    assert share.procfile(text) == {"web": "gunicorn --bind [::]:80", "cron": "a: b"}


def test_programs_are_this_environments_own() -> None:
    beside = Path(sys.executable).parent
    for command in share.procfile().values():
        assert Path(share.argv(command)[0]).parent == beside


def test_another_program_is_looked_for_on_path_and_arguments_are_split_as_a_shell_does() -> None:
    program, *arguments = share.argv("sh -c 'exit 3'")
    assert Path(program).is_absolute()
    assert arguments == ["-c", "exit 3"]


def test_a_program_that_is_nowhere_keeps_its_name() -> None:
    assert share.argv("no-such-program --flag") == ["no-such-program", "--flag"]
