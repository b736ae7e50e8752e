"""How Portuguese threatens, calls for harm, gives away, extorts and cries for help, and what reports or denies it."""

from __future__ import annotations

from workers.judgement.dangers.phrasing import Speech, rules, words

_THEIRS = (
    "(?:esposa|mulher|marido|pais|mãe|pai|família|chefe|patrão|empresa|colegas|escola|igreja|vizinhos|filhos"
    "|amigos|clientes|irmãos?|bairro|namorad[oa])"
)
_HIDDEN = "(?:gay|homossexual|lésbica|trans|bissexual|soropositiv[oa]|hiv|sem documentos|ilegal|viado|sapatão)"

_RULES = (
    *rules("threat", r"""
        mata/mate/matar :: se mata(?! de)<END>|vai se matar|se mate<END>
        vou te/vamos te/vou/te mat/vamo :: (?:eu )?(?:vou|vamos|vamo) (?:te |lhe )(?:matar|furar|estuprar|quebrar (?:a
        |as|os|seus|suas)|arrebentar|queimar|encontrar<END>|pegar<END>|achar<END>|cortar (?:a|o|os))(?! de rir)|(?:vou
        |vamos) (?:matar|quebrar|pegar) você<END>
        sabe/sei/sabemos/conhec :: (?:a gente sabe|nós sabemos|sabemos|eu sei|sei) (?:muito bem |bem )?(?:onde (?:você
        |vc|tu|sua|seu|seus|teu) (?:\w{3,8} )?(?:mora|moram|vive|trabalha|estuda|dorme)|(?:que|em que
        |qual) \w{3,12} você (?:pega|toma|usa))
        dias contados/dias est :: (?:seus|teus|os seus) dias estão contados
        pena se/pena que :: (?:seria uma|que) pena (?:se|que) (?:algo|alguma coisa|acontec|peg)[^.!?]{0,30}
        um olho/olho aberto :: (?:durma|dorme) com um olho aberto
        arrepender/pagar :: você(?:s)? (?:vai|vão) (?:se arrepender|pagar (?:caro )?por isso|me pagar)<END>
        caixão/ambulância/saco preto :: (?:sai|vai sair|volta|vai voltar|sair)[^.!?]{0,30} (?:de ambulância|no caixão
        |num caixão|em um caixão|no saco preto)
        se eu te/se te :: se eu te (?:ver|vir|pegar|encontrar|achar)[^.!?]{0,30},? (?:te (?:mato|quebro|arrebento
        |furo)|eu te (?:mato|quebro|arrebento)|você (?:morre|não sai))
        """),
    *rules("incitement", r"""
        morrer/mortos :: (?:eles|elas|todos|essa gente) (?:deviam|devem|deveriam|merecem|tinham que|tem que|têm que)
        [ ](?:ser mortos|morrer)<END>
        morte :: morte (?:aos|às|a todos|a esses)
        tem que/tinha que/devia/deveria :: (?:tem|tinha|teria) que (?:matar|fuzilar|queimar|exterminar|enforcar
        |linchar) (?:todos|tod[oa]s|esses|essas|essa|eles)
        fogo/queim :: (?<!\w )(?:bota|botem|taca|taquem|ponham|metam|toca|toquem) fogo n(?:esse|essa|aquele|aquela|o
        |a) |(?<!\w )(?:queimem|queima) (?:esse|essa|aquele|aquela|tudo)
        alguém :: alguém (?:tinha que|tem que|devia|deveria|podia) (?:fazer uma visita|dar um susto|dar uma lição
        |ensinar|quebrar|calar a boca|dar uma surra)
        achem/encontrem/peguem/batam/cuspam/expulsem :: (?<!\w )(?:achem|encontrem|peguem|cacem) (?:ele|ela|esse|essa
        |eles) [^.!?]{0,20}e (?:mat|quebr|bat|queim|ensin|arreb)\w{0,6}|(?<!\w )(?:batam|cuspam|linchem) (?:nele|nela
        |neles|em cima)
        federal/imigração/chefe/empresa/trabalho :: (?:liguem|ligue|denunciem|denuncia|denuncie|escrevam
        |mandem)[^.!?]{0,30} (?:pr[ao]|à|na|ao|no|para a?) (?:polícia federal|federal|imigração|chefe|patrão
        |trabalho)[^.!?]{0,40}(?:até|pra que|para que|todo dia)
        """),
    *rules("outing", r"""
        pergunt :: (?<!\w )pergunt(?:a|e|em) (?:pr[oa]|ao|à|para [oa]) (?:[^\s.!?,]{1,15} ){1,7}(?:quem (?:ele|ela)
        [ ](?:leva|beija|traz)|com quem (?:ele|ela) (?:dorme|mora|sai|vive))
        não sabe :: (?:a|o|os) <THEIRS> del[ea] (?:ainda )?não sabe[m]? (?:que (?:ele|ela)|com quem|o que)|(?:sua|seu
        |seus) <THEIRS> (?:já )?(?:ainda )?não sabe[m]? (?:que você é|com quem você|o que você é)
        saber :: (?:todo mundo|os pais|a escola|os vizinhos|os clientes)(?: \w{2,12}){0,3} (?:devia|deveria|deviam
        |precisa|precisam|tem o direito de|têm o direito de|merece) saber que (?!eu|sou|nós)
        (?:[^\s.!?]{1,15} ){1,6}<HIDDEN>
        contar/vou dizer/mandar/conto :: (?:vou|vamos) (?:contar|dizer|mandar) (?:tudo )?(?:pr[ao]s?|para|ao|à|aos)
        [ ](?:seu|sua|seus|suas|teu|tua|o|a|os|as)? ?<THEIRS>(?: del[ea])? (?:que você é|que el[ea] é|com quem
        |o que você é|quem você é)
        só avisando/só pra/fica o aviso :: (?!eu )(?:[^\s.!?]{1,15} ){1,8}é <HIDDEN>[^.!?]{0,10}[,.] ?(?:tá\? )?
        (?:só avisando|passem adiante|espalhem|fica o aviso)
        """, THEIRS=_THEIRS, HIDDEN=_HIDDEN),
    *rules("blackmail", r"""
        ou /senão/se não :: (?:ou|senão|se não),? (?:seu|sua|seus|suas|teu|tua|toda a|todo o|o pessoal d[ao]|a
        |o) <THEIRS>(?: toda| inteira)? (?:vai (?:saber|ver|receber|descobrir)|vão (?:saber|ver|receber|descobrir)
        |fica sabendo|recebem?|descobrem?|vê|veem)
        ou /senão/se não :: (?:ou|senão|se não),? (?:eu )?(?:conto|mando|mostro|publico|posto|vazo|envio|espalho)
        (?: tudo| tud[oa])? (?:pr[ao]s?|para|ao|à|o vídeo|as fotos|os prints|suas|seus)
        ou /senão/se não :: (?:ou|senão|se não) (?:as|os|o|suas|seus|essas|esse) (?:fotos|vídeos?|prints|conversas
        |mensagens|áudios?|nudes) [^.!?]{0,25}?(?:vai|vão|vaza|vazam|cai|caem|aparecem?)
        ninguém :: (?:pag(?:a|ue)|deposit[ae]|retir[ae]|assin[ae]|apag(?:a|ue)|manda|faz o pix
        |tira)[^.!?]{2,70} e ninguém (?:fica sabendo|vai saber|sabe|descobre|vê)
        silêncio :: meu silêncio (?:tem (?:um )?preço|custa|não é de graça)
        """, THEIRS=_THEIRS),
    *rules("self_harm", r"""
        morrer/matar/viver/existir/acordar/sumir :: (?:eu )?(?:só )?(?:quero|queria|vou|penso em|vontade de) (?:morrer
        (?! de)<END>|me matar<END>|não acordar|não existir|deixar de existir|sumir para sempre|sumir pra sempre
        |acabar com (?:tudo(?! isso aí)|minha vida)|tirar minha (?:própria )?vida)
        viver/existir/acordar :: (?:eu )?não (?:quero|aguento|consigo) mais (?:viver|existir|acordar|continuar vivend)
        sem mim :: (?:melhor|mais felizes|mais fácil) sem mim<END>
        me cortar/me machucar/me cortei :: (?:voltei a|comecei a|não consigo parar de) me (?:cortar|machucar)
        |me cortei de novo<END>
        a carta/remédios/comprimidos :: (?:já )?(?:escrevi|deixei) (?:a|as|minha) cartas?(?: de despedida)?[.,]
        [ ](?:desculpa|me perdo|adeus)|carta de despedida<END>|(?:juntei|guardei|estou contando) (?:os |meus )?
        (?:remédios|comprimidos)
        """),
)  # fmt: skip

PORTUGUESE = Speech(
    "pt",
    _RULES,
    own=words(r"(?:eu|nós|a gente) (?:acho|penso|digo|disse|acredito|falo|acha|achamos)|(?:acho|digo|penso) que"),
    reported=words(
        r"""
        (?:disse|diz|disseram|dizem|dizia|dizendo|escrev|ameaç|grit|falou|falaram|mensage|comentário|ouvi|pergunt(?:ou|aram))
        (?:não|nunca|ninguém|jamais|nem)(?!\w)(?:(?! (?:e|mas) )[^,;:]){0,25}$|(?:se|antes que) (?:você )?$
        """
    ),
    told=words(r"(?:romance|filme|série|livro|música|episódio|personagem|roteiro|novela|peça|cartaz|pichação)s?(?!\w)"),
)
