"""The optional proof of work: ALTCHA's protocol, used once, for one page, and never a wall."""

from __future__ import annotations

import json
from base64 import b64encode
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from service.comments.spend import forget_spent
from service.core.clock import clock as haven_clock
from service.core.transactions import transaction
from tests.conftest import Hands
from tests.make import AUTHOR, ORIGIN, PAGE, MadeSite, Make
from tests.solving import EASY, ask, number_of, written
from tests.widget.frames import stored

MADE = {"challenge": "0" * 64, "salt": "00?expires=9999999999&page=x&", "signature": "0" * 64, "algorithm": "SHA-256"}


@pytest.fixture
def site(make: Make) -> MadeSite:
    return make.site(form=EASY, rate={"submissions_per_minute": 0})


def send(client: FlaskClient, site: MadeSite, challenge: str | None, *, url: str = PAGE, **more: Any) -> int:
    """Send a comment with this proof; each is another text."""
    body = f"Comment {send.__dict__.setdefault('sent', 0)}."
    send.__dict__["sent"] += 1
    sent = {"url": url, "author": AUTHOR, "body": body, "challenge": challenge} | more
    return client.post(site.comments, json=sent, headers={"Origin": ORIGIN}).status_code


def worth(app: Flask) -> list[str | None]:
    """Return what the proofs of all comments were worth."""
    return [comment.signals.get("challenge") for comment in stored(app)]


def test_a_site_that_asks_for_nothing_gives_none_and_takes_any(app: Flask, client: FlaskClient, make: Make) -> None:
    site = make.site()
    answer = client.get(f"/v1/sites/{site.key}/challenge", query_string={"url": PAGE})
    assert (answer.status_code, answer.json["detail"]) == (404, "This site asks for no proof of work.")
    assert send(client, site, "whatever") == 202
    assert worth(app) == [None]


def test_a_challenge_is_for_a_page_of_the_site(client: FlaskClient, site: MadeSite) -> None:
    path = f"/v1/sites/{site.key}/challenge"
    assert client.get(path).status_code == 422
    assert client.get(path, query_string={"url": "https://evil.example/"}).status_code == 422
    assert client.get("/v1/sites/nobody/challenge", query_string={"url": PAGE}).status_code == 404


def test_a_challenge_looks_as_altchas_solvers_expect_it(client: FlaskClient, site: MadeSite) -> None:
    challenge = ask(client, site)
    assert set(challenge) == {"algorithm", "challenge", "maxnumber", "salt", "signature"}
    assert (challenge["algorithm"], challenge["maxnumber"]) == ("SHA-256", 1_000)
    assert challenge["salt"].endswith("&")
    assert ask(client, site)["salt"] != challenge["salt"]
    answer = client.get(f"/v1/sites/{site.key}/challenge", query_string={"url": PAGE})
    assert answer.headers["Cache-Control"] == "no-store"


def test_a_solution_is_good_for_one_comment(app: Flask, client: FlaskClient, site: MadeSite) -> None:
    solution = written(ask(client, site))
    assert [send(client, site, solution) for _ in range(2)] == [202, 202]
    assert worth(app) == ["solved", "wrong"]


def test_the_same_solution_written_otherwise_is_still_the_same(app: Flask, client: FlaskClient, site: MadeSite) -> None:
    challenge = ask(client, site)
    send(client, site, written(challenge))
    send(client, site, written(challenge, signature=challenge["signature"].upper()))
    send(client, site, written(challenge, salt=challenge["salt"].removesuffix("&")))
    send(client, site, written(challenge, challenge=challenge["challenge"].upper()))
    send(client, site, written(challenge, more="of it"))
    assert worth(app) == ["solved", "wrong", "wrong", "wrong", "wrong"]


def test_the_expiry_cannot_be_moved_out_of_the_salt(
    app: Flask, client: FlaskClient, site: MadeSite, clock: Hands
) -> None:
    """Salt and number are joined before they are hashed: where one ends and the other begins must not be a choice."""
    challenge = ask(client, site)
    number = number_of(challenge)
    clock.forward(hours=2)
    salt = challenge["salt"]
    for cut in range(len(salt)):
        send(client, site, written(challenge, salt=salt[:cut], number=f"{salt[cut:]}{number}"))
    send(client, site, written(challenge, salt=f"{salt}{str(number)[:1]}", number=int(f"0{str(number)[1:]}")))
    send(client, site, written(challenge, salt=salt.replace("expires=", "expires=9")))
    send(client, site, written(challenge, salt=f"{salt}expires=9999999999&"))
    assert set(worth(app)) == {"wrong"}


