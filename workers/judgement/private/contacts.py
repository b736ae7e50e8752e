"""Finds e-mail addresses, plain and disguised, and the social profiles that are tied to a person."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workers.judgement.private.found import Found
from workers.judgement.private.phrasing import beginnings
from workers.judgement.private.reading import Reading

#: How the signs of an address are called: "at" goes with "dot", as "at this point it" is no address.
_SPOKEN_SIGNS = (
    ("at|ät", "dot"), ("собака|собачка", "точка|тчк"), ("sobaka|sobachka", "tochka"), ("at|ät|klammeraffe", "punkt"),
    ("arobase", "point"), ("arroba", "punto|ponto"), ("chiocciola", "punto"), ("małpa|malpa", "kropka"),
    ("apenstaartje", "punt"), ("et", "nokta"), ("آت", "دوت|نقطة"), ("एट", "डॉट"),
)  # fmt: skip
AT_WORDS = tuple(sorted({word for at, _ in _SPOKEN_SIGNS for word in at.split("|")}))
_DOT_WORDS = "|".join(dot for _, dot in _SPOKEN_SIGNS)
_ENDS = (
    "com|org|net|info|edu|gov|io|me|ru|рф|de|fr|es|it|pl|nl|uk|br|pt|tr|cn|in|ua|by|kz|at|ch|be|eu|us|"
    "ca|mx|ar|eg|sa|example"
)
#: Where people have their mail: "name at gmail.com" is an address, "a meeting at example.org" is none.
_HOUSES = (
    "gmail|googlemail|yahoo|hotmail|outlook|icloud|proton|protonmail|mail|yandex|ya|rambler|web|gmx|"
    "laposte|free|libero|wp|onet|o2|uol|qq|163"
)
_AT = rf"(?:@|\s?[\[({{<]\s?(?:{'|'.join(AT_WORDS)}|@)\s?[\])}}>]\s?)"
_DOT = rf"(?:\.|\s?[\[({{<]\s?(?:{_DOT_WORDS}|\.)\s?[\])}}>]\s?)"
_EMAIL = re.compile(rf"(?<![\w.+@/-])[\w.+-]{{1,64}}{_AT}[\w-]{{1,63}}(?:{_DOT}[\w-]{{1,63}})+")
#: "name at mail dot ru", "name @ mail . ru": only with the end of a domain, as these are words of sentences too.
_LOCAL = r"(?<![\w.+@/-])[\w.+-]{1,63}\w"
_SPOKEN = re.compile(
    "|".join(
        (
            *(rf"{_LOCAL} (?:{at}) [\w-]{{2,63}} (?:{dot}) (?:{_ENDS})(?!\w)" for at, dot in _SPOKEN_SIGNS),
            rf"{_LOCAL} (?:{'|'.join(AT_WORDS)}) (?:{_HOUSES})\.(?:{_ENDS})(?!\w)",
            rf"{_LOCAL} ?@ ?[\w-]{{2,63}} ?(?:\.| (?:{_DOT_WORDS}) ) ?(?:{_ENDS})(?!\w)",
        )
    )
)

#: Sites where an address is a person's page; the rest of an address that is something else is left out.
_PROFILE = re.compile(
    r"""(?<![\w@.-])(?:https?://)?(?:www\.|m\.|mobile\.)?(?:
    (?P<sure>vk\.com/id[0-9]{3,12}|ok\.ru/profile/[0-9]{5,15}|(?:[a-z]{2}\.)?linkedin\.com/in/[\w%-]{3,60}
      |facebook\.com/(?:profile\.php\?id=[0-9]{5,18}|people/[\w.%-]{2,60}/[0-9]{5,18}))
    |(?P<maybe>(?:t\.me|telegram\.me|vk\.com|instagram\.com|facebook\.com|fb\.com|twitter\.com|x\.com|tiktok\.com|snapchat\.com/add|threads\.net|wa\.me|onlyfans\.com)
      /@?(?!(?:groups?|watch|events?|pages?|p|reel|share|sharer|hashtag|search|explore|home|intent|status|joinchat|public[0-9]+|club[0-9]+|wall-?[0-9_-]+|photo|video|story|stories|i|s|c|news)(?![\w.-]))
      (?!id0|\w{1,20}\.php)[\w.]{3,40})(?![\w.]*[\w/-])
    )""",
    re.VERBOSE,
)
_PLATFORM = beginnings(
    r"""
    insta(?:gram)?(?: account)? | ig | telegram | tg | tele | snap(?:chat)? | tiktok | twitter | discord | facebook
    fb | linkedin | onlyfans | vk | skype | threads | account | user ?name | handle | nick(?:name)?
    инст\w{1,8} | телег\w{0,6} | тг | вк | вконтакте | скайп\w? | тикток\w? | аккаунт\w? | ник | юзернейм | профиль
    profil\w? | perfil | profilo | compte | cuenta | conta | konto | hesab[ıi]
    انستا\w{0,4} | إنستا\w{0,4} | سناب\w{0,4} | تويتر | حساب\w{0,3} | इंस्टा\w{0,5} | फेसबुक
    """
)
_PLATFORM_UNSPACED = re.compile(r"微博|抖音|小红书|微信号|微信")
_HANDLE = re.compile(
    r"@[\w.]{3,40}(?<!\.)|(?<![\w@.])(?=[\w.]{0,39}[0-9_])[A-Za-z][\w.]{3,39}(?<!\.)(?![\w@])", re.ASCII
)
_LINK_WORDS = re.compile(
    r"[\s:=*\"'«»(\-]{0,4}(?:(?:is|was|называется|ist|est|es|è|é|to|هو|है|是|also|too|on there|of (?:his|"
    r"hers?|th(?:is|at) \w{2,12}))[\s:=\"'«»(]{0,3}){0,2}"
)


def emails(reading: Reading) -> Iterator[Found]:
    """Yield the e-mail addresses of a reading."""
    for pattern in (_EMAIL, _SPOKEN):
        for match in pattern.finditer(reading.low):
            yield Found(match.start(), match.end(), "email", "e-mail address")


def handles(reading: Reading) -> Iterator[Found]:
    """Yield the profiles of a reading: links to a person's page, and names on a platform that is named beside them."""
    for match in _PROFILE.finditer(reading.low):
        yield Found(match.start(), match.end(), "handle", "profile of a person" if match["sure"] else "social profile")
    for platform in (*_PLATFORM.finditer(reading.low), *_PLATFORM_UNSPACED.finditer(reading.low)):
        words = _LINK_WORDS.match(reading.low, platform.end())
        handle = _HANDLE.match(reading.text, words.end() if words else platform.end())
        if handle is not None and handle.start() > platform.end():
            yield Found(handle.start(), handle.end(), "handle", "name on a social network")
