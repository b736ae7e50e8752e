"""Finds telephone numbers: by the numbering plans of the countries whose languages are read, or by their names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from phonenumbers import Leniency, PhoneNumberMatcher, PhoneNumberType, number_type

from workers.judgement.private.found import Found
from workers.judgement.private.phrasing import beginnings
from workers.judgement.private.reading import Reading

_WHAT = "telephone number"
#: What a telephone number may begin with, and the regions whose plans the rest is then read by.
_STARTS: tuple[tuple[re.Pattern[str], tuple[str | None, ...]], ...] = (
    (re.compile(r"\+"), (None,)),
    (re.compile(r"00[ ]?[1-9]"), ("DE",)),
    (re.compile(r"\(?0"), ("DE", "FR", "GB", "UA", "NL", "TR", "IT", "IN", "EG")),
    (re.compile(r"\(?8[ )-]{0,2}\(?[0-9]{3}"), ("RU",)),
    (re.compile(r"\(?[2-9][0-9]{2}\)?[ .-]{1,2}[0-9]{3}[ .-][0-9]{4}"), ("US",)),
    (re.compile(r"\(?[1-9][0-9]\)? ?9?[0-9]{4}[ -][0-9]{4}(?![0-9])"), ("BR",)),
    (re.compile(r"1[3-9][0-9](?:[0-9]{8}|[ -][0-9]{4}[ -][0-9]{4})(?![0-9])"), ("CN",)),
    (re.compile(r"[6-9][0-9]{4} [0-9]{5}(?![0-9])"), ("IN",)),
)
_NUMBER = re.compile(r"(?<![\w.,/=+-])(?:\+|\()?[0-9](?:[ ()./-]{0,3}[0-9]){6,59}(?![\w/=]|[.,][0-9])")
#: In scripts without spaces a number stands between letters.
_UNSPACED = re.compile(r"(?<=[\u3040-\u9fff])\+?[0-9](?:[ -]?[0-9]){6,14}(?![0-9A-Za-z/=]|[.,][0-9])")
#: What makes a number that no plan knows a telephone's: "her mobile since May: 555 0100".
_CALLED_SO = beginnings(
    r"""
    tel(?:\.|:|no|ephone)? | (?:tele)?phones? | mobile | cell(?:phone)? | whats ?app | landline
    (?:call|ring|phone|text|reach) (?:me|her|him|them|us|the [^\W\d]{1,14}|[^\W\d]{1,14}) (?:on|at)?
    (?:call|ring|phone|dial|text)
    (?:his|her|their|my|your|'s|whose|new|private|personal|home) (?:[^\W\d]{1,14} )?(?:number|no\.|nr|digits)
    (?:phone|contact|same|the) (?:[^\W\d]{1,14} )?(?:number|no\.|nr|digits)
    telefon\w{0,5} | handy\w{0,6} | rufnummer | mobil\w{0,7}
    (?:ihre|seine|meine|unsere|deren|die) (?:[^\W\d]{1,14} )?nummer | falls (?:[^\W\d]{1,14} ){1,4}an
    t[eé]l[eé]phone | portable | (?:son|sa|leur|mon|notre) (?:[^\W\d]{1,14} )?num[eé]ro | tel[eé]fono | celular
    m[oó]vil | (?:su|mi|n[uú]mero de|este es el) (?:[^\W\d]{1,14} )?n[uú]mero
    zap(?:ap)? | telefone | telem[oó]vel | (?:o|meu|seu|dele|dela) n[uú]mero | n[uú]mero del[ae] | cellulare
    (?:il suo|suo|mio|il) (?:[^\W\d]{1,14} )?numero
    numer (?:do|jej|jego|tel\w{0,6}|kom\w{0,8}) | (?:jej|jego|m[oó]j|dzwo[nń]\w{0,4}) (?:[^\W\d]{1,14} )?numer\w?
    kom[oó]rk\w{1,3} | dzwoni[cć] | zadzwo[nń]\w{0,3}
    mobiel\w? | (?:zijn|haar|mijn|hun) (?:[^\W\d]{1,14} )?nummer | 06-nummer | gsm | telefonnummer | telefoonnummer
    (?:telefon|cep|bu|onun) (?:numaras[ıi]|no|numara) | cep telefonu | numaras[ıi] | aray[ıi]n
    телефон\w{0,3} | тел | моб\w{0,6} | вотсап\w? | ватсап\w? | сотов\w{1,3} | звон\w{1,5} | позвон\w{1,5}
    дозвон\w{1,5} | (?:её|ее|его|их|мой|мужа|ловите|личн\w{2}|нов\w{2}) (?:[^\W\d]{1,14} ){0,2}номер\w{0,2}
    номер (?:её|ее|его|их)
    telefon | (?:ee|eyo|ego|moy|moi|ih) nomer | zvonit\w?
    رقم\w{0,4} | هذا رقم\w{0,3} | هاتف\w{0,4} | جوال\w{0,3} | موبايل\w{0,3} | تليفون\w{0,3} | اتصل\w{0,3}
    नंबर | नम्बर | फ़ोन | फोन | मोबाइल | कॉल | number le lo | (?:uska|iska|unka|mera) number
    """
)
_CALLED_SO_UNSPACED = re.compile(r"电话|電話|手机|手機|微信|号码|號碼|打给|拨打")
#: Numbers of other things, however they are called.
_NO_TELEPHONE = beginnings(
    r"""
    order | case | file | serial | ref(?:erence|\.)? | tracking | parcel | part | model | flight | isbn | issn | doi
    invoice | ticket | version | batch | catalog\w{0,3} | article | paragraph | section | iban | account | card
    passport | population | budget | census
    заказ\w{0,2} | дел[оа] | трек\w{0,2} | рейс\w{0,2} | партии | артикул\w? | статья | статьи | сч[её]т\w?
    карт[аыуе] | паспорт\w{0,2} | инн | снилс | материал\w? | смета | кадастр\w{1,5}
    bestell\w{0,9} | auftrag\w{0,9} | aktenzeichen | artikel\w{0,7} | commande | dossier | colis | pedido
    expediente | factura | ordine | pratica | zam[oó]wieni\w{1,2} | bestelling | sipariş\w{0,3} | رقم الطلب | الحساب
    ऑर्डर | खाता | ऑर्डर
    """
)
_NO_TELEPHONE_UNSPACED = re.compile(r"订单|訂單|快递|身份证|账号|卡号|案号|书号")
_NEIGHBOURHOOD = 45
_AFTER = re.compile(
    "[ ,]{0,3}(?:bu numara|numaras[ıi]|'?[iıuü] aray[ıi]n|is (?:his|her)s? (?:number|mobile|phone)|"
    ", ?(?:call|phone|ring) (?:him|her))"
)
_STOP = re.compile(r"[.!?;][\s\"»]|(?<!:)\n|[0-9]{4}")
_DATE = re.compile(
    r"[0-3]?[0-9][./-] ?[0-3]?[0-9][./-] ?(?:[0-9]{4}|[0-9]{2})(?![.-]?[0-9])|[0-9]{4}[-./][0-9]{2}[-./][0-9]{2}"
    r"|[0-3]?[0-9] [01]?[0-9] (?:19|20)[0-9]{2}$"
)
_DECIMAL = re.compile(r"[0-9]{1,3}\.[0-9]+$")
_RANGE = re.compile(r"[0-9]{4} ?- ?[0-9]{4}$")
#: Reading a number by its country's plan is slow; a text with more of them goes to a human instead.
_MOST_NUMBERS = 200
#: Helplines and offices: numbers that many share are nobody's private detail.
_SHARED = frozenset({
    PhoneNumberType.TOLL_FREE, PhoneNumberType.PREMIUM_RATE, PhoneNumberType.SHARED_COST, PhoneNumberType.UAN,
})  # fmt: skip
_TOLL_FREE = re.compile(
    r"(?:\+?[178][ -]?)?\(?8(?:00|33|44|55|66|77|88)\)?[ -]|0?800[ -/]|0[89]0[0-9][ -]|116[ ]?[0-9]{3}"
)


def telephones(reading: Reading) -> Iterator[Found]:
    """Yield the telephone numbers of a reading, but no helplines."""
    numbers = _candidates(reading.text)
    for start, end in islice(numbers, _MOST_NUMBERS):
        number = reading.text[start:end]
        if not _is_date_or_amount(number) and _is_telephone(reading, start, end):
            yield Found(start, end, "phone", _WHAT)
    for start, end in islice(numbers, 1):
        yield Found(start, end, "phone", "more numbers than can be read one by one")


def _candidates(text: str) -> Iterator[tuple[int, int]]:
    for pattern in (_NUMBER, _UNSPACED):
        for match in pattern.finditer(text):
            yield match.span()


def _is_date_or_amount(number: str) -> bool:
    return any(pattern.match(number) for pattern in (_DATE, _RANGE, _DECIMAL))


def _is_telephone(reading: Reading, start: int, end: int) -> bool:
    number = reading.text[start:end]
    if _TOLL_FREE.match(number):
        return False
    before = _STOP.split(reading.low[max(0, start - _NEIGHBOURHOOD) : start])[-1]
    named, other = _last(_CALLED_SO, _CALLED_SO_UNSPACED, before), _last(_NO_TELEPHONE, _NO_TELEPHONE_UNSPACED, before)
    if other > named:
        return False
    count = sum(sign.isdigit() for sign in number)
    if count <= 15 and (named >= 0 or _AFTER.match(reading.low, end)):
        return True
    regions = next((regions for start, regions in _STARTS if start.match(number)), ())
    return any(_is_in_plan(number, region) for region in regions)


def _last(spaced: re.Pattern[str], unspaced: re.Pattern[str], text: str) -> int:
    """Return where the last match begins, -1 where there is none."""
    return max((match.start() for pattern in (spaced, unspaced) for match in pattern.finditer(text)), default=-1)


def _is_in_plan(number: str, region: str | None) -> bool:
    # Whoever writes the sign for "from abroad" means a telephone, even where the plan has changed since.
    leniency = Leniency.VALID if region else Leniency.POSSIBLE
    found = PhoneNumberMatcher(number, region, leniency=leniency)
    return any(number_type(match.number) not in _SHARED for match in found)
