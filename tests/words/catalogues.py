"""Puts the words of the code into the catalogues: `make words`."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.plurals import get_plural
from babel.messages.pofile import read_po, write_po

from service.core.languages import CATALOGUES, CODES, ENGLISH
from tests.structure.source import ROOT

TEMPLATE = CATALOGUES / "haven.pot"
TRANSLATED = tuple(code for code in CODES if code != ENGLISH)
#: Comments that begin with this, right above a sentence, are shown to translators.
NOTE = "Translators:"
_KEYWORDS: dict[str, Any] = {
    "_": None,
    "N_": None,
    "gettext": None,
    "ngettext": (1, 2),
    "plural_forms": (1, 2),
    "pgettext": ((1, "c"), 2),
}
_SOURCES = [("**/templates/widget/**", "jinja2.ext:babel_extract"), ("**.py", "python")]
#: CLDR's rules for whole numbers, in CLDR's order, where Babel's table of gettext's rules has others.
_PLURALS = {
    "ar": (6, "(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 && n%100<=99 ? 4 : 5)"),
    "pt": (2, "(n > 1)"),
    "hu": (2, "(n != 1)"),
    "tr": (2, "(n != 1)"),
    "he": (3, "(n==1 ? 0 : n==2 ? 1 : 2)"),
    "fa": (2, "(n > 1)"),
    "hi": (2, "(n > 1)"),
    "bn": (2, "(n > 1)"),
    "id": (1, "0"),
    "lv": (3, "(n%10==0 || n%100>=11 && n%100<=19 ? 0 : n%10==1 && n%100!=11 ? 1 : 2)"),
}
_WORDS_FOR_TRANSLATORS = """\
# What readers of a page see of Haven: the comments under an article, the form, and the page that tells authors what
# became of theirs. Use the words that readers know from other comment forms in your language, the polite form of
# address, and forms that fit women and men alike where the language has them.
#
# comment     what a reader wrote below an article; a reply is a comment, too
# reply       a comment that answers another one
# moderator   the person of the site who reads comments and decides about them
# awaiting    sent and stored, and not visible to others until it was checked
# to publish  to make a comment visible to everybody
# to withdraw to take one's own comment back, so that nobody sees it any more
# receipt     the private link that an author gets, which leads to the page of their comment
# page        the page of the website under which the comments stand
#
# %(name)s and the like are filled in: keep them as they are, and put them where your language wants them.
# A form that fits one number alone (one, two) may leave %(num)d out and say it in words.
"""


def extracted() -> Catalog:
    """Return everything that the code says to readers, with notes and the files that say it."""
    found = Catalog()
    for file, _line, sentence, notes, context in extract_from_dir(
        ROOT / "service",
        method_map=_SOURCES,
        keywords=_KEYWORDS,
        comment_tags=[NOTE],
        strip_comment_tags=True,
        options_map={"**/templates/widget/**": {"silent": "false"}},
    ):
        found.add(sentence, None, [(f"service/{file}", 0)], auto_comments=notes, context=context)
    return found


def template() -> str:
    """Return the file that every catalogue follows."""
    return _WORDS_FOR_TRANSLATORS + _head("", "nplurals=INTEGER; plural=EXPRESSION;") + _body(extracted())


def updated(code: str, words: Catalog) -> str:
    """Return a language's catalogue: what it has of these words, and what it still lacks, in their order."""
    known = read(code)
    count, rule = _PLURALS.get(code) or tuple(get_plural(code.replace("-", "_")))[:2]
    head = _head(code, f"nplurals={count}; plural={rule};")
    found = read_po(BytesIO(head.encode()))  # which is how a catalogue learns how many forms it has
    for message in messages(words):
        old = known.get(message.id, message.context) if known else None
        empty: Any = ("",) * count if message.pluralizable else ""
        kept = old.string if old and not old.fuzzy and message.pluralizable == old.pluralizable else empty
        found.add(message.id, kept, message.locations, auto_comments=message.auto_comments, context=message.context)
    return head + _body(found)


def read(code: str) -> Catalog | None:
    """Return a language's catalogue as it stands; None while there is none."""
    path = path_of(code)
    if not path.exists():
        return None
    with path.open("rb") as file:
        return read_po(file)


def messages(catalogue: Catalog) -> list[Message]:
    """Return what there is to translate, without the head."""
    return [message for message in catalogue if message.id]


def path_of(code: str) -> Path:
    """Return where a language's catalogue is kept."""
    return CATALOGUES / f"{code}.po"


def _head(code: str, plurals: str) -> str:
    """Return the head, without the times that would make every run a change."""
    lines = (f"Language: {code}", "MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8")
    written = "".join(
        f'"{line}\\n"\n' for line in (*lines, "Content-Transfer-Encoding: 8bit", f"Plural-Forms: {plurals}")
    )
    return f'msgid ""\nmsgstr ""\n{written}\n'


def _body(words: Catalog) -> str:
    written = BytesIO()
    write_po(written, words, width=120, omit_header=True, include_lineno=False)
    return written.getvalue().decode().strip() + "\n"


def write(*codes: str) -> None:
    """Bring the template and the catalogues of these languages up to date."""
    TEMPLATE.write_text(template(), "utf-8")
    words = extracted()
    for code in codes:
        path_of(code).write_text(updated(code, words), "utf-8")


if __name__ == "__main__":
    write(*TRANSLATED)
