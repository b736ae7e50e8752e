"""The languages whose dangers are known."""

from __future__ import annotations

from workers.judgement.dangers.arabic import ARABIC
from workers.judgement.dangers.chinese import CHINESE
from workers.judgement.dangers.dutch import DUTCH
from workers.judgement.dangers.english import ENGLISH
from workers.judgement.dangers.french import FRENCH
from workers.judgement.dangers.german import GERMAN
from workers.judgement.dangers.hindi import HINDI
from workers.judgement.dangers.italian import ITALIAN
from workers.judgement.dangers.polish import POLISH
from workers.judgement.dangers.portuguese import PORTUGUESE
from workers.judgement.dangers.russian import RUSSIAN
from workers.judgement.dangers.spanish import SPANISH
from workers.judgement.dangers.turkish import TURKISH

SPEECHES = (
    ENGLISH, RUSSIAN, GERMAN, FRENCH, SPANISH, PORTUGUESE, ITALIAN, POLISH, DUTCH, TURKISH, ARABIC, HINDI, CHINESE,
)  # fmt: skip
