"""Which language an answer speaks, and the words in templates.

Only pages that readers see have a language; everything else, the JSON API above all, stays English.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from flask import Flask, Response, g, request
from jinja2 import pass_eval_context
from jinja2.nodes import EvalContext
from markupsafe import Markup, escape

from service.core import times, words
from service.core.clock import clock
from service.core.languages import AUTO, ENGLISH, known, preferred
from service.core.words import gettext, spoken


def init_app(app: Flask, places: Sequence[str]) -> None:
    """Give templates their words, and choose a language for the pages of these paths and below them.

    `{% trans %}` is left out on purpose: `_` and `ngettext` say all there is to say.
    """
    app.jinja_env.globals.update(_=_gettext, gettext=_gettext, ngettext=_ngettext, pgettext=_pgettext, spoken=spoken)
    app.jinja_env.filters.update(when=when, ago=ago, number=number)

    def choose() -> None:
        g.speaks = any(f"{request.path}/".startswith(f"{place}/") for place in places)
        g.asked_browser = False
        words.speak(_asked() if g.speaks else ENGLISH)

    def tell(response: Response) -> Response:
        if g.get("speaks") and response.mimetype == "text/html":
            response.headers["Content-Language"] = spoken().code
            if g.asked_browser:
                response.vary.add("Accept-Language")
        return response

    def forget(_error: BaseException | None) -> None:
        words.speak(ENGLISH)  # threads outlive requests

    app.before_request(choose)
    app.teardown_request(forget)
    app.after_request(tell)


def settle(policy_language: str) -> None:
    """Speak the language that a site's policy names, if it names one."""
    if policy_language != AUTO:
        words.speak(policy_language)
        g.asked_browser = False


def page_language() -> str | None:
    """Return the language that the address names; None when it names none that is spoken here."""
    return known(request.args.get("lang", "")[:40])


def _asked() -> str:
    """Return the page's language, else the best of the reader's, else English."""
    if found := page_language():
        return found
    g.asked_browser = True
    return preferred(tag for tag, _quality in request.accept_languages) or ENGLISH


@pass_eval_context
def _gettext(context: EvalContext, sentence: str, /, **values: Any) -> str:
    return words.fill(_text(context, words.look_up(sentence)), values)


@pass_eval_context
def _ngettext(context: EvalContext, one: str, many: str, num: int, /, **values: Any) -> str:
    return words.fill(_text(context, words.look_up_many(one, many, num)), {"num": num} | values)


@pass_eval_context
def _pgettext(context: EvalContext, about: str, sentence: str, /, **values: Any) -> str:
    return words.fill(_text(context, words.look_up(sentence, about)), values)


def _text(context: EvalContext, found: str) -> str:
    """Return words as markup where templates escape: catalogues hold text, and values are escaped when filled in."""
    return escape(found) if context.autoescape else found


def when(written: str) -> str:
    """Return an RFC 3339 time as people read it."""
    return times.moment(datetime.fromisoformat(written), spoken())


def ago(written: str) -> Markup:
    """Return how long ago a time was, with the exact time for machines and for those who point at it."""
    at, now = datetime.fromisoformat(written), clock.now()
    said = times.ago(at, spoken(), now=now) if now - at >= timedelta(minutes=1) else gettext("just now")
    return Markup('<time datetime="{}" title="{}">{}</time>').format(written, when(written), said)


def number(value: int) -> str:
    """Return a whole number as the language writes it."""
    return times.number(value, spoken())
