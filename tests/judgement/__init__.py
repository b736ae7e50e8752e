"""What the trained judgement promises, and the data it is made from."""
