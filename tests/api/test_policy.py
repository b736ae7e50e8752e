"""A site's policy over HTTP: every wrong option is named, nothing is half changed, only owners change it."""

from __future__ import annotations

from typing import Any

from flask import Flask
from flask.testing import FlaskClient

from service.access.models import Role
from service.sites.policy import Policy, dump, option_names
from tests.api.answers import nothing_stored, refused, wrong_fields
from tests.make import Make

WHOLE = {
    "reactions.per_minute": (0, 10_000),
    "reactions.crowd": (0, 100_000),
    "length.name": (1, 245),
    "length.body_min": (1, 1_000),
    "length.body": (100, 65_525),
    "links.hold_from": (0, 100),
    "repeats.window_hours": (0, 720),
    "repeats.distance": (0, 16),
    "repeats.words": (1, 100),
    "rate.submissions_per_minute": (0, 10_000),
    "rate.hold_from": (0, 100_000),
    "rate.window_minutes": (1, 1_440),
    "trust.after_approved": (0, 1_000),
    "threads.depth": (1, 10),
    "threads.close_after_days": (0, 36_500),
    "edit.window_minutes": (0, 525_600),
    "reading.page_size": (1, 200),
    "form.min_seconds": (0, 600),
    "form.difficulty": (1_000, 1_000_000),
    "flags.hold_from": (0, 10_000),
    "flags.hold_privacy_from": (0, 10_000),
    "flags.hold_at_most": (0, 10_000),
    "related.show": (0, 8),
    "related.confirmations": (1, 20),
}
CHOICES = {
    "mode": ("pre", "auto", "post"),
    "reading.sort": ("oldest", "newest", "top"),
    "form.honeypot": ("spam", "hold"),
    "form.challenge": ("off", "altcha"),
    "language": ("auto", "en", "de", "ar"),
}
FLAGS = ("required.name", "required.email", "learning.enabled", "reactions.page", "reactions.comments")
SHARES = (
    "checks.thresholds.spam",
    "checks.thresholds.abuse",
    "checks.thresholds.private",
    "checks.reject.spam",
    "checks.reject.abuse",
)
WORDS = ("words.hold", "words.reject", "links.shorteners")
ORIGINS = ("related.picture_origins",)
CHECKS = ("checks.mandatory", "checks.off")
KINDS = ("reactions.kinds",)

WRONG: list[tuple[str, Any]] = [
    *((name, value) for name, (low, high) in WHOLE.items()
      for value in (low - 1, high + 1, str(low), low + 0.5, True, None, [])),
    *((name, value) for name in CHOICES for value in ("", "other", 1, None, [])),
    *((name, value) for name in FLAGS for value in ("true", "yes", 1, 0, None)),
    *((name, value) for name in SHARES
      for value in (-0.1, 1.1, "0.5", True, None, float("nan"), float("inf"))),
    *((name, value) for name in WORDS
      for value in ("word", [1], [""], ["w" * 201], ["\0"], ["\ud800"], [None], {"a": "b"})),
    *((name, value) for name in ORIGINS
      for value in ("https://a.example", [1], [""], ["a.example"], ["https://a.example/path"], ["javascript:"],
                    ["https://a.example; script-src *"], ["\0"], [None], ["https://a.example"] * 21)),
    *((name, value) for name in CHECKS for value in ("spam", ["no_such_check"], ["spam"] * 15, [1])),
    *((name, value) for name in KINDS
      for value in ("like", ["like"], [{}], [{"key": "\0"}], [{"key": "like"}] * 2, [None], {"key": "like"})),
]  # fmt: skip


def nested(name: str, value: Any) -> dict[str, Any]:
    for part in reversed(name.split(".")):
        value = {part: value}
    found: dict[str, Any] = value
    return found


def at(values: Any, name: str) -> Any:
    for part in name.split("."):
        values = values[part]
    return values


def test_every_option_is_tried_below() -> None:
    assert {*WHOLE, *CHOICES, *FLAGS, *SHARES, *WORDS, *ORIGINS, *CHECKS, *KINDS} == set(option_names())


