"""The phrases of threats and calls to harm in German, French and Spanish, and those that report or deny them."""

from __future__ import annotations

from workers.judgement.phrases import Language, compiled, ends, opening

GERMAN = Language(
    hostile=compiled(
        r"""
        bring dich(?: doch| endlich| einfach){0,2} um|t[öo]te dich(?: selbst)?|h[äa]ng dich (?:doch )?auf
        geh (?:doch )?sterben
        stirb(?: doch| endlich){0,2}|verrecke?(?: doch| endlich){0,2}|krepiere?|deine tage sind gez[äa]hlt
        (?:du|ihr|die|alle)(?: alle)? (?:soll(?:te)?s?t|soll(?:t)?en|m[uü]sst)<SO> (?:sterben|verrecken|krepieren)
        <WE> werden? (?:dich|euch|deine \w{1,20})(?: alle)? <WILL>
        <WE> (?:finden?|kriegen?|holen?) (?:dich|euch)(?: alle)?<ENDS>
        ich (?:bringe?|mache?) (?:dich|euch) (?:um|kalt)<ENDS>
        <WE> (?:t[öo]ten?|erschie(?:ß|ss)en?|steche?n?) (?:dich|euch)(?: alle)?(?: ab)?
        (?:ich wei(?:ß|ss)|wir wissen),? wo (?:du|ihr) wohns?t|ab ins gas|an die wand mit|tod (?:den|allen|dem)
        <THEM>(?: \w{1,20}){0,3} <OUGHT><SO> <HARMED>|<OUGHT> <THEM>(?: \w{1,20}){0,2}<SO> <HARMED>
        (?:<THEM>|ihr|du)(?: \w{1,20}){0,2} geh[öo]r(?:en|t|st)<SO> <HARMED>
        """,
        WE="(?:ich|wir)",
        WILL="(?:finden|kriegen|t[öo]ten|umbringen|abstechen|erschie(?:ß|ss)en)",
        THEM="(?:die|solche|diese|alle|euch|dich)",
        SO="(?: (?:doch|einfach|endlich|alle|mal))?",
        OUGHT="(?:sollte man|sollten|sollte|m[üu]sste man|m[üu]ssten?|m[üu]ssen|muss man|soll man)",
        HARMED=(
            "(?:erschie(?:ß|ss)en|erschossen|vergas(?:en|t)|umbringen|umgebracht|(?:ge)?t[öo]te[nt]|aufh[äa]ngen"
            "|aufgeh[äa]ngt|verbr[ae]nn(?:en|t)|ausrotten|ausgerottet)"
        ),
        ENDS=ends("helf|bring|unterst|rett"),
    ),
    own=opening(
        r"(?:ich|wir|du)(?: \w{1,9})? (?:denk|glaub|mein|find|sag|schreib)\w{0,4}|(?:denke|glaube|sage|finde|meine) ich"
    ),
    reported=opening(
        r"""
        (?:sagt|sagen|gesagt|schrieb|schreib(?:t|en)|geschrieben|droht|gedroht|meint)
        (?:rief|rufe?n?t?(?!\w)|schrie|behaupt|h[öo]rte)
        (?:gelesen|denkt|denken|glaubt|glauben|fordert|fordern|nachricht|kommentare|drohung|parole)
        (?:nicht|nie|niemals|niemand|keiner|kein)(?!\w)(?:(?!\s(?:und|aber)\s)[^,;:]){0,25}$|(?:wenn|bevor|falls) du $
        """
    ),
)

