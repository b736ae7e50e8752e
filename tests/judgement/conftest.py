"""Training needs PyTorch, which nothing else does: its tests run where it is installed (the extra `train`)."""

from __future__ import annotations

from importlib.util import find_spec

collect_ignore = [] if find_spec("torch") else ["test_training.py", "test_networks.py", "test_vary.py"]
