"""Times and numbers as each language writes them (CLDR)."""

from __future__ import annotations

from datetime import UTC, datetime

from babel.dates import format_date, format_time, format_timedelta
from babel.numbers import format_decimal

from service.core.languages import Language

_DIGITS = {"arab": "٠١٢٣٤٥٦٧٨٩", "arabext": "۰۱۲۳۴۵۶۷۸۹", "beng": "০১২৩৪৫৬৭৮৯", "deva": "०१२३४५६७८९"}


def number(value: int, language: Language) -> str:
    """Return a whole number with the language's digits and groups."""
    return _digits(format_decimal(value, locale=language.locale), language)


def moment(at: datetime, language: Language) -> str:
    """Return day and time to the minute, in UTC, by a clock of 24 hours."""
    at = at.astimezone(UTC)
    day = format_date(at, "long", locale=language.locale)
    time = f"{format_time(at, 'HH:mm', locale=language.locale)} UTC"
    return _digits(language.locale.datetime_formats["medium"].format(time, day).replace("'", ""), language)


def ago(at: datetime, language: Language, *, now: datetime) -> str:
    """Return how long ago it was, in words and in the largest unit that fits."""
    return _digits(format_timedelta(at - now, add_direction=True, locale=language.locale), language)


def _digits(written: str, language: Language) -> str:
    own = _DIGITS.get(language.locale.default_numbering_system)
    return written.translate(str.maketrans("0123456789", own)) if own else written
