"""Which language the frame speaks, and that nothing else does."""

from __future__ import annotations

import pytest
from flask import render_template_string
from flask.testing import FlaskClient
from markupsafe import Markup

from service.access.models import Role
from service.core.languages import known, language, preferred
from service.core.words import N_, _, speak, speaking, spoken
from tests.html import Page
from tests.make import Make
from tests.widget.frames import show


@pytest.mark.parametrize(
    ("asked", "spoken"),
    [
        (("auto", "", ""), "en"),
        (("auto", "", "de-AT,de;q=0.9,en;q=0.5"), "de"),
        (("auto", "", "ar;q=0.5,de"), "de"),
        (("auto", "ar-EG", "de"), "ar"),
        (("auto", "tlh", "de"), "de"),
        (("auto", "tlh", "tlh"), "en"),
        (("de", "ar", "ar"), "de"),
        (("auto", "d\0e" * 100, "*, ;q=x"), "en"),
    ],
)
def test_the_policy_goes_before_the_page_before_the_browser(
    client: FlaskClient, make: Make, asked: tuple[str, str, str], spoken: str
) -> None:
    policy, page, browser = asked
    site = make.site(language=policy)
    answer = client.get(
        f"/embed/{site.key}",
        query_string={"url": "https://news.example/a-story", "lang": page},
        headers={"Accept-Language": browser},
    )
    html = Page(answer).one("html")
    assert (answer.status_code, html["lang"], answer.headers["Content-Language"]) == (200, spoken, spoken)
    assert html["dir"] == ("rtl" if spoken == "ar" else "ltr")
    known_before = policy != "auto" or page.startswith("ar")
    assert ("Accept-Language" in answer.headers.get("Vary", "")) is not known_before


def test_the_language_does_not_stay_for_the_next_reader(client: FlaskClient, make: Make) -> None:
    site = make.site()
    assert "Noch keine Kommentare" in Page(show(client, site, lang="de")).words
    assert "No comments yet" in Page(show(client, site)).words


def test_every_link_of_the_frame_keeps_the_pages_language(client: FlaskClient, make: Make) -> None:
    site = make.site()
    make.approved(site)
    page = Page(show(client, site, lang="de"))
    leading = [tag["href"] for tag in page.all("a", target="_self")] + [form.action for form in page.forms]
    links = [link for link in leading if link.startswith("/")]
    assert len(links) > 3
    assert [link for link in links if "lang=de" not in link] == []


def test_the_comments_as_json_have_no_language(client: FlaskClient, make: Make) -> None:
    site = make.site()
    make.approved(site)
    answers = [
        client.get(site.comments, query_string={"url": "https://news.example/a-story"}, headers=headers)
        for headers in ({}, {"Accept-Language": "de"})
    ]
    assert answers[0].data == answers[1].data
    assert "Content-Language" not in answers[1].headers
    assert "Accept-Language" not in answers[1].headers["Vary"]


def test_a_policy_takes_no_language_that_is_not_spoken_here(client: FlaskClient, make: Make) -> None:
    site = make.site()
    owner = make.moderator(role=Role.OWNER)
    answer = client.put(f"/v1/sites/{site.key}/policy", json={"language": "tlh"}, headers=owner.headers)
    assert answer.status_code == 422
    assert "language" in str(answer.json)


def test_a_sentence_without_a_translation_stays_as_it_is() -> None:
    with speaking("de"):
        assert _("A sentence that nobody ever wrote, 100 %") == "A sentence that nobody ever wrote, 100 %"
        assert _("") == ""
        assert N_("just now") == "just now"
        assert _(N_("just now")) == "gerade eben"
    assert spoken().code == "en"
    with pytest.raises(KeyError):
        speak("tlh")


def test_templates_escape_the_words_and_what_is_filled_in(client: FlaskClient) -> None:
    with client.application.app_context():
        drawn = render_template_string(
            "{{ _('<b> %(name)s', name=name) }} {{ _('%(who)s', who=safe) }} {{ ngettext('%(num)d', '%(num)d', 2) }}",
            name="<i>",
            safe=Markup("<bdi>Ann</bdi>"),
        )
    assert drawn == "&lt;b&gt; &lt;i&gt; <bdi>Ann</bdi> 2"


def test_a_language_is_found_under_its_other_names() -> None:
    assert [
        known(tag)
        for tag in (
            "de",
            "DE_at",
            "de-Latn-DE-1996",
            "arz",
            "",
            "-",
            "x-klingon",
            "zh-TW",
            "zh-CN",
            "no",
            "pt-AO",
            "pt_BR",
            "iw",
            "sr-Latn-RS",
        )
    ] == [
        *("de", "de", "de"),
        *(None, None, None, None),
        *("zh-Hant", "zh-Hans", "nb", "pt", "pt-BR", "he", "hr"),
    ]
    assert preferred(["tlh", "ar-001", "de"]) == "ar"
    assert (language("ar").direction, language("de").name) == ("rtl", "Deutsch")
