"""Where somebody can be met, in French, Spanish, Portuguese and Italian."""

from __future__ import annotations

from workers.judgement.private.habits import habits

FRENCH = habits(
    (
        "habite loge travaille bosse école fille fils enfants gosses gare garée dort court promène quitte "
        "cache résidence étudiant"
    ),
    {
        "own": r"je|j'habite|j'étudie|nous|on habite|mon|ma|mes|notre|nos",
        "harmless": r"habitait|vivait|autrefois|jadis|siècle|roman|musée|s'il habite|modérat\w{2,4}|retirez|supprimez",
        "dwells": (
            "habite|habitent|loge|logent|vit|dort|se cache|est hébergée?|réside|crèche|étudiante?|travaille|bosse"
        ),
        "walks": (
            r"travaille|bosse|court|promène|garée?|se gare|gare sa \w{4,7}|quitte|sort|rentre|finit|dépose|s'entraîne|"
            "termine|prend|stationne"
        ),
        "children": (
            "(?:son fils|sa fille|ses (?:enfants|gosses|filles|fils|gamins)|leurs? (?:enfants?|fille|fils)|"
            "les (?:gosses|enfants|gamins)|le petit|la petite)"
        ),
        "spot": (
            "boulangerie|magasin|épicerie|église|mosquée|synagogue|école|gare|bar|café|pharmacie|cimetière|"
            "bibliothèque|médiathèque|poste|banque|garage|salle de sport|hôpital|hôtel|cinéma|restaurant|kebab|"
            "salon|coiffeur|station-service|mairie|arrêt|moulin|crèche|supermarché|marché|tabac|cabinet|parc"
        ),
        "precise": (
            "(?:au-dessus|en face|derrière|à côté|au-dessous|près) (?:de la |de l'|du |d'un |d'une |de |la |"
            r"le |l')?(?:\w{2,12} )?<spot>|(?:premier|deuxième|troisième|quatrième|dernier|\d{1,2}(?:e|er|"
            r"ème)) étage|rez-de-chaussée|chambre \d{1,4}|appartement \d{1,4}|appt? \d{1,4}|bâtiment \w{1,2}|"
            r"porte (?:bleue|rouge|verte|\d{1,3})|volets \w{4,6}|digicode|sonnette|résidence (?:les |le |"
            r"la )?\w{3,}|(?:rue|impasse|avenue|allée) (?:de la |de |des |du |d')?\w{3,}|dernière maison"
        ),
        "place": (
            "(?:à|dans|devant|derrière|de|sur|à l'accueil de) (?:la |le |l'|au )?<spot>(?: (?:de|des|du|d'|"
            r"à) ?\w{3,})?|au <spot>"
        ),
        "time": (
            r"(?:à|jusqu'à|vers|dès) (?:\d{1,2} ?h(?: ?\d\d)?|midi|minuit|\w{3,6} heures)|tous les (?:jours|"
            r"matins|soirs|\w{4,8}s)|chaque (?:jour|matin|soir|\w{5,8})|toujours|(?:lun|mar|mercre|jeu|vendre|"
            "same)dis?|de nuit|du matin|seule?"
        ),
        "school": (
            "(?:l'|à l'|au |à la |en )?(?:école|collège|lycée|maternelle|crèche)(?: (?:de la |de |des |"
            r"du )?[\w-]{3,})|en (?:cp|ce1|ce2|cm1|cm2|6e|5e|4e|3e)"
        ),
    },
    """
    dwells precise
    walks place time
    children school
    """,
)

