"""What friends go on to say after words that would be a threat from a stranger: cake, help, a game."""

from __future__ import annotations

import re

from workers.judgement.dangers.phrasing import words

_WORDS = words(
    r"""
    cakes?(?!\w)|pizza|soup|cookies|biscuits|casserole|flowers|bouquet|birthday|hug(?:s|ging)?(?!\w)|umbrella
    barbecue|choir|tickets?(?!\w)|lonely|congratulations|home-?made
    we(?:'re| are) so proud|auntie|grandma|the keys|croissant
    торт|пирог|пирож|обним|обня|варень|цвет[ыао]|блин(?:ы|чик)|букет|подар|поздрав|помо(?:чь|жем|гу)|в гости|чай
    kuchen|torte|blumen|schlüssel|umarm|geburtstag|gâteau|fleurs|café|bises|anniversaire
    tarta|llaves|abraz|flores|cumple|bolo(?!\w)|abraço|aniversário|torta|abbracci
    samose|(?:ال|بال)كعك
    compleanno|taart|bloemen|knuffel|verjaardag|ciasto|kwiaty|urodziny|przytul|pasta(?!\w)|börek|çiçek|doğum günü
    """
)
_ANYWHERE = words("饺子|餃子|蛋糕|केक|समोसे", whole=False)
KINDLY = re.compile(f"{_WORDS.pattern}|{_ANYWHERE.pattern}")
