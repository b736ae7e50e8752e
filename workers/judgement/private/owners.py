"""The words that tell whose a private detail is, in every language that is read."""

from __future__ import annotations

import re

from workers.judgement.private.phrasing import wholes

#: The writer's own: "my number is", "call me on", "самовывоз с".
OWN = wholes(
    r"""
    my (?!ex)(?:\w{2,12} ){0,2}(?:number|phone|mobile|cell|email|e-mail|mail|address|account|iban|card|insta)
    my (?!ex)(?:\w{2,12} ){0,2}(?:instagram|telegram|tg|twitter|snap|discord|handle|whatsapp|passport|ssn|plate)
    my (?!ex)(?:\w{2,12} ){0,2}(?:door|flat|house|place|profile|page)
    (?:call|ring|phone|text|email|e-mail|mail|write|message|reach|dm|contact|whatsapp|add|find) (?:to )?me
    write to us | call us | drop me a line | i live | i'm at | i am at | we live | i work | we're at
    come round to mine | i'm on \w{2,10}
    meine (?:\w{2,12} )?(?:nummer|handynummer|telefonnummer|adresse|e-?mail\w{0,8}|mail|iban|karte)
    mein (?:\w{2,10} )?(?:telefon|handy|konto|iban|insta\w{0,4}|ausweis) | ich wohne | wir wohnen | ruft mich an
    schreibt mir | schreib mir | erreicht mich | melde[tn]? (?:euch|dich|sie sich) (?:bei mir )?unter
    rufen sie mich an | schreiben sie mir
    mon (?:\w{2,10} )?(?:num[eé]ro|t[eé]l[eé]phone|portable|mail|adresse|compte|insta\w{0,4}|tel) | mon e-?mail
    mon adresse | j'habite | appelez-moi | [eé]crivez-moi | contactez-moi | joindre au
    mi (?:\w{2,10} )?(?:n[uú]mero|tel[eé]fono|m[oó]vil|celular|correo|email|direcci[oó]n|cuenta|dni|insta\w{0,4}|perfil)
    vivo en | ll[aá]mame | ll[aá]menme | escr[ií]beme | escr[ií]banme
    meu (?:\w{2,10} )?(?:n[uú]mero|telefone|zap|whatsapp|celular|e-?mail|endere[cç]o|cpf|perfil|insta\w{0,4}|contato)
    minha (?:conta|chave pix) | moro n[ao] | me ligu?em? | me liga | me chama
    (?:il )?mio (?:\w{2,10} )?(?:numero|cellulare|telefono|indirizzo|conto|codice fiscale|profilo|insta\w{0,4})
    mia (?:mail|email|e-mail|carta) | abito in | chiamatemi | scrivetemi | contattatemi
    m[oó]j (?:\w{2,10} )?(?:numer|telefon|mail|e-?mail|adres|pesel|profil|insta\w{0,4}) | mieszkam
    dzwo[nń]cie do mnie | zadzwo[nń]\w{0,3} do mnie | piszcie (?:do mnie )?na | pisz do mnie
    mijn (?:\w{2,10} )?(?:nummer|mobiel|telefoon|telefoonnummer|mail|e-?mail|adres|rekening|bsn|insta\w{0,4})
    ik woon | bel me | mail me | bel mij
    (?:benim )?(?:numaram|telefonum|adresim|mailim|e-?postam|hesab[ıi]m|plakam) | oturuyorum | beni aray[ıi]n
    bana (?:yaz[ıi]n|ula[sş][ıi]n)
    мо(?:й|я|ё|е|и|ей|его|ем) (?:\w{2,12} )?(?:номер|телефон|почта|почтой|почту|адрес|карта|счет|счёт|инн|паспорт)
    мо(?:й|я|ё|е|и|ей|его|ем) (?:\w{2,12} )?(?:снилс|аккаунт|инста|телеграм|тг|ник|электронная|мыло|почты|вк)
    мо(?:й|я|ё|е|и|ей|его|ем) (?:\w{2,12} )?(?:страница)
    сам\w? живу | живу на | живу в | звоните мне | пишите мне | пиши мне | позвоните мне | напишите мне | звони мне
    мне звонить | мне на | связь со мной | самовывоз | отдам даром | продам | куплю | мой номер | я дома
    на домофоне нажмите | moy nomer | moya pochta
    رقمي | بريدي | إيميلي | ايميلي | هاتفي | عنواني | أسكن في | اتصلوا بي | راسلوني | حسابي
    मेरा (?:\S{2,10} )?(?:नंबर|पता|फ़ोन|फोन|ईमेल) | मुझे (?:कॉल|फ़ोन|फोन) | मैं रहता | mera number | mujhe call
    मेरी ईमेल
    """
)
OWN = re.compile(
    OWN.pattern + r"|我的(?:电话|手机|微信|邮箱|地址|号码|身份证|账号|QQ)|打给我|联系我|加我|我家(?:在|住)|我住",
    re.IGNORECASE,
)

