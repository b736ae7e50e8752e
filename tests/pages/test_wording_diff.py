"""Comparing wordings: both can be read back from the difference."""

from __future__ import annotations

from time import perf_counter

from hypothesis import given
from hypothesis import strategies as st

from service.moderation.wording_diff import MAX_PRODUCT, Change, Piece, diff_words


def _side(pieces: list[Piece], left_out: Change) -> str:
    return "".join(piece.text for piece in pieces if piece.change is not left_out)


def test_words_are_compared_not_letters() -> None:
    assert diff_words("It was Tuesday.", "It was Wednesday.") == [
        Piece(Change.SAME, "It was "),
        Piece(Change.GONE, "Tuesday"),
        Piece(Change.NEW, "Wednesday"),
        Piece(Change.SAME, "."),
    ]


@given(st.text(st.sampled_from("ab .\n😀é"), max_size=40), st.text(st.sampled_from("ab .\n😀é"), max_size=40))
def test_both_wordings_can_be_read_back(old: str, new: str) -> None:
    pieces = diff_words(old, new)
    assert _side(pieces, Change.NEW) == old
    assert _side(pieces, Change.GONE) == new


def test_a_text_made_to_be_slow_is_shown_as_replaced() -> None:
    old, new = "a b " * 15_000, "c a " * 15_000
    assert len(old) * len(new) > MAX_PRODUCT
    began = perf_counter()
    pieces = diff_words(old, new)
    assert perf_counter() - began < 2
    assert (_side(pieces, Change.NEW), _side(pieces, Change.GONE)) == (old, new)
