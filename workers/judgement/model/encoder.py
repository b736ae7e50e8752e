"""The small Transformer, as an ONNX graph with 8-bit weights, run by ONNX Runtime on one thread."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from workers.judgement.model.passages import Passage
from workers.judgement.model.pieces import Pieces


class Encoder:
    """Tells from word pieces, with the words around them, what a passage is."""

    def __init__(self, graph: Path | bytes, pieces: Pieces) -> None:
        """Take the graph's path, or the graph itself, which then stays in memory a second time."""
        options = onnxruntime.SessionOptions()
        # a worker has one core to itself; more threads would only wait for each other
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        # texts differ in length: memory kept from one text fits no other
        options.enable_mem_pattern = options.enable_cpu_mem_arena = False
        self._session = onnxruntime.InferenceSession(graph, options, providers=["CPUExecutionProvider"])
        self._pieces = pieces

    def logits(self, read: Sequence[Passage]) -> NDArray[np.float32]:
        """Return the log-odds of passages, shape (passages, outputs); a passage's own do not hang on its neighbours.

        One by one: 8-bit arithmetic scales a batch as a whole, so that texts would change each other's scores, and
        padding costs more than a batch saves.
        """
        told = [self._session.run(None, {"ids": np.array(ids, np.int64)})[0] for ids in self._pieces.ids(read)]
        together: NDArray[np.float32] = np.concatenate(told)
        return together
