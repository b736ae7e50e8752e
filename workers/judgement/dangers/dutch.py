"""How Dutch threatens, calls for harm, gives away, extorts and cries for help, and what reports or denies it."""

from __future__ import annotations

from workers.judgement.dangers.phrasing import Speech, rules, words

_THEIRS = (
    "(?:vrouw|man|ouders|moeder|vader|familie|baas|werkgever|collega's|klas|school|kerk|gemeente|buren|kinderen"
    "|vrienden|klanten|broers?|ooms?|vriendin|vriend|dorp)"
)
_HIDDEN = "(?:gay|homo|lesbisch|trans|bi|seropositief|hiv|illegaal|zonder papieren)"

_RULES = (
    *rules("threat", r"""
        jezelf :: (?:maak|hang|verzuip) jezelf (?:van kant|op)|pleeg zelfmoord<END>
        dood/sterf/crepeer/kapot :: ga (?:toch |maar )?dood<END>|sterf<END>|crepeer<END>|je gaat (?:eraan|dood)<END>
        ik /we /wij :: (?:ik|we|wij) (?:maak|maken|steek|steken|schiet|schieten|vermoord|vermoorden|sla|slaan|breek
        |breken|snij|snijden|wurg) (?:je|jou|jullie) (?:allemaal )?(?:\w{2,8} ){0,2}?(?:af|dood|kapot|neer|benen|poten
        |nek|kop|tanden|keel|vingers|<END>)(?! je)
        weten/weet :: (?:we|wij|ik) (?:weten|weet) (?:precies |heus |wel )*(?:waar (?:je|jij|jullie|je kind\w{0,4}
        |je dochter|je zoon) (?:woon|werk|slaap|zit|parkeer|op school)\w{0,3}|welke \w{3,10} je (?:neemt|pakt))
        geteld :: je dagen zijn geteld
        zonde als/jammer als :: (?:zonde|jammer) (?:als|zijn als) (?:er |daar |je |hij |die )[^.!?]{0,30}(?:overkom
        |gebeur|brand|iets)
        één oog/een oog/oog open :: slaap (?:maar )?met (?:een|één) oog open
        boeten/spijt/betalen :: (?:je|jij|jullie) (?:zult|zal|gaat|gaan|zullen) (?:hier |er |daar |hiervoor |ervoor )*
        (?:voor )?(?:boeten|bloeden|spijt van krijgen)<END>
        ambulance/lijkzak/kist :: (?:je|jij|hij|ze|jullie) (?:gaat|gaan|komt|verlaat|vertrekt)[^.!?]{0,30} in
        [ ](?:een )?(?:ambulance|lijkzak|kist)
        als ik je :: als ik (?:je|jou|hem|haar) (?:ooit |nog eens |weer )?(?:zie|tegenkom|vind|pak)[^.!?]{0,30},?
        [ ](?:sla|steek|breek|maak|schiet|ben je er geweest)
        als ik je :: ik (?:steek|sla|schiet|maak) je (?:neer|dood|kapot|af) als ik je (?:zie|tegenkom)
        """),
    *rules("incitement", r"""
        moeten/moet/zouden :: (?:ze|die|deze|alle)(?: \w{2,20}){0,3} (?:moeten|moet|zouden moeten|verdienen het om)
        [ ](?:\w{3,8} )?(?:dood<END>|vergast|afgeschoten|opgehangen|doodgeschoten|afgemaakt|uitgeroeid|verbrand
        |vermoord)(?: worden)?
        dood aan :: dood aan (?:alle|de|die)
        steek/brand :: (?<!\w )(?:steek|steekt) (?:die|dat|deze|het|de) (?:\w{2,15} ){1,3}in (?:de )?(?:brand|fik)|
        (?<!\w )brand (?:die|dat|het) (?:\w{2,15} ){1,3}(?:plat|af)
        iemand :: iemand (?:moet|zou|moeten) (?:die|haar|hem|ze|hen)(?: \w{2,12})? (?:eens |maar |een keer )*
        (?:te grazen nemen|een bezoekje brengen|een lesje leren|de mond snoeren|in elkaar slaan|goed te grazen)
        zoek/vind/pak :: (?<!\w )(?:zoek|vind|pak) (?:hem|haar|ze|die)(?: op)? en (?:sla|breek|maak|laat|steek|schop)
        werkgever/baas/vreemdelingen/ind/jaag/werk :: (?<!\w )(?:bel|mail|schrijf|meld)(?: massaal| allemaal)?
        [ ](?:naar )?(?:hem |haar |ze )?(?:zijn|haar|hun|bij de|aan de|de) (?:baas|werkgever|werk|ind
        |vreemdelingen\w{0,10})[^.!?]{0,40}(?:tot|zodat|elke dag|dan is)
        jaag/sla/schop/spuug :: (?<!\w )(?:jaag|schop|sla|knuppel) (?:ze|die|de|hem|haar)(?: \w{2,20})? (?:allemaal )?
        (?:de (?:wijk|stad|straat|tent) uit|eruit met|in elkaar<END>|het land uit)
        """),
    *rules("outing", r"""
        vraag :: (?<!\w )vraag (?:maar |eens )*(?:aan )?(?:[^\s.!?,]{1,15} ){1,7}(?:wie (?:hij|ze|zij) (?:mee|'s|op
        |naar huis|kust)|met wie (?:hij|ze|zij) (?:slaapt|woont|uitgaat))
        weet niet/weten niet/weten het :: (?:zijn|haar|je|jouw|uw) <THEIRS> (?:weet|weten) (?:het )?(?:nog )?(?:niet
        |van niks)(?:,)? (?:dat|met wie|wat|wie)
        weten/wist u :: (?:iedereen|de ouders|mensen|de buren|klanten)(?: \w{2,12}){0,3} (?:moet|moeten|zou moeten
        |zouden moeten|hebben het recht om te|heeft het recht om te) weten dat (?!ik|wij|we )
        (?:[^\s.!?]{1,15} ){1,6}<HIDDEN>
        vertel/stuur/zeg :: ik (?:vertel|stuur|zeg|app)(?: het)? (?:aan )?(?:je|jouw|zijn|haar|uw) <THEIRS>
        (?: \w{2,10}){0,3}? (?:dat (?:je|hij|ze) |met wie (?:je|hij|ze)|wat je bent|wie je echt)
        zegt het voort/even ter info/dan weet u/dan weten :: (?!ik )
        (?:[^\s.!?]{1,15} ){1,8}is <HIDDEN>[^.!?]{0,10}[,.] ?(?:zegt het voort|ter info|dan weten jullie|dan weet u)
        """, THEIRS=_THEIRS, HIDDEN=_HIDDEN),
    *rules("blackmail", r"""
        of /anders :: (?:of|anders),? (?:je|jouw|uw|heel|de hele|iedereen op|iedereen in) (?:<THEIRS>|werk|de klas)
        [ ](?:krijgt|krijgen|ziet|zien|hoort|horen|komt te weten|weet het)
        of /anders :: (?:of|anders),? (?:dan )?(?:vertel|stuur|laat|publiceer|plaats|app|zet|maak) ik
        [ ](?:[^\s.!?]{1,12} ){0,3}?(?:je|jouw|uw|iedereen|de (?:foto|mails|filmpje)\w{0,3}|alles|openbaar|online)
        of /anders :: (?:of|anders) (?:gaan|gaat|komen|komt) (?:de|die|je|jouw|het) (?:foto's|filmpjes?|video's?|chats
        |berichten|screenshots)
        niemand :: (?:betaal|trek|verwijder|stop|teken|neem)[^.!?]{2,70} en niemand (?:hoort|weet|ziet|komt te weten)
        zwijgen :: mijn zwijgen (?:heeft een prijs|kost|is niet gratis)
        """, THEIRS=_THEIRS),
    *rules("self_harm", r"""
        dood/leven/wakker/bestaan/zelfmoord/er niet meer :: ik (?:wil|zou) (?:gewoon |alleen |liever |echt )*
        (?:dood<END>|dood zijn<END>|niet meer (?:leven|wakker worden|bestaan|verder leven)|er niet meer zijn<END>
        |zelfmoord plegen|mezelf (?:iets aandoen|doden))
        eind aan/einde aan :: (?:maak|ga) ik er (?:hier |vanavond |zelf )?een (?:eind|einde) aan(?: maken)?<END>
        |ik maak er een eind aan<END>
        zonder mij :: (?:beter|gelukkiger|makkelijker) (?:af )?zonder mij<END>
        snijd/snij :: (?:snijd|snij) ik (?:mezelf |me )?weer<END>|ik (?:snijd|snij) (?:mezelf|mijn armen)(?: weer
        | elke)?<END>
        afscheidsbrief :: ik heb (?:mijn|de|een) (?:al )?(?:een )?afscheidsbrie\w{1,4} (?:al )?(?:geschreven|klaar)
        """),
)  # fmt: skip

DUTCH = Speech(
    "nl",
    _RULES,
    own=words(r"(?:ik|wij|we) (?:denk|denken|vind|vinden|zeg|zeggen|geloof)"),
    reported=words(
        r"""
        (?:zei|zegt|zeggen|zeiden|schreef|schrijft|geschreven|riep|roep|dreig|bericht|commentaar|gehoord|gelezen|vroeg|schreeuw)
        (?:niet|nooit|niemand|geen)(?!\w)(?:(?! (?:en|maar) )[^,;:]){0,25}$|(?:als|voordat) (?:je )?$
        """
    ),
    told=words(r"(?:roman|film|serie|boek|lied|liedje|aflevering|personage|toneelstuk|spandoek|citaat)(?!\w)"),
)