def test_every_wrong_value_of_every_option_is_refused_by_name(app: Flask, client: FlaskClient, make: Make) -> None:
    site = make.site()
    with nothing_stored(app):
        for name, value in WRONG:
            answer = client.put(f"/v1/sites/{site.key}/policy", json=nested(name, value), headers=site.server)
            assert answer.status_code == 422, (name, value)
            assert at(wrong_fields(answer), name), (name, value)


def test_the_bounds_themselves_are_taken(client: FlaskClient, make: Make) -> None:
    site = make.site()
    rows = [(name, value) for name, bounds in WHOLE.items() for value in bounds]
    rows += [(name, value) for name, choices in CHOICES.items() for value in choices]
    for name, value in rows:
        answer = client.put(f"/v1/sites/{site.key}/policy", json=nested(name, value), headers=site.server)
        assert answer.status_code == 200, (name, value)
        assert at(answer.json, name) == value


def test_all_wrong_options_come_at_once(app: Flask, client: FlaskClient, make: Make) -> None:
    site = make.site()
    sent = {"mode": "x", "length": {"name": 0, "colour": 1}, "rate": 5, "theme": "dark", "\ud800": 1}
    with nothing_stored(app):
        errors = wrong_fields(client.put(f"/v1/sites/{site.key}/policy", json=sent, headers=site.server))
    assert set(errors) == {"mode", "length", "rate", "theme", "?"}
    assert errors["length"] == {"name": ["Must be a whole number from 1 to 245."], "colour": ["Unknown field."]}


def test_what_is_no_json_object_is_refused(app: Flask, client: FlaskClient, make: Make) -> None:
    site = make.site(mode="pre")
    rows = [("{", "application/json", 400), ("{}", "text/x-toml", 415), ("[]", "application/json", 422)]
    rows += [("null", "application/json", 422), ("x" * 1_000_000, "application/json", 413)]
    with nothing_stored(app):
        for data, kind, status in rows:
            answer = client.put(f"/v1/sites/{site.key}/policy", data=data, content_type=kind, headers=site.server)
            refused(answer, status)


def test_a_policy_is_put_in_force_as_a_whole(client: FlaskClient, make: Make) -> None:
    site = make.site(links={"hold_from": 7})
    path = f"/v1/sites/{site.key}/policy"
    put = client.put(path, json={"mode": "pre", "words": {"hold": ["naïve*", "два слова"]}}, headers=site.server)
    assert put.status_code == 200
    assert put.json["mode"] == "pre"
    assert put.json["words"]["hold"] == ["naïve*", "два слова"]
    assert put.json["links"]["hold_from"] == dump(Policy())["links"]["hold_from"]
    assert client.get(path, headers=site.server).json == put.json


def test_only_an_owner_or_the_sites_server_changes_it(app: Flask, client: FlaskClient, make: Make) -> None:
    site = make.site()
    path = f"/v1/sites/{site.key}/policy"
    assert client.put(path, json={}, headers=make.moderator(site, role=Role.OWNER).headers).status_code == 200
    with nothing_stored(app):
        refused(client.put(path, json={"mode": "pre"}), 401, "unauthenticated")
    moderators = [make.moderator(site), make.moderator(site, role=Role.AUDITOR)]
    stranger = make.moderator(make.site(), role=Role.OWNER)
    with nothing_stored(app):
        for moderator in moderators:
            refused(client.put(path, json={"mode": "pre"}, headers=moderator.headers), 403, "forbidden")
        refused(client.put(path, json={"mode": "pre"}, headers=stranger.headers), 404, "not_found")
        refused(client.get(path, headers=stranger.headers), 404, "not_found")
        refused(client.get(path), 401, "unauthenticated")


def test_a_changed_policy_changes_what_readers_caches_hold(client: FlaskClient, make: Make) -> None:
    site = make.site()
    query = {"url": "https://news.example/"}
    before = client.get(site.comments, query_string=query).headers["ETag"]
    client.put(f"/v1/sites/{site.key}/policy", json={"reading": {"sort": "newest"}}, headers=site.server)
    assert client.get(site.comments, query_string=query).headers["ETag"] != before
