"""Links: what counts as one, where it leads, and that looking for them stays cheap."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from tests.checks.making import case
from workers.checks import links
from workers.checks.linkscan import host_of, scan


@pytest.mark.parametrize(
    ("text", "hosts", "why"),
    [
        ("http://a.com and HTTPS://B.org/x?y=1.", ["a.com", "b.org"], "schemes in any case"),
        ("see www.foo.bar", ["www.foo.bar"], "www."),
        ("buy at cheap-stuff.com", ["cheap-stuff.com"], "a bare domain"),
        ("see foo.museum/entry", ["foo.museum"], "any ending, with a path"),
        ("hxxp://a[.]com, b(.)net, c [dot] org", ["a.com", "b.net", "c.org"], "broken on purpose"),
        ("exa\u200bmple.com", ["example.com"], "invisible characters inside"),
        ("[text](http://a.com) ![pic](//b.com/x.png)", ["a.com", "b.com"], "Markdown"),
        ("<a class=x href='http://a.com/'>text</a>", ["a.com"], "HTML"),
        ("http://a.comhttp://b.com", ["a.com", "b.com"], "glued together"),
        ("https://web.archive.org/web/2020/https://a.com", ["web.archive.org"], "an address inside a path"),
        ("example.com.Then it rained", ["example.com"], "the next sentence begins without a space"),
        ("http://пример.рф/", ["xn--e1afmkfd.xn--p1ai"], "an international name"),
        ("http://user:pass@a.com:8080/x", ["a.com"], "user and port"),
        ("mail me@example.com or @user@mastodon.social", [], "addresses of people are no links"),
        ("I went home.So they came.It was it.is e.g. so", [], "missing spaces"),
        ("version 3.14.15, index.php, and/or, 12:30, U.S./UK", [], "dots and slashes of other kinds"),
        ("[1](#note) [2](/page) [3](javascript:x)", [], "targets on this page, or no address"),
        ("http:// www. .com ://", [], "nothing behind it"),
    ],
)
def test_what_is_a_link(text, hosts, why):
    found = scan(text)
    assert [link.host for link in found] == hosts, why
    assert all(0 <= link.start < link.end <= len(text) for link in found)


@pytest.mark.parametrize(
    ("body", "reason", "why"),
    [
        ("Read https://en.wikipedia.org/wiki/Homosexuality", None, "one link"),
        ("https://a.com https://b.com", "too_many_links", "two links"),
        ("[bank.com](http://evil.ru)", "hidden_link", "shows another host"),
        ("<a href=http://evil.ru>https://www.bank.com/login</a>", "hidden_link", "HTML too"),
        ("http://bank.com@evil.ru/", "hidden_link", "the shown host is a user name"),
        ("[bank.com](http://bank.com.evil.ru)", "hidden_link", "begins like the shown host"),
        ("[bank.com](https://www.bank.com/login)", None, "the same host with www."),
        ("[my bank](https://bank.com)", None, "words show no address"),
        ("see bit.ly/abc", "link_shortener", "built-in list"),
        ("see https://sho.rt/abc", "link_shortener", "the site's list"),
    ],
)
def test_reasons(body, reason, why):
    assert links.check(case(body, {"links": {"shorteners": ["sho.rt"]}})).reason == reason, why


def test_zero_never_holds_by_number():
    assert links.check(case("http://a.com " * 500, {"links": {"hold_from": 0}})).reason is None


def test_evidence_names_every_link():
    finding = links.check(case("First http://a.com, then [x](http://b.com/)."))
    assert [(evidence.text, evidence.why) for evidence in finding.evidence] == [
        ("http://a.com", "link to a.com"),
        ("[x](http://b.com/", "link to b.com"),
    ]


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://Example.com:443/x", "example.com"),
        ("example.com", "example.com"),
        ("//a.b.c/d@e", "a.b.c"),
        ("", ""),
        ("http://", ""),
    ],
)
def test_host_of(address, host):
    assert host_of(address) == host


@pytest.mark.parametrize(
    "unit",
    [
        "a",
        "a.",
        "[",
        "[a](",
        "[a](http://a",
        "<a ",
        "<a href ",
        "<a href=",
        "http://",
        "http://a",
        "[.]a",
        "h",
        "-",
        "a-",
        "(",
    ],
)
def test_the_work_grows_no_faster_than_the_text(unit):
    small, large = unit * (16_384 // len(unit)), unit * (65_536 // len(unit))
    # four times the text: about 4 when linear, 16 when quadratic; what takes no time at all cannot grow badly
    assert least_time(scan, large) < 10 * max(least_time(scan, small), 0.002)


def least_time(work: Callable[[str], object], text: str) -> float:
    def once() -> float:
        before = time.thread_time()
        work(text)
        return time.thread_time() - before

    return min(once() for _ in range(4))


def test_a_website_that_hides_where_it_leads_is_shown_as_such():
    found = links.check(case(website="https://bit.ly/somewhere"))
    assert (found.reason, found.evidence[0].field) == ("link_shortener", "website")
    assert links.check(case(website="https://ann.example/about")).reason is None
