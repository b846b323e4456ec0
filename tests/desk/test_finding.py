"""The Register's filters, and where a table may be saved."""

from pathlib import Path

import pytest

from sikot_desk.desk import finding, saving
from sikot_desk.desk.boards import Board
from sikot_desk.desk.finding import Only
from tests.desk.day import Day, person


def found(day: Day, text: str = "", limit: int = 20, **only: object) -> list[str]:
    board = Board(day.counter.register, day.now)
    lines = finding.found(board, text, Only(**only), limit)
    return [line.name for line in lines]


@pytest.fixture
def three(day: Day) -> Day:
    day.received(applicant=person(1, name="Adi Satu"))
    day.ready(applicant=person(2, name="Adi Dua"))
    day.handed(applicant=person(3, name="Adi Tiga"))
    return day


def test_each_state_lets_its_own_pass(three: Day) -> None:
    assert found(three, state="running") == ["Adi Satu"]
    assert found(three, state="ready") == ["Adi Dua"]
    assert found(three, state="handed_over") == ["Adi Tiga"]
    assert found(three, state="withdrawn") == []
    assert len(found(three)) == 3


def test_filters_stand_together_with_words_and_limits(three: Day) -> None:
    year = three.now.year
    assert found(three, "dua", state="ready", year=year) == ["Adi Dua"]
    assert found(three, "dua", state="running") == []
    assert found(three, kind="perpanjangan") == []
    assert found(three, year=year - 1) == []
    assert len(found(three, kind="baru", limit=2)) == 2


def test_a_year_is_the_office_s_own(day: Day) -> None:
    before = day.now
    day.now = before.replace(year=2027, month=1, day=1, hour=3, minute=0)
    day.received(applicant=person(1, name="Tahun Baru"))
    assert found(day, year=2027) == ["Tahun Baru"]
    assert found(day, year=2026) == []


def test_every_page_is_looked_at(day: Day, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finding, "_PAGE", 2)
    for n in range(5):
        day.received(applicant=person(n, name=f"Orang {'ABCDE'[n]}"))
    assert found(day, kind="baru") == [f"Orang {one}" for one in "EDCBA"]


def test_a_rare_filter_is_given_up_at_last(day: Day, monkeypatch: pytest.MonkeyPatch) -> None:
    day.handed(applicant=person(0, name="Paling Lama"))
    for n in range(1, 5):
        day.received(applicant=person(n))
    monkeypatch.setattr(finding, "_PAGE", 2)
    monkeypatch.setattr(finding, "_FARTHEST", 4)
    assert found(day, state="handed_over") == []
    monkeypatch.setattr(finding, "_FARTHEST", 6)
    assert found(day, state="handed_over") == ["Paling Lama"]


HEAD, ROWS = ("Nama",), (("Siti",),)


def test_a_table_is_saved_where_the_officer_says(tmp_path: Path) -> None:
    place = tmp_path / "a.csv"
    assert saving.save_table(f" {place} ", HEAD, ROWS) == ""
    assert "Siti" in place.read_text("utf-8-sig")


def test_a_table_is_never_saved_over_a_file_or_nowhere(tmp_path: Path) -> None:
    there = tmp_path / "a.csv"
    there.write_text("milik orang")
    reasons = {
        str(there): saving.ALREADY,
        str(tmp_path): saving.NO_PLACE,
        "a.csv": saving.NO_PLACE,
        "": saving.NO_PLACE,
        str(tmp_path / "tidak" / "a.csv"): saving.NO_FOLDER,
    }
    assert {file: saving.save_table(file, HEAD, ROWS) for file in reasons} == reasons
    assert there.read_text() == "milik orang"


def test_a_full_disk_is_said(tmp_path: Path) -> None:
    def rows():
        raise OSError(28, "No space left on device")
        yield ("a",)

    assert saving.save_table(str(tmp_path / "a.csv"), HEAD, rows()) == saving.UNWRITABLE
    assert list(tmp_path.iterdir()) == []
