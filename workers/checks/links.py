"""Holds a comment for its links: where they hide their target, and how many they are."""

from __future__ import annotations

from service.moderation.findings import Evidence, Field, Finding, Outcome
from workers.checks.case import Case
from workers.checks.linkscan import is_within, scan
from workers.checks.quoting import MOST, quote

NAME = "links"
VERSION = 1

SHORTENERS = frozenset({
    "adf.ly", "bit.do", "bit.ly", "bl.ink", "buff.ly", "clck.ru", "cli.gs", "cutt.ly", "goo.gl", "goo.su", "is.gd",
    "j.mp", "lnkd.in", "ouo.io", "ow.ly", "qps.ru", "rb.gy", "rebrand.ly", "s.id", "shorte.st", "shorturl.at",
    "short.io", "soo.gd", "surl.li", "t.co", "t.ly", "tiny.cc", "tinyurl.com", "u.to", "urlz.fr", "v.gd", "vk.cc",
    "x.gd",
})  # fmt: skip


def check(case: Case) -> Finding:
    shorteners = SHORTENERS | {host.casefold() for host in case.policy.links.shorteners}
    hidden: list[Evidence] = []
    shortened: list[Evidence] = []
    counted: list[Evidence] = []
    links = scan(case.body)
    for link in links:
        span = link.start, link.end
        if link.shown and not (is_within(link.host, link.shown) or is_within(link.shown, link.host)):
            hidden.append(quote(case.body, span, f"shows {link.shown}, leads to {link.host}"))
        if any(is_within(link.host, shortener) for shortener in shorteners):
            shortened.append(quote(case.body, span, f"{link.host} hides where it leads"))
        counted.append(quote(case.body, span, f"link to {link.host}"))
    if case.website:
        for link in scan(case.website):
            if any(is_within(link.host, shortener) for shortener in shorteners):
                span = link.start, link.end
                shortened.append(quote(case.website, span, f"{link.host} hides where it leads", Field.WEBSITE))
    evidence = (*hidden, *shortened, *counted)[:MOST]
    if hidden:
        return Finding(NAME, VERSION, Outcome.HOLD, "hidden_link", evidence=evidence)
    if shortened:
        return Finding(NAME, VERSION, Outcome.HOLD, "link_shortener", evidence=evidence)
    if 0 < case.policy.links.hold_from <= len(links):
        return Finding(NAME, VERSION, Outcome.HOLD, "too_many_links", evidence=evidence)
    return Finding(NAME, VERSION, Outcome.PASS)