SPANISH = habits(
    (
        "vive trabaja estudia colegio escuela hij niñ entrena aparca estaciona sale duerme escond aloja "
        "guardería pasea recoge clases"
    ),
    {
        "own": r"yo|vivo|trabajo|mi|mis|nosotros|nuestr\w{1,2}|vivimos",
        "harmless": r"vivía|vivió|antes|siglo|novela|museo|si vive",
        "dwells": r"vive|viven|duerme|se esconde|se aloja|están alojad\w{1,2}|se hospeda|reside|trabaja|encontré dónde",
        "walks": r"trabaja|entrena|corre|pasea|aparca|estaciona|sale|recoge|llega|estudia|atiende|desayuna",
        "children": (
            r"(?:su hij[oa]|sus hij[oa]s|sus niñ[oa]s|sus crí[oa]s|los hij[oa]s de \w{2,12}|los niñ[oa]s|"
            "su nen[ea])"
        ),
        "teaches": r"da clases?|es profesora?|es maestr[ao]",
        "spot": (
            "panadería|tienda|iglesia|mezquita|sinagoga|escuela|colegio|estación|bar|cafetería|café|farmacia|"
            "cementerio|biblioteca|correos|banco|taller|gimnasio|hospital|hotel|hostal|cine|restaurante|"
            "peluquería|gasolinera|ayuntamiento|parada|molino|guardería|supermercado|mercado|plaza|parque|"
            "kiosco|quiosco|clínica"
        ),
        "precise": (
            "(?:encima|enfrente|frente|detrás|al lado|debajo|arriba|junto|cerca) (?:del|de la|de una?|al|a la|"
            r"de) (?:\w{2,12} )?<spot>|(?:primer|segundo|tercer|tercero|cuarto|quinto|último|"
            r"\d{1,2}[ºo]) (?:piso|izquierda|derecha|planta)|planta baja|bajo [a-d]|habitaci(?:ón|ones) \d{1,4}|"
            r"portal \w{2,8}|puerta (?:azul|roja|verde|\d{1,3})|timbre|portero automático|(?:calle|avenida|"
            r"plaza|c/) (?:de la |de |del )?\w{3,}|última casa|la casa de \w{2,10} (?:verde|azul|roj)\w?"
        ),
        "place": r"(?:en|de|desde|por) (?:el |la |un |una )?<spot>(?: (?:de la |de |del )?\w{3,})?|del <spot>",
        "time": (
            r"a las? \w{1,6}(?:[:.]\d\d)?|hasta las? \w{1,6}|tod[oa]s l[oa]s \w{4,9}|cada (?:día|mañana|noche|"
            r"\w{5,9})|siempre|(?:lunes|martes|miércoles|jueves|viernes|sábados?|domingos?)|turno de \w{3,6}|"
            "de noche|sol[ao]"
        ),
        "school": (
            "(?:colegio|escuela|instituto|guardería|cole|primaria|jardín)(?: de los niños)?:?(?: (?:de la |de |"
            r"del |los |las )?\w{3,})|aula \w{1,3}"
        ),
    },
    """
    dwells precise
    walks place time
    children school
    teaches school
    """,
)

PORTUGUESE = habits(
    "mora vive trabalha estuda escola filh estaciona treina sai dorme escond abrigo creche passeia busca",
    {
        "own": r"eu|moro|trabalho|meu|minha|nós|nosso|nossa|moramos",
        "harmless": r"morava|viveu|antigamente|século|novela|romance|museu|se mora",
        "dwells": r"mora|moram|dorme|se esconde|está escondid[oa]|está hospedad[oa]|reside|o abrigo|trabalha",
        "walks": r"trabalha|treina|corre|passeia|estaciona|sai|busca|chega|estuda|atende",
        "children": (
            "(?:[oa]s? filh[oa]s? del[ea]s?|[oa]s? filh[oa]s? d[oa]|seus? filh[oa]s?|sua filha|as crianças del[ea])"
        ),
        "studies": r"estuda|estudam|dá aulas?",
        "spot": (
            "padaria|loja|igreja|mesquita|sinagoga|escola|estação|terminal|bar|café|farmácia|cemitério|"
            "biblioteca|correio|banco|oficina|academia|hospital|hotel|cinema|restaurante|salão|posto|"
            "prefeitura|ponto|moinho|creche|supermercado|mercado|praça|parque|banca|clínica|jornal|pizzaria"
        ),
        "precise": (
            "(?:em cima|em frente|na frente|atrás|ao lado|embaixo|perto|acima) (?:da|do|de uma?|ao|à|"
            r"de) (?:\w{2,12} )?<spot>|(?:primeiro|segundo|terceiro|quarto|quinto|último|\d{1,2}º) andar|térreo|"
            r"ap(?:to|artamento)?\.? \d{1,4}|quarto \d{1,4}|bloco \w{1,2}|portão \w{4,8}|porta (?:azul|verde|"
            r"vermelha)|porteiro|campainha|(?:rua|avenida|travessa|praça) (?:da |de |do |das |dos )?\w{3,}|"
            "última casa"
        ),
        "place": r"(?:na|no|da|do|em|pela|pelo) <spot>(?: (?:da |de |do )?\w{3,})?",
        "time": (
            r"às? \w{1,7}(?:[h:]\d\d)?|até (?:as |às )?\w{1,7}|tod[oa]s? (?:os |as |o |a )?\w{3,9}|cada \w{3,9}|"
            "sempre|(?:segundas?|terças?|quartas?|quintas?|sextas?|sábados?|domingos?)(?:-feira)?|"
            r"turno da \w{3,6}|de noite|sozinh[oa]"
        ),
        "school": (
            r"(?:escola|colégio|creche|faculdade|ensino)(?: (?:municipal |estadual |da |de |do )?\w{3,}){1,2}|"
            r"turma \d|turno da \w{3,6}"
        ),
    },
    """
    dwells precise
    walks place time
    children school
    studies school
    """,
)

