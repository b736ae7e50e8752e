"""Words in the alphabets of text generators are read; other scripts, signs of money and formulas stay what they are."""

from __future__ import annotations

from string import ascii_lowercase

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.text.test_disguises import ANY_TEXT
from workers.text.disguises import readings
from workers.text.language import language_of
from workers.text.styled import unstyled

WORDS = "you are a dirty pig and nobody likes you"


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
    at = WORDS.index("dirty")
    assert typed[slice(*reading.span(at, at + 5))] == styled("dirty", alphabet)
    assert language_of(unstyled(typed)) in ("en", None)


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
    ],
)
def test_what_is_itself_stays(text):
    assert unstyled(text) == text


@given(st.one_of(ANY_TEXT, st.text(st.sampled_from("ᗩ卂₳Ꭺ⒜αвคԹąхo aZ1"))))
def test_character_for_character(text):
    assert len(unstyled(text)) == len(text)
