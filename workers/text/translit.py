"""Russian typed in Latin letters: by sound ("privet") or on the wrong keyboard layout ("ghbdtn").

Both are told by everyday words only, so that a text in another language is not taken for Russian.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import product

from workers.text.normalise import Normal

#: How people write each letter, the most usual way first.
_WAYS = {
    **{letter: (latin,) for letter, latin in zip("абвгдезиклмнопрстуфэъ", (*"abvgdeziklmnoprstufe", ""), strict=True)},
    "ё": ("e", "yo", "jo"), "ж": ("zh", "j"), "й": ("y", "i", "j"), "х": ("h", "kh", "x"), "ц": ("ts", "c"),
    "ч": ("ch", "4"), "ш": ("sh",), "щ": ("sch", "shch", "sh"), "ы": ("y", "i"), "ь": ("", "'"),
    "ю": ("yu", "ju", "u"), "я": ("ya", "ja", "ia"),
}  # fmt: skip
_COMMON = """
    что это как так все ещё уже тебя тебе меня мне него неё нему ему его ней ними нами вами вас нас тобой мной себя
    свой своя свои своего твой твоя твои твоего твою твоей мой моя моего мою моей наш наша ваш ваша вашу кто где
    когда куда откуда почему зачем потому поэтому чтобы если тоже также только очень надо нужно можно нельзя может
    могу хочу хочет хотят знаю знает знаешь думаю думаешь говорит говорят сказал скажи будет буду будешь будут быть
    была было были есть нету нет да или либо чем чего чему кого кому этот эта эти этого этой этому такой такая такие
    такое какой какая какие какое сам сама сами самый здесь там тут туда сюда сейчас теперь потом всегда никогда
    никто ничего никого больше меньше лучше хуже просто вообще конечно хорошо плохо спасибо пожалуйста привет пока
    здравствуйте человек люди людей народ жизнь время день деньги страна россия россии русские русский русских
    москва дело дома домой жить живи живёшь убить убью убьём убей убивать сдохни сдохнешь сдохнуть умри найду найдём
    приду придём приеду знай смотри смотреть слушай давай давайте пошёл пошла пошли иди идите сука суки сучка блять
    блядь бля хуй хуйня хуёвый нахуй нахер пизда пиздец пизду ебать ебал ебаный ебаная заебал заебали уёбок долбоёб
    мудак мудаки пидор пидоры пидорас пидорасы педик тварь твари урод уроды дура дурак дебил дебилы дебила мразь
    мрази ублюдок чурка чурки хач хачи хохол хохлы жид жиды цыгане цыган чурок хохлов жидов пидоров мать твою дети
    ребёнок школа работа работать заработок заработать доход рублей рубля напиши пиши пишите личку подписывайся
    канал бесплатно ставки казино выигрыш без для при про через после перед между над под ведь вот даже или раз два
    кроме поп рот правда понимаю понял понимаешь сегодня завтра вчера почти сколько столько много мало совсем прям
    прямо хотя пусть разве опять снова
"""
#: Spellings that are words of other languages.
_ELSEWHERE = """
    da net tut tam my vas nas nam kak pop rot pod nad pri raz dva bez ego eta eti moi moya est gde chto esli nash
    vash den vot bit by vy ty ti tu ya ja ia li pro mat deti dom doma dolo deli dura dela mali malo mnogo kanal kogo
    komu sam sama sami suda kem dlya dlia sila moj toje jid jit ili ved dome delo hach hachi tak kto kuda poka potom
    budu bude bila bilo bili bylo byla byli tobi tebe tobe mne mu emu ney nei nej nimi nami vami tvoja tvoj tvoi
    svoi svoj svoja moja moju mojo nasha vasha tvoju teper tupi duri naj hoho juda jena narod skola xach shkola
    rubla tvoy toy toi toya todo suka suki tvar rossia russkie moskva sama sami bia bja dom tuda syuda suda cem chem
    chego kino kazino mani stavki mudak pizda zhid zhidov xochu pishi urod robota rabota rabotat dolu debil debili
    debila pedik beri raz vreme zivot zizn casino pusti pust davay davai davaj reb opet dolboeb kakoy nado nima tia
    nego neju iz uze ese use uge usho uje uzhe seychas prosto hudo hvala ludi liudi luchshe net netu seba
