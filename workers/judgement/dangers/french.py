"""How French threatens, calls for harm, gives away, extorts and cries for help, and what reports or denies it."""

from __future__ import annotations

from workers.judgement.dangers.phrasing import Speech, ends, rules, words

_WE = "(?:je vais|on va|nous allons)"
_HARM = (
    "(?:tuer|buter|brûler|gazer|exterminer|pendre|fusiller|égorger|lapider|abattre|crever|éliminer|tabasser|lyncher)"
)
_THEIRS = (
    "(?:femme|mari|parents|mère|père|famille|patron|chef|employeur|collègues|classe|école|paroisse|voisins|enfants|amis"
    "|clients|frères?|oncles?|fils|fille)"
)
_HIDDEN = (
    "(?:gay|homo|homosexuel(?:le)?|lesbienne|trans|bi|séropositi(?:f|ve)|sans.papiers|en situation irrégulière|pd)"
)

_RULES = (
    *rules(
        "threat",
        r"""
        toi/va :: tue[- ]toi|suicide[- ]toi|pends[- ]toi|va (?:te )?(?:crever|mourir|pendre|tuer|suicider|noyer)<END>
        crève :: (?<!\w )crève<END>
        vais/va/allons :: <WE> (?:te|vous|les|tous les)(?: tous)? (?:tuer|buter|crever|égorger|planter|massacrer
        |violer|fumer|défoncer la|péter (?:les|la|tes)|casser (?:les|la)|brûler)
        retrouver/trouver/choper :: <WE> (?:te|vous) (?:retrouver|trouver|choper)<FOUND>
        sait/sais/connait/connais/connaît :: (?:on|je|nous) (?:sait|sais|savons|connaît|connais) (?:bien |très bien
        [ ]|exactement )?(?:où (?:tu|vous|ta \w{2,10}|tes \w{2,10}|ton \w{2,10}) (?:habit|vi[st]|travaill|dor|gar
        |va)\w{0,4}|(?:ton|votre|ta) (?:adresse|arrêt de bus|rue|école|trajet)|quel(?:le)? \w{3,10} (?:tu|vous) pren)
        tuerai/tuera/retrouver/crèver :: (?:je|on) (?:te|vous) (?:tuerai|tuera|retrouverai|retrouvera|crèverai
        |crèvera)<FOUND>
        comptés :: (?:tes|vos|ses|leurs) jours sont comptés
        crever/mourir :: (?:tu|vous) (?:dois|devez|devr(?:ais|iez)|mérite(?:s|z) de) (?:crever|mourir)
        dommage/bête/dommage :: (?:ce serait|ça serait|quel) (?:vraiment )?(?:dommage|bête|con),? (?:si|qu'il|qu'elle
        |que)[^.!?]{0,40}(?:arriv|brûl|accident|cass)
        un oeil/un œil :: (?:dors|dormez) (?:avec |que d')?un (?:seul )?œil(?: ouvert)?
        regretter/payer/payer cher :: (?:tu|vous) (?:vas|allez) (?:le |la |nous le |me le )?(?:regretter|payer)
        (?: cher)?<END>
        cercueil/ambulance/corbillard/les pieds devant :: (?:tu|vous|il|elle|ils) [^.!?]{1,40}(?:dans un cercueil
        |en ambulance|en corbillard|les pieds devant)
        si je te/si on te/si je vous/si je le :: si (?:je|on) (?:te|vous|le|la) (?:re)?(?:croise|vois|trouve
        |chope)[^.!?]{0,30},? (?:je|on|tu) (?:t'|te |vous |vas )?(?:égorge|tue|bute|crève|plante|casse|finis|repars
        |défonce)
        surveille/arrières/derrière toi :: (?:surveille|regarde)(?:z)? (?:bien )?(?:tes arrières|vos arrières
        |derrière toi|sous ta voiture)
        tombe/cercueil/balle :: (?:ta tombe|ton cercueil|votre cercueil) est (?:déjà )?(?:prête?|creusée|commandé)
        |une balle (?:pour toi|avec ton nom)
        """,
        FOUND=ends("t'aid|vous aid|aid|sauv|protég|souten"),
        WE=_WE,
    ),
    *rules(
        "incitement",
        r"""
        crever/mourir :: (?:ils|elles) (?:doivent|devraient|méritent de) (?:tous )?(?:crever|mourir)
        faut/faudrait/devrait :: il faut (?:tous |toutes )?(?:les|vous|te) (?:tous |toutes )?<HARM>|il faut <HARM>
        [ ](?:tous |toutes )?(?:les|ces)|(?:faut|faudrait|devrait) (?:tous )?(?:les|vous|te) (?:tous )?<HARM>
        mort :: mort (?:aux|à tous les|à ces)
        brûle/cramez/incendie/foutez le feu/feu :: (?<!\w )(?:brûlez|cramez|incendiez|foutez le feu|mettez le feu)
        (?:-moi| moi)? (?:à |au )?(?:ce|cette|ces|leur|leurs|le|la|les|tout) \w{3,20}|(?:faut|faudrait) (?:brûler
        |cramer|foutre le feu|mettre le feu) (?:à |au )?(?:ce|cette|leur|tout)
        quelqu'un/visite :: (?:quelqu'un|il faut|il faudrait|que quelqu'un) (?:devrait |doit |aille |pourrait )?
        (?:lui |leur )(?:rendre|faire) (?:une )?(?:petite )?visite<END>|quelqu'un (?:devrait|doit) (?:lui|leur)
        [ ](?:casser|fermer|apprendre|péter|régler)
        trouvez/retrouvez/chopez/attrapez :: (?<!\w )(?:trouvez|retrouvez|chopez|attrapez)-?(?: )?(?:le|la|les),? et
        [ ](?:faites|cassez|tuez|défoncez|montrez-lui|butez|pendez)
        préfecture/immigration/ofpra/patron/employeur :: (?:appelez|dénoncez|signalez|écrivez)[^.!?]{0,30} (?:à |au
        [ ]|la |le )(?:préfecture|l'immigration|son patron|son employeur|police aux frontières)[^.!?]{0,40}(?:pour
        |jusqu|afin|qu'on|tous les jours)
        tabassez/frappez/cassez/crachez/chassez :: (?<!\w )(?:tabassez|frappez|cassez|crachez|chassez|lynchez|jetez)-?
        (?: )?(?:les|leur dessus|le|la|sur eux)(?: tous)? (?:dehors|à coups|hors|de chez|partout|dès|la gueule)
        """,
        HARM=_HARM,
    ),
    *rules(
        "outing",
        r"""
        demande :: (?<!\w )demande[zr]? (?:donc |un peu )?(?:à|au) (?:[^\s.!?,]{1,15} ){1,7}(?:qui (?:il|elle)
        [ ](?:ramène|voit|embrasse|invite|fréquente)|avec qui (?:il|elle) (?:dort|vit|couche|rentre|sort)|qui dort)
        sait pas/savent pas/sait-/savent :: (?:sa|son|ses|ta|ton|tes|votre|vos|leur) <THEIRS> (?:ne |n'en )?(?:sait
        |savent) (?:pas|rien)(?: encore)?(?: que| qu'| avec qui) ?(?:il|elle|tu|vous)
        savoir/sachent :: (?:tout le monde|les parents|les gens|les clients|les voisins|le quartier) (?:devrait
        |devraient|doit|doivent|a le droit de|ont le droit de) savoir (?:que |qu')(?!je|nous|on)
        (?:[^\s.!?]{1,15} ){1,6}<HIDDEN>
        vais dire/dirai/raconter/raconterai/envoie/enverrai :: (?:je vais (?:le )?(?:dire|raconter|envoyer)|je
        [ ](?:dirai|raconterai|enverrai)|on va dire) [^.!?]{0,20}(?:à|au|aux) (?:ta|ton|tes|sa|son|ses) <THEIRS>
        [ ](?:que tu es|qu'(?:il|elle) est|avec qui|qui tu|ce que tu)
        pour info/je dis ça/faites passer/juste pour :: (?!je |moi )
        (?:[^\s.!?]{1,15} ){1,8}est <HIDDEN>[^.!?]{0,10}[,.] ?(?:faites passer|pour info|je dis ça|les parents doivent
        |juste pour que)
        """,
        THEIRS=_THEIRS, HIDDEN=_HIDDEN,
    ),
    *rules(
        "blackmail",
        r"""
        ou /sinon :: (?:sinon|ou(?: bien| alors)?),? (?:ta|ton|tes|votre|vos|toute ta|toute la|tout le) (?:<THEIRS>
        |lycée|immeuble|quartier|village|bureau) (?:saura|sauront|verra|verront|apprendra|apprendront|recevra
        |recevront|reçoit|voit|apprend|sait)
        ou /sinon :: (?:sinon|ou(?: bien| alors)?),? (?:je|on|nous) (?:balance|publie|publierai|raconte|envoie
        |enverrai|montre|dis|dirai|diffuse|poste|préviens)(?: tout)? (?:[^\s.!?]{1,12} ){0,4}?(?:ta|ton|tes|votre|vos
        |à tout|tout|les (?:photos|vidéos|messages|captures))
        ou les/ou la vidéo/sinon les/ou tes/sinon la :: (?:sinon|ou) (?:les|la|tes|vos|ces) (?:photos|vidéos?|messages
        |captures|images|conversations) (?:part|fin|ir|sont|seront|arriv|tomb|vont)\w{0,4}
        personne :: (?:paie|payez|payes|vire|retire|retirez|démissionne|signe|signez|supprime
        |tais-toi)[^.!?]{2,70} et personne (?:ne )?(?:saura|verra|apprendra|n'en saura|sait)
        silence :: mon silence (?:a un prix|coûte|se paie|n'est pas gratuit)
        """,
        THEIRS=_THEIRS,
    ),
    *rules(
        "self_harm",
        r"""
        mourir/tuer/en finir/disparaître/vivre/réveiller/exister/suicid/la vie :: j(?:e|') ?(?:ai )?(?:veux|envie de
        |voudrais|pense à|vais) (?:juste |plus |tout )?(?:mourir(?! de)|me tuer|en finir(?: avec la vie| ce soir
        |<END>)|me suicider|disparaître pour toujours|me foutre en l'air|arrêter d'exister|me pendre)
        vivre/réveiller/exister :: je (?:ne )?(?:veux|peux|supporte) (?:plus|pas) (?:vivre|exister|me réveiller
        |être là|continuer à vivre)<END>
        sans moi :: (?:mieux|plus heureux|tranquilles?|plus simple) sans moi<END>
        scarifi/me coupe :: je (?:me |m'|recommence à me )(?:scarifie|scarifier|suis (?:encore |à nouveau )?scarifié
        |coupe (?:les bras|chaque|tous les soirs)|suis (?:encore |de nouveau )?(?:coupée?|ouvert les veines)<END>)
        lettre d'adieu/lettre d/pilules/cachets :: j'ai (?:déjà )?(?:écrit|fini) (?:la|ma|les) lettres? (?:d'adieu
        |pour ma mère)|(?:je compte|j'ai compté|j'ai gardé) (?:mes|les|assez de) (?:cachets|pilules|comprimés)
        """,
    ),
)  # fmt: skip

FRENCH = Speech(
    "fr",
    _RULES,
    own=words(r"(?:je|j'|nous|tu)(?: \w{1,6})? ?(?:pense|crois|dis|ai dit|trouve|répète)\w{0,3}"),
    reported=words(
        r"""
        (?:dit|disent|disait|disaient|disant|écrit|écrivent|écrivait|cri(?:e|ent|ait|aient|é)|menac|hurl)
        (?:pense|pensent|croit|croient|veulent|voulait|exig|messages?|menaces?|commentaires?|slogans?|lu |entend)
        (?:ne|n'|pas|jamais|personne|nul)(?!\w)(?:(?! (?:et|mais) )[^,;:]){0,25}$|(?:si|avant que) (?:tu|vous) $
        """
    ),
    told=words(r"(?:roman|film|série|livre|chanson|épisode|personnage|scénario|pièce|citation|pancarte|tag)s?(?!\w)"),
)
