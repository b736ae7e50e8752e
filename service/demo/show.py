"""What `haven demo` adds to `haven up`: the samples, the sample website's process, and where to look."""

from __future__ import annotations

import json
import socket
import sys
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent
from urllib.parse import quote, urlsplit

from service.core.clock import clock
from service.core.settings import Settings
from service.core.transactions import transaction
from service.demo.samples import EMAIL, Sampled, ensure_samples, find_demo_site
from service.ops import ports
from service.ops.address import http_url, reachable
from service.ops.share import share
from service.ops.supervise import ProcessSpec
from service.sites.origins import origin_of

_ANSWER_SECONDS = 1.0


@dataclass(frozen=True, slots=True)
class Demo:
    """A demonstration that is ready to be shown."""

    service_url: str
    origin: str
    host: str
    port: int
    samples: Sampled
    data: Path

    @classmethod
    def prepared(cls, settings: Settings) -> Demo:
        """Make what is missing, inside the application's context.

        Raises:
            Conflict: the installation is somebody's own.
        """
        service_url = (settings.public_url or http_url(reachable(settings.host), settings.port)).rstrip("/")
        with transaction(write=False) as work:
            site = find_demo_site(work)
            before = [urlsplit(known.origin).port or 0 for known in site.origins] if site else []
        port = ports.free_or_any(settings.host, *before, settings.port + 1)
        # Another origin than the service's, as in life, and written as browsers send it.
        typed = http_url(urlsplit(service_url).hostname or settings.host, port)
        origin = origin_of(typed) or typed
        with transaction() as work:
            samples = ensure_samples(work, origin, now=clock.now())
        return cls(service_url, origin, settings.host, port, samples, settings.data)

    def process(self, env: Mapping[str, str]) -> ProcessSpec:
        """Return the process that serves the sample website."""
        arguments = [self.host, str(self.port), self.service_url, self.samples.site_key]
        return ProcessSpec("site", [sys.executable, "-m", "service.demo.site", *arguments], env, share())

    def answers(self) -> bool:
        """Return whether the sample website is there by now."""
        with suppress(OSError), socket.create_connection((reachable(self.host), self.port), _ANSWER_SECONDS):
            return True
        return False

    def where_to_look(self) -> str:
        """Return what to tell the person in front of the screen."""
        made, key, page = self.samples.moderator, self.samples.site_key, f"{self.origin}/"
        comments = f"{self.service_url}/v1/sites/{key}/comments"
        body = {"url": page, "author": {"name": "Ann", "email": "ann@mail.example"}, "body": "Hello from the far bank."}
        return dedent(f"""
            The page       {page}  (in Russian: {page}ru)
            The review     {self.service_url}/moderate
              e-mail       {EMAIL}
              password     {made.password}
            The API token  {made.token}
            The site's key {key}

            Read:    curl '{comments}?url={quote(page, safe="")}'
            Write:   curl '{comments}' -H 'Content-Type: application/json' -d '{json.dumps(body)}'
            Review:  curl '{self.service_url}/v1/moderation/queue' -H 'Authorization: Bearer {made.token}'

            Other commands find this installation with --data, e.g.  haven doctor --data {self.data}
            Ctrl-C stops everything.
        """)
