"""How streets, houses and flats are written in each language: the expressions behind the finder of postal addresses."""

from __future__ import annotations

import re

_N = r"[0-9]{1,5}(?: ?[A-Za-zА-Яа-я](?!\w))?(?:[/-][0-9]{1,4}[A-Za-z]?)?"
#: A capitalised name of one to three words, with the small words between them.
_NAME = (
    r"(?:[^\W\d_a-zа-яё][\w'’-]{1,24}\.?)(?: (?:[^\W\d_a-zа-яё]|d'|de |da |do |del |des |der |van |von |"
    r"y |e )[\w'’-]{0,24}){0,3}"
)
#: Words by which a Romance street begins, before its name.
_OF = (
    "(?:d'|l'|(?:de las?|de los|del|della|delle|dei|degli|dell'|de l'|du|des|das|dos|de|do|da|di|la|le|"
    "las|los|el) ?){0,2}"
)
#: What makes a number after a street no house of it: "Abbey Road 3 times", "на Красной 20 лет".
_NO_HOUSE = (
    r"(?! ?(?:%|°|€|\$|times|years?|people|days?|hours?|minutes?|km|m\b|лет|год|руб|тыс|млн|человек|раз|"
    "минут|час|дн|метр|процент|Jahre|Uhr|Prozent|Meter|ans|jours|heures|años|días|horas|anos|anni|lat|"
    "jaar|uur|yıl|saat)|[.,:][0-9]|[0-9])"
)

