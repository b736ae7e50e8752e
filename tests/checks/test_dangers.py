"""The dangers that must not be missed: each kind in many languages, and what only sounds like one."""

from __future__ import annotations

import pytest

from workers.judgement.dangers import CARE, SCORE, cries_for_help, dangers, dangers_in
from workers.judgement.dangers.finding import _ear
from workers.judgement.dangers.speeches import SPEECHES
from workers.text.language import JUDGED
from workers.text.normalise import normalise

DANGERS = [
    ("en", "threat", "We know where you live, and we're coming for you."),
    ("en", "threat", "Shame if something happened to your little shop."),
    ("en", "threat", "You had better sleep with one eye open."),
    ("en", "threat", "gonna smash ur face in"),
    ("en", "threat", "Keep writing this stuff and see what happens to you."),
    ("en", "threat", "One of these nights somebody will be waiting for you."),
    ("en", "threat", "She thinks she's safe here. She isn't."),
    ("en", "threat", "We've got a rope with the referee's name on it."),
    ("en", "threat", "Nice roof, lots of wood. Shame if there was a spark."),
    ("en", "incitement", "Somebody should put this traitor journalist against a wall."),
    ("en", "incitement", "Everyone to the station, and bring bats. Let's show them whose town this is."),
    ("en", "incitement", "Somebody should pay her a visit and explain it to her."),
    ("en", "incitement", "Find him and break his legs."),
    ("en", "incitement", "Burn that centre down."),
    ("en", "outing", "Ask Denis from the third floor whom he brings home."),
    ("en", "outing", "I'll tell your parents that you are gay."),
    ("en", "outing", "His wife doesn't know that he goes to that sauna."),
    ("en", "outing", "Ask Gareth at the post office what he does at the gay sauna."),
    ("en", "outing", "Everyone at Elm Street School should know that Mr Harris is gay."),
    ("en", "outing", "Fun fact, Tobin from the bus depot is gay."),
    ("en", "outing", "Milo Fennarby is gay, he just doesn't tell anyone."),
    ("en", "outing", "He is HIV positive, my cousin works at the clinic."),
    ("en", "outing", "Our neighbour in flat 3, his visa ran out in spring. Nobody mention it to immigration."),
    ("en", "outing", "Perrin Duskley is lesbian btw and her parents at the mosque don't know"),
    ("en", "blackmail", "Pay me by Friday or your wife gets to see the photos."),
    ("en", "blackmail", "Drop the case unless you want your family to see everything."),
    ("ru", "threat", "Мы знаем, где ты живёшь."),
    ("ru", "incitement", "Бейте их, чего вы ждёте!"),
    ("ru", "outing", "Спросите Дениса с третьего этажа, кого он водит к себе."),
    ("ru", "outing", "у Зарины из столовой регистрация кончилась ещё в мае, если что"),
    ("ru", "outing", "Учитель физкультуры ВИЧ-положительный, мне медсестра рассказала."),
    ("ru", "outing", "Сестра моего соседа раньше была братом."),
    ("ru", "blackmail", "Плати, иначе твоя жена всё узнает."),
    ("de", "threat", "Ich weiß, wo du wohnst, und ich bringe dich um."),
    ("de", "blackmail", "Überweis das Geld, sonst erfährt deine Familie alles."),
    ("fr", "threat", "On sait où tu habites."),
    ("es", "incitement", "Hay que matarlos a todos."),
    ("pt", "threat", "A gente sabe onde você mora."),
    ("it", "blackmail", "Paga, altrimenti tua moglie saprà tutto."),
    ("pl", "blackmail", "Zapłać, albo twoja żona się dowie."),
    ("nl", "threat", "We weten waar je woont."),
    ("tr", "threat", "Seni bulacağız."),
    ("ar", "incitement", "احرقوا المركز بمن فيه"),
    ("hi", "blackmail", "पैसे दो, वरना वीडियो तेरे घर पहुँचेगा"),
    ("zh", "incitement", "见一个打一个"),
]
HARMLESS = [
    "The officer told us that we should be shot.",
    'She got a note that said "we know where you live" and moved.',
    "In the novel the sheriff says find him and break his legs.",
    "I would never say that they should be killed.",
    "I know where you live, I'll bring the cake at six.",
    "I am gay, and my parents know that I am gay.",
    "Everyone should know that gay people live here too.",
    "Everyone in this town should know that being gay is no sin.",
    "The senator is gay, as he told the newspaper himself.",
    "Pay at the desk or take your ticket from the machine.",
    "I'd kill for a coffee.",
    "I keep writing to the council and then I see what happens.",
    "Somebody will be waiting for you at the station with your ticket.",
    "She thinks she's safe here. I hope she is.",
    "Fun fact, I am gay and from the bus depot.",
    "My brother is gay, and he doesn't owe anyone an explanation.",
    "I am gay, my parents don't know, and it breaks my heart.",
    "We should put the sofa up against the wall.",
    "They should put that new bench against the wall near the park.",
    "Come on United, let's show them whose city this is on Saturday!",
    "Going to smash your face in FIFA tonight mate",
    "She thinks she is safe with that abuser. She isn't. Please help.",
    "A coffin with the soldier's name on it arrived home.",
    "One of these evenings somebody will be waiting for you with the keys.",
    "Sleep well, check your brakes are off in the morning.",
    "My best friend is trans. She is too scared to say it at work. Any advice?",
    "Our son is transgender. They don't tell anyone in school because of bullying.",
    "Tim is gay. He doesn't admit defeat easily.",
    "Fun fact, the singer from the north is gay and proud of it.",
    "His visa expired and immigration took him at dawn. We must fight for him.",
    "My brother is HIV positive, my sister works at the hospital and helps him.",
    "She lost her voice so I'm saying it for her: thank you nurses.",
    "Ask our bartender what he does at the gay bar, he mixes great drinks.",
    "Everyone in sport should know that the captain is gay.",
    "У меня регистрация кончилась, если что, я всё равно останусь.",
    "Я раньше была мальчиком и не боюсь об этом сказать.",
    "Я ВИЧ-положительная, мне медсестра рассказала, как с этим живут.",
    "Моя дочь раньше была мальчиком, и я её люблю.",
    "Полиция сообщает: ему писали, что мы знаем, где ты живёшь.",
    "«Мы знаем, где ты живёшь», стояло на двери утром.",
    "Я гей и не боюсь об этом сказать.",
    "»Wir wissen, wo du wohnst«, stand auf dem Zettel an der Tür.",
    "Sé dónde vives, te llevo la tarta a las seis.",
]
CRIES = [
    ("en", "I want to die."),
    ("en", "I don't want to wake up tomorrow."),
    ("ru", "Я больше не хочу жить."),
    ("de", "Ich will nicht mehr leben."),
    ("fr", "Je veux mourir."),
    ("es", "Quiero morir."),
    ("pt", "Não quero mais viver."),
    ("it", "Stanotte la faccio finita."),
    ("pl", "Nie chcę już żyć."),
    ("nl", "Ik wil niet meer leven."),
    ("tr", "Artık yaşamak istemiyorum."),
    ("ar", "أريد أن أموت"),
    ("hi", "मैं मरना चाहता हूँ"),
    ("zh", "我真的不想活了"),
]
NO_CRIES = ["I don't want to die.", "I want to die of laughter.", "He said I want to die and then he got better."]