"""


#: Letters by sound, the longest first; "y" and what stands before it are settled in `_sound`.
_SOUNDS = {
    "shch": "щ", "sch": "щ", "zh": "ж", "kh": "х", "ch": "ч", "sh": "ш", "ts": "ц", "yu": "ю", "ju": "ю", "ya": "я",
    "ja": "я", "yo": "ё", "jo": "ё", "ye": "е", "je": "е", "4": "ч",
    **dict(zip("abcdefghijklmnopqrstuvwxz'", "абцдефгхийклмнопкрстуввхзь", strict=True)),
}  # fmt: skip
_SOUND = re.compile("|".join(sorted(_SOUNDS, key=len, reverse=True)) + "|.", re.DOTALL)
_WORD_OR_SIGN = re.compile(r"[a-z0-9']+|[^a-z0-9']")
_VOWELS = frozenset("aeiouy")
#: What stands on the keys of a Russian keyboard where a Latin one has these.
_KEYS = dict(zip("qwertyuiop[]asdfghjkl;'zxcvbnm,.`", "йцукенгшщзхъфывапролджэячсмитьбюё", strict=True))
_KEYED_WORD = re.compile(r"[a-z,.;'\[\]`]*[a-z][a-z,.;'\[\]`]*")
_LATIN = re.compile(r"[a-z]+")
_OTHER_LETTER = re.compile(r"[^\W\d_A-Za-z]")
_WORD = re.compile(r"[a-z0-9']+")
#: No language has so few vowels: of a text in Russian typed on a Latin keyboard about 6 of 100 letters are these.
_FEWEST_VOWELS = 0.2


@cache
def spellings() -> dict[str, str]:
    """Return everyday Russian words by the ways to write them in Latin letters that are words of no other language."""
    ways = {
        "".join(way): word for word in reversed(_COMMON.split()) for way in product(*(_WAYS[letter] for letter in word))
    }
    elsewhere = frozenset(_ELSEWHERE.split())
    return {way: word for way, word in ways.items() if len(way) > 2 and way not in elsewhere}


@cache
def _everyday() -> frozenset[str]:
    return frozenset(word for word in _COMMON.split() if len(word) > 2)


def is_by_sound(lowered: str) -> bool:
    """Tell whether a lower-case text is Russian in Latin letters, by its everyday words."""
    known = spellings()
    if known.keys().isdisjoint(lowered.replace(",", " ").replace(".", " ").split()):
        return False
    words = _WORD.findall(lowered)
    found = [word for word in words if word in known]
    if len(set(found)) > 1:
        return 4 * len(found) >= len(words)
    return any(len(word) > 4 for word in found) and len(words) <= 3


def is_by_key(lowered: str) -> bool:
    """Tell whether a lower-case text is Russian typed on a Latin keyboard: hardly a vowel, and an everyday word."""
    vowels = sum(map(lowered.count, "aeiou"))
    # the text has no more letters than characters: most are done with here
    if vowels > _FEWEST_VOWELS * len(lowered):
        return False
    letters = sum(map(len, _LATIN.findall(lowered)))
    if letters < 5 or vowels > _FEWEST_VOWELS * letters:
        return False
    words = ["".join(_KEYS[key] for key in word) for word in _KEYED_WORD.findall(lowered)]
    # a comma or full stop at the end may be itself
    found = sum(bool({word, word.rstrip("бю")} & _everyday()) for word in words)
    return 4 * found >= len(words) and found > 0


def in_cyrillic(plain: Normal) -> Normal | None:
    """Return a text of Latin letters in Cyrillic where it is Russian, None where it is not."""
    if _OTHER_LETTER.search(plain.source):
        return None
    if is_by_sound(plain.text):
        return _by_sound(plain)
    return _by_key(plain) if is_by_key(plain.text) else None


def _by_sound(plain: Normal) -> Normal:
    characters: list[str] = []
    places: list[tuple[int, int]] = []
    for at, end, letters in _sounds(plain.text):
        characters.extend(letters)
        places.extend([(at, end)] * len(letters))
    starts = tuple(plain.starts[at] for at, _ in places)
    return Normal(plain.source, "".join(characters), starts, tuple(plain.ends[end - 1] for _, end in places))


def _sounds(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield what to write for each part of a text, with its start and end: everyday words at once."""
    for part in _WORD_OR_SIGN.finditer(text):
        word = spellings().get(part.group())
        if word:
            yield part.start(), part.end(), word
            continue
        for sound in _SOUND.finditer(part.group()):
            at = part.start() + sound.start()
            yield at, at + len(sound.group()), _sound(text, at, sound.group())


def _sound(text: str, at: int, typed: str) -> str:
    if typed == "y":
        # "moy", "ty"
        return "й" if text[at - 1 : at] in _VOWELS else "ы"
    return _SOUNDS.get(typed, typed)


def _by_key(plain: Normal) -> Normal:
    def keyed(word: re.Match[str]) -> str:
        return "".join(_KEYS[key] for key in word.group())

    return Normal(plain.source, _KEYED_WORD.sub(keyed, plain.text), plain.starts, plain.ends)
