"""What the models read: words, n-grams, listed words, word pieces, each with the way back to the text."""

from __future__ import annotations

import numpy as np
import pytest

from workers.judgement.model.lexicon import Lexicon, lexicon, read
from workers.judgement.model.linear import LinearModel, arrays, from_arrays, quantised
from workers.judgement.model.ngrams import grams
from workers.judgement.model.passages import features, mark_bucket, passages
from workers.judgement.model.pieces import LONGEST, Pieces
from workers.judgement.model.tokens import WINDOW, words_of
from workers.text.normalise import normalise

VOCABULARY = "[PAD] [UNK] [CLS] [SEP] play ##ing ##s a ' don t".replace(" ", "\n")


def test_words_know_their_places():
    text = "see https://a.example/x, @bob: it's 1984!"
    words = words_of(text)
    assert words.texts == ["see", "httpurl", "atuser", ":", "it's", "0000", "!"]
    assert [text[start:end] for start, end in zip(words.starts, words.ends, strict=True)][2:4] == ["@bob", ":"]


def test_stretched_letters_are_two():
    assert words_of("haaaaate").texts == ["haate"]


def test_indian_vowel_signs_belong_to_words():
    assert words_of("हरामी कुत्ता").texts == ["हरामी", "कुत्ता"]


def test_a_long_text_is_read_in_overlapping_windows():
    windows = words_of("word " * 300).windows()
    assert [len(window) for window in windows] == [WINDOW, WINDOW, WINDOW, WINDOW]
    assert windows[1].starts[0] == windows[0].starts[WINDOW // 2]
    assert len(words_of("").windows()) == 1


def test_the_end_of_a_long_text_is_read():
    words = words_of(" ".join(f"w{number}" for number in range(333)))
    assert words.windows()[-1].texts[-1] == words.texts[-1]


def test_lines_in_one_call_are_as_lines_alone():
    lines = [" a bc d ", " ", " éß 你好 "]
    together = grams(lines)
    for number, line in enumerate(lines):
        alone, mine = grams([line]), together.lines == number
        assert sorted(alone.hashes.tolist()) == sorted(together.hashes[mine].tolist())
        assert sorted(alone.first.tolist()) == sorted(together.first[mine].tolist())
        assert alone.weights.sum() == pytest.approx(together.weights[mine].sum())


def test_ngrams_stay_within_words_and_words_within_lines():
    # " ab " has the n-grams " a", "ab", "b ", " ab", "ab " and one word
    found = grams([" ab ", " ab "])
    assert np.bincount(found.lines).tolist() == [6, 6]
    assert set(found.first.tolist()) == {0}


def test_a_listed_word_stands_alone_unless_it_may_go_on():
    found = Lexicon(read("bad\tinsult\nworse*\tslur\n*worst\tobscene"))
    text = "bad badly theworst worsts bad"
    assert [(text[hit.start : hit.end], hit.category) for hit in found.hits(text)] == [
        ("bad", "insult"),
        ("worst", "obscene"),
        ("bad", "insult"),
    ]


def test_of_two_listed_words_in_one_place_the_longer_counts():
    found = Lexicon(read("piece of shit\tinsult\nshit\tobscene"))
    assert [hit.category for hit in found.hits("you piece of shit")] == ["insult"]


def test_a_language_without_a_list_has_no_hits():
    assert lexicon("xx").hits("anything") == []
    assert lexicon(None).hits("anything") == []


def test_marks_count_hits_in_the_language_and_in_any():
    [passage] = passages(normalise("сука сука").text, "ru")
    assert set(passage.marks(shaped=True)) == {"ru:insult:1", "any:insult:1", "ru:insult:2", "any:insult:2"}
    assert mark_bucket("any:insult:1", 18) in features([passage]).buckets(18)


def test_what_each_word_adds_is_what_the_passage_has():
    chance = np.random.default_rng(0)
    model = LinearModel(
        ("a",), chance.integers(-9, 9, (1 << 12, 1)).astype(np.int8), np.ones(1, np.float32), np.zeros(1, np.float32)
    )
    [passage] = passages("one two three four", "en")
    assert model.by_word(passage).sum() == pytest.approx(model.logits(features([passage]), 1)[0, 0], rel=1e-4)


def test_a_stored_model_is_the_same():
    model = quantised(["a", "b"], np.array([[1.0, -2.0], [0.5, 2.0]], np.float32), np.array([0.1, 0.2], np.float32))
    again = from_arrays(arrays(model, "x"), "x")
    assert again.names == ("a", "b")
    assert np.array_equal(again.table, model.table)
    assert model.table[0, 1] * model.scale[1] == pytest.approx(-2.0)


def test_a_word_is_cut_into_its_longest_pieces():
    pieces = Pieces(VOCABULARY)
    assert pieces.ids(passages("playings don't a zzz", "en")) == [[2, 4, 5, 6, 9, 8, 10, 7, 1, 3]]


def test_a_passage_is_cut_where_the_encoder_s_input_ends():
    [ids] = Pieces(VOCABULARY).ids(passages("a " * 110, "en"))
    assert (len(ids), ids[0], ids[-1]) == (LONGEST, 2, 3)
