"""How German threatens, calls for harm, gives away, extorts and cries for help, and what reports or denies it."""

from __future__ import annotations

from workers.judgement.dangers.phrasing import Speech, ends, rules, words

_WE = "(?:ich|wir)"
_THEM = "(?:die|solche|diese|alle|euch|dich)"
_OUGHT = "(?:sollte man|sollten|sollte|müsste man|müssten?|müssen|muss man|soll man)"
_SO = "(?: (?:doch|einfach|endlich|alle|mal))?"
_HARMED = (
    "(?:erschießen|erschossen|vergas(?:en|t)|umbringen|umgebracht|(?:ge)?töte[nt]|aufhängen|aufgehängt|verbr[ae]nn(?:en|t)"
    "|ausrotten|ausgerottet|totschlagen|totgeschlagen|abstechen)"
)
_THEIRS = (
    "(?:frau|mann|eltern|mutter|vater|mama|papa|familie|chef|arbeitgeber|kollegen|klasse|schule|gemeinde|nachbarn|kinder"
    "|freunde|kunden|brüder|bruder|onkel|ganze [a-z]{2,12})"
)
_HIDDEN = (
    "(?:schwul|lesbisch|trans|bi|hiv.?positiv|positiv getestet|illegal hier|ohne papiere|keine papiere|hiv|aids"
    "|stricher|vom anderen ufer)"
)
_SPAN = r"(?:[^\s.!?]{1,18} )"

