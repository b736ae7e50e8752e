"""What the models are trained on: read to the letter, split so that nothing measured was learned."""

from __future__ import annotations

import gzip
import json
import random
from pathlib import Path
from typing import Any

import pytest

from workers.judgement.training import corpus as corpus_module
from workers.judgement.training.corpus import corpus
from workers.judgement.training.sources import SOURCES, NoData, examples, read_rows
from workers.judgement.training.swaps import group_put_in, names_group, swapped
from workers.judgement.training.templates import halves
from workers.judgement.training.vocabulary import english

#: Collections whose licence forbids that weights trained on them ship, or which state none.
MEASURED_ONLY = (
    "olid",
    "hateval",
    "unhealthy",
    "lt_edi",
    "hopeedi",
    "trac2",
    "youtoxic",
    "germeval2021",
    "ru_",
    "russe",
)


def put(folder: Path, name: str, rows: list[dict[str, Any]]) -> None:
    with gzip.open(folder / f"{name}.jsonl.gz", "wt", encoding="utf-8") as lines:
        lines.writelines(json.dumps(row) + "\n" for row in rows)


def row(text: str, label: int = 1, **more: Any) -> dict[str, Any]:
    return {"text": text, "label": label, "lang": "en", "fold": 1, **more}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for source in SOURCES:
        put(tmp_path, source.name, [row(f"{source.name} bad"), row(f"{source.name} good", 0, fold=0)])
    return tmp_path


def test_nothing_is_trained_on_that_may_only_measure():
    assert [source.name for source in SOURCES for name in MEASURED_ONLY if name in source.name] == []
    assert all(source.licence for source in SOURCES)


def test_fold_0_is_kept_for_measuring(folder):
    found = {example.text: example for example in examples(folder)}
    assert not found["abuse_hatexplain bad"].held_out
    assert found["abuse_hatexplain good"].held_out


def test_labels_say_what_is_known_and_nothing_else(folder):
    put(folder, "abuse_hatexplain", [row("x", subtype="hatespeech/African"), row("y", 0, subtype="normal")])
    found = {example.text: example.labels for example in examples(folder)}
    assert found["x"] == {"abuse": 1.0, "hate": 1.0}
    assert found["y"] == {"abuse": 0.0}
    assert found["spam_sms_spam bad"] == {"spam": 1.0}
    assert found["spam_sms_spam good"] == {"spam": 0.0, "abuse": 0.0}


def test_a_missing_collection_is_named(folder):
    (folder / "abuse_told_br.jsonl.gz").unlink()
    with pytest.raises(NoData, match=r"abuse_told_br\.jsonl\.gz"):
        list(examples(folder))


@pytest.mark.parametrize(
    "content",
    [
        b"no gzip",
        gzip.compress(b"no json", mtime=0),
        gzip.compress(b'{"text": 1}', mtime=0),
        gzip.compress(b"[]", mtime=0),
    ],
)
def test_a_collection_of_another_form_is_named(folder, content):
    (folder / "abuse_told_br.jsonl.gz").write_bytes(content)
    with pytest.raises(NoData, match="abuse_told_br"):
        read_rows(folder, "abuse_told_br")


def test_a_template_is_on_one_side_only():
    names = ["women", "gay people", "Muslims", "immigrants"]
    rows = [
        row(form.format(name), functionality="f")
        for form in ("I really cannot stand {} at all", "{} should leave this town today")
        for name in names
    ]
    kept = halves(rows)
    first = {kept[one["text"]] for one in rows[:4]}
    second = {kept[one["text"]] for one in rows[4:]}
    assert len(first) == len(second) == 1
    assert first != second


def test_named_templates_stay_together():
    kept = halves([row("a b", template="one"), row("c d", template="one")])
    assert len(set(kept.values())) == 1


def test_a_group_becomes_another_of_its_sort():
    chance = random.Random(1)
    texts = {swapped("Gay people and Muslims live here. Gay people sing.", chance) for _ in range(20)}
    assert len(texts) > 10
    assert all(text.endswith(" sing.") and " live here. " in text for text in texts)
    assert swapped("Nobody is named.", chance) == "Nobody is named."


def test_what_names_no_group_is_known():
    assert names_group("My lesbian neighbour")
    assert not names_group("My gayle-force neighbour")


def test_a_group_is_named_before_a_word_it_can_stand_before():
    named = group_put_in("We need more teachers in this town.", random.Random(0))
    assert named is not None
    assert names_group(named)
    assert named.startswith("We need more ")
    assert named.endswith(" teachers in this town.")


@pytest.mark.parametrize(
    "text", ["The bridge opens in spring.", "My gay friend and his doctor", "www.book.example, ask a co-worker", ""]
)
def test_no_group_is_named_twice_or_before_another_word(text):
    assert group_put_in(text, random.Random(0)) is None


def test_swap_families_stay_on_one_side():
    sides: dict[str, set[bool]] = {}
    for example in corpus(1.0):
        sides.setdefault(example.group, set()).add(example.held_out)
    assert {len(side) for side in sides.values()} == {1}
    assert {side for one in sides.values() for side in one} == {True, False}


def test_a_broken_line_of_the_corpus_is_named(tmp_path, monkeypatch):
    (tmp_path / "corpus").mkdir()
    (tmp_path / "corpus" / "en.jsonl").write_text('{"text": "x", "lang": "en", "kind": "hatred", "note": "n"}\n')
    monkeypatch.setattr(corpus_module, "files", lambda _: tmp_path)
    with pytest.raises(ValueError, match=r"en\.jsonl, line 1: no such kind"):
        list(corpus(1.0))


def test_pieces_that_no_english_text_is_cut_into_are_left_out():
    kept = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "play", "##ing", "##_", "!", "♥", "é"]
    left = ["[MASK]", "[unused7]", "##!", "...", "да", "##あ", "ा", "Play"]
    assert english([*left, *kept]) == [piece for piece in kept if piece != "é"]
