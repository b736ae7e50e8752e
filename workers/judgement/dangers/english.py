"""How English threatens and calls for harm, and what reports or denies it."""

from __future__ import annotations

from workers.judgement.dangers.english_secrets import SECRETS
from workers.judgement.dangers.english_veiled import VEILED
from workers.judgement.dangers.phrasing import Speech, ends, rules, words

_WE = "(?:i|we)"
_WILL = "(?:'ll| will| shall|'m going to| am going to|'re going to| are going to|'m gonna| gonna|'re gonna)"
_OUGHT = "(?:should|must|needs? to|has to|have to|ought to|gotta)"
_SO = "(?:(?:all|just|really|seriously|literally|fucking) ){0,2}"
_HARM = "(?:kill|murder|shoot|stab|rape|strangle|behead|lynch|hang|gut|butcher|slaughter|exterminate)"
_ENDED = "(?:killed|murdered|beheaded|lynched|hanged|exterminated|gassed|stoned|executed|wiped out)"
_HARMED = (
    "(?:killed|murdered|shot|stabbed|raped|strangled|beheaded|lynched|hanged|butchered|slaughtered"
    "|exterminated|gassed|stoned|burned|burnt|executed|wiped out)"
)
_KIN = "(?:wife|husband|mother|mum|mom|father|dad|parents|family|kids?|child|children|daughter|son|sister|brother)"
_LIMBS = "(?:legs?|knees?|kneecaps?|arms?|fingers?|teeth|jaw|face|skull|head|throat|neck|nose|ribs|bones|tongue|guts)"
_HURT = (
    "(?:break|smash|cut|chop|rip|tear|bash|kick|knock|cave|slit|crush|snap|blow|split|open|bust) "
    "(?:off |out |in |open )?<WHOSE> (?:fucking |ugly |filthy |bloody |stupid ){0,2}"
)
#: A command: it opens the sentence, or follows a word that calls others.
_START = (
    r"(?:(?<!\w )|(?<=\band )|(?<=\bjust )|(?<=\bplease )|(?<=\bso )|(?<=\bthen )|(?<=\bguys )|(?<=\blads )"
    r"|(?<=\beveryone )|(?<=\beverybody )|(?<=\bpeople )|(?<=\bboys )|(?<=\bgo ))"
)
_PLACE = (
    "(?:centre|center|hostel|shelter|camp|mosque|church|synagogue|temple|house|home|hotel|clinic|office|newsroom|bar"
    "|club|school|shop|place|building|embassy|tent|flat|cafe|station)(?:s|es)?"
)
_HIM = r"(?:him|her|them|these [^\W\d_]{1,20}|those [^\W\d_]{1,20}|this [^\W\d_]{1,20}|that [^\W\d_]{1,20})"
_THESE = r"(?:these|those|all|every)(?: (?!(?:of|us|think|say|believe|want|tell|told|said) )[^\W\d_]{1,20}){0,3}"
_SOMEONE = (
    "(?:someone|somebody|anyone|anybody|one of you|some of you|you lot|the (?:boys|lads|locals|neighbours|men))"
    f"(?: {_OUGHT}| could| please| go)?"
)

