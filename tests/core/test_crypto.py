"""Keys and hashes: nothing kept can be read back, and nothing made for one purpose serves another."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from flask import Flask

from service.access.keyring import address_hash, email_domain_hash, email_hash
from service.core.crypto import Keyring
from service.core.email_address import normalised

ONE, OTHER = Keyring("one " * 10), Keyring("other " * 10)
NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize("text", ["", "ann@mail.example", "ünï@mail.example", "a" * 254])
def test_what_is_encrypted_can_be_read_with_the_same_key_only(text: str) -> None:
    kept = ONE.encrypt(text)
    assert ONE.decrypt(kept) == text
    assert OTHER.decrypt(kept) is None
    assert not text or text.encode() not in kept


def test_the_same_text_looks_different_each_time() -> None:
    assert ONE.encrypt("ann@mail.example") != ONE.encrypt("ann@mail.example")


@pytest.mark.parametrize("data", [b"", b"x", b"\xff" * 100])
def test_what_was_not_encrypted_here_is_nothing(data: bytes) -> None:
    assert ONE.decrypt(data) is None


def test_a_changed_byte_is_noticed() -> None:
    kept = bytearray(ONE.encrypt("ann@mail.example"))
    kept[20] ^= 1
    assert ONE.decrypt(bytes(kept)) is None


def test_hashes_and_signatures_depend_on_key_purpose_and_text() -> None:
    hashes = {
        ring.hash(purpose, text) for ring in (ONE, OTHER) for purpose in ("e-mail", "address") for text in ("a", "b")
    }
    signatures = {
        ring.sign(purpose, text) for ring in (ONE, OTHER) for purpose in ("receipt", "csrf") for text in ("a", "b")
    }
    assert len(hashes) == len(signatures) == 8
    assert ONE.hash("e-mail", "a") == Keyring("one " * 10).hash("e-mail", "a")


@pytest.mark.parametrize("forged", ["", "x", "é", "\ud800", "A" * 32])
def test_a_forged_signature_is_refused(forged: str) -> None:
    assert not ONE.verify("receipt", "text", forged)
    assert not ONE.verify("receipt", "text", OTHER.sign("receipt", "text"))
    assert not ONE.verify("receipt", "text", ONE.sign("csrf", "text"))
    assert ONE.verify("receipt", "text", ONE.sign("receipt", "text"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ann@Mail.Example", "ann@mail.example"),
        ("ann@bücher.example", "ann@xn--bcher-kva.example"),
        ("ann@BÜCHER.example", "ann@bücher.example"),
        ("jose\u0301@mail.example", "jos\u00e9@mail.example"),
    ],
)
def test_an_email_address_is_one_however_it_is_written(app: Flask, one: str, other: str) -> None:
    with app.app_context():
        assert email_hash(one) == email_hash(other)
        assert email_domain_hash(one) == email_domain_hash(other) == email_domain_hash(other.partition("@")[2])


@pytest.mark.parametrize(
    "text",
    ["", "nope", "ann@", "@mail.example", "ann@localhost", "ann@mail.test", "a b@mail.example", "ann@mail..example"],
)
def test_what_is_no_email_address_has_no_normal_form(text: str) -> None:
    assert normalised(text) is None


def test_an_email_address_is_looked_up_whatever_its_letter_case(app: Flask) -> None:
    with app.app_context():
        assert email_hash(" Ann@Mail.Example ") == email_hash("ann@mail.example") != email_hash("bo@mail.example")
        assert email_domain_hash("Ann@Mail.Example") == email_domain_hash("bo@mail.example")
        assert email_hash("ann@mail.example") != email_domain_hash("ann@mail.example")


@pytest.mark.parametrize(
    ("one", "other", "same", "why"),
    [
        ("192.0.2.1", "192.0.2.254", True, "one customer's network of version 4"),
        ("192.0.2.1", "192.0.3.1", False, "another network"),
        ("2001:db8:1:2::3", "2001:db8:1:ffff::1", True, "one customer's network of version 6"),
        ("2001:db8:1::1", "2001:db8:2::1", False, "another network of version 6"),
        ("::ffff:192.0.2.1", "192.0.2.7", True, "version 4 in the clothes of version 6"),
        ("fe80::1%eth0", "fe80::2", True, "an address with a zone"),
    ],
)
def test_an_address_is_known_by_its_network(app: Flask, one: str, other: str, same: bool, why: str) -> None:  # a row
    with app.app_context():
        assert (address_hash(one, now=NOON) == address_hash(other, now=NOON)) is same, why


def test_an_address_cannot_be_followed_beyond_a_week(app: Flask) -> None:
    with app.app_context():
        hashes = {address_hash("192.0.2.1", now=NOON + timedelta(days=day)) for day in range(15)}
        assert 3 <= len(hashes) <= 4
        assert "192.0.2" not in str(hashes)


@pytest.mark.parametrize("address", [None, "", "localhost", "unix:", "300.0.0.1", "\0", "192.0.2.1:80"])
def test_what_is_no_address_has_no_hash(app: Flask, address: str | None) -> None:
    with app.app_context():
        assert address_hash(address, now=NOON) is None
