"""The closed list of reasons: why a check or a human held or refused a comment, in words for both sides.

The author's sentence never teaches a spammer which trap closed; the moderator's says exactly what happened.
"""

from __future__ import annotations

from dataclasses import dataclass

from service.core.words import N_


@dataclass(frozen=True, slots=True)
class Reason:
    """One key of the list. `severity` (0 to 100) orders the queue: what may hurt a person comes first."""

    to_author: tuple[str, ...]
    for_moderator: str
    severity: int
    by_human: bool = False

    @property
    def for_author(self) -> str:
        """What its author is told, in English."""
        return " ".join(self.to_author)


_WAITS = N_("A moderator will read your comment before it appears.")
_REPORTED = N_("Readers reported your comment. A moderator will read it before it appears again.")
_LIKE_SPAM = N_("Your comment was taken for advertising.")
_LINKS = N_("Comments with links are read by a moderator first.")

REASONS: dict[str, Reason] = {
    # found by checks
    "empty": Reason((N_("Your comment has no text."),), "The comment has no text.", 10),
    "too_short": Reason(
        (N_("Your comment is very short."), _WAITS), "The comment is shorter than the policy allows.", 10
    ),
    "too_long": Reason(
        (N_("Your comment is longer than this site allows."),), "The comment is longer than the policy allows.", 10
    ),
    "too_many_links": Reason((_LINKS,), "More links than the policy allows.", 30),
    "hidden_link": Reason((_LINKS,), "A link shows one address and leads to another.", 45),
    "link_shortener": Reason(
        (N_("Comments with shortened links are read by a moderator first."),),
        "A link hides its target behind a shortener.",
        40,
    ),
    "listed_word": Reason(
        (N_("Your comment has a word that this site reads first."),), "A word of the site's list.", 40
    ),
    "repeated": Reason(
        (N_("The same text was posted here before."),),
        "The same or nearly the same text was posted on this site before.",
        40,
    ),
    "too_fast": Reason(
        (N_("Many comments arrived at once."), _WAITS), "More comments from one place than the policy allows.", 35
    ),
    "banned": Reason(
        (N_("Your comment cannot be published here."),), "The author, address or a linked domain is banned.", 50
    ),
    "trap": Reason((_LIKE_SPAM,), "The field that people do not see was filled in.", 20),
    "too_quick": Reason((_WAITS,), "The form was sent sooner than a person can write.", 25),
    "no_proof": Reason(
        (N_("Your browser did not do the small calculation that this site asks for."), _WAITS),
        "Came without the proof of work that the site asks for, as from a browser without scripts.",
        20,
    ),
    "bad_proof": Reason(
        (N_("Your browser's small calculation could not be used."), _WAITS),
        "The proof of work was wrong, expired, for another page, or used before.",
        30,
    ),
    "first_time": Reason(
        (N_("This is your first comment here."), _WAITS), "No earlier comment of this author was approved.", 15
    ),
    "spam": Reason((_LIKE_SPAM,), "Reads like advertising.", 30),
    "abuse": Reason((_WAITS,), "May attack or threaten a person.", 80),
    "care": Reason(
        (
            N_("Thank you for writing this here."),
            N_("A person will read it, you are not alone, and there is help close to you."),
        ),
        "The writer may be thinking of harming themself: answer with care.",
        96,
    ),
    "private": Reason(
        (N_("Your comment seems to hold private details."), _WAITS), "Holds what looks like private details.", 97
    ),
    "premoderated": Reason(
        (N_("A moderator reads every comment on this site before it appears."),),
        "The site reads every comment first.",
        15,
    ),
    "held_by_moderator": Reason(
        (_WAITS,), "A moderator or readers’ reports held it, and the author has changed it since.", 50
    ),
    "not_judged": Reason((_WAITS,), "Written in a language that the judgement does not know.", 45),
    "unchecked": Reason((N_("Your comment could not be checked."), _WAITS), "Could not be checked.", 60),
    # readers' reports took it down; the author is not told for what, which might tell by whom
    "flagged": Reason((_REPORTED,), "Readers reported it.", 70),
    "flagged_privacy": Reason((_REPORTED,), "Readers reported that it exposes a person.", 98),
    # given by humans
    "off_topic": Reason((N_("It is not about this article."),), "Off topic.", 10, by_human=True),
    "insult": Reason((N_("It insults or attacks a person."),), "Insult or attack.", 60, by_human=True),
    "threat": Reason((N_("It threatens a person or calls for harm."),), "Threat or call to harm.", 95, by_human=True),
    "privacy": Reason(
        (N_("It tells private things about a person."),), "Private things about a person.", 90, by_human=True
    ),
    "illegal": Reason((N_("It is against the law."),), "Against the law.", 90, by_human=True),
    "advertising": Reason((N_("It is advertising."),), "Advertising.", 30, by_human=True),
    "other": Reason((N_("It breaks this site's rules."),), "Another rule of the site.", 20, by_human=True),
}

#: The keys a moderator may name with a decision.
HUMAN_REASONS: tuple[str, ...] = tuple(key for key, reason in REASONS.items() if reason.by_human)


def for_author(key: str) -> str:
    """Return the author's sentence for a reason; a general one for a key of an older version."""
    return REASONS[key].for_author if key in REASONS else _WAITS


def author_sentences(key: str) -> tuple[str, ...]:
    """Return the same by sentences, as the catalogues have them."""
    return REASONS[key].to_author if key in REASONS else (_WAITS,)


def for_moderator(key: str) -> str:
    """Return the moderator's sentence for a reason; the key itself when it is of an older version."""
    return REASONS[key].for_moderator if key in REASONS else key