ITALIAN = habits(
    "abita vive lavora studia scuola figli parcheggia sempre esce dorme nascond asilo corre prende allena",
    {
        "own": r"io|abito|lavoro|mio|mia|miei|noi|nostr\w|abitiamo",
        "harmless": r"abitava|viveva|visse|un tempo|secolo|romanzo|museo|se abita",
        "dwells": r"abita|abitano|dorme|si nasconde|alloggia|è ospite|risiede|lavora|sta",
        "walks": r"lavora|si allena|corre|passeggia|parcheggia|esce|prende|arriva|studia|torna|porta",
        "children": r"(?:su[oa] figli[oa]|i (?:suoi )?figli|le (?:sue )?figlie|i suoi bambini|i bambini)",
        "spot": (
            "panificio|forno|panetteria|negozio|chiesa|moschea|sinagoga|scuola|stazione|bar|caffè|farmacia|"
            "cimitero|biblioteca|posta|banca|officina|palestra|ospedale|albergo|hotel|cinema|ristorante|"
            "parrucchiere|distributore|municipio|comune|fermata|mulino|asilo|supermercato|mercato|piazza|parco|"
            "edicola|studio|pizzeria|portici"
        ),
        "precise": (
            "(?:sopra|di fronte|dietro|accanto|sotto|vicino|davanti) (?:al|alla|all'|il|la|l'|a un|"
            r"a una)? ?(?:\w{2,12} )?<spot>|(?:primo|secondo|terzo|quarto|quinto|ultimo|\d{1,2}°) piano|"
            r"piano terra|interno \d{1,3}|scala \w|stanza \d{1,4}|camera \d{1,4}|portone \w{3,8}|porta (?:blu|"
            "rossa|verde)|citofono|campanello|(?:in |di )?(?:via|vicolo|corso|piazza) (?:del |della |di |dei |"
            r"delle )?\w{3,}|ultima casa"
        ),
        "place": (
            r"(?:al|alla|nel|nella|del|della|in|dal|dalla|al banco \w{3,8} del) <spot>(?: (?:di |del |"
            r"della )?\w{3,})?|<spot> di \w{3,}"
        ),
        "time": (
            r"al(?:le|l')? ?\d{1,2}(?:[.:]\d\d)?|alle \w{3,7}|fino alle \w{2,7}|tutt[ie] (?:i|le) \w{4,9}|"
            r"ogni \w{4,9}|sempre|(?:luned|marted|mercoled|gioved|venerd)ì|sabato|domenica|turno del \w{5,8}|"
            "di notte|da sol[oa]"
        ),
        "school": (
            r"(?:scuola|elementare|asilo|liceo|istituto|materna|medie) (?:dell'|dell[ae] |del |di )?\w{3,}|"
            r"(?:prima|seconda|terza|quarta|quinta) [a-f](?: dell'\w{3,}| del \w{3,})"
        ),
    },
    """
    dwells precise
    walks place time
    children school
    """,
)
