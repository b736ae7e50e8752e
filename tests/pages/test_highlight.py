"""Marking evidence: nothing of the text is lost or doubled, whatever spans a check gives."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.moderation.highlight import Segment, Span, mark


def test_span_outside_marks_nothing() -> None:
    spans = [Span(1, 5, 9, "beyond"), Span(2, -4, 0, "before"), Span(3, 2, 2, "empty"), Span(4, 3, 1, "reversed")]
    assert mark("text", spans) == [Segment("text")]


def test_span_half_outside_is_cut() -> None:
    assert mark("text", [Span(1, -3, 2, "a"), Span(2, 3, 99, "b")]) == [
        Segment("te", (1,), ("a",), (1,)),
        Segment("x"),
        Segment("t", (2,), ("b",), (2,)),
    ]


def test_empty_text() -> None:
    assert mark("", [Span(1, 0, 4, "a")]) == []


def test_overlapping_spans_are_cut_into_segments() -> None:
    assert mark("abcdef", [Span(1, 0, 4, "a"), Span(2, 2, 6, "b")]) == [
        Segment("ab", (1,), ("a",)),
        Segment("cd", (1, 2), ("a", "b"), (1,)),
        Segment("ef", (2,), ("b",), (2,)),
    ]


def test_nested_and_repeated_spans() -> None:
    segments = mark("abcd", [Span(1, 0, 4, "a"), Span(2, 1, 2, "b"), Span(3, 1, 2, "b")])
    assert [(part.text, part.numbers, part.whys, part.ends) for part in segments] == [
        ("a", (1,), ("a",), ()),
        ("b", (1, 2, 3), ("a", "b"), (2, 3)),
        ("cd", (1,), ("a",), (1,)),
    ]


def test_adjacent_spans_do_not_run_into_each_other() -> None:
    assert [part.numbers for part in mark("abcd", [Span(1, 0, 2, "a"), Span(2, 2, 4, "b")])] == [(1,), (2,)]


def test_offsets_are_code_points() -> None:
    text = "😀😀 call 👩‍👧 now"
    start = text.index("call")
    assert [part.text for part in mark(text, [Span(1, start, start + 4, "a")])] == ["😀😀 ", "call", " 👩‍👧 now"]


@given(
    st.text(max_size=30),
    st.lists(st.tuples(st.integers(-5, 40), st.integers(-5, 40)), max_size=12),
)
def test_the_text_survives_any_spans(text: str, places: list[tuple[int, int]]) -> None:
    spans = [Span(number, start, end, f"why {number}") for number, (start, end) in enumerate(places, 1)]
    segments = mark(text, spans)
    assert "".join(part.text for part in segments) == text
    ended = [number for part in segments for number in part.ends]
    assert sorted(ended) == [span.number for span in spans if max(span.start, 0) < min(span.end, len(text))]
    for span in spans:
        marked = "".join(part.text for part in segments if span.number in part.numbers)
        assert marked == text[max(span.start, 0) : max(span.end, 0)]


@pytest.mark.parametrize("count", [3_000])
def test_many_spans_take_no_time_to_speak_of(count: int) -> None:
    segments = mark("x" * 20_000, [Span(number, number, number + 50, "why") for number in range(count)])
    assert "".join(part.text for part in segments) == "x" * 20_000
