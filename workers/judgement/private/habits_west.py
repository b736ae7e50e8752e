"""Where somebody can be met, in English, German and Dutch."""

from __future__ import annotations

from workers.judgement.private.habits import habits

ENGLISH = habits(
    (
        "live stay sleep rent hiding hides work stud teach goes school nursery kinderg park leave walk jog "
        "cycle train drive pick run collect play house flat room door address they put clean floor shelter "
        "refuge alone moored hiding last seen moved commut allotment"
    ),
    {
        "own": (
            r"(?:i|we)(?: \w{2,10})? (?:live|work|stay|sleep|rent|park|parked|walk|jog|run|study|go|leave|get|"
            r"moved)|i'm|we're|my (?!ex|mate)\w+|our|us"
        ),
        "harmless": (
            "lived|was born|used to live|ago|century|museum|anyone can|everybody is welcome|open day|fictional|"
            "in the (?:novel|film|book|series)|if (?:he|she|they)|landlords?|refugees live|people live|"
            "my (?:husband|wife|partner|son|daughter|mum|mom|mother|dad|father|brother|sister|kids?|parents|"
            r"gran\w*|aunt|uncle)|(?:anyone|everyone|those|people) who|please (?:remove|delete)|let's"
        ),
        "dwells": (
            "lives?|living|is staying|'s staying|are staying|stays|sleeps|sleeping|rents|renting|hiding|hides|"
            r"moved (?:in|into)?|is housed|was given a flat|has a (?:flat|room)|have the end \w{1,9}|works?|"
            "drives|cleans at|moored|they put (?:him|her|them)|recogni[sz]e the view|(?:her|his|their|"
            r"the \w{2,14}'s|\w{2,14}'s) (?:house|flat|home|apartment|room|address|"
            "holiday cottage)(?: address)?|they're in the street|she's at|he's at|deserters' flat|shelter|"
            r"safe house|(?:she|he)'s alone|lives alone|(?:his|her) \w{3,12} is the one|last seen"
        ),
        "walks": (
            "walks|jogs|runs|cycles|commutes|drives|leaves? (?:home|the house|work)|leaving by|gets home|comes home|"
            "parks|parked|takes the|trains|plays|collects|picks? up|drops? (?:off|them)|buys|feeds|drinks|"
            "studies|works|teaches|is at|she's on|he's on|goes to|on (?:her|his) way"
        ),
        "children": (
            "(?:her|his|their|'s) (?:own )?(?:kids?|children|sons?|daughters?|boys?|girls?|little one|twins|child)"
        ),
        "house": r"house|flat|home|cottage|terrace|building|caravan|boat",
        "spot": (
            "(?:bike |corner |betting |flower |kebab |wool )?shop|bakery|baker|butcher|church|mosque|synagogue|"
            "chapel|school|station|pub|bar|caf[eé]|pharmacy|chemist|supermarket|park|cemetery|library|"
            r"post office|bank|garage|gym|pool|playground|hospital|hotel|cinema|theatre|dentist|laundr\w{2,8}|"
            "launderette|restaurant|takeaway|salon|barber|kiosk|petrol station|gas station|police station|"
            r"town hall|bus stop|tram stop|water tower|surgery|mill|brewery|\w{3,12} pool|parish house|"
            r"language school|nursery|kindergarten|chip shop|florist|market|lock \d{1,3}|level crossing|bridge|"
            "club|street|road"
        ),
        "beside": (
            "(?:above|over|opposite|behind|beneath|under|below|next to|next door to|across from|"
            "across the (?:road|street) from|round the corner from|near) (?:the|a|that|our|"
            r"your) (?:[\w'-]{1,14} ){0,2}<spot>"
        ),
        "ordinal": r"ground|first|second|third|fourth|fifth|sixth|seventh|top|\d{1,2}(?:st|nd|rd|th)",
        "precise": (
            "<beside>|(?:<ordinal>)(?: or <ordinal>)? (?:floor|house|door|entrance|staircase)|attic|"
            r"basement flat|(?:room|flat|apartment|apt|no\.|number|unit|court|ward|house|building|block|"
            r"terminal|platform|seat|coach) (?:no\.? )?\d{1,4}[a-z]?|flat [a-z]|(?:blue|red|green|white|black|"
            "yellow|grey|brown|back|front|side) (?:door|gate|fence|shutters|entrance)|with the (?:red|blue|"
            r"green|white|rainbow|yellow|big) \w{3,12}|only house|name on the bell|doorbell|door code|"
            r"\d{1,4}[a-z]? (?:[a-z'-]{2,16} ){1,2}(?:street|road|lane|close|avenue|drive|crescent|court|way|"
            "place|rise|view|hill)|(?:on|in|at|to|rents on) (?:[a-z'-]{3,16} ){1,2}(?:street|road|lane|avenue|"
            "close|drive|hill|crescent|terrace|row|court|grove|square|cottages)(?! (?:protest|march|demo))|"
            "visiting hours"
        ),
        "named": (
            r"(?:at|to|in|for|on) (?:the )?(?:[a-z'&.-]{2,16} ){1,3}<spot>|at st\.? [a-z'-]{3,14}|"
            "at the (?:[a-z'-]{3,14} )<spot>|<beside>"
        ),
        "time": (
            "(?:at|until|till|til|by|from|before|after|around|about) (?:about )?(?:half past |quarter (?:to|"
            r"past) )?(?:\d{1,2}(?::\d\d|\.\d\d)?(?: ?[ap]\.?m\.?)?|one|two|three|four|five|six|seven|eight|"
            r"nine|ten|eleven|noon|midnight)(?! (?:years|hours|minutes|people|euros?))|\d{1,2}[.:]\d\d|"
            "every (?:day|morning|evening|night|week|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|"
            r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:mon|tue|wed|thu|fri|sat|sun) to \w{3}|(?:early|"
            "late|night|morning|day) shift|nights|at lunch|alone|same (?:day|time|route)|each (?:day|morning|"
            "evening|month|week)"
        ),
        "hour": r"\d{1,2}[.:]\d\d|\d{1,2} ?[ap]m",
        "school": (
            "(?:go(?:es)? to|attends?|at|in|from|to) (?:the )?(?:(?!my|our|this|that|private|public|good|same|"
            "state)[a-z'.-]{2,16} ){0,2}(?:primary|elementary|high school|grammar|academy|nursery|kindergarten|"
            r"college|school|steiner school)(?: no\.? ?\d{1,3}| number \d{1,3}| on [a-z]{3,}| in [a-z]{3,})?"
        ),
        "which": (
            r"school (?:no\.?|number) ?\d{1,3}|year \d|class \d\w?|grade \d|\d(?:st|nd|rd|th) grade|pick-?up|"
            r"side gate|(?:primary|elementary|academy|high|st\.? [a-z']{3,14})|walks? home|tram stop|bus stop|"
            r"top of|at \w{3,12}, \w{4,}|halls"
        ),
        "route": r"(?:along|through|round|around) the (?:river|canal|park|lake|woods|seafront|beach|harbour|towpath)",
        "line": r"(?:on the|the) (?:\d{1,3}|\d{1,2}[:.]\d\d) (?:to|from) [a-z]{3,}",
        "leaves": r"leaves? (?:home|the house|for work)|leaving by",
        "present": (
            "(?:she|he)'s (?:at|in|on)|they're (?:in|at|leaving)|are in the|last seen at|(?:she|he) is (?:at|in)"
        ),
        "hideout": (
            "(?:refuge|shelter|safe house|hostel|parish house|hospital|language school)(?:'s|,)? (?:in|on|at|"
            r"ward) [a-z]{3,}|rear exit|coach [a-z]|\d{1,2}:\d\d to [a-z]{3,}"
        ),
        "kin": (
            "(?:her|his|their) (?:mum|mom|mother|dad|father|parents|brother|sister|wife|husband|gran|aunt|"
            "uncle|girlfriend|boyfriend)"
        ),
        "runs": (
            "(?:runs|owns|works (?:at|in)|'s got|has got|has|serves at) (?:a |"
            r"the )(?:[\w'-]{2,14} )?<spot> (?:in|on|at) [a-z]{3,}"
        ),
        "year": r"year \d{1,2} at [a-z]{3,}|class \d\w?|grade \d|walks home by",
        "street": r"street with|third house|house on the left|house on the right|first door|last house",
    },
    """
    dwells precise
    dwells street
    walks time named
    walks hour beside
    walks time precise
    walks time route
    walks line
    children school which
    children year
    children precise
    leaves time
    present hideout
    kin runs
    """,
)

