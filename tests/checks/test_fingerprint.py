"""Fingerprints: the same for the same words, near for nearly the same, far for others; the same in every process."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.core.fingerprint import fingerprint

LONG = " ".join(f"word{number}" for number in range(120))


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        ("Hello, world!", "hello world", "case and punctuation"),
        ("ｈｅｌｌｏ  world\n", "Hello World", "forms of letters and white space"),
        ("hel\u200blo world", "hello world", "invisible characters"),
        ("caf\u00e9", "cafe\u0301", "composed or not"),
    ],
)
def test_the_same_words_have_the_same_fingerprint(one, other, why):
    assert fingerprint(one) == fingerprint(other), why


def test_values_are_those_of_every_process():
    found = fingerprint("The quick brown fox jumps over the lazy dog.")
    assert found.digest == "05c6e08f1d9fdafa03147fcb8f82f124c76d2f70e3d989dc8aadb5e7d7450bec"
    assert (found.simhash, found.words) == (0x77B12FE87CF06675, 9)


@pytest.mark.parametrize(
    ("text", "words"), [("", 0), ("👍!", 0), ("one two", 2), ("я гей", 2), ("我是同性恋", 5), ("नमस्ते दुनिया", 2)]
)
def test_words_are_counted_in_any_script(text, words):
    assert fingerprint(text).words == words


def test_near_texts_differ_in_few_bits():
    def apart(other: str) -> int:
        return (fingerprint(LONG).simhash ^ fingerprint(other).simhash).bit_count()

    assert apart(LONG.replace("word60", "changed")) <= 6
    assert apart(" ".join(reversed(LONG.split()))) > 16
    assert apart("An ordinary comment about something else entirely, with no word in common.") > 16


@given(st.text(st.characters(exclude_categories=())))
def test_any_text_has_one(text):
    found = fingerprint(text)
    assert len(found.digest) == 64
    assert 0 <= found.simhash < 2**64
    assert found == fingerprint(text)


def test_marks_that_show_nothing_make_no_difference():
    text = "the same words again and again in one place"
    marked = "".join(f"{letter}\u034f\ufe0f" for letter in text)
    assert fingerprint(marked) == fingerprint(text)
