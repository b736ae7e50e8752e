"""`haven sites` and `haven policy`."""

from __future__ import annotations

from pathlib import Path

import pytest

from service.core.transactions import transaction
from service.sites.queries import find_site, policy_of
from tests.cli.conftest import Installation


def test_a_new_site_can_be_used_by_its_server_and_shown_again(installation: Installation) -> None:
    made = installation.json("sites", "add", "Моя газета", "--origin", "https://News.example/")
    assert set(made) >= {"site", "secret"}
    answer = installation.app.test_client().get(
        f"/v1/sites/{made['site']}/policy", headers={"Authorization": f"Bearer {made['secret']}"}
    )
    assert answer.status_code == 200
    shown = installation.json("sites", "show", made["site"])
    assert shown["name"] == "Моя газета"
    assert shown["origins"] == ["https://news.example"]
    assert shown["embed"] == made["embed"]
    assert "secret" not in shown
    assert [site["site"] for site in installation.json("sites", "list")] == [made["site"]]


def test_without_json_it_is_told_in_lines(installation: Installation) -> None:
    told = installation.ok("sites", "add", "News", "--origin", "https://a.example", "--origin", "https://b.example")
    key = next(line.split()[1] for line in told.splitlines() if line.startswith("key:"))
    assert f'data-site="{key}"' in told
    assert f'data-site="{key}"' in installation.ok("sites", "show", key)
    assert installation.ok("sites", "list") == f"{key}\tNews\thttps://a.example https://b.example\n"


def test_the_embed_line_names_where_browsers_reach_the_service(
    installation: Installation, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = installation.make.site().key
    assert 'src="http://127.0.0.1:8000/embed.js"' in installation.ok("sites", "show", key)
    (installation.data / "address").write_text("http://127.0.0.1:8123")
    assert 'src="http://127.0.0.1:8123/embed.js"' in installation.ok("sites", "show", key)
    monkeypatch.setenv("HAVEN_URL", "https://comments.example/")
    assert 'src="https://comments.example/embed.js"' in installation.ok("sites", "show", key)


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("add", "News", "--origin", "news"), "'news' is no origin"),
        (("add", "  ", "--origin", "https://news.example"), "A site needs a name"),
        (("show", "nobody"), "There is no such site."),
        (("show", "кто-то"), "There is no such site."),
    ],
)
def test_a_refusal_is_one_sentence(installation: Installation, arguments: tuple[str, ...], says: str) -> None:
    assert says in installation.refused("sites", *arguments)
    assert installation.json("sites", "list") == []


def test_an_argument_that_is_no_text_is_wrong_usage(installation: Installation) -> None:
    for arguments in (["sites", "add", "a\udcff", "--origin", "https://a.example"], ["sites", "show", "\udcff"]):
        assert "no valid UTF-8" in installation.refused(*arguments, status=2)


def test_a_name_cannot_steer_the_terminal(installation: Installation) -> None:
    installation.make.site(name="News \x1b[31m")
    assert "\x1b" not in installation.ok("sites", "list")


def test_a_policy_is_changed_option_by_option(installation: Installation) -> None:
    site = installation.make.site()
    installation.ok("policy", "set", "--site", site.key, "mode=pre", "rate.submissions_per_minute=0")
    told = installation.ok("policy", "set", "--site", site.key, "trust.after_approved=3")
    assert {line.strip() for line in told.splitlines()[1:]} == {
        'mode = "pre"', "rate.submissions_per_minute = 0", "trust.after_approved = 3",
    }  # fmt: skip
    assert 'mode = "pre"' in installation.ok("policy", "show", "--site", site.key)
    shown = installation.json("policy", "show", "--site", site.key)
    assert shown["rate"]["submissions_per_minute"] == 0


@pytest.mark.parametrize("command", [("policy", "set", "--site"), ("sites", "set-policy")])
def test_a_file_puts_everything_else_back(installation: Installation, tmp_path: Path, command: tuple[str, ...]) -> None:
    site = installation.make.site(mode="pre")
    file = tmp_path / "my=policy.toml"
    file.write_text("[links]\nhold_from = 7\n")
    shown = installation.json(*command, site.key, str(file))
    assert shown["links"]["hold_from"] == 7
    assert shown["mode"] == "auto"
    # what `show` prints is such a file
    file.write_text(installation.ok("policy", "show", "--site", site.key))
    assert installation.json(*command, site.key, str(file)) == shown
    file.write_text("")
    assert "all the defaults" in installation.ok(*command, site.key, str(file))


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ("links.hold_from=9999", "links.hold_from: Must be a whole number"),
        ("links.nonsense=1", "links.nonsense: Unknown option."),
        ("/no/such/file.toml", "/no/such/file.toml: No such file"),
        ("config/gunicorn.conf.py", "is no TOML"),
        ("LICENSE", "is no TOML"),
    ],
)
def test_a_wrong_policy_changes_nothing(installation: Installation, change: str, says: str) -> None:
    site = installation.make.site(mode="pre")
    assert says in installation.refused("policy", "set", "--site", site.key, change)
    with installation.app.app_context(), transaction(write=False) as work:
        found = find_site(work, site.key)
        assert (policy_of(found).mode, found.policy_version) == ("pre", 2)


def test_wrong_usage_of_set_says_so(installation: Installation, tmp_path: Path) -> None:
    site = installation.make.site()
    assert "no KEY=VALUE" in installation.refused("policy", "set", "--site", site.key, "mode=pre", "nothing", status=2)
    assert "UTF-8" in installation.refused("policy", "set", "--site", site.key, "mode=\udcff", status=2)
    file = tmp_path / "latin.toml"
    file.write_bytes(b"# \xff\n")
    assert "no UTF-8 text" in installation.refused("sites", "set-policy", site.key, str(file))
