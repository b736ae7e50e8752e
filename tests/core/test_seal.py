"""Another secret key than the one the data was stored under is noticed, and nothing more is stored under it."""

from __future__ import annotations

from flask import Flask

from service.access import keyring, seal
from service.core.transactions import transaction
from service.ops.ready import look, ready_for_writes
from tests.conftest import SECRET
from tests.make import Make


def test_the_key_in_use_is_fine_and_another_is_not(app: Flask, make: Make) -> None:
    with app.app_context():
        with transaction(write=False) as work:
            assert seal.is_unbroken(work)  # nothing is stored yet
        make.site()
        assert look()["secret_key"].ok
        keyring.init_app(app, "another-secret-key-0123456789-0123456789")
        try:
            found = look()
        finally:
            keyring.init_app(app, SECRET)
        assert not found["secret_key"].ok
        assert not ready_for_writes(found)
        assert look()["secret_key"].ok


def test_later_things_do_not_move_the_seal(app: Flask, make: Make) -> None:
    make.site()
    keyring.init_app(app, "another-secret-key-0123456789-0123456789")
    try:
        make.site()
        with app.app_context(), transaction(write=False) as work:
            assert not seal.is_unbroken(work)
    finally:
        keyring.init_app(app, SECRET)
