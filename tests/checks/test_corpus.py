"""A small corpus in both directions of error: what must never be stopped, and what must always be."""

from __future__ import annotations

import pytest

from service.moderation.findings import Outcome
from tests.checks.making import case
from workers.checks import abuse, length, links, private, spam, structure, words

TEXT_CHECKS = (structure, length, links, words, spam, abuse, private)
#: What a site of this kind would sensibly list.
RULES = {"words": {"hold": ["cunt", "ass", "viagra", "casino", "kys", "сука", "whore*"], "reject": ["faggots burn"]}}

MUST_PASS = """
I am gay and I fled Chechnya. Thank you for writing this.
I am a lesbian. I am trans. I am queer. I am bisexual. I am a Muslim woman. I am a Jew.
Gay, lesbian, queer, trans, homosexual: these are words for people, not insults.
As a black gay man I was afraid to go out at all.
My parents are Jewish and they love my boyfriend.
They killed my friend because he was gay.
He said he would kill me if I came back.
He said: I will kill you. I ran.
I was told to kill myself every day at school.
People wrote to me: kill yourself. I did not.
My father said all gays should be killed.
The law there says they must be stoned to death.
These people think gays should be killed; they are wrong.
They think queer people deserve to die. I am still here.
No one should be killed for love. Nobody deserves to die for it.
I don't think they should be killed.
Please don't kill yourself, you are loved.
If you want to kill yourself, call a helpline first.
We will find you a lawyer. We will find you and help you.
This is fucking great. Damn, I cried like shit.
You should be happy. You must be proud.
Everyone should be treated well, and all people should be free.
I would die for you. I want to live.
I lost all my money in bitcoin before I left. A long road.
Great article, thanks for sharing.
The helpline is 8 800 2000 122, it is free.
We walked 40 km from Grozny on 01.02.2017 and paid 100 000 rubles.
More here: https://en.wikipedia.org/wiki/LGBT_rights_in_Chechnya
In Scunthorpe the class read a passage.
Я гей и уехал из Чечни. Спасибо вам.
Мне угрожали: мы тебя найдём и убьём. Я уехал.
Мой брат говорил, что таких надо убивать.
Мы найдём тебя и поможем.
Нельзя убивать людей за любовь.
Ich bin schwul und lebe jetzt in Berlin. Wir finden dich toll!
Er sagte, dass man alle Schwulen erschießen sollte.
Je suis lesbienne. Ils m'ont dit: va mourir.
Personne ne devrait mourir pour ça.
Soy gay. Me dijeron que hay que matarlos a todos.
Nadie debería morir por amar.
أنا مثلي الجنس وهربت من بلدي.
我是同性恋，谢谢你写的这篇文章。
""".strip().splitlines()

MUST_BE_HELD = """
kill yourself|abuse
K1LL yourself|abuse
k i l l yourself|abuse
kill\u200b yourself|abuse
Why don't you kill yourself|abuse
I told you: kill yourself|abuse
you should die|abuse
You all deserve to be shot.|abuse
We will find you.|abuse
We know where you live|abuse
I'm going to kill you|abuse
All gays should be killed|abuse
I think gay people must be stoned|abuse
These people should be burned alive|abuse
someone should kill him|abuse
Death to all of them|abuse
убей себя|abuse
Таких надо убивать|abuse
Мы тебя найдём|abuse
Мы знаем, где ты живёшь|abuse
всех вас надо расстрелять|abuse
Bring dich um|abuse
Alle Schwulen sollte man erschießen|abuse
Ich bringe dich um.|abuse
va te pendre|abuse
on va te retrouver|abuse
il faut tous les tuer|abuse
mátate|abuse
te vamos a matar|abuse
hay que matarlos a todos|abuse
you stupid c u n t|words
v1agra for you|words
whores|words
сyка|words
Buy viagra online, click here http://pills.example.com|spam
Earn $500 a day from home! Visit my site https://x.example.com|spam
Great post! https://cheap-bags.example.com|spam
Лучшее казино! Жми сюда: http://kazino.example.com|spam
He lives there, his number is +7 999 123-45-67|private
his mail: ivan@mail.ru|private
http://a.com http://b.com|links
""".strip().splitlines()


@pytest.mark.parametrize("text", MUST_PASS)
def test_must_pass(text):
    findings = [check.check(case(text, RULES)) for check in TEXT_CHECKS]
    assert [finding for finding in findings if finding.outcome != Outcome.PASS] == []


@pytest.mark.parametrize("row", MUST_BE_HELD)
def test_must_be_held(row):
    text, _, by = row.partition("|")
    stopped = [check.NAME for check in TEXT_CHECKS if check.check(case(text, RULES)).outcome != Outcome.PASS]
    assert by in stopped


IDENTITIES = [
    "gay",
    "lesbian",
    "queer",
    "trans",
    "bisexual",
    "homosexual",
    "Muslim",
    "Jewish",
    "Black",
    "Chechen",
    "Roma",
    "Christian",
    "atheist",
    "asexual",
]


@pytest.mark.parametrize("identity", IDENTITIES)
@pytest.mark.parametrize(
    "template",
    ["I am {}.", "{} people live here.", "My {} friend was beaten.", "Proud to be {}!", "Being {} is fucking hard."],
)
def test_no_identity_is_a_sign_of_anything(identity, template):
    for check in (spam, abuse, private):
        found, usual = (check.check(case(template.format(word))) for word in (identity, "Dutch"))
        assert found.outcome is Outcome.PASS
        assert found.score < 0.5
        assert found.score < usual.score + 0.05
