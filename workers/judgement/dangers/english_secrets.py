"""How English gives away what somebody keeps private, extorts with it, and cries for help."""

from __future__ import annotations

from workers.judgement.dangers.phrasing import rules

_HIDDEN = (
    r"(?:(?:a |an )?(?:gay|lesbian|bi|bisexual|trans|transgender|queer|homosexual|hiv.?positive|hiv|aids|illegal"
    r"|undocumented|closeted|intersex|convert|apostate|sex worker|prostitute)(?!\w)|in the closet|here illegally"
    r"|(?:got |has )?no papers|without papers|on hiv|sleep(?:s|ing) with (?:men|women|boys|girls|a (?:man|woman))"
    r"|liv(?:es|ing) with (?:a|another) (?:man|woman)|married to (?:a|another) (?:man|woman))"
)
_THEIRS = (
    "(?:wife|husband|spouse|parents?|mother|father|mum|mom|mama|dad|family|boss|employer|office|colleagues|church|imam"
    "|congregation|parish|students|pupils|school|class(?:mates)?|village|neighbours|neighbors|followers|contacts"
    "|clients|patients|fiancee?|brothers?|sisters?|kids|children|community|customers|voters|landlord|uncles?|clan|team"
    "|in-laws|tribe|whole [^\\W\\d_]{1,12}|entire [^\\W\\d_]{1,12})"
)
_LEARN = (
    "(?: [^\\W\\d_]{1,12}){0,2} (?:(?:will |'ll |is going to |are going to )?(?:gets?|sees?|hears?|learns?|finds? out"
    "|knows?|receives?|reads?|watch(?:es)?))"
)
_IMAGES = (
    "(?:photos?|pics|pictures|videos?|tapes?|screenshots?|chats?|messages|emails|nudes|recordings?|letters|clips?)"
)
_TELL = (
    "(?:i'll|we'll|i will|we will|i'm going to|i am going to|i'm gonna|we're going to|shall i|should i|should we"
    "|let's|maybe i should|i might|i could|someone should|somebody should|someone|somebody|someone please) "
)
_MARK = (
    "(?:parents|people|customers|patients|clients|everyone|everybody|you|neighbours|voters|they|the (?:office|school"
    "|church|village|boss|landlord)) (?:all )?(?:should|ought to|deserve to|need to|have a right to|have the right to)"
    " know"
)
_NOT_US = (
    r"(?!(?:i|i'm|im|we|you|people|being|gay|trans|it|this|god|there|love|nobody|no|that|they|someone|somebody|if|how"
    r"|what|who|where|why|when|about|their|lgbt|my|our)(?!\w))"
)

