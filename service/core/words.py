"""What pages and mails say, in the language that is spoken just now.

The words of the code are English; `service/core/catalogues` has them in the other languages. Catalogues are read as
translators keep them, and made ready in memory when a language is first spoken.

What both a page and the JSON API say stands in English, marked with `N_`: the page translates it when it shows it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from typing import Any, TypeVar, cast

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from service.core.languages import CATALOGUES, ENGLISH, Language, language
from service.core.times import number

_Text = TypeVar("_Text", bound=str)

_spoken: ContextVar[str] = ContextVar("language", default=ENGLISH)
#: Numbers are written by us, not by `%`, which knows one kind of digits.
_COUNTED = re.compile(r"%\((\w+)\)d")


def spoken() -> Language:
    """Return the language that is spoken just now: English unless an edge has chosen another."""
    return language(_spoken.get())


def speak(code: str) -> None:
    """Speak this language from now on, until the request (or whoever shares this context) is over."""
    _spoken.set(language(code).code)


@contextmanager
def speaking(code: str) -> Iterator[None]:
    """Speak this language within the block."""
    token = _spoken.set(language(code).code)
    try:
        yield
    finally:
        _spoken.reset(token)


def N_(sentence: str) -> str:  # noqa: N802  # gettext's own name for it
    """Mark a sentence for the catalogues and return it as it is; `_` translates it where it is shown."""
    return sentence


def gettext(sentence: str, /, **values: Any) -> str:
    """Return a sentence in the language spoken, with its values filled in; as it is where no catalogue has it."""
    return fill(look_up(sentence), values)


_ = gettext


def ngettext(one: str, many: str, num: int, /, **values: Any) -> str:
    """Return the sentence for this many; `%(num)d` in it becomes the number."""
    return fill(look_up_many(one, many, num), {"num": num} | values)


def pgettext(context: str, sentence: str, /, **values: Any) -> str:
    """Return a word whose translation depends on where it stands, which `context` says."""
    return fill(look_up(sentence, context), values)


def look_up(sentence: str, context: str | None = None) -> str:
    """Return a sentence in the language spoken, its placeholders still empty."""
    catalogue = _catalogue(_spoken.get())
    if not sentence:  # gettext keeps a catalogue's head under the empty sentence
        return ""
    return catalogue.gettext(sentence) if context is None else catalogue.pgettext(context, sentence)


def look_up_many(one: str, many: str, num: int) -> str:
    """Return the sentence for this many, its placeholders still empty."""
    return _catalogue(_spoken.get()).ngettext(one, many, num)


def fill(sentence: _Text, values: Mapping[str, Any]) -> _Text:
    """Return a sentence with its values filled in, whole numbers as the language writes them; markup stays markup."""
    if not values:
        return sentence
    given = {name: number(value, spoken()) if type(value) is int else value for name, value in values.items()}
    return cast("_Text", type(sentence)(_COUNTED.sub(r"%(\1)s", sentence)) % given)


@cache
def _catalogue(code: str) -> NullTranslations:
    path = CATALOGUES / f"{code}.po"
    if code == ENGLISH or not path.exists():
        return NullTranslations()
    ready = BytesIO()
    with path.open("rb") as file:
        write_mo(ready, read_po(file))  # leaves out what is marked as doubtful
    ready.seek(0)
    return GNUTranslations(ready)
