"""How Turkish threatens, calls for harm, gives away, extorts and cries for help, and what reports or denies it."""

from __future__ import annotations

from workers.judgement.dangers.phrasing import Speech, rules, words

_THEIRS = (
    r"(?:karın\w{0,3}|kocan\w{0,3}|ailen\w{0,3}|annen\w{0,3}|baban\w{0,3}|patronun\w{0,3}|okul\w{0,3}|sınıf\w{0,3}"
    r"|komşular\w{0,4}|arkadaşların\w{0,3}|iş yerin\w{0,3}|abin\w{0,3}|mahalle\w{0,3}|herkes\w{0,2}|köy\w{0,2})"
)
_HIDDEN = r"(?:gay|eşcinsel|lezbiyen|trans|biseksüel|hiv\w{0,8}|aids\w{0,4}|kaçak|ibne|travesti)"

_RULES = (
    *rules("threat", r"""
        kendini/geber :: (?:git )?(?:kendini öldür|kendini as|geber)<END>
        seni/sizi/hepinizi :: (?:seni|sizi|hepinizi) (?:öldüreceğ|geberteceğ|vuracağ|keseceğ|bulacağ|yakacağ
        |gebertirim|öldürürüm|vururum|keserim|yakarım|bulurum|mahvedeceğ)\w{0,5}(?! diye)
        biliyor :: (?:nerede|hangi \w{3,12}|evini|adresini|kaçta) (?:oturduğunu|yaşadığını|çalıştığını|bindiğini
        |okula gittiğini|çıktığını|)? ?(?:biliyoruz|biliyorum)<END>
        günlerin sayılı :: günlerin(?:iz)? sayılı
        yazık olur :: (?:bir şey olursa|başına bir şey gelirse|yanarsa)[^.!?]{0,20} (?:yazık|ayıp) olur
        gözün açık/tek gözün :: tek gözün açık uyu
        pişman/ödeyeceksin :: (?:bunu |bunun bedelini )(?:ödeyeceksin|ödetiriz|ödetirim)|(?:doğduğuna
        |yazdığına) pişman (?:ederim|ederiz|edeceğ\w{2,3}|olacaksın)
        kır/kes/dök :: (?:bacaklarını|kafanı|dişlerini|elini|parmaklarını|boynunu|kemiklerini|dilini) (?:kırarım
        |kıracağım|keserim|keseceğim|dökerim|koparırım|kırarız|dökeyim)
        leş/ölün/tabut :: (?:leşin\w{0,2}|ölün\w{0,3}|cesedin\w{0,2}) (?:çıkar|bulunur|toplarlar)|tabutun hazır
        """),
    *rules("incitement", r"""
        ölüm :: (?:hepsine|bunlara|onlara|hainlere) ölüm
        lazım/gerek/malı/meli :: (?:bunların|bunları|hepsini|onları|böylelerini)(?: \w{2,12}){0,3} (?:asmak|yakmak
        |öldürmek|vurmak|kesmek|gebertmek|asılması|yakılması|öldürülmesi|asmalı|yakmalı|öldürmeli|vurmalı
        |sallandırmalı|sallandıracaksın)
        yakın/basın :: (?:o|şu|bu) (?:\w{2,15} ){1,2}(?:yakın|ateşe verin|basın|başlarına yıkın)<END>
        biri :: (?:biri|birisi|birileri) (?:şu|bu|o)n?\w{0,4} (?:\w{2,12} ){0,3}(?:uğrasın|dersini versin|sustursun
        |haddini bildirsin|ağzını kapatsın|dövsün)
        bulun/bul :: (?:bulun|yakalayın) (?:şunu|onu|bunu) ?(?:da|ve)? (?:\w{3,10} )?(?:dövün|gebertin|öldürün|asın
        |verin|gösterin)
        ihbar/göç idaresi/patron :: (?:göç idaresine|patronuna|iş yerine|okuluna)[^.!?]{0,40} (?:ihbar edin|arayın
        |yazın|şikayet edin)
        vurun/dövün/tükürün :: (?:gördüğünüz yerde|hepsini|bunları|onları) (?:\w{2,10} )?(?:vurun|dövün|tükürün|ezin
        |linç edin|tekmeleyin|kovalayın)
        """),
    *rules("outing", r"""
        sorun/sor :: (?:[^\s.!?,]{1,15} ){1,5}sor(?:un|sana|sanıza)? (?:bakalım )?,? ?(?:eve )?(?:kimi (?:getiriyor
        |götürüyor|öpüyor)|kiminle (?:yatıyor|yaşıyor|kalıyor))
        bilmiyor/bilsin/haberi :: (?:karısı|kocası|ailesi|annesi|babası|patronu) (?:hâlâ |daha |henüz )?(?:bilmiyor
        |haberi yok)[, ]{1,2}(?:ama |ki )?(?:o |kiminle|onun)
        bilsin/haberi olsun :: <HIDDEN>[^.!?]{0,20}[,.] ?(?:herkes bilsin|velilerin haberi olsun|komşular bilsin
        |haberiniz olsun|yayın)
        söyle/anlat/gönder/yolla :: (?:annene|babana|ailene|karına|kocana|patronuna|babasına|ailesine)
        [ ](?:[^\s.!?]{1,15} ){0,4}(?:<HIDDEN> olduğunu|kiminle \w{3,12}|ne olduğunu|kim olduğunu) (?:söyle|anlat
        |göster)\w{2,8}
        """, HIDDEN=_HIDDEN),
    *rules("blackmail", r"""
        yoksa/aksi halde :: (?:yoksa|aksi halde|aksi takdirde),? (?:[^\s.!?]{1,15} ){0,5}?<THEIRS>
        [ ](?:[^\s.!?]{1,15} ){0,4}?(?:öğren|gönder|gid|gör|yolla|göster|anlat|söyle|duy|bil)\w{1,10}
        yoksa/aksi halde :: (?:yoksa|aksi halde),? (?:fotoğraf|video|mesaj|görüntü|kaset)\w{0,8}
        [ ](?:[^\s.!?]{1,15} ){0,4}?(?:yay|gönder|gid|paylaş|yayınla|dön|düş)\w{1,10}
        kimse :: (?:öde|yatır|gönder|sil|çekil|istifa et|imzala)[^.!?]{2,60} kimse (?:öğrenmez|bilmez|görmez|duymaz)
        susma/sessizli :: (?:susmamın|susmanın|sessizliğimin) (?:bir )?(?:fiyatı|bedeli)
        """, THEIRS=_THEIRS),
    *rules("self_harm", r"""
        ölmek/yaşamak/uyanmak/öldürmek/intihar/yok olmak :: (?:artık |sadece )?(?:ölmek istiyorum|yaşamak istemiyorum
        |uyanmak istemiyorum|kendimi öldürmek istiyorum|kendimi öldüreceğim|intihar edeceğim|intihar etmek istiyorum
        |yok olmak istiyorum|var olmak istemiyorum)(?! gülmekten)
        bitsin/son ver :: (?:her şey bitsin istiyorum|hayatıma son ver\w{3,10}|canıma kıy\w{3,10})
        bensiz :: bensiz (?:daha )?(?:iyi|mutlu|rahat) olur\w{0,3}
        kolumu/bileğimi/kendimi kes :: (?:yine |tekrar |gene )(?:kolumu|bileğimi|kendimi) kes\w{2,6}
        veda mektubu :: veda mektub\w{1,5} yazd\w{1,3}
        """),
)  # fmt: skip

TURKISH = Speech(
    "tr",
    _RULES,
    own=words(r"(?:ben|biz) (?:diyorum|düşünüyorum|diyoruz|düşünüyoruz)|bence"),
    reported=words(r"(?:dedi|diyor(?:lar|du)?(?!\w)|yazd|yazm|tehdit|bağır|mesaj|yorum(?:da|u)|söyled|duyd)"),
    told=words(
        r"""
        (?:diye|dedi|demiş|diyor|diyen|diyenler|dediler|yazmışlar|yazdı|yazan)(?!\w)
        (?:roman|film|dizi|kitap|şarkı|bölüm|karakter|senaryo|pankart)\w{0,5}
        """
    ),
)
