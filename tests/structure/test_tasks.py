"""Names that the service gives to the workers' functions, queues and checks lead to something."""

from __future__ import annotations

import ast
import shlex
from importlib import import_module

from service.comments.reasons import HUMAN_REASONS, REASONS
from service.core import topics
from service.moderation.findings import Finding
from service.ops import share
from service.sites.policy import CHECK_NAMES
from tests.structure.source import ROOT, files, name_of, tree
from workers.checks import CHECKS


def resolve(dotted: str) -> object:
    module, _, name = dotted.rpartition(".")
    return getattr(import_module(module), name)


def test_every_topic_has_a_handler_that_exists() -> None:
    assert set(topics.HANDLERS) == set(topics.Topic)
    for dotted in topics.HANDLERS.values():
        assert callable(resolve(dotted)), dotted


def test_the_job_that_requests_enqueue_exists() -> None:
    assert callable(resolve(topics.CHECK_DUE))


def test_the_cron_file_names_a_job_that_exists() -> None:
    [register] = [
        node
        for node in ast.walk(tree(ROOT / "workers" / "schedule.py"))
        if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("register")
    ]
    job = ast.unparse(register.args[0])
    assert callable(resolve(f"workers.jobs.{job}"))


def procfile() -> dict[str, list[str]]:
    return {name: shlex.split(command) for name, command in share.procfile().items()}


def test_the_workers_drain_every_queue_that_is_named() -> None:
    worker = procfile()["worker"]
    drained = set(worker[worker.index("--worker-class") + 2 :])
    named = {value for name, value in vars(topics).items() if "QUEUE" in name}
    for node in ast.walk(tree(ROOT / "workers" / "schedule.py")):
        if isinstance(node, ast.keyword) and node.arg == "queue_name":
            value = node.value
            named.add(value.value if isinstance(value, ast.Constant) else getattr(topics, ast.unparse(value)))
    assert named <= drained
    assert worker[worker.index("--serializer") + 1] == "json"


def test_the_procfile_names_classes_and_modules_that_exist() -> None:
    commands = procfile()
    assert set(commands) == {"release", "web", "worker", "cron"}
    worker = commands["worker"]
    assert resolve(worker[worker.index("--worker-class") + 1])
    assert (ROOT / commands["cron"][-1].replace(".", "/")).with_suffix(".py").is_file()
    module, _, name = commands["web"][-1].partition(":")
    assert f"{name} = create_app()" in (ROOT / module.replace(".", "/")).with_suffix(".py").read_text()


def test_the_policy_names_the_checks_in_their_order() -> None:
    assert tuple(check.NAME for check in CHECKS) == CHECK_NAMES
    assert all(check.VERSION >= 1 for check in CHECKS)


def test_every_reason_a_check_gives_has_its_sentences() -> None:
    given = set()
    for path in files("workers"):
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == Finding.__name__ and len(node.args) > 3:
                reason = node.args[3]
                found = [part.value for part in ast.walk(reason) if isinstance(part, ast.Constant)]
                given |= {(name_of(path), value) for value in found if isinstance(value, str)}
    assert given
    assert {row for row in given if row[1] not in REASONS} == set()


def test_every_reason_is_a_sentence_for_both_sides_that_fits_its_column() -> None:
    for key, reason in REASONS.items():
        assert len(key) <= 40
        assert reason.for_author.endswith(".")
        assert reason.for_moderator.endswith(".")
        assert 0 <= reason.severity <= 100
    assert len(HUMAN_REASONS) >= 5
