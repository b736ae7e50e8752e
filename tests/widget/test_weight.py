"""What readers load stays small: the limits that `bench/weight.py` measures in a browser, counted here in bytes."""

from __future__ import annotations

from flask.testing import FlaskClient

from tests.html import Page
from tests.make import Make
from tests.widget.frames import conversation, show

MOST_OF_THE_LINE = 2_048
MOST_OF_A_PAGE = 25 * 1024
COMMENTS = 20


def test_a_page_with_twenty_comments_loads_little(client: FlaskClient, make: Make) -> None:
    client.environ_base["HTTP_ACCEPT_ENCODING"] = "gzip"
    site = make.site()
    conversation(make, site, COMMENTS)
    frame = show(client, site)
    assert frame.headers["Content-Encoding"] == "gzip"
    line = len(client.get("/embed.js").data)
    # read again as text, to find what it loads in turn
    plain = Page(client.get(frame.request.url, headers={"Accept-Encoding": "identity"}))
    assert len([given for _, given in plain.tags if given.get("class", "").split()[:1] == ["comment"]]) == COMMENTS
    assert not plain.all("link", rel="stylesheet")
    scripts = sum(len(client.get(script["src"]).data) for script in plain.all("script"))
    assert line <= MOST_OF_THE_LINE
    assert line + len(frame.data) + scripts <= MOST_OF_A_PAGE