_ENGLISH_SORTS = (
    "Street|Str?\\.?|Road|Rd\\.?|Avenue|Ave\\.?|Lane|Ln\\.?|Close|Drive|Dr\\.?|Court|Ct\\.?|Place|Pl\\.?|Terrace|Crescent|Gardens|Square|Sq\\.?|Boulevard|Blvd\\.?|Hill|Row|Mews|Grove|Rise|View"
    "|Steps|Walk|Parade|Quay|Green|Way|Park|Wharf|Gate|Yard|Vale|End|Circle|Parkway|Pkwy|Trail|Alley|Embankment|Cottages"
)
_PATTERNS = (
    # 27 Alder Close; flat C, 70 Winter Street; 5 The Paddocks
    (
        r"[0-9]{1,5}(?:-[0-9]{1,4}|[a-zA-Z])?,? (?:[NSEW]\.? )?(?:(?:Old |Saint |"
        rf"St\.? )?[A-Z][\w'-]{{1,20}} ){{1,3}}(?:{_ENGLISH_SORTS})(?!\w)(?:,? (?:Apt|Flat|Suite|Unit|"
        r"#)\.? ?[0-9A-Z]{1,5})?"
    ),
    (
        "(?:(?:lives?|living|address|home|house|stays?|staying|to|at|is)(?: is| at|"
        ":)? )[0-9]{1,5}[a-z]?,? (?:[a-z'-]{2,20} ){1,2}(?:street|road|avenue|lane|drive|close|crescent|"
        r"terrace)(?!\w)"
    ),
    r"[0-9]{1,4} The [A-Z][a-z]{3,18}s(?=[,.;]|$| [a-z])(?! of)",
    (
        r"(?:[A-Z][\w'-]{1,20} ){1,2}(?:Street|Road|Avenue|Lane|Crescent|Terrace|"
        rf"Drive),? (?:no\.? ?)?{_N}{_NO_HOUSE}"
    ),
    (
        r"(?:[Ff]lat|[Aa]pt\.?|[Aa]partment) (?:no\.? ?)?[0-9A-Z]{1,5}(?![\w:])(?=.{0,30}(?:[Ff]loor|"
        r"[Bb]ell|[Dd]oor|[Bb]lock|[Hh]ouse|[A-Z]\w+ (?:Street|Road|House|Court)))"
    ),
    # Pfefferkuchengasse 14, An der Mühle 3
    (
        r"(?:(?:[A-ZÄÖÜ][\wäöüß]+[- ]){0,2})[A-ZÄÖÜ]?[\wäöüß-]{2,30}(?:straße|strasse|str\.|gasse|allee|"
        "ufer|damm|steig|stieg|chaussee|(?<!Um)(?<!Aus)(?<!Rück)(?<!Rad)(?<!Feld)(?<!Heim)weg|"
        "(?<!Start)(?<!Sitz)(?<!Park)(?<!Stell)(?<!Tabellen)(?<!Listen)(?<!Arbeits)(?<!Spiel)(?<!Steh)"
        f"platz) {_N}{_NO_HOUSE}"
    ),
    rf"(?:[A-ZÄÖÜ][\wäöüß-]{{2,20}}) (?:Straße|Strasse|Str\.|Allee|Weg|Gasse|Ring|Damm|Ufer) {_N}{_NO_HOUSE}",
    rf"(?:An der|Am|Im|Auf der|Auf dem|Zur|Zum|Unter den) [A-ZÄÖÜ][\wäöüß-]{{3,20}} {_N}(?=[,.;]|$)",
    # Berkenhofsingel 27
    (
        r"[A-Z][\w-]{2,25}(?:straat|laan|plein|gracht|kade|singel|dijk|hof|steeg|dreef|plantsoen|gatan?|"
        f"vägen|gata|katu) {_N}{_NO_HOUSE}"
    ),
    # 8 impasse des Glycines-Bleues
    (
        r"[0-9]{1,4}(?: ?(?:bis|ter))?,? (?:rue|avenue|av\.|boulevard|bd\.?|impasse|all[ée]e|chemin|place|"
        f"quai|route|cours|square|passage|sentier|ruelle|r[ée]sidence) {_OF}{_NAME}"
    ),
    # calle Robledal 14; Rua das Acácias Tortas, 88; vicolo delle Magnolie Storte 5; ul. Jaskółcza 7
    (
        r"(?:[Cc]alle|C/|[Aa]venida|[Aa]vda\.?|[Pp]laza|[Pp]aseo|[Cc]allejón|[Tt]raves[íi]a|[Rr]onda|"
        r"[Pp]asaje|[Cc]arrera|[Jj]irón|[Rr]ua|R\.|[Tt]ravessa|[Aa]lameda|[Pp]raça|[Ee]strada|[Ll]argo|"
        "[Bb]eco|[Vv]ia|[Vv]iale|[Vv]icolo|[Cc]orso|[Pp]iazza|[Pp]iazzale|"
        rf"[Ss]alita) {_OF}{_NAME},? (?:n\.?[º°o]?\.? ?|número |numero |nº ?)?{_N}{_NO_HOUSE}"
    ),
    (
        r"(?:[Uu]l\.|[Uu]lic\w{1,2}|[Aa]l\.|[Aa]lej\w{1,2}|[Oo]s\.|[Oo]siedl\w|"
        rf"[Pp]lac\w?) ?{_NAME} {_N}(?: ?m\.? ?[0-9]{{1,4}})?{_NO_HOUSE}"
    ),
    rf"[A-ZŻŹĆŁŚÓ][\wąćęłńóśźż]{{3,20}}(?:ej|iej|a|ów) {_N} (?:m\.|mieszkani\w) ?[0-9]{{1,4}}",
    # Ihlamurcuk Sok. No 9
    (
        rf"{_NAME} (?:Mah(?:allesi|\.)?|Sok(?:ak|ağı|\.)?|Sk\.|Cad(?:desi|\.)?|Bulvarı|Apartmanı|Apt\.?|"
        rf"Sitesi)(?:'?\w{{0,4}})?,? ?(?:{_NAME} (?:Mah|Sok|Cad)\w*\.? ?)?(?:[Nn]o ?[:.]? ?|"
        f"[Nn]umara ?)?{_N}{_NO_HOUSE}"
    ),
    r"(?:[Dd]aire|D:|[Kk]apı) ?(?:no ?)?:? ?[0-9]{1,3}(?=.{0,20}(?:[Kk]at|[Ss]ok|[Aa]pt))",
    # ул. Луговая, д. 6, кв. 12
    (
        r"(?:[Уу]л\.|[Уу]лиц\w{1,2}|[Пп]ер\.|[Пп]ереул\w{2,4}|[Пп]роспект\w{0,2}|[Пп]р-т|[Пп]р\.|"
        r"[Шш]оссе|[Нн]аб\.|[Нн]абережн\w{2,3}|[Бб]ульвар\w{0,2}|[Пп]роезд\w{0,2}|[Тт]упик\w{0,2}|"
        rf"[Мм]кр\w{{0,2}}\.?|[Аа]лле\w{{1,2}}) ?{_NAME}(?:, ?| )(?:д(?:ом)?\.? ?)?{_N}{_NO_HOUSE}"
    ),
    (
        rf"{_NAME} (?:ул\.|улиц\w{{1,2}}|пер\.|переул\w{{2,4}}|проспект\w{{0,2}}|пр-т|шоссе|бульвар\w?|"
        rf"проезд\w?|набережн\w{{2,3}}),? (?:д(?:ом)?\.? ?)?{_N}{_NO_HOUSE}"
    ),
    # на Ольховой, 21; Кирпичная 9-27; Дом 11 по Гончарной
    (
        r"(?:(?:[Нн]а|[Пп]о|[Сс]|[Оо]т|[Уу]|[Аа]дрес|живёт|живет|прописан\w?) |(?<=[:,-] )|(?<=^))(?!Перв|"
        "Втор|Трет|Четв|Пят|Шест|Седьм|Больш|Стат|Глав|Част)[А-ЯЁ][а-яё]{3,20}(?:ой|ая|ую|ей|яя|"
        r"юю)(?:, ?| )(?:д(?:ом)?\.? ?)?[0-9]{1,3}(?![-0-9]*[0-9]{4})(?: ?[а-яА-Я](?!\w))"
        f"?(?:[/-][0-9]{{1,4}})?{_NO_HOUSE}"
    ),
    r"[Дд](?:ом\w?|\.) ?[0-9]{1,3}[а-я]?(?:,| на| по)? [А-ЯЁ][а-яё]{3,20}(?:ой|ому|ая|ей)(?!\w)",
    (
        r"(?:[Дд](?:ом\w?|\.) ?№? ?[0-9]{1,3}[а-я]?,? )(?:[Кк]в|[Кк]орп|[Пп]одъезд|"
        r"[Сс]тр)\w*\.? ?[0-9]{1,4}|(?:[Кк]варт\w{2,3}|[Кк]в\.) ?№? ?[0-9]{1,4}(?=.{0,20}(?:этаж|подъезд|"
        "дом|код))"
    ),
    (
        r"(?:na|ul\.?|ulitsa|po) [A-Z][a-z]{3,20}(?:oy|oj|aya|oi)[ ,]{1,2}(?:dom |"
        r"d\. ?)?[0-9]{1,3}(?:,? ?kv\.? ?[0-9]{1,4})?(?![0-9])"
    ),
    # شارع الزيتونة عمارة ١٢
    (
        r"(?:شارع|زنقة|حي|نهج) (?:[^\W\d]{2,15} ?){1,4}[،,]? ?(?:(?:رقم|عمارة|بناية|منزل|بيت|فيلا|شقة|الدار|"
        "مبنى) ?){0,2}[0-9]{1,4}"
    ),
    r"(?:عمارة|شقة|بناية|فيلا|منزل رقم) ?(?:رقم )?[0-9]{1,4}",
    # मकान 14, चंदनवाड़ी गली
    r"(?:मकान|फ्लैट|फ़्लैट|हाउस|घर)(?: (?:नंबर|नं\.?|न\.|संख्या))? ?[0-9]{1,4}(?:[-/][0-9A-Z]{1,4})?",
    r"(?:गली|मोहल्ला|सेक्टर|रोड|मार्ग) (?:नंबर |नं\.? )?[0-9]{1,4}[,]? (?:मकान|फ्लैट|घर|प्लॉट)",
    r"(?:[Mm]akan|[Ff]lat|[Gg]har) (?:number |no\.? ?)?[0-9]{1,4}(?=.{0,30}(?:gali|mohalla|sector|nagar|colony))",
    # 锦鲤路48弄3号602
    (
        r"[\u4e00-\u9fff]{2,6}(?:路|街|道|巷|弄|胡同|里|村)[0-9一二三四五六七八九十]{1,5}(?:弄[0-9]{1,4})?[号號](?:院|"
        "楼)?[0-9]{0,4}(?:[栋棟幢单單元室楼层]{1,2}[0-9]{0,4})?"
    ),
    r"[\u4e00-\u9fff]{2,8}(?:小区|花园|公寓|大厦|苑|新村|宿舍)\w{0,4}?[0-9]{1,4}(?:号楼|栋|棟|幢|单元|室|座)[0-9]{0,4}",
    # what is called an address, in whatever form
    (
        "(?:(?<=address )|(?<=address: )|(?<=address is )|(?<=lives at )|(?<=адрес: )|(?<=Адрес: )|"
        "(?<=adresse: )|(?<=Adresse: )|(?<=Adresse : )|(?<=dirección: )|(?<=endereço: )|(?<=indirizzo: )|"
        "(?<=adres: )|(?<=adresi: )|(?<=wohnt in )|(?<=vive en )|(?<=mora na )|"
        r"(?<=mieszka na ))(?:[0-9]{1,5}[a-z]?,? (?:[^\W\d_a-zа-яё][\w'-]{1,20} ?)"
        "{1,3}(?:[0-9]{1,4}(?![0-9]))?|"
        r"(?:[^\W\d_a-zа-яё][\w'-]{1,20},? ){1,3}[0-9]{1,4}[a-z]?(?![0-9]))"
    ),
    # a postcode with a town
    "(?<=, )(?:(?![0-9]{2}000)[0-9]{5}|[0-9]{4} ?[A-Z]{2}) [A-ZÄÖÜÉ][a-zäöüßéèàç-]{2,20}(?=[,.;]|$)",
)

#: Where a public place, or one that all know, only looks like somebody's home.
KNOWN = re.compile(
    "downing st|pennsylvania av|baker st|wall street|abbey road|jump street|fleet street|"
    r"красн\w{2} площад|лубянк|бейкер|bundesstr|landstr|hauptstr\w* \d+ km|einbahnstr|autobahn"
)
ADDRESS = tuple(re.compile(rf"(?<![\w@.,/-])(?:{pattern})") for pattern in _PATTERNS)