#: Somebody else, near by or named by a role.
PERSON = wholes(
    r"""
    he | she | his | her | hers | him | they | their | them | theirs | he's | she's
    the (?:author|writer|journalist|reporter|activist|judge|teacher|doctor|nurse|lawyer|neighbou?r|councillor)
    the (?:moderator|witness|boy|girl|guy|woman|man|couple|lads?|family|bastard|bitch|traitor|editor)
    the (?:whistleblower|cartoonist|dentist|imam|rabbi|priest|director|blogger|coach|headmaster)
    this (?:man|woman|guy|fraud|creep|traitor|person|bitch|bastard|whore)
    that (?:lawyer|guy|woman|man|teacher|doctor) | lives at | lives on | (?:mr|mrs|ms|miss|dr)\.? [a-z]\w{1,20}
    husband | wife | ex | parents | sister | brother | daughter | son | names? (?:is|was) | real name
    pay (?:him|her) a visit
    seine?\w{0,2} | ihre?[nmrs]? | er | wohnt | der (?:autor|journalist|herr|typ|kerl|richter|lehrer)
    die (?:autorin|journalistin|frau|lehrerin|richterin) | herr\w? [a-zäöü]\w+ | frau [a-zäöü]\w+ | adresse von
    il | elle | son | sa | ses | lui | leurs? | il habite | elle habite | l'auteure? | le (?:journaliste|juge|type|gars)
    la (?:journaliste|juge|prof)
    su | sus | él | ella | vive | el (?:autor|periodista|juez|profe\w{0,3}|chico|tipo)
    la (?:autora|periodista|jueza|profe\w{0,4}|chica) | llámenle
    dele | dela | deles | ele | ela | seu | sua | mora | [oa] (?:autora?|jornalista|juíza?|repórter|cara)
    suo | sua | suoi | lui | lei | loro | abita | l'autore | l'autrice | [il]l? giornalista | chiamatelo | chiamatela
    jego | jej | ona | niego | niej | niego | nim | mieszka | autork?a | dziennikark?a? | sędzi\w{0,2}
    zijn | haar | hun | hij | zij | ze | woont | hem | de (?:auteur|schrijver|schrijfster|journaliste?|rechter)
    onun | adresi | yazar\w{0,3} | oturuyor | oğlu | kızı | numaras[ıi]n[ıi]
    его | её | ее | их | он | она | они | ему | ей | нему | ней | неё | него | у неё | у него | автор\w{0,2}
    журналист\w{0,4} | активист\w{0,3} | судь\w{1,2} | учител\w{1,7} | муж\w? | жен[аыуе] | бывш\w{2,3} | дочь
    дочери | сын\w? | живёт | живет | проживает | прописан\w? | зовут | хозяйк\w | блогерш\w | zhivet | ee | eyo
    ego | zovut | этого | этой | тот самый | кому надо | кого интересует | ловите | запоминайте
    رقمه | رقمها | بيته | بيتها | هو | هي | ساكن | ساكنة | يسكن | تسكن | سيارتها | سيارته | عنوانه | عنوانها
    उसका | उसकी | उसके | इसका | इसकी | इसके | उनका | वो | वह | रहता | रहती | लेखिका | लेखक | uska | iska
    """
)
PERSON_UNSPACED = re.compile(r"他|她|此人|这个人|這個人|作者|记者|記者|扒出来|人肉")