GERMAN = habits(
    "wohn arbeit parkt parken joggt schule kita kinder tochter sohn geht trainiert verläss schläft versteckt haus",
    {
        "own": r"ich|wir|mein\w{0,2}|unser\w{0,2}|mich|uns",
        "harmless": r"wohnte\w?|wurde|früher|damals|jahrhundert|im roman|im film|museum|falls (?:er|sie)",
        "dwells": r"wohnt|wohnen|lebt|schläft|übernachtet|haust|versteckt sich|untergebracht",
        "walks": r"joggt|läuft|geht|parkt|trainiert|arbeitet|verlässt|kommt|fährt|holt|kellnert",
        "children": (
            "(?:seine|ihre|deren|dessen) (?:tochter|kinder|kleine|söhne|töchter|jungs)|(?:sein|ihr) (?:sohn|"
            "kind|kleiner|junge)"
        ),
        "spot": (
            r"\w{0,14}(?:bäckerei|bäcker|laden|markt|kirche|moschee|synagoge|schule|bahnhof|kneipe|café|"
            "apotheke|friedhof|bibliothek|post|bank|werkstatt|studio|krankenhaus|hotel|kino|restaurant|imbiss|"
            "friseur|kiosk|tankstelle|rathaus|haltestelle|mühle|kita|praxis|fabrik|kanal|park)"
        ),
        "precise": (
            "(?:über|gegenüber|hinter|neben|unter|bei) (?:der|dem|einer|einem|vom|"
            r"von der)? ?(?:\w{2,12} )?<spot>|(?:erste\w?|zweite\w?|dritte\w?|vierte\w?|fünfte\w?|oberste\w?|"
            r"\d{1,2}\.) (?:stock|etage|og)|erdgeschoss|dachgeschoss|hinterhaus|klingel|zimmer \d{1,4}|"
            r"wohnung \d{1,3}|haus(?:nummer)? \d{1,4}|(?:blaue|rote|grüne|gelbe|weiße)\w? (?:tür|haus|tor)|"
            r"letztes haus|in der \w{3,20}(?:straße|gasse|str\.)|am \w{3,20}(?:weg|platz|ring)"
        ),
        "place": (
            r"<spot> (?:an|am|in|im|bei|neben|hinter) (?:der |dem )?\w{3,}|hinter (?:der|dem) <spot>|(?:am|im|"
            "beim|zum|zur|an der|in der) <spot>"
        ),
        "time": (
            r"um (?:halb )?\w{2,7}(?: uhr)?|bis \w{2,9}(?: uhr)?|ab \w{2,7} uhr|jeden (?:tag|morgen|abend|"
            r"\w{3,8}tag)|täglich|immer|\w{3,8}tags|(?:früh|spät|nacht)schicht|\d{1,2}[.:]\d\d|allein"
        ),
        "school": (
            r"\w{3,20}-?schule|schule (?:nr\.?|nummer)? ?\d|kita \w{3,}|\w{2,12} ?kindergarten|(?:die|der|"
            r"in die) \d[a-z]|\d\. klasse|gymnasium"
        ),
    },
    """
    dwells precise
    walks place time
    children school
    """,
)

