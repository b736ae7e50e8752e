"""A check that fails, hangs or kills its process: its comment is held, and the others of its batch are decided."""

from __future__ import annotations

from tests.promise.house import APPROVED, UNCHECKED, House, on_both


def test_a_check_that_raises_holds_its_comment_and_keeps_the_words_out_of_the_log(house: House) -> None:
    house.web()
    comments = house.submit("Before.", "The words of mischief fail.", "After.")
    worker = house.worker(spoiled=True)
    house.decided(comments)
    assert [house.acts(comment) for comment in comments] == [APPROVED, UNCHECKED, APPROVED]
    assert house.failed_checks(comments[1]) == ["structure"]
    assert '"error": "ValueError"' in worker.output()
    assert "The words" not in worker.output()


def test_checks_that_hang_are_stopped_and_hold_their_comments(house: House) -> None:
    house.environ |= {"HAVEN_CHECK_SECONDS": "5", "HAVEN_TASK_LEASE_SECONDS": "60"}
    house.web()
    comments = house.submit("Before.", "This is mischief sleep.", "This is mischief loop.", "After.")
    house.worker(spoiled=True)
    house.decided(comments)
    assert [house.acts(comment) for comment in comments] == [APPROVED, UNCHECKED, UNCHECKED, APPROVED]
    assert [house.failed_checks(comment) for comment in comments[1:3]] == [["structure"], ["structure"]]
    assert len({*house.visits("sleep"), *house.visits("loop")}) == 1, "the process went on"


@on_both
def test_poisonous_comments_end_held_and_take_no_other_with_them(house: House) -> None:
    house.web()
    comments = house.submit("Before.", "This is mischief leave.", "This is mischief die.", "After.", "Long after.")
    house.worker(spoiled=True)
    house.cron()
    house.decided(comments)
    assert [house.acts(comment) for comment in comments] == [APPROVED, UNCHECKED, UNCHECKED, APPROVED, APPROVED]
    for comment, way in zip(comments[1:3], ("leave", "die"), strict=True):
        assert 0 < len(house.visits(way)) <= 3
        task = house.task_of(comment)
        assert (task.state, task.error) == ("failed", "WorkerDied")


def test_a_check_that_no_signal_stops_ends_its_process_and_then_its_comment_is_held(house: House) -> None:
    house.environ |= {"HAVEN_CHECK_SECONDS": "2", "HAVEN_TASK_ATTEMPTS": "2"}
    house.web()
    comments = house.submit("This is mischief stuck.", "After.")
    worker = house.worker(spoiled=True)
    house.cron()
    house.decided(comments)
    assert [house.acts(comment) for comment in comments] == [UNCHECKED, APPROVED]
    assert len({*house.visits("stuck")}) == 2
    assert "in stuck" in worker.output()
