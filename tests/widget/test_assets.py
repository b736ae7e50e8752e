"""The frame's style and script, as browsers get them."""

from __future__ import annotations

import gzip
import re
from base64 import b64encode
from hashlib import sha256

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from service.widget.assets import SCRIPT_PARTS, STYLE_PARTS, style_of
from tests.html import Page
from tests.make import PAGE, Make
from tests.structure.source import ROOT
from tests.widget.frames import show

STATIC = ROOT / "service" / "static" / "widget"


def inlined(answer: TestResponse) -> str:
    """Return the hash of the page's own style sheet, as a Content-Security-Policy names it."""
    [style] = re.findall(r"<style>(.*?)</style>", answer.text, re.DOTALL)
    return f"'sha256-{b64encode(sha256(style.encode()).digest()).decode()}'"


def test_every_page_for_readers_carries_its_style_and_allows_no_other(client: FlaskClient, make: Make) -> None:
    site = make.site()
    make.approved(site)
    unknown = client.get("/embed/nobody", query_string={"url": PAGE})
    for answer in (show(client, site), client.get("/receipt?receipt=none"), unknown):
        policy = answer.headers["Content-Security-Policy"]
        assert f"style-src {inlined(answer)};" in policy
        assert "unsafe" not in policy
        assert not Page(answer).all("link", rel="stylesheet")
        assert not [attributes for _, attributes in Page(answer).tags if "style" in attributes]


def test_every_part_is_in_the_list_and_none_twice() -> None:
    assert sorted(STYLE_PARTS) == sorted(path.stem for path in (STATIC / "css").iterdir())
    assert sorted(SCRIPT_PARTS) == sorted(path.stem for path in (STATIC / "js").iterdir())
    assert STYLE_PARTS[0] == SCRIPT_PARTS[0] == "base"


def test_the_frames_script_is_kept_for_ever_under_its_own_address(client: FlaskClient, make: Make) -> None:
    address = Page(show(client, make.site())).one("script")["src"]
    answer = client.get(address)
    assert answer.mimetype == "text/javascript"
    assert "immutable" in answer.headers["Cache-Control"]
    assert b"// " not in answer.data
    assert client.get("/frame.js?v=older").headers["Cache-Control"] == "public, max-age=300"
    assert client.get(address, headers={"If-None-Match": answer.headers["ETag"]}).status_code == 304


@pytest.mark.parametrize("address", ["/embed.js", "/frame.js"])
def test_scripts_are_sent_compressed_to_who_takes_it(client: FlaskClient, address: str) -> None:
    plain = client.get(address)
    small = client.get(address, headers={"Accept-Encoding": "gzip"})
    assert gzip.decompress(small.data) == plain.data
    assert plain.headers["ETag"] != small.headers["ETag"]
    assert plain.headers["Vary"] == small.headers["Vary"] == "Accept-Encoding"
    refused = client.get(address, headers={"Accept-Encoding": "gzip;q=0"})
    assert "Content-Encoding" not in refused.headers


def test_a_style_cannot_end_its_own_element() -> None:
    with pytest.raises(ValueError, match="end of its own element"):
        style_of("a{}</style><script>")
