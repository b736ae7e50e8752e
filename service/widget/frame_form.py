"""The comment form: what it carries, how its flat names become a submission, and what is wrong with it in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from service.comments.move import CHANGED
from service.core.errors import HavenError, Invalid, StaleDecision, TooMany, each_sentence
from service.core.ids import new_id
from service.core.words import N_, _, ngettext
from service.widget.frame_stamp import seconds_since, stamp

#: People never see this field; machines that fill in everything do.
TRAP = "subject"

#: What `service.comments.submit` calls a key that came with another text.
_REUSED = "idempotency_key_reused"
_SENT_BEFORE = N_("This form was sent before, with something else in it. Press the button again to send this as well.")

#: The fields as readers know them: (where the schema has it, name in the form, label).
FIELDS = (
    ("body", "comment", N_("Comment")),
    ("author.name", "author", N_("Name")),
    ("author.email", "email", N_("Email")),
    ("author.website", "website", N_("Website")),
)


@dataclass(frozen=True, slots=True)
class FrameForm:
    """The form's values as typed, and what it carries unseen.

    Attributes:
        receipt: of an earlier comment, put there by the script for those who asked to be remembered.
        challenge: the proof of work, put there by the script.
        preview: "page" where the author wants to see it first, "part" where the script shows it to them; "" to send it.
        stamp: when the form was first shown (`service.widget.frame_stamp`).
    """

    idempotency_key: str
    stamp: str
    comment: str = ""
    author: str = ""
    email: str = ""
    website: str = ""
    consent: bool = False
    parent_id: str = ""
    receipt: str = ""
    challenge: str = ""
    preview: str = ""
    trap: str = ""

    def submission(self, url: str, title: str) -> dict[str, Any]:
        """Return the fields as `SubmissionSchema` takes them."""
        return {
            "url": url,
            "title": title,
            "body": self.comment,
            "parent_id": self.parent_id or None,
            "author": {"name": self.author, "email": self.email, "website": self.website},
            "idempotency_key": self.idempotency_key or None,
            "consent": self.consent,
            "challenge": self.challenge or None,
        }

    def signals(self, site_key: str, *, now: datetime) -> dict[str, Any]:
        """Return what the traps saw; the checks judge it."""
        return {
            "trap_filled": bool(self.trap.strip()),
            "seconds_to_submit": seconds_since(self.stamp, site_key, now=now),
        }


def fresh_form(site_key: str, *, parent_id: str = "", now: datetime) -> FrameForm:
    """Return an empty form."""
    return FrameForm(idempotency_key=str(new_id()), stamp=stamp(site_key, now=now), parent_id=parent_id)


def sent_form(sent: Mapping[str, str]) -> FrameForm:
    """Return the form as it was sent."""
    hidden = ("idempotency_key", "stamp", "parent_id", "receipt", "challenge", "preview")
    given = {name: sent.get(name, "") for name in (*hidden, "comment", "author", "email", "website")}
    return FrameForm(**given, consent=bool(sent.get("consent")), trap=sent.get(TRAP, ""))


def to_mend(form: FrameForm, error: HavenError | None, site_key: str, *, now: datetime) -> FrameForm:
    """Return the form to show again: everything typed is kept, and what its author cannot mend is made new.

    The trap is emptied: a person whose browser filled it in cannot see it. So is the proof of work, which may be spent.
    """
    wrong = error.errors if isinstance(error, Invalid) else {}
    changes: dict[str, Any] = {"trap": "", "challenge": ""}
    if (error and error.code == _REUSED) or "idempotency_key" in wrong:
        changes["idempotency_key"] = str(new_id())
    if "parent_id" in wrong:
        changes["parent_id"] = ""
    if seconds_since(form.stamp, site_key, now=now) is None:
        changes["stamp"] = stamp(site_key, now=now)
    return replace(form, **changes)


@dataclass(frozen=True, slots=True)
class Mistake:
    """One sentence of the error summary; without a field where there is nothing to mend in one."""

    sentence: str
    field: str = ""
    label: str = ""


def mistakes_of(error: HavenError) -> list[Mistake]:
    """Return what to tell the author, in the order of the fields."""
    if isinstance(error, TooMany):
        wait = ngettext(
            "You can try again in %(num)d second.", "You can try again in %(num)d seconds.", error.retry_after
        )
        return [Mistake(f"{_(error.message)} {wait}")]
    if isinstance(error, StaleDecision):
        return [Mistake(_(CHANGED))]  # the message tells moderators more, and not in every language
    if error.code == _REUSED:
        return [Mistake(_(_SENT_BEFORE))]
    if not isinstance(error, Invalid):
        return [Mistake(_(error.message))]
    wrong: dict[str, list[str]] = {}
    for place, sentence in each_sentence(error.errors):
        wrong.setdefault(place, []).append(sentence)
    known = [
        Mistake(_(sentence), field, _(label))
        for place, field, label in FIELDS
        for sentence in dict.fromkeys(wrong.pop(place, ()))
    ]
    return known + [Mistake(_(sentence)) for sentences in wrong.values() for sentence in dict.fromkeys(sentences)]
