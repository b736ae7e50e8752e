"""How a text is written: what is counted, and which score listens to it."""

from __future__ import annotations

import pytest

from workers.judgement import score_abuse, score_spam
from workers.judgement.model.passages import features, passages
from workers.judgement.model.shape import shape_of
from workers.text.normalise import normalise


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("ЗАРАБОТОК без вложений", "capitals:4"),
        ("WIN NOW TODAY", "capitals:10"),
        ("a b c d e f g", "words:3"),
        ("call 8 800 555", "digits:3"),
        ("call 8 800 555", "numbers:1"),
        ("see t.me/x and https://y.example", "links:1"),
        ("yes!!!", "cries:2"),
        ("one\ntwo\nthree\nfour", "lines:2"),
        ("100 $ and 5 %", "money:1"),
        ("hot \U0001f525\U0001f525\U0001f525 offer", "pictures:2"),
        ("зaрaботок", "scripts:1"),
        ("pay 300+ now", "sign:300"),
        ("pay 300+ now", "sign:+"),
    ],
)
def test_what_is_counted_and_in_which_step(text: str, mark: str) -> None:
    assert mark in shape_of(text)


def test_a_few_letters_have_no_share_of_capitals() -> None:
    assert not [mark for mark in shape_of("OK 5") if mark.startswith("capitals")]


def test_every_count_has_a_last_step() -> None:
    assert {"digits:6", "cries:6"} <= set(shape_of("7!" * 5_000))


def test_signs_are_told_once_each() -> None:
    marks = shape_of("a. b. c. d. 5 5 5")
    assert len(marks) == len(set(marks))


def test_only_spam_listens_to_it() -> None:
    quiet, loud = "we sell shoes in our shop today", "WE SELL SHOES IN OUR SHOP TODAY!!!"
    assert score_spam([loud])[0] > score_spam([quiet])[0]
    assert score_abuse(["you are a fool."]) == pytest.approx(score_abuse(["YOU ARE A FOOL."]), abs=1e-6)


def test_features_hold_the_shape_only_when_asked() -> None:
    text = "Call 8 800 now"
    [passage] = passages(normalise(text).text, "en", shape_of(text))
    with_shape, without = features([passage], shaped=True), features([passage])
    assert len(with_shape.mark_hashes) == len(without.mark_hashes) + 2 * len(passage.shape)
