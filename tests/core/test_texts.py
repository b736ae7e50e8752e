"""Ids, cursors, fields and Markdown: what goes in from strangers and what may come out."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from marshmallow import Schema, ValidationError

from service.core import cursor as cursors
from service.core.errors import Invalid, each_sentence
from service.core.fields import Line, Number, Text, Whole, YesNo, has_ink
from service.core.ids import new_id, new_token, parse_id, token_hash
from service.core.markdown import LINK_REL, render

ALLOWED = {"p", "br", "em", "strong", "s", "code", "pre", "blockquote", "ul", "ol", "li", "a"}
SOME_ID = "01a20467-d483-73f0-8bd4-cf8a154e895d"
ATTACKS = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "<a href='javascript:alert(1)'>x</a>",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](java\nscript:alert(1))",
    "[x](&#106;avascript:alert(1))",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "[x](vbscript:msgbox(1))",
    "[x](file:///etc/passwd)",
    "![x](https://evil.example/pixel.png)",
    "![x](javascript:alert(1))",
    '[x](https://a.example "onmouseover=alert(1)")',
    '[x](https://a.example/"onmouseover="alert(1))',
    "<javascript:alert(1)>",
    "<https://a.example/<script>>",
    "`<script>alert(1)</script>`",
    "```\n</code></pre><script>alert(1)</script>\n```",
    "```js onload=alert(1)\nx\n```",
    "<!-- --><script>alert(1)</script>",
    "<style>*{display:none}</style>",
    "<iframe src=//evil.example></iframe>",
    "<form action=//evil.example><input name=q></form>",
    "<meta http-equiv=refresh content=0;url=//evil.example>",
    "<base href=//evil.example>",
    "<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
    "[a]: javascript:alert(1)\n[a]",
    "# <b onclick=alert(1)>big</b>",
    "<p style='position:fixed;inset:0'>cover</p>",
    "<a id=x name=body class=haven-button>clobber</a>",
    "\u202e<script>\u202c",
    "[x](//evil.example)",
    "[x](mailto:a@b.example)",
]


class Tags(HTMLParser):
    """Collects the tags and attributes of a text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def assert_harmless(html: str) -> None:
    for tag, attributes in Tags(html).found:
        assert tag in ALLOWED, html
        assert set(attributes) <= ({"href", "rel"} if tag == "a" else set()), html
        if "href" in attributes:
            assert re.match(r"https?://", attributes["href"] or ""), html
            assert attributes["rel"] == LINK_REL


@pytest.mark.parametrize("text", ATTACKS)
def test_an_attack_becomes_harmless_text(text: str) -> None:
    assert_harmless(render(text))


@given(some.text(max_size=200) | some.text(alphabet="<>[]()!`*_~\"'&#; \nahrefjvscipt:/=x", max_size=200))
@settings(max_examples=300, deadline=None, derandomize=True, database=None)
def test_whatever_is_typed_becomes_harmless(text: str) -> None:
    assert_harmless(render(text))


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("plain", "<p>plain</p>"),
        ("one\ntwo", "<p>one<br>\ntwo</p>"),
        ("*a* **b** ~~c~~ `d`", "<p><em>a</em> <strong>b</strong> <s>c</s> <code>d</code></p>"),
        ("> said", "<blockquote>\n<p>said</p>\n</blockquote>"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
        ("# not a heading", "<p># not a heading</p>"),
        ("1 < 2 & 3 > 2", "<p>1 &lt; 2 &amp; 3 &gt; 2</p>"),
        ("news.example", "<p>news.example</p>"),
        ("https://a.example/b", f'<p><a href="https://a.example/b" rel="{LINK_REL}">https://a.example/b</a></p>'),
        ("\U0001f468\u200d\U0001f469\u200d\U0001f467 שלום", "<p>\U0001f468\u200d\U0001f469\u200d\U0001f467 שלום</p>"),
    ],
)
def test_limited_markdown_is_shown(text: str, html: str) -> None:
    assert render(text) == html


