"""Finds bank accounts and payment cards: by check digits, or, where a number has none, by the word that names it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workers.judgement.private.checksums import digits_of, iban_length, luhn
from workers.judgement.private.found import Found
from workers.judgement.private.phrasing import beginnings
from workers.judgement.private.reading import Reading

_IBAN = re.compile(r"(?<![^\W_])[A-Z]{2}[0-9]{2}(?:[ -]?[A-Z0-9]){11,30}", re.IGNORECASE)
_CARD = re.compile(r"(?<![0-9A-Za-z_.,+/-])[1-6][0-9]{3}(?:[ -]?[0-9]){8,15}(?![\w/])")
#: What the numbers of the issuers begin with, and how long they are (ISO/IEC 7812-1).
_ISSUED = re.compile(
    r"4(?:[0-9]{12}|[0-9]{15}|[0-9]{18})$|(?:5[0-9]|2[2-7])[0-9]{14}$|3[47][0-9]{13}$|(?:2131|1800)[0-9]{11}$"
    r"|3(?:0[0-5]|[68][0-9])[0-9]{11}$|35[0-9]{14}$|6[0-9]{15}(?:[0-9]{3})?$|(?:50|5[6-8]|6[37])[0-9]{10,17}$"
)
_ACCOUNT = re.compile(r"(?<![\w.,/-])[0-9](?:[ -]?[0-9]){7,21}(?![\w/]|[.,][0-9])")
_ACCOUNT_CUE = beginnings(
    r"""
    account (?:no\.?|number|nr\.?) | bank account | acct | sort code | routing number
    kontonummer | bankverbindung | num[eé]ro de compte | compte bancaire | n[uú]mero de cuenta | cuenta bancaria
    clabe | cbu | cvu
    chave pix | pix | conta corrente | ag[eê]ncia | conto corrente | numer konta | konto bankowe | rekeningnummer
    hesap (?:no|numaras[ıi])
    номер сч[её]та | расч[её]тный сч[её]т | р/с | лицевой сч[её]т | реквизит\w{0,2} | номер карты | رقم الحساب
    खाता (?:संख्या|नंबर)
    """
)
_ACCOUNT_CUE_UNSPACED = re.compile(r"银行账号|銀行帳號|银行卡号|账户")
_ORDERED = beginnings(
    r"order | tracking | parcel | invoice | isbn | заказ\w{0,2} | трек\w{0,3} | bestell\w{0,9} | pedido | commande"
)
_CARD_CUE = beginnings(
    r"cards? | visa | mastercard | карт\w{1,3} | karte\w? | carte | tarjeta | carta | karta | kart\w{0,3} | cartão"
)
_NEIGHBOURHOOD = 30


def accounts(reading: Reading) -> Iterator[Found]:
    """Yield the bank accounts and payment cards of a reading."""
    text = reading.text
    for match in _IBAN.finditer(text):
        if length := iban_length(match.group()):
            places = [at for at in range(match.start(), match.end()) if text[at].isalnum()]
            yield Found(match.start(), places[length - 1] + 1, "account", "bank account")
    for match in _CARD.finditer(text):
        before = reading.low[max(0, match.start() - _NEIGHBOURHOOD) : match.start()]
        if is_card(match.group(), named=bool(_CARD_CUE.search(before))) and not _ORDERED.search(before):
            yield Found(match.start(), match.end(), "card", "payment card")
    for match in _ACCOUNT.finditer(text):
        before = reading.low[max(0, match.start() - _NEIGHBOURHOOD) : match.start()]
        if _ACCOUNT_CUE.search(before) or _ACCOUNT_CUE_UNSPACED.search(before):
            yield Found(match.start(), match.end(), "account", "bank account")


def is_card(candidate: str, *, named: bool = False) -> bool:
    """Tell whether the digits of a candidate are a payment card's; a short number only where it is called a card."""
    digits = digits_of(candidate)
    issued = _ISSUED.match("".join(map(str, digits)))
    return bool(issued) and (named or len(digits) > 14) and luhn(digits)
