"""Reading pages in tests, as a browser with scripts off would: forms, fields, links and text."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

from werkzeug.test import TestResponse

_VOID = {"meta", "link", "base", "input", "br", "img"}


@dataclass
class Form:
    """A form of a page, with its own fields."""

    action: str
    method: str
    fields: dict[str, str] = field(default_factory=dict)


class Page(HTMLParser):
    """A parsed page, whose every tag must be closed.

    Attributes:
        forms: every form, in order.
        fields: name -> value of every field, check boxes only when checked; "" is one without a name.
        tags: every tag with its attributes, in order.
        words: the text, white space collapsed.
    """

    def __init__(self, response: TestResponse) -> None:
        super().__init__()
        self.forms: list[Form] = []
        self.fields: dict[str, str] = {}
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.open: list[str] = []
        self._text: list[str] = []
        self._writing: str | None = None
        self.feed(response.text)
        self.close()
        self.words = " ".join("".join(self._text).split())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.tags.append((tag, given))
        if tag not in _VOID:
            self.open.append(tag)
        if tag == "form":
            self.forms.append(Form(given["action"], given["method"]))
        elif tag == "textarea":
            self._writing = given.get("name", "")
            self._fill_in(self._writing, "")
        elif tag == "select" or (tag == "input" and (given["type"] != "checkbox" or "checked" in given)):
            self._fill_in(given["name"], given.get("value", ""))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag
        if self._writing is not None:
            # HTML drops a line break right after the tag
            self._fill_in(self._writing, self.fields[self._writing].removeprefix("\n"))
            self._writing = None

    def handle_data(self, data: str) -> None:
        if self._writing is not None:
            self._fill_in(self._writing, self.fields[self._writing] + data)
        self._text.append(data)

    def _fill_in(self, name: str, value: str) -> None:
        self.fields[name] = value
        if "form" in self.open:
            self.forms[-1].fields[name] = value

    def all(self, tag: str, **having: str) -> list[dict[str, str]]:
        """Return the attributes of every such tag that has these."""
        return [attributes for name, attributes in self.tags if name == tag and having.items() <= attributes.items()]

    def one(self, tag: str, **having: str) -> dict[str, str]:
        """Return the attributes of the only such tag."""
        [found] = self.all(tag, **having)
        return found

    def by_id(self, name: str) -> dict[str, str]:
        """Return the attributes of the tag with this id, which must be unique."""
        [found] = [attributes for _, attributes in self.tags if attributes.get("id") == name]
        return found
