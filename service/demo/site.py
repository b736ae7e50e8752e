"""The demonstration's sample website, on an origin of its own: `python -m … HOST PORT SERVICE_URL SITE_KEY`."""

from __future__ import annotations

import socket
import sys
from dataclasses import asdict
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from string import Template
from typing import Any

from service.demo.pictures import picture
from service.demo.stories import STORIES
from service.sites.embed_line import embed_line, frame_without_scripts

_FOLDER = Path(__file__).parent


def pages(website: str, service_url: str, site_key: str) -> dict[str, bytes]:
    """Return the website's pages by path, with what is pasted where the comments belong."""
    layout = Template((_FOLDER / "layout.html").read_text("utf-8"))
    made: dict[str, bytes] = {}
    for story in STORIES:
        pasted = embed_line(service_url, site_key) + frame_without_scripts(service_url, site_key, website + story.path)
        text = (_FOLDER / "stories" / story.file).read_text("utf-8")
        said = asdict(story) | {"picture": story.picture, "text": text, "embed": pasted}
        made[story.path] = layout.substitute(said).encode()
    return made


def pictures() -> dict[str, bytes]:
    """Return the website's pictures by path."""
    return {story.picture: picture(story.picture) for story in STORIES}


class _Handler(BaseHTTPRequestHandler):
    pages: dict[str, bytes]

    def do_GET(self) -> None:
        page = self.pages.get(self.path.partition("?")[0])
        if page is None:
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        self.send_response(HTTPStatus.OK)
        kind = "image/png" if self.path.endswith(".png") else "text/html; charset=utf-8"
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(page)

    do_HEAD = do_GET  # noqa: N815 - the standard library's name

    def log_message(self, *_: Any) -> None:
        """Say nothing: who reads what is nobody's business."""


def server(host: str, port: int, content: dict[str, bytes]) -> ThreadingHTTPServer:
    """Return the server, which listens already."""
    handler = type("Handler", (_Handler,), {"pages": content})
    kind = _ServerV6 if ":" in host else ThreadingHTTPServer
    return kind((host, port), handler)


class _ServerV6(ThreadingHTTPServer):
    address_family = socket.AF_INET6


def main() -> None:
    """Serve the pages until the process is ended."""
    host, port, service_url, site_key = sys.argv[1:]
    shown = f"[{host}]" if ":" in host else host
    content = pages(f"http://{shown}:{port}", service_url, site_key) | pictures()
    server(host, int(port), content).serve_forever()


if __name__ == "__main__":
    main()
