"""Words in the alphabets of text generators: letters of other scripts, signs of money, chosen for their looks alone.

Such a generator writes each letter as one other character. Unicode's table of confusables knows few of these, as most
look like the letter only to who expects it.
"""

from __future__ import annotations

import re
from itertools import pairwise
from unicodedata import category

from workers.text.lookalikes import latin_for, script

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
#: For each letter from a to z the one that stands for it; the first alphabet that has a character says what it means.
_ALPHABETS = (
    "ᗩᗷᑕᗪᗴᖴᘜᕼIᒍKᒪᗰᑎOᑭᑫᖇᔕTᑌᐯᗯ᙭Yᘔ",
    "卂乃匚ᗪ乇千Ꮆ卄丨ﾌҜㄥ爪几ㄖ卩Ɋ尺丂ㄒㄩᐯ山乂ㄚ乙",
    "₳฿₵ĐɆ₣₲ⱧłJ₭Ⱡ₥₦Ø₱QⱤ₴₮ɄV₩ӾɎⱫ",
    "ᎪᏴᏟᎠᎬFᏀᎻᏆᎫᏦᏞᎷNᎾᏢQᏒᏚᎢUᏙᏔXᎩᏃ",
    "⒜⒝⒞⒟⒠⒡⒢⒣⒤⒥⒦⒧⒨⒩⒪⒫⒬⒭⒮⒯⒰⒱⒲⒳⒴⒵",
    "αв¢∂єƒgнιנкℓмησρqяѕтυνωχуz",
    "αБCDΣFGHIJKLMПӨPQЯƧTЦVЩXYZ",
    "ค๒ς๔єŦﻮђเןкɭ๓ภ๏קợгรՇยשฬאץչ",
    "ԹՅՇԺҽԲցհɿʝƘʅണռՕρՓՐՏԵՄעաՃՎՀ",
    "ąҍçժҽƒցհìʝҟӀʍղօքզɾʂէմѵաxվՀ",
)
#: Scripts that people mix with Latin: whole words of them mean what they say.
_NEIGHBOURS = frozenset({"CYRILLIC", "GREEK"})
#: So many letters must be meant otherwise than they are before a text is taken to be styled.
_LEAST = 3
_WORD = re.compile(r"[^\W\d_]+")
_PRICE = re.compile("[\u20a0-\u20cf฿¢] ?[0-9]|[0-9] ?[\u20a0-\u20cf฿¢]")


def _meant() -> dict[str, str]:
    """Return what each character stands for; the other case of one means the same where no alphabet has it itself."""
    exact = [(one, letter) for alphabet in _ALPHABETS for one, letter in zip(alphabet, _LETTERS, strict=True)]
    cases = [(form, letter) for one, letter in exact for form in (one.lower(), one.upper())]
    table: dict[str, str] = {}
    for form, letter in (*exact, *cases):
        if len(form) == 1 and not form.isascii():
            table.setdefault(form, letter)
    return table


_MEANT = _meant()
#: What makes a text worth a closer look: a sign or a letter of a far script, or two near scripts that touch.
_LOOK = re.compile(
    "["
    + "".join(re.escape(form) for form in _MEANT if script(form) not in {*_NEIGHBOURS, "LATIN"})
    + "]|[a-zA-Zа-яА-ЯёЁ][Α-ω]|[Α-ω][a-zA-Zа-яА-ЯёЁ]|[a-zA-Z][а-яА-ЯёЁ]|[а-яА-ЯёЁ][a-zA-Z]"
)


def unstyled(text: str) -> str:
    """Return a text with the letters that its styled ones stand for, character for character; mostly the text itself.

    A script in which the text has a letter that no generator uses is honest: its words stay.
    """
    if text.isascii() or not _LOOK.search(text):
        return text
    honest = {script(character) for character in set(text) if _is_itself(character)} | (_NEIGHBOURS - _mixed(text))
    if _PRICE.search(text):
        honest |= {script(character) for character in text if category(character) == "Sc"}
    read = [character if script(character) in honest else _MEANT.get(character, character) for character in text]
    changed = {old for old, new in zip(text, read, strict=True) if old != new}
    return "".join(read) if len(changed) >= _LEAST else text


def _is_itself(character: str) -> bool:
    """Tell whether a letter of another script than Latin stands for no Latin one."""
    return (
        character.isalpha()
        and script(character) != "LATIN"
        and character not in _MEANT
        and latin_for(character.casefold()[:1], character) is None
    )


def _mixed(text: str) -> set[str]:
    """Return the scripts that touch letters of another one within a word."""
    found: set[str] = set()
    for word in _WORD.findall(text):
        if not word.isascii():
            for one, other in pairwise(map(script, word)):
                if one != other:
                    found |= {one, other}
    return found
