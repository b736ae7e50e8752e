"""What an address may say of the frame's look, and that whatever it says can be read."""

from __future__ import annotations

import re
from time import process_time

import pytest
from flask.testing import FlaskClient
from hypothesis import given
from hypothesis import strategies as st

from service.widget.look import DARKEST_TO, LIGHTEST_FROM, as_hex, colour_of, contrast, look_from, luminance
from tests.html import Page
from tests.make import Make
from tests.structure.source import ROOT
from tests.widget.frames import show

COLOURS = st.tuples(*[st.integers(0, 255)] * 3).map(lambda parts: "#{:02x}{:02x}{:02x}".format(*parts))
BASE = (ROOT / "service" / "static" / "widget" / "css" / "base.css").read_text()
#: name -> its light and its dark colour
PALETTE = {name: pair for name, *pair in re.findall(r"--([\w-]+): light-dark\((#\w+), (#\w+)\)", BASE)}


def light(written: str) -> float:
    found = colour_of(written)
    assert found
    return luminance(found)


@pytest.mark.parametrize(("which", "bound"), [(0, LIGHTEST_FROM), (1, DARKEST_TO)], ids=["light", "dark"])
def test_the_palette_can_be_read_on_every_paper_that_is_taken(which: int, bound: float) -> None:
    for name in ("ink", "soft", "link", "wrong"):
        for paper in (bound, light(PALETTE["paper"][which]), light(PALETTE["raised"][which])):
            assert contrast(light(PALETTE[name][which]), paper) >= 4.5, (name, paper)
    assert contrast(light(PALETTE["edge"][which]), bound) >= 3
    assert contrast(light(PALETTE["button"][which]), light(PALETTE["button-ink"][which])) >= 4.5
    assert contrast(light(PALETTE["wrong"][which]), light(PALETTE["wrong-paper"][which])) >= 4.5


@given(accent=COLOURS, paper=COLOURS, theme=st.sampled_from(["", "light", "dark"]))
def test_every_accent_is_made_readable(accent: str, paper: str, theme: str) -> None:
    look = look_from({"accent": accent, "paper": paper, "theme": theme})
    [link] = re.findall(r"--link:light-dark\((#\w{6}),(#\w{6})\)", look.style())
    for which, name in enumerate(("light", "dark")):
        here = luminance(look.paper) if look.paper and look.theme == name else light(PALETTE["paper"][which])
        for behind in (here, light(PALETTE["raised"][which])):
            assert contrast(light(link[which]), behind) >= 4.5
        assert contrast(light(link[which]), light(PALETTE["button-ink"][which])) >= 4.5


@given(st.text())
def test_what_is_no_colour_is_none(text: str) -> None:
    found = colour_of(text)
    assert found is None or all(0 <= share <= 1 for share in found)


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("#B00", "#bb0000"),
        ("c0ffee", "#c0ffee"),
        ("color(srgb 1 0.5 0)", "#ff8000"),
        ("color(srgb 1.2 -0.1 2e-7)", "#ff0000"),
        ("color(srgb 1 1 1 / 0.5)", None),
        ("color(srgb nan 0 0)", None),
        ("rgb(1, 2, 3)", None),
        ("#12", None),
        ("red", None),
    ],
)
def test_colours_are_read_as_people_and_browsers_write_them(written: str, wanted: str | None) -> None:
    found = colour_of(written)
    assert (as_hex(found) if found else None) == wanted


def test_an_address_full_of_digits_costs_nothing() -> None:
    digits = "1" * 1_300
    before = process_time()
    for written in (f"color(srgb {digits} {digits} {digits}", f"color(srgb .{digits} {digits}. {digits})"):
        assert colour_of(written) is None
    assert process_time() - before < 1


@pytest.mark.parametrize(
    ("said", "theme", "paper"),
    [
        ({}, "", None),
        ({"theme": "auto"}, "", None),
        ({"theme": "dark", "paper": "#ffffff"}, "dark", None),
        ({"theme": "light", "paper": "#eeeeee"}, "light", "#eeeeee"),
        ({"paper": "#111111"}, "dark", "#111111"),
        ({"paper": "#808080"}, "", None),
        ({"ink": "#ffffff"}, "dark", None),
        ({"ink": "#000000", "paper": "#808080"}, "light", None),
    ],
)
def test_light_or_dark_is_what_the_page_is(said: dict[str, str], theme: str, paper: str | None) -> None:
    look = look_from(said)
    assert look.theme == theme
    assert (as_hex(look.paper) if look.paper else None) == paper
    again = look_from({name: value for name, value in look.query().items() if value})
    assert again == look


def test_the_look_stays_while_the_reader_moves_about(client: FlaskClient, make: Make) -> None:
    site = make.site()
    make.approved(site)
    page = Page(show(client, site, theme="dark", accent="#e91e63", paper="#111"))
    assert page.one("html")["data-theme"] == "dark"
    within = [link["href"] for link in page.all("a", target="_self") if "/embed/" in link["href"]]
    assert len(within) > 2
    for address in (page.forms[0].action, *within):
        assert "theme=dark" in address
        assert "accent=%23e91e63" in address
        assert "paper=%23111111" in address
