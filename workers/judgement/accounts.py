"""Tells bank accounts and payment cards from other numbers, by their lengths and check digits."""

from __future__ import annotations

#: Length of an IBAN in each country of the SWIFT registry that has them (ISO 13616).
_IBAN_LENGTHS = {
    country: length
    for length, countries in (
        (15, "NO"), (16, "BE"), (18, "DK FO FI GL NL SD"), (19, "MK SI"), (20, "AT BA EE KZ LT LU XK MN"),
        (21, "CH HR LI LV"), (22, "BG BH CR DE GB GE IE ME RS VA"), (23, "AE GI IL IQ OM TL SO"),
        (24, "AD CZ ES MD PK RO SA SE SK TN VG"), (25, "LY PT ST"), (26, "IS TR"),
        (27, "BI DJ FR GR IT MC MR SM"), (28, "AL AZ BY CY DO GT HU LB NI PL SV"), (29, "BR EG PS QA UA"),
        (30, "JO KW MU YE"), (31, "MT SC"), (32, "LC"), (33, "RU"),
    )
    for country in countries.split()
}  # fmt: skip
_CARD_LENGTHS = (15, 16, 19)


def iban_length(candidate: str) -> int:
    """Return how many letters and digits of a candidate are its IBAN, 0 where it has none (ISO 7064, mod 97-10)."""
    signs = [sign for sign in candidate.upper() if sign.isalnum()]
    length = _IBAN_LENGTHS.get("".join(signs[:2]), 0)
    iban = "".join(signs[:length])
    if not length or len(iban) < length or not iban.isascii():
        return 0
    number = "".join(str(int(sign, 36)) for sign in iban[4:] + iban[:4])
    return length if int(number) % 97 == 1 else 0


def is_card(candidate: str) -> bool:
    """Tell whether the digits of a candidate are a payment card's (ISO/IEC 7812-1, Luhn)."""
    digits = [int(sign) for sign in candidate if sign.isdigit()]
    if len(digits) not in _CARD_LENGTHS or len(set(digits)) == 1:
        return False
    doubled = [digit if at % 2 == 0 else digit * 2 - 9 * (digit > 4) for at, digit in enumerate(reversed(digits))]
    return sum(doubled) % 10 == 0
