"""Every option of a site's policy, each standing once with its default, its bounds and its meaning.

Schema, TOML, documentation and the `key=value` command line are made from this (`service.sites.policy`).
"""

from __future__ import annotations

from dataclasses import dataclass

from service.core.fields import YesNo
from service.core.languages import AUTO, CODES
from service.sites.policy_options import list_of, one_of, option, origin_list, section, share, whole, words
from service.sites.reaction_kinds import DEFAULT_KINDS, Kind, kinds

#: The most that any site can allow, in characters.
MAX_NAME = 245
MAX_BODY = 65_525

#: Orders in which readers can have comments.
SORTS = ("oldest", "newest", "top")

#: The names of `workers.checks.CHECKS`, in their order; a structural test compares them.
CHECK_NAMES = (
    "structure", "length", "links", "words", "repeats", "velocity", "bans", "honeypot", "time_trap", "challenge",
    "spam", "abuse", "private", "first_time",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Required:
    """Which fields of the form must be filled in."""

    name: bool = option(True, YesNo(), "A name is required.")
    email: bool = option(True, YesNo(), "An e-mail address is required.")


@dataclass(frozen=True, slots=True)
class Length:
    """Longest texts, in characters (code points)."""

    name: int = option(100, whole(1, MAX_NAME), "Longest name.")
    body_min: int = option(1, whole(1, 1_000), "Shortest comment; a shorter one is held.")
    body: int = option(10_000, whole(100, MAX_BODY), "Longest comment; a longer one is refused at the form.")


@dataclass(frozen=True, slots=True)
class Links:
    """Links in a comment's text."""

    hold_from: int = option(2, whole(0, 100), "Hold a comment with this many links; 0 never.")
    shorteners: tuple[str, ...] = option((), words(), "More link shorteners than the built-in list.")


@dataclass(frozen=True, slots=True)
class Words:
    """The site's own lists: whole words, however disguised; `word*` matches beginnings."""

    hold: tuple[str, ...] = option((), words(), "Words and phrases that hold a comment.")
    reject: tuple[str, ...] = option((), words(), "Words and phrases that reject a comment.")


@dataclass(frozen=True, slots=True)
class Repeats:
    """The same or nearly the same text across the site."""

    window_hours: int = option(24, whole(0, 720), "How far back to look; 0 switches it off.")
    distance: int = option(6, whole(0, 16), "Differing bits (of 64) up to which two long texts are nearly the same.")
    words: int = option(8, whole(1, 100), "Texts with fewer words are never compared.")


@dataclass(frozen=True, slots=True)
class Rate:
    """How fast one client (address prefix) may comment."""

    submissions_per_minute: int = option(10, whole(0, 10_000), "Refuse above this, with 429; 0 no limit.")
    hold_from: int = option(20, whole(0, 100_000), "Hold from this many within the window; 0 never.")
    window_minutes: int = option(30, whole(1, 1_440), "The window of `hold_from`.")


@dataclass(frozen=True, slots=True)
class Trust:
    """When an author stops being a newcomer: by an earlier receipt they show, never by a typed e-mail."""

    after_approved: int = option(
        1, whole(0, 1_000), "Hold until this many comments were approved; 0 holds no newcomer."
    )


@dataclass(frozen=True, slots=True)
class Threads:
    """A page's conversation."""

    depth: int = option(5, whole(1, 10), "How deep replies nest; deeper ones join the last level.")
    close_after_days: int = option(
        0, whole(0, 36_500), "Close a thread this long after its first comment or reaction; 0 never."
    )


@dataclass(frozen=True, slots=True)
class Edit:
    """Changing one's own comment."""

    window_minutes: int = option(15, whole(0, 525_600), "How long after posting; 0 never.")


@dataclass(frozen=True, slots=True)
class Reading:
    """What readers get."""

    page_size: int = option(50, whole(1, 200), "Comments (with their replies) on one page.")
    sort: str = option("oldest", one_of(*SORTS), "Order of comments.")


@dataclass(frozen=True, slots=True)
class Related:
    """Cards that lead from one page to the site's others."""

    show: int = option(3, whole(0, 8), "Cards under the comments; 0 none.")
    confirmations: int = option(
        2, whole(1, 20), "So many readers in different places must report the same of a page before cards show it."
    )
    picture_origins: tuple[str, ...] = option(
        (), origin_list(), "Origins that pictures may come from, beyond the site's own: `https://img.news.example`."
    )


@dataclass(frozen=True, slots=True)
class Reactions:
    """What readers can say with one press of a button, without writing."""

    page: bool = option(True, YesNo(), "Readers may react to the page.")
    comments: bool = option(True, YesNo(), "Readers may react to comments.")
    kinds: tuple[Kind, ...] = option(
        DEFAULT_KINDS, kinds(), 'What they can choose from, in this order, e.g. `[{key = "like"}, {key = "love"}]`.'
    )
    per_minute: int = option(30, whole(0, 10_000), "Refuse above this from one client, with 429; 0 no limit.")
    crowd: int = option(
        30, whole(0, 100_000), "So many readers of one address prefix count on one page or comment in a day; 0 all."
    )


@dataclass(frozen=True, slots=True)
class Form:
    """Traps for machines that fill in the form."""

    min_seconds: int = option(3, whole(0, 600), "A form sent sooner than this is held; 0 never.")
    honeypot: str = option("spam", one_of("spam", "hold"), "What to do when the invisible field is filled in.")
    challenge: str = option(
        "off",
        one_of("off", "altcha"),
        "`altcha`: the browser does a small calculation; a comment without it is held, never refused.",
    )
    difficulty: int = option(
        50_000, whole(1_000, 1_000_000), "Largest number of the calculation; a browser tries half as many on average."
    )


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Scores from which a judgement holds a comment."""

    spam: float = option(0.5, share(), "Spam score that holds.")
    abuse: float = option(0.5, share(), "Abuse score that holds.")
    private: float = option(0.5, share(), "Score of private details that holds.")


@dataclass(frozen=True, slots=True)
class Refusals:
    """Scores from which a judgement rejects without a human; the site's stats say what that refuses wrongly."""

    spam: float = option(0.0, share(), "Spam score that rejects as spam; 0 never.")
    abuse: float = option(0.0, share(), "Abuse score that rejects; 0 never.")


@dataclass(frozen=True, slots=True)
class Checks:
    """Which checks run, and which must have run before anything is published."""

    mandatory: tuple[str, ...] = option(
        CHECK_NAMES, list_of(CHECK_NAMES), "If one of these fails, the comment is held."
    )
    off: tuple[str, ...] = option((), list_of(CHECK_NAMES), "Checks that do not run.")
    thresholds: Thresholds = section(Thresholds)
    reject: Refusals = section(Refusals)


@dataclass(frozen=True, slots=True)
class Flags:
    """What readers' reports do by themselves; each one puts the comment before the moderators in any case.

    They never take down what a moderator let stand or the site's staff wrote.
    """

    hold_from: int = option(0, whole(0, 10_000), "Hold a comment that so many readers reported for anything; 0 never.")
    hold_privacy_from: int = option(
        1, whole(0, 10_000), "Hold one that so many reported as about themselves or as private; 0 never."
    )
    hold_at_most: int = option(
        5, whole(0, 10_000), "So many of a site's comments at a time; more stay up until a moderator has looked."
    )


@dataclass(frozen=True, slots=True)
class Learning:
    """What the site's own decisions teach its checks."""

    enabled: bool = option(
        True, YesNo(), "Decisions about spam and abuse move the scores of later comments that are like them."
    )


@dataclass(frozen=True, slots=True)
class Policy:
    """A site's rules."""

    mode: str = option(
        "auto",
        one_of("pre", "auto", "post"),
        "`pre`: a human reads all; `auto`: checks decide, doubtful ones wait; `post`: published first, checked after.",
    )
    language: str = option(
        AUTO, one_of(AUTO, *CODES), "What the frame speaks; `auto`: the page's language, else the reader's."
    )
    required: Required = section(Required)
    length: Length = section(Length)
    links: Links = section(Links)
    words: Words = section(Words)
    repeats: Repeats = section(Repeats)
    rate: Rate = section(Rate)
    trust: Trust = section(Trust)
    threads: Threads = section(Threads)
    edit: Edit = section(Edit)
    reading: Reading = section(Reading)
    related: Related = section(Related)
    reactions: Reactions = section(Reactions)
    form: Form = section(Form)
    checks: Checks = section(Checks)
    flags: Flags = section(Flags)
    learning: Learning = section(Learning)
