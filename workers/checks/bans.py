"""Rejects what comes from a banned author or client, or leads to a banned domain."""

from __future__ import annotations

from service.moderation.findings import Evidence, Field, Finding, Outcome
from workers.checks.case import Case
from workers.checks.linkscan import host_of, is_within, scan
from workers.checks.quoting import MOST, quote

NAME = "bans"
VERSION = 1


def check(case: Case) -> Finding:
    evidence = _banned_links(case)[:MOST] if case.banned_domains else ()
    if evidence or case.bans:
        return Finding(NAME, VERSION, Outcome.REJECT, "banned", spam=bool(evidence), evidence=evidence)
    return Finding(NAME, VERSION, Outcome.PASS)


def _banned_links(case: Case) -> tuple[Evidence, ...]:
    links = [
        quote(case.body, (link.start, link.end), f"leads to the banned domain {domain}")
        for link in scan(case.body)
        for domain in case.banned_domains
        if is_within(link.host, domain)
    ]
    if case.website:
        host = host_of(case.website)
        links += [
            quote(case.website, (0, len(case.website)), f"leads to the banned domain {domain}", Field.WEBSITE)
            for domain in case.banned_domains
            if is_within(host, domain)
        ]
    return tuple(links)
