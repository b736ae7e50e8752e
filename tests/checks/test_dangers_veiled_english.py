"""Dangers that English only alludes to, and near neighbours that are advice, gossip about nobody or a joke."""

from __future__ import annotations

import pytest

from workers.judgement.dangers import SCORE, dangers

VEILED = [
    ("blackmail", "Such a pity if his priest ever came across those pictures."),
    ("blackmail", "It would be awkward if the mosque heard who he meets after prayers."),
    ("blackmail", "A real shame if these documents found their way to the embassy."),
    ("blackmail", "I've got the recordings. You know what to do."),
    ("blackmail", "We have your chat history, so think carefully."),
    ("blackmail", "I wonder what your manager would say about your nights at that bar."),
    ("blackmail", "What would your husband say if she saw who you were writing to?"),
    ("blackmail", "Let's sort this out quietly, before your parents hear about it."),
    ("blackmail", "A modest donation and I forget which flat you come out of."),
    ("blackmail", "Drop the case and the videos stay where they are."),
    ("blackmail", "I'd hate for your mother to see what I found."),
    ("blackmail", "The consulate would be very interested in your new address."),
    ("blackmail", "Be sensible and no one back home will hear a thing."),
    ("blackmail", "We both know what happens once your brother sees these messages."),
    ("outing", "Our new dentist used to be called Martin, just saying."),
    ("outing", "Nora from the bakery wasn't always Nora."),
    ("outing", "He goes by Leo now, but his passport says Helen."),
    ("outing", "That Farid at the garage, he is positive, his cousin told me."),
    ("outing", "Guess who I saw in the gay sauna? Peter from the fire brigade."),
    ("outing", "Mrs Holt from number six was seen at the lesbian bar again."),
    ("outing", "The barber on Mill Lane got his papers because of who he sleeps with."),
    ("outing", "Jonas at the kiosk doesn't tell anyone why he really fled."),
    ("outing", "Simon from the office never mentions the man he lives with."),
    ("outing", "Her husband knows nothing about her girlfriend."),
    ("outing", "Everyone thinks Idris is so devout, but he has a boyfriend."),
    ("outing", "The boy in the photo is Samir from the school, his parents believe he is engaged."),
    ("outing", "Rana in room 9 is one of them, she hides it."),
    ("threat", "I'd be careful on the stairs if I were you."),
    ("threat", "Accidents happen, mostly to people who write such things."),
    ("threat", "Your son leaves training at seven, doesn't he? It gets dark."),
    ("threat", "Say hello to your sister, she gets off at Mill Lane at five."),
    ("threat", "We know your kids' school. Just so you know."),
    ("threat", "We know which window is yours."),
    ("threat", "We will meet, and you won't like it."),
    ("threat", "See you soon. You won't see me."),
    ("threat", "People like you tend to fall off balconies."),
    ("threat", "The last one who talked like that is still in hospital."),
    ("threat", "Think of your children before you publish again."),
    ("threat", "Don't be surprised if your car won't stop."),
    ("threat", "Next time we won't be so friendly."),
    ("threat", "It would be sad if they had to pay for your articles."),
    ("incitement", "Bring your bats to the hostel tonight, lads."),
    ("incitement", "Bring something heavy and leave your phones at home."),
    ("incitement", "Let's visit them tonight and explain the rules."),
    ("incitement", "Where are the lads when you need them? The refugee home is full."),
    ("incitement", "Let's give them a welcome they won't forget, Friday at the shelter."),
    ("incitement", "If everyone reports his account, he's out of a job by Monday."),
    ("incitement", "Write to her manager, all of you, until she is gone."),
    ("incitement", "You know what to do when you see him."),
    ("incitement", "He parks on Mill Road every evening. Do with that what you will."),
    ("incitement", "Somebody should leave the gas on in that hostel."),
    ("incitement", "Make sure they never feel safe here."),
    ("incitement", "Make her life hell until she moves."),
    ("incitement", "Don't let him walk home in one piece."),
    ("incitement", "Who has her address? Asking for some friends."),
]
HARMLESS = [
    "It would be a shame if your cousins missed the wedding.",
    "In the film he says it would be a pity if her priest came across those pictures.",
    "I've got the recordings of the concert, I'll send them tomorrow.",
    "I kept all your messages, I miss you.",
    "I wonder what your grandmother would say about this lovely garden.",
    "What would your husband say if you bought a third bike?",
    "Let's sort this out quietly, we are grown-ups.",
    "The union made a modest donation, and I forget the name of the fund.",
    "Drop the parcel at the desk and the keys stay where they are.",
    "I'd hate for your work to go unnoticed.",
    "The embassy would be interested in your research.",
    "My parents would be proud if they saw these pictures.",
    "I used to be a man, and I tell it gladly.",
    "Our new dentist used to be a pilot, just saying.",
    "The cafe at the station used to be called Rosa's, you know.",
    "London at night wasn't always so bright.",
    "Nora from the bakery is always positive, you know.",
    "Guess who I saw in the waiting room? My old teacher!",
    "Many claimed asylum because of who they are.",
    "He doesn't tell anyone his recipe.",
    "Her husband knows nothing about her surprise party.",
    "Everyone thinks I am shy, but he has a boyfriend who says otherwise.",
    "The boy in the photo is my uncle, his parents believe he is in Canada.",
    "Somebody outed me at school, and I would not wish it on anyone.",
    "I'd be careful on the stairs, they are wet.",
    "Accidents happen, don't worry about the vase.",
    "Accidents happen to people like you and me, so take our insurance.",
    "Your son leaves training at seven, doesn't he? I can drive him home.",
    "Say hello to your sister from all of us.",
    "We know your kids' school, ours went there too.",
    "We will meet on Tuesday, and you won't believe the news.",
    "See you soon, grandma.",
    "People like you always make my day.",
    "The last one who wrote like that got a book deal.",
    "Don't be surprised if your car won't start in this cold.",
    "Somebody wrote to me that accidents happen to people who speak. I am scared.",
    "We'll finish what we started at work.",
    "Watch your back when lifting boxes.",
    "Bring your bats and gloves, training is at six.",
    "Let's visit them tonight and bring dinner.",
    "Where are the lads when you need them? The pitch wants mowing.",
    "Let's give them a welcome they won't forget, with music at the shelter.",
    "Write to your council until the road is mended.",
    "You know what to do when you see smoke.",
    "You know what to do when you see him: give him a hug.",
    "He parks on Mill Road every evening and never finds a space.",
    "Make sure they feel safe here.",
    "They made my life hell until I left.",
    "Nobody should make her life hell.",
    "Don't let him walk home alone, it is dark.",
    "Who has her address? I want to send a card.",
]


