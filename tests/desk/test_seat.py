"""The seat as a register's file shows it before anybody opened it."""

from pathlib import Path

from sikot_desk.desk import seat
from sikot_desk.paths import Data


def test_a_file_shows_its_office_and_staff_and_nobody_sits_there(data: Path) -> None:
    seen = seat.seen(Data(data).register)
    assert seen is not None
    assert seen.purpose == "scenario"
    assert seen.officer is None
    assert {one.user for one in seen.staff} >= {"rina", "sari", "yusnidar"}


def test_a_file_that_is_no_register_shows_no_seat(tmp_path: Path) -> None:
    other = tmp_path / "surat.db"
    other.write_text("bukan register")
    assert seat.seen(other) is None
