"""A site's own kinds of reaction, as its policy says them."""

from __future__ import annotations

from typing import Any

import pytest
from marshmallow import ValidationError

from service.sites.policy import assign, dump, from_toml, overrides_of, parse, to_toml
from service.sites.reaction_kinds import Kind
from tests.reactions.reacting import SIX


def kinds(*given: Any) -> tuple[Kind, ...]:
    return parse({"reactions": {"kinds": list(given)}}).reactions.kinds


def test_the_default_are_the_six_in_their_order() -> None:
    assert [kind.key for kind in parse({}).reactions.kinds] == SIX
    assert [kind.label for kind in parse({}).reactions.kinds] == ["Like", "Love", "Haha", "Wow", "Sad", "Angry"]
    assert all(kind.emoji for kind in parse({}).reactions.kinds)


def test_the_order_is_kept_and_known_keys_are_enough() -> None:
    assert kinds({"key": "sad"}, {"key": "like", "label": "Thanks"}) == (
        Kind("sad", "Sad", "😢"),
        Kind("like", "Thanks", "👍"),
    )


def test_a_key_of_ones_own_may_do_without_an_emoji() -> None:
    assert kinds({"key": "hug"}) == (Kind("hug", "Hug", ""),)


def test_kinds_survive_the_ways_they_are_written() -> None:
    policy = parse({"reactions": {"kinds": [{"key": "hug", "label": "<b>Hug</b>", "emoji": "🫂"}, {"key": "wow"}]}})
    assert parse(from_toml(to_toml(policy))) == parse(dump(policy)) == parse(overrides_of(policy)) == policy
    assert parse(assign({}, "reactions.kinds", '[{key = "wow"}]')).reactions.kinds == kinds({"key": "wow"})
    assert overrides_of(parse({"reactions": {"kinds": [{"key": key} for key in SIX]}})) == {}


@pytest.mark.parametrize(
    "given",
    [
        [{}],
        [{"key": ""}],
        [{"key": "Like"}],
        [{"key": "a b"}],
        [{"key": "x" * 31}],
        [{"key": "like\n"}],
        [{"key": "1up"}],
        [{"key": "like", "label": "x" * 41}],
        [{"key": "like", "emoji": "x" * 17}],
        [{"key": "like", "label": "\u2800"}],
        [{"key": "like", "image": "https://x.example/a.png"}],
        [{"key": "like"}, {"key": "like"}],
        [{"key": f"k{number}"} for number in range(13)],
        ["like"],
        "like",
    ],
    ids=str,
)
def test_what_is_no_list_of_kinds_is_refused(given: Any) -> None:
    with pytest.raises(ValidationError) as refused:
        parse({"reactions": {"kinds": given}})
    assert list(refused.value.normalized_messages()["reactions"]) == ["kinds"]
