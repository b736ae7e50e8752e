"""The project's habits: small files, few parameters, one place that moves a status, tests that test."""

from __future__ import annotations

import ast
import re
import tomllib
from pathlib import Path

from tests.structure.source import PACKAGES, ROOT, files, functions, name_of, tree

MOST_LINES = 250
MOST_PARAMETERS = 5
#: Where lines are data, not statements.
TABLES = ("migrations",)
#: What fails by itself when the world is not as it should be.
CHECKING = {"raises", "refused", "wrong_fields", "nothing_stored", "expect"}


def ours() -> list[Path]:
    return [path for path in files(*PACKAGES, "tests", "config", "bench") if not set(TABLES) & set(path.parts)]


def test_no_file_is_longer_than_a_reader_can_hold() -> None:
    long = {name_of(path): len(path.read_text().splitlines()) for path in ours()}
    assert {name: lines for name, lines in long.items() if lines > MOST_LINES} == {}


def test_no_function_takes_more_than_five_parameters() -> None:
    wrong = []
    for path in files(*PACKAGES):
        for function in functions(tree(path)):
            given = function.args
            names = [argument.arg for argument in (*given.posonlyargs, *given.args, *given.kwonlyargs)]
            counted = [name for name in names if name not in {"self", "cls"}]
            is_command = any(
                "option" in ast.unparse(one) or "argument" in ast.unparse(one) for one in function.decorator_list
            )
            if len(counted) > MOST_PARAMETERS and not is_command:
                wrong.append(f"{name_of(path)}.{function.name}")
    assert wrong == []


def test_nothing_is_left_to_do_in_a_comment() -> None:
    words = re.compile(r"\b(TO" + r"DO|FIX" + r"ME|XX" + r"X|HA" + r"CK)\b")
    assert [name_of(path) for path in ours() if words.search(path.read_text())] == []


def test_every_module_says_in_one_sentence_what_it_owns() -> None:
    silent = [
        name_of(path) for path in files(*PACKAGES) if path.read_text().strip() and not ast.get_docstring(tree(path))
    ]
    assert silent == []


def test_a_comments_status_moves_in_one_file_only() -> None:
    writers = set()
    for path in files(*PACKAGES):
        for node in ast.walk(tree(path)):
            targets = (
                node.targets
                if isinstance(node, ast.Assign)
                else [node.target]
                if isinstance(node, ast.AugAssign)
                else []
            )
            assigned = any(isinstance(one, ast.Attribute) and one.attr == "status" for one in targets)
            by_call = isinstance(node, ast.Call) and (
                (ast.unparse(node.func).endswith(".values") and any(one.arg == "status" for one in node.keywords))
                or (ast.unparse(node.func) == "Comment" and any(one.arg == "status" for one in node.keywords))
                or (ast.unparse(node.func) == "setattr")
            )
            if assigned or by_call:
                writers.add(name_of(path))
    assert writers - {"service.comments.move"} == set()
    assert "service.comments.move" in writers


def test_nothing_but_the_settings_reads_the_environment() -> None:
    readers = {name_of(path) for path in files("service") if re.search(r"os\.(environ|getenv)", path.read_text())}
    allowed = {
        "service.core.settings",
        "service.ops.metrics",  # prometheus-client's own switch
        "service.ops.supervise",  # hands it to the processes it starts
        "service.ops.embedded",  # makes the folder and the key that the settings then want
        "service.commands.installation",  # puts what was given as options over it
    }
    assert readers == allowed


def test_every_test_asserts_something() -> None:
    empty = []
    for path in files("tests"):
        if not path.name.startswith("test_"):
            continue
        known = {one.name: one for one in functions(tree(path))}
        empty += [f"{name_of(path)}.{name}" for name in known if name.startswith("test_") and not asserts(name, known)]
    assert empty == []


def asserts(name: str, known: dict[str, ast.FunctionDef | ast.AsyncFunctionDef]) -> bool:
    """Tell whether a function asserts, expects a raise, waits for something, or calls one of its file that does."""
    for node in ast.walk(known[name]):
        if isinstance(node, ast.Assert):
            return True
        called = ast.unparse(node.func).rpartition(".")[2] if isinstance(node, ast.Call) else ""
        if called in CHECKING or called.startswith("wait_"):
            return True
        if called != name and called in known and asserts(called, known):
            return True
    return False


def test_every_test_is_collected() -> None:
    wrong = []
    for path in files("tests"):
        names = [one.name for one in tree(path).body if isinstance(one, ast.FunctionDef)]
        if path.name.startswith("test_"):
            wrong += [f"{name_of(path)}.{name}" for name in names if re.match(r"test(?!_)|Test", name)]
            if len(names) != len(set(names)):  # the second of a name hides the first
                wrong.append(name_of(path))
        else:
            wrong += [f"{name_of(path)}.{name}" for name in names if name.startswith("test_")]
    assert wrong == []


def test_the_project_has_a_version_and_the_two_packages() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    assert re.fullmatch(r"\d+\.\d+\.\d+", project["project"]["version"])
    assert project["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"] == list(PACKAGES)
