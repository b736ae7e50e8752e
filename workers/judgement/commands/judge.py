"""`haven judge`: what the local judgement says of a text, and why."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import click
from rich.console import Console
from rich.progress import track
from rich.text import Text

from service.commands.options import WORD, json_option
from service.commands.output import print_json, printable
from service.commands.refusal import Refused
from workers.judgement import Judgement, Span, judge_abuse, judge_private, judge_spam

_STYLES = {"abuse": "bold red", "spam": "bold yellow", "private": "bold cyan"}


@dataclass(frozen=True, slots=True)
class _Judged:
    """A text with what was said of it; `line` is its number in the file, None where it was given as it is."""

    text: str
    line: int | None
    abuse: Judgement
    spam: Judgement
    private: Judgement

    def parts(self) -> list[tuple[str, Judgement]]:
        return [("abuse", self.abuse), ("spam", self.spam), ("private", self.private)]

    def spans(self) -> list[tuple[str, Span]]:
        return sorted(
            ((about, span) for about, judgement in self.parts() for span in judgement.spans),
            key=lambda found: (found[1].start, found[1].end),
        )

    def language(self) -> str | None:
        return self.abuse.language or self.spam.language


@click.command()
@click.argument("text", type=WORD, required=False)
@click.option(
    "--file", "file", type=click.File("rb"), metavar="F", help='Judge every line of a file; "-" is the input.'
)
@json_option
def judge(text: str | None, file: Any, as_json: bool) -> None:
    """Judge a text, or every line of a file.

    Says how abusive it is and in which kinds, how much it reads like advertising, which private details it holds, and
    which words say so. 0.5 is the shipped cut. Nothing is sent anywhere or kept.
    """
    if (text is None) == (file is None):
        raise click.UsageError("Give either a text or --file.")
    given: Iterable[tuple[int | None, str]] = _lines(file) if text is None else [(None, text)]
    texts = [(line, one) for line, one in given if one.strip()]
    if not texts:
        raise Refused("There is no text to judge.")
    if not as_json:
        for line, one in texts:
            _show(_judged(line, one))
        return
    waiting = track(texts, description="Judging", console=Console(stderr=True), disable=not _is_watched())
    answers = [_as_json(_judged(line, one)) for line, one in waiting]
    print_json(answers if file else answers[0])


def _is_watched() -> bool:
    return sys.stderr.isatty() and not sys.stdout.isatty()


def _lines(file: Any) -> Iterator[tuple[int, str]]:
    content: bytes = file.read()
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Refused(f"{printable(file.name)} is no UTF-8 text.") from None
    if "\0" in text:
        raise Refused(f"{printable(file.name)} is no text: it holds a zero byte.")
    # Not splitlines(): only a line feed ends a line for the tools that made the file.
    yield from ((number, line.rstrip("\r")) for number, line in enumerate(text.split("\n"), 1))


def _judged(line: int | None, text: str) -> _Judged:
    return _Judged(text, line, judge_abuse(text), judge_spam(text), judge_private(text))


def _as_json(judged: _Judged) -> dict[str, Any]:
    return {
        **({} if judged.line is None else {"line": judged.line}),
        "language": judged.language(),
        **{about: _judgement(judged.text, judgement) for about, judgement in judged.parts()},
    }


def _judgement(text: str, judgement: Judgement) -> dict[str, Any]:
    return {
        "score": judgement.score,
        "judged": judgement.judged,
        "kinds": dict(judgement.kinds),
        "spans": [
            {
                "start": span.start,
                "end": span.end,
                "text": text[span.start : span.end],
                "why": span.why,
                "kind": span.kind,
                "whose": span.whose,
            }
            for span in judgement.spans
        ],
    }


def _show(judged: _Judged) -> None:
    rows = [
        ("text" if judged.line is None else f"line {judged.line}", _marked(judged)),
        *((about, Text(printable(_score(judgement)))) for about, judgement in judged.parts()),
        ("language", Text(judged.language() or "not known")),
        *(("because", _reason(judged.text, about, span)) for about, span in judged.spans()),
    ]
    console = Console(soft_wrap=True, highlight=False)
    for name, value in rows:
        # Text, not a string: a comment may hold what rich would read as markup.
        console.print(Text.assemble((f"{name}:".ljust(11), "bold"), value))
    console.print()


def _marked(judged: _Judged) -> Text:
    """Return the text with the words that count in colour, or between >> and << where there are no colours."""
    clean = printable(judged.text)
    if sys.stdout.isatty():
        text = Text(clean)
        for about, span in judged.spans():
            text.stylize(_STYLES[about], span.start, span.end)
        return text
    parts, done = [], 0
    for start, end in _merged([span for _, span in judged.spans()]):
        parts.append(f"{clean[done:start]}>>{clean[start:end]}<<")
        done = end
    return Text("".join(parts) + clean[done:])


def _merged(spans: Sequence[Span]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for span in spans:
        if merged and span.start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], span.end))
        else:
            merged.append((span.start, span.end))
    return merged


def _score(judgement: Judgement) -> str:
    if not judgement.judged:
        return "not judged: a language that the judgement does not know"
    kinds = sorted(judgement.kinds.items(), key=lambda kind: -kind[1])
    return ", ".join([f"{judgement.score:.2f}", *(f"{kind} {likely:.2f}" for kind, likely in kinds)])


def _reason(text: str, about: str, span: Span) -> Text:
    more = ", ".join(one for one in (span.kind, span.whose) if one)
    end = f"{span.why} ({more})" if more else span.why
    return Text.assemble(
        f'{about}, "', (printable(text[span.start : span.end]), _STYLES[about]), printable(f'": {end}')
    )
