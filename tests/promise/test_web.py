"""A web process killed between the commit and everything after it."""

from __future__ import annotations

import pytest

from tests.promise.house import APPROVED, House


def test_a_comment_whose_web_process_died_after_the_commit_is_decided_and_the_retry_gives_it_back(house: House) -> None:
    house.web(spoiled=True)
    worker = house.worker()
    worker.wait_for_output("Listening on")
    with pytest.raises(ConnectionError):
        house.post("Did you get this?", key="the-form-of-ann")
    house.cron()
    [comment] = house.all_decided()
    status, answer = house.post("Did you get this?", key="the-form-of-ann")
    assert (status, answer["id"]) == (202, str(comment))
    assert house.all_decided() == [comment]
    assert house.acts(comment) == APPROVED
