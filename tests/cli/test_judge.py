"""`haven judge`: what is said of a text and of each line of a file, on a terminal, in a pipe and as JSON."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from service.cli import haven
from tests.cli.terminal import on_a_terminal
from workers import judgement
from workers.judgement import Judgement, Span

Command = Callable[..., Result]


class Knowing:
    """Knows one word of each kind."""

    def abuse(self, texts: Sequence[str]) -> list[Judgement]:
        return [self._found(text, "grrr", {"threat": 0.7, "insult": 0.9}) for text in texts]

    def spam(self, texts: Sequence[str]) -> list[Judgement]:
        return [Judgement(judged=False) if "??" in text else self._found(text, "buy", {}) for text in texts]

    def private(self, texts: Sequence[str]) -> list[Judgement]:
        return [self._found(text, "a@b.example", {}) for text in texts]

    def _found(self, text: str, word: str, kinds: dict[str, float]) -> Judgement:
        at = text.find(word)
        if at < 0:
            return Judgement(0.0, language="en")
        return Judgement(0.75, (Span(at, at + len(word), f"says {word}", "word", "third"),), kinds, "en")


@pytest.fixture(autouse=True)
def knowing() -> Iterator[None]:
    before = judgement.use(Knowing())
    yield
    judgement.use(before)


def test_a_text_is_judged_for_everything_with_the_words_that_say_so(haven_command: Command) -> None:
    result = haven_command("judge", "Well, grrr, buy it at a@b.example [bold]now")
    assert result.exit_code == 0
    assert result.stdout == (
        "text:      Well, >>grrr<<, >>buy<< it at >>a@b.example<< [bold]now\n"
        "abuse:     0.75, insult 0.90, threat 0.70\n"
        "spam:      0.75\n"
        "private:   0.75\n"
        "language:  en\n"
        'because:   abuse, "grrr": says grrr (word, third)\n'
        'because:   spam, "buy": says buy (word, third)\n'
        'because:   private, "a@b.example": says a@b.example (word, third)\n'
        "\n"
    )


def test_a_language_that_the_judgement_does_not_know_is_said(haven_command: Command) -> None:
    assert "spam:      not judged: a language that" in haven_command("judge", "what??").stdout


def test_words_that_overlap_are_marked_once(haven_command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    found = Judgement(1.0, (Span(0, 5, ""), Span(3, 8, "")))
    monkeypatch.setattr(Knowing, "abuse", lambda _self, texts: [found] * len(texts))
    assert ">>abcdefgh<<ij" in haven_command("judge", "abcdefghij").stdout


def test_nothing_of_a_text_steers_a_terminal(haven_command: Command) -> None:
    result = haven_command("judge", "grrr \x1b[2J\nline two")
    assert "\x1b" not in result.stdout
    assert "text:      >>grrr<< \ufffd[2J\ufffdline two\n" in result.stdout


def test_a_terminal_gets_colours() -> None:
    printed = on_a_terminal("judge", "write to a@mail.example")
    assert "\x1b[1;36ma@mail.example\x1b[0m" in printed
    assert ">>" not in printed


def test_a_text_as_json(haven_command: Command) -> None:
    found = json.loads(haven_command("judge", "Well, grrr", "--json").stdout)
    assert found["language"] == "en"
    assert found["abuse"] == {
        "score": 0.75,
        "judged": True,
        "kinds": {"threat": 0.7, "insult": 0.9},
        "spans": [{"start": 6, "end": 10, "text": "grrr", "why": "says grrr", "kind": "word", "whose": "third"}],
    }
    assert found["spam"]["spans"] == found["private"]["spans"] == []
    assert "line" not in found


def test_every_line_of_a_file_is_judged(haven_command: Command, tmp_path: Path) -> None:
    file = tmp_path / "comments.txt"
    file.write_bytes(b"\xef\xbb\xbfgrrr\r\n\n  \nbuy\n")
    found = json.loads(haven_command("judge", "--file", str(file), "--json").stdout)
    assert [(one["line"], one["abuse"]["score"]) for one in found] == [(1, 0.75), (4, 0.0)]
    plain = haven_command("judge", "--file", str(file)).stdout
    assert "line 1:    >>grrr<<\n" in plain
    assert "line 4:    >>buy<<\n" in plain


def test_the_standard_input_is_a_file(haven_command: Command) -> None:
    result = CliRunner().invoke(haven, ["judge", "--file", "-", "--json"], input="grrr")
    assert [one["line"] for one in json.loads(result.stdout)] == [1]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "There is no text"),
        (b"\n \n", "There is no text"),
        (b"\xff\xfe", "no UTF-8"),
        (b"a\0b", "zero byte"),
    ],
)
def test_a_file_without_text_is_refused(haven_command: Command, tmp_path: Path, content: bytes, says: str) -> None:
    file = tmp_path / "comments"
    file.write_bytes(content)
    result = haven_command("judge", "--file", str(file))
    assert (result.exit_code, result.stdout) == (1, "")
    assert says in result.stderr


@pytest.mark.parametrize(
    ("arguments", "status", "says"),
    [
        (["--file", "/nowhere/at/all"], 2, "No such file"),
        (["--file", "/"], 2, "Is a directory"),
        ([], 2, "either a text or --file"),
        (["a", "--file", "-"], 2, "either a text or --file"),
        (["  "], 1, "There is no text to judge."),
        (["a", "b"], 2, "unexpected extra argument"),
    ],
)
def test_wrong_usage_is_told(haven_command: Command, arguments: list[str], status: int, says: str) -> None:
    result = haven_command("judge", *arguments)
    assert (result.exit_code, result.stdout) == (status, "")
    assert says in result.stderr


def test_the_command_is_listed_without_being_loaded() -> None:
    script = (
        "import sys; from service.cli import haven; from click.testing import CliRunner;"
        "print(CliRunner().invoke(haven, ['-h']).stdout, any(name.startswith('workers') for name in sys.modules))"
    )
    found = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, text=True, timeout=60)
    assert "judge       Judge a text" in found.stdout
    assert "eval        Measure the judgement" in found.stdout
    assert found.stdout.rstrip().endswith("False")


def test_help_is_the_command_s_own(haven_command: Command) -> None:
    assert "Nothing is sent anywhere" in haven_command("judge", "-h").stdout
    assert "Usage: haven eval [OPTIONS]" in haven_command("eval", "-h").stdout


def test_a_command_whose_library_is_not_there_says_which(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(_: object) -> None:
        raise ModuleNotFoundError(name="torch")

    monkeypatch.setattr("importlib.metadata.EntryPoint.load", missing)
    result = CliRunner().invoke(haven, ["train", "--data", "."])
    assert result.exit_code == 1
    assert "needs torch" in result.output
    assert "haven-comments[train]" in result.output
