"""Words in the alphabets of text generators: letters of other scripts and signs, chosen for their looks alone.

Such a generator writes each letter as one other character. Unicode's table of confusables knows few of these, as most
look like the letter only to who expects it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from workers.text.lookalikes import latin_for, script

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
#: For each letter from a to z the one that stands for it.
_ALPHABETS = (
    "ᗩᗷᑕᗪᗴᖴᘜᕼIᒍKᒪᗰᑎOᑭᑫᖇᔕTᑌᐯᗯ᙭Yᘔ",
    "卂乃匚ᗪ乇千Ꮆ卄丨ﾌҜㄥ爪几ㄖ卩Ɋ尺丂ㄒㄩᐯ山乂ㄚ乙",
    "ﾑ乃ᄃり乇ｷムんﾉﾌズﾚﾶ刀のｱゐ尺丂ｲひ√Wﾒﾘ乙",
    "丹日亡句ヨ乍呂廾工勹片し冊几回尸甲尺ち匕凵V山メリ乙",
    "₳฿₵ĐɆ₣₲ⱧłJ₭Ⱡ₥₦Ø₱QⱤ₴₮ɄV₩ӾɎⱫ",
    "ᎪᏴᏟᎠᎬFᏀᎻᏆᎫᏦᏞᎷNᎾᏢQᏒᏚᎢUᏙᏔXᎩᏃ",
    "ᏗᏰፈᎴᏋᎦᎶᏂᎥᏠᏦᏝᎷᏁᎧᎮᎤᏒᏕᏖᏬᏉᏇጀᎩፚ",
    "⒜⒝⒞⒟⒠⒡⒢⒣⒤⒥⒦⒧⒨⒩⒪⒫⒬⒭⒮⒯⒰⒱⒲⒳⒴⒵",
    "🄐🄑🄒🄓🄔🄕🄖🄗🄘🄙🄚🄛🄜🄝🄞🄟🄠🄡🄢🄣🄤🄥🄦🄧🄨🄩",
    "αв¢∂єƒgнιנкℓмησρqяѕтυνωχуz",
    "αБCDΣFGHIJKLMПӨPQЯƧTЦVЩXYZ",
    "ค๒ς๔єŦﻮђเןкɭ๓ภ๏קợгรՇยשฬאץչ",
    "ค๖¢໓ēfງhiวkl๓ຖ໐p๑rŞtนงຟxฯຊ",
    "ԹՅՇԺҽԲցհɿʝƘʅണռՕρՓՐՏԵՄעաՃՎՀ",
    "ąҍçժҽƒցհìʝҟӀʍղօքզɾʂէմѵաxվՀ",
    "ąცƈɖɛʄɠɧıʝƙƖɱŋơ℘զཞʂɬų۷ῳҳყʑ",
    "αႦƈԃҽϝɠԋιʝƙʅɱɳσρϙɾʂƚυʋɯxყȥ",
    "ǟɮƈɖɛʄɢɦɨʝӄʟʍռօքզʀֆȶʊʋաӼʏʐ",
)
#: Scripts that people mix with Latin in one text: their words mean what they say, unless most of them are mixed and
#: none has a letter that no generator uses.
_NEIGHBOURS = frozenset({"CYRILLIC", "GREEK"})
#: So many letters must be meant otherwise than they are, before a text is taken to be styled; fewer will do in a word
#: of some length that has letters of ASCII too ("ᑎever").
_LEAST, _LONG_ENOUGH = 3, 4
_SPACES, _DIGIT = re.compile(r"(\s+)"), re.compile("[0-9]")

_Honest = tuple[frozenset[str], frozenset[str]]


def _table(alphabet: str) -> Mapping[str, str]:
    """Return what each character of an alphabet stands for, in either case."""
    table: dict[str, str] = {}
    for forms in (str, str.lower, str.upper):
        for character, letter in zip(alphabet, _LETTERS, strict=True):
            form = forms(character)
            if len(form) == 1 and not form.isascii():
                table.setdefault(form, letter)
    return table


_TABLES = tuple(map(_table, _ALPHABETS))
_ALL = frozenset().union(*_TABLES)
#: What makes a text worth a closer look: a sign or a letter of a far script, or letters of near scripts that touch.
_LOOK = re.compile(
    "["
    + "".join(re.escape(form) for form in sorted(_ALL) if script(form) not in {*_NEIGHBOURS, "LATIN"})
    + "]|[a-zA-Zа-яА-ЯёЁ][Α-ω]|[Α-ω][a-zA-Zа-яА-ЯёЁ]|[a-zA-Z][а-яА-ЯёЁ]|[а-яА-ЯёЁ][a-zA-Z]"
)


def unstyled(text: str) -> str:
    """Return a text with the letters that its styled ones stand for, character for character; mostly the text itself.

    Only words that mean something letter by letter are changed: with a letter that no generator uses, or a digit, a
    word is what it is.
    """
    if text.isascii() or not _LOOK.search(text):
        return text
    # the words, and the spaces between them
    words = _SPACES.split(text)
    meant, honest = _meant(text), _honest(text, words)
    read = [_read(word, meant, honest) for word in words]
    if not _is_styled(words, read):
        return text
    return "".join(meant.get(word, word) if len(word) == 1 else new for word, new in zip(words, read, strict=True))


def is_mostly_styled(text: str, bare: str) -> bool:
    """Tell whether what is left of a text without its style is another text: most letters, many different ones."""
    changed = [old for old, new in zip(text, bare, strict=True) if old != new]
    return len(set(changed)) >= 2 * _LEAST and 2 * len(changed) >= sum(map(str.isalpha, bare))


def _meant(text: str) -> Mapping[str, str]:
    """Return what characters stand for; where alphabets differ, by the one that explains most of the text's."""
    there = frozenset(text)
    meant: dict[str, str] = {}
    for table in sorted(_TABLES, key=lambda table: len(there & table.keys())):
        meant |= table
    return meant


