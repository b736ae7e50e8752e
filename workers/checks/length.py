"""Holds a comment or a name outside the lengths of the policy."""

from __future__ import annotations

from service.moderation.findings import Field, Finding, Outcome
from workers.checks.case import Case
from workers.checks.quoting import quote

NAME = "length"
VERSION = 1


def check(case: Case) -> Finding:
    limits = case.policy.length
    beyond = tuple(
        quote(text, (limit, len(text)), f"beyond {limit} characters", field)
        for field, text, limit in ((Field.BODY, case.body, limits.body), (Field.NAME, case.name, limits.name))
        if len(text) > limit
    )
    if beyond:
        return Finding(NAME, VERSION, Outcome.HOLD, "too_long", evidence=beyond)
    if len(case.body.strip()) < limits.body_min:
        short = quote(case.body, (0, len(case.body)), f"shorter than {limits.body_min} characters")
        return Finding(NAME, VERSION, Outcome.HOLD, "too_short", evidence=(short,) if case.body else ())
    return Finding(NAME, VERSION, Outcome.PASS)