_THREATS = rules(
    "threat",
    r"""
    self/selves/kys :: kill (?:your|ur) ?sel(?:f|ves)(?! (?:laughing|over|on|trying|doing|with))|kys
    self/selves :: (?:go|just|should|must) (?:and )?(?:hang|shoot|drown|neck|off) (?:your|ur) ?sel(?:f|ves)
    wrists :: slit (?:your|ur) wrists
    why :: why (?:don't|not|won't) (?:you |u )?<SO>(?:kill (?:your|ur) ?sel(?:f|ves)|die)
    die/end your/end ur :: (?:go|just|please) (?:and )?(?:die|end (?:your|ur) life)<END>
    die in/rot in/burn in/bleach :: (?:go )?die in a (?:fire|hole|ditch)|(?:burn|rot) in hell|(?:go )?drink bleach
    deserve :: you don't deserve to (?:live|breathe|exist)
    should/deserve/better/must/ought/have to/need :: <YOU>(?: all| people| lot| guys)? (?:<OUGHT>|deserve to
    |had better|better) <SO>(?:die<END>|be <HARMED>)
    hope/wish/pray :: <WE> (?:hope|wish|pray) (?:that )?(?:you|u|they)(?: all| both)? <SO>(?:die<END>|get <HARMED>
    |get (?:cancer|aids))
    kill/murder/shoot/stab/rape/strangle/behead/lynch/hang/gut/butcher/slaughter/extermin :: <WE><WILL> (?:come and
    [ ]|come |find (?:you|u) and )?<SO><HARM> (?:you|u|ya|your [^\W\d_]{1,20}|them all|all of (?:you|them))
    find you/find u/get you/get u/come for/hunt :: <WE><WILL> <SO>(?:find|get|come for|hunt) (?:you|u)(?: down| all
    | soon| one day| wherever you [^\W\d_]{1,5})?<FOUND>
    coming :: <WE>(?:'re| are|'m| am) coming (?:for|to get) (?:you|u)<FOUND>
    your back :: <START>watch your back(?! (?:on|when|with|if|while|in|lifting))
    numbered :: (?:your|their|his|her) days are numbered
    dead m/dead w/dead b :: you(?:'re| are) (?:already |so )?(?:a )?dead (?:man|meat|woman|boy|girl)
    know whe/know wh :: <WE> (?:all |also |both )?know (?:exactly |just )?(?:where|(?:which|what) (?:[^\W\d_]{1,12} )?
    (?:school|tram|bus|train|metro|floor|flat|door|car|route|gym|road|street|pub|church|line|stop|bench|window
    |entrance|time|class)) (?:you|u|your <KIN>) (?:lives?|works?|sleeps?|takes?|catch(?:es)?|drives?|parks?|goes
    |walks?|gets? off|finish(?:es)?|trains?|sits?|drinks?|leaves?|stays?|go to)
    your address/number plate :: <WE>(?:'ve| have| know|'ve got) (?:got )?your (?:home |new )?(?:address
    |number plate)<END>
    one eye/an eye :: (?:<START>|(?<=better )|(?<=should ))sleep with (?:one|an) eye open
    shame if/pity if :: (?:real |terrible |great |crying )?(?:shame|pity) if (?:something
    |anything|someone|somebody) (?:[^\W\d_]{1,15} ){0,3}(?:happens?|happened|burn(?:ed|t)|fell|broke) (?:to )?(?:you
    |your|him|his|her|them|their|that [^.!?]{1,40} (?:of yours|you have))
    shame if/pity if :: (?:shame|pity) if (?:there (?:was|were)|it caught|it met|somebody dropped|someone dropped) a
    [ ](?:spark|lit match)
    see what happens :: keep (?:writing|posting|it up)[^.!?]{0,30} and (?:you'll |you will |just )?see what
    [ ]happens to you<END>
    be waiting :: (?:one of these nights|one dark night),? (?:somebody|someone|we|one of us)(?:'ll| will) be waiting
    [ ](?:for|outside)
    your brakes :: sleep well[.,! ]{1,3}(?:and )?check your brakes(?: in the morning| tomorrow)?<END>
    safe :: (?:you|he|she|they) thinks? (?:you|he|she|they)(?:'s|'re| is| are) safe(?: here| there)?[.!] ?(?:you|he|she
    |they) (?:isn't|aren't|is not|are not)<END>
    hate to/hate for/hope nothing :: (?:(?:'d| would) hate (?:to see|for)|hope) (?:anything|something|nothing) (?:bad
    [ ]|nasty )?(?:to )?happens? to (?:you|your|that [^.!?]{1,30} of yours)
    nice /lovely/pretty/beautiful/cute :: (?:nice|lovely|pretty|beautiful|cute) (?:little )?(?:<KIN>|house|home|flat
    |car|van|shop|bike|windows?|smile|teeth|place)(?: you have| you've got| you got| of yours)?(?: there)?[.,!]{1,3}
    [ ](?:(?:it |that )?(?:'d|would) be a |be a |a |what a )?(?:shame|pity|burns|same [^\W\d_]{1,10} (?:run|route)
    |careful)
    pay for/be sorry/bleed/suffer/regret :: you(?:'ll| will)(?: all)? (?:pay (?:dearly for (?:this|that)|for what you
    (?:'ve| have)? (?:did|done|wrote|said|written))|(?:bleed|suffer) for (?:this|that|it|what)|regret (?:the day|ever
    [ ](?:writing|opening|speaking|saying|coming|being born)))
    what's coming/whats coming/what is coming :: you(?:'ll| will)(?: all)? get what(?:'s| is) coming
    ditch/river/canal/morgue/hospital/trunk/body bag/coffin/grave/wheelchair/lake/concrete/boot :: you(?:'ll| will)
    (?: all)? (?:end up|be found|wake up|finish|be writing [^.!?]{1,30}|be lying) (?:in|on|at|under|from) (?:a|the)
    [ ](?:ditch|river|canal|morgue|hospital(?: bed)?|trunk|boot|body bag|coffin|grave|wheelchair|lake|concrete)<END>
    leg/knee/arm/finger/teeth/jaw/face/skull/head/throat/neck/nose/ribs/bones/tongue/guts :: <WE><WILL> <SO>
    (?:personally |come (?:[^\s.!?,]{1,10} ){0,6}and )?<HURT><LIMBS>
    leg/knee/teeth/jaw/face/skull/head/nose/ribs :: <START>(?:gonna|going to) (?:smash|break|kick|cave|bash|knock
    |punch) (?:off |out |in )?(?:your|ur|ya) (?:fucking |ugly |stupid ){0,2}<LIMBS>(?: in)?<END>
    down/house/home/flat/car/shop/office/windows/place/face :: <WE><WILL> <SO>(?:smash|burn|torch|blow up|firebomb
    |set fire to|wreck|trash) (?:down )?(?:your|ur|his|her|their|this|that) (?:[^\W\d_]{1,15} )?(?:<PLACE>|car|van
    |windows?|door|face|family)
    meet/and your/will your :: (?:fist|boot|knife|bat) (?:and|will) (?:meet )?your (?:teeth|face|nose|jaw)|your
    [ ](?:teeth|face|nose|jaw) will meet my (?:fist|boot|knife|bat)
    if i/if we :: if (?:i|we) (?:ever )?(?:see|catch|find|meet) (?:you|u|him|her|them|any of (?:you|them))(?: (?!
    (?:not|never) )[^\s.!?,]{1,15}){0,10},? (?:<WE><WILL> <SO>(?:<HARM>|break|smash|beat|burn|drown|cut|bury)|(?:you|he
    |she|they)(?:'ll| will) (?:need|leave|go home|be leaving|regret it|bleed|crawl|not walk))
    ambulance/in a box/body bag/coffin/hearse :: you(?:'ll| will| can| won't)(?: [^\s.!?,]{1,12}){0,5} (?:leave|go|come
    |be|leaving|carried|out|home|back)(?: [^\s.!?,]{1,8}){0,2} in (?:an ambulance|a (?:box|bag|body bag|coffin|hearse))
    alive :: (?:you|they|he|she) (?:won't|will not|wont|are not|aren't) (?:be )?(?:leav|mak|walk|get|com
    |go)[a-z]{0,4} (?:[^\s.!?,]{1,12} ){0,4}alive
    still have/still got :: (?:while|as long as) you(?:'ve| have)? still (?:have |got |have got )(?:a |your |some )?
    (?:legs|teeth|fingers|face|tongue|head|knees|hands)
    enjoy :: <START>enjoy (?:breathing|walking|your (?:last (?:christmas|birthday|breath|sunrise|meal|days on earth)
    |teeth|legs|kneecaps))
    won't see/wont see/will not see/live to see :: you (?:won't|wont|will not) (?:live to see|see (?:another|the next)
    |see (?:tomorrow|christmas|the new year|the morning|sunrise))
    hide/pray :: you(?:'d| had)? better (?:start )?(?:hid(?:e|ing)|pray(?:ing)?)<END>
    shoulder :: (?:you'll|you should|start|keep|you'd better) (?:be )?look(?:ing)? over your shoulder
    under your :: <START>(?:check|look) under your car
    bullet/grave/rope/noose/coffin/hole :: (?:(?:there(?:'s| is)|we have|i have|we've got|i've got) (?:a|one) )?
    (?:bullet|grave|rope|noose|coffin|hole) (?:with your name|has your name|(?:is )?(?:waiting|dug|ready) for (?:you
    |him|her|them)|is dug<END>)
    rope/noose/bullet/coffin :: (?:there(?:'s| is)|we have|i have|we've got|i've got|we got) a (?:rope|noose|bullet
    |coffin) with (?:his|her|their|(?:the|that|this) [^\s.!?]{1,20}'s)
    [ ]name on it
    watching/following/outside/waiting :: <WE>(?:'re| are|'m| am|'ve been| have been) (?:watching|following
    |waiting outside|outside) (?:you and )?your (?:house|home|kids|children|daughter|son|flat|window|school|door|wife
    |family)
    stitches :: snitches get stitches|witnesses (?:disappear|have accidents|fall down stairs)
    on your grave :: (?:dance|piss|spit) on your (?:grave|coffin)
    before we/or we/or i :: (?:get out|leave|move(?: out)?|pack up|shut up|take (?:it|that|this) down|delete (?:it
    |this|that)|stop [^.!?]{1,30}),? (?:(?:or|before) <WE>(?:'ll| will)? (?:<SO>)(?:make you|burn|come (?:round|for
    |and)|drag|throw you|break|shoot|put you)|or else<END>)
    """,
    YOU="(?:you|u|ya)",
    HURT=_HURT,
    WHOSE="(?:your|ur|his|her|their)",
    FOUND=ends("help|bring|support|save|hug|take|get|rescue|keep|hide|give|make sure"),
    WE=_WE, WILL=_WILL, OUGHT=_OUGHT, SO=_SO, HARMED=_HARMED, HARM=_HARM, KIN=_KIN, LIMBS=_LIMBS, START=_START,
    PLACE=_PLACE,
)  # fmt: skip
_CALLS = rules(
    "incitement",
    r"""
    should/must/need/has to/have to/ought/gotta :: (?:someone|somebody|we|people like us) <OUGHT> <SO><HARM> (?:you|u
    |them|him|her|these|this|those|every|all)
    should/must/need/ought/deserve/have to/has to :: (?:they|<THESE>) (?:<OUGHT>|deserves? to) <SO>(?:be <HARMED>
    |die<END>)
    should/must/need/ought/deserve/have to/has to :: (?:[^\W\d_]{2,20}s|people|men|women) (?:are [^\W\d_]{2,20} and )?
    (?:<OUGHT>|deserve to) <SO>be <ENDED>
    should/must/need/ought/deserve/have to/has to :: (?:he|she|it) (?:<OUGHT>|deserves to) <SO>(?:be <HARMED>|die<END>)
    kill :: kill (?:them all|all of (?:them|you))
    let's/lets/let us/time to/go out :: (?:let's|let us|time to|go out and) <HARM> (?:them|these|those|all|every|him
    |her)
    death to :: death to (?:all|the|every|those|these|you|them)
    against :: (?:someone|somebody|we|they) <OUGHT> <SO>(?:(?:put|stand) (?:him|her|(?:this|that|these|those|the|all
    |every)(?: [^\s.!?]{1,15}){0,2} (?:traitors?|journalists?|politicians?|judges?|ministers?|reporters?|editors?|scum))
    (?: up)?|(?:line|put|stand) <HIM> up) against (?:a|the) wall
    whose :: (?:bring|grab|pack) (?:your )?(?:bats?|petrol|bottles|bricks|hammers|ropes?|torches|knives)[^!?]{0,60}let
    (?:'s| us) show (?:[^\s.!?]{1,15} ){1,3}whose (?:town|city|street|country|village) (?:this|it) is
    visit :: <SOMEONE> pay <HIM> a (?:little |nice |friendly |proper )?visit(?:<END>| and (?:explain|show|teach|make
    |shut|tell|bring))
    lesson :: <SOMEONE> teach (?:him|her|this [^\W\d_]{1,15}|that [^\W\d_]{1,15}) a lesson
    beat /smack/slap/punch/kick/stab/knock/break /hurt/sort /shut /smash/spit/drag :: <SOMEONE> (?:beat|smack|slap
    |punch|kick|stab|hurt|silence|spit on|drag) <HIM>(?! (?:at|in the|to the))|<SOMEONE> (?:shut|sort) <HIM> (?:up
    |out)|<SOMEONE> <HURT><LIMBS>
    find/hunt/track/drag/grab/catch/get h/get t :: <START>(?:find|hunt|track|drag|grab|catch|get) (?:<HIM>|out (?:who
    |where) (?:he|she|they) [\w ]{2,12})(?: down| out)?,? (?:and|then) (?:<HARM>|beat|break|smash|burn|make <HIM>
    [ ](?:pay|bleed|regret|suffer|beg|disappear)|throw|teach <HIM> a|shut|bury|drown|bring (?:a |the )?(?:rope
    |petrol))
    immigration/ the embassy/home office/border force/child services/social services :: <START>(?:everyone
    [ ]|all of you |everybody )?(?:report|denounce|turn|call|ring|phone|tip off|inform|flood) (?:[^\s.!?,]{1,15} ){0,6}
    (?:immigration|the embassy|the home office|border force|child services|social services)(?=[^.!?]{0,60}(?:\bso\b
    |\bon\b|about|until|till|every|and|keep|deport|them|him|her))
    immigration/home office/embassy :: (?:report|hand|denounce) (?:him|her|them|these [^\W\d_]{1,20}
    |those [^\W\d_]{1,20}) (?:over )?to (?:immigration|the home office|(?:his|her|their) embassy)(?=[^.!?]{0,40}(?:so
    |and|deport))
    work/boss/employer/school/landlord/church/inbox/phone/university/job/office :: <START>(?:everyone |everybody
    [ ]|all of you )?(?:call|ring|phone|email|write to|contact|flood|spam|message) (?:his|her|their
    |this [^\W\d_]{1,15}'s) (?:boss|employer|school|work|workplace|office|landlord|church|inbox|phone
    |university)[^.!?]{0,50}(?:until|till|so (?:he|she|they)|every (?:day|hour)|all day|non-?stop|don't stop|(?:fired
    |sacked|evicted))
    fired/sacked/evicted/deported :: (?:let's|lets|everyone|we should|help) (?:all )?(?:please )?get (?:him|her|them
    |this [^\W\d_]{1,15}) (?:fired|sacked|evicted|deported)
    down/to the ground/torch/bomb/set fire/burn :: (?:<START>|(?<=should )|(?<=must )|(?<=time to )|(?<=just )|
    (?<=somebody )|(?<=someone ))(?:burn|torch|firebomb|petrol bomb|bomb|blow up|set fire to) (?:down )?(?:the|that
    |this|their|his|her|every|all|those|these) (?:[^\W\d_]{1,15} ){0,3}<PLACE>
    petrol/matches/rope/noose/gasoline/molotov :: (?:(?:who(?:'s|'ll| is| will| has| brings)?|i'll|we'll|anyone
    |somebody|someone)(?: got| has| bring| bringing| brings)? (?:the |some |a )?(?:petrol|gasoline|noose
    |molotovs?))<END>|who brings the (?:rope|matches)
    beat/kick/spit/attack/stab/chase/hunt/drive/throw/smash/round /string :: (?:<START>|(?<=should )|(?<=must )|
    (?<=time to ))(?:beat|kick|smash|spit (?:on|at)|attack|stab|chase|hunt|drive|throw|round|string) (?:them|him|her
    |these [^\W\d_]{1,20}|those [^\W\d_]{1,20}|all of them)(?: all)? (?:up<END>|on sight|wherever|whenever
    |in the street|out of (?:town|the (?:country|city|village)|our|here)|until they (?:leave|learn|bleed|beg)|off
    [ ](?:the|a) (?:roof|bridge|train|bus)|down like|under (?:a|the) (?:bus|train))
    the lot/them all/every last/every single/every one :: <START>(?:hang|shoot|gas|lynch|exterminate|drown|stone
    |castrate) (?:the (?:whole )?lot|them all|every (?:last |single )?one) ?(?:of them)?<END>
    only good :: the only good (?:[^\W\d_]{1,20} ){1,2}(?!(?:wasp|mosquito|tick|slug|rat|mouse|weed|ant|fly|spider
    |zombie|bug) )is a dead (?!(?:wasp|mosquito|tick|slug|rat|mouse|weed|ant|fly|spider|zombie|bug)\b)
    round /line /example of :: (?:let's|lets|time to|we (?:should|must|need to)|i say we) (?:round <HIM> up
    |line <HIM> up|make an example of <HIM>|make <HIM> (?:pay|suffer|bleed|disappear))
    brother/father/uncle/family/cousin :: (?:his|her|their) (?:own )?(?:brothers?|father|uncles?|family
    |cousins?) <OUGHT> (?:[^\W\d_]{1,10} ){0,2}(?:deal with (?:him|her)|wash|cleanse|restore (?:the|their)|do (?:their
    |his) duty|defend (?:the|their) hono)
    guns/rifles/weapons :: <START>(?:fetch|get|grab|bring) your (?:guns|rifles|weapons)
    let them/let him/let her/let these/let those :: <START>let <HIM> (?:all )?(?:drown|starve|freeze to death|hang
    |bleed)<END>
    address :: <START>(?:post|share|drop|leak) (?:his|her) (?:home )?address(?:<END>| (?:here|so|and|below))
    examples/patrol/brick :: <START>(?:throw|put) (?:a )?bricks? through (?:his|her|their|its|the) (?:windows?|door)
    """,
    HURT=_HURT,
    WHOSE="(?:his|her|their|this [^\\W\\d_]{1,15}'s)",
    SOMEONE=_SOMEONE,
    WE=_WE, OUGHT=_OUGHT, SO=_SO, THESE=_THESE, ENDED=_ENDED, HARMED=_HARMED, HARM=_HARM, HIM=_HIM, LIMBS=_LIMBS,
    START=_START, PLACE=_PLACE,
)  # fmt: skip

