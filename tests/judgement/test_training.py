"""`haven train` from end to end on a few made-up examples, and what it is made of."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import numpy as np
import pytest
import torch
from click.testing import CliRunner
from safetensors.torch import save_file

from workers.judgement.commands.train import train
from workers.judgement.model.artefacts import artefacts_in
from workers.judgement.model.models import loaded
from workers.judgement.model.passages import features, passages
from workers.judgement.training.batches import batches
from workers.judgement.training.examples import OUTPUTS
from workers.judgement.training.export import graph_of
from workers.judgement.training.fit_linear import Recipe, fit
from workers.judgement.training.network import LONGEST, VOCABULARY, Encoder, load_teacher, student_shape
from workers.judgement.training.sources import SOURCES

BAD, GOOD = ("you are an awful idiot", "what a stupid clown"), ("what a lovely day", "thank you for the soup")


def minilm() -> dict[str, torch.Tensor]:
    """Return weights under MiniLM's names, which say nothing yet."""
    torch.manual_seed(0)
    norm = {"weight": torch.ones(384), "bias": torch.zeros(384)}
    weights = {
        "embeddings.word_embeddings.weight": torch.randn(VOCABULARY, 384) * 0.05,
        "embeddings.position_embeddings.weight": torch.randn(512, 384) * 0.05,
        "embeddings.token_type_embeddings.weight": torch.randn(2, 384) * 0.05,
        **{f"embeddings.LayerNorm.{kind}": value.clone() for kind, value in norm.items()},
    }
    for layer in range(6):
        at = f"encoder.layer.{layer}."
        sizes = {f"attention.self.{part}": (384, 384) for part in ("query", "key", "value")}
        sizes |= {"attention.output.dense": (384, 384), "intermediate.dense": (1536, 384), "output.dense": (384, 1536)}
        for name, size in sizes.items():
            weights |= {f"{at}{name}.weight": torch.randn(*size) * 0.05, f"{at}{name}.bias": torch.zeros(size[0])}
        for name in ("attention.output.LayerNorm", "output.LayerNorm"):
            weights |= {f"{at}{name}.{kind}": value.clone() for kind, value in norm.items()}
    return weights


@pytest.fixture
def base(tmp_path: Path) -> Path:
    folder = tmp_path / "base"
    folder.mkdir()
    save_file(minilm(), folder / "model.safetensors")
    words = sorted({word for text in (*BAD, *GOOD) for word in text.split()})
    pieces = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", *words]
    numbers = {piece: number for number, piece in enumerate(pieces)}
    (folder / "tokenizer.json").write_text(json.dumps({"model": {"vocab": numbers}}))
    return folder


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


def test_everything_is_made_and_can_be_loaded(data, base, tmp_path):
    out = tmp_path / "out"
    asked = ["--data", str(data), "--base", str(base), "--out", str(out), "--share", "0.02"]
    result = CliRunner().invoke(train, asked)
    assert result.exit_code == 0, result.output
    models = loaded(artefacts_in(out))
    assert set(models.linear) == {"abuse", "spam", "kinds"}
    scores = models.scores("abuse", passages("you are an awful idiot", "en"))
    assert scores.shape == (1,)
    assert 0 <= scores[0] <= 1
    assert json.loads((out / "manifest.json").read_text())["licences"]["corpus"] == "CC0 1.0"


@pytest.mark.parametrize(
    ("gone", "named"), [("data/abuse_told_br.jsonl.gz", "abuse_told_br"), ("base/tokenizer.json", "MiniLM")]
)
def test_what_is_missing_is_named(data, base, tmp_path, gone, named):
    (tmp_path / gone).unlink()
    asked = ["--data", str(data), "--base", str(base), "--out", str(tmp_path / "out"), "--share", "0.02"]
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


def test_the_graph_says_what_the_network_says():
    import onnxruntime

    torch.manual_seed(1)
    network = Encoder(student_shape(len(OUTPUTS))).eval()
    session = onnxruntime.InferenceSession(graph_of(network), providers=["CPUExecutionProvider"])
    ids = np.array([[2, 9, 8, 3], [2, 7, 3, 0]])
    present = np.array([[1, 1, 1, 1], [1, 1, 1, 0]])
    with torch.no_grad():
        exact = network(torch.from_numpy(ids), torch.from_numpy(present)).numpy()
    told = session.run(None, {"ids": ids, "present": present})[0]
    assert np.abs(told - exact).max() < 0.25  # 8 bits


def test_padding_changes_nothing():
    torch.manual_seed(1)
    network = Encoder(student_shape(len(OUTPUTS))).eval()
    short, long = torch.tensor([[2, 7, 3]]), torch.tensor([[2, 7, 3, 0, 0]])
    with torch.no_grad():
        same = network(short, torch.ones(1, 3)), network(long, torch.tensor([[1, 1, 1, 0, 0]]))
    assert torch.allclose(*same, atol=1e-4)


def test_a_teacher_without_a_weight_is_refused():
    weights = minilm()
    del weights["encoder.layer.1.output.dense.bias"]
    with pytest.raises(KeyError, match=r"layer\.1"):
        load_teacher(Encoder(student_shape(2)), weights)


def test_every_text_is_in_one_batch():
    ids = [[1] * (1 + number % LONGEST) for number in range(500)]
    found = list(batches(ids, 600))
    assert sorted(at for batch in found for at in batch) == list(range(500))
    assert all(len(batch) * max(len(ids[at]) for at in batch) <= 600 for batch in found if len(batch) > 1)
