"""In which language a text is found to be, and when it is too little to tell."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workers.text.everyday import is_plainly_english
from workers.text.language import JUDGED, is_judged, language_of


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The new bridge opens in spring, and the old one stays for cyclists."),
        ("ru", "Новый мост откроют весной, а старый оставят велосипедистам."),
        ("de", "Die neue Brücke wird im Frühling eröffnet, die alte bleibt den Radfahrern."),
        ("fr", "Le nouveau pont ouvrira au printemps et l'ancien restera aux cyclistes."),
        ("es", "El puente nuevo se abrirá en primavera y el viejo quedará para las bicicletas."),
        ("pt", "A ponte nova abre na primavera e a antiga fica para as bicicletas."),
        ("it", "Il nuovo ponte aprirà in primavera e quello vecchio resterà alle biciclette."),
        ("pl", "Nowy most zostanie otwarty wiosną, a stary zostanie dla rowerzystów."),
        ("nl", "De nieuwe brug gaat in het voorjaar open en de oude blijft voor fietsers."),
        ("ar", "سيفتح الجسر الجديد في الربيع وسيبقى القديم للدراجات"),
        ("hi", "नया पुल वसंत में खुलेगा और पुराना साइकिल चालकों के लिए रहेगा"),
        ("zh", "新桥将在春天开放，旧桥留给骑自行车的人。"),
        ("tr", "Yeni köprü ilkbaharda açılacak, eskisi bisikletliler için kalacak."),
        ("fi", "Uusi silta avataan keväällä, ja vanha jää pyöräilijöille."),
        ("sv", "Den nya bron öppnar till våren och den gamla blir kvar för cyklister."),
        ("cs", "Nový most bude otevřen na jaře a starý zůstane pro cyklisty."),
        ("el", "Η νέα γέφυρα ανοίγει την άνοιξη."),
        ("he", "הגשר החדש ייפתח באביב"),
        ("ja", "新しい橋は春に開通します。"),
        ("ko", "새 다리는 봄에 열립니다."),
        ("th", "สะพานใหม่จะเปิดในฤดูใบไม้ผลิ"),
        ("uk", "Новий міст відкриють навесні, а старий залишать велосипедистам."),
        ("be", "Новы мост адкрыюць вясной, а стары пакінуць веласіпедыстам, і ўсё."),
        ("bg", "Новият мост ще бъде отворен през пролетта, а старият остава за колоездачите."),
        ("sr", "Нови мост ће бити отворен на пролеће, а стари остаје бициклистима."),
        ("fa", "پل جدید در بهار باز می‌شود و پل قدیمی برای دوچرخه‌سواران می‌ماند"),
        ("ru", "ya ne znayu, pochemu most eshche zakryt"),
        ("ru", "rebyata begut k moryu po staroy ulitse goroda"),
        ("hi", "yeh pul kab khulega, mujhe nahi pata bhai"),
        ("ru", "Мост"),
        ("en", "What is that?"),
        ("de", "Das ist gut"),
        ("es", "¿Por qué no?"),
        ("tr", "Bu çok güzel"),
        ("zh", "好桥"),
        ("ru", "Новый мост откроют весной, see https://bridge.example/opening-in-spring-for-everyone"),
        ("en", "The bridge opens in spring, as мост says"),
        ("en", "𝓣𝓱𝓮 𝓫𝓻𝓲𝓭𝓰𝓮 𝓸𝓹𝓮𝓷𝓼 𝓲𝓷 𝓼𝓹𝓻𝓲𝓷𝓰 𝓯𝓸𝓻 𝓪𝓵𝓵"),
    ],
)
def test_found(language, text):
    assert language_of(text) == language


@pytest.mark.parametrize(
    "text",
    [
        "", "   ", "👍🔥", "12345 !!!", "Xq", "Anna Holm", "https://bridge.example/opening-in-spring-for-everyone",
        "@bridge_builder @another_one", "someone@bridge.example", "www.bridge.example/la/la/la/la", "lol", "no", "ஜ",
    ],
)  # fmt: skip
def test_too_little_to_tell(text):
    assert language_of(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "mai sabhi pul khatam karna chahta hun",
        "hahahaha kkkkk lmaooo omg wtfff",
        "un été",
        "Ching chong ding dong wing wong",
    ],
)
def test_slang_is_not_called_another_language(text):
    assert is_judged(language_of(text))


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("This is what they said to me about the bridge", True),
        ("THIS IS WHAT THEY SAID TO ME ABOUT THE BRIDGE", True),
        # too few, too thin, and as much of another language
        ("The bridge opens", False),
        ("the the the the " + "kissa koira talo auto vene meri saari " * 3, False),
        ("Was will this man in the end, was is das", False),
        ("Dit is die man wat in die huis was en hy is my pa", False),
        # everyday words of English that are those of Danish, Pinyin, Maori
        ("Vi skal have to biler i garagen for at have plads i haven", False),
        ("you yi ge ren zai zheli you shenme bu hao", False),
        ("he aha te mea nui he tangata he tangata", False),
        # English is only quoted
        ('Trump sagt "make America great again, it will be great" und die Leute glauben ihm wirklich alles', False),
        ('"you are not the one for me" sang die Frau, die hier gestern am Fluss gesungen hat', False),
        ("This is what they said about the café und die schöne Brücke", False),
    ],
)
def test_english_is_plain_by_its_everyday_words(text, plain):
    assert is_plainly_english(text.lower()) is plain


def test_which_are_judged():
    assert len(JUDGED) == 13
    assert is_judged("en")
    assert is_judged(None)
    assert not is_judged("fi")


@given(st.text(st.characters(exclude_categories=()), max_size=200))
def test_any_text_has_a_language_of_two_letters_or_none(text):
    language = language_of(text)
    assert language is None or (len(language) == 2 and language.isalpha())
