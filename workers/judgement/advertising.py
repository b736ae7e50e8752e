"""Says how much a text reads like advertising: a short list of features, each with its weight.

A subject alone (money, gambling, medicine) never reaches the default threshold, nor does praise or a link alone; what
counts is a subject or praise together with a call to act or a link.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from workers.judgement.phrases import compiled
from workers.judgement.spans import Judgement, Span


@dataclass(frozen=True, slots=True)
class Feature:
    """One sign of advertising; each further phrase of it adds half as much again, up to `most`."""

    why: str
    weight: float
    most: float
    pattern: re.Pattern[str]


_LINK = re.compile(r"h(?:tt|xx)ps?://|\bwww\.", re.IGNORECASE)
_ONE_LINK, _MANY_LINKS, _MANY = 0.15, 0.35, 3
_PRAISE_WEIGHT, _PRAISE_UP_TO_WORDS = 0.35, 40

_FEATURES = (
    Feature("asks to buy, click or sign up", 0.35, 0.7, compiled(r"""
        click (?:here|the link|my (?:profile|link))|buy (?:now|cheap|online|followers|likes)|order (?:now|today)|act now
        visit (?:my|our) (?:web ?)?(?:site|page|shop|store|channel|blog|profile)|sign up (?:now|today|here)|risk[- ]free
        check out my (?:site|page|channel|blog|profile)|limited (?:time )?offer|special offer|best price
        money back guarantee
        free (?:trial|shipping|bonus|spins|gift)|promo ?code|discount code|100% (?:free|guaranteed|legit)
        no prescription
        жми(?:те)? (?:сюда|на ссылку)|переходи(?:те)? по ссылке|закажи(?:те)? (?:сейчас|сегодня)|промокод\w*
        скидк[аи] до
        купи(?:ть|те)? (?:дешево|дёшево|недорого|сейчас|онлайн)|бесплатн\w+ бонус\w*|подпис\w{1,8} на (?:мой|наш) канал
        (?:jetzt|hier) (?:kaufen|bestellen|klicken|anmelden)|klick(?:en sie)? hier|gutscheincode|sonderangebot
        cliqu(?:ez|e) ici|achet(?:ez|er) maintenant|offre (?:limit[ée]e|sp[ée]ciale)|code promo|livraison gratuite
        haz clic(?: aqu[ií])?|compra(?:r)? ahora|oferta (?:limitada|especial)|env[ií]o gratis
        reg[ií]strate (?:ahora|gratis)
        """)),
    Feature("promises an income", 0.4, 0.6, compiled(r"""
        (?:earn|earned|make|made|making) (?:up to )?<SUM> ?(?:usd |dollars |euros? )?(?:a|per|every) <TIME>
        (?:earn|make) (?:easy |extra |quick |fast |real )?(?:money|cash|income) (?:online|from home|fast|easily)
        passive income
        financial freedom|double your (?:money|investment|bitcoins?|crypto)|guaranteed (?:profit|returns?|income)
        get rich
        helped me (?:to )?recover my (?:lost |stolen )?(?:funds|money|bitcoins?|crypto)|пассивный доход
        доход от \d[\d\s]{0,9}
        заработ(?:ок|ай|айте|ать) (?:в интернете|без вложений|на дому|онлайн|от \d+)
        geld (?:online )?verdienen (?:von|im)
        passives einkommen|gagne[rz] de l'argent (?:facilement|en ligne|rapidement)|revenus? passifs?|ingresos pasivos
        gana(?:r)? dinero (?:desde casa|online|r[aá]pido|f[aá]cil)
        """, SUM=r"[$€£]?\d[\d,.]{0,9}[k$€£]?", TIME="(?:day|week|month|hour)")),
    Feature("asks to be written to elsewhere", 0.25, 0.25, compiled(r"""
        (?:contact|text|message|dm|write|reach) (?:me|us|him|her) (?:on|via|at|in) <APP>
        пиши(?:те)? (?:мне )?(?:в|на) (?:телеграм\w*|телегу|вотсап\w*|ватсап\w*|личк\w+|лс)
        schreib(?:t|en sie)? (?:mir|uns) (?:auf|per|über) (?:whats ?app|telegram)
        contacte[rz](?:-moi|-nous)? (?:sur|par|via) (?:whats ?app|telegram)
        escr[ií]beme (?:por|al|a) <APP>
        """, APP="(?:whats ?app|telegram|instagram|skype)")),
    Feature("gambling", 0.2, 0.3, compiled(r"""
        casinos?|slots?|jackpot|sports ?betting|bookmakers?|poker online|gacor|казино|игровы[ех] автомат\w+|букмекер\w*
        фриспин\w*|spielautomaten|machines? [aà] sous|tragaperras|apuestas
        """)),
    Feature("crypto money", 0.2, 0.3, compiled(r"""
        bitcoins?|crypto ?(?:currency|trading|investment)?|forex|binary options|airdrop|usdt|биткоин\w*|криптовалют\w*
        форекс\w*|kryptow[aä]hrung\w*|cryptomonnaies?|criptomonedas?
        """)),
    Feature("medicine for sale", 0.25, 0.35, compiled(r"""
        viagra|cialis|levitra|kamagra|tramadol|xanax|weight ?loss (?:pills?|supplements?)|keto gummies|male enhancement
        penis enlargement|виагр[аыу]|сиалис\w*|дженерик\w*|potenzmittel
        """)),
    Feature("loans and spells", 0.2, 0.3, compiled(r"""
        pay ?day loans?|(?:quick|instant|personal|business) loans?|loan offer|bad credit|spell ?caster|микрозайм\w*
        займ\w* онлайн|кредит без отказа|sofortkredit\w*|pr[êe]ts? (?:rapides?|entre particuliers?)
        pr[eé]stamos? r[aá]pidos?
        """)),
    Feature("search-engine services", 0.25, 0.35, compiled(r"""
        seo (?:services?|expert|agency|backlinks?)|backlinks?|rank (?:your (?:site|website)|on google)|guest posts?
        web traffic
        продвижени[ея] сайт\w*|раскрутк[аи] сайт\w*
        """)),
    Feature("replicas and fakes", 0.25, 0.35, compiled(r"""
        replica (?:watch(?:es)?|bags?)|rolex|diploma for sale|essay writing service|hot (?:singles|girls) (?:in|near)
        """)),
)  # fmt: skip
_PRAISE = compiled(
    r"""
    <GOOD> (?:post|article|blog|site|website|info|information|content|read)|keep up the (?:good|great) work
    thanks? (?:you )?for (?:sharing|the (?:info|information))
    i (?:really )?(?:enjoyed|loved) (?:reading )?(?:this|your) \w{1,10}
    отличн(?:ая статья|ый (?:сайт|пост|блог))|спасибо за (?:полезную|интересную) (?:информацию|статью)
    (?:toller|guter|super|klasse) (?:artikel|beitrag|blog)|(?:super|excellent|tr[èe]s bon) article
    (?:gran|excelente|buen) (?:art[íi]culo|post|blog)
    """,
    GOOD="(?:great|nice|awesome|amazing|excellent|wonderful|fantastic|very good|helpful|informative|interesting)",
)


def advertising(text: str) -> Judgement:
    """Return how much a text reads like advertising, with the places that add to it."""
    score = 0.0
    spans: list[Span] = []
    for feature in _FEATURES:
        places = list(feature.pattern.finditer(text))
        if places:
            further = len({place.group().casefold() for place in places}) - 1
            score += min(feature.most, feature.weight * (1 + further / 2))
            spans.extend(Span(place.start(), place.end(), feature.why) for place in places)
    links = list(_LINK.finditer(text))
    if links:
        score += _ONE_LINK if len(links) < _MANY else _MANY_LINKS
        praise = _PRAISE.search(text)
        if praise and len(text.split()) <= _PRAISE_UP_TO_WORDS:
            score += _PRAISE_WEIGHT
            spans.append(Span(praise.start(), praise.end(), "general praise with a link"))
        spans.extend(Span(link.start(), link.end(), "link") for link in links)
    return Judgement(round(min(score, 1.0), 2), tuple(spans))
