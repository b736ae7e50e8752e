"""Private details that are places: addresses, coordinates, and where a person can be met."""

from __future__ import annotations

import pytest

from tests.checks.test_private_numbers import kinds

ADDRESSES = (
    "She can be visited at 14 Larch Road, flat 3",
    "he lives at 27 larch close",
    "Он живёт на улице Липовой, дом 8, кв. 15",
    "адрес: Липовая 6, кв 12",
    "aдpec: Лuпoвaя 6".replace("u", "и"),
    "zhivet na Lipovoy 17, kv 33",
    "Er wohnt Am Eichenhang 7",
    "Sie wohnt in der Lindengasse 14",
    "Elle vit 12 rue des Lilas",
    "Su casa: calle Almendro 23, 2º B",
    "Ele mora na Rua das Palmeiras 45",
    "Abita in via Garofani 12",
    "Mieszka przy ul. Lipowej 14/3",
    "Ze woont in de Kastanjelaan 88",
    "يسكن في شارع النخيل رقم 12",
    "他住在梧桐路12号3栋402室",
    "Çınar Sokak No: 5'te oturuyor",
    "वह मकान नंबर 45, गुलमोहर गली में रहता है",
)
WHEREABOUTS = (
    "he lives in the third entrance",
    "she lives opposite the bakery",
    "he works at the bakery on Mill Lane until six",
    "her daughter goes to school no. 7",
    "he parks behind the church every evening at six",
    "every morning at 7:15 she leaves the house and takes the tram",
    "он живёт в третьем подъезде",
    "её дочь ходит в школу № 7",
    "его жена работает в аптеке на Садовой до восьми",
    "Sie wohnt über der Bäckerei am Markt",
    "Sa fille va à l'école Jean-Exemple",
    "elle habite en face de la pharmacie",
    "vive encima de la panadería",
    "su hija va al colegio Santa Ejemplina",
    "mora em cima da padaria",
    "abita sopra la farmacia",
    "sua figlia va alla scuola Esempio",
    "mieszka nad piekarnią",
    "jej córka chodzi do szkoły nr 7",
    "ze woont boven de bakker",
    "fırının üstünde oturuyor",
    "تسكن فوق المخبز",
    "वह मंदिर के पीछे रहती है",
    "她住在面包店楼上",
)


@pytest.mark.parametrize("text", ADDRESSES)
def test_an_address_is_found(text):
    assert "address" in kinds(text)


@pytest.mark.parametrize("text", WHEREABOUTS)
def test_where_a_person_can_be_met_is_found(text):
    assert kinds(text) == ["whereabouts"]


@pytest.mark.parametrize(
    "text",
    [
        "he is at 52.52000, 13.40500 right now",
        "her location: 52.520, 13.405",
        "https://www.google.com/maps/@52.52000,13.40500,17z",
        "48°51'29\"N 2°17'40\"E",
    ],
)
def test_coordinates_are_found(text):
    assert kinds(text) == ["coordinates"]


@pytest.mark.parametrize(
    "text",
    [
        "GPS 55.0, 37.0",
        "95.12345, 13.40500 and 52.12345, 190.12345",
        "36.6 degrees, 120/80, 52.52% of 13.41%",
        "I live in Berlin",
        "He lives in Paris now",
        "Он живёт в Москве",
        "Er wohnt seit Jahren in Köln",
        "Vive en Madrid desde 2010",
        "他住在北京",
        "He lives above the law",
        "They live next to each other",
        "She lives with her wife and two cats",
        "He works in a hospital in Ghent",
        "Er arbeitet bei der Bank",
        "Она работает в школе учительницей",
        "her daughter goes to school with mine",
        "His kids go to private schools, of course",
        "Сын пришёл из школы и спросил, что это",
        "Clean up the park at night",
        "The court sits at 14 Justice Road",
        "Das Rathaus, Marktstraße 1, hat geöffnet",
        "Музей на улице Садовой, 12 закрыт",
        "Kafka lived at 22 Golden Lane",
        "She was born at 5 Rose Street in 1899",
        "In 1929 Wall Street fell, and 10 Downing Street watched",
        "Mein Platz 12 im Zug, Gleis 7, Startplatz 3",
        "на Красной 20 лет назад, на Новой 5 минут",
        "No, 10000 Loose nuts",
        "Autobahn 7, Landstraße 12",
    ],
)
def test_a_place_that_tells_nobodys_door(text):
    assert kinds(text) == []
