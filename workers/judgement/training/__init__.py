"""How the models are made: `haven train`. Needs PyTorch, which nothing else in Haven does (the extra `train`)."""
