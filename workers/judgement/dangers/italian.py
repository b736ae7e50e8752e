"""How Italian threatens, calls for harm, gives away, extorts and cries for help, and what reports or denies it."""

from __future__ import annotations

from workers.judgement.dangers.phrasing import Speech, rules, words

_THEIRS = (
    "(?:moglie|marito|genitori|madre|mamma|padre|papà|famiglia|capo|datore|colleghi|classe|scuola|parrocchia"
    "|vicini|figli|amici|clienti|fratell[io]|paese|ufficio|fidanzat[ao])"
)
_HIDDEN = (
    "(?:gay|omosessuale|lesbica|trans|bisessuale|sieropositiv[oa]|hiv|senza documenti|senza permesso"
    "|clandestin[oa]|frocio)"
)

_RULES = (
    *rules("threat", r"""
        ammazzati/ucciditi/impiccati/crepa/suicidati/muori :: (?<!\w )(?:ammazzati|ucciditi|impiccati|suicidati|crepa
        |muori)<END>|devi (?:morire|crepare)<END>
        ti /vi :: (?:ti|vi) (?:ammazzo|ammazziamo|uccido|uccidiamo|sgozzo|sparo|accoltello|spacco (?:la|le|il|i)
        |rompo (?:le|la|il)|taglio (?:la|le)|brucio (?:la|il|viv)|veniamo a prendere|vengo a prendere<END>
        |troveremo<END>|troverò<END>|trovo<END>)(?! con|dal ridere)
        sappiamo/so /conosc :: (?:sappiamo|so|lo sappiamo) (?:bene |benissimo |esattamente )?(?:dove (?:abit|viv|lavor
        |dorm|parchegg|va a scuola)\w{1,4}|(?:che|quale) \w{3,10} prend(?:i|ete))
        giorni contati :: (?:hai|avete) i giorni contati|i (?:tuoi|vostri) giorni sono contati
        peccato se/peccato che :: (?:sarebbe un|che) peccato (?:se|che) (?:\w{2,8} ){0,2}(?:succed|capit|bruci|rompe)
        un occhio :: dormi con un occhio aperto
        pagherai/la pagherete/pentir :: (?:me )?la (?:pagherai|pagherete)(?: cara)?<END>|te ne pentirai<END>
        bara/ambulanza/piedi avanti :: (?:esci|esce|torni|tornerai|uscirai|uscite)[^.!?]{0,30} (?:in (?:una )?(?:bara
        |ambulanza)|coi piedi avanti|con i piedi davanti)
        se ti :: se ti (?:vedo|becco|trovo|incontro)[^.!?]{0,30},? (?:ti (?:ammazzo|spacco|rompo|apro|sparo)|non torni)
        guardati le :: guardati le spalle|guarda sotto (?:la|alla) macchina
        """),
    *rules("incitement", r"""
        morire/crepare/uccisi :: (?:devono|dovrebbero|meritano di) (?:tutti )?(?:morire|crepare|essere (?:uccisi
        |bruciati|impiccati|fucilati))<END>
        a morte/morte a :: (?<!\w )(?:a )?morte (?:ai|agli|alle|a tutti)
        bisogna/bisognerebbe/andrebbero/vanno :: (?:bisogna|bisognerebbe|dobbiamo) (?:ammazzar|bruciar|fucilar
        |impiccar|sterminar|eliminar|gasar)(?:li|le|e (?:tutti|questi|quest[ei]))|(?:andrebbero|vanno) (?:tutti )?
        (?:bruciati|ammazzati|fucilati|impiccati|gasati|affogati)
        fuoco/bruciate :: (?<!\w )(?:date|diamo) fuoco a (?:quel|quell|questo|questa|tutt|loro)\w{0,4}|
        (?<!\w )bruciate (?:quel|quella|questo|questa|tutto)
        qualcuno :: qualcuno (?:gli|le|dovrebbe|deve|vada|gliela|dovrebbe andare a) ?(?:faccia|far(?:gli|le)|dar(?:gli
        |le)|spacc\w{2,6}|insegn\w{2,6}|chiud\w{2,6}|trovar\w{2})[^.!?]{0,10} (?:una )?(?:visit\w{1,3}|lezione|la
        [ ](?:faccia|bocca)|le gambe|a casa)
        trovatel/prendetel/picchiatel/menatel/sputate/cacciatel :: (?<!\w )(?:trovatel[oaie]|prendetel[oaie]) e
        [ ](?:ammazz|spacc|picchi|bruci|fat|men|app)\w{0,9}|(?<!\w )(?:picchiatel|menatel|linciatel)[oaie]|
        (?<!\w )prendetel[oaie] a (?:bastonate|calci|pugni|sassate)
        questura/immigrazione/datore :: (?:chiamate|denunciate|segnalate|scrivete)[^.!?]{0,30} (?:la |alla |in |all'
        |al suo )(?:questura|immigrazione|ufficio immigrazione|datore|capo)[^.!?]{0,40}(?:così|finché|ogni giorno
        |per farl)
        """),
    *rules("outing", r"""
        chied/domandat :: (?<!\w )(?:chiedete|chiedi|domandate) (?:un po' )?(?:a|al|alla|allo)
        [ ](?:[^\s.!?,]{1,15} ){1,7}(?:chi (?:si porta|porta|gli prepara|bacia|dorme)|con chi (?:dorme|vive|esce
        |va a letto))
        non sa/non lo sa/non sanno :: (?:sua|suo|i suoi|tua|tuo|i tuoi|la sua) <THEIRS> (?:ancora )?non (?:lo )?sa
        (?:nno)? (?:ancora )?(?:che|con chi|cosa)
        sapere/lo sappiano/lo sappia :: (?:tutti|i genitori|la gente|i clienti|i vicini) (?:dovrebbero|devono
        |hanno il diritto di) sapere che (?!io|sono|noi)(?:[^\s.!?]{1,15} ){1,6}<HIDDEN>
        dico/dirò/racconto/mando/racconterò :: (?:lo |le |li )?(?:dico|dirò|racconto|racconterò|mando|manderò)
        [ ](?:tutto |le tue foto \w{2,8} \w{2,8} )?(?:a (?:tua|tuo|sua|suo)|ai (?:tuoi|suoi)|alla tua|al tuo) <THEIRS>
        (?:,? (?:che (?:sei|è)|con chi|cosa sei|chi sei)|<END>)
        passaparola/giusto per/fate girare :: (?!io )(?:[^\s.!?]{1,15} ){1,8}è <HIDDEN>[^.!?]{0,10}[,.] ?
        (?:passaparola|fate girare|giusto per (?:informar|dir)|lo sappiate)
        """, THEIRS=_THEIRS, HIDDEN=_HIDDEN),
    *rules("blackmail", r"""
        o /oppure/altrimenti/sennò :: (?:o|oppure|altrimenti|sennò|se no),? (?:tua|tuo|i tuoi|la tua|il tuo|tutta la
        |tutto il|sua|suo) <THEIRS>(?: intera)? (?:lo )?(?:saprà|sapranno|vedrà|vedranno|riceve|riceverà|scoprirà
        |verrà a sapere|vede)
        o /oppure/altrimenti/sennò :: (?:o|oppure|altrimenti|sennò|se no),? (?:lo |la |le |li |io )?(?:dico|racconto
        |mando|mostro|pubblico|posto|diffondo|invio|chiamo)(?: tutto)? (?:[^\s.!?]{1,12} ){0,3}?(?:a (?:tua|tuo|tutti)
        |ai tuoi|le (?:foto|chat)|il video|permesso)
        o /oppure/altrimenti/sennò :: (?:o|oppure|altrimenti) (?:il|le|i|quelle|quel) (?:video|foto|chat|messaggi
        |screenshot) (?:lo vede|le vede|li vede|va|vanno|finisc\w{1,3}|arriv\w{1,3})
        nessuno :: (?:paga|ritira|firma|dimettiti|cancella|versa|togli)[^.!?]{2,70} e nessuno (?:saprà|sa
        |verrà a sapere|vedrà|lo saprà)
        silenzio :: (?:mio|il) silenzio (?:ha un prezzo|costa|si paga)
        """, THEIRS=_THEIRS),
    *rules("self_harm", r"""
        morire/uccidermi/ammazzarmi/farla finita/sparire/esistere/svegliar :: (?:io )?(?:voglio|vorrei|penso di
        |ho voglia di|ho deciso di) (?:solo |soltanto )?(?:morire(?! d)<END>|uccidermi|ammazzarmi|farla finita
        |sparire per sempre|non svegliarmi|non esistere|togliermi la vita)
        finita :: (?:stanotte|stasera|oggi|ora) la faccio finita<END>|la faccio finita (?:stanotte|stasera|qui)
        vivere/esistere/svegliarmi :: (?:io )?non (?:voglio|riesco|ce la faccio) (?:più )?(?:a )?(?:più )?(?:vivere
        |esistere|svegliarmi)(?: più| così|<END>)
        senza di me :: (?:meglio|più felici|più sereni) senza di me<END>
        tagliarmi/mi taglio/mi sono tagliat :: (?:ho ripreso a|ho ricominciato a|non riesco a smettere di)
        [ ](?:tagliarmi|farmi del male)|mi taglio (?:le braccia|ogni (?:notte|sera))
        lettera/pastiglie/pillole :: ho (?:già )?scritto (?:la|le) letter[ae] d'addio|(?:sto contando|ho contato
        |ho messo da parte) le (?:pillole|pastiglie)
        """),
)  # fmt: skip

ITALIAN = Speech(
    "it",
    _RULES,
    own=words(r"(?:io|noi) (?:penso|credo|dico|pensiamo|crediamo|diciamo)|(?:penso|credo|dico) che"),
    reported=words(
        r"""
        (?:ha detto|dice|dicono|dicev|disse|diss|scriv|scritt|scriss|minacc|grid|url|messagg|commento|sentito|letto)
        (?:non|mai|nessuno|neanche)(?!\w)(?:(?! (?:e|ma) )[^,;:]){0,25}$|(?:se|prima che) (?:tu )?$
        """
    ),
    told=words(r"(?:romanzo|film|serie|libro|canzone|episodio|personaggio|copione|fumetto|striscione|citazione)(?!\w)"),
)
