"""Finds number plates of vehicles: in a national form that is nothing else, or where a word says what it is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workers.judgement.private.found import Found
from workers.judgement.private.phrasing import beginnings
from workers.judgement.private.reading import Reading

_RUSSIAN = "АВЕКМНОРСТУХABEKMHOPCTYXавекмнорстухabekmhopctyx"
#: Forms that are nothing but a plate.
_UNMISTAKABLE = re.compile(
    rf"""(?<![\w.,/-])(?:
    [A-HJ-PR-Y][A-HJ-PR-Y](?:[05][1-9]|[1267][0-9])\ [A-HJ-PR-Z]{{3}}
    | [{_RUSSIAN}][0-9]{{3}}[{_RUSSIAN}]{{2}}\ ?[0-9]{{2,3}}
    | [A-HJ-NP-TV-Z]{{2}}-[0-9]{{3}}-[A-HJ-NP-TV-Z]{{2}}
    | [A-ZÄÖÜ]{{1,3}}-[A-Z]{{1,2}}\ [1-9][0-9]{{0,3}}[EH]?
    | [A-Z]{{2}}[ -][0-9]{{2}}[ -][A-Z]{{1,2}}[ -][0-9]{{4}}
    )(?![\w/-])
    | [京津沪滬渝冀豫云雲辽遼黑湘皖鲁魯新苏蘇浙赣贛鄂桂甘晋晉蒙陕陝吉闽閩贵貴粤粵青藏川宁寧琼瓊]
      [A-Z][ ·•-]?[A-HJ-NP-Z0-9]{{5,6}}(?![0-9A-Za-z])
    """,
    re.VERBOSE,
)
#: What may be a plate, whole or in part, where it is called one.
_CALLED = re.compile(
    r"(?<![\w.,/])(?=[^\W_]{0,4}[ -]?[^\W_]{0,3}[0-9])[^\W_]{1,4}(?:[ ·-]?[^\W_]{1,4}){0,3}(?![\w/])|"
    r"(?<![^\W\d])[0-9]{2,4}(?![\w/])"
)
_CUE = beginnings(
    r"""
    (?:number|licen[cs]e|car) plates? | plates? | licen[cs]e (?:no|number)\.? | licen[cs]e ends | vrm
    kennzeichen | nummernschild\w? | plaque\w? (?:d'immatriculation)? | plaques? | immatricul\w{2,7} | matr[ií]cula
    placas? | patente
    targa\w{0,4} | targat[ao] | rejestracj\w{1,2} | blach\w{0,3} | tablic\w{1,2} rejestracyjn\w{1,3} | kenteken
    nummerplaat | plakas[ıi] | plaka\w{0,3}
    госномер\w{0,2} | гос\.? ?номер\w{0,2} | номер\w{0,2} машины | машин\w [^.!?\n]{0,20}номер\w{0,2}
    номерн\w{2} знак\w?
    لوح\w{1,5} | गाड़ी (?:का )?नंबर | नंबर प्लेट | (?:स्कूटी|कार|बाइक|गाड़ी),? नंबर
    """
)
_CUE_UNSPACED = re.compile(r"车牌\w{0,4}?|車牌\w{0,4}?")
_CAR = beginnings(
    r"""
    car | van | hatchback | saloon | bmw | audi | golf | vw | volkswagen | [sš]koda | opel | ford | toyota
    mercedes | clio | renault | peugeot | panda | fiat | seat | auto | wagen | coche | carro | voiture
    macchina | samoch[oó]d | araba\w{0,3} | kombi | passat | honda | hyundai | kia | lada | машин\w | авто | седан
    кроссовер
    """
)
#: Forms that are a plate's beside a car.
_BESIDE_A_CAR = re.compile(
    r"""(?<![\w.,/-])(?:
    [A-Z]{2}\ ?[0-9]{3}\ ?[A-Z]{2} | [A-Z]{2}\ ?-?[0-9]{2}\ ?-?[A-Z]{3} | [0-9]{4}\ ?-?[B-DF-HJ-NP-TV-Z]{3}
    [A-Z]{1,3}[ -][A-Z0-9]{4,5}
    | [A-Z0-9]{2}-[A-Z0-9]{2}-[A-Z0-9]{2} | [A-Z]{3}-?[0-9][0-9A-Z][0-9]{2} | [0-9]{2}\ ?[A-Z]{1,3}\ ?[0-9]{2,4}
    [A-Z]{1,2}-[0-9]{3}-[A-Z]{1,2}
    )(?![\w/-])""",
    re.VERBOSE,
)
_STOP = re.compile(r"[.!?;\n]")
_BEFORE = 40
_NEARBY = 60


def plates(reading: Reading) -> Iterator[Found]:
    """Yield the number plates of a reading."""
    text, low = reading.text, reading.low
    for match in _UNMISTAKABLE.finditer(text):
        yield _plate(match)
    for match in _BESIDE_A_CAR.finditer(text):
        if any(one.isdigit() for one in match.group()) and _CAR.search(
            low[max(0, match.start() - _NEARBY) : match.end() + _NEARBY]
        ):
            yield _plate(match)
    for cue in (*_CUE.finditer(low), *_CUE_UNSPACED.finditer(low)):
        called = _CALLED.search(text, cue.end(), cue.end() + _BEFORE)
        if called is not None and not _STOP.search(text, cue.end(), called.start()):
            yield _plate(called)


def _plate(match: re.Match[str]) -> Found:
    return Found(match.start(), match.end(), "plate", "number plate of a vehicle")
