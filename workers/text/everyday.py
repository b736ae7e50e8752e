"""Short Latin texts told by their everyday words, and Hindi written in Latin letters."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")

#: Words that stand in almost every text of a language. One that several languages have counts for each.
_WORDS = {
    "en": """the and you are is this that what not i'm don't it's was have has with for they we my your how why who
        thank thanks great good very nice love hate please can will would should he she his her of to yes hello
        please get all if so no do does did just like me it on in a i be go out about too kill stop up""",
    "de": """der die das und ist nicht ich du sie wir ihr ein eine einen mit für auf von zu im dem den des auch was
        wie wer warum danke gut sehr schön ja nein kein keine mein dein sind bist habe hat wird dass so es man noch
        nur aber doch mal hier jetzt raus""",
    "fr": """le la les des et est pas je tu il elle nous vous un une dans pour avec sur que qui quoi merci bien très
        c'est j'ai oui non mon ton son ce cette du au ne de on suis es sont bon bonjour pourquoi comment ta ma sa
        tous""",
    "es": """el la los las y es no yo tú tu que qué un una en con por para gracias muy bien mi su de del eres está son
        pero como cómo quien quién porque si sí hola esto este esta eso más todo todos lo se te me vete bueno hay""",
    "pt": """o a os as e é não eu tu você que um uma em com por para obrigado obrigada muito bem meu seu de do da dos
        das está são mas como quem porque sim olá isso este esta mais tudo todos se te me vai bom boa no na tá""",
    "it": """il lo la gli le e è non io tu che un una in con per di del della grazie molto bene mio tuo sei sono ma
        come chi perché si sì ciao questo questa più tutto tutti ti mi vai buono bravo hai ho ha nel sul""",
    "pl": """i w nie się na jest to że z do jak co ty ja my wy on ona dziękuję dzięki dobrze bardzo tak mój twój są
        jesteś ale kto dlaczego cześć tego ten ta te wszystko już tylko czy za od po mnie ci ich jego""",
    "nl": """de het een en is niet ik jij je wij zij met voor op van te dat die wat hoe wie waarom bedankt goed heel
        mooi ja nee geen mijn jouw zijn bent heb heeft wordt ook maar nog er om bij uit hier""",
    "tr": """bir ve bu ne çok değil için ile ben sen o biz siz teşekkürler iyi güzel evet hayır var yok mi mı nasıl
        neden kim ama da de daha gibi kadar olsun seni sana bana beni sizi lan tamam""",
}  # fmt: skip

#: Hindi as it is written in Latin letters, in words that other languages hardly have.
_HINDI = """
    hai hain nahi nahin nhi kya kyu kyun kyon bhai yaar tumhe tumhara tumhari tumhare tera teri tere meri mujhe
    tujhe mujhse tujhse tujh mujh kuch kuchh aur yeh woh sabhi sabse sabko logon karo karna karte karta karti raha
    rahe rahi gaya gaye gayi hoga hogi hota hoti hote abhi kabhi phir jao jaao chalo accha acha achha bahut bohot
    bahot saala saale kutte kutta kamine chutiya chutiye bhosdi madarchod behenchod bhenchod gandu randi apna apne
    apni sirf agar lekin matlab kaise kaisa kaun kahan humko hamare humare humari hume hamein aap aapko aapka dekho
    bolo unko inko isko usko iska uska iske uske unka unki inka inki kisi wale wali liye baat ghar chahiye chahta
    chahte chahti hoon hun karke karega karenge karunga dunga denge jaise jaisa aisa aise aisi yahi wahi yahan wahan
    bilkul theek thik saath hona hone rehna rehne maar maut marega jaye jaaye jayega jayenge keval bina tarah kaam
    aaj samajh samaj jagah bahar nafrat behtar dekha dekhna batao zindagi pyaar paisa paise sare saare auratein
    aurat aurato wahiyat gande gandi khatam khatm
"""
#: Words that count towards a text's share only where it has one of the words above.
_HINDI_TOO = """
    kar ko ka ki ke se wo log bhi thi tha mat sale hum mere logo jab tab sab bol koi mein mai tum gala dost bata
    wala ganda sala mera dena desh
"""


#: English words that are everyday words of languages without a list here too (Danish, Tagalog, Maori, Pinyin).
_SHARED = "i for have to so in on me no be he a an all do it is at of go will please get you"
_ELSEWHERE = frozenset(_SHARED.split())
#: How many of a text's words must be everyday ones of English, how many of these of English alone, what share they must
#: be, and how many times as many as of another language. A quotation in English is mostly less.
_PLAIN, _ITS_OWN, _PLAIN_SHARE, _PLAIN_TIMES = 4, 2, 0.4, 2


def by_everyday_words(lowered: str) -> str | None:
    """Return the language that most of a lower-case text's words are everyday words of; None where none or two are."""
    found = Counter(language for word in _WORD.findall(lowered) for language in _languages().get(word, ()))
    best = found.most_common(2)
    if not best or (len(best) > 1 and best[0][1] == best[1][1]):
        return None
    return best[0][0]


def is_plainly_english(lowered: str) -> bool:
    """Tell whether a lower-case text is English by its everyday words alone, far ahead of any other language listed."""
    words = _WORD.findall(lowered)
    if not "".join(words).replace("’", "").isascii():
        return False
    known = [(word, language) for word in words for language in _languages().get(word, ())]
    found = Counter(language for _, language in known)
    english = found.pop("en", 0)
    own = sum(language == "en" and word not in _ELSEWHERE for word, language in known)
    enough = max(_PLAIN, _PLAIN_SHARE * len(words), _PLAIN_TIMES * max(found.values(), default=0))
    return own >= _ITS_OWN and english >= enough


def hindi_share(lowered: str) -> float:
    """Return the share of a lower-case text's words that are Hindi in Latin letters; 0 where fewer than two are."""
    hindi, others = _hindi()
    if hindi.isdisjoint(lowered.split()):
        return 0.0
    words = _WORD.findall(lowered)
    own = sum(word in hindi for word in words)
    found = own + sum(word in others for word in words)
    return found / len(words) if found > 1 and own else 0.0


@cache
def _hindi() -> tuple[frozenset[str], frozenset[str]]:
    return frozenset(_HINDI.split()), frozenset(_HINDI_TOO.split())


@cache
def _languages() -> dict[str, tuple[str, ...]]:
    words = {word for listed in _WORDS.values() for word in listed.split()}
    sets = {language: frozenset(listed.split()) for language, listed in _WORDS.items()}
    return {word: tuple(language for language, listed in sets.items() if word in listed) for word in words}
