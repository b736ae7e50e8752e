"""Every route is guarded unless it stands on the short list of public ones, documented, and safe where it says so."""

from __future__ import annotations

import ast
import inspect
import re
import textwrap
from collections.abc import Iterator

import pytest
from flask import Flask
from werkzeug.routing import Rule

from service.app import create_app
from tests.conftest import settings_in

#: Who may call without being staff, and why.
PUBLIC = {
    "static": "style sheets and scripts",
    "docs": "the documentation",
    "api-docs.openapi_json": "the documentation",
    "challenge.give_challenge": "a sum to do, before writing",
    "comments.submit_comment": "readers write; held to the site's origins, rate and checks",
    "comments.see_comment": "published comments, others by receipt",
    "comments.edit_comment": "by receipt",
    "comments.withdraw_comment": "by receipt",
    "flags.flag_comment": "readers report; held to the site's origins and a rate",
    "reactions.react_to_comment": "readers react; held to the site's origins and rate",
    "reactions.react_to_page": "readers react; held to the site's origins and rate",
    "reading.read_comments": "readers read",
    "lists.read_counts": "readers read",
    "lists.read_feed": "readers read",
    "pages.read_related": "readers read",
    "pages.tell_page": "readers' browsers report; held to the site's origins, limited, counted once confirmed",
    "session.open_session": "signing in; limited",
    "session.close_session": "signing out",
    "session.me": "says 401 by itself",
    "operations.healthz": "nothing is told",
    "operations.readyz": "words, no addresses",
    "operations.show_metrics": "by the metrics token where one is set",
}
#: Blueprints of pages for people without an account, or not signed in yet; each page looks after itself.
PUBLIC_BLUEPRINTS = {"widget_pages", "moderation_sign_in"}
WRITES = {
    "submit", "edit", "withdraw", "decide", "undo", "ban", "react", "flag", "answer", "set_policy", "move", "begin",
    "put",
}  # fmt: skip


@pytest.fixture(scope="module")
def application(tmp_path_factory: pytest.TempPathFactory) -> Flask:
    return create_app(settings_in(tmp_path_factory.mktemp("structure")))


def rules(application: Flask) -> Iterator[Rule]:
    yield from application.url_map.iter_rules()


def is_guarded(application: Flask, rule: Rule) -> bool:
    """Tell whether a guard runs ahead of the route's view: its blueprint's, or that of one around it."""
    names = rule.endpoint.split(".")[:-1]
    around = [".".join(names[: count + 1]) for count in range(len(names))]
    before = [function for name in around for function in application.before_request_funcs.get(name, [])]
    return any(getattr(function, "is_guard", False) for function in before)


def test_every_route_is_guarded_or_on_the_list_of_public_ones(application: Flask) -> None:
    open_routes = {rule.endpoint for rule in rules(application) if not is_guarded(application, rule)}
    assert {one for one in open_routes - set(PUBLIC) if one.partition(".")[0] not in PUBLIC_BLUEPRINTS} == set()


def test_the_pages_that_need_no_sign_in_are_those_of_signing_in(application: Flask) -> None:
    pages = {rule.endpoint for rule in rules(application) if rule.endpoint.startswith("moderation_")}
    assert {page for page in pages if page.startswith("moderation_sign_in.")} <= {
        "moderation_sign_in.ask",
        "moderation_sign_in.open_session",
        "moderation_sign_in.close_session",
    }


def test_the_list_of_public_routes_holds_nothing_that_is_gone(application: Flask) -> None:
    assert set(PUBLIC) <= {rule.endpoint for rule in rules(application)}


def test_a_guarded_route_answers_nobody(application: Flask) -> None:
    guarded = [rule for rule in rules(application) if is_guarded(application, rule)]
    assert {rule.endpoint.partition(".")[0] for rule in guarded} >= {"moderation", "bans", "policy", "moderation_pages"}
    client = application.test_client()
    for rule in guarded:
        path = re.sub(r"<[^>]+>", "x", rule.rule)
        for method in (rule.methods or set()) - {"OPTIONS"}:
            wanted = 303 if rule.endpoint.startswith("moderation_pages.") else 401
            assert client.open(path, method=method).status_code == wanted, (method, path)


def test_a_view_that_answers_get_is_not_one_that_changes_something(application: Flask) -> None:
    """GET runs in a reading transaction; besides, no view of a GET calls a verb that writes."""
    wrong = []
    for rule in rules(application):
        if "GET" not in (rule.methods or ()) or rule.endpoint == "static" or "_path" in rule.arguments:
            continue  # the last is the page that says that there is nothing here
        view = inspect.unwrap(application.view_functions[rule.endpoint])
        source = inspect.getsource(view)
        if "lambda" in source.splitlines()[0]:
            continue
        called = {
            node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
            for node in ast.walk(ast.parse(textwrap.dedent(source)))
            if isinstance(node, ast.Call)
        }
        posts = {"POST", "PUT", "PATCH", "DELETE"} & set(rule.methods or ())
        if (called & WRITES) or posts:
            wrong.append(f"{rule.rule} {sorted(called & WRITES)} {sorted(posts)}")
    assert wrong == []


def test_every_json_route_is_documented_with_its_methods(application: Flask) -> None:
    documented = application.test_client().get("/openapi.json").json["paths"]
    missing = []
    for rule in rules(application):
        path = rule.rule.replace("<", "{").replace(">", "}")
        if path.startswith("/v1/"):
            methods = {method.lower() for method in rule.methods or ()} - {"head", "options"}
            missing += [f"{method} {path}" for method in methods if method not in documented.get(path, {})]
    assert missing == []
