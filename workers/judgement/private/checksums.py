"""Check digits: tells real numbers of cards, accounts and documents from other numbers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

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
_VERHOEFF_TURNS = (1, 5, 7, 6, 2, 8, 3, 0, 9, 4)
_CODICE_ODD = dict(
    zip(
        "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ",
        (1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23),  # noqa: E501
        strict=True,
    )
)  # fmt: skip


def digits_of(candidate: str) -> list[int]:
    """Return the ASCII digits of a candidate, in order."""
    return [int(sign) for sign in candidate if "0" <= sign <= "9"]


def iban_length(candidate: str) -> int:
    """Return how many letters and digits of a candidate are its IBAN, 0 where it has none (ISO 7064, mod 97-10)."""
    signs = [sign for sign in candidate.upper() if sign.isalnum()]
    length = _IBAN_LENGTHS.get("".join(signs[:2]), 0)
    iban = "".join(signs[:length])
    if not length or len(iban) < length or not iban.isascii():
        return 0
    number = "".join(str(int(sign, 36)) for sign in iban[4:] + iban[:4])
    return length if int(number) % 97 == 1 else 0


def luhn(digits: Sequence[int]) -> bool:
    """Tell whether the last digit checks the others (ISO/IEC 7812-1)."""
    doubled = [digit if at % 2 == 0 else digit * 2 - 9 * (digit > 4) for at, digit in enumerate(reversed(digits))]
    return sum(doubled) % 10 == 0


def _weighed(digits: Iterable[int], weights: Iterable[int]) -> int:
    return sum(digit * weight for digit, weight in zip(digits, weights, strict=False))


def inn(digits: Sequence[int]) -> bool:
    """Russian taxpayer number of a person (twelve digits, two of them check)."""
    first = _weighed(digits, (7, 2, 4, 10, 3, 5, 9, 4, 6, 8)) % 11 % 10
    second = _weighed(digits, (3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8)) % 11 % 10
    return len(digits) == 12 and [first, second] == list(digits[10:])


def snils(digits: Sequence[int]) -> bool:
    """Russian number of the pension insurance."""
    return len(digits) == 11 and _weighed(digits, range(9, 0, -1)) % 101 % 100 == digits[9] * 10 + digits[10]


def steuer_id(digits: Sequence[int]) -> bool:
    """German tax number of a person (ISO 7064, mod 11,10)."""
    product = 10
    for digit in digits[:10]:
        product = ((digit + product) % 10 or 10) * 2 % 11
    return len(digits) == 11 and digits[0] != 0 and (11 - product) % 10 == digits[10]


def pesel(digits: Sequence[int]) -> bool:
    """Polish number of a person, which begins with the date of birth."""
    dated = len(digits) == 11 and 1 <= (digits[2] * 10 + digits[3]) % 20 <= 12 and 1 <= digits[4] * 10 + digits[5] <= 31
    return dated and _weighed(digits, (1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1)) % 10 == 0


def bsn(digits: Sequence[int]) -> bool:
    """Dutch number of a citizen."""
    return len(digits) == 9 and any(digits) and _weighed(digits, (9, 8, 7, 6, 5, 4, 3, 2, -1)) % 11 == 0


def cpf(digits: Sequence[int]) -> bool:
    """Brazilian taxpayer number of a person."""
    if len(digits) != 11 or len(set(digits)) == 1:
        return False
    first = _weighed(digits[:9], range(10, 1, -1)) * 10 % 11 % 10
    second = _weighed(digits[:10], range(11, 1, -1)) * 10 % 11 % 10
    return [first, second] == list(digits[9:])


def turkish(digits: Sequence[int]) -> bool:
    """Turkish number of a citizen."""
    if len(digits) != 11 or digits[0] == 0:
        return False
    tenth = (sum(digits[0:9:2]) * 7 - sum(digits[1:8:2])) % 10
    return tenth == digits[9] and sum(digits[:10]) % 10 == digits[10]


def insee(digits: Sequence[int]) -> bool:
    """French number of social insurance with its key."""
    if len(digits) != 15 or digits[0] not in (1, 2):
        return False
    number = int("".join(map(str, digits[:13])))
    return 97 - number % 97 == digits[13] * 10 + digits[14]


def aadhaar(digits: Sequence[int]) -> bool:
    """Indian number of a resident (Verhoeff)."""
    check = 0
    for at, digit in enumerate(reversed(digits)):
        for _ in range(at % 8):
            digit = _VERHOEFF_TURNS[digit]  # noqa: PLW2901  # the digit turns once for each place
        check = _in_dihedral_group(check, digit)
    return len(digits) == 12 and digits[0] > 1 and check == 0


def _in_dihedral_group(one: int, other: int) -> int:
    """Return the product of two elements of the symmetries of a pentagon, numbered 0 to 9."""
    turned = (one + other) % 5 if one < 5 else (one - other) % 5
    return turned + 5 * ((one < 5) != (other < 5))


def chinese(candidate: str) -> bool:
    """Chinese number of a resident (ISO 7064, mod 11-2)."""
    signs = candidate.upper()
    weighed = _weighed(map(int, signs[:17]), (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2))
    return signs[17] == "10X98765432"[weighed % 11]


def spanish(candidate: str) -> bool:
    """Spanish number of a citizen (DNI) or foreigner (NIE)."""
    signs = "".join(sign for sign in candidate.upper() if sign.isalnum())
    number = int(signs[:-1].translate(str.maketrans("XYZ", "012")))
    return signs[-1] == "TRWAGMYFPDXBNJZSQVHLCKE"[number % 23]


def codice_fiscale(candidate: str) -> bool:
    """Italian tax number of a person."""
    signs = candidate.upper()
    odd = sum(_CODICE_ODD[sign] for sign in signs[0:15:2])
    even = sum(int(sign) if sign.isdigit() else ord(sign) - 65 for sign in signs[1:15:2])
    return chr((odd + even) % 26 + 65) == signs[15]


def icao(candidate: str) -> bool:
    """Document number that ends in the check digit of machine-readable papers (ICAO 9303)."""
    signs = candidate.upper()
    return _weighed((int(sign, 36) for sign in signs[:-1]), (7, 3, 1) * 3) % 10 == int(signs[-1])
