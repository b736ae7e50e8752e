"""What is known of listed words before anything is learned."""

from __future__ import annotations

from collections.abc import Iterator

_LANGUAGES = ("any", "en", "ru", "de", "fr", "es", "pt", "it", "pl", "nl", "ar", "hi", "zh", "tr")
#: Log-odds of the first, second and third listed word of a category; each language's own mark counts beside the
#: common one.
_WORTH = {
    "obscene": (1.5, 0.5, 0.3), "insult": (1.5, 0.6, 0.3), "slur": (1.5, 0.6, 0.3), "violence": (0.5, 0.3, 0.2),
    "dehumanise": (1.0, 0.5, 0.3),
}  # fmt: skip


def prior_marks() -> Iterator[tuple[str, float]]:
    """Yield each mark (`workers.judgement.model.passages.Passage.marks`) and what it is worth, in log-odds of abuse."""
    for language in _LANGUAGES:
        for category, worths in _WORTH.items():
            for number, worth in enumerate(worths, 1):
                yield f"{language}:{category}:{number}", worth
