"""Finds postal addresses and coordinates."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workers.judgement.private.found import Found
from workers.judgement.private.reading import Reading
from workers.judgement.private.streets import ADDRESS, KNOWN

_DECIMAL = re.compile(
    r"(?<![\w.,/-])(?P<north>[+-]?[0-9]{1,2}\.[0-9]{2,15})°? ?[NSСЮ]?[,;/ ] "
    r"?(?P<east>[+-]?[0-9]{1,3}\.[0-9]{2,15})(?![\w.]*[0-9%])"
)
_ANGLE = (
    r"[0-9]{1,3} ?° ?[0-9]{1,2}(?:[.,][0-9]{1,6})? ?['′]"
    r"(?: ?[0-9]{1,2}(?:[.,][0-9]{1,6})? ?(?:[\"″]|'')?)?(?: ?[NSEWOСЮВЗ](?!\w))?"
)
_DEGREES = re.compile(rf"(?<![\w.,]){_ANGLE}[,;/ ]{{0,3}}[NSEWСЮВЗ]? ?{_ANGLE}")
_LINK = re.compile(
    (
        r"(?:maps?\.|/maps|geo:|openstreetmap|yandex\.\w{2,6}/maps|"
        r"2gis\.)[^\s]{0,200}?-?[0-9]{1,3}\.[0-9]{3,15}(?:,|%2C|/|"
        r"&\w{1,6}=)[+-]?[0-9]{1,3}\.[0-9]{3,15}[^\s)>\"']{0,100}"
    ),
    re.IGNORECASE,
)
_SHORT_LINK = re.compile(
    r"(?<![\w.])(?:https?://)?(?:maps\.app\.goo\.gl|goo\.gl/maps|yandex\.\w{2,6}/maps/-)/[\w-]{5,40}"
)
_NAMED = re.compile(
    r"coord|location|lat\b|gps|координат|геометк|геолокац|koordinat|coordonn|coordenad|współrzędn|"
    "coördinat|konum|إحداثي|लोकेशन|坐标|定位"
)
_NEIGHBOURHOOD = 40


def addresses(reading: Reading) -> Iterator[Found]:
    """Yield the postal addresses of a reading: a street with a number, a house with a flat."""
    for pattern in ADDRESS:
        for match in pattern.finditer(reading.text):
            if not KNOWN.search(match.group().lower()) and not _is_year(match.group()):
                yield Found(match.start(), match.end(), "address", "postal address")


def coordinates(reading: Reading) -> Iterator[Found]:
    """Yield the places given by latitude and longitude, precise to a house or nearly."""
    for pattern in (_LINK, _SHORT_LINK, _DEGREES):
        for match in pattern.finditer(reading.text):
            yield Found(match.start(), match.end(), "coordinates", "coordinates of a place")
    for match in _DECIMAL.finditer(reading.text):
        precise = 4 if not _NAMED.search(reading.low, max(0, match.start() - _NEIGHBOURHOOD), match.start()) else 3
        numbers = match["north"], match["east"]
        if all(len(number.partition(".")[2]) >= precise for number in numbers) and _is_on_earth(*numbers):
            yield Found(match.start(), match.end(), "coordinates", "coordinates of a place")


def _is_on_earth(north: str, east: str) -> bool:
    return abs(float(north)) <= 90 and abs(float(east)) <= 180


def _is_year(address: str) -> bool:
    """Tell whether what looks like a house's number is a year: "in 1929 Wall Street", "Grove Road 2019"."""
    return (
        re.match(r"(?:1[5-9]|20)[0-9]{2} [A-Z]", address) is not None
        or re.search(r" (?:19|20)[0-9]{2}$", address) is not None
    )
