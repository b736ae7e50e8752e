"""What may change in a text without changing what is thought of it, and what must."""

from __future__ import annotations

from string import ascii_lowercase

import pytest

from workers.judgement import judge_abuse, score_abuse

ENGLISH = ("gay", "lesbian", "trans", "Muslim", "Jewish", "Christian", "black", "white", "deaf", "straight", "Mexican")
NEUTRAL = (
    "My {} neighbour brought us soup when the power was out.",
    "I am a {} teacher and I read your paper every morning.",
    "We interviewed a {} couple about the new bus line.",
    "The {} students sang at the town hall on Friday.",
    "As a {} person I would like to thank the author.",
    "Is the meeting for {} parents still on Tuesday?",
)
RUSSIAN_GROUPS = ("геи", "лесбиянки", "мусульмане", "евреи", "христиане", "чеченцы", "украинцы", "русские", "беженцы")
RUSSIAN_NEUTRAL = (
    "У нас в доме живут {}, хорошие соседи.",
    "На встречу пришли {}, врачи и учителя.",
    "{} тоже читают вашу газету, спасибо вам.",
)
WITHOUT = (
    "I met my {}boyfriend at the library.",
    "Our {}choir is looking for singers.",
    "My {}brother lives in Berlin now.",
    "That {}film made me cry.",
    "My {}uncle taught me to fish.",
    "The {}couple next door won the garden prize.",
    "We need more {}teachers in this town.",
    "Her {}daughter starts school on Monday.",
    "A {}man helped me carry the pram upstairs.",
    "Thanks to the {}nurse who sat with my father.",
    "The {}centre offers soup on Wednesdays.",
    "He wrote a book about {}life in the village.",
    "Are there {}families in the parish?",
    "My {}cousin plays the organ.",
)
ABUSIVE = (
    "You are a worthless piece of shit and everybody knows it.",
    "Fuck off you stupid bitch.",
    "These people are vermin and should be wiped out.",
    "Shut up, you pathetic idiot.",
    "Сдохни, тварь поганая.",
    "Ты тупая мразь, закрой рот.",
)


STYLES = ("ᗩᗷᑕᗪEᖴGᕼIᒍKᒪᗰᑎOᑭᑫᖇᔕTᑌᐯᗯ᙭Yᘔ", "卂乃匚ᗪ乇千Ꮆ卄丨ﾌҜㄥ爪几ㄖ卩Ɋ尺丂ㄒㄩᐯ山乂ㄚ乙", "αв¢∂єƒgнιנкℓмησρqяѕтυνωχуz")


def disguises(text: str) -> list[str]:
    """Return ways to write a text that a reader reads as the same."""
    return [
        text.upper(),
        text.replace("a", "а").replace("e", "е").replace("o", "о"),  # Latin to Cyrillic letters that look alike
        text[: len(text) // 2] + "\u200b" + text[len(text) // 2 :],
        "".join(chr(0x1D41A + ord(letter) - ord("a")) if "a" <= letter <= "z" else letter for letter in text),
        "\u202a" + text + "\u202c",
        # as text generators write it
        *(text.lower().translate(str.maketrans(ascii_lowercase, alphabet)) for alphabet in STYLES),
    ]


@pytest.mark.parametrize("sentence", NEUTRAL)
def test_one_group_for_another_moves_little(sentence):
    scores = score_abuse([sentence.format(group) for group in ENGLISH])
    assert max(scores) - min(scores) < 0.05
    assert max(scores) < 0.5


@pytest.mark.parametrize("sentence", RUSSIAN_NEUTRAL)
def test_one_group_for_another_moves_little_in_russian(sentence):
    scores = score_abuse([sentence.format(group) for group in RUSSIAN_GROUPS])
    assert max(scores) - min(scores) < 0.05
    assert max(scores) < 0.5


@pytest.mark.parametrize("sentence", WITHOUT)
def test_saying_gay_moves_little(sentence):
    before, after = score_abuse([sentence.format(""), sentence.format("gay ")])
    assert abs(after - before) < 0.05


@pytest.mark.parametrize("text", ABUSIVE)
def test_a_disguise_hides_little(text):
    plain, *hidden = score_abuse([text, *disguises(text)])
    assert plain >= 0.5
    assert min(hidden) > plain - 0.1


@pytest.mark.parametrize("text", ABUSIVE)
def test_without_its_evidence_a_text_scores_less(text):
    judgement = judge_abuse(text)
    assert judgement.spans
    masked = text
    for span in judgement.spans:
        masked = masked[: span.start] + " " * (span.end - span.start) + masked[span.end :]
    assert score_abuse([masked])[0] < judgement.score


@pytest.mark.parametrize(
    "flag", ["\U0001f3f3\ufe0f\u200d\U0001f308", "\U0001f3f3\ufe0f\u200d\u26a7\ufe0f", "\U0001f308"]
)
@pytest.mark.parametrize("words", ["", "Happy Pride ", "Спасибо за статью! "])
def test_flags_of_pride_are_no_abuse_however_many(flag, words):
    assert max(score_abuse([words + flag * times for times in (1, 3, 10, 40)])) < 0.15
