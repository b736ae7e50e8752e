"""The closed list of what readers can report a comment for, in words for both sides."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from service.core.words import N_


class FlagReason(StrEnum):
    """Why a reader reports a comment."""

    ABOUT_ME = "about_me"
    PRIVACY = "privacy"
    ILLEGAL = "illegal"
    ABUSE = "abuse"
    SPAM = "spam"
    OFF_TOPIC = "off_topic"
    OTHER = "other"


#: What may expose a person, who perhaps never came here: moderators see these first.
PERSONAL = (FlagReason.ABOUT_ME, FlagReason.PRIVACY)


@dataclass(frozen=True, slots=True)
class FlagWords:
    """A reason in words. `severity` is on the scale of `service.comments.reasons`."""

    for_reader: str
    for_moderator: str
    severity: int


WORDS: dict[FlagReason, FlagWords] = {
    FlagReason.ABOUT_ME: FlagWords(N_("This is about me"), "It is about the reader who reports it.", 99),
    FlagReason.PRIVACY: FlagWords(
        N_("It tells private things about somebody else"), "It tells private things about somebody.", 98
    ),
    FlagReason.ILLEGAL: FlagWords(N_("It is against the law"), "It is against the law.", 90),
    FlagReason.ABUSE: FlagWords(
        N_("It insults, attacks or threatens somebody"), "It insults, attacks or threatens somebody.", 80
    ),
    FlagReason.SPAM: FlagWords(N_("It is advertising"), "It is advertising.", 30),
    FlagReason.OFF_TOPIC: FlagWords(N_("It has nothing to do with the article"), "It is off topic.", 10),
    FlagReason.OTHER: FlagWords(N_("Something else"), "Something else.", 20),
}


def severity_of(reason: str) -> int:
    """Return how grave a reason is."""
    return WORDS[FlagReason(reason)].severity
