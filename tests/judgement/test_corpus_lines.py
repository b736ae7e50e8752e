"""Every line of the corpus of the project's own has the form that its README promises."""

from __future__ import annotations

import json
import re
from collections import Counter
from importlib.resources import files

import pytest

from workers.judgement.model.lexicon import read
from workers.judgement.training.corpus import BENIGN_KINDS, CARE, SPAM_KINDS, labels_of
from workers.judgement.training.examples import KINDS
from workers.text.language import JUDGED

CORPUS = files("workers.judgement") / "corpus"
LEXICON = files("workers.judgement") / "lexicon"
LINES = [
    (source.name, json.loads(line))
    for source in CORPUS.iterdir()
    if source.name.endswith(".jsonl")
    for line in source.read_text("utf-8").splitlines()
]
#: Links of examples lead nowhere (RFC 2606).
_LINK = re.compile(r"(?:https?://|www\.)[\w.-]+", re.IGNORECASE)
_NOWHERE = re.compile(r"(?:\.example|(?:^|[./])example\.(?:com|net|org))$", re.IGNORECASE)


def test_there_are_enough_in_every_language():
    languages = Counter(row["lang"] for _, row in LINES)
    assert set(languages) == JUDGED
    assert len(LINES) >= 5_000
    assert min(languages.values()) >= 250


def test_every_line_has_its_form():
    for name, row in LINES:
        assert set(row) - {"swap"} == {"text", "lang", "kind", "note"}, row
        assert name == f"{row['lang']}.jsonl"
        assert row["text"] == " ".join(row["text"].split(" ")).strip()
        assert "\n" not in row["text"]
        assert row["note"]
        assert labels_of(row["kind"], row["text"], row["lang"])


def test_no_line_stands_twice():
    assert [text for text, times in Counter(row["text"] for _, row in LINES).items() if times > 1] == []


def test_no_link_leads_anywhere():
    links = [link for _, row in LINES for link in _LINK.findall(row["text"])]
    assert links
    assert [link for link in links if not _NOWHERE.search(link.rstrip("."))] == []


def test_both_sides_are_of_like_weight():
    abusive = sum(row["kind"] in KINDS and row["kind"] != CARE for _, row in LINES)
    benign = sum(row["kind"] in BENIGN_KINDS for _, row in LINES)
    assert 0.7 < abusive / benign < 1.3


def test_swapped_lines_agree():
    families: dict[str, set[str]] = {}
    for _, row in LINES:
        if "swap" in row:
            families.setdefault(f"{row['lang']}{row['swap']}", set()).add(row["kind"])
    assert len(families) > 100
    assert [family for family, kinds in families.items() if len(kinds) > 1] == []


@pytest.mark.parametrize("kind", ["", "Hate", "other"])
def test_another_kind_is_refused(kind):
    with pytest.raises(ValueError, match="no such kind"):
        labels_of(kind, "Hello", "en")


def test_a_cry_for_help_is_not_called_abuse():
    assert "abuse" not in labels_of(CARE, "Hello", "en")
    assert all(labels_of(kind, "Hello", "en")["abuse"] == 0 for kind in BENIGN_KINDS | SPAM_KINDS)


@pytest.mark.parametrize("language", sorted(JUDGED))
def test_every_lexicon_can_be_read(language):
    assert len(read((LEXICON / f"{language}.tsv").read_text("utf-8"))) > 100


@pytest.mark.parametrize("line", ["word", "word\tbad", "*\tinsult", "\tinsult"])
def test_a_line_of_a_lexicon_that_says_nothing_is_refused(line):
    with pytest.raises(ValueError, match="line 1"):
        read(line)


def test_words_for_people_are_in_no_lexicon():
    people = {
        "gay",
        "lesbian",
        "queer",
        "trans",
        "muslim",
        "jew",
        "jewish",
        "black",
        "roma",
        "refugee",
        "гей",
        "лесбиянка",
    }
    people |= {"мусульманин", "еврей", "чеченец", "schwul", "lesbisch", "jude", "homosexuel", "juif", "judio", "ebreo"}
    listed = {entry.text for language in JUDGED for entry in read((LEXICON / f"{language}.tsv").read_text("utf-8"))}
    assert people & listed == set()
