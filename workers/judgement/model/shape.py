"""How a text is written, which its plain form no longer tells: capitals, digits, signs, links, lines.

Advertising is known by it in languages and alphabets that no word list covers. Every number is cut to a few steps, so
that a model learns "many", not "37".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

#: Steps of a count double: 0, 1, 3, 7, 15, 31, and 63 or more.
_MOST_STEPS = 6
#: Fewer letters have no share of capitals worth the name.
_ENOUGH_LETTERS = 6
#: Runs of digits and of signs that are looked at, each once.
_MOST_RUNS = 80

_LINK = re.compile(r"https?://|www\.|t\.me/|\b[\w-]{1,63}\.(?:com|ru|net|org|info|io|me)\b", re.IGNORECASE)
_MONEY = re.compile(r"[$€£₽¥%]|руб|usd", re.IGNORECASE)
_IN_TWO_SCRIPTS = re.compile("[а-яё][a-z]|[a-z][а-яё]")
_LONG_NUMBER = re.compile(r"\d{3,}")
_RUN = re.compile(r"\d{1,20}|[^\w\s]{1,20}")
_PICTURES = re.compile("[\u2190-\u2bff\u3000-\u303f\ufe0f\U0001f000-\U0001faff]")


def shape_of(text: str) -> tuple[str, ...]:
    """Return the marks of how a text, as typed, is written."""
    return (*_counts(text), *{f"sign:{run}" for run in _RUN.findall(text)[:_MOST_RUNS]})


def _counts(text: str) -> Iterator[str]:
    letters = sum(map(str.isalpha, text))
    if letters >= _ENOUGH_LETTERS:
        yield f"capitals:{10 * sum(map(str.isupper, text)) // letters}"
    yield f"words:{_step(len(text.split()))}"
    yield f"digits:{_step(sum(map(str.isdigit, text)))}"
    yield f"numbers:{_step(len(_LONG_NUMBER.findall(text)))}"
    yield f"links:{_step(len(_LINK.findall(text)))}"
    yield f"names:{_step(text.count('@'))}"
    yield f"cries:{_step(text.count('!'))}"
    yield f"pluses:{_step(text.count('+'))}"
    yield f"lines:{_step(text.count(chr(10)))}"
    yield f"money:{_step(len(_MONEY.findall(text)))}"
    yield f"pictures:{0 if text.isascii() else _step(len(_PICTURES.findall(text)))}"
    yield f"scripts:{0 if text.isascii() else _step(len(_IN_TWO_SCRIPTS.findall(text.lower())))}"


def _step(count: int) -> int:
    return min(_MOST_STEPS, (count + 1).bit_length() - 1)