#: A person's possession, which an office named beside it does not take away: "the reporter's private number".
KIN = wholes(
    r"""
    (?:his|her|their) (?:\w{2,12} )?(?:private|personal|mobile|cell|home|own|phone|husband|wife|mum|mother|father)
    (?:his|her|their) (?:\w{2,12} )?(?:parents|son|daughter|kids|flat|house|address|email|inbox|mail|insta\w{0,4})
    (?:his|her|their) (?:\w{2,12} )?(?:profile|facebook|landlady)
    (?!my|the office)\w{2,20}'s (?:private|home|personal|mobile|number|phone|flat|house|address)
    private one | private (?:number|address|inbox) | home address
    lives (?:at|on|in|above|over|opposite|behind|next) | he lives | she lives
    (?:seine|ihre|deren) (?:private?n? |neue |alte )?(?:handynummer|nummer|adresse|telefonnummer|privat\w{0,8})
    (?:sein|ihr) (?:handy|telefon) | wohnt | (?:il|elle) habite | vive en | mora n[ao] | abita | mieszka | woont
    oturuyor | живёт | живет | проживает | прописан\w? | zhivet
    (?:её|ее|его|их|мужа|жены) (?:\w{3,12} )?(?:номер\w?|телефон\w?|адрес\w?|квартир\w|дом\w?|почт\w|ник\w?)
    почта личная | личн(?:ый|ая) (?:номер|телефон|почта|адрес)
    son (?:num[eé]ro|portable|adresse) perso\w{0,4} | su (?:celular|m[oó]vil|n[uú]mero|casa) | zap del[ea]
    suo cellulare | suo numero | numer do nie\w | zijn mobiel | haar mobiel | haar nummer | zijn nummer | ساكن
    يسكن | تسكن | रहता | रहती | उसका | इसका पता
    """
)
KIN = re.compile(KIN.pattern + r"|此人|她的(?:电话|手机|地址)|他的(?:电话|手机|地址)", re.IGNORECASE)

