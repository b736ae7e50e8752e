"""Data folders of an evaluation: what is read of them, and how each fault is told."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from tests.checks.evaluating import write
from workers.judgement.evaluation.data import DataError, read
from workers.judgement.evaluation.marking import mark


def test_only_the_development_fold_is_read(tmp_path: Path) -> None:
    write(tmp_path, "one", [{"text": "a", "label": 1, "kind": "x"}, {"text": "b", "label": 0, "fold": 3}])
    data = read(tmp_path, ["one", "two"])
    assert data.absent == ["two"]
    [row] = data.sets["one"]
    assert (row.text, row.label, row.lang, row.word("kind"), row.word("target")) == ("a", True, "en", "x", "")


def test_a_suite_has_no_folds(tmp_path: Path) -> None:
    (tmp_path / "suite.jsonl.gz").write_bytes(gzip.compress(b'{"text": "a", "label": 0}\n'))
    assert len(read(tmp_path, ["suite"]).sets["suite"]) == 1


def test_a_limit_takes_rows_from_the_whole_set(tmp_path: Path) -> None:
    write(tmp_path, "one", [{"text": str(number), "label": 0} for number in range(10)])
    assert [row.text for row in read(tmp_path, ["one"], 4).sets["one"]] == ["0", "2", "5", "7"]
    assert len(read(tmp_path, ["one"], 10).sets["one"]) == 10


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"no gzip at all", "no whole gzip file"),
        (gzip.compress(b'{"text": "a", "label": 0}\n' * 99, mtime=0)[:-20], "no whole gzip file"),
        (gzip.compress(b'{"text": "\xff"}', mtime=0), "no UTF-8 text"),
        (gzip.compress(b'{"text": "a", "label": 0}\n{"text": ', mtime=0), "line 2 is no JSON object with a text"),
        (gzip.compress(b"[1]\n", mtime=0), "line 1 is no JSON object"),
        (gzip.compress(b'{"label": 1}\n', mtime=0), "line 1 is no JSON object with a text"),
        (gzip.compress(b'{"text": 7, "label": 1}\n', mtime=0), "line 1: text and lang must be text"),
        (gzip.compress(b'{"text": "a", "label": "bad"}\n', mtime=0), "label 0 or 1"),
        (gzip.compress(b'{"text": "a", "label": [1]}\n', mtime=0), "label 0 or 1"),
    ],
)
def test_what_is_wrong_with_a_file_is_told(tmp_path: Path, content: bytes, says: str) -> None:
    (tmp_path / "one.jsonl.gz").write_bytes(content)
    with pytest.raises(DataError, match=f"^one.jsonl.gz.*{says}"):
        read(tmp_path, ["one"])


def test_a_folder_that_is_missing_or_holds_nothing_is_told(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="away is no folder"):
        read(tmp_path / "away", ["one"])
    with pytest.raises(DataError, match=r"holds no data set.*one\.jsonl\.gz"):
        read(tmp_path, ["one", "two"])


def test_each_text_is_scored_once_in_batches_and_kept_with_its_row(tmp_path: Path) -> None:
    write(tmp_path, "one", [{"text": str(number % 100), "label": number % 2} for number in range(150)])
    write(tmp_path, "two", [{"text": "7", "label": 0}])
    asked: list[int] = []
    done: list[int] = []

    def scorer(texts: list[str]) -> list[float]:
        asked.append(len(texts))
        return [int(text) / 100 for text in texts]

    found = mark(read(tmp_path, ["one", "two"]).sets, scorer, done.append)
    assert all(one.score == int(one.row.text) / 100 for name in found for one in found[name])
    assert (sum(asked), max(asked), sum(done)) == (100, 64, 151)


def test_a_scorer_that_forgets_a_text_is_no_scorer(tmp_path: Path) -> None:
    write(tmp_path, "one", [{"text": "a", "label": 0}, {"text": "b", "label": 0}])
    with pytest.raises(ValueError, match="argument"):
        mark(read(tmp_path, ["one"]).sets, lambda _texts: [0.5], lambda _count: None)


def test_of_a_halved_suite_only_templates_that_nothing_learns_from_are_read(tmp_path: Path) -> None:
    forms = [
        f"{number} {word}" for number, word in enumerate(("alpha beta", "gamma delta", "epsilon zeta", "eta theta"))
    ]
    write(tmp_path, "suite", [{"text": text, "label": 1, "lang": "en", "functionality": "f"} for text in forms])
    assert len(read(tmp_path, ["suite"]).sets["suite"]) == 4
    assert len(read(tmp_path, ["suite"], halved=["suite"]).sets["suite"]) == 2