DUTCH = habits(
    "woont werkt slaapt parkeert school zoon dochter kinderen loopt verlaat traint huis staat",
    {
        "own": r"ik|wij|we|mijn|ons|onze",
        "harmless": r"woonde\w?|vroeger|destijds|eeuw|roman|museum|als (?:hij|zij|ze)",
        "dwells": r"woont|wonen|slaapt|logeert|verblijft|zit verstopt|werkt|staat",
        "walks": r"werkt|loopt|parkeert|traint|verlaat|fietst|jogt|staat|haalt|rijdt",
        "children": r"(?:haar|zijn|hun) (?:zoontje|zoon|dochter(?:tje)?|kinderen|kind|kids|jongens)",
        "spot": (
            r"\w{0,12}(?:bakker(?:ij)?|winkel|kerk|moskee|synagoge|school|station|kroeg|café|apotheek|"
            "begraafplaats|bieb|bibliotheek|postkantoor|bank|garage|sportschool|ziekenhuis|hotel|kapper|"
            "tankstation|gemeentehuis|halte|molen|crèche|supermarkt|markt)"
        ),
        "precise": (
            r"(?:boven|tegenover|achter|naast|onder|bij|na) (?:de|het|een) (?:\w{2,12} )?<spot>|(?:eerste|"
            r"tweede|derde|vierde|\d{1,2}e) (?:verdieping|etage|huis)|(?:bovenste|onderste) bel|kamer \d{1,4}|"
            r"huisnummer \d|op nummer \d{1,4}|(?:blauwe|rode|groene|gele|witte) (?:deur|poort)|laatste huis|"
            r"in de \w{3,20}(?:straat|laan|weg|steeg)|aan de \w{3,20}(?:straat|laan|weg|singel|kade|gracht)"
        ),
        "place": r"<spot>(?: (?:van|in|aan|op|bij) \w{3,})?|achter (?:de|het) <spot>",
        "time": (
            r"om (?:half |kwart (?:voor|over) )?\w{2,6}|tot \w{2,7}(?: uur)?|elke (?:dag|ochtend|avond|"
            r"\w{4,7}dag)|altijd|'s (?:nachts|ochtends|avonds)|(?:maan|dins|woens|donder|vrij|zater|zon)dag\w?|"
            r"(?:vroege|late|nacht)dienst|\d{1,2}[.:]\d\d|alleen"
        ),
        "school": r"(?:basis)?school (?:de |het |nr\.? ?)?\w{2,}|groep \d|klas \d|crèche \w{3,}|\w{3,15}college",
    },
    """
    dwells precise
    walks place time
    children school
    """,
)
