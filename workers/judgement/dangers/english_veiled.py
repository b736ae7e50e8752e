"""How English threatens, gives away, extorts and calls for harm by allusion, where no word says so alone.

Every phrase needs what makes it menacing and whom it is aimed at: advice, gossip or an offer alone is none.
"""

from __future__ import annotations

from workers.judgement.dangers.phrasing import parts, rules

#: What several phrases share; a part that holds another stands before it. START is a command's place in a sentence,
#: PERSON somebody whom others could find: by what they do, or by a name and a place.
_PARTS = parts(
    r"""
    CIRCLE :: (?:(?:[^\W\d_]{1,12} )?(?:<KIN>|boss|employer|manager|colleagues|office|landlord|landlady|imam|priest
    |mosque|church|parish|school|teachers?|classmates|caseworker|neighbou?rs|friends|followers|clients|customers|team
    |commander|embassy|consulate)(?: back home| at home| in [^\W\d_]{2,15})?)
    SECRET :: (?:(?:about )?(?:that|those|these|this) <IMAGES>(?! (?:from|of|about|with))|whom? (?:you|<HE>)(?:'re|'s|
    [ ](?:are|is|were|was|really|sleeps?|shares?|writes?|meets?|lives?|kiss(?:es)?|dates?|sees?|brings?|spends?
    |loves?))|(?:which|what) (?:country|city|name|bar|club|app|bed|sauna) (?:you|<HE>)|where (?:you|<HE>) (?:really
    [ ](?:comes?|lives?|goes?|are|is|was|were)|spends?|sleeps?)|what i (?:saw|know|found|have)|what (?:you|<HE>)
    [ ](?:really (?:are|is)|do(?:es)? at night)|about <YOUR> (?:new |old |little )?(?:boyfriend|girlfriend|lover|past
    |test|nights|evenings|friend from|secret|status|diagnosis)|your (?:evenings|nights|secret|double life|lover
    |boyfriend|girlfriend|(?:old|other|second|secret) [^\W\d_]{2,10}))
    PERSON :: (?:<STAFF>|(?:the|our|that|this) (?:[^\W\d_]{1,12} )?(?:guy|girl|boy|man|woman|one)(?:
    [ ][^\W\d_]{2,15}){0,2}? <PLACED>|(?:that |mr |mrs |ms |miss )?(?<!my )(?<!our )(?!(?:i|we|you|people|my|<HE>
    |someone|somebody|nobody)(?!\w))[^\W\d_]{2,15} (?:[^\W\d_]{2,15} )?<PLACED>)
    STAFF :: (?:(?:the|our|that|this|your|their) (?:[^\W\d_]{1,12} ){0,2}?<ROLE>(?: [^\W\d_]{2,15}){0,2}?(?:
    [ ]<PLACED>)?)
    PLACED :: (?:(?:at|from|in|on|of) (?:(?!(?:told|said|says|who|and|that)(?!\w))[^\s.!?,]{1,15}
    [ ]){0,3}?[^\s.!?,]{1,15})
    ROLE :: (?:doctor|coach|trainer|teacher|nurse|waiter|waitress|priest|vicar|pastor|imam|pharmacist|cook|cleaner
    |nanny|driver|cashier|baker|barber|hairdresser|guard|receptionist|dentist|postman|librarian|headmaster|tutor
    |butcher|caretaker|carer|lodger|tenant|neighbou?r|secretary|interpreter|accountant)
    TAG :: (?:just (?:saying|so you know)|you know|did you know|fyi|btw|by the way|pass it on|parents (?:might|should
    |may)|ask (?:him|her|about)|(?:his|her|my|a|the) [^\W\d_]{2,12} (?:told me|saw|works|knows)|i(?:'ve| have)? (?:saw
    |seen|know)|nobody knows|don't tell|in case)
    REFUGE :: (?:hostels?|shelters?|(?:refugee|asylum|migrant)s?'? (?:home|hotel|camp|cent(?:re|er)|house|school
    |housing|block)|refugees|migrants|mosque|synagogue|(?:gay|queer|lgbt) (?:bar|club|centre|cafe)|pride)
    HIM :: (?:him|her|them|(?:these|those|this|that|the) (?:[^\W\d_]{1,15} )?(?:family|guy|man|woman|couple|people
    |refugees|migrants|foreigners|gays|lesbians|perverts|freaks|traitors?|scum|invaders|guests|muslims|jews|ones))
    VENUE :: (?:(?:men's|gay|lesbian|queer) (?:sauna|bar|club|beach|disco|night|cinema|party)|dark ?room|(?:hiv|aids
    |std) (?:clinic|ward|centre|test)|swingers'? club|gender clinic|grindr)
    IMAGES :: (?:photos?|pics|pictures?|videos?|tapes?|screenshots?|chats?|messages?|emails|nudes|recordings?|letters
    |clips?|documents|papers|folder|files?|chat history|profile|account)
    LEARNT :: (?:f(?:ound|ind)s?(?: out)?|hears?|heard|learn(?:s|t|ed)?|sees?|saw|c[ao]mes? across|gets?|got
    |receive[sd]?|reads?|kn[eo]ws?(?: about)?|discover(?:s|ed)?|open(?:s|ed)?)
    KIN :: (?:wife|husband|fiancee?|parents?|mothers?|fathers?|mum|mom|dad|family|kids?|child|children|daughters?|sons?
    |sisters?|brothers?|uncles?|aunts?|cousins?|grand(?:parents|mother|father)|in-laws|clan|village|people)
    TIME :: (?:(?:at|around) (?:\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|half|noon|midnight|night)
    |every (?:day|morning|evening|night|[^\W\d_]{3,7}day))[^\s.!?,]{0,5}
    HAS :: (?:'s got| has| keeps| lives with| sleeps with)
    UNAWARE :: (?:has|have|knows?|suspects?) (?:no idea|nothing|no clue) (?:about|of)
    SAD :: (?:shame|pity|awkward|unfortunate|embarrassing|sad|terrible|tragedy|unpleasant|too bad|so sorry)
    LADS :: (?:boys|lads|men|guys|fans|ultras|hooligans|locals|patriots)
    SOMEONE :: (?:someone|somebody|one of us|one of you|anyone|anybody|the (?:boys|lads|locals))
    FULL_STOP :: (?= ?(?:$|[.!…]))(?! ?[.!…]{1,3} ?(?:ha|lol|just kidding|jk|😂|🤣|:d))
    PAUSE :: [.,;:!?…—–-]{1,3} ?
    START :: (?:(?<!\w )|(?<=\band )|(?<=\bjust )|(?<=\bplease )|(?<=\bso )|(?<=\bthen )|(?<=\bguys )|(?<=\blads )|
    (?<=\bboys )|(?<=\beveryone )|(?<=\beverybody )|(?<=\bmust )|(?<=\bshould )|(?<=\blet.s ))
    HE :: (?:he|she|they)
    HIS :: (?:his|her|their)
    YOUR :: (?:your|his|her|their)
    WE :: (?:i|we)
    WILL :: (?:'ll| will)
    WONT :: (?:won't|will not)
    """
)
_BLACKMAIL = rules(
    "blackmail",
    r"""
    if /were/should :: <SAD> (?:if|were|should) (?:(?:<YOUR>|the) <CIRCLE>|everyone|everybody) (?:ever |to |suddenly
    [ ]|just ){0,2}<LEARNT> <SECRET>
    if :: <SAD> if (?:the|these|those|this|that|<YOUR>) (?:[^\W\d_]{1,12} )?<IMAGES> (?:found (?:their|its) way|ended
    [ ]up|leaked|turned up|got) (?:to|in|on|at|into|with) (?:<YOUR>|the (?:wrong hands|(?:im)?migration|embassy|police
    |press|mosque|home office))
    know what to do/think/be reasonable/your move :: <WE>(?:'ve got|'ve| have| still have| kept| saved| found| got)
    [ ](?:all |kept |saved |found )?(?:the|<YOUR>|every|those) (?:[^\s.!?]{1,12} ){0,2}?<IMAGES>(?:
    [ ][^\s.!?,]{1,12}){0,6}<PAUSE>(?:so |and |now )?(?:(?:you )?know what to do<FULL_STOP>|think (?:carefully|hard)
    |be reasonable|your move)
    wonder/imagine/what/how :: (?:(?:i )?wonder (?:what|how)|imagine (?:what|how)?|how (?:do you think|would|will)
    |what (?:do you think|would|will)) ?your <CIRCLE>(?:'s face| would| will)?[^.!?]{0,30}(?:\bif\b|\bwhen\b|\babout\b
    |\bonce\b|\bto\b) (?:(?:<HE>|it) (?:ever )?<LEARNT> )?(?:<SECRET>|my (?:email|letter|message|envelope|folder))
    settle/sort /solve/handle/resolve :: (?:let's|let us|we (?:can|could|should)) (?:settle|sort|solve|handle|resolve)
    [ ](?:this|it|that|the matter|things)(?: out)? (?:quietly|discreetly|privately|between (?:us|ourselves)|among
    [ ]ourselves)[,;.]? (?:(?:before|so|and) (?:that )?(?:your|nobody|no one|anyone|everyone|the <CIRCLE>)|or <WE>)
    and i/i will/i'll :: (?:(?<!\w )(?:just )?a (?:small|little|modest|nice) (?:donation|gift|payment|fee
    |sum)[^.!?]{0,15} and (?:then )?i|for (?:a |one |two |\d)[^.!?]{0,12}(?:hundred|euros|pounds|dollars|\d),?
    [ ]i)<WILL>? (?:forget|never saw|saw nothing|say nothing|keep quiet)
    withdraw/drop/resign/pay /retract/take down/delete :: (?:withdraw|drop|resign|pay|retract|take down|delete)
    [ ][^.!?]{0,40}(?:and|then) (?:(?:the|your|those|these|all the) <IMAGES> (?:will )?(?:(?:stay|remain)s? (?:where
    [ ](?:they are|it is)|private|with me|secret)|disappears?)<FULL_STOP>|<WE><WILL> (?:delete|forget|burn|destroy
    |lose) (?:my <IMAGES>|what <WE> (?:know|saw|have)))
    hate for/hate to/sorry for :: (?:'d| would) (?:hate|be sorry) for <YOUR> <CIRCLE> to (?:ever )?<LEARNT> <SECRET>
    would be/will be :: (?:your <CIRCLE>|the (?:embassy|consulate|caseworker|(?:im)?migration office|home office
    |mosque)) (?:would|will) be (?:very |quite |so )?(?:interested|curious) (?:in|about|to (?:see|hear|know|learn))
    [ ](?:<YOUR> (?:new |real |home )?(?:(?:address|name|whereabouts)<FULL_STOP>|boyfriend|girlfriend|lover|chats)|
    (?:where|who) (?:you|<HE>))
    nobody/no one/no-one/your :: (?:be (?:reasonable|smart|sensible|wise)|do (?:as|what) <WE> (?:say|ask)|cooperate
    |behave|play along)[^.!?]{0,20}(?:and|,) (?:then )?(?:nobody|no one|no-one|your <CIRCLE>)[^.!?]{0,20}(?:needs? to
    |has to|will|gets? to|must|won't) (?:ever |never )?(?:see|know|find out|hear|learn)(?: (?:about |of )?(?:this|it
    |that|these|what|who|a thing|anything)|<END>)
    what happens/what will happen :: (?:we both|i|you|we) (?:both |all )?know what (?:happens|will happen) (?:if|when
    |once) your <CIRCLE> <LEARNT>(?: (?:<SECRET>|this|that|out|about (?:you|this|it))<END>| <SECRET>)
    secret :: i know <YOUR> (?:little |dirty )?secret[.,;!]{1,3} [^.!?]{0,60}(?:stay|remain|keep it|private|price|talk
    [ ]about money|message me)
    """,
    whole=True, **_PARTS,
)  # fmt: skip
_OUTING = rules(
    "outing",
    r"""
    used to/was born/was once :: (?:<PERSON> (?:used to be|was born|was once) (?:a )?(?:man|woman|boy|girl|male|female)
    |<STAFF> (?:used to be called|used to go by|was once called) [^\W\d_]{2,15})<PAUSE><TAG>
    wasn't always/was not always :: ([^\W\d_]{2,15}) (?:at|from|in|on) [^.!?,]{2,30} (?:wasn't|was not) always
    [ ](?:called )?(?:\1|a (?:woman|man|girl|boy|he|she)<END>)
    goes by/calls himself/calls herself :: (?:goes by|calls (?:him|her)self) [^.!?,]{2,20}, but <HIS> (?:passport
    |papers|birth certificate|documents) (?:still )?says? [^\s.!?,]{2,15}<FULL_STOP>
    positive/the virus :: <PERSON>,? (?:<HE>(?:'s| is)|is|has) (?:positive<PAUSE>(?:<HIS>|my) [^\W\d_]{2,12} (?:told
    |works|saw|knows)|(?:got )?the virus<PAUSE><TAG>)
    pills/meds/tablets :: <PERSON> (?:takes|is on) (?:those |the |<HIS> )?(?:hiv|aids) (?:pills|meds
    |tablets)<PAUSE><TAG>
    guess/believe/look :: (?:guess|you won't believe|look) whom? (?:i|we|my [^\W\d_]{2,12})(?:'ve| have)? (?:saw|seen
    |met|spotted|ran into|found)[^.!?]{0,30} <VENUE>
    seen/spotted :: (?:<STAFF>|(?:mr|mrs|ms|miss) [^\W\d_]{2,15}(?: <PLACED>)?) was (?:seen|spotted) (?:at|in|on
    |leaving|outside) (?:the |that |a )?<VENUE>(?: again| last| on| this|<END>)
    asylum/papers/visa :: (?:<STAFF> (?:claimed asylum|got (?:asylum|<HIS> (?:papers|visa))) (?:because of|over|for)
    [ ]whom? <HE> (?:sleeps|likes)|real reason (?:for|behind) [^.!?]{0,12}(?:visa|asylum|papers)[^.!?]{0,40} (?:his
    [ ]boyfriend|her girlfriend|whom? <HE> sleeps))
    tell/say :: <PERSON> (?:doesn't|does not|never|won't) (?:tells?|says?)(?: (?:anyone|anybody|people|us|<HIS>
    [ ]<KIN>))? (?:why <HE> (?:really|actually) (?:fled|left|came|is)|whom? <HE> (?:really |actually )?(?:lives
    |sleeps) with)
    never :: <PERSON> never (?:mentions?|talks? about|shows?|introduces?) (?:(?:the|that) (?:man|boy|guy) he|(?:the
    |that) (?:woman|girl) she) (?:lives|sleeps|shares|dates|is with|goes home)
    girlfriend/boyfriend/man/woman :: (?:her (?:husband|fiance) <UNAWARE> (?:her|the|a) (?:girlfriend|woman)|his
    [ ](?:wife|fiancee) <UNAWARE> (?:his|the|a) (?:boyfriend|man))
    girlfriend/boyfriend/man/woman :: (?:everybody|everyone|<HIS> <KIN>) (?:thinks?|believes?) (?!(?:my|our|i|i'm)
    (?!\w))[^.!?]{3,50}<PAUSE>(?:but |and |while )?(?:he<HAS> (?:a|his) (?:boyfriend|man)|she<HAS> (?:a|her)
    [ ](?:girlfriend|woman))
    in the :: (?:girl|boy|man|woman) in the (?:photo|picture|article|interview) is (?!(?:my|our|me)
    (?!\w))[^.!?]{3,45}<HIS> <KIN>[^.!?,]{0,15} (?:thinks?|believes?|(?:doesn't|don't) know) (?:that )?<HE>
    one of /the other :: (?:is one of (?:them|those)(?: from [^.!?,]{2,25})?|(?:bats|plays) for the other (?:team
    |side))<PAUSE>(?:but )?<HE> (?:just )?(?:hides it|keeps it (?:quiet|secret|hidden)|won't (?:say|admit)|doesn't
    [ ](?:say|tell|admit))
    permit/papers/illegally/visa :: (?:that|this) <ROLE> [^\W\d_]{2,15} (?:works|is working|lives) (?:here )?
    (?:without (?:a |any )?(?:permit|papers|visa)|illegally|off the books)
    """,
    whole=True, **_PARTS,
)  # fmt: skip
_THREATS = rules(
    "threat",
    r"""
    if i were you/in your place/in your shoes :: i(?:'d| would) (?:be (?:very )?careful|watch (?:out|my step)|look
    [ ]behind me|not (?:sleep|walk)) (?:[^\s.!?,]{1,12} ){0,3}(?:stairs|street|dark|night|home|balcony|window|brakes
    |road|tonight)[^.!?,]{0,15} (?:if i were you|in your (?:place|shoes))<FULL_STOP>
    accidents :: accidents (?:do |can |will )?happen<PAUSE>?(?:especially |mostly |often |usually )?(?:to (?:people
    |those|girls|boys|men|women|journalists|anyone) (?:like you(?! (?:and|or|are|is))|who (?:write|talk|speak|post|say
    |ask|open)|with (?:a )?(?:big|loud) mouths?)|(?:on|at|in|near) (?:the|that) [^.!?]{2,25} you (?:take|walk))
    don't you/doesn't she/doesn't he/right?/do you not :: (?:you|your <KIN>) (?:still |always )?(?:walks?|leaves?
    |finish(?:es)?|gets? off|takes?|go(?:es)?|jogs?|catch(?:es)?)[^.!?]{2,50}<TIME>[^.!?]{0,15}, (?:don't you|doesn't
    [ ](?:she|he|it)|do you not|right)\? ?(?:it(?:'s| is| gets) (?:so |very |quite )?dark|that's (?:a )?(?:dark|lonely)
    |(?:such a )?(?:pretty|sweet)|be careful|anything can|alone|i (?:know|'ll be)|we (?:know|'ll be)|the streets)
    say hello/say hi/regards/my best/give my :: (?:say (?:hello|hi)|regards|my best|love) to your <KIN><PAUSE>(?:she|he
    |they)(?: still)? (?:gets? off|finish(?:es)?|leaves?|takes?)[^.!?]{2,30}(?:<TIME>|alone)
    i know/we know :: <WE> know (?:your <KIN>(?:'s?)? (?:school|nursery|kindergarten|bus|route|way (?:home|to
    [ ][^\W\d_]{2,10})|class|gym|shift|timetable|car)<PAUSE>(?:just (?:so you know|saying)|remember that|think about
    [ ]it)|(?:exactly )?(?:which|what) (?:door|window|house|car|flat|bed|entrance|bell) is yours<FULL_STOP>)
    meet/see you/run into/cross :: (?:(?:we|i)<WILL> (?:meet|see you|run into (?:you|each other)|find each other|cross
    [ ]paths)[^.!?]{0,20}[,.;—]? ?(?:and|but) (?:then )?(?:you|it)(?: <WONT> (?:enjoy|like (?:it|that)|be (?:happy
    |pleasant|nice|smiling|laughing|so brave))|<WILL> (?:beg|cry|be sorry|wish you)))|see you (?:soon|tonight|around
    |tomorrow)[.,!—-]{1,3} ?(?:but )?you won't see (?:me|us)
    like you/who :: (?:people|girls|boys|men|women|journalists|guys|writers) (?:like you|who (?:write|talk|post)
    [ ][^.!?]{2,25}) (?:tend to|usually|often|sometimes|don't|never|can|easily|have a (?:habit|way) of) (?:just )?(?:
    (?:fall(?:ing)? (?:out|off|down|under|from)|slip(?:ping)? (?:on|off|under))[^.!?]{2,25}|(?:disappear(?:ing)?|vanish
    (?:ing)?|drown|have accidents|go(?:ing)? missing|(?:come|make it|get) home|live long)<FULL_STOP>)
    the last :: the last (?:one|guy|man|person|journalist|woman) who (?:wrote|said|spoke|talked|opened|posted|messed
    |laughed)[^.!?]{0,30} (?:straw|hospital|wheelchair|crutches|no teeth|coma|grave|limp(?:s|ing)?|cemetery|never found
    |disappeared|walk again)<FULL_STOP>
    think about/think of/remember :: (?:think (?:about|of)|remember) your <KIN> (?:the next time|before) you (?:write
    |post|publish|testify|open your mouth)(?: again| here)?<FULL_STOP>
    insurance :: hope (?:that )?your (?:[^\W\d_]{3,6} )?insurance is (?:paid(?: up)?|up to date)<FULL_STOP>
    long :: you <WONT> (?:be )?(?:laugh|smil|grin)(?:ing|e)? (?:for )?(?:much )?long(?:er)?<FULL_STOP>
    surprised if/surprised when :: don't be (?:surprised|shocked) (?:if|when) (?:one (?:day|night) )?<YOUR> (?:car
    |house|shop|flat|brakes) [^.!?]{0,40}(?:(?:doesn't|don't|won't) stop|burns?(?: down)?|catch(?:es)? fire)<FULL_STOP>
    next time :: next time we <WONT> be (?:so|as|this|that) (?:polite|nice|gentle|friendly|kind|patient)<FULL_STOP>
    forgotten :: we (?:haven't|have not) forgotten <YOUR> (?:face|number plate|address|car)<FULL_STOP>
    pay for/paid for/suffer for/suffered for :: (?:<SAD> if (?:they|she|he|your <KIN>) (?:had to |have to )?(?:pay|paid
    |suffer|suffered) for (?:your (?:opinions?|articles?|words|mouth|posts|comments)|what you (?:say|said|write|wrote))
    |your <KIN><WILL> (?:pay|suffer) for your (?:big )?(?:mouth|articles?|words))
    """,
    whole=True, **_PARTS,
)  # fmt: skip
_CALLS = rules(
    "incitement",
    r"""
    bring :: <START>bring (?:your |some |the )?(?:(?:bats?|petrol|knuckles|chains|iron bars)[^.!?]{0,30}<REFUGE>|
    (?:bats?|sticks|something (?:heavy|hard))[^.!?]{0,15}(?:and|,) (?:leave|no) (?:your )?phones?)
    visit/drop by/call on/go round :: (?:let's|let us|we should|who wants to|<SOMEONE> should) (?:all )?(?:go and )?
    (?:visit|drop by|call on|go round to) (?:<HIM>|(?:the |that |this )<REFUGE>)[^.!?]{0,12} (?:tonight|at night|after
    [ ]dark) and (?:explain|teach (?:them|him|her) (?:a lesson|manners|respect|our)|show (?:them|him|her) (?:who|whose
    |the door))
    time/where are :: (?:time (?:for )?(?:our|the|some) <LADS> (?:to )?(?:go|went|pay|paid|visit|march|take
    |took)[^.!?]{0,40}<REFUGE>|where are (?:the|our) (?:football |real )?<LADS> when (?:you|we) need
    [ ]them\?[^.!?]{0,40}<REFUGE>)
    forget :: give <HIM> a (?:proper |real )?(?:welcome|night|evening) <HE> (?:won't|will never|will not) forget
    (?![^.!?]{0,80}(?:music|candles?|food|support|song))[^.!?]{0,40}<REFUGE>
    if every/if we all/if enough/if all of :: if (?:everyone|everybody|we all|enough of us|all of (?:us
    |you))[^.!?]{0,20} (?:reports?|flags?|calls?|writes?|complains?|emails?) [^.!?]{0,50}<HE>(?:'s|'re|'ll| is| are|
    [ ]will)[^.!?]{0,10}(?:out of (?:a |<HIS> )?(?:job|work|home)|fired|sacked|los(?:e|ing) <HIS>|evicted|deported)
    sack/fire/gone/evict/quit :: <START>(?:(?:report|flood|bombard|spam|ring|call|phone|email|write to|message) <HIS>
    [ ](?:boss|manager|employer|landlord|school|work|office)|give (?:<HIS>|the|that) [^.!?]{2,20} one star)[^.!?]{0,60}
    (?:until|till|so) [^.!?]{0,15}(?:sacks?|sacked|fires?|fired|gone|evict(?:s|ed)?|quits?)
    what to do :: (?:you (?:all )?know what to do (?:when|if|once|next time|the next time) (?:you|we) (?:see|meet|find
    |spot|catch) <HIM><FULL_STOP>|(?:if|when|once) you (?:see|meet|spot|catch|find|run into) <HIM>[^.!?,]{0,20}, you
    [ ](?:all )?know what to do<FULL_STOP>)
    do with/you know/you all know/could/should/might/just saying :: <HE> (?:still )?(?:works?|lives?|jogs?|walks?
    |parks?|goes|drinks?|trains?|sleeps?) (?:[^.!?]{0,20} )?(?:(?:at|in|on|by) [^.!?]{3,45}(?:street|road|lane|avenue
    |square|station|park|<TIME>)[^.!?]{0,15}<PAUSE>(?:do with (?:that|this|it) what you|you (?:all )?know what (?:to do
    |i mean)|<SOMEONE> (?:could|should|might) (?:have a word|wait for))|in [^.!?]{3,40}(?:ground floor|no guards?|no
    [ ]security|unlocked|no cameras?)[^.!?]{0,10}<PAUSE>just saying)
    gas on/match/lighter/cigarette/candle/door :: <SOMEONE> (?:should|could|might|ought to|must) (?:just |accidentally
    [ ])?(?:leave the gas on|(?:drop|lose|throw|forget) (?:a|their|his) (?:match|lighter|cigarette|candle)|(?:block
    |chain) the doors?)[^.!?]{0,25} (?:<REFUGE>|there<END>)
    make sure :: <START>make sure (?:that )?<HE> never (?:ever )?(?:feels? safe|sleeps? in peace)
    welcome/wanted :: (?:let|make) <HIM> (?:feel|know)(?: that)? <HE>(?:'re| are|'s| is)? ?(?:not|aren't|isn't)
    [ ](?:welcome|wanted)[^.!?]{0,20}(?:every|all) (?:night|day)
    hell/unbearable/misery :: <START>(?:<SOMEONE> should |let's |we should )?make (?:his|her|their|this
    [ ][^\W\d_]{2,12}'s) (?:life|lives|days|nights|stay) (?:here )?(?:a )?(?:living )?(?:hell|unbearable|misery)
    don't let :: <START>don't let <HIM> (?:walk|go|get|come|sleep|leave|live)[^.!?]{0,20} (?:in peace|in one piece
    |safely|unharmed)<FULL_STOP>
    address :: (?:who|anyone|anybody|does anyone) (?:has|got|have|knows?) (?:got )?(?:his|her|their|this
    [ ][^\W\d_]{2,12}'s) (?:home )?address\? ?(?:asking for|some of us|the (?:boys|lads))
    by themselves/on their own/voluntarily :: they (?:won't|will not|aren't going to) (?:leave|go|move out|go home)
    [ ](?:by themselves|on their own|voluntarily)<PAUSE>(?:so )?(?:they need (?:[^\W\d_]{1,10} )?(?:help, <LADS>|push))
    """,
    whole=True, **_PARTS,
)  # fmt: skip

VEILED = (*_BLACKMAIL, *_OUTING, *_THREATS, *_CALLS)