ENGLISH = Speech(
    "en",
    (*_THREATS, *_CALLS, *SECRETS, *VEILED),
    own=words(
        r"""
        (?:i|we|you)(?: (?:really|still|also|just|truly|do|always)){0,2} (?:think|believe|sa(?:y|id)|argue|claim)
        (?:i|we)(?:'m|'re|'ll| will| already|'ve| have)? (?:told|tell|telling|wrote|write|warned|demand|insist)
        """
    ),
    reported=words(
        r"""
        (?:said|says?|saying|told|tells?|telling|wrote|writes?|(?<!keep )(?<!stop )writing|written|shout|scream|yell)
        (?:chant|claim|argu|insist)
        (?:thinks?(?!\w)|thinking|thought|believes?|believing|believed|threaten|orders?(?!\w)|ordered)
        (?:urged|urges|preach|demand|wishes|wished|wishing)
        asks?(?!\w)|asked|post(?:s|ed|ing)(?!\w)|(?:heard?|read|saw|seen|hears)(?!\w)(?! (?:this|it|your?)(?!\w))
        (?:messages?|threats?|letters?|emails?|replies|comments|slogans?|signs?|screenshots?|words)(?!\w)
        (?:don't|do not|never|not|no one|nobody|cannot|can't|won't|didn't|doesn't|instead of|against)<SAME>$
        (?:want|wants|wanted|try|tried|trying|plan|planned)<SAME>to $
        (?:going|feel like|think of|urge|tempted|able|forced|made)<SAME>to $
        (?:if|when|whenever|before|after|because|that|whether|unless|would|could|might|may|did|do) (?:you|u) (?:ever )?$
        """,
        SAME=r"(?!\w)(?:(?! (?:and|but|so) )[^,;:]){0,30}",
    ),
    told=words(
        r"""
        (?:novel|film|movie|episode|chapter|lyrics?|song|villain|opera|poem|plot|script|character|quote|slogan)s?(?!\w)
        (?:he|she|they|some(?:one|body)|the (?:note|voice|sign|caller|letter)) (?:said|wrote|shouted|yelled|told|scream)
        (?:was|were) (?:sprayed|painted|written|scrawled|scratched)
        """
    ),
)
