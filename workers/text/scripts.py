"""Which scripts a text is written in, and the languages that a script or a letter gives away."""

from __future__ import annotations

import re
from collections import Counter

_RANGES = {
    "latin": "A-Za-zªºÀ-ÖØ-öø-ʯḀ-ỿ",
    "cyrillic": "Ѐ-ԯ",
    "arabic": "ء-يٮ-ۓەۮ-ۼݐ-ݿࢠ-ࣉ\ufb50-\ufdff\ufe70-\ufefc",
    "devanagari": "ऄ-हक़-ॡॲ-ॿ",
    "han": "㐀-䶿一-鿿\uf900-\ufaff",
    "kana": "ぁ-ゖァ-ヺｦ-ﾝ",
    "hangul": "ᄀ-ᇿㄱ-ㆎ가-힣",
    "greek": "Ͱ-Ͽἀ-῾",
    "hebrew": "א-ת",
    "thai": "ก-ฮ",
    "armenian": "Ա-և",
    "georgian": "Ⴀ-ჿ",
    "bengali": "অ-হ",
    "gurmukhi": "ਅ-ਹ",
    "gujarati": "અ-હ",
    "tamil": "அ-ஹ",
    "telugu": "అ-హ",
    "kannada": "ಅ-ಹ",
    "malayalam": "അ-ഹ",
    "sinhala": "අ-ෆ",
    "lao": "ກ-ຮ",
    "khmer": "ក-ឳ",
    "burmese": "က-ဪ",
    "ethiopic": "ሀ-ፚ",
    "tibetan": "ཀ-ཬ",
}
_RUN = re.compile("|".join(f"(?P<{name}>[{ranges}]+)" for name, ranges in _RANGES.items()))

#: The languages of scripts that hardly another language of today is written in.
OF_SCRIPT = {
    "han": "zh", "kana": "ja", "hangul": "ko", "greek": "el", "hebrew": "he", "thai": "th", "armenian": "hy",
    "georgian": "ka", "bengali": "bn", "gurmukhi": "pa", "gujarati": "gu", "tamil": "ta", "telugu": "te",
    "kannada": "kn", "malayalam": "ml", "sinhala": "si", "lao": "lo", "khmer": "km", "burmese": "my",
    "ethiopic": "am", "tibetan": "bo",
}  # fmt: skip

#: Letters that Russian does not have, and whose they are.
_CYRILLIC = (
    ("uk", re.compile("[їєґЇЄҐ]")),
    ("be", re.compile("[ўЎ]")),
    ("mk", re.compile("[ѓќѕЃЌЅ]")),
    ("sr", re.compile("[јљњђћџЈЉЊЂЋЏ]")),
    ("kk", re.compile("[әғқңөұүһӘҒҚҢӨҰҮҺ]")),
)
_RUSSIAN = re.compile("[ыэёЫЭЁ]")
#: Ukrainian and Belarusian have it, and neither has it beside these letters.
_DOTTED = re.compile("[іІ]")
_NOT_UKRAINIAN, _NOT_BELARUSIAN = re.compile("[ыэёъЫЭЁЪ]"), re.compile("[ищъИЩЪ]")
_PERSIAN, _URDU = re.compile("[پچژگکی]"), re.compile("[ٹڈڑےںہھ]")
_NOT_PERSIAN = re.compile("[يةكىأإ]")
#: A letter in so many is enough to tell a language: fewer may be a quoted word, or a letter typed for its look.
_ONE_IN = 30


def letters_by_script(text: str) -> Counter[str]:
    """Return how many letters of each script a text holds; kana take the Han letters among them along."""
    if text.isascii():
        return Counter(latin=len(_RUN.sub("", text)) * -1 + len(text))
    count: Counter[str] = Counter()
    for run in _RUN.finditer(text):
        count[run.lastgroup or ""] += run.end() - run.start()
    if 10 * count["kana"] > count["han"]:
        count["kana"] += count.pop("han", 0)
    return +count


def only(text: str, script: str) -> str:
    """Return the words of a text that are of one script."""
    return " ".join(run.group() for run in _RUN.finditer(text) if run.lastgroup == script)


def cyrillic_language(text: str, letters: int) -> str | None:
    """Return the language that the letters of a Cyrillic text give away, None where they are no one's own."""
    for language, own in _CYRILLIC:
        if _ONE_IN * len(own.findall(text)) > letters:
            return language
    if _ONE_IN * len(_DOTTED.findall(text)) > letters:
        if not _NOT_UKRAINIAN.search(text):
            return "uk"
        if not _NOT_BELARUSIAN.search(text):
            return "be"
    return "ru" if _RUSSIAN.search(text) else None


def arabic_language(text: str, letters: int) -> str:
    """Return the language of a text in Arabic letters by those it has and Arabic has not, and the reverse."""
    for language, own in (("ur", _URDU), ("fa", _PERSIAN)):
        found = len(own.findall(text))
        if found > 1 and _ONE_IN * found > letters and not _NOT_PERSIAN.search(text):
            return language
    return "ar"
