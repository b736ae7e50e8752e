"""What readers leave behind: no cookie, nothing asked for elsewhere, and nothing told by the length of a page."""

from __future__ import annotations

import gzip
import re

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.html import Page
from tests.make import PAGE, Make
from tests.structure.test_routes import PUBLIC, PUBLIC_BLUEPRINTS, rules
from tests.widget.frames import TYPED, fill_in, show

#: Where people sign in, who then need a cookie.
SIGNING_IN = {"session.open_session", "session.close_session", "moderation_sign_in"}
GZIP = {"Accept-Encoding": "gzip, br"}


def test_no_address_that_readers_use_ever_sets_a_cookie(app: Flask, client: FlaskClient, make: Make) -> None:
    site = make.site()
    known = {"site": site.key, "comment": str(make.approved(site).id), "filename": "widget/css/base.css"}
    open_to_all = [
        rule
        for rule in rules(app)
        if (rule.endpoint in PUBLIC or rule.endpoint.partition(".")[0] in PUBLIC_BLUEPRINTS)
        and not {rule.endpoint, rule.endpoint.partition(".")[0]} & SIGNING_IN
    ]
    assert len(open_to_all) > 15
    for rule in open_to_all:
        path = re.sub(
            r"<(?:\w+:)?(\w+)>", lambda found: next((v for k, v in known.items() if k in found[1]), "x"), rule.rule
        )
        for method in (rule.methods or set()) - {"OPTIONS", "HEAD"}:
            for sent in ({"json": {}}, {"data": TYPED}):
                answer = client.open(
                    path, method=method, query_string={"url": PAGE}, headers={"Origin": "http://localhost"}, **sent
                )
                answer.close()
                assert answer.status_code < 500, (method, path)
                assert "Set-Cookie" not in answer.headers, (method, path)


def pages(client: FlaskClient, make: Make) -> dict[str, TestResponse]:
    """Return every kind of page that readers see."""
    site = make.site()
    make.approved(site)
    thanks = fill_in(client, site)
    receipt = Page(thanks).by_id("news")["data-receipt"]
    return {
        "frame": show(client, site),
        "thanks": thanks,
        "mistakes": fill_in(client, site, comment=""),
        "receipt": client.get("/receipt", query_string={"receipt": receipt}),
        "error": client.get("/embed/nobody", query_string={"url": PAGE}),
    }


def test_every_page_forbids_what_it_does_not_need(client: FlaskClient, make: Make) -> None:
    for name, answer in pages(client, make).items():
        policy = answer.headers["Content-Security-Policy"]
        assert policy.startswith("default-src 'none'"), name
        assert "unsafe" not in policy, name
        elsewhere = [rule.split()[0] for rule in policy.split("; ") if "http" in rule]
        assert set(elsewhere) <= {"img-src", "frame-ancestors"}, name
        allowed = answer.headers["Permissions-Policy"].split(", ")
        assert all(feature.endswith("=()") for feature in allowed), name
        assert {"camera=()", "geolocation=()", "microphone=()", "payment=()"} <= set(allowed), name
        assert answer.headers["Referrer-Policy"] == "same-origin", name
        assert answer.headers["X-Content-Type-Options"] == "nosniff", name
        assert answer.headers["Cross-Origin-Opener-Policy"] == "same-origin", name
        framed = "frame-ancestors 'none'" not in policy
        assert answer.headers["Cross-Origin-Resource-Policy"] == ("cross-origin" if framed else "same-origin"), name
        assert framed == (name != "receipt")
        attributes = {attribute for _, given in Page(answer).tags for attribute in given}
        assert not [one for one in attributes if one == "style" or one.startswith("on")], name


def test_the_frame_is_sent_compressed_to_who_takes_it(client: FlaskClient, make: Make) -> None:
    site = make.site()
    make.approved(site)
    address = {"url": PAGE, "title": "A story"}
    small = client.get(f"/embed/{site.key}", query_string=address, headers=GZIP)
    assert small.headers["Content-Encoding"] == "gzip"
    assert "Accept-Encoding" in small.headers["Vary"]
    assert b"comment-form" in gzip.decompress(small.data)
    assert len(small.data) < len(show(client, site).data) / 2
    assert client.head(f"/embed/{site.key}", query_string=address, headers=GZIP).status_code == 200


@pytest.mark.parametrize("path", ["/embed/{key}", "/receipt", "/receipt/edit"])
def test_what_holds_a_receipt_is_never_compressed(client: FlaskClient, make: Make, path: str) -> None:
    """Its length would tell a stranger who can choose other parts of the page about the secret (BREACH)."""
    site = make.site()
    receipt = Page(fill_in(client, site)).by_id("news")["data-receipt"]
    query = {"url": PAGE, "receipt": receipt}
    data = None if path == "/receipt" else TYPED | {"receipt": receipt, "body": ""}
    method = "GET" if data is None else "POST"
    answer = client.open(path.format(key=site.key), method=method, query_string=query, data=data, headers=GZIP)
    assert receipt in answer.text
    assert "Content-Encoding" not in answer.headers
