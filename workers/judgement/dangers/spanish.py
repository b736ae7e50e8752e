"""How Spanish threatens, calls for harm, gives away, extorts and cries for help, and what reports or denies it."""

from __future__ import annotations

from workers.judgement.dangers.phrasing import Speech, ends, rules, words

_HARM = "(?:matar|fusilar|quemar|exterminar|ahorcar|gasear|lapidar|degollar|eliminar|linchar|apalear)"
_THEIRS = (
    "(?:esposa|mujer|marido|esposo|padres|madre|padre|familia|jefe|empresa|colegas|compañeros|clase|escuela|parroquia"
    "|vecinos|hijos|amigos|clientes|hermanos?|novia|novio|barrio|pueblo|oficina)"
)
_HIDDEN = "(?:gay|homosexual|lesbiana|trans|bisexual|seropositiv[oa]|vih|sin papeles|ilegal|maricón|prostituta)"

_RULES = (
    *rules(
        "threat",
        r"""
        mátate/suicídate/muérete/ahórcate :: mátate|suicídate|muérete<END>|ahórcate
        ojalá :: ojalá (?:te|os|se) (?:mueras?|muráis|mueran|maten|violen)
        voy a/vamos a/van a :: (?:te|os|los|las) (?:voy|vamos|van) a (?:matar|rajar|violar|reventar|degollar|quemar
        |romper (?:las|la|los|el)|partir (?:las|la|el)|cortar (?:la|el|los)|hacer pedazos)(?! de risa)(?: a todos)?
        encontrar/buscar/pillar/matar :: (?:te|os) (?:voy|vamos) a (?:encontrar|buscar|pillar)<FOUND>|(?:te|os|los)
        [ ](?:mataré|mataremos)|te (?:encontraré|encontraremos)<FOUND>
        sabemos/sé d/conoc/sé a :: (?:sabemos|sé|conocemos|conozco) (?:muy bien |bien |exactamente )?(?:dónde (?:vives
        |vivís|vive tu|trabaja|estudia|duermes|aparcas)|(?:qué|en qué|a qué) \w{3,12} (?:coges|tomas|va[ns]? tu)|tu
        [ ](?:dirección|casa|parada|ruta))
        contados :: (?:tus|sus|vuestros) días están contados
        morir/matarte :: (?:deberías|debes|mereces|tienes que) (?:morir(?:te|se)?|matarte)
        lástima/pena que/pena si/sería :: (?:sería una|qué) (?:lástima|pena) (?:que|si) (?:le|te|les|a tu|algo
        |se)[^.!?]{0,30} (?:pas|ocurr|quem|romp)
        un ojo :: (?:duerme|duerman|dormí) con un ojo abierto
        arrepentir/pagar/pagarla :: (?:te|os|se) (?:vas|vais|van) a arrepentir<END>|(?:lo|la|las|me la|me las) (?:vas
        |vais) a pagar(?: (?:caro|muy caro))?<END>
        ataúd/ambulancia/cajón/pies por delante :: (?:te vas|sales|vas a salir|saldrás|saldrán
        |va a salir)[^.!?]{0,30} (?:en (?:un )?(?:ataúd|ambulancia|cajón|bolsa)|con los pies por delante)
        si te veo/si te vuelvo/si te cruzo/si te encuentro :: si te (?:veo|vuelvo a ver|cruzo
        |encuentro)[^.!?]{0,30},? (?:te (?:mato|rajo|parto|rompo|reviento)|no (?:sales|vuelves|la cuentas))
        la espalda/espaldas :: (?:cuídate|cuida) (?:bien )?(?:la espalda|las espaldas)|mira debajo del coche
        """,
        FOUND=ends("ayud|salv|proteg|apoy"),
    ),
    *rules(
        "incitement",
        r"""
        morir :: (?:deben|deberían|merecen) morir(?:se)?
        muerte :: muerte a (?:los|las|todos|todas|esos|estos)
        hay que/habría/deberían :: hay que (?:<HARM>(?:los|las|te|os)|<HARM> a (?:los|las|todos|todas|esos|estos))|
        (?:habría|deberían) (?:que )?<HARM>(?:los|las|te|os)
        quem/préndan/prend/incendi :: (?<!\w )(?:quemen|quemad|quememos|incendien|préndanle fuego|prendedle fuego
        |préndale fuego) (?:a |al )?(?:es[ea]|est[ea]|el|la|los|las|su|sus|todo)|hay que (?:quemar|prenderle fuego
        |prender fuego) (?:a |al )?(?:es[ea]|est[ea]|su)
        visita/alguien :: alguien (?:debería|tendría que|tiene que|debe|que) (?:hacerle|hacerles|le haga|partirle
        |callarle|enseñarle|darle|romperle) (?:una (?:visita|visitita|lección|paliza)|la (?:cara|boca)|las piernas)
        encuéntr/búsqu/busqu :: (?<!\w )(?:encuéntrenl[oa]s?|búsquenl[oa]s?|encontradl[oa]s?|buscadl[oa]s?) y
        [ ](?:\w{1,6} )?(?:mat|romp|part|quem|háganl|revient|demu|enseñ)\w{0,10}
        migra/extranjer/jefe/empresa :: (?:llamen|llamad|denuncien|denunciad|escriban|escribid)[^.!?]{0,30} (?:a |al )
        (?:migraci[oó]n|inmigraci[oó]n|la migra|extranjería|su (?:jefe|empresa|trabajo))[^.!?]{0,40}(?:para que
        |hasta que|todos los días|y que)
        golpe/péguen/escúp/apalé/línch/échen/sáquen :: (?<!\w )(?:golpéen|péguen|escúpan|apaléen|línchen|échen|sáquen)
        (?:l[oa]s|les)(?: a| de| en| por| donde| cada)
        """,
        HARM=_HARM,
    ),
    *rules(
        "outing",
        r"""
        pregunt :: (?<!\w )pregúnt(?:en|a|ad|ele|enle|ale|adle)(?:le|les)? (?:a|al) (?:[^\s.!?,]{1,15} ){1,7}
        (?:a quién (?:se )?(?:lleva|mete|ve|besa|sube)|con quién (?:duerme|vive|sale|se acuesta|pasa))
        no sabe :: (?:su|tu|sus|tus) <THEIRS> (?:todavía |aún )?no saben? (?:todavía |aún |nada de )?(?:que (?:él
        [ ]|ella )?(?:es|eres|tiene|vive|va|se)|con quién|lo que (?:es|eres|hace))
        saber/sepan :: (?:todos|la gente|los padres|los vecinos|los clientes|todo el (?:mundo|barrio|pueblo))
        [ ](?:en [^\s.!?]{1,12} [^\s.!?]{1,12} )?(?:debería|deberían|tiene derecho a|tienen derecho a|debe
        |deben) saber que (?!yo|soy|somos|nosotros)(?:[^\s.!?]{1,15} ){1,6}<HIDDEN>
        decir/contar/mandar/diré/contaré :: (?:le|les|se lo|se la) (?:voy a (?:decir|contar|mandar)|diré|contaré|digo
        |cuento) (?:\w{2,8} ){0,2}a (?:tu|tus|su|sus) <THEIRS> (?:que (?:eres|es) |con quién|lo que (?:eres|haces)
        |quién eres)
        pásenlo/para que sepan/solo aviso/sólo aviso :: (?!yo |soy )
        (?:[^\s.!?]{1,15} ){1,8}es <HIDDEN>[^.!?]{0,10}[,.] ?(?:pásenlo|para que (?:lo )?sepan|s[oó]lo aviso
        |que lo sepan)
        """,
        THEIRS=_THEIRS, HIDDEN=_HIDDEN,
    ),
    *rules(
        "blackmail",
        r"""
        o tu/o tus/o todo/o toda/si no/o su/o la /o el :: (?:o|si no|o si no),? (?:tu|tus|su|toda tu|todo tu|toda la
        |todo el|la|el) <THEIRS> (?:entera? )?(?:se entera|lo sabrá|lo va a saber|verá|va a ver|recibe|recibirá|sabrá
        |se enterará|se van a enterar|se enteran|verán|ven|ve)
        o le /si no/o les /o publi/o subo/o mando/o cuento :: (?:o|si no|o si no),? (?:le|les|se lo|lo|la|las|los)? ?
        (?:cuento|digo|mando|muestro|enseño|publico|subo|envío|paso|difundo)(?: todo)? (?:[^\s.!?]{1,12} ){0,3}?(?:a
        [ ](?:tu|tus|su|todo|toda)|las (?:fotos|capturas)|los (?:videos|mensajes|chats)|tus|el video|tu)
        fotos/video/mensaje/capturas :: (?:o|si no) (?:las|tus|los|el|estas|esas) (?:fotos|videos?|mensajes|capturas
        |chats|conversaciones) (?:van|va|llegan|llega|salen|sale|aparecen|se (?:van|hacen|publican))
        nadie :: (?:paga|pague|págame|deposita|retira|renuncia|firma|borra|transfiere|manda)[^.!?]{2,70} y nadie
        [ ](?:se )?(?:sabrá|enterará|entera|va a saber|verá|sabe)
        silencio :: mi silencio (?:tiene (?:un )?precio|cuesta|no es gratis)
        """,
        THEIRS=_THEIRS,
    ),
    *rules(
        "self_harm",
        r"""
        morir/matar/vivir/suicid/despertar/existir/desaparecer :: (?:yo )?(?:s[oó]lo |ya |me )*(?:quiero|quisiera
        |voy a|tengo ganas de|pienso en) (?:morirme(?! de)|morir<END>|matarme|suicidarme|no despertar|dejar de existir
        |desaparecer para siempre|quitarme la vida|acabar con (?:todo esto|mi vida))
        vivir/despertar/existir/seguir :: (?:yo )?(?:ya )?no (?:quiero|puedo|aguanto) (?:más )?(?:seguir viviendo
        |vivir|existir|despertar)(?: más| así|<END>)
        sin mí :: (?:mejor|más felices|más tranquilos) sin mí<END>
        cortarme/me corto/me corté/autolesion :: (?:volví a|he vuelto a|no puedo dejar de|empecé a) (?:cortarme
        |hacerme daño|autolesionarme)|me (?:corto|lastimo) (?:los brazos|todas las noches|cada noche)
        carta/pastillas :: (?:ya )?(?:escribí|he escrito|tengo escrita) (?:la|mi|las) cartas? de despedida|
        (?:estoy contando|guardé|tengo contadas|junté) (?:las |mis |suficientes )?pastillas
        """,
    ),
)  # fmt: skip

SPANISH = Speech(
    "es",
    _RULES,
    own=words(
        r"""
        (?:yo|nosotros|tú) (?:pienso|creo|digo|dije|opino|pensamos|creemos|decimos|dices)
        (?:pienso|creo|digo|opino) que
        """
    ),
    reported=words(
        r"""
        (?:dijo|dice|dijeron|dicen|decían?|diciendo|escribi|escriben?|amenaz|grita|gritaba|gritaron|gritó)
        (?:cree|creen|piensan?)
        (?:quieren|querían?|exigen?|piden|pidió|mensajes?|amenazas?|comentarios|leí|oír|escuch)
        (?:no|nunca|nadie|jamás)(?!\w)(?:(?! (?:y|pero) )[^,;:]){0,25}$|(?:si|antes de que) (?:tú )?$
        """
    ),
    told=words(r"(?:novela|película|serie|libro|canción|episodio|personaje|guion|obra|cita|pancarta|pintada)s?(?!\w)"),
)
