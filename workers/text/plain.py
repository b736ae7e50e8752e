"""Tells at little cost that a text hides nothing, as most do: then its plain form is its only reading."""

from __future__ import annotations

import re

from workers.text.normalise import normalise
from workers.text.translit import is_by_key, is_by_sound

_CYRILLIC = "абвгдежзийклмнопрстуфхцчшщъыьэюя"
_ACCENTED = "àáâãäåçèéêëìíîïñòóôõöùúûüýÿăąćčďęěğłńňőřśşšťůűźżžșțß"
#: Emoji that nobody takes for a letter.
_EMOJI = (
    "\U0001f300-\U0001f307\U0001f31f-\U0001f324\U0001f38a-\U0001f3a0\U0001f440-\U0001f4af\U0001f600-\U0001f64f"
    "\U0001f900-\U0001f9ff\u2764"
)
#: Anything but the letters and signs that most texts are written in, and the signs that stand for letters.
_UNUSUAL = re.compile(
    rf"[^ !\"$'()+,./0-9:;<=>?@A-Z\[\\\]^`a-z{{|}}~\n\r\t«»“”„‘’—–\-{_CYRILLIC}{_CYRILLIC.upper()}ёЁ{_ACCENTED}"
    rf"{_ACCENTED.upper()}ıİ{_EMOJI}]"
)
#: Letters of Russian that look like none of Latin: a text with one of them is truly Russian.
_TRULY_CYRILLIC = re.compile("[бджзийлпфцчшщъыэюяБДЖЗИЙЛПФЦЧШЩЪЫЭЮЯ]")
_ANY_CYRILLIC = re.compile("[а-яА-ЯёЁ]")
_ANY_ACCENT = re.compile(f"[{_ACCENTED}{_ACCENTED.upper()}ıİ]")
_ANY_LATIN = re.compile("[a-zA-Z]")
_MIXED = re.compile(r"[a-zA-Z][а-яА-ЯёЁ]|[а-яА-ЯёЁ][a-zA-Z]")
_LETTER = r"[^\W\d_]"
#: A class of its own, as a search is quickest for an expression that begins with one.
_SIGNS = rf" !\"$()+,./:;<=>?@\[\\\]^`{{|}}~\n\r\t«»“”„‘’'—–\-{_EMOJI}"
#: Two single letters one after the other: a word may be spaced out.
_SPACED = r"(?:[^\W_]|[@$])(?:[^\w'’\"]|_){1,3}(?:[^\W_]|[@$])(?![^\W_])"
_SPACED_AT_START = re.compile(_SPACED)
#: A sign between letters, a digit or sign that touches a letter and may stand for one, or letters spaced out.
_SIGN = re.compile(
    rf"[0-9{_SIGNS}](?:(?<=[^\W_][^\w\s'’])(?=[^\W_]|[@$])|(?<=\W){_SPACED}|"
    rf"(?<=[0-9@$+|!])(?:(?={_LETTER}|[@$+|!]{{1,6}}[^\W_]|[@$+|!]{{7}})|(?<={_LETTER}[0-9@$+|])))"
)
_STRETCHED = re.compile(r"([a-zа-я])\1\1")


def is_plain(text: str) -> bool:
    """Tell whether a text surely has no other reading than its plain form; False says nothing."""
    if _UNUSUAL.search(text) or _SIGN.search(text) or _SPACED_AT_START.match(text):
        return False
    is_ascii = text.isascii()
    lowered = text.lower() if is_ascii or not _ANY_ACCENT.search(text) else normalise(text).text
    if is_ascii or not _ANY_CYRILLIC.search(text):
        return not (_STRETCHED.search(lowered) or is_by_sound(lowered) or is_by_key(lowered))
    if not _TRULY_CYRILLIC.search(text) or _ANY_ACCENT.search(text):
        return False
    if _ANY_LATIN.search(text) and _MIXED.search(text):
        return False
    return not _STRETCHED.search(lowered.replace("ё", "е").replace("й", "и"))
