"""The phrases of threats and calls to harm in English and Russian, and those that report or deny them."""

from __future__ import annotations

from workers.judgement.phrases import Language, compiled, ends, opening

ENGLISH = Language(
    hostile=compiled(
        r"""
        kill <SELF>|kys|(?:go|just|should|must) (?:and )?(?:hang|shoot|drown|neck|off) <SELF>|slit (?:your|ur) wrists
        why (?:don't|not|won't) (?:you |u )?<SO>(?:kill <SELF>|die)
        (?:go|just|please) (?:and )?(?:die|end (?:your|ur) life)
        (?:go )?die in a (?:fire|hole|ditch)|(?:burn|rot) in hell|drink bleach
        you don't deserve to (?:live|breathe|exist)
        <YOU>(?: all| people| lot| guys)? (?:<OUGHT>|deserve to|had better|better) <SO>(?:die|be <HARMED>|kill <SELF>)
        <WE> (?:hope|wish|pray) (?:that )?(?:you|u|they)(?: all| both)? <SO>(?:die|get <HARMED>|get (?:cancer|aids))
        <WE><WILL> (?:come and |come |find (?:you|u) and )?<SO><HARM> (?:you|u|ya|your \w{1,20})
        <WE><WILL> <SO><HARM> (?:them all|all of (?:you|them))
        <WE><WILL> <SO>(?:find|get|come for|hunt) (?:you|u)(?: down| all| soon| one day| wherever you \w{1,5})?<ENDS>
        <WE>(?:'re| are|'m| am) coming (?:for|to get) (?:you|u)<ENDS>|<WE> know where (?:you|u) (?:live|sleep|work)
        watch your back|your days are numbered|you(?:'re| are) (?:already |so )?(?:a )?dead (?:man|meat|woman|boy|girl)
        (?:someone|somebody|we|people like us) <OUGHT> <SO><HARM> (?:you|u|them|him|her|these|this|those|every|all)
        (?:they|<THESE>) (?:<OUGHT>|deserves? to) <SO>be <HARMED>|(?:they|<THESE>) (?:<OUGHT>|deserves? to) <SO>die
        (?:[^\W\d_]{2,20}s|people|men|women) (?:<OUGHT>|deserve to) <SO>be <ENDED>
        (?:he|she|it) (?:<OUGHT>|deserves to) <SO>(?:be <HARMED>|die)|kill (?:them all|all of (?:them|you))
        (?:let's|let us|time to|go out and) <HARM> (?:them|these|those|all|every|him|her)
        death to (?:all|the|every|those|these|you|them)
        """,
        SELF="(?:your|ur) ?sel(?:f|ves)",
        YOU="(?:you|u|ya)",
        WE="(?:i|we)",
        OUGHT="(?:should|must|needs? to|has to|have to|ought to|gotta)",
        WILL="(?:'ll| will| shall|'m going to| am going to|'re going to| are going to|'m gonna| gonna|'re gonna)",
        SO="(?:(?:all|just|really|seriously|literally|fucking) ){0,2}",
        HARM="(?:kill|murder|shoot|stab|rape|strangle|behead|lynch|hang|gut|butcher|slaughter|exterminate)",
        THESE=r"(?:these|those|all|every)(?: (?!(?:of|us|think|say|believe|want|tell|told|said)\s)[^\W\d_]{1,20}){0,3}",
        ENDED="(?:killed|murdered|beheaded|lynched|hanged|exterminated|gassed|stoned|executed|wiped out)",
        HARMED=(
            "(?:killed|murdered|shot|stabbed|raped|strangled|beheaded|lynched|hanged|butchered|slaughtered"
            "|exterminated|gassed|stoned|burned|burnt|executed|wiped out)"
        ),
        ENDS=ends("help|bring|support|save|hug|take|get|rescue|keep|hide|give|make sure"),
    ),
    own=opening(
        r"""
        (?:i|we|you)(?: (?:really|still|also|just|truly|do|always)){0,2} (?:think|believe|sa(?:y|id)|argue|claim)
        (?:i|we)(?:'m|'re|'ll| will| already|'ve| have)? (?:told|tell|telling|wrote|write|warned|demand|insist)
        """
    ),
    reported=opening(
        r"""
        (?:said|says?|saying|told|tells?|telling|wrote|writes?|writing|written|shout|scream|yell|chant)
        (?:claim|argu|insist)
        (?:thinks?(?!\w)|thinking|thought|believes?|believing|believed|threaten|orders?(?!\w)|ordered)
        (?:urged|urges|preach|demand|wishes|wished|wishing)
        asks?(?!\w)|asked|post(?:s|ed|ing)(?!\w)|(?:heard?|read|saw|seen|hears)(?!\w)(?! (?:this|it|your?)(?!\w))
        (?:messages?|threats?|letters?|emails?|replies|comments|slogans?|signs?|screenshots?|words)(?!\w)
        (?:don't|do not|never|not|no one|nobody|cannot|can't|won't|didn't|doesn't|instead of|against)<SAME>$
        (?:want|wants|wanted|try|tried|trying|plan|planned)<SAME>to $
        (?:going|feel like|think of|urge|tempted|able|forced|made)<SAME>to $
        (?:if|when|whenever|before|after|because|that|whether|unless|would|could|might|may|did|do) (?:you|u) (?:ever )?$
        """,
        SAME=r"(?!\w)(?:(?!\s(?:and|but|so)\s)[^,;:]){0,30}",
    ),
)

