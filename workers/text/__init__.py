"""Text as readers see it, whatever was typed: shared by the checks and the judgement, and knowing neither."""
