"""What a disguised text is read as, and that a text without a disguise grows no words."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from workers.text.disguises import readings, undisguised
from workers.text.normalise import normalise, normalise_any
from workers.text.plain import is_plain

ANY_TEXT = st.text(
    st.one_of(
        st.characters(exclude_categories=()),
        st.sampled_from("abcABC  аосвкуАОСё éßı123@$!|+*.-_'’…⚽🔥🇺🇸🅰🇫ﷺ①\u0301\u200b\u202e\ufe0fфхк"),
    )
)
#: Nothing but what `is_plain` may take for plain.
USUAL_TEXT = st.text(st.sampled_from("abеouAЯяйёЁбфсоéß  .,!?-'’😀\n12"), max_size=30)


@pytest.mark.parametrize(
    ("typed", "read", "how"),
    [
        ("I haaaaate you", "i hate you", "stretched, one letter meant"),
        ("kiiillll", "kiill", "stretched, two letters meant"),
        ("суууука", "сука", "stretched in Cyrillic"),
        ("f🔥u🔥c🔥k you", "fuck you", "emoji between letters"),
        ("f 🔥 u 🔥 c 🔥 k", "fuck", "emoji and spaces between letters"),
        ("fu🔥ck", "fuck", "an emoji within"),
        ("F.U.C.K.", "fuck.", "dots, as in an abbreviation"),
        ("fa.ggot, bas_tard, su-ka", "faggot, bastard, suka", "one separator within"),
        ("су-ка", "сука", "the same in Cyrillic"),
        ("ki11", "kill", "digits at the end"),
        ("c⚽ck", "cock", "an emoji that looks like a letter"),
        ("🇫🇺🇨🇰 you", "fuck you", "halves of flags"),
        ("🇫 🇺 🇨 🇰", "fuck", "halves of flags, set apart"),
        ("f*ck and b!tch", "fuck and bitch", "a masked vowel"),
        ("f**k", "fuck", "two masked letters"),
        ("с*ка, х**", "сука, хуи", "masked in Cyrillic"),
        ("n_gger", "nigger", "masked with a line"),
        ("ubyu tebya, suka", "убью тебя, сука", "Russian by sound"),
        ("eto moy gorod", "это мой город", "words by sound that are on no list"),
        ("privet 😀", "привет 😀", "by sound beside an emoji"),
        ("ghbdtn rfr ltkf", "привет как дела", "the wrong keyboard"),
    ],
)
def test_seen_through(typed, read, how):
    found = [reading.text for reading in readings(typed)]
    assert read in found, how
    assert found[0] == normalise(typed).text
    assert len(found) <= 6


@pytest.mark.parametrize("typed", ["🅰️🅱️", "🄰🄱", "ⓐⓑ", "𝒶𝒷"])
def test_letters_in_boxes_are_letters(typed):
    assert normalise(typed).text == "ab"


@pytest.mark.parametrize(
    "typed",
    [
        "I. T. A. is", "3.5 kg", "U.S.A.", "I am a U.S. citizen", "J. R. Smith", "e-mail", "so-so", "x-ray", "a, b, c",
        "don't", "and/or", "ok.you are right", "1 2 3 4", "3 x 4 m", "100% of 455", "2*3*4", "*bold* word", "R&B",
        "snake_case", "🇺🇸🇩🇪 yes", "I love ⚽", "love🔥you", "www.site.example", "III, xxx", "они — люди", "из-за",
        "qwerty", "tl;dr", "the $ $ $ $", "nth", "Kako si? Dobro, hvala.", "Was ist das?", "push-it",
    ],
)  # fmt: skip
def test_no_new_words(typed):
    letters = normalise(typed).text
    assert {reading.text for reading in readings(typed)} <= {
        letters,
        letters.replace("1", "i"),
        letters.replace("1", "l"),
    }


def test_a_known_word_by_sound_leads_back_to_all_of_it():
    russian = readings("nu ubyu tebya")[-1]
    start = russian.text.index("убью")
    assert russian.span(start, start + 4) == (3, 7)
    assert russian.span(start + 5, start + 9) == (8, 13)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Hello, how are you? Don't go!", True),
        ("Привет, как дела? Всё хорошо 😀", True),
        ("Où est-il ? Là, je crois.", False),
        ("C'est très bien, merci.", True),
        ("сор", False),
        ("v1agra", False),
        ("a b c", False),
        ("соool", False),
        ("fu.ck", False),
        ("sooo", False),
        ("f*ck", False),
        ("@name", False),
        ("privet", False),
        ("ghbdtn", False),
        ("vi\u200bagra", False),
    ],
)
def test_what_is_plain(text, plain):
    assert is_plain(text) is plain


@given(st.one_of(ANY_TEXT, USUAL_TEXT))
@example("1!a")
@example("éee")
@example("SßФ")
@example("the $ $ $ $")
def test_a_plain_text_has_one_reading(text):
    plain = normalise(text)
    if is_plain(text):
        assert {reading.text for reading in undisguised(plain)} <= {plain.text}
        assert readings(text) == (plain,)


@given(ANY_TEXT)
def test_every_reading_leads_back_in_order(text):
    for reading in readings(text):
        assert len(reading.text) == len(reading.starts) == len(reading.ends)
        assert list(reading.starts) == sorted(reading.starts)
        assert list(reading.ends) == sorted(reading.ends)
        for start, end in zip(reading.starts, reading.ends, strict=True):
            assert 0 <= start < end <= len(text)
        assert all(0 <= edge <= len(reading.text) for edge in reading.edges)


@given(ANY_TEXT)
def test_a_plain_form_is_its_own(text):
    once = normalise(text).text
    assert normalise(once).text == once


@given(USUAL_TEXT)
def test_the_quick_way_says_what_the_long_one_does(text):
    quick, long = normalise(text), normalise_any(text)
    assert quick.text == long.text
    assert (list(quick.starts), list(quick.ends)) == (list(long.starts), list(long.ends))