@pytest.mark.parametrize(("kind", "text"), VEILED)
def test_an_allusion_is_found_and_named(kind: str, text: str) -> None:
    judgement = dangers(text, "en")
    assert judgement.score == SCORE == judgement.kinds.get(kind)


@pytest.mark.parametrize("text", HARMLESS)
def test_what_only_sounds_like_an_allusion_is_no_danger(text: str) -> None:
    assert dangers(text, "en").spans == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Good morning. I’ve got the photos. You know what to do.", "I’ve got the photos. You know what to do"),
        ("Nice piece, but next time WE won't be so polite.", "next time WE won't be so polite"),
        ("Well, Nora from the bakery wasn't always Nora, they say.", "Nora from the bakery wasn't always Nora"),
        ("It's cold. Bring bats to the hostel at nine.", "Bring bats to the hostel"),
    ],
)
def test_the_span_is_the_words_that_allude(text: str, words: str) -> None:
    (span,) = dangers(text, "en").spans
    assert text[span.start : span.end] == words


@pytest.mark.parametrize(
    "text",
    [
        'The letter was short: "We know which window is yours."',
        "He said we know which window is yours.",
        "I never wrote that people like you tend to fall off balconies.",
    ],
)
def test_an_allusion_that_is_quoted_reported_or_denied_is_no_danger(text: str) -> None:
    assert dangers(text, "en").spans == ()
