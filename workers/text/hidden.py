"""The words that people hide from a list most often, and how these look with a letter masked.

They are looked for only where something stands between letters that has no place in a word, so that "so-so" or "x-ray"
never become other words.
"""

from __future__ import annotations

from collections.abc import Iterator

#: How such words begin, after folding ("й" is "и"). No beginning of an everyday word, split as people split words.
_WORDS = """
    fuck shit bitch cunt nigger nigga faggot fagot whore slut bastard asshole dick cock pussy retard tranny kike
    chink spic wetback paki dyke moron idiot stupid bullshit motherfuck cocksuck wank twat rape rapist kill murder
    suicide hang yourself stab shoot bomb nazi hitler porn nude viagra cialis casino poker crypto bitcoin escort
    onlyfans сука суки суке сучк сучар блять блядь бляд хуи хуя хуе хуев хуесос нахуи похуи пиздец пизд ебат ебал
    ебан ебуч ебну заеб выеб уеб долбоеб пидор пидар педик педер гандон гондон мудак мудил залуп шлюх говн жопа
    дерьм урод тварь мраз дебил чурк хачи хохол хохл жиды нигер негр черножоп чмо ублюд сдохн убью убить убеи убив
    зарежу повеш взорв порно казино ставк интим наркот закладк мефедрон puta puto mierda cabron joder hijoputa
    maricon pendejo polla zorra caralho foder merda viado buceta arrombado cazzo stronzo puttana vaffanculo frocio
    troia merde putain salope encule connard batard pede negre scheisse scheiss fotze hurensohn hure wichser
    arschloch schwuchtel kanake missgeburt kurwa pierdol jebac pizda chuj cipa pedal suka hoer klootzak kanker
    flikker neger siktir orospu amcik pezevenk yarrak gavat
"""
_STEMS = tuple(_WORDS.split())

_MASK = "*"
#: Signs that stand for a letter each, however many; any other sign does so alone between letters.
_MASKS = frozenset("*#%&$@✱★☆●•×")
#: Signs that words of many languages have between their letters.
_APOSTROPHES = frozenset("'’")
_LONGEST = 14
_SIGNS_AS = str.maketrans({"@": "a", "$": "s", "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "!": "i"})


def _masked(stem: str) -> Iterator[str]:
    """Yield how a word's beginning looks with one letter masked, or all but the first and the last."""
    for at in range(1, len(stem) - (len(stem) > 4)):
        yield f"{stem[:at]}{_MASK}{stem[at + 1 :]}"
    if len(stem) > 3:
        yield stem[0] + _MASK * (len(stem) - 2) + stem[-1]
        yield stem[0] + _MASK * (len(stem) - 3) + stem[-2:]
        yield stem[:2] + _MASK * (len(stem) - 3) + stem[-1]


#: Of two words that look the same masked the earlier one is meant.
_BY_MASK = {look: stem for stem in reversed(_STEMS) for look in _masked(stem)} | {"х**": "хуи"}
_LENGTHS = sorted({len(look) for look in _BY_MASK}, reverse=True)
_FIRST = frozenset(look[0] for look in _BY_MASK)
_BY_START = {start: [stem for stem in _STEMS if stem[:2] == start] for start in {stem[:2] for stem in _STEMS}}


def is_hidden(word: str) -> bool:
    """Tell whether a word begins like one that people hide."""
    return any(word.startswith(stem) for stem in _BY_START.get(word[:2], ()))


def unmasked(text: str, at: int) -> str | None:
    """Return the beginning of a hidden word that stands masked at a position of a text, of the same length."""
    if text[at] not in _FIRST:
        return None
    look = "".join(_look(text, place) for place in range(at, min(at + _LONGEST, len(text))))
    if _MASK not in look:
        return None
    return next((_BY_MASK[look[:length]] for length in _LENGTHS if look[:length] in _BY_MASK), None)


def _look(text: str, place: int) -> str:
    character = text[place]
    if character.isalnum():
        return character
    return _MASK if character in _MASKS or _is_between(text, place) else " "


def _is_between(text: str, place: int) -> bool:
    """Tell whether a single sign stands between letters or digits."""
    if text[place].isspace() or text[place] in _APOSTROPHES:
        return False
    return text[place - 1].isalnum() and text[place + 1 : place + 2].isalnum()


def split_by(text: str, at: int) -> list[int]:
    """Return where the signs are that split the beginning of a hidden word at a position of a text, none if none do."""
    letters, signs = "", []
    for place in range(at, min(at + _LONGEST, len(text))):
        character = text[place]
        if character.isalnum() or (character in "@$!" and text[place + 1 : place + 2].isalnum()):
            letters += character.translate(_SIGNS_AS)
        elif _is_between(text, place):
            signs.append(place)
        else:
            break
    stem = next((stem for stem in _BY_START.get(letters[:2], ()) if letters.startswith(stem)), None)
    if stem is None:
        return []
    # only the signs inside the beginning: behind it a new word may follow
    return [place for number, place in enumerate(signs) if place - at - number < len(stem)]
