"""A stick is trusted when it gave back what was written, and is left as it was found."""

from pathlib import Path

import pytest

from sikot_desk.desk import sending, stick_trial
from sikot_desk.domain.trouble import Trouble

SIZE = 200_000


def test_a_good_stick_gives_back_everything_and_keeps_nothing(tmp_path: Path) -> None:
    *going, last = stick_trial.run(sending.stick(tmp_path), SIZE)
    assert isinstance(last, stick_trial.Good)
    assert (last.done, last.total) == (2 * SIZE, 2 * SIZE)
    assert min(last.writing, last.reading) >= 0
    done = [one.done for one in going]
    assert done == sorted(done)
    assert list(tmp_path.iterdir()) == []


def test_a_trial_left_before_leaves_nothing(tmp_path: Path) -> None:
    going = stick_trial.run(sending.stick(tmp_path), SIZE)
    assert next(going).done <= SIZE
    going.close()  # type: ignore[attr-defined]
    assert list(tmp_path.iterdir()) == []


def test_a_stick_without_room_is_told_before_anything_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stick_trial.os, "urandom", lambda _size: b"")
    with pytest.raises(Trouble) as told:
        next(stick_trial.run(sending.stick(tmp_path), 1 << 60))
    assert told.value.code == "stick_full"
    assert list(tmp_path.iterdir()) == []
