"""`haven moderators`."""

from __future__ import annotations

from typing import Any

import pytest

from tests.cli.conftest import Installation

EMAIL = "mo@news.example"


def signs_in(installation: Installation, made: dict[str, Any]) -> bool:
    answer = installation.app.test_client().post("/v1/session", json={"email": EMAIL, "password": made["password"]})
    return answer.status_code < 300


def knows_token(installation: Installation, made: dict[str, Any]) -> bool:
    headers = {"Authorization": f"Bearer {made['token']}"}
    return installation.app.test_client().get("/v1/me", headers=headers).status_code == 200


def test_a_new_moderator_can_sign_in_and_use_the_token(installation: Installation) -> None:
    made = installation.json("moderators", "add", EMAIL)
    assert signs_in(installation, made)
    assert knows_token(installation, made)
    [listed] = installation.json("moderators", "list")
    assert (listed["email"], listed["role"], listed["sites"]) == (EMAIL, "moderator", [])
    assert made["password"] not in str(listed)


def test_sites_and_role_are_kept(installation: Installation) -> None:
    one, other = installation.make.site(), installation.make.site(name="Other")
    told = installation.ok("moderators", "add", EMAIL, "--site", one.key, "--site", other.key, "--role", "auditor")
    assert "password:" in told
    assert "token:" in told
    [listed] = installation.json("moderators", "list")
    assert (listed["role"], set(listed["sites"])) == ("auditor", {one.key, other.key})
    assert EMAIL in installation.ok("moderators", "list")


@pytest.mark.parametrize(
    ("arguments", "says", "status"),
    [
        (("add", "nobody"), "valid email address", 1),
        (("add", EMAIL, "--site", "nowhere"), "There is no such site.", 1),
        (("add", EMAIL, "--role", "king"), "king", 2),
        (("add", "\udcff@news.example"), "UTF-8", 2),
        (("reset-password", EMAIL), "There is no moderator", 1),
        (("disable", EMAIL), "There is no moderator", 1),
        (("enable", EMAIL), "There is no moderator", 1),
    ],
)
def test_a_refusal_adds_nobody(installation: Installation, arguments: tuple[str, ...], says: str, status: int) -> None:
    assert says in installation.refused("moderators", *arguments, status=status)
    assert installation.json("moderators", "list") == []


def test_an_address_can_be_added_once(installation: Installation) -> None:
    installation.ok("moderators", "add", EMAIL)
    assert "already" in installation.refused("moderators", "add", EMAIL.upper())


def test_a_lost_password_is_replaced_and_the_old_ones_end(installation: Installation) -> None:
    before = installation.json("moderators", "add", EMAIL)
    browser = installation.app.test_client()
    assert browser.post("/v1/session", json={"email": EMAIL, "password": before["password"]}).status_code < 300
    assert browser.get("/v1/me").status_code == 200
    after = installation.json("moderators", "reset-password", EMAIL)
    assert after["id"] == before["id"]
    assert signs_in(installation, after)
    assert knows_token(installation, after)
    assert not signs_in(installation, before)
    assert not knows_token(installation, before)
    assert browser.get("/v1/me").status_code == 401


def test_a_disabled_moderator_is_locked_out_at_once_until_enabled(installation: Installation) -> None:
    made = installation.json("moderators", "add", EMAIL)
    browser = installation.app.test_client()
    assert browser.post("/v1/session", json={"email": EMAIL, "password": made["password"]}).status_code < 300
    disabled = installation.json("moderators", "disable", EMAIL.upper())
    assert disabled["disabled_at"]
    assert browser.get("/v1/me").status_code == 401
    assert not signs_in(installation, made)
    assert not knows_token(installation, made)
    assert "disabled since" in installation.ok("moderators", "list")
    assert "disabled since" in installation.ok("moderators", "disable", EMAIL)
    assert installation.json("moderators", "list") == [disabled], "the second time changes nothing"
    assert "enabled" in installation.ok("moderators", "enable", EMAIL)
    assert signs_in(installation, made)
    assert knows_token(installation, made)
    assert browser.get("/v1/me").status_code == 401, "an ended session does not come back"


def test_a_new_password_does_not_enable(installation: Installation) -> None:
    installation.ok("moderators", "add", EMAIL)
    installation.ok("moderators", "disable", EMAIL)
    renewed = installation.json("moderators", "reset-password", EMAIL)
    assert not signs_in(installation, renewed)
    assert not knows_token(installation, renewed)


def test_the_last_owner_can_be_disabled_and_another_made(installation: Installation) -> None:
    installation.ok("moderators", "add", EMAIL, "--role", "owner")
    installation.ok("moderators", "disable", EMAIL)
    assert "already" in installation.refused("moderators", "add", EMAIL, "--role", "owner")
    installation.ok("moderators", "add", "another@news.example", "--role", "owner")


@pytest.mark.parametrize("written", ["ann@b\u00fccher.example", "Ann@xn--bcher-kva.Example"])
def test_an_address_is_the_same_in_every_spelling(installation: Installation, written: str) -> None:
    made = installation.json("moderators", "add", "ann@B\u00dcCHER.example")
    sent = {"email": written, "password": made["password"]}
    assert installation.app.test_client().post("/v1/session", json=sent).status_code == 204
    assert "already" in installation.refused("moderators", "add", written)
    assert installation.json("moderators", "reset-password", written)["id"] == made["id"]
