"""The language of a text, where it holds enough to tell.

A script or a letter that one language has tells it at once; the rest is told by py3langid (Lui and Baldwin 2012), which
knows more than a hundred languages. A text is never called one of a language outside those judged on weak grounds: that
would keep it waiting for a human for nothing.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

from workers.text.everyday import by_everyday_words, hindi_share, is_plainly_english
from workers.text.scripts import OF_SCRIPT, arabic_language, cyrillic_language, letters_by_script, only
from workers.text.translit import is_by_sound

#: The languages whose texts the judgement knows.
JUDGED = frozenset({"en", "ru", "de", "fr", "es", "pt", "it", "pl", "nl", "ar", "hi", "zh", "tr"})

#: Addresses and names, of bounded parts so that no text takes long.
_NOT_WORDS = re.compile(
    r"(?:https?://|www\.)\S+|(?<![^\s<(:])[^\s@]{1,64}@[^\s@]{1,255}|(?<!\w)[@#]\w+"
    r"|(?<![\w@.-])(?:[\w-]{1,63}\.){1,4}(?:com|org|net|info|ru|de|fr|io|me)\b(?:/\S*)?",
    re.IGNORECASE,
)
#: A language is plain from a few hundred letters; more cost time and say nothing more.
_ENOUGH = 600
#: Fewer letters than these are told by everyday words only, or not at all.
_SHORT = {"latin": 20, "cyrillic": 20, "devanagari": 8}
#: How likely the languages judged may be together for a text to be called one of another language, by script.
_DOUBT = {"latin": 0.05, "cyrillic": 0.1, "devanagari": 0.06}
#: How likely a language must be: one of the languages below, and any other, which slang is often taken for.
_LIKELY, _LIKELY_IF_RARE = 0.3, 0.95
_WIDELY_WRITTEN = (
    "af az be bg bs ca cs da et eu fi gl hr hu id is kk lt lv mk mr ms ne no ro sk sl sq sr sv sw tl uk uz vi"
)
#: Languages that py3langid has by longer codes, or that are written like a larger neighbour.
_FOLDED: dict[str, str] = {
    "arz": "ar", "ary": "ar", "wuu": "zh", "yue": "zh", "pcm": "en", "nn": "no", "uzs": "uz", "ext": "es", "an": "es",
    "jv": "id", "vec": "it", "lij": "it", "sa": "hi",
}  # fmt: skip
#: What Russian in Latin letters is taken for, and the letters that these languages do not put together.
_NEIGHBOURS = "bs cs hr sk sl sr"
_RUSSIAN_SOUND = re.compile("ya|yu|zh|kh")


def is_judged(language: str | None) -> bool:
    """Tell whether texts of a language are judged; a text that is too little to tell says nothing in any language."""
    return language is None or language in JUDGED


def language_of(text: str) -> str | None:
    """Return the language (ISO 639-1) of the larger part of a text, None where it holds too little to tell."""
    words = _NOT_WORDS.sub(" ", text[: 8 * _ENOUGH])
    if not words.isascii():
        words = unicodedata.normalize("NFKC", words)
    count = letters_by_script(words)
    if not count:
        return None
    script, letters = count.most_common(1)[0]
    if script in OF_SCRIPT:
        return OF_SCRIPT[script] if letters > 2 or script == "han" else None
    if len(count) > 1:
        words = only(words, script)
    words = words[:_ENOUGH]
    return _FINDERS[script](words, letters)


def _latin(words: str, letters: int) -> str | None:
    lowered = words.lower()
    if is_by_sound(lowered):
        return "ru"
    hindi = hindi_share(lowered)
    if hindi > 0.3:
        return "hi"
    if letters < _SHORT["latin"]:
        return by_everyday_words(lowered)
    # asking the statistics takes most of the time that telling a language takes
    language = "en" if not hindi and is_plainly_english(lowered) else _identified(words, "latin")
    if hindi > 0.15 and not (language and is_judged(language)):
        return "hi"
    sounds = len(_RUSSIAN_SOUND.findall(lowered))
    if (language in _NEIGHBOURS.split() and sounds > 0) or (language is None and sounds > 1):
        return "ru"
    return language or by_everyday_words(lowered)


def _cyrillic(words: str, letters: int) -> str | None:
    if letters < 3:
        return None
    own = cyrillic_language(words, letters)
    if own or letters < _SHORT["cyrillic"]:
        return own or "ru"
    return _identified(words, "cyrillic") or "ru"


def _arabic(words: str, letters: int) -> str | None:
    return arabic_language(words, letters) if letters > 2 else None


def _devanagari(words: str, letters: int) -> str | None:
    if letters < _SHORT["devanagari"]:
        return "hi" if letters > 1 else None
    return _identified(words, "devanagari") or "hi"


_FINDERS = {"latin": _latin, "cyrillic": _cyrillic, "arabic": _arabic, "devanagari": _devanagari}


def _identified(words: str, script: str) -> str | None:
    """Return the likeliest language; None where it is doubtful, or another than those judged while they are likely."""
    identifier = _identifier()
    code: str
    code, likely = identifier.classify(words)
    language = _FOLDED.get(code, code)
    if likely < (_LIKELY if language in JUDGED or language in _WIDELY_WRITTEN.split() else _LIKELY_IF_RARE):
        return None
    if language in JUDGED:
        return language
    judged = sum(share for name, share in identifier.rank(words) if _FOLDED.get(name, name) in JUDGED)
    return language if judged < _DOUBT[script] and len(language) == 2 else None


@cache
def _identifier() -> LanguageIdentifier:
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
