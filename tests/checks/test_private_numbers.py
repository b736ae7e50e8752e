"""Private details that are numbers or names of accounts: telephones, mail, banks, documents, plates, profiles."""

from __future__ import annotations

import pytest

from workers import judgement
from workers.judgement.private.accounts import is_card
from workers.judgement.private.checksums import iban_length


def kinds(text: str) -> list[str]:
    return [span.kind for span in judgement.find_private([text])[0]]


@pytest.mark.parametrize(
    ("text", "kind", "why"),
    [
        ("write to ivan.p+x@mail.example.ru!", "email", "an e-mail address"),
        ("ivan (at) mail [dot] ru", "email", "one broken on purpose"),
        ("petrov собака example точка ru", "email", "one spoken in Russian"),
        ("ivan.petrov at example dot com", "email", "one spoken in English"),
        ("anna.k at gmail.com", "email", "half spoken"),
        ("иван@пример.рф", "email", "one in Cyrillic"),
        ("call +7 999 123-45-67", "phone", "an international number"),
        ("8 (999) 123-45-67", "phone", "a Russian one as written at home"),
        ("0176 12345678", "phone", "a German one"),
        ("(212) 736-5000", "phone", "an American one"),
        ("Tel: 612 34 56 78", "phone", "one that is called so"),
        ("Phone:\n358 0594", "phone", "one on the next line"),
        ("Her mobile is 555-0148", "phone", "a short one"),
        ("her number: ٠٥٥ ١٢٣ ٤٥٦٧", "phone", "Arabic digits"),
        ("رقمها 0512345678", "phone", "Arabic"),
        ("电话是13812345678", "phone", "Chinese"),
        ("06 12 34 56 78 c'est son portable", "phone", "French"),
        ("numer do niej: 512 345 678", "phone", "Polish"),
        ("उसका नंबर 98765 43210", "phone", "Hindi"),
        ("onun cep numarası 0532 123 45 67", "phone", "Turkish"),
        ("o telefone dele é (11) 91234-5678", "phone", "Brazilian"),
        ("su móvil es 612 345 678", "phone", "Spanish"),
        ("il suo cellulare: 333 123 4567", "phone", "Italian"),
        ("zijn nummer is 06 12345678", "phone", "Dutch"),
        ("DE89 3704 0044 0532 0130 00 is his", "account", "an IBAN"),
        ("his account number is 12345678", "account", "a number that is called one"),
        ("4111 1111 1111 1111", "card", "a card"),
        ("her card 30569309025904", "card", "a short one that is called a card"),
        ("Его паспорт 45 10 123456 выдан в марте", "document", "Russian passport"),
        ("его ИНН 500100732259", "document", "ИНН"),
        ("112-233-445 95", "document", "СНИЛС"),
        ("her SSN is 078-05-1120", "document", "SSN"),
        ("his national insurance number: AB 12 34 56 C", "document", "NINO"),
        ("Seine Steuer-ID: 86 095 742 719", "document", "Steuer-ID"),
        ("Personalausweis L01X00T471", "document", "German identity card"),
        ("es el 12345678Z", "document", "DNI"),
        ("X1234567L", "document", "NIE"),
        ("RSSMRA85T10A562S", "document", "codice fiscale"),
        ("jego PESEL 44051401359", "document", "PESEL"),
        ("haar BSN is 111222333", "document", "BSN"),
        ("111.444.777-35", "document", "CPF"),
        ("TC kimlik no 10000000146", "document", "TC kimlik"),
        ("son numéro 2 55 08 14 168 025 38", "document", "INSEE"),
        ("his Aadhaar 2341 2341 2346", "document", "Aadhaar"),
        ("PAN ABCPE1234F", "document", "PAN"),
        ("她的身份证11010519491231002X", "document", "Chinese resident"),
        ("his car is AB12 CDE", "plate", "British"),
        ("А123ВС77", "plate", "Russian"),
        ("粤B12345", "plate", "Chinese"),
        ("Kennzeichen B-AB 1234", "plate", "German"),
        ("targa AB 123 CD", "plate", "Italian"),
        ("the licence plate ends in 4KJ", "plate", "a part that is called one"),
        ("his insta is @blue_heron_99", "handle", "a name"),
        ("Twitter of this guy: @exampleguy1", "handle", "a name that is tied to somebody"),
        ("её инста @rosa_example", "handle", "a name, in Russian"),
        ("t.me/ivan_examplov", "handle", "a profile"),
        ("vk.com/id123456789", "handle", "a numbered profile"),
    ],
)
def test_a_private_detail(text, kind, why):
    assert kinds(text) == [kind], why


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("4111 1111 1111 1112", "wrong check digit"),
        ("Order 4539 1488 0343 6467 was shipped", "an order"),
        ("30569309025904", "short and not called a card"),
        ("DE88 3704 0044 0532 0130 00", "wrong check digits"),
        ("ИНН 500100732258", "wrong check digit"),
        ("112-233-445 96", "wrong check digits"),
        ("es el 12345678A", "wrong check letter"),
        ("RSSMRA85T10A562A", "wrong check letter"),
        ("111.444.777-36", "wrong check digits"),
        ("PESEL 44051401358", "wrong check digit"),
        ("haar BSN is 111222334", "wrong check digit"),
        ("11010519491231002Y", "no check sign"),
        ("457-55-5462", "no word that names it"),
        ("AB 12 34 56 C", "no word that names it"),
        ("8 800 2000 122, +49 800 1110111", "helplines belong to nobody"),
        ("Call 112 or 911 at once", "known to all"),
        ("from 1994-1998, on 01.02.2026 10:00, 2026-11-22 10:00, 03 08 2019", "dates"),
        ("100 000 000 people, 1,234,567.89 euros, 3.1415926535 or 0.918102328802701", "amounts"),
        ("My order number was 20-88134", "an order"),
        ("Дело № 2-1187/2023, заказ 4410-0187", "cases and orders"),
        ("@user@mastodon.social", "a public handle"),
        ("@anna_99 I agree, and thanks @real_bob_42", "mentions"),
        ("facebook.com/groups/example and m.facebook.com/story.php?id=1", "no profiles"),
        ("facebook.com/somebody.else/videos/1", "a page's part"),
        ("promised by ministers. At this point it is a joke", "words, no mail"),
        ("ISBN 978-3-16-148410-0", "a book"),
        ("version 10.0.22621.1, 192.168.178.21, RFC 2616", "versions"),
        ("Psalm 23:1-6, § 175 StGB, Art. 14 GG, Bus 38, 24/7, 3:2", "other numbers"),
    ],
)
def test_no_private_detail(text, why):
    assert kinds(text) == [], why


def test_check_digits():
    assert iban_length("GB82 WEST 1234 5698 7654 32 and") == 22
    assert iban_length("ZZ82 WEST 1234 5698 7654 32") == 0
    assert is_card("378282246310005")
    assert not is_card("0000 0000 0000 0000")
