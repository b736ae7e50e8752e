"""Signs of spam in how a comment was sent, where else it was posted, its links and its language; weights in log-odds.

What the site's policy switches off as a check is no sign either.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import log2

from workers.checks.case import Case
from workers.checks.links import SHORTENERS
from workers.checks.linkscan import is_within, scan
from workers.checks.spam_parts import Group, Sign, sign

#: The field is invisible to people; now and then a browser fills it in for one.
_TRAP = 4.0
#: Nobody writes within seconds, but some paste what they wrote elsewhere.
_TOO_QUICK = 2.5
#: People write twice as long as the shortest time only rarely in less; a short thank-you is the exception.
_QUICK = 0.5
#: A prefix that reaches the site's limit: a machine, or a school behind one address.
_FLOOD = 2.5
#: Half of that limit: a machine that takes its time, or a lively conversation.
_BUSY = 0.8

#: The same eight words or more on another site: an announcement meant for both, or a copy. On two others: a campaign.
_TEXT_ELSEWHERE, _TEXT_ON_MANY = 2.0, 3.0
#: The same words here: also what people do who think that the first was lost.
_TEXT_HERE = 1.2
#: A domain that moderators or the traps marked as spam lately.
_SPAM_LINK = 3.0
#: A domain on another site: also a story that is in the news. On two others, accepted on none: a campaign.
_LINK_ELSEWHERE, _LINK_ON_MANY = 0.8, 2.5
#: A domain that several others of this site lead to, accepted on none.
_LINK_HERE, _MANY_HERE = 1.0, 3

#: Links in the text, from so many on. The judgement has read them too, hence less than their number would say alone.
_LINKS = ((7, 1.2), (4, 0.7), (2, 0.3))
#: People who share a link seldom hide where it leads.
_SHORTENER = 1.0
#: Forum markup, which no form of ours has ever taken: written by programs that try every form.
_FORUM_MARKUP = 2.0
#: HTML, which some other comment forms take and some people know.
_HTML_MARKUP = 1.0

#: A moderator's own token: they may quote what they warn of.
_STAFF = -6.0
#: For each doubling of what is accepted of an author; an account can be taken over, so it ends somewhere.
_ACCEPTED, _MOST_ACCEPTED = -0.8, -2.5
#: For each comment of the author that was marked as spam.
_SPAMMED, _MOST_SPAMMED = 1.5, 3.0

#: Many pages have readers in many languages.
_LANGUAGE = 0.5

_FORUM = re.compile(r"\[url[=\]]|\[link=", re.IGNORECASE)
_HTML = re.compile(r"<a\s[^<>]{0,500}?href", re.IGNORECASE)


def sending_signs(case: Case) -> Iterator[Sign]:
    """Yield what the form, the clock, the other comments and the author's history say."""
    off = case.policy.checks.off
    if case.trap_filled and "honeypot" not in off:
        yield sign(Group.FORM, "trap", _TRAP, "a field that people do not see was filled in")
    if "time_trap" not in off:
        yield from _time_signs(case)
    if "velocity" not in off:
        yield from _pace_signs(case)
    if "repeats" not in off:
        yield from _repeat_signs(case)
    yield from _history_signs(case)


def _time_signs(case: Case) -> Iterator[Sign]:
    seconds, least = case.seconds_to_submit, case.policy.form.min_seconds
    if seconds is not None and seconds < least:
        yield sign(Group.FORM, "time", _TOO_QUICK, f"sent {seconds:.0f} s after the form was opened")
    elif seconds is not None and seconds < 2 * least:
        yield sign(Group.FORM, "time", _QUICK, f"sent {seconds:.0f} s after the form was opened")


def _pace_signs(case: Case) -> Iterator[Sign]:
    limit, sent = case.policy.rate.hold_from, case.from_client
    if 0 < limit <= sent:
        yield sign(Group.PACE, "pace", _FLOOD, f"{sent} other comments came from the same place just before")
    elif 0 < limit <= 2 * sent:
        yield sign(Group.PACE, "pace", _BUSY, f"{sent} other comments came from the same place just before")


def _repeat_signs(case: Case) -> Iterator[Sign]:
    seen = case.sightings
    if seen.text_sites:
        weight = _TEXT_ELSEWHERE if seen.text_sites == 1 else _TEXT_ON_MANY
        yield sign(
            Group.REPEATED, "text_elsewhere", weight, f"the same words on {_count(seen.text_sites, 'other site')}"
        )
    if seen.text_here:
        why = f"the same words in {_count(seen.text_here, 'other comment')} of this site"
        yield sign(Group.REPEATED, "text_here", _TEXT_HERE, why)
    if seen.link_spam:
        why = f"leads where {_count(seen.link_spam, 'comment')} led that became spam"
        yield sign(Group.REPEATED, "link_spam", _SPAM_LINK, why)
    elif seen.link_sites:
        weight = _LINK_ELSEWHERE if seen.link_sites == 1 else _LINK_ON_MANY
        why = f"leads where comments on {_count(seen.link_sites, 'other site')} lead, none of them accepted"
        yield sign(Group.REPEATED, "link_elsewhere", weight, why)
    elif seen.link_here >= _MANY_HERE:
        why = f"leads where {_count(seen.link_here, 'other comment')} of this site lead, none of them accepted"
        yield sign(Group.REPEATED, "link_here", _LINK_HERE, why)


def _history_signs(case: Case) -> Iterator[Sign]:
    if case.staff:
        yield sign(Group.HISTORY, "staff", _STAFF, "written by a moderator")
        return
    history = case.history
    accepted = history.approved - history.rejected - history.spam
    if accepted > 0:
        weight = max(_MOST_ACCEPTED, _ACCEPTED * log2(1 + accepted))
        why = f"the author has {_count(history.approved, 'approved comment')}"
        yield sign(Group.HISTORY, "history", weight, why)
    elif history.spam:
        weight = min(_MOST_SPAMMED, _SPAMMED * history.spam)
        yield sign(Group.HISTORY, "history", weight, f"{_count(history.spam, 'comment')} of the author became spam")


def link_signs(case: Case) -> Iterator[Sign]:
    """Yield what the links of the text are written like and how many they are."""
    hosts = [link.host for link in scan(case.body)]
    for least, weight in _LINKS:
        if len(hosts) >= least:
            yield sign(Group.LINKS, "links", weight, f"{len(hosts)} links in the text")
            break
    shorteners = SHORTENERS | {host.casefold() for host in case.policy.links.shorteners}
    website = [link.host for link in scan(case.website or "")]
    if any(is_within(host, shortener) for host in (*hosts, *website) for shortener in shorteners):
        yield sign(Group.LINKS, "shortener", _SHORTENER, "a link hides where it leads")
    if _FORUM.search(case.body):
        yield sign(Group.LINKS, "forum_markup", _FORUM_MARKUP, "a link is written in the markup of forums")
    if _HTML.search(case.body):
        yield sign(Group.LINKS, "html_markup", _HTML_MARKUP, "a link is written in HTML")


def language_signs(case: Case, comment_language: str | None) -> Iterator[Sign]:
    """Yield whether the comment is in another language than its page."""
    if language_differs(case.page_language, comment_language):
        yield sign(Group.LANGUAGE, "language", _LANGUAGE, "in another language than the page")


def language_differs(page: str | None, comment: str | None) -> bool:
    """Tell whether two language codes name different languages, whatever their regions; False where one is unknown."""
    if not page or not comment:
        return False
    return _base(page) != _base(comment)


def _base(code: str) -> str:
    return re.split(r"[-_]", code.casefold(), maxsplit=1)[0]


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
