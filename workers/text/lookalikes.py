"""Which letters look like which: the tables behind the reading of texts that hide their words from a list."""

from __future__ import annotations

import unicodedata
from collections import Counter
from functools import lru_cache

from confusable_homoglyphs.confusables import confusables_data

#: Scripts whose words are written without spaces, so that a listed word may stand anywhere.
UNSPACED = frozenset({"CJK", "HIRAGANA", "KATAKANA", "BOPOMOFO", "THAI", "LAO", "KHMER", "MYANMAR"})

#: Letters of the Latin script that Unicode does not decompose: strokes, hooks, ligatures, small capitals, phonetics.
PLAIN = {
    **dict(zip("łøđħŧıɪʀɴʙʟɢʜɡɑʋɩᴀᴄᴅᴇᴊᴋᴍᴏᴘᴛᴜᴠᴡᴢꜰꜱʏ", "lodhtiirnblghgauiacdejkmoptuvwzfsy", strict=True)),
    **dict(
        zip("ⱥƀȼɇǥɨɉꝁᵽꝗɍɽȶʉᵾɏƶⱨⱡⱬƈɖɗɛʄƒɠɦʝɮɱɲɳŋɔɾʂʊʍʐƙɓƭƴ", "abcegijkpqrrtuuyzhlzcddeffghjlmnnnorsumzkbty", strict=True)
    ),
    "æ": "ae",
    "œ": "oe",
    # negative circled and negative squared capitals
    **{chr(0x1F150 + at): chr(ord("a") + at) for at in range(26)},
    **{chr(0x1F170 + at): chr(ord("a") + at) for at in range(26)},
}

#: The way back, for a word of another script in which a few letters were typed in Latin.
FROM_LATIN = {
    "CYRILLIC": dict(zip("abcehikmopstxyr", "авсенікморѕтхуг", strict=True)),
    "GREEK": dict(zip("aeikmnoprstuvxyz", "αεικμηορρστυνχγζ", strict=True)),
}

#: Digits and signs typed for letters. "1", "!" and "|" stand for two letters in Latin: the reader names which.
LEET_LATIN = {"0": "o", "3": "e", "4": "a", "5": "s", "6": "g", "7": "t", "8": "b", "9": "g"}
LEET_CYRILLIC = {"0": "о", "3": "з", "4": "ч", "6": "б"}
LEET_SIGNS = {"@": "a", "$": "s", "€": "e", "+": "t"}
#: Emoji that stand for a letter between letters.
EMOJI_SIGNS = {
    **dict.fromkeys("⚽🏀🏐⭕🌕🌑🔴🔵🟠🟡🟢🍩🍪🎯🌍🌎🌏", "o"),
    **dict.fromkeys("💲💰", "s"), **dict.fromkeys("❗❕📍", "i"), **dict.fromkeys("❌✖", "x"),
    **dict.fromkeys("✝➕", "t"), "🔺": "a", "🌙": "c", "⚡": "z",
}  # fmt: skip


def _latin_prototypes() -> dict[str, str]:
    """Return the letters outside ASCII that look like one in it, from Unicode's table of confusables (UTS 39)."""
    table: dict[str, str] = {}
    for letter, others in confusables_data.items():
        if len(letter) != 1 or letter.isascii() or not letter.isalpha():
            continue
        plain = [other["c"] for other in others if len(other["c"]) == 1 and "a" <= other["c"].lower() <= "z"]
        if plain:
            # The table gives every upright stroke as "l"; a capital one is read as "i".
            table[letter] = "i" if plain[0] == "l" and letter.isupper() else plain[0].lower()
    # A small letter whose capital is a look-alike is one too once case is folded: "К" for "K" makes "к" for "k".
    for letter in list(table):
        table.setdefault(letter.lower(), table[letter])
    return table


TO_LATIN = _latin_prototypes()


@lru_cache(maxsize=8192)
def script(character: str) -> str:
    """Return the script of a letter by the first word of its Unicode name, "" where it has none."""
    return unicodedata.name(character, "").replace("-", " ").partition(" ")[0]


def latin_for(character: str, typed: str) -> str | None:
    """Return the Latin letter that a folded character looks like; as typed it may look different ("Ν", "ν")."""
    return TO_LATIN.get(typed) or TO_LATIN.get(character)


def one_script(word: str, typed: str) -> str:
    """Return a word of mixed scripts in the one script it is meant in, letter by letter; other words as they are.

    `typed` holds, for each character of `word`, the one the author typed.
    """
    scripts = Counter(script(character) for character in word)
    latin = scripts.pop("LATIN", 0)
    if not latin or not scripts:
        return word
    home = max(scripts, key=lambda name: scripts[name])
    back = FROM_LATIN.get(home, {})
    folded = [
        character if script(character) == "LATIN" else latin_for(character, original)
        for character, original in zip(word, typed, strict=True)
    ]
    meant_latin = latin >= scripts.total() or any(
        script(character) == "LATIN" and character not in back for character in word
    )
    if meant_latin and None not in folded:
        return "".join(character for character in folded if character is not None)
    return "".join(back.get(character, character) for character in word)
