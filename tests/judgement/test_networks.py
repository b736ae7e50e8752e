"""The networks that are trained, what they begin from, and the graph that is made of one."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from rich.console import Console

from tests.judgement.weights import VOCABULARY, minilm, mpnet
from workers.judgement.training.bases import Base, begin_student, begin_teacher
from workers.judgement.training.batches import batches, tensors
from workers.judgement.training.early import early_exit, fitted
from workers.judgement.training.examples import OUTPUTS
from workers.judgement.training.export import graphs_of
from workers.judgement.training.network import LONGEST, EarlyExit, Encoder, apart, pooled, student_shape, teacher_shape
from workers.judgement.training.sources import NoData
from workers.judgement.training.telling import Telling


def test_the_graphs_say_what_the_network_says():
    import onnxruntime

    torch.manual_seed(1)
    network = Encoder(student_shape(VOCABULARY, len(OUTPUTS))).eval()
    early = EarlyExit(384)
    begun, rest = (
        onnxruntime.InferenceSession(graph, providers=["CPUExecutionProvider"]) for graph in graphs_of(network, early)
    )
    ids = np.array([2, 9, 8, 7, 3])
    numbers, present = torch.from_numpy(ids)[None], torch.ones(1, 5)
    with torch.no_grad():
        exact = network(numbers, present).numpy()
        exact_guess = early(pooled(network.vectors(numbers), present)).numpy()
    vectors, guess = begun.run(None, {"ids": ids})
    told = rest.run(None, {"vectors": vectors})[0]
    assert np.abs(told - exact).max() < 0.25  # 8 bits
    assert np.abs(guess - exact_guess).max() < 0.05
    assert vectors.shape == (5, 384)
    assert guess.shape == (1, 1)


def test_the_exit_keeps_its_nuances():
    """Only 8-bit steps are called "…_quant"; the exit has none."""
    import onnx

    begun, rest = graphs_of(Encoder(student_shape(VOCABULARY, len(OUTPUTS))), EarlyExit(384))
    names = [node.name for node in onnx.load_from_string(begun).graph.node]
    assert any("quant" in node.name for node in onnx.load_from_string(rest).graph.node)
    exits = [name for name in names if "early" in name]
    assert exits
    assert not any("quant" in name for name in exits)


def test_an_exit_learns_to_guess_from_values_of_any_size():
    chance = np.random.default_rng(0)
    vectors = chance.normal(5, 3, (2_000, 16)).astype(np.float32)
    said = (vectors[:, 3] - 5).astype(np.float32)
    guess = fitted(vectors, said, 0)(torch.from_numpy(vectors))[:, 0].detach().numpy()
    assert np.corrcoef(guess, said)[0, 1] > 0.9


def test_making_an_exit_changes_nothing_of_the_student():
    torch.manual_seed(1)
    student = Encoder(student_shape(VOCABULARY, len(OUTPUTS)))
    before = {name: value.clone() for name, value in student.state_dict().items()}
    early_exit(student, [[2, 5 + number % 90, 3] for number in range(40)], 0, Telling(Console(quiet=True)))
    assert all(torch.equal(value, before[name]) for name, value in student.state_dict().items())


def test_shorter_texts_are_filled_up():
    numbers, present = tensors([[2, 3], [2, 4, 3]])
    assert numbers.tolist() == [[2, 3, 0], [2, 4, 3]]
    assert present.tolist() == [[1, 1, 0], [1, 1, 1]]


@pytest.mark.parametrize("shape", [student_shape, teacher_shape])
def test_padding_changes_nothing(shape):
    torch.manual_seed(1)
    network = Encoder(shape(VOCABULARY, 2)).eval()
    short, long = torch.tensor([[2, 7, 3]]), torch.tensor([[2, 7, 3, 0, 0]])
    with torch.no_grad():
        same = network(short, torch.ones(1, 3)), network(long, torch.tensor([[1, 1, 1, 0, 0]]))
    assert torch.allclose(*same, atol=1e-4)


def test_a_student_without_a_weight_is_refused():
    weights = minilm()
    del weights["encoder.layer.2.output.dense.bias"]
    with pytest.raises(NoData, match=r"MiniLM .*layer\.2"):
        begin_student(Encoder(student_shape(1, 2)), Base(weights, {"day": 0}))


def test_a_teacher_has_the_pieces_of_its_student_in_their_order():
    pieces = ["[PAD]", "[CLS]", "day"]
    known = ["<s>", "<pad>", *pieces[2:]]
    weights, teacher = mpnet(), Encoder(teacher_shape(3, 2))
    begin_teacher(teacher, Base(weights, {piece: number for number, piece in enumerate(known)}), "\n".join(pieces))
    rows = weights["embeddings.word_embeddings.weight"]
    assert torch.equal(teacher.pieces.weight, rows[[1, 0, 2]])
    assert torch.equal(teacher.places.weight[0], weights["embeddings.position_embeddings.weight"][2])
    assert torch.equal(teacher.blocks[3].mixed.weight[768:1536], weights["encoder.layer.3.attention.attn.k.weight"])


def test_a_teacher_that_lacks_a_piece_is_refused():
    with pytest.raises(NoData, match="day"):
        begin_teacher(Encoder(teacher_shape(2, 2)), Base({}, {"[UNK]": 0}), "[UNK]\nday")


def test_distances_are_exact_when_near_and_told_apart_by_side():
    """As MPNet has them: 16 numbers for what stands before, 16 for what comes after; eight of either exact."""
    numbers = apart(129)
    assert numbers[:, 0][[0, 1, 7, 8, 128]].tolist() == [0, 1, 7, 8, 15]
    assert numbers[0][[0, 1, 7, 8, 128]].tolist() == [0, 17, 23, 24, 31]


def test_every_text_is_in_one_batch():
    ids = [[1] * (1 + number % LONGEST) for number in range(500)]
    found = list(batches(ids, 600))
    assert sorted(at for batch in found for at in batch) == list(range(500))
    assert all(len(batch) * max(len(ids[at]) for at in batch) <= 600 for batch in found if len(batch) > 1)