#: Offices, shops and places open to all.
OFFICE = wholes(
    r"""
    police | newsroom | newspaper | editorial | editors? (?:can|are|at) | tip ?line | help ?lines? | hot ?lines?
    crisis line | information line | info line | embassy | consul\w{2,5} | switchboard | town hall | city hall
    council office | registry | court | courthouse | box office | museum | library | libraries | church | parish
    mosque | synagogue | temple | cathedral | chapel | memorial | monument | station | hospital | clinic
    surgery hours | vet | ward office | ombudsman | equality body | customer service | support line | support group
    office hours | office number | office | open(?:s|ing)? (?:day|hours|from|until|till|at)? | everyone welcome
    legal aid | legal clinic | lawyers? for | charity | association | union | shop | caf[eé] | restaurant | bakery
    hotel | theatre | cinema | ticket\w{0,2} | bookings? | donat\w{2,4} | blood | volunteers? | shelter | refuge
    centre | center | community | company | headquarters | head office | registered office | ministry | parliament
    mp | mayor(?:'s)? | minister | spokes\w{5,6} | press office | press | toll-?free | free number | free of charge
    scam(?:mers?)? | saying they're | bank hotline | consumer | job centre | bus info | wheelchair help | concert
    school office | university | public office | petition | embassy's | taxi | lost property | youth group
    polizei | redaktion | botschaft | konsulat | rathaus | hotline | beratung\w{0,8} | notruf | seelsorge | kirche
    museum | bibliothek | gericht | amt | \w{3,14}amt | krankenhaus | geöffnet | öffnungszeiten | verein | laden
    praxis | telefonseelsorge | büro | zentrale | kundenservice | geschäftsstelle | gedenk\w{3,10}
    commissariat | gendarmerie | r[eé]daction | ambassade | mairie | tribunal | mus[eé]e | biblioth[eè]que
    [eé]glise | num[eé]ro vert | standard | urgences | accueil du public | ouvert\w? | association
    signaler une erreur | préfecture | hôpital | boutique | librairie
    polic[ií]a | redacci[oó]n | embajada | consulado | ayuntamiento | juzgado | museo | biblioteca | iglesia
    tel[eé]fono gratuito | l[ií]nea de ayuda | abierto | asociaci[oó]n | hospital | tienda | comisar[ií]a
    defensor[ií]a | atenci[oó]n
    redaç[aã]o | embaixada | prefeitura | delegacia | museu | igreja | plantão | linha de apoio | aberto
    associaç[aã]o | disque | loja
    polizia | carabinieri | questura | redazione | ambasciata | municipio | tribunale | chiesa | numero verde
    sportello | aperto | associazione | ospedale | negozio
    policja | komenda | komisariat | redakcj\w | ambasad\w | urz[aą]d\w{0,2} | s[aą]d | muzeum | bibliotek\w
    ko[sś]ci[oó][lł] | infolinia | telefon zaufania | czynn\w | fundacj\w | szpital | sklep
    politie | redactie | ambassade | gemeentehuis | rechtbank | bibliotheek | kerk | hulplijn | geopend | open dag
    stichting | ziekenhuis | winkel | klantenservice
    polis | karakol | gazete | elçili\w{2,4} | belediye\w{0,4} | mahkeme\w{0,4} | müze\w{0,3} | kütüphane\w{0,3}
    cami\w{0,3} | danışma | yardım hattı | ihbar hattı | dernek | derne[gğ]i | hastane\w{0,3}
    полици\w{1,2} | милици\w{1,2} | участков\w{2,3} | следовател\w{1,2} | редакци\w{1,3} | посольств\w{1,2}
    консульств\w{1,2} | мэри\w{1,2} | суд | суда | горяч\w{2,3} лини\w{1,3} | лини\w | телефон доверия
    детский телефон | горячей linii | goryachey linii | регистратур\w{1,2} | музе\w{1,2} | библиотек\w{1,2}
    церк\w{2,3} | храм\w? | мечеть | мечети | синагог\w | поликлиник\w | больниц\w | центр\w? | приём\w{0,3}
    прием\w{0,3} | открыт\w? для всех | касс\w{1,2} | билет\w{1,2} | фонд\w? | ассоциаци\w{1,2} | юрист\w{0,2} для
    юристы | для беженцев | сда[её]т\w? кровь | станция | станции | магазин\w? | кафе | клуб\w?
    пропав\w{3,5} | мчс | скорая | ветеринар\w{0,3} | приёмн\w{2,3}
    приемн\w{2,3} | депутат\w? | министерств\w | ведомств\w | постановлени\w | признан | офис компании
    психолога при | убежище для женщин | службы? | поддержки | группой | концерт\w? | вкладчиков | отписаться
    памятник\w? | мемориал\w?
    شرطة | الشرطة | سفارة | السفارة | الخط الساخن | تحرير | بلدية | محكمة | مسجد | كنيسة | متحف | مكتبة | مستشفى
    مفتوح
    पुलिस | थाना | दूतावास | हेल्पलाइन | अदालत | मंदिर | अस्पताल | पुस्तकालय | संपादक | कार्यालय | टोल फ्री
    """
)
OFFICE_UNSPACED = re.compile(
    r"警察|派出所|报警|編輯部|编辑部|大使馆|领事馆|热线|熱線|法院|博物馆|图书馆|教堂|寺|医院总机|客服|市政府|纪念"
)
#: The name before "@" of mail that a house reads, not a person.
CONTACT_OF_OFFICE = re.compile(
    r"(?:(?:[\w-]{0,20}[.-])?(?:info|press|presse|prensa|contact|contacto|kontakt|letters?|editors?|"
    "editorial|redaktion|redaction|redakcja|redazione|redactie|tips?|help|support|office|hello|hallo|"
    "visas?|welcome|subs|subscriptions?|jobs|sales|admin|webmaster|no-?reply|privacy|abuse|mayor|"
    "corrections?|feedback|news|newsroom|desk|team|service|services|hotline|briefe|leserbriefe|"
    "courrier|podpiska|pisma|redakcia|redaktsia|security|legal|billing|events?|bookings?|tickets|"
    r"volunteers?|enquiries|inquiries|reception|complaints|moderators?|moderation))(?: ?@| ?[\[({]|"
    " (?:at|собака) )"
)
#: What was: an address in an old directory, where a great-grandfather lived, a house that is gone.
PAST = wholes(
    r"""
    lived | was born | great-grand\w{3,8} | grandparents | torn down | demolished | directory | in (?:1[0-9]{3})
    century | used to (?:live|be) | old address | built in | historic\w{0,2} | founded | stolperstein | brass stone
    plaque | ghetto | deported | in the (?:war|thirties|forties|fifties|sixties|seventies)
    wohnte\w? | damals | früher | jahrhundert | deportiert | geboren | habitait | vivait | naquit | siècle | vivía
    vivió | nació | siglo | morava | nasceu | século | abitava | nacque | secolo | mieszkał\w? | urodził\w{0,3}
    wieku | woonde\w? | geboren | eeuw | yaşamış\w{0,4} | doğdu | yüzyıl
    жил | жила | жили | родил\w{2,3} | когда-то | веке | прадед\w{0,2} | до войны | снесли | снесён | построен\w?
    в 1[0-9]{3} | депортир\w{3,6} | был расстрелян\w?
    """
)
#: What still is: "born in 1984, lives at".
STILL = wholes(
    r"""
    lives | living | wohnt | habite | vive | mora | abita | mieszka | woont | oturuyor | живёт | живет | проживает
    прописан\w? | zhivet | ساكن | يسكن | تسكن | रहता | रहती
    """
)