def test_ids_are_version_7_and_grow() -> None:
    made = [new_id() for _ in range(1_000)]
    assert made == sorted(set(made))
    assert {one.version for one in made} == {7}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "x",
        "\0",
        "\ud800",
        SOME_ID.replace("-", ""),
        f"{{{SOME_ID}}}",
        f"urn:uuid:{SOME_ID}",
        f" {SOME_ID}",
        "٠" * 32,
    ],
)
def test_another_spelling_of_an_id_is_none(text: str) -> None:
    assert parse_id(text) is None


def test_an_id_may_be_in_capitals() -> None:
    given = UUID(SOME_ID)
    assert parse_id(str(given)) == parse_id(str(given).upper()) == given


def test_tokens_are_long_random_and_kept_as_hashes() -> None:
    first, second = new_token("haven"), new_token("haven")
    assert first != second
    assert first.startswith("haven_")
    assert len(first) >= 48
    assert first not in token_hash(first)
    assert len(token_hash("\ud800")) == 64


@given(
    some.lists(
        some.integers(-(2**31) + 1, 2**31 - 1) | some.text(some.characters(exclude_categories=["Cs"]), max_size=20),
        max_size=4,
    )
)
@settings(max_examples=100, deadline=None, derandomize=True, database=None)
def test_a_cursor_gives_back_what_it_was_made_of(position: list[str | int]) -> None:
    cursor = cursors.encode(*position)
    assert re.fullmatch(r"[A-Za-z0-9_-]*", cursor)
    assert cursors.decode(cursor, *map(type, position)) == position


@given(some.text(max_size=60) | some.binary(max_size=60).map(lambda data: data.hex()))
@settings(max_examples=200, deadline=None, derandomize=True, database=None)
def test_any_other_cursor_is_refused(cursor: str) -> None:
    with pytest.raises(Invalid):
        cursors.decode(cursor, str, int, str)


class Fields(Schema):
    """One of each."""

    text = Text()
    line = Line()
    yes_no = YesNo()
    whole = Whole()
    number = Number()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        *(("text", value) for value in (1, None, [], "a\0b", "\ud800", "a\udfff")),
        *(("line", value) for value in (True, "a\0b", "\udc00")),
        *(("yes_no", value) for value in (1, 0, "true", "", None, [])),
        *(("whole", value) for value in ("1", 1.5, True, None, float("inf"), float("nan"), [])),
        *(("number", value) for value in ("1", True, None, [], float("nan"))),
    ],
)
def test_a_field_refuses_what_only_looks_like_it(name: str, value: Any) -> None:
    with pytest.raises(ValidationError) as refused:
        Fields().load({name: value})
    assert list(refused.value.normalized_messages()) == [name]


@pytest.mark.parametrize(
    ("name", "value", "loaded"),
    [
        ("text", " a\r\nb\rc ", " a\nb\nc "),
        ("line", " a \t b\n c ", "a b c"),
        ("line", " ", ""),
        ("yes_no", False, False),
        ("whole", 3.0, 3),
        ("whole", -3, -3),
        ("number", 1, 1.0),
        ("text", "\U0010ffff\u202e", "\U0010ffff\u202e"),
    ],
)
def test_a_field_takes_what_it_is_for(name: str, value: Any, loaded: Any) -> None:
    found = Fields().load({name: value})[name]
    assert found == loaded
    assert type(found) is type(loaded)


@pytest.mark.parametrize(
    ("text", "ink"),
    [
        ("a", True),
        ("\U0001f600", True),
        ("\u0301", False),
        ("\ufe0f", False),
        ("e\u0301", True),
        ("", False),
        (" \u00a0\u200b\u2060\ufeff", False),
        ("\u3164\u2800", False),
    ],
)
def test_only_what_can_be_seen_has_ink(text: str, ink: bool) -> None:
    assert has_ink(text) is ink


def test_every_sentence_is_found_with_its_path_however_deep() -> None:
    errors = {"author": {"name": ["One.", "Two."]}, "list": {0: ["Three."]}, "url": "Four."}
    found = [("author.name", "One."), ("author.name", "Two."), ("list.0", "Three."), ("url", "Four.")]
    assert list(each_sentence(errors)) == found
    assert list(each_sentence({})) == []