def test_a_solution_is_good_for_an_hour(app: Flask, client: FlaskClient, site: MadeSite, clock: Hands) -> None:
    one, two = written(ask(client, site)), written(ask(client, site))
    clock.forward(minutes=59)
    send(client, site, one)
    clock.forward(minutes=1)
    send(client, site, two)
    assert worth(app) == ["solved", "wrong"]


def test_a_solution_is_good_on_its_own_page_of_its_own_site(
    app: Flask, client: FlaskClient, site: MadeSite, make: Make
) -> None:
    other = make.site(form=EASY)
    send(client, site, written(ask(client, site, f"{ORIGIN}/another")))
    send(client, other, written(ask(client, site)))
    send(client, site, written(ask(client, site, f"{PAGE}?utm_source=mail#top")))
    assert worth(app) == ["wrong", "wrong", "solved"]


@pytest.mark.parametrize(
    "payload",
    [
        "nonsense",
        "bm9uc2Vuc2U=",
        b64encode(b"[]").decode(),
        b64encode(b"[" * 3_000).decode()[:4_000],
        b64encode(json.dumps(MADE).encode()).decode(),
        *(
            b64encode(json.dumps(MADE | {"number": 1} | lie).encode()).decode()
            for lie in (
                {},
                {"number": "1"},
                {"number": True},
                {"number": -1},
                {"number": 1.0},
                {"algorithm": "SHA-1"},
                {"algorithm": None},
                {"salt": 7},
                {"salt": ""},
                {"signature": ["0"]},
            )
        ),
    ],
)
def test_what_is_no_solution_holds_the_comment_and_refuses_nothing(
    app: Flask, client: FlaskClient, site: MadeSite, payload: str
) -> None:
    assert send(client, site, payload) == 202
    assert worth(app) == ["wrong"]


def test_a_signature_of_another_installation_is_none(app: Flask, client: FlaskClient, site: MadeSite) -> None:
    challenge = ask(client, site)
    send(client, site, written(challenge, signature=challenge["signature"][::-1]))
    assert worth(app) == ["wrong"]


@pytest.mark.parametrize("nothing", [None, ""])
def test_without_a_proof_a_comment_is_taken_in(
    app: Flask, client: FlaskClient, site: MadeSite, nothing: str | None
) -> None:
    assert send(client, site, nothing) == 202
    assert worth(app) == ["missing"]


def test_a_retry_with_the_same_key_is_answered_as_before(app: Flask, client: FlaskClient, site: MadeSite) -> None:
    solution = written(ask(client, site))
    again = {"idempotency_key": "once", "body": "Sent twice."}
    assert [send(client, site, solution, **again) for _ in range(2)] == [202, 202]
    assert worth(app) == ["solved"]


def test_a_refused_comment_spends_nothing(app: Flask, client: FlaskClient, site: MadeSite) -> None:
    solution = written(ask(client, site))
    assert send(client, site, solution, body="") == 422
    assert send(client, site, solution) == 202
    assert worth(app) == ["solved"]


def test_a_moderator_needs_none(app: Flask, client: FlaskClient, site: MadeSite, make: Make) -> None:
    moderator = make.moderator(site)
    sent = {"url": PAGE, "author": AUTHOR, "body": "By staff."}
    assert client.post(site.comments, json=sent, headers=moderator.headers).status_code == 202
    assert worth(app) == [None]


def test_spent_challenges_are_forgotten_when_they_have_expired(
    app: Flask, client: FlaskClient, site: MadeSite, clock: Hands
) -> None:
    send(client, site, written(ask(client, site)))

    def forgotten() -> int:
        with app.app_context(), transaction() as work:
            return forget_spent(work, now=haven_clock.now())

    clock.forward(minutes=60)
    assert forgotten() == 0
    clock.forward(seconds=1)
    assert forgotten() == 1
