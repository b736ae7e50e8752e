"""Origins and page addresses: one page has one spelling, and nothing that is no page has any."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from service.sites.origins import origin_of, parse_origin
from service.threads.urls import MAX_URL, canonical_url

ORIGINS: list[tuple[str, str | None, str]] = [
    ("https://news.example/a?b#c", "https://news.example", "only scheme, host and port count"),
    ("HTTPS://News.Example", "https://news.example", "letter case does not"),
    ("https://news.example:443/", "https://news.example", "a default port is left out"),
    ("http://news.example:80", "http://news.example", "for http as well"),
    ("https://news.example:8443", "https://news.example:8443", "another port stays"),
    ("http://news.example:443", "http://news.example:443", "a port that is the other scheme's default stays"),
    ("https://news.example.", "https://news.example", "the dot of the root is left out"),
    ("https://bücher.example", "https://xn--bcher-kva.example", "a name in its ASCII form"),
    ("https://ПРИМЕР.example", "https://xn--e1afmkfd.example", "in lower case before that"),
    ("http://127.0.0.1:5000", "http://127.0.0.1:5000", "an address of version 4"),
    ("http://[::1]:5000", "http://[::1]:5000", "an address of version 6 in brackets"),
    ("http://[0:0:0:0:0:0:0:1]", "http://[::1]", "in its short form"),
    ("http://localhost:3000", "http://localhost:3000", "a name without dots, for trying out"),
    ("https://my_site.example", "https://my_site.example", "an underscore, as some internal names have"),
    ("https://user:pass@news.example", None, "no user or password"),
    ("https://user@news.example", None, "no user"),
    ("ftp://news.example", None, "no other scheme"),
    ("javascript:alert(1)", None, "no script"),
    ("//news.example", None, "not without a scheme"),
    ("news.example", None, "not without a scheme"),
    ("https://", None, "not without a host"),
    ("https:///path", None, "not without a host"),
    ("https://news.example:99999", None, "no port that cannot be"),
    ("https://news.example:port", None, "no port that is none"),
    ("https://news example", None, "no white space"),
    ("https://news..example", None, "no empty label"),
    ("https://[::1", None, "no half bracket"),
    (f"https://{'a' * 64}.example", None, "no label that is too long"),
    (f"https://{'a.' * 130}example", None, "no host that is too long"),
    ("", None, "nothing is nothing"),
    ("null", None, "a hidden origin is none"),
]

PAGES: list[tuple[str, str | None, str]] = [
    ("https://news.example", "https://news.example/", "the root has its slash"),
    ("https://news.example/", "https://news.example/", "and keeps it"),
    ("https://news.example/a/", "https://news.example/a", "other pages drop theirs"),
    ("https://news.example/a#comments", "https://news.example/a", "the fragment is not the page"),
    ("https://news.example/a?utm_source=x&utm_medium=y", "https://news.example/a", "nor how one came"),
    ("https://news.example/a?fbclid=1&gclid=2&id=3&YCLID=4", "https://news.example/a?id=3", "whatever its letter case"),
    ("https://news.example/a?id=3&page=2", "https://news.example/a?id=3&page=2", "other parameters stay"),
    ("https://news.example/a?b=2&a=1", "https://news.example/a?b=2&a=1", "in their order"),
    ("https://news.example/a?b=", "https://news.example/a?b=", "empty ones too"),
    ("https://news.example/a?utmost=1", "https://news.example/a?utmost=1", "a name that only begins alike stays"),
    ("https://News.Example:443/A", "https://news.example/A", "the path keeps its letter case"),
    ("https://news.example/a/../b/./c", "https://news.example/b/c", "dot segments are resolved"),
    ("https://news.example/../../a", "https://news.example/a", "never above the root"),
    ("https://news.example/%61%2d%7e", "https://news.example/a-~", "needless escapes are undone"),
    ("https://news.example/%d1%8f", "https://news.example/%D1%8F", "needed ones are written one way"),
    ("https://news.example/я", "https://news.example/%D1%8F", "whether typed or escaped"),
    ("https://news.example/a b", "https://news.example/a%20b", "a space is escaped"),
    ("  https://news.example/a  ", "https://news.example/a", "white space around is no part"),
    ("ftp://news.example/a", None, "no other scheme"),
    ("/a", None, "no bare path"),
    ("", None, "nothing is nothing"),
    ("https://news.example/" + "a" * MAX_URL, None, "not longer than the column"),
    ("https://news.example/?" + "&".join(f"p{n}=1" for n in range(300)), None, "not hundreds of parameters"),
]


@pytest.mark.parametrize(("url", "origin", "why"), ORIGINS, ids=[f"{row[0][:30]} {row[2]}" for row in ORIGINS])
def test_an_origin_is_written_one_way(url: str, origin: str | None, why: str) -> None:
    assert origin_of(url) == origin, why


@pytest.mark.parametrize(("url", "page", "why"), PAGES, ids=[f"{row[0][:30]} {row[2]}" for row in PAGES])
def test_a_page_is_written_one_way(url: str, page: str | None, why: str) -> None:
    assert canonical_url(url) == page, why


@pytest.mark.parametrize(
    ("one", "other"),
    [("/a/b", "/a%2Fb"), ("/?q=%FE", "/?q=%FF"), ("/?a=b&c", "/?a=b%26c"), ("/?q=a+b", "/?q=a%2Bb"), ("/a", "/a?x")],
)
def test_different_pages_stay_different(one: str, other: str) -> None:
    assert canonical_url(f"https://news.example{one}") != canonical_url(f"https://news.example{other}")


@pytest.mark.parametrize("text", ["https://news.example", " https://news.example/ ", "HTTPS://NEWS.example:443"])
def test_an_origin_may_be_typed_with_a_slash(text: str) -> None:
    assert parse_origin(text) == "https://news.example"


@pytest.mark.parametrize(
    "text",
    ["https://news.example/a", "https://news.example?x", "https://news.example/#x", "news.example", "*", "[", ""],
)
def test_more_or_less_than_an_origin_is_none(text: str) -> None:
    assert parse_origin(text) is None


@given(some.text(max_size=80) | some.from_regex(r"https?://[a-zа-я.\[\]:@%0-9/?&=#-]{1,60}", fullmatch=True))
@settings(max_examples=300, deadline=None, derandomize=True, database=None)
def test_a_canonical_address_is_its_own_canonical_address(url: str) -> None:
    canonical = canonical_url(url)
    if canonical is not None:
        assert canonical_url(canonical) == canonical
        assert origin_of(canonical) == origin_of(url.strip())
        assert canonical.isascii()
