"""`haven train` from end to end on a few made-up examples, and what it is made of."""

from __future__ import annotations

import gzip
import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import torch
from click.testing import CliRunner
from safetensors.torch import save_file

from tests.judgement.weights import VOCABULARY, minilm, mpnet
from workers.judgement.commands.train import train
from workers.judgement.model.artefacts import artefacts_in
from workers.judgement.model.models import loaded
from workers.judgement.model.passages import features, passages
from workers.judgement.training.distil import with_groups_put_in
from workers.judgement.training.examples import Example
from workers.judgement.training.fit_encoder import Lessons
from workers.judgement.training.fit_linear import Recipe, fit
from workers.judgement.training.sources import SOURCES

BAD, GOOD = ("you are an awful idiot", "what a stupid clown"), ("what a lovely day", "thank you for the soup")
WORDS = sorted({word for text in (*BAD, *GOOD) for word in text.split()})


def base_of(folder: Path, weights: dict[str, torch.Tensor], numbers: dict[str, int]) -> Path:
    folder.mkdir()
    save_file(weights, folder / "model.safetensors")
    (folder / "tokenizer.json").write_text(json.dumps({"model": {"vocab": numbers}}))
    return folder


@pytest.fixture
def bases(tmp_path: Path) -> Iterator[list[str]]:
    """What the command is told of the two models that training begins from; their word pieces are few."""
    pieces = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", *WORDS, *(f"word{number}" for number in range(VOCABULARY))][
        :VOCABULARY
    ]
    others = ["<s>", "<pad>", "</s>", *(piece for piece in pieces if piece not in ("[PAD]", "[CLS]", "[SEP]"))]
    folders = {
        "--base": base_of(tmp_path / "minilm", minilm(), {piece: number for number, piece in enumerate(pieces)}),
        "--teacher-base": base_of(tmp_path / "mpnet", mpnet(), {piece: number for number, piece in enumerate(others)}),
    }
    yield [word for option, folder in folders.items() for word in (option, str(folder))]
    # half a gigabyte, and the teacher that was made of it
    for path in (*folders.values(), tmp_path / "teacher.pt"):
        shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    folder.mkdir()
    for source in SOURCES:
        rows = [
            {"text": f"{text} {number}", "label": label, "lang": "en", "fold": number % 3}
            for number in range(6)
            for label, texts in ((1, BAD), (0, GOOD))
            for text in texts
        ]
        with gzip.open(folder / f"{source.name}.jsonl.gz", "wt") as lines:
            lines.writelines(json.dumps(row) + "\n" for row in rows)
    return folder


def test_everything_is_made_and_can_be_loaded(data, bases, tmp_path):
    out = tmp_path / "out"
    asked = ["--data", str(data), *bases, "--out", str(out), "--share", "0.02"]
    result = CliRunner().invoke(train, asked)
    assert result.exit_code == 0, result.output
    models = loaded(artefacts_in(out))
    assert set(models.linear) == {"abuse", "spam", "kinds"}
    scores = models.scores("abuse", passages("you are an awful idiot", "en"))
    assert scores.shape == (1,)
    assert 0 <= scores[0] <= 1
    assert json.loads((out / "manifest.json").read_text())["licences"]["corpus"] == "CC0 1.0"


@pytest.mark.parametrize(
    ("gone", "named"),
    [
        ("data/abuse_told_br.jsonl.gz", "abuse_told_br"),
        ("minilm/tokenizer.json", "MiniLM"),
        ("mpnet/model.safetensors", "MPNet"),
    ],
)
def test_what_is_missing_is_named(data, bases, tmp_path, gone, named):
    (tmp_path / gone).unlink()
    asked = ["--data", str(data), *bases, "--out", str(tmp_path / "out"), "--share", "0.02"]
    result = CliRunner().invoke(train, asked)
    assert result.exit_code == 1
    assert named in result.output
    assert not (tmp_path / "out").exists()


def test_a_linear_model_learns_what_it_is_shown():
    read = [passages(text, "en")[0] for text in (*BAD, *GOOD) for _ in range(8)]
    wanted = np.array([[1.0]] * 16 + [[0.0]] * 16, np.float32)
    model = fit(read, wanted, np.ones(32, np.float32), Recipe(("abuse",), bits=12), seed=0)
    told = model.logits(features([passages(text, "en")[0] for text in (*BAD, *GOOD)]), 4)[:, 0]
    assert min(told[:2]) > 0 > max(told[2:])


def test_what_is_not_known_teaches_nothing():
    read = [passages(text, "en")[0] for text in (*BAD, *GOOD)]
    model = fit(read, np.full((4, 1), np.nan, np.float32), np.ones(4, np.float32), Recipe(("spam",), bits=10), seed=0)
    assert not model.table.any()


def test_a_harmless_text_with_a_group_in_it_is_to_be_said_the_same_of():
    known = [
        Example(text, "en", {"abuse": label}, 1.0, "s", text, False)
        for text, label in (("My friend is here", 0.0), ("My friend is a pig", 1.0), ("The bridge", 0.0))
    ] * 20
    ids = [[number] for number in range(len(known))]
    wanted = np.arange(len(known), dtype=np.float32)[:, None]
    lessons = with_groups_put_in(
        known, Lessons([ids], wanted, np.ones(len(known), np.float32)), "[UNK]\n[CLS]\n[SEP]", 0
    )
    [found] = lessons.ids
    again = [one for one in found if len(one) == 1]
    assert 0 < len(again) < len(known)
    assert lessons.wanted[: len(again), 0].tolist() == [float(one[0]) for one in again]
    assert lessons.wanted[len(again) :, 0].tolist() == [float(at) for at in range(0, len(known), 3)]
    assert len(lessons.weights) == len(found)