_RULES = (
    *rules(
        "threat",
        r"""
        bring dich/tote dich/töte dich/hang dich/häng dich/geh :: bring dich(?: doch| endlich| einfach){0,2} um
        |töte dich(?: selbst)?|häng dich (?:doch )?auf|geh (?:doch )?sterben
        stirb/verreck/krepier :: stirb(?: doch| endlich){0,2}<END>|verrecke?(?: doch| endlich){0,2}|krepiere?
        gezählt :: (?:deine|eure|seine|ihre) tage sind gezählt
        sterben/verrecken/krepieren :: (?:du|ihr)(?: alle)? (?:soll(?:te)?s?t|soll(?:t)?en|müsst)<SO> (?:sterben
        |verrecken|krepieren)
        werde :: <WE> werden? (?:dich|euch|deine \w{1,20})(?: alle)? (?:finden|kriegen|töten|umbringen|abstechen
        |erschießen|totschlagen|verprügeln)
        find/krieg/hol :: <WE> (?:finden?|kriegen?|holen?) (?:dich|euch)(?: alle)?<FOUND>
        um/kalt :: ich (?:bringe?|mache?) (?:dich|euch) (?:um|kalt)<FOUND>
        töte/erschieß/steche :: <WE> (?:töten?|erschießen?|stechen?) (?:dich|euch)(?: alle)?(?: ab)?
        wo du/wo ihr/welch/wohnt :: (?:ich weiß|wir wissen|wir kennen|ich kenne),? (?:genau )?(?:wo (?:du|ihr
        |deine \w{2,12}|dein \w{2,12}) (?:wohn|arbeit|schläf|park|zur schule geh)\w{0,3}|
        (?:mit )?welche[nmrs]? \w{3,12} (?:du|ihr) (?:nimmst|nehmt|fährst|fahrt)|dein(?:e|en)? (?:adresse|haltestelle
        |schulweg))
        schade wenn/schade, wenn/leid tun :: schade,? (?:wenn|falls) (?:dir|euch|ihm|ihr|deine[rmn]?|eure[rmn]?|da
        |damit)[^.!?]{0,40} (?:etwas|was|passier|brenn|zustöß)
        auge offen/offenen auge :: schlaf (?:lieber |besser |ab jetzt |ruhig )?mit (?:einem )?(?:offenen auge
        |auge offen)
        bereuen/bezahlen/büßen/blut :: (?:du|ihr) (?:wirst|werdet) (?:das |dafür |es )(?:noch )?(?:bitter )?(?:bereuen
        |bezahlen|büßen)<END>
        brech/schlag/schneid/polier/hau :: (?:ich|wir) (?:breche?n?|schlagen?|schneiden?|polieren?|hauen?|treten?)
        [ ](?:dir|euch|ihm|ihr|denen) (?:\w{2,6} ){0,2}(?:beine|knochen|zähne|fresse|schädel|arme|finger|genick|kopf
        |kiefer|nase|kehle|gesicht)
        krankenwagen/sarg/leichensack/krankenhaus :: (?:du|ihr|der|die) (?:kommst|kommt|gehst|landest|landet|verlässt
        |gehst nur)[^.!?]{0,30} im (?:krankenwagen|sarg|leichensack|krankenhaus)
        steche dich/stech dich/erwisch/seh dich/sehe dich :: wenn ich (?:dich|euch|den|die) (?:noch mal |nochmal |je
        [ ]|hier |auf der straße )*(?:erwische|sehe|seh|treffe|finde)(?: \w{1,12}){0,3},? (?:bist du tot|stech|brech
        |schlag|bring|mach|gibt es|setzt es|knall)
        ins grab/dein grab/sarg/kugel :: (?:dein|das|euer) (?:grab|sarg) ist (?:schon )?(?:geschaufelt|bestellt
        |bereit)|(?:eine )?kugel (?:mit deinem namen|für dich)
        zünd/fackel/brenn :: (?:ich|wir) (?:zünden?|fackeln?|brennen?) (?:dir|euch|deine?n?|eure?n?|das|den)
        [ ](?:\w{2,12} ){0,3}(?:an|ab|nieder)<END>
        """,
        FOUND=ends("helf|bring|unterst|rett"),
        WE=_WE, SO=_SO,
    ),
    *rules(
        "incitement",
        r"""
        ab ins gas/an die wand/tod :: ab ins gas|an die wand mit|tod (?:den|allen|dem)
        soll/müss/muss/musst :: <THEM>(?: \w{1,20}){0,3} <OUGHT><SO> <HARMED>|<OUGHT> <THEM>
        (?: \w{1,20}){0,2}<SO> <HARMED>
        sterben/verrecken/krepieren :: (?:die|alle)(?: alle)? (?:sollen|sollten|müssen)<SO> (?:sterben|verrecken
        |krepieren)
        gehor/gehör :: (?:<THEM>|ihr|du)(?: \w{1,20}){0,2} gehör(?:en|t|st)<SO> <HARMED>
        brenn/fackel/zünde/steck :: (?:(?<!\w )(?:brennt|fackelt|zündet|steckt)|man sollte|sollte man|einfach) (?:den
        |die|das|diese[nsr]?) (?:\w{2,15} ){0,3}(?:ab|an|nieder|in brand|abfackeln|anzünden|niederbrennen)
        besuch :: (?:jemand|irgendwer|einer|man) (?:sollte|müsste|muss) (?:ihr|ihm|der|dem|denen)(?: \w{2,15})?
        [ ](?:mal )?(?:einen besuch abstatten|das maul stopfen|die fresse polieren|zeigen,? wo der hammer)
        maul stopfen/fresse polieren/lektion :: (?:jemand|irgendwer|irgendeiner|einer) (?:sollte|müsste|muss)
        [ ](?:\w{2,10} ){1,4}(?:das maul stopfen|die fresse polieren|eine lektion erteilen)
        findet/sucht/schnappt :: (?<!\w )(?:findet|sucht|schnappt|holt) (?:ihn|sie|den|euch den|euch die)
        (?: raus)?,? und (?:macht|schlagt|zeigt (?:es )?(?:ihm|ihr)|bringt|verprügelt|hängt|stellt)
        ausländerbehörde/abschiebe/jugendamt :: (?:ruft|meldet|zeigt|schreibt)[^.!?]{0,30} (?:der |die |bei der
        [ ]|an die |beim |dem )(?:ausländerbehörde|abschiebebehörde|jugendamt)[^.!?]{0,30}(?:damit|bis|und|jeden)
        chef/arbeitgeber :: (?:ruft|schreibt|alle)[^.!?]{0,20} (?:bei )?(?:seinem|ihrem|seinen|ihren) (?:chef
        |arbeitgeber)[^.!?]{0,40}(?:bis|damit|jeden tag|rausfliegt)
        schlagt/verprügelt/jagt/prügelt :: (?<!\w )(?:schlagt|verprügelt|jagt|prügelt|hetzt) (?:sie|die|ihn
        |diese \w{2,20})(?: alle)? (?:aus|zusammen|tot|durch|raus)
        """,
        THEM=_THEM, OUGHT=_OUGHT, SO=_SO, HARMED=_HARMED,
    ),
    *rules(
        "outing",
        r"""
        frag :: (?<!\w )fragt?(?: doch)?(?: mal)? (?:den|die|unseren|unsere|\w{2,12})(?: [^\s.!?,]{1,15}){1,6},?
        [ ](?:wen|mit wem) (?:er|sie) (?:nachts |abends |freitags |so |immer )*(?:mit nach hause|zu sich|schläft|lebt
        |wohnt|nach hause|trifft)
        wissen/weiß :: (?:sein|ihr|dein)e?n? <THEIRS> (?:weiß|wissen) (?:noch |gar |ja |das )*(?:nicht
        |nichts davon),? (?:dass|mit wem|was|wen) (?:er|sie|du)
        wissen :: (?:alle|die eltern|die leute|jeder|die kunden|die nachbarn)(?: \w{2,12}){0,3} sollte[nt]?
        [ ](?:das )?wissen,? dass (?!ich|wir|man)(?:[^\s.!?]{1,18} ){1,5}<HIDDEN>|<HIDDEN>(?: ist)?[,.] (?:nur )?
        (?:das sollten (?:die|alle) \w{3,10}|die \w{3,10} sollten das|damit ihr) (?:wissen|bescheid wisst)
        sag/erzähl/schick :: ich (?:sage?|erzähle?|schicke?|stecke?) (?:das |es )?(?:deinen|deinem|deiner|seinen
        |seiner|ihren) <THEIRS>,? (?:dass du <HIDDEN>|was du (?:bist|treibst)|mit wem du|wer du wirklich|dass (?:er
        |sie) <HIDDEN>)
        hieß/war früher :: (?:hieß|war) früher (?:mal )?(?:[a-z]{2,12}|ein (?:mann|junge)|eine frau|ein mädchen),?
        [ ](?:nur )?(?:damit ihr|dass ihr) (?:bescheid |es )?wisst
        papiere/schwarz/illegal :: die (?:putzfrau|kellnerin|köchin|pflegerin|nanny)|der (?:koch|kellner|gärtner
        |fahrer) (?:in|im|bei|aus|von)[^.!?]{2,30} (?:hat keine papiere|ist illegal hier|arbeitet ohne papiere)
        """,
        THEIRS=_THEIRS, HIDDEN=_HIDDEN,
    ),
    *rules(
        "blackmail",
        r"""
        oder/sonst/ansonsten :: (?:oder|sonst|ansonsten) (?:<SPAN>){0,3}?(?:erfährt|erfahren|sieht|sehen|kriegt
        |kriegen|bekommt|bekommen|liest|lesen|weiß) (?:es )?(?:dein|deine|ihr|ihre|die ganze|der ganze
        |das ganze) <THEIRS>
        oder/sonst/ansonsten :: (?:oder|sonst|ansonsten),? (?:dein|deine|ihr|ihre|die ganze|jeder in der|alle in der)
        [ ](?:<THEIRS>) (?:erfährt|erfahren|sieht|sehen|kriegt|kriegen|bekommt|bekommen|liest|lesen)
        oder/sonst/ansonsten :: (?:oder|sonst|ansonsten) (?:(?:erzähle?|sage?|zeige?|schicke?) ich(?: es| das| alles
        | sie)? (?:deine[rmn]|ihre[rmn]|allen)|(?:veröffentliche|poste) ich)
        oder die/oder deine/sonst gehen/oder das :: (?:oder|sonst) (?:gehen )?(?:die|deine|das|alle) (?:bilder|fotos
        |chats|videos?|nachrichten|screenshots) (?:gehen|geht|landen|landet|an)
        niemand erfährt/keiner erfährt/erfährt niemand/erfährt keiner :: (?:zahl|überweis|zieh|lösch|beitrag
        |unterschreib|kündig)\w{0,6}[^.!?]{2,70} und (?:dann )?(?:niemand erfährt|keiner erfährt|erfährt niemand
        |es erfährt)
        schweigen :: mein schweigen (?:kostet|hat (?:seinen|einen) preis|ist nicht umsonst)
        """,
        THEIRS=_THEIRS, SPAN=_SPAN,
    ),
    *rules(
        "self_harm",
        r"""
        sterben/tot sein/umbringen/leben/aufwachen/existieren :: ich (?:will|möchte|wünschte) (?:einfach |nur |doch
        [ ]|endlich )*(?:sterben<END>|tot sein<END>|nicht mehr (?:leben|da sein|aufwachen|existieren)<END>
        |ich wäre tot)
        umbring/das leben :: ich (?:werde |will |möchte )?(?:bringe? mich (?:heute |jetzt )?um(?! wenn)<END>
        |mich umbringen<END>|mir das leben nehmen|nehme mir das leben)
        ritz :: (?:hab|habe|ich) (?:\w{2,8} ){0,4}(?:mich )?(?:geritzt|ritze mich)
        selbstmord/suizid :: ich (?:denke|dachte heute) (?:\w{2,8} ){0,3}(?:an|über) (?:selbstmord|suizid)|ich habe?
        [ ](?:\w{2,8} )?(?:suizidgedanken|selbstmordgedanken)
        ohne mich :: (?:alle|alles|sie|meine familie) (?:\w{2,8} ){0,3}(?:besser|leichter) (?:dran )?ohne mich
        nicht mehr da :: ich kann nicht mehr[^!?]{0,60}(?:nicht mehr da sein|abschied|verzeiht|lebt wohl|ein ende)|
        (?:mache?|setze?) (?:dem |allem |heute )+ein ende<END>
        """,
    ),
)  # fmt: skip

GERMAN = Speech(
    "de",
    _RULES,
    own=words(
        r"(?:ich|wir|du)(?: \w{1,9})? (?:denk|glaub|mein|find|sag|schreib)\w{0,4}|(?:denke|glaube|sage|finde|meine) ich"
    ),
    reported=words(
        r"""
        (?:sagt|sagen|gesagt|schrieb|schreib(?:t|en)|geschrieben|droht|gedroht|meint)
        (?:rief|rufe?n?t?(?!\w)|schrie|behaupt|hörte)
        (?:gelesen|denkt|denken|glaubt|glauben|fordert|fordern|nachricht|kommentare|drohung|parole)
        (?:nicht|nie|niemals|niemand|keiner|kein)(?!\w)(?:(?! (?:und|aber) )[^,;:]){0,25}$|(?:wenn|bevor|falls) du $
        """
    ),
    told=words(
        r"(?:roman|film|serie|buch|lied|folge|figur|krimi|drehbuch|zitat|theaterstück|graffiti|plakat)\w{0,2}(?!\w)"
    ),
)
