from service.comments.reasons import HUMAN_REASONS, REASONS, Reason  # noqa: F401