RUSSIAN = Language(
    hostile=compiled(
        r"""
        убей(?:те)? себя|убейся|убейтесь|выпились|(?:иди(?:те)?|пойди) (?:и )?(?:умри|сдохни|повесься|убейся|утопись)
        сдохни(?:те)?
        чтоб(?:ы)? (?:ты|вы|они|вс[её]|вам|тебе)(?: все| вс[её])? (?:сдох\w{0,3}|подох\w{0,3}|не жить)
        (?:я|мы)(?: \w{1,15})? (?:тебя|вас|их|всех|твою \w{1,15})(?: всех| вс[её] равно)? <HARM>
        <HARM> (?:тебя|вас|их всех)
        (?:мы|я)(?: \w{1,15})? (?:тебя|вас)(?: всех| вс[её] равно)? найд(?:[её]м|у)<ENDS>
        найд(?:[её]м|у) (?:тебя|вас)<ENDS>
        (?:мы )?(?:знаем|знаю),? где (?:ты|вы) жив[её](?:шь|те)|тебе (?:конец|не жить)|(?:готовь|заказывай) гроб
        ты (?:уже )?труп
        (?:ты|вы|они|все они) (?:долж\w{1,4}|заслужива\w{2,4}) (?:умереть|сдохнуть|подохнуть|смерти)
        (?:их|вас|тебя|таких|этих|всех|всех их|этих \w{1,20}|таких \w{1,20}|всех \w{1,20}) <OUGHT> <HARMING>
        <OUGHT> <THEM>(?: \w{1,20}){0,2} <HARMING>|<OUGHT> <HARMING> <THEM>
        (?:бей(?:те)?|режь(?:те)?|убивай(?:те)?|мочи(?:те)?) (?:их|всех|этих|таких)|смерть (?:им|вам|тебе|всем|этим)
        """,
        THEM="(?:их|вас|тебя|таких|этих|всех)",
        HARM=r"(?:уб(?:ью|ь[её]м)|(?:за|при)реж(?:у|ем)|закопа(?:ю|ем)|приб(?:ью|ь[её]м)|(?:при|за)стрел(?:ю|им))",
        HARMING=(
            r"(?:убить|убивать|расстрел\w{2,5}|сжечь|жечь|сжигать|вешать|повесить|резать|истребл?\w{2,5}|уничтож\w{2,6}"
            r"|стрелять|отстрел\w{2,6}|казнить|душить|мочить)"
        ),
        OUGHT="(?:надо|нужно|следует|пора|необходимо|стоит)(?: просто| бы| было бы)?",
        ENDS=ends("помо|спас|забер|поддерж|приют"),
    ),
    own=opening(r"(?:я|мы|ты|вы)(?: \w{1,12})? (?:дума|счита|говор|сказал|написал|повтор)\w{0,5}"),
    reported=opening(
        r"""
        (?:сказа|говор|пиш(?:ет|ут)|написа|писал|угрож|кричал|крича|ор(?:ал|ут|[её]т)|обеща)
        (?:приказ|заставля|велел|слыша|слышу)
        (?:прочита|прочёл|счита[ею]т|думает|думают|требу|призыва|твердя|твердил|лозунг|комментари|сообщени|письм|угроз)
        (?:не|нельзя|никого|никто|никогда)(?!\w)(?:(?!\s(?:и|а|но)\s)[^,;:]){0,25}$
        """
    ),
)
