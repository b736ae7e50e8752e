"""Words in the alphabets of text generators are read; other scripts, signs of money and formulas stay what they are."""

from __future__ import annotations

from string import ascii_lowercase

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.text.test_disguises import ANY_TEXT
from workers.judgement.reading import read
from workers.text.disguises import readings
from workers.text.normalise import normalise
from workers.text.styled import unstyled

WORDS = "sphinx of black quartz judge my vow and women are worthless"


def styled(words: str, alphabet: str) -> str:
    return words.translate(str.maketrans(ascii_lowercase, alphabet))


@pytest.mark.parametrize(
    "alphabet",
    [
        "ᗩᗷᑕᗪᗴᖴᘜᕼIᒍKᒪᗰᑎOᑭᑫᖇᔕTᑌᐯᗯ᙭Yᘔ",
        "卂乃匚ᗪ乇千Ꮆ卄丨ﾌҜㄥ爪几ㄖ卩Ɋ尺丂ㄒㄩᐯ山乂ㄚ乙",
        "₳฿₵ĐɆ₣₲ⱧłJ₭Ⱡ₥₦Ø₱QⱤ₴₮ɄV₩ӾɎⱫ",
        "ᎪᏴᏟᎠᎬFᏀᎻᏆᎫᏦᏞᎷNᎾᏢQᏒᏚᎢUᏙᏔXᎩᏃ",
        "⒜⒝⒞⒟⒠⒡⒢⒣⒤⒥⒦⒧⒨⒩⒪⒫⒬⒭⒮⒯⒰⒱⒲⒳⒴⒵",
        "αв¢∂єƒgнιנкℓмησρqяѕтυνωχуz",
        "αБCDΣFGHIJKLMПӨPQЯƧTЦVЩXYZ",
        "ค๒ς๔єŦﻮђเןкɭ๓ภ๏קợгรՇยשฬאץչ",
        "ԹՅՇԺҽԲցհɿʝƘʅണռՕρՓՐՏԵՄעաՃՎՀ",
        "ąҍçժҽƒցհìʝҟӀʍղօքզɾʂէմѵաxվՀ",
        "ⱥƀȼđɇfǥħɨɉꝁłmnøᵽꝗɍsŧᵾvwxɏƶ",
    ],
)
def test_a_generator_s_alphabet_is_read(alphabet):
    typed = styled(WORDS, alphabet)
    found = {reading.text: reading for reading in readings(typed)}
    assert WORDS in found
    reading = found[WORDS]
    at = WORDS.index("black")
    assert typed[slice(*reading.span(at, at + 5))] == styled("black", alphabet)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        # a letter or a price that is itself does not hide the other words
        ("KIᒪᒪ ᗩᒪᒪ ᒍᗴᗯᔕ ᐃ", "kill all jews ᐃ"),
        ("ɎØɄ ₣Ʉ₵₭ł₦₲ ₱ɆɎ ₩5", "you fucking pey ₩5"),
        # one styled letter in a word, one such word in a text
        ("ᑎever", "never"),
        ("kill all ᒍeᗯs", "kill all jews"),
        ("ωσмєη αяє ωοятнℓєѕѕ", "women are worthless"),
    ],
)
def test_styled_words_are_read_whatever_stands_beside_them(typed, meant):
    assert meant in [reading.text for reading in readings(typed)]


@pytest.mark.parametrize(
    ("typed", "language"),
    [
        ("сука, твоя мaть тварь", "ru"), ("тупая сука, xа", "ru"), ("Hас тут нет, а вас?", "ru"), ("Ctо тут?", "ru"),
        ("Aν εχω ωρα", "el"), ("ענק", "he"), ("Մեր հայ ազգ", "hy"), ("เคย เคย", "th"), ("几千尺", "zh"),
        ("ᗩᒪᒪ ᒪIᐯEᔕ ᗰᗩTTEᖇ TO ᑌS", "en"),
    ],
)  # fmt: skip
def test_a_few_letters_that_may_be_styled_change_no_language(typed, language):
    assert read(typed).language == language
    assert normalise(typed).text in [reading.normal.text for reading in read(typed).readings]


@pytest.mark.parametrize(
    "text",
    [
        "Это хорошая статья, спасибо",
        "Το άρθρο είναι πολύ καλό",
        "乙山几千人都在這裡，謝謝你的文章",
        "บทความดีมาก ขอบคุณ",
        "Հոդվածը շատ լավն է",
        "ᐃᓄᒃᑎᑐᑦ ᐅᖃᐅᓯᖅ ᐱᔪᓐᓇᖅᑐᖅ",
        "It costs ₩5000, ฿200 or ₴80, about ₱300",
        "Если ∂f = 0, то α = β и γ",
        "Мой Wi-Fi и IT-отдел против e-mail",
        "The Greek word αγάπη means love",
        "The Russian word тост means toast",
        "тупая сука, xа",
        "in ₩ and ₴ and ₱",
        "⒜ one ⒝ two ⒞ three",
    ],
)
def test_what_is_itself_stays(text):
    assert unstyled(text) == text


@given(st.one_of(ANY_TEXT, st.text(st.sampled_from("ᗩ卂₳Ꭺ⒜αвคԹąхo aZ1"))))
def test_character_for_character(text):
    assert len(unstyled(text)) == len(text)
