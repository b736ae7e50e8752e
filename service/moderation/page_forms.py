"""What the moderators' pages are sent: marshmallow as for the JSON side, from fields that are always text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from marshmallow import EXCLUDE, Schema, pre_load

from service.access.schemas import SignInSchema
from service.core.fields import Text
from service.moderation.schemas import DecisionInSchema, QueueQuerySchema

#: Fields whose schema wants a number, as JSON has it.
_NUMBERS = frozenset({"revision"})
_DIGITS = re.compile(r"[0-9]{1,9}")


class _Form(Schema):
    """A form sends every field, the empty ones too: those count as not given."""

    @pre_load
    def _read(self, sent: Mapping[str, str], **_kwargs: Any) -> dict[str, str | int]:
        return {
            name: int(value) if name in _NUMBERS and _DIGITS.fullmatch(value) else value
            for name, value in sent.items()
            if value.strip()
        }


class QueueFormSchema(_Form, QueueQuerySchema):
    """Which items of the queue, and the decision to tell about. A link's unknown parameters do no harm."""

    class Meta:
        unknown = EXCLUDE

    done = Text(load_default=None)


class DecisionFormSchema(_Form, DecisionInSchema):
    """A moderator's decision about the revision they saw."""

    csrf = Text()
    back = Text()


class SignInFormSchema(_Form, SignInSchema):
    """E-mail address and password, and where to go then."""

    next = Text()
