"""E-mail addresses: what is one, and the one form under which it is compared."""

from __future__ import annotations

from email_validator import EmailNotValidError, validate_email

from service.core.words import N_

#: RFC 5321, section 4.5.3.1.3, less the angle brackets.
MAX_EMAIL = 254

VALID_EMAIL = N_("Please enter a valid email address.")


def normalised(text: str) -> str | None:
    """Return the address in its normal form (the domain in lower case and Unicode), None when the text is none."""
    try:
        return validate_email(text, check_deliverability=False).normalized
    except EmailNotValidError:
        return None


def comparable(text: str) -> str:
    """Return what is compared of an address: its normal form without letter case, whichever way it was typed."""
    return (normalised(text.strip()) or text.strip()).casefold()
