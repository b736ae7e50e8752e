"""The kinds of reaction that a site offers: a key for programs, a label for people, an emoji for the eye."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from marshmallow import Schema, ValidationError, fields, post_load, validate

from service.core.fields import Line, Text, has_ink
from service.core.words import N_
from service.sites.policy_options import tuple_of

#: More than these nobody takes in at a glance.
MOST_KINDS = 12
MAX_KEY = 30


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of reaction."""

    key: str
    label: str
    emoji: str


#: What a site offers unless its policy says otherwise.
DEFAULT_KINDS = (
    Kind("like", N_("Like"), "👍"),
    Kind("love", N_("Love"), "❤️"),
    Kind("haha", N_("Haha"), "😂"),
    Kind("wow", N_("Wow"), "😮"),
    Kind("sad", N_("Sad"), "😢"),
    Kind("angry", N_("Angry"), "😠"),
)
_BY_KEY = {kind.key: kind for kind in DEFAULT_KINDS}


def _is_visible(text: str) -> None:
    if text and not has_ink(text):
        raise ValidationError("Cannot be seen.")


class KindSchema(Schema):
    """A kind of reaction. Of the six that everybody knows the key is enough."""

    class Meta:
        title = "ReactionKind"

    key = Text(
        required=True,
        validate=validate.Regexp(
            rf"[a-z][a-z0-9_-]{{0,{MAX_KEY - 1}}}\Z", error="Must be lower-case letters, digits, “-” or “_”."
        ),
        metadata={"description": "Names it in the API. Never give it another meaning: what was counted stays counted."},
    )
    label = Line(
        load_default="",
        validate=[validate.Length(max=40), _is_visible],
        metadata={"description": "What readers hear and see; without one the key's own, in the reader's language."},
    )
    emoji = Line(
        load_default="",
        validate=[validate.Length(max=16), _is_visible],
        metadata={"description": "Text, no picture; without one the key's own."},
    )

    @post_load
    def _build(self, data: dict[str, Any], **_kwargs: Any) -> Kind:
        known = _BY_KEY.get(data["key"])
        label = data["label"] or (known.label if known else data["key"].capitalize())
        return Kind(data["key"], label, data["emoji"] or (known.emoji if known else ""))


def _differ(kinds: Sequence[Kind]) -> None:
    if len({kind.key for kind in kinds}) < len(kinds):
        raise ValidationError("Each key may stand once.")


def kinds() -> fields.Field[Any]:
    """Return the field of a list of kinds, whose order is kept."""
    return tuple_of(fields.Nested(KindSchema), validate=[validate.Length(max=MOST_KINDS), _differ])