_OUTING = rules(
    "outing",
    r"""
    ask :: (?<!to )(?<!i )ask (?:[^\s.!?]{1,15} ){1,7}(?:who|whom|with whom|why) (?:he|she) (?:really |actually
    [ ]|secretly )?(?:brings?|takes|sleeps|lives|spends|goes home|meets|kisses|shares|dates)
    know :: <MARK> (?:that |the fact that )?<NOT_US>(?:[^\s.!?]{1,15} ){1,8}?(?:is|was|has|'s|are) (?:really
    [ ]|actually |secretly |also |a )?<HIDDEN>
    know :: <MARK> (?:that |the fact that )?<NOT_US>(?:[^\s.!?]{1,15}'s|(?:he|she)(?:'s)) (?:really |actually
    [ ]|secretly |also |a )?<HIDDEN>
    know :: everyone (?:at|in) (?:his|her) [^.!?]{1,25} (?:should|must|ought to|needs to|has a right to|will) know
    [ ](?:that )?[^.!?]{1,30} <HIDDEN>
    know :: everyone (?:at|on) [^.!?]{1,30}(?:school|street|office|church|estate|team|council|floor|hospital|village)
    [ ](?:should|must|ought to|needs to|has a right to|deserves to) know (?:that )?<NOT_US>[^.!?]{1,30}(?:is|has|'s)
    [ ](?:really |actually |secretly )?<HIDDEN>
    know :: (?<!my )(?:[^\s.!?]{1,15} ){1,8}?(?:is|has) (?:really |actually
    [ ]|secretly )?<HIDDEN>[^.!?]{0,30}[,.;:—–-] ?(?:and )?(?:i think )?(?:the |his |her )?<MARK>
    know :: (?:his|her) <THEIRS> (?:still |just )?(?:doesn't|does not|don't|do not|has no|have no)(?: even)? (?:know
    |suspect|idea)(?: yet)? (?:that |about )?(?:he|she)(?:'s| is| was| has| goes| sleeps| lives| sees| meets| used to
    | likes| dates| loves| left)
    know :: does (?:your|his|her) <THEIRS> know (?:what you are|who you (?:are|live|sleep)|you(?:'re| are) <HIDDEN>|
    (?:he|she)(?:'s| is) <HIDDEN>|about (?:your|his|her) (?:boyfriend|girlfriend|lover|status|test))
    tell/inform/show/text/call/message/warn/send/ask/let :: <TELL>(?:should |please |must )?(?:tell|inform|show|text
    |message|warn|let|send) (?:it to )?(?:your|his|her|their) <THEIRS>[^.!?]{0,30} (?:<HIDDEN>|what (?:you|he|she
    |they) (?:really )?(?:are|is)<END>|who (?:you|he|she) (?:really )?(?:are|is|lives?|sleeps?|brings?) |about (?:your
    |his|her) (?:boyfriend|girlfriend|lover|status|diagnosis|secret)|where (?:you|he|she) (?:goes?|spends?) )
    tell/inform/let/warn :: <TELL>(?:tell|inform|warn) [^.!?]{1,40} that (?:their|his|her|your) [^\s.!?]{1,15} (?:is
    |was|has) (?:really |actually |secretly )?<HIDDEN>
    just so you know/fyi/little known fact/in case any/you didn't hear ::
    (?:just so you know|fyi|little known fact|in case any(?:one|body) wonders|you didn't hear (?:it
    |this) from me)[,:]? <NOT_US>[^.!?]{2,50} (?:is|has|was) (?:really |actually |secretly )?<HIDDEN>
    spread the word/pass it on/just so you know/beware/be careful/keep away/keep your distance/watch out :: <NOT_US>
    (?:[^\s.!?,]{1,15} ){1,8}(?:is|has) (?:really |actually |secretly )?<HIDDEN>[^.!?]{0,10}[.,;!—–-]{1,3} ?
    (?:spread the word|pass it on|just so you know|beware|keep (?:away|your distance)|watch out)
    used to be/was born/born a :: (?:the|that|this) (?:[^\W\d_]{1,15} ){1,3}(?:at|in|on|from|who) [^.!?]{2,40}
    (?:used to be|was born) (?:a )?(?:man|woman|boy|girl|male|female)(?! [^\W\d_])
    no papers/no permit/no residence/no visa/overstayed/illegally/without papers :: the (?:cook|cleaner|nanny|waiter
    |waitress|guard|driver|cashier|baker|carer|gardener|seamstress|dishwasher|boy|girl|guy|woman|man) (?:at|in|on|from
    |of) [^.!?]{2,40} (?:has (?:no papers|no (?:residence )?permit|no visa|overstayed)|(?:is|works) (?:here )?
    (?:illegally|without papers))
    real name :: (?:anonymous|fake name|false name|nickname|pseudonym|blurred|name changed|changed (?:his
    |her) name)[^!?]{0,80}real name(?:'s| is)|(?:his|her) real name is [^.!?]{2,30} and (?:he|she) (?:lives|works
    |is from|comes from)
    anonymous/blurred :: (?:anonymous|blurred) [^!?]{2,60}(?:that's|that is|it's|is actually|is really|i know him
    |i know her)[, ]{1,2}(?:[^\s.!?]{1,15} ){0,2}(?:from|my|our|who works)
    ask :: (?<!to )(?<!i )ask (?:[^\s.!?]{1,15} ){1,7}(?:what|where) (?:he|she) (?:does|goes|is|spends)[^.!?]{0,40}
    [ ](?:(?:gay|lesbian) (?:sauna|chat|app|darkroom)|swingers'? (?:club|party)|sex (?:club|cinema|party))
    fun fact :: fun fact[,:;—–-]{0,2} <NOT_US>(?:[^\s.!?]{1,15} ){1,3}(?:from|at|in) (?:the|our|your|this)
    [ ](?:[^\s.!?]{1,15} )?(?:depot|shop|office|school|church|club|estate|bakery|station|library|gym|village|council|pub
    |factory|restaurant|cafe) (?:is|has) (?:really |actually |secretly )?<HIDDEN>
    tell anyone/to say/admit :: (?<![\w,] )(?!my |our |a |the )<NOT_US>(?:[^\s.!?]{1,15} ){1,8}?(?:is|likes (?:boys
    |girls|men|women)) ?(?:really |actually |secretly )?(?:<HIDDEN>)?[.,;—–-]{1,3} ?(?:he|she)(?:'s| is)? (?:just )?
    (?:(?:doesn't|does not|won't) (?:tell anyone|say so|admit it)|(?:too )?(?:scared|afraid|ashamed) to (?:say|admit)
    (?: it)?)<END>
    for him/for her :: (?:<HIDDEN>|likes (?:boys|girls|men|women))[^!?]{0,80} so (?:i'm|i am|we're|we are) saying it for
    [ ](?:him|her)
    works :: (?<![\w,] )(?!my |our |a |the |i )(?:[^\s.!?]{1,15} ){1,12}?(?:is|he's|she's) hiv.?positive[^.!?]{0,12} my
    [ ](?:[^\W\d_]{1,12} )?works (?:at|in|for) (?:the|that|his|her) (?:clinic|hospital|lab|pharmacy|surgery
    |practice)<END>
    visa/permit/papers :: (?:his|her|their) (?:visa|permit|papers|residence permit) (?:ran|has run|have run|expired|has
    [ ]expired|have expired)[^!?]{0,30}(?:nobody|don't|someone|somebody|should|just|let's) (?:mention|tell|call|inform
    |report)[^.!?]{0,30}(?:immigration|border force|home office|the authorities)
    btw :: is <HIDDEN>,? btw,? (?:and )?(?:his|her) <THEIRS> [^.!?]{0,25}(?:don't|doesn't|do not|does not|have no|has
    [ ]no) (?:know|idea|clue|suspect)
    outed/to out :: <TELL>out (?:you|him|her|them)<END>
    """,
    TELL=_TELL, MARK=_MARK, NOT_US=_NOT_US, THEIRS=_THEIRS, HIDDEN=_HIDDEN,
)  # fmt: skip
_BLACKMAIL = rules(
    "blackmail",
    r"""
    or /otherwise/else :: <OR>,? (?:[^\s.!?]{1,12} ){0,3}?your <THEIRS><LEARN>
    or /otherwise/else :: <OR>,? <WE_WILL>(?:tell|show|call|inform|write to|mail|message|text|forward (?:it|them|this
    |everything) to|send (?:[^\s.!?]{1,12} ){0,3}to) (?:[^\s.!?]{1,12} )?(?:your <THEIRS>|everyone|everybody
    |immigration|child services)[^.!?]{0,8}(?: about| that| what| who| where| why|<END>)
    or /otherwise/else :: <OR>,? (?:[^\s.!?]{1,12} )?(?:the|these|those|your|our|all)
    [ ](?:[^\s.!?]{1,12} ){0,2}?<IMAGES> (?:will |are going to )?(?:go|goes|get|gets|be (?:sent|posted|published
    |online)|land|end up|appear)
    or /otherwise/else :: <OR>,? (?:everyone|everybody|the (?:whole|entire) [^\s.!?]{1,12}|half the [^\s.!?]{1,12})
    (?: [^\s.!?]{1,12}){0,3}? (?:will |'ll |is going to )?(?:finds? out|learns?|hears?|sees?|knows?|gets to (?:know
    |see)|reads?) (?:who|what|why|about|that|your|where|everything)
    or /otherwise/else :: <OR>,? <WE_WILL>(?:publish|leak|go public with|expose|release|post|upload) (?:the|your|those
    |these|every|you|all)
    unless you want :: unless you want (?:your <THEIRS>|everyone|everybody|the (?:whole|entire) [^\s.!?]{1,12})
    [ ](?:[^\s.!?]{1,12} ){0,3}?to (?:see|know|hear|find out|learn|read|watch|get)
    want your/want everyone :: if you (?:don't|do not) want (?:your <THEIRS>|everyone) (?:[^\s.!?]{1,12} ){0,3}?to
    [ ](?:see|know|hear|find out|learn|read|watch)[^.!?]{0,60}, ?(?:then )?(?:pay|send|transfer|delete|drop|withdraw
    |resign|quit|you(?:'ll| will)|keep quiet)
    nobody/no one/no-one :: <DEMAND>[^.!?]{2,70}(?:and|,|-|then) (?:then )?(?:nobody|no one|no-one) (?:ever )?
    (?:hears?|finds? out|learns?|(?:needs?|has) to (?:know|see|hear|find out)|will (?:ever )?(?:know|hear|see|learn
    |find out)|gets to (?:know|see))(?: about| of| what| that| who| where| why| your)
    between us/with me :: (?:stays?|keep (?:it|this)|remains?) between us[^.!?]{0,15}(?:if|as long as|provided|for
    [ ](?:\W|\d|a (?:small|price|fee)))|as long as you (?:pay|keep paying|do (?:as|what))[^.!?]{0,40}(?:stays?|nobody
    |no one|secret|quiet)
    silence/discretion/secret/worth to you :: (?:my )?(?:silence|discretion) (?:has (?:a|its) price|costs|isn't free
    |is not free|isn't cheap)|(?:what|how much) (?:is|would|are) (?:it|my silence|your secret|that secret|they)
    [ ](?:be )?worth to you
    forget :: i(?:'ll| will|'d| would| could| can) forget (?:what|everything|all) i(?:'ve| have)? (?:saw|know|heard
    |found|seen|read)
    pay/bitcoin/btc/send/transfer :: (?:we|i) (?:have |'ve )?(?:recorded|hacked|filmed) (?:you|your|ur) [^!?]{0,120}
    (?:pay|bitcoin|btc|transfer|send)
    i have/we have/i've got/i still have :: (?:i|we)(?:'ve got| have| still have| got) (?:all )?(?:the|your|every
    |those) (?:[^\s.!?]{1,12} ){0,2}?<IMAGES>[^!?]{0,100}(?:worth to you|your <THEIRS> would|pay (?:me|us)|what
    [ ](?:will|would) (?:you|they) pay|would (?:be interested|love to see))
    send more/send me more/more pics/more photos :: send (?:me |us )?more (?:pics|photos|nudes|pictures)[^!?]{0,60}
    (?:\bor\b|otherwise|else)
    """,
    OR=r"(?:or(?: else)?|otherwise|else)",
    WE_WILL="(?:i|we)(?:'ll| will|'m going to| am going to| are going to)? ",
    DEMAND=(
        "(?:pay|send|transfer|wire|hand over|withdraw|drop|delete|resign|sign|vote|quit|keep quiet|stay quiet|take down"
        "|sell|stand down|step down|cancel|give)"
    ),
    THEIRS=_THEIRS, LEARN=_LEARN, IMAGES=_IMAGES,
)  # fmt: skip
_CRIES = rules(
    "self_harm",
    r"""
    die/be dead/myself/end it/end my life/existing/exist/wake up/my own life/my life/disappear ::
    i (?:(?:really|just|honestly|actually|only|still|seriously|so|often) ){0,2}(?:want|wanna|wish|plan|decided
    |intend)(?: to)? (?:(?:just|be able to|finally|really) ){0,2}(?:die<GRAVE>|be dead<END>|kill myself<GRAVE>|end
    [ ](?:it all|my life)|stop existing|not exist|never wake up|not wake up|hurt myself|cut myself<GRAVE>|take my
    [ ](?:own )?life|hang myself|disappear for ?ever)
    myself/my life/it all/my own life :: (?:i'm|i am|im|i will|i'll|i'm going to|gonna|about to|thinking (?:of
    |about)) (?:[^\s.!?]{1,12} ){0,3}(?:kill(?:ing)? myself|end(?:ing)? (?:my life|it all)|tak(?:e|ing) my
    [ ](?:own )?life|hang(?:ing)? myself|hurting myself|harming myself)<GRAVE>
    myself/cutting :: i (?:cut|hurt|harm|burn) myself (?:every (?:night|day|evening)|again<END>|at night|to feel|so
    [ ](?:that )?i|on purpose)|i(?:'ve| have)? (?:started|been|keep|am back to|can't stop) (?:cutting|hurting|harming
    |burning) (?:myself(?! (?:shaving|on|with))|again)
    go on/live/be here/keep living :: i (?:can't|cannot|can not) (?:go on|live|be here|keep living)(?: like this
    | with this| living)?(?: any ?more| any longer|<END>)
    do this/take this/take it/bear :: (?:goodbye|sorry (?:everyone|everybody|mum|mom)|forgive me|(?:look after
    |take care of) my [^\s.!?]{1,12})[^!?]{0,60}i (?:can't|cannot) (?:do|take|bear) (?:this|it) any ?more|i (?:can't
    |cannot) (?:do|take|bear) (?:this|it) any ?more[^!?]{0,40}(?:goodbye|sorry (?:everyone|everybody)|forgive me|
    (?:look after|take care of) my)
    be here/live/be alive/exist/wake up :: i (?:(?:just|really|honestly) )?(?:don't|do not|no longer) (?:want to
    |wanna) (?:be here|live|be alive|exist|wake up)(?: any ?more| any longer| tomorrow|<END>)
    stop existing/not be here :: i (?:just )?want (?:it|everything) to (?:be over|end|stop)[^!?]{0,20}(?:stop existing
    |for good|forever)|i want to stop existing
    reason to/reason for/point in/point to :: i (?:(?:really|just) )?(?:see|have|can't find|cannot find|find|can't see
    |don't see)(?: one| any| a| no)? (?:reason|point) (?:left )?(?:to live|in living|to go on|to stay alive|to wake up
    |in going on|for not dying|(?:in|for) being alive)
    without me/i was gone/i were gone/i was dead/i were dead/i'm gone/i'm dead :: (?:better off|happier|easier|better)
    (?: for [^\s.!?]{1,12})? (?:without me<END>|if i (?:was|were) (?:dead|gone)|(?:when|once) i'm (?:dead|gone))
    suicide note/goodbye letter/farewell letter/goodbye note :: (?:written|wrote|writing|finished) (?:the|my|a)
    [ ](?:goodbye|suicide|farewell) (?:letters?|notes?)
    suicidal :: i(?:'m| am| feel|'ve been feeling) (?:[^\s.!?]{1,10} )?suicidal(?! not)|i (?:am having|have
    |keep having|get) suicidal thoughts
    i wish i :: i wish i (?:was|were) dead<END>|i wish i (?:had never been born|did(?:n't| not) exist|had(?:n't
    | not) survived|could (?:just )?(?:die|not wake up))
    tablets/pills :: (?:count(?:ed|ing)|sav(?:ed|ing)|hoard(?:ed|ing)|stockpil(?:ed|ing)) (?:up )?(?:all )?(?:my
    |enough) (?:sleeping )?(?:tablets|pills)
    future with me/see a future/no future :: no (?:version of the )?future with me in it|i (?:won't|will not) be
    [ ](?:alive|around) (?:any ?more|much longer|to see)
    end it here :: i (?:will|'ll) end it (?:here|tonight|myself|all)
    """,
    GRAVE=(
        r"(?! (?:of|from|laughing|if|before|over|trying|happy|in my sleep|peacefully|at home|on|with|knowing|here|there"
        r"|with laughter|for|to get|just to|old|in)(?!\w))"
    ),
)

SECRETS = (*_OUTING, *_BLACKMAIL, *_CRIES)
