"""The sample website's stories, and what each says of itself."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Story:
    """One page of the sample website; its text is a file in the folder `stories`."""

    path: str
    file: str
    title: str
    description: str
    language: str = "en"
    comments: str = "Comments"
    header: str = "The Far Bank · a newspaper that exists for these pages only"

    @property
    def picture(self) -> str:
        """The path of its picture."""
        return f"/pictures/{self.file.partition('.')[0]}.png"


STORIES = (
    Story(
        "/",
        "ferry.html",
        "The night ferry",
        "Five people, one boat, and the lights on the other side of the river.",
        header="The Far Bank · a newspaper that exists for these pages only"
        ' · <a href="/ru" lang="ru" hreflang="ru">По-русски</a>',
    ),
    Story(
        "/ru",
        "ferry.ru.html",
        "Ночной паром",
        "Пять человек, одна лодка и огни на другом берегу.",
        language="ru",
        comments="Комментарии",
        header="Дальний берег · газета, которая есть только на этих страницах"
        ' · <a href="/" lang="en" hreflang="en">In English</a>',
    ),
    Story(
        "/bread", "bread.html", "Bread at three in the morning", "The baker leaves the lights on for the night ferry."
    ),
    Story(
        "/bridge", "bridge.html", "A bridge instead of the ferry", "The council votes; the ferryman looks at the river."
    ),
    Story(
        "/bus",
        "bus.html",
        "Line 4 asks no questions",
        "Two brothers, two buses, and a town they learned by getting lost.",
    ),
)