def _honest(text: str, words: Sequence[str]) -> _Honest:
    """Return the near scripts whose letters mean what they are, in words of one script and in mixed ones."""
    there = frozenset(script(one) for one in text if _is_itself(one))
    foreign = sum(not word.isascii() and any(map(str.isalpha, word)) for word in words)
    return (there if 2 * sum(map(_is_mixed, words)) > foreign else _NEIGHBOURS), there


def _read(word: str, meant: Mapping[str, str], honest: _Honest) -> str:
    """Return a word of several characters as it is meant, which is mostly as it is."""
    if len(word) < 2 or word.isascii() or _DIGIT.search(word) or not any(one in meant for one in word):
        return word
    own = honest[_is_mixed(word)]
    new = [one if script(one) in own else meant.get(one) or latin_for(one.casefold()[:1], one) or one for one in word]
    in_latin = all(one.isascii() or script(one) == "LATIN" for one in new if one.isalpha())
    return "".join(new) if in_latin else word


def _is_styled(words: Sequence[str], read: Sequence[str]) -> bool:
    """Tell whether what was changed is enough to say that it was written for its looks."""
    pairs = list(zip(words, read, strict=True))
    far = [word != new for word, new in pairs if _is_far(word)]
    if 2 * sum(far) < len(far):
        return False
    changed = {change for word, new in pairs if word != new for change in zip(word, new, strict=True)}
    return sum(old != new for old, new in changed) >= _LEAST or any(_has_both(word, new) for word, new in pairs)


def _is_far(word: str) -> bool:
    """Tell whether a word has letters of a script that is not written beside Latin."""
    return any(one.isalpha() and script(one) not in {*_NEIGHBOURS, "LATIN"} for one in word)


def _is_itself(character: str) -> bool:
    """Tell whether a letter of a near script stands for no Latin one: then the script is there for its own sake."""
    return (
        script(character) in _NEIGHBOURS
        and character.isalpha()
        and character not in _ALL
        and latin_for(character.casefold()[:1], character) is None
    )


def _is_mixed(word: str) -> bool:
    """Tell whether letters of two scripts, or signs that stand for letters, touch in a word."""
    return not word.isascii() and any(
        _may_be_read(one) and _may_be_read(other) and script(one) != script(other) for one, other in pairwise(word)
    )


def _may_be_read(character: str) -> bool:
    return character.isalpha() or character in _ALL


def _has_both(word: str, new: str) -> bool:
    """Tell whether a word has a styled letter of a far script, or a sign, beside letters of ASCII."""
    styled = [old for old, now in zip(word, new, strict=True) if old != now and script(old) not in _NEIGHBOURS]
    plain = sum(one.isascii() and one.isalpha() for one in word)
    return bool(styled) and plain > 0 and plain + len(styled) >= _LONG_ENOUGH
