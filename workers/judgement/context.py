"""What stands around hard words and makes them somebody else's: quotation, denial, objection.

The models see it too, but not always; a text that says so plainly gets less of a score. It is little enough that hate
does not become harmless by a "no" in it, and the rules of `workers.judgement.dangers`, which know reports by
themselves, are not touched.
"""

from __future__ import annotations

import re

#: Log-odds of abuse that objecting, quoting or denying takes away, all together.
LESS = 1.2

_SAID = (
    r"(?:sa(?:id|ys?|ying)|call(?:ed|s|ing)?|told|tells?|wr(?:ote|ites?|iting)|shout(?:ed|s|ing)?|yell(?:ed|s|ing)?"
    # what "I think" or "I believe" is the writer's own
    r"|thinks|thinking|believes|(?:people|who|they|you|some|those|others|anyone)\ (?:\w+\ )?(?:think|believe))"
)
_OBJECTED = (
    r"(?:wrong|disgusting|unacceptable|hate\ speech|racist|racism|sexist|homophob\w*|transphob\w*|islamophob\w*"
    r"|antisemit\w*|bigot\w*|asham\w*|shame|hurt\w*|offensive|ignorant|objected|reported|not\ ok(?:ay)?|sick\ of"
    r"|tired\ of|stop\ saying|stop\ calling|never\ say|should\ not\ say|shouldn't\ say|dehumani\w*|prejudice\w*|cruel"
    r"|still\ here|not\ true|a\ lie)"
)
_HARMED = r"(?:killed|die|hurt|beaten|attacked|murdered|stoned|hanged|called|insulted|threatened|treated|harmed|raped)"
_ENGLISH = re.compile(
    rf"""
    # "They call us vermin. That is cruel."
    \b{_SAID}\b.{{0,160}}\b{_OBJECTED}\b
    # "It is wrong to say that …"
    |\b{_OBJECTED}\b.{{0,80}}\b{_SAID}\b
    # "I don't think they should be killed"
    |\b(?:nobody|no\ one|never|don't|do\ not|doesn't|didn't|should\ not|shouldn't|must\ not)\b
        .{{0,40}}\b{_HARMED}\b
    """,
    re.VERBOSE,
)
_RUSSIAN = re.compile(
    r"""
    (?:сказал|говор|назва|называ|пиш|написа|крич|считают|думают).{0,160}
        (?:неправ|стыдно|мерзко|отвратительн|никто\ не\ возраз
        |нельзя|обидно|больно|ложь|гомофоб|расис|ненавист|позор)
    |(?:никто|нельзя|не\ надо|никогда\ не|не\ должн).{0,40}(?:убива|бить|умира|оскорбля|называть|трога|обижа|ненавид)
    """,
    re.VERBOSE,
)


def less_for(text: str, language: str | None) -> float:
    """Return the log-odds that the context of a plain text (`workers.text.normalise`) takes from its abuse."""
    found = (_RUSSIAN if language == "ru" else _ENGLISH).search(text) if language in ("en", "ru", None) else None
    return LESS if found else 0.0
