"""The small Transformer, as ONNX graphs with 8-bit weights, run by ONNX Runtime on one thread.

Two graphs: the first looks up the vectors of a text's pieces, from which a small head mostly tells that the second,
the Transformer itself, need not be asked (an early exit).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from workers.judgement.model.passages import Passage
from workers.judgement.model.pieces import Pieces


@dataclass(frozen=True, slots=True)
class Glance:
    """What is seen of a passage before its words are read together.

    Attributes:
        vectors: of its pieces, shape (pieces, width).
        guess: the log-odds of abuse that will be believed of the encoder, as far as single words tell.
    """

    vectors: NDArray[np.float32]
    guess: float


class Encoder:
    """Tells from word pieces, with the words around them, what a passage is."""

    def __init__(self, begun: Path | bytes, rest: Path | bytes, pieces: Pieces) -> None:
        """Take the graphs' paths, or the graphs themselves, which then stay in memory a second time."""
        self._begun, self._rest, self._pieces = _session(begun), _session(rest), pieces

    def glances(self, read: Sequence[Passage]) -> Iterator[Glance]:
        """Yield what is seen of each passage at once.

        One by one, here and when it is read in full: 8-bit arithmetic scales a batch as a whole, so that texts would
        change each other's scores; padding costs more than a batch saves; and the vectors of many long texts are large.
        """
        for ids in self._pieces.ids(read):
            vectors, guess = self._begun.run(None, {"ids": np.array(ids, np.int64)})
            yield Glance(vectors, float(guess[0, 0]))

    def told(self, glance: Glance) -> NDArray[np.float32]:
        """Return the log-odds of a passage that was glanced at, shape (1, outputs)."""
        told: NDArray[np.float32] = self._rest.run(None, {"vectors": glance.vectors})[0]
        return told

    def logits(self, read: Sequence[Passage]) -> NDArray[np.float32]:
        """Return the log-odds of passages, shape (passages, outputs); a passage's own do not hang on its neighbours."""
        return np.concatenate([self.told(glance) for glance in self.glances(read)])


def _session(graph: Path | bytes) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    # a worker has one core to itself; more threads would only wait for each other
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    # texts differ in length: memory kept from one text fits no other
    options.enable_mem_pattern = options.enable_cpu_mem_arena = False
    return onnxruntime.InferenceSession(graph, options, providers=["CPUExecutionProvider"])
