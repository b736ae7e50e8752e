"""What may lean on what (architecture: core <- sites <- access <- threads <- comments <- the rest)."""

from __future__ import annotations

from tests.structure.source import PACKAGES, ROOT, files, functions, imported, name_of, tree

LAYERS = ("core", "sites", "access", "threads", "comments")
#: Folders beside each other above the layers, with what each may import beyond core.
BESIDE = {
    #: What readers report: both sides meet it, readers' pages and moderators'.
    "flags": frozenset(LAYERS),
    "moderation": frozenset((*LAYERS, "flags")),
    #: What decisions teach: between moderation, which knows nothing of it, and the outside.
    "learning": frozenset((*LAYERS, "flags", "moderation")),
    "reactions": frozenset(LAYERS),
    "widget": frozenset((*LAYERS, "flags", "reactions")),
    "ops": frozenset(LAYERS),
    #: The command line, like the application itself, is where the folders meet.
    "commands": frozenset((*LAYERS, "moderation", "learning", "ops", "demo", "app")),
    "demo": frozenset((*LAYERS, "moderation", "ops")),
}
#: How the files are called that speak HTTP: JSON and HTML.
EDGE = ("routes", "pages")
#: What else may know Flask, and why.
EDGE_BY_ANOTHER_NAME = {
    "service.app": "makes the application",
    "service.core.api": "the JSON edge's blueprints",
    "service.core.web": "what every request goes through",
    "service.core.web_words": "the language of a request's answer",
    "service.core.cors": "headers",
    "service.core.problems": "errors as answers",
    "service.core.current": "what belongs to the current application",
    "service.core.wake": "its connection belongs to the current application",
    "service.access.keyring": "its keys belong to the current application",
    "service.access.limits": "counts requests; belongs to the current application",
    "service.access.guards": "who is calling",
    "service.access.sessions": "the session's cookie",
    "service.moderation.page_frame": "what every moderators' page goes through",
    "service.moderation.page_sign_in": "pages of signing in",
    "service.widget.frame": "the frame's links",
    "service.widget.html": "HTML answers",
    "service.widget.html_errors": "problems as HTML",
    "service.ops.metrics": "counts requests",
    "service.commands.installation": "opens an application's context",
}


def may_import(folder: str) -> frozenset[str]:
    if folder in LAYERS:
        return frozenset(LAYERS[: LAYERS.index(folder) + 1])
    return BESIDE[folder] | {folder}


def folder_of(name: str) -> str | None:
    """Return the folder of the service a module is in; None for the meeting points beside the folders."""
    parts = name.split(".")
    return parts[1] if len(parts) > 1 and (ROOT / parts[0] / parts[1]).is_dir() else None


def test_every_folder_of_the_service_has_its_place() -> None:
    assert {folder_of(name_of(path)) for path in files("service")} - {None} == {*LAYERS, *BESIDE}


def test_the_folders_of_the_service_import_downwards_only() -> None:
    wrong = []
    for path in files("service"):
        folder = folder_of(name_of(path))
        for name in (found for found, _ in imported(tree(path)) if folder and found.startswith("service.")):
            target = folder_of(name) or name.split(".")[1]
            if target not in may_import(folder or ""):
                wrong.append(f"{name_of(path)} imports {name}")
    assert wrong == []


def test_the_service_never_imports_the_workers() -> None:
    wrong = [
        name_of(path) for path in files("service") for name, _ in imported(tree(path)) if name.startswith("workers")
    ]
    assert wrong == []


def test_checks_and_judgement_know_neither_the_web_nor_the_database() -> None:
    banned = ("flask", "sqlalchemy", "redis", "rq", "service.core.database", "service.comments.models")
    wrong = [
        f"{name_of(path)} imports {name}"
        for path in files("workers/checks", "workers/judgement")
        for name, _ in imported(tree(path))
        if name.split(".")[0] in banned or name.startswith(banned[-2:])
    ]
    assert wrong == []


def test_our_own_modules_are_imported_at_the_top_of_a_file() -> None:
    wrong = [
        f"{name_of(path)}.{function.name} imports {name}"
        for path in files(*PACKAGES)
        for function in functions(tree(path))
        for name, _ in imported(function)
        if name.split(".")[0] in PACKAGES
    ]
    assert wrong == []


def test_only_the_edge_imports_flask() -> None:
    """Everything else is plain functions with explicit inputs."""
    users = {
        name_of(path)
        for path in files("service")
        for name, _ in imported(tree(path))
        if name.split(".")[0] == "flask" and not path.stem.endswith(EDGE)
    }
    assert users == set(EDGE_BY_ANOTHER_NAME)


def test_only_the_frame_commits() -> None:
    wrong = [
        name_of(path)
        for path in files(*PACKAGES)
        if ".commit()" in path.read_text()
        and name_of(path) != "service.core.transactions"
        and "migrations" not in path.parts
    ]
    assert wrong == []
