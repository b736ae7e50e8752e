"""A policy's defaults, what a site changes of them, and the ways to write it down."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest
from flask import Flask
from marshmallow import ValidationError

from service.core.transactions import transaction
from service.sites.policy import Policy, assign, dump, from_toml, option_names, overrides_of, parse, to_toml
from service.sites.queries import find_site, policy_of
from service.sites.set_policy import set_policy
from tests.make import Make

DEFAULTS: list[tuple[str, Any, str]] = [
    ("mode", "auto", "checks decide, doubtful comments wait for a human"),
    ("required.name", True, "a name is required"),
    ("required.email", True, "an e-mail address is required"),
    ("trust.after_approved", 1, "newcomers wait until one comment of theirs was approved"),
    ("links.hold_from", 2, "two links make a comment wait"),
    ("threads.depth", 5, "replies nest five levels deep"),
    ("threads.close_after_days", 0, "pages stay open"),
    ("edit.window_minutes", 15, "a quarter of an hour to edit"),
    ("rate.submissions_per_minute", 10, "ten a minute for one client"),
    ("length.body", 10_000, "ten thousand characters"),
    ("reading.sort", "oldest", "oldest first"),
    ("checks.off", [], "every check runs"),
    ("form.min_seconds", 3, "a form sent within three seconds waits"),
]


def at(values: Any, name: str) -> Any:
    for part in name.split("."):
        values = values[part]
    return values


@pytest.mark.parametrize(("option", "value", "why"), DEFAULTS, ids=[row[0] for row in DEFAULTS])
def test_the_defaults_are_those_that_were_asked_for(option: str, value: Any, why: str) -> None:
    assert at(dump(parse({})), option) == value, why


def test_every_check_is_mandatory_by_default() -> None:
    policy = parse({})
    assert set(policy.checks.mandatory) >= {"structure", "links", "words", "spam", "abuse", "private", "first_time"}


def test_the_defaults_are_themselves_valid() -> None:
    assert parse(dump(Policy())) == Policy() == parse({})


def test_a_policy_cannot_be_changed_in_place() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        parse({}).mode = "pre"  # type: ignore[misc]
    assert isinstance(parse({"words": {"hold": ["a"]}}).words.hold, tuple)


def test_a_sites_options_stand_over_the_defaults_one_by_one() -> None:
    policy = parse({"links": {"shorteners": ["x.example"]}, "mode": "post"})
    assert (policy.mode, policy.links.hold_from, policy.links.shorteners) == ("post", 2, ("x.example",))


def test_what_is_put_in_force_is_stored_as_it_differs_and_counted(app: Flask, make: Make) -> None:
    made = make.site()
    policy = parse({"mode": "pre", "length": {"name": 100}})
    with app.app_context(), transaction() as work:
        site = find_site(work, made.key)
        before = site.policy_version
        set_policy(work, site, policy)
        assert (site.policy, site.policy_version) == ({"mode": "pre"}, before + 1)
        assert policy_of(site) == policy


def test_only_what_differs_from_the_defaults_is_kept() -> None:
    assert overrides_of(parse({})) == {}
    assert overrides_of(parse({"mode": "auto", "length": {"name": 50, "body": 10_000}})) == {"length": {"name": 50}}


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"mode": "pre"},
        {"words": {"hold": ["naïve*", 'a "quote"', "два"]}},
        {"checks": {"off": ["spam"], "thresholds": {"abuse": 0.25}}},
    ],
    ids=str,
)
def test_a_policy_survives_the_way_through_toml(given: dict[str, Any]) -> None:
    policy = parse(given)
    assert parse(from_toml(to_toml(policy))) == policy


@pytest.mark.parametrize("text", ["mode =", "= 1", "mode = auto", "[a", "a = 1\na = 2", "\x00"])
def test_what_is_no_toml_is_refused_with_its_place(text: str) -> None:
    with pytest.raises(ValidationError) as refused:
        from_toml(text)
    assert "toml" in refused.value.normalized_messages()


@pytest.mark.parametrize(
    ("key", "value", "wanted"),
    [
        ("mode", "pre", "pre"),
        ("mode", '"pre"', "pre"),
        ("rate.submissions_per_minute", "0", 0),
        ("trust.after_approved", "3", 3),
        ("required.email", "false", False),
        ("checks.thresholds.abuse", "0.25", 0.25),
        ("words.hold", '["one", "two words"]', ["one", "two words"]),
        ("reading.sort", "newest", "newest"),
    ],
)
def test_an_option_is_assigned_as_on_the_command_line(key: str, value: str, wanted: Any) -> None:
    assert at(dump(parse(assign({}, key, value))), key) == wanted


def test_assigning_leaves_the_other_options_alone() -> None:
    before = {"links": {"hold_from": 5}, "mode": "pre"}
    after = assign(before, "links.shorteners", '["x.example"]')
    assert after == {"links": {"hold_from": 5, "shorteners": ["x.example"]}, "mode": "pre"}
    assert before == {"links": {"hold_from": 5}, "mode": "pre"}


@pytest.mark.parametrize("key", ["", "colour", "links", "links.colour", "mode.x", "__class__", "links.hold_from.x"])
def test_an_option_that_is_none_is_refused_by_name(key: str) -> None:
    with pytest.raises(ValidationError) as refused:
        assign({}, key, "1")
    assert list(refused.value.normalized_messages()) == [key]


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("mode", "x"),
        ("rate.submissions_per_minute", "-1"),
        ("rate.submissions_per_minute", "ten"),
        ("required.name", "yes"),
        ("words.hold", "word"),
        ("checks.off", '["nothing"]'),
    ],
)
def test_an_assigned_value_is_checked_like_any_other(key: str, value: str) -> None:
    with pytest.raises(ValidationError) as refused:
        parse(assign({}, key, value))
    assert at(refused.value.normalized_messages(), key)


def test_every_option_says_what_it_is_for() -> None:
    assert len(set(option_names())) == len(list(option_names())) > 20
