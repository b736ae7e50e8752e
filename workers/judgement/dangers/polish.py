"""How Polish threatens, calls for harm, gives away, extorts and cries for help, and what reports or denies it."""

from __future__ import annotations

from workers.judgement.dangers.phrasing import Speech, rules, words

_THEIRS = (
    "(?:żona|żonie|mąż|mężowi|rodzice|rodzicom|matka|matce|mama|mamie|ojciec|ojcu|rodzina|rodzinie|szef|szefowi"
    "|szefowa|koledzy|klasa|szkoła|parafia|proboszcz|sąsiedzi|dzieci|klienci|bracia|wieś|biuro)"
)
_HIDDEN = (
    r"(?:gej\w{0,2}|homoseksual\w{1,4}|lesbijk\w{1,2}|trans|biseksual\w{1,3}|hiv|nosiciel\w{0,3}|bez papierów"
    r"|nielegalnie|pedał\w{0,2})"
)

_RULES = (
    *rules("threat", r"""
        zabij się/powieś się/zdechnij :: zabij się|powieś się|zdechnij<END>|idź się (?:zabij|powieś)
        cię/ci /was/wam :: (?:zabiję|zabijemy|zajebię|zajebiemy|zatłukę|zatłuczemy|zarżnę|zastrzelę|spalę|spalimy
        |pobiję|dorwę|dorwiemy|dopadnę|dopadniemy) (?:cię|was|ciebie)|(?:połamię|połamiemy|złamię|urwę|utnę|wybiję
        |rozwalę|obetnę|poderżnę) (?:ci|wam) (?:\w{3,10} )?(?:nogi|ręce|palce|łeb|zęby|gębę|gardło|kark|głowę|kości)
        |znajdę cię<END>|znajdziemy cię<END>|znajdziemy was<END>
        wiemy/wiem :: (?:wiemy|wiem) (?:dobrze |dokładnie )?,? ?(?:gdzie (?:mieszka|pracuje|śpi|chodzi|parkuje)\w{1,3}
        |(?:którym|jakim|jaki\w?|gdzie) \w{3,12} (?:jeździsz|wracasz|chodzi)|gdzie (?:twoj\w{1,2} \w{3,10}) (?:chodz
        |mieszk|pracu)\w{1,4})
        policzone :: (?:twoje|wasze|jego|ich) dni są policzone
        szkoda :: (?:szkoda|szkoda by było),? (?:by było,? )?(?:gdyby|jakby|żeby) (?:coś|się coś|cos)[^.!?]{0,30}
        (?:stało|spłon|zdarz)
        okiem :: śpij z (?:jednym )?otwart\w{2,3} ok\w{2,3}
        pożałuj/zapłac :: (?:jeszcze )?(?:gorzko )?(?:pożałujesz|pożałujecie)(?: tego)?<END>|(?:zapłacisz
        |zapłacicie) za to<END>
        karetką/trumnie/nogami do przodu/o kulach :: (?:wyjedziesz|wyjdziesz|wrócisz|wyjadą|pojedziesz
        |chodzisz)[^.!?]{0,30} (?:karetką|w trumnie|nogami do przodu|w worku|o kulach)
        jak cię/jeśli cię/jeszcze raz :: (?:jak|jeśli|jeżeli) cię (?:spotkam|zobaczę|dorwę|znajdę)[^.!?]{0,30},?
        [ ](?:to )?(?:zabiję|połamię|zajebię|nie wyjdziesz|popamiętasz)
        """),
    *rules("incitement", r"""
        powinni/należy/trzeba :: (?:powinni|powinno się ich|trzeba (?:ich|was|tych|wszystkich)|należy (?:ich|tych)
        |powinno się)(?: \w{2,12}){0,3} (?:zdechnąć|wystrzelać|powiesić|spalić|zagazować|rozstrzelać|wybić|pozabijać
        |zabić|wyrżnąć|wieszać|palić)
        śmierć :: śmierć (?:wszystkim|tym|im|wrogom)
        spalić/podpal :: (?<!\w )(?:spalić|podpalić|spalcie|podpalcie|puścić z dymem) (?:ten|tę|to|te|ich|całe|cały) |
        (?:trzeba|pora|czas) (?:spalić|podpalić|puścić z dymem) (?:ten|tę|to|te|ich)
        ktoś/niech :: (?:ktoś powinien|niech ktoś|ktoś musi|ktoś wreszcie powinien) (?:go|ją|jej|mu|im|tej|tę|temu|ich
        |odwiedzić)(?: pan\w{1,3})? ?(?:wreszcie )?(?:odwiedz|naucz|pobi|zamkn|wybi|złożyć|obi|da w|wytłumacz
        |i wytłum)\w{0,6}
        znajdźcie/złapcie/bijcie/lać/gońcie/plujcie :: (?<!\w )(?:znajdźcie|złapcie|dorwijcie) (?:go|ją
        |ich) i \w{3,12}(?:cie|ij|aj)|(?<!\w )(?:bijcie|bić|lać|gonić|przegonić|plujcie na) (?:ich|tych|te|nich)
        (?! tutaj)
        straż/szef/pracodaw/szkoł/imigrac :: (?:dzwońcie|piszcie|zgłaszajcie|zgłoście)[^.!?]{0,30} (?:do|na)
        [ ](?:straży granicznej|straż graniczną|jego szef\w{1,3}|jej szef\w{1,3}|jego pracodawcy
        |imigracyjn\w{2,4})[^.!?]{0,40}(?:niech|aż|żeby|codziennie)
        """),
    *rules("outing", r"""
        spytaj/zapytaj :: (?<!\w )(?:spytaj|zapytaj)(?:cie)? (?:[^\s.!?,]{1,15} ){1,7},? ?(?:kogo (?:przyprowadza
        |zaprasza|całuje|prowadza)|z kim (?:śpi|mieszka|sypia|żyje|wraca))
        nie wie :: (?:jego|jej|twoja|twój|twoi) <THEIRS> (?:jeszcze )?nie (?:wie|wiedzą)(?: jeszcze)?,? (?:że|z kim
        |kim|co)
        wiedzieć :: (?:wszyscy|rodzice|ludzie|sąsiedzi|klienci|każdy)(?: \w{1,12}){0,3} (?:powinni|powinien|mają prawo
        |ma prawo|muszą) wiedzieć,? że (?!ja|my|jestem)(?:[^\s.!?]{1,18} ){1,6}<HIDDEN>
        powiem/wyślę/napiszę :: (?:powiem|wyślę|napiszę|opowiem) (?:to |wszystko )?(?:twoj(?:ej|emu|im)|jego
        |jej) <THEIRS>,? (?:że jesteś|z kim|kim jesteś|co robisz|że (?:on|ona) jest)
        podaj/żebyście wiedzieli/tak tylko/obudźcie :: (?!ja )(?:[^\s.!?]{1,18} ){1,8}<HIDDEN>[^.!?]{0,10}[,.] ?
        (?:podajcie dalej|podaj dalej|żebyście wiedzieli|tak tylko mówię|rodzice,? obudźcie)
        """, THEIRS=_THEIRS, HIDDEN=_HIDDEN),
    *rules("blackmail", r"""
        albo/bo /inaczej :: (?:albo|inaczej|w przeciwnym razie),? (?:twoja |twój |twoi |cała |wszyscy w )?<THEIRS>
        (?: \w{3,10})? (?:się )?(?:dowie|dowiedzą|zobaczy|zobaczą|dostanie|dostaną|przeczyta|usłyszy)
        albo/inaczej :: (?:albo|inaczej),? (?:powiem|wyślę|opublikuję|pokażę|wrzucę|roześlę|zadzwonię)(?: wszystko
        | to)? (?:[^\s.!?]{1,12} ){0,3}?(?:twoj|wszystkim|zdjęcia|film|nagranie|do (?:twoj|straży|szef))
        albo/inaczej :: (?:albo|inaczej) (?:te |twoje |wszystkie )?(?:zdjęcia|filmy?|film|nagrani[ea]|screeny
        |wiadomości|rozmowy) (?:trafi\w?|pójd\w{1,3}|polec\w{1,3}|zobaczy\w?)
        nikt :: (?:zapłać|wycofaj|usuń|podpisz|przelej|odejdź|płać)[^.!?]{2,60},? (?:a|i) nikt (?:się )?
        (?:o \w{3,8} )?nie (?:dowie|zobaczy|usłyszy)
        milczenie :: (?:moje )?milczenie (?:ma (?:swoją )?cenę|kosztuje)
        """, THEIRS=_THEIRS),
    *rules("self_harm", r"""
        umrzeć/zabić się/żyć/obudzić/zniknąć/skończyć z :: (?:chcę|chciał(?:a|e)?bym|mam ochotę|zamierzam
        |postanowił[ae]m) (?:po prostu |tylko |już )?(?:umrzeć(?! z)<END>|się zabić|zabić się|zniknąć na zawsze
        |się nie obudzić|skończyć ze sobą|ze sobą skończyć|odebrać sobie życie)
        żyć :: (?:już )?nie (?:chcę|mogę|umiem|mam siły) (?:już |dłużej )?żyć(?: dłużej| tak|<END>)
        |nie chce mi się żyć<END>|nie mam po co żyć
        beze mnie :: (?:lepiej|łatwiej) (?:by było |będzie )?beze mnie<END>
        pocięł/tnę się/ciąć :: (?:znowu|znów) (?:się )?(?:pocięł[aą]m|pociąłem|tnę)(?: się)?
        |nie mogę przestać się ciąć|tnę się
        list pożegnaln/tabletki :: (?:napisał[ae]m|piszę) (?:już )?list pożegnalny|(?:zbieram|uzbierał[ae]m|liczę)
        [ ](?:swoje )?tabletki
        """),
)  # fmt: skip

POLISH = Speech(
    "pl",
    _RULES,
    own=words(r"(?:ja|my) (?:myślę|uważam|mówię|sądzę|uważamy|mówimy)|(?:uważam|myślę|mówię),? że"),
    reported=words(
        r"""
        (?:powiedzia|mówi|pisa|napisa|pisz[eą]|grozi|krzyc|wykrzyk|komentarz|wiadomoś|słysza|czyta|pytał|zapyta)
        (?:nie|nigdy|nikt|nikogo)(?!\w)(?:(?! (?:i|a|ale) )[^,;:]){0,25}$|(?:jeśli|zanim) $
        """
    ),
    told=words(r"(?:powieś|film|serial|książ|piosenk|odcin|bohater|scenariusz|sztuk|cytat|transparent|napis)\w{0,4}"),
)
