"""Words for what people are, each read as one and the same, so that no score depends on who somebody is.

The models read "gay", "Jewish" and "Chechen" as one word for a group. What is said of a group still counts; which
group it is cannot. Slurs are no words for what people are: they stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

#: English: the word that stands for those of its grammatical sort, one that the encoder knows.
_ENGLISH = {
    "catholic": """
        gay lesbian bisexual transgender transsexual trans queer homosexual heterosexual asexual nonbinary lgbt
        lgbtq lgbtqia jewish christian muslim protestant orthodox hindu buddhist sikh atheist islamic black
        asian african mexican latino latina hispanic arab arabic arabian chinese japanese korean indian
        pakistani turkish kurdish syrian afghan iraqi iranian somali nigerian russian ukrainian chechen polish
        romanian roma gypsy deaf disabled autistic palestinian israeli white
    """,
    "catholics": """
        gays lesbians bisexuals homosexuals heterosexuals queers transsexuals jews christians muslims
        protestants hindus buddhists sikhs atheists blacks whites asians africans mexicans latinos hispanics
        arabs turks kurds syrians afghans iraqis iranians somalis nigerians russians ukrainians chechens poles
        romanians immigrants migrants refugees foreigners indians pakistanis palestinians israelis
    """,
    "immigrant": "migrant refugee jew foreigner",
}
_ENGLISH_WORDS = {word: standing for standing, words in _ENGLISH.items() for word in words.split()}
#: Other languages: beginnings of words, on the spelling of `workers.text.normalise`; ASCII where all share it.
_ANYWHERE = r"""
    ге(?:и|и|я|ю|ем|ев|ям|ями|ях)$|гомосекс|лесби(?:я|и)н|бисекс|транс(?:генд|секс|людеи|люди|жен|муж)|квир
    |лгбт|мусульман|еврее?|евреи|иуде|христиан|католи|православн|буддис|индус|атеис|чечен|дагестан|кавказ
    |украин|русск|росси(?:ян|иск)|таджик|узбек|киргиз|армян|азербаиджан|цыган|рома$|беженц|беженк|мигрант
    |эмигрант|иммигрант|инвалид|глух|афган|сирии|schwul|lesbisch|lesben|homosex|bisex|transgend|transsex
    |muslim|moslem|musulman|musulm|jud(?:e|en|isch\w*)$|juif|juiv|judi[oa]s?$|ebre[oia]|zydow
    |zyd(?:zi|ow|em|a)?$|christlich|chretien|cristian|cristao|cristaos|chrzescijan|hristiyan|katholi|catholi
    |cattolic|fluchtling|gefluchtet|refugie|refugiad|rifugiat|uchodz|vluchteling|multeci|siginmaci|migrant
    |migrante|inmigrante|imigrante|immigrat|immigre|gocmen|zigeuner|gitan[oa]?s?$|tzigan|rom(?:a|ni|ow)$
    |cingene|escin(?:sel|el)|lezbiyen|yahudi|musluman|ermeni|kurt(?:ler)?$|kurd|arab|araber|arap(?:lar)?$
    |tschetschen|tchetchen|cecen|czeczen|ukrain|gej(?:e|ow|em|a)?$|lesbijk|homo(?:'s|s)?$|مثلي|مسلم|مسيحي|يهود
    |لاجئ|لاجي|مهاجر|شيع|سني|اقباط|قبطي|كرد|شيشان|समलैंगिक|मुसलमान|मुस्लिम|हिंदू|हिन्दू|ईसाई|सिख|दलित|यहूदी
    |शरणार्थी|प्रवासी|gay|lesbian|trans$|queer
"""
_OTHER = re.compile("".join(_ANYWHERE.split()))
_STANDING = "catholic"
#: What the flags of pride are made of; in every language they name a group.
_SIGNS = frozenset("🌈🏳⚧")


def stands_for_groups(word: str) -> bool:
    """Tell whether an English word says what somebody is, or is one that stands for those."""
    return word in _ENGLISH or word in _ENGLISH_WORDS


def said_again(words: Sequence[str]) -> set[int]:
    """Return the places of signs that name a group right after the same sign: a row of rainbows is one."""
    if _SIGNS.isdisjoint(words):
        return set()
    return {at for at, (before, word) in enumerate(pairwise(words), 1) if word == before and word in _SIGNS}


def neutral(word: str, language: str | None) -> str:
    """Return a plain word, or the one that stands for all of its sort where it says what somebody is."""
    if word in _SIGNS:
        return _STANDING
    if language == "en" or language is None:
        return _ENGLISH_WORDS.get(word, word)
    return _STANDING if _OTHER.match(word) else word