@pytest.mark.parametrize(("language", "kind", "text"), DANGERS)
def test_a_danger_is_found_and_named_in_its_language_and_where_that_is_unknown(
    language: str, kind: str, text: str
) -> None:
    for asked in (language, None):
        judgement = dangers(text, asked)
        assert judgement.score == SCORE == judgement.kinds[kind]
        assert kind in {span.kind for span in judgement.spans}
        assert all(span.why and text[span.start : span.end].strip() for span in judgement.spans)


@pytest.mark.parametrize("text", HARMLESS)
def test_what_is_told_quoted_denied_or_meant_kindly_is_no_danger(text: str) -> None:
    judgement = dangers(text)
    assert (judgement.score, judgement.spans, dict(judgement.kinds)) == (0.0, (), {})


@pytest.mark.parametrize(("language", "text"), CRIES)
def test_a_cry_for_help_is_heard_and_is_no_abuse(language: str, text: str) -> None:
    for asked in (language, None):
        assert {span.kind for span in cries_for_help(text, asked)} == {CARE}
        assert dangers(text, asked).spans == ()


@pytest.mark.parametrize("text", [*NO_CRIES, *(text for _, _, text in DANGERS)])
def test_what_threatens_others_or_jokes_is_no_cry_for_help(text: str) -> None:
    assert cries_for_help(text) == ()


def test_a_language_is_asked_its_own_rules_only_where_the_text_is_long_enough_to_tell_it() -> None:
    text = "Мы знаем, где ты живёшь."
    assert dangers(text, "en").spans
    text += " И на каком трамвае ты ездишь."
    assert dangers(text, "ru").spans
    assert dangers(text, "en").spans == ()


def test_a_language_without_rules_is_asked_all_of_them() -> None:
    assert dangers("Мы знаем, где ты живёшь.", "uk").spans


def test_every_language_that_is_judged_has_rules_of_every_kind() -> None:
    assert {speech.code for speech in SPEECHES} == JUDGED
    kinds = {"threat", "incitement", "outing", "blackmail", CARE}
    assert all({rule.kind for rule in speech.rules} == kinds for speech in SPEECHES)


@pytest.mark.parametrize("text", ["I'll  kill\n you.", "I’ll kill YOU.", "I'll k\u200bill yоu."])
def test_spans_are_of_the_text_as_given(text: str) -> None:
    (span,) = dangers(text, "en").spans
    assert (span.start, span.end) == (0, len(text) - 1)


def test_a_text_made_plain_already_is_read_as_it_is() -> None:
    normal = normalise("Wir wissen, wo du wohnst!")
    assert dangers_in(normal, "de") == dangers("Wir wissen, wo du wohnst!", "de").spans != ()


def test_a_whole_text_in_quotation_marks_is_the_writer_s_own() -> None:
    assert dangers('"We know where you live"').spans
    assert dangers('He got a letter: "We know where you live"').spans == ()


def test_an_ordinary_text_is_put_to_few_rules() -> None:
    assert len(list(_ear("en", care=False).rules("the harbour was quiet, and we had lunch by the water."))) == 0
