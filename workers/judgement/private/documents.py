"""Finds the numbers of passports, identity cards and taxpayers in the countries whose languages are read."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from workers.judgement.private import checksums
from workers.judgement.private.found import Found
from workers.judgement.private.phrasing import beginnings
from workers.judgement.private.reading import Reading

_NEIGHBOURHOOD = 40
_STOP = re.compile(r"[!?]\s|(?<!no)(?<!nr)\.\s(?=\D)|\n")


@dataclass(frozen=True, slots=True)
class _Document:
    """How a document's number is written.

    Attributes:
        what: in words for a moderator.
        form: of the number.
        is_real: its check digits; None where it has none.
        cue: words that name it; None where the form and check digits cannot be anything else.
    """

    what: str
    form: re.Pattern[str]
    is_real: Callable[[str], bool] | None = None
    cue: re.Pattern[str] | None = None


def _form(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![0-9A-Za-z_.,/+-])(?:{pattern})(?![0-9A-Za-z_/-]|[.,][0-9])", re.IGNORECASE)


def _by_digits(is_real: Callable[[Sequence[int]], bool]) -> Callable[[str], bool]:
    return lambda candidate: is_real(checksums.digits_of(candidate))


_IDENTITY = beginnings(
    r"""
    паспорт\w{0,2} | сери[яию] | passports? | pasaporte | passeport | passaporto | passaporte | paszport\w? | paspoort
    pasaport | reisepass\w? | ausweis\w{0,8} | personalausweis\w{0,8} | id card | identity card
    driv(?:er'?|ing)s? licen[cs]e | dowód osobisty | dowodu | carta d'identità | carte d'identité | rg | kimlik
    identiteitskaart | جواز | هوية | पासपोर्ट | voter id | führerschein\w{0,8} | permis de conduire
    водительск\w{2,3} удостоверени\w | права №
    """
)
_IDENTITY_UNSPACED = re.compile(r"护照|護照|身份证|身分證|驾照")


def _has_digits(candidate: str) -> bool:
    return len(checksums.digits_of(candidate)) >= 5


_DOCUMENTS: tuple[_Document, ...] = (
    _Document(
        "Russian passport",
        _form(r"[0-9]{2} ?[0-9]{2} ?(?:№|n|no)? ?[0-9]{6}"),
        None,
        beginnings(r"паспорт\w{0,3} | сери[яию] | passport\w{0,3}"),
    ),
    _Document("Russian taxpayer's number", _form(r"[0-9]{12}"), _by_digits(checksums.inn)),
    _Document(
        "Russian pension insurance number",
        _form(r"[0-9]{3}-[0-9]{3}-[0-9]{3}[ -][0-9]{2}"),
        _by_digits(checksums.snils),
    ),
    _Document(
        "Russian pension insurance number",
        _form(r"[0-9]{11}"),
        _by_digits(checksums.snils),
        beginnings("снилс | snils"),
    ),
    _Document(
        "American social security number",
        _form(r"(?!000|666|9)[0-9]{3}[ -]?(?!00)[0-9]{2}[ -]?(?!0000)[0-9]{4}"),
        None,
        beginnings("ssn | social security | soc sec"),
    ),
    _Document(
        "British national insurance number",
        _form(r"(?![DFIQUV])[A-Z](?![DFIQUVO])[A-Z] ?[0-9]{2} ?[0-9]{2} ?[0-9]{2} ?[A-D]"),
        None,
        beginnings("national insurance | nino | ni (?:number|no) | n\\.?i\\.?"),
    ),
    _Document(
        "German tax number",
        _form(r"[1-9][0-9] ?[0-9]{3} ?[0-9]{3} ?[0-9]{3}"),
        _by_digits(checksums.steuer_id),
        beginnings(r"steuer\w{0,20} | idnr\.? | tin"),
    ),
    _Document(
        "German identity card",
        _form(r"[CFGHJKLMNPRTVWXYZ][CFGHJKLMNPRTVWXYZ0-9]{8}[0-9]"),
        checksums.icao,
        beginnings(r"\w{0,9}ausweis\w{0,8} | reisepass\w{0,8} | perso"),
    ),
    _Document("Spanish identity number", _form(r"(?:[0-9]{8}|[XYZ][ -]?[0-9]{7})[ -]?[A-Z]"), checksums.spanish),
    _Document(
        "Italian tax number", _form(r"[A-Z]{6}[0-9]{2}[A-EHLMPR-T][0-9]{2}[A-Z][0-9]{3}[A-Z]"), checksums.codice_fiscale
    ),
    _Document(
        "Polish identity number",
        _form(r"[0-9]{11}"),
        _by_digits(checksums.pesel),
        beginnings(r"pesel\w{0,3} | nr\.? | numer"),
    ),
    _Document(
        "Dutch citizen's number",
        _form(r"[0-9]{3,4}[. ]?[0-9]{2,3}[. ]?[0-9]{3}"),
        _by_digits(checksums.bsn),
        beginnings(r"bsn | burgerservicenummer | sofinummer | sofi-?nummer"),
    ),
    _Document(
        "Brazilian taxpayer's number", _form(r"[0-9]{3}\.[0-9]{3}\.[0-9]{3}-[0-9]{2}"), _by_digits(checksums.cpf)
    ),
    _Document("Brazilian taxpayer's number", _form(r"[0-9]{11}"), _by_digits(checksums.cpf), beginnings("cpf")),
    _Document(
        "Turkish identity number",
        _form(r"[1-9][0-9]{10}"),
        _by_digits(checksums.turkish),
        beginnings(r"t\.?c\.? ?(?:kimlik\w{0,3}|no)? | kimlik\w{0,3} | tckn"),
    ),
    _Document(
        "French social insurance number",
        _form(r"[12] ?[0-9]{2} ?(?:0[1-9]|1[0-2]|[2-9][0-9]) ?[0-9]{2} ?[0-9]{3} ?[0-9]{3} ?[0-9]{2}"),
        _by_digits(checksums.insee),
    ),
    _Document(
        "Indian identity number (Aadhaar)",
        _form(r"[2-9][0-9]{3}[ -][0-9]{4}[ -][0-9]{4}(?![ -][0-9])"),
        _by_digits(checksums.aadhaar),
    ),
    _Document(
        "Indian identity number (Aadhaar)",
        _form(r"[2-9][0-9]{11}"),
        _by_digits(checksums.aadhaar),
        beginnings(r"aadh?aa?r | आधार | uid"),
    ),
    _Document("Indian taxpayer's number", _form(r"[A-Z]{3}P[A-Z][0-9]{4}[A-Z]"), None, beginnings("pan | पैन")),
    _Document(
        "Chinese identity number",
        re.compile(
            r"(?<![0-9A-Za-z])[1-9][0-9]{5}(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])[0-3][0-9]{4}[0-9Xx](?![0-9A-Za-z])"
        ),
        checksums.chinese,
    ),
    _Document(
        "number of an identity document",
        _form(r"(?:[A-Z]{1,3} ?)?[0-9](?:[ -]?[0-9A-Z]){5,13}"),
        _has_digits,
        _IDENTITY,
    ),
)


def documents(reading: Reading) -> Iterator[Found]:
    """Yield the numbers of identity documents and taxpayers in a reading."""
    for document in _DOCUMENTS:
        for match in document.form.finditer(reading.text):
            if document.is_real is not None and not document.is_real(match.group()):
                continue
            if document.cue is None or _is_named(document.cue, reading.low, match.span()):
                yield Found(match.start(), match.end(), "document", document.what)


def _is_named(cue: re.Pattern[str], low: str, span: tuple[int, int]) -> bool:
    """Tell whether a word for the document stands close before its number."""
    before = _STOP.split(low[max(0, span[0] - _NEIGHBOURHOOD) : span[0]])[-1]
    if cue is _IDENTITY and _IDENTITY_UNSPACED.search(before):
        return True
    return cue.search(before) is not None