FRENCH = Language(
    hostile=compiled(
        r"""
        tue[- ]toi|suicide[- ]toi|pends[- ]toi|va (?:te )?(?:crever|mourir|pendre|tuer|suicider|noyer)
        cr[èe]ve(?= ?[!.]|$)
        <WE> (?:te|vous|les|tous les)(?: tous)? (?:tuer|buter|crever|[ée]gorger|planter|massacrer|violer|fumer)
        <WE> (?:te|vous) (?:retrouver|trouver|choper)<ENDS>
        (?:on sait|je sais) o[ùu] (?:tu|vous) (?:habites?|habitez|vis|vivez)
        (?:je|on) (?:te|vous) (?:tuerai|tuera|retrouverai|retrouvera|cr[èe]verai)<ENDS>|tes jours sont compt[ée]s
        (?:tu|vous|ils|elles) (?:dois|devez|doivent|devr(?:ais|iez|aient)|m[ée]rite(?:s|z|nt) de) (?:crever|mourir)
        il faut (?:tous |toutes )?(?:les|vous|te) (?:tous |toutes )?<HARM>|il faut <HARM> (?:tous |toutes )?(?:les|ces)
        (?:faut|faudrait|devrait) (?:tous )?(?:les|vous|te) (?:tous )?<HARM>|mort (?:aux|à tous les|à ces)
        """,
        WE="(?:je vais|on va|nous allons)",
        HARM="(?:tuer|buter|br[ûu]ler|gazer|exterminer|pendre|fusiller|[ée]gorger|lapider|abattre|crever|[ée]liminer)",
        ENDS=ends("t'aid|vous aid|aid|sauv|prot[ée]g|souten"),
    ),
    own=opening(r"(?:je|j'|nous|tu)(?: \w{1,6})? ?(?:pense|crois|dis|ai dit|trouve|r[ée]p[èe]te)\w{0,3}"),
    reported=opening(
        r"""
        (?:dit|disent|disait|disaient|dire|disant|[ée]crit|[ée]crivent|[ée]crivait|cri(?:e|ent|ait|aient|é)|menac|hurl)
        (?:pense|pensent|croit|croient|veulent|voulait|demand|exig|messages?|menaces?|commentaires?|slogans?|lu |entend)
        (?:ne|n'|pas|jamais|personne|nul)(?!\w)(?:(?!\s(?:et|mais)\s)[^,;:]){0,25}$|(?:si|avant que) (?:tu|vous) $
        """
    ),
)

SPANISH = Language(
    hostile=compiled(
        r"""
        m[áa]tate|su[ií]c[ií]date|mu[ée]rete|ah[óo]rcate|ojal[áa] (?:te|os|se) (?:mueras?|mur[áa]is|mueran|maten|violen)
        (?:te|os|los|las) (?:voy|vamos|van) a (?:matar|rajar|violar|reventar|degollar|quemar)(?: a todos)?
        (?:te|os) (?:voy|vamos) a (?:encontrar|buscar|pillar)<ENDS>|(?:te|os|los) (?:matar[ée]|mataremos)
        te (?:encontrar[ée]|encontraremos)<ENDS>|(?:sabemos|s[ée]) d[óo]nde (?:vives|viv[íi]s)
        tus d[íi]as est[áa]n contados
        (?:deber[íi]as|deben|deber[íi]an|debes|mereces|merecen|tienes que) (?:morir(?:te|se)?|matarte)
        muerte a (?:los|las|todos|todas|esos|estos)
        hay que (?:<HARM>(?:los|las|te|os)|<HARM> a (?:los|las|todos|todas|esos|estos))
        (?:habr[íi]a|deber[íi]an) (?:que )?<HARM>(?:los|las|te|os)
        """,
        HARM="(?:matar|fusilar|quemar|exterminar|ahorcar|gasear|lapidar|degollar|eliminar)",
        ENDS=ends("ayud|salv|proteg|apoy"),
    ),
    own=opening(
        r"""
        (?:yo|nosotros|t[úu]) (?:pienso|creo|digo|dije|opino|pensamos|creemos|decimos|dices)
        (?:pienso|creo|digo|opino) que
        """
    ),
    reported=opening(
        r"""
        (?:dijo|dice|dijeron|dicen|dec[íi]an?|diciendo|escribi|escriben?|amenaz|grita|gritaba|gritaron|grit[óo])
        (?:cree|creen|piensan?)
        (?:quieren|quer[íi]an?|exigen?|pid(?:e|en|i[óo])|mensajes?|amenazas?|comentarios|le[íi]|o[íi]r|escuch)
        (?:no|nunca|nadie|jam[áa]s)(?!\w)(?:(?!\s(?:y|pero)\s)[^,;:]){0,25}$|(?:si|antes de que) (?:t[úu] )?$
        """
    ),
)
