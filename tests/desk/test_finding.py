"""The Register's filters, and where a table may be saved."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from openpyxl import load_workbook

from sikot_desk.desk import finding, saving
from sikot_desk.desk.boards import Board
from sikot_desk.desk.finding import Only, Sought
from sikot_desk.desk.saving import Table
from tests.desk.day import Day, person


def found(day: Day, text: str = "", limit: int = 20, order: str = "newest", **only) -> list[str]:
    """Names of everything found, read in pages of `limit`; counted it is as many."""
    board = Board(day.counter.register, day.now)
    sought = Sought(text, Only(**only), order)
    picked = finding.page(board, sought, limit)
    lines = list(picked.lines)
    while picked.mark:
        picked = finding.page(board, sought, limit, picked.mark)
        lines += picked.lines
    if order == "newest":
        assert finding.count(board, sought) == len(lines)
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


def test_a_step_and_what_is_late_are_states_too(three: Day) -> None:
    assert found(three, state="step:periksa") == ["Adi Satu"]
    assert found(three, state="step:tanda_tangan") == []
    three.accepted(applicant=person(4, name="Adi Empat"))
    assert found(three, state="late") == []
    three.now += timedelta(days=60)
    assert found(three, state="late") == ["Adi Empat"]
    assert found(three, "empat", state="late") == ["Adi Empat"]
    assert found(three, "satu", state="late") == []


def test_filters_stand_together_with_words(three: Day) -> None:
    year = three.now.year
    assert found(three, "dua", state="ready", period=str(year)) == ["Adi Dua"]
    assert found(three, "dua", state="running") == []
    assert found(three, kind="perpanjangan") == []
    assert found(three, period=str(year - 1)) == []
    assert found(three, kind="baru", limit=2) == ["Adi Tiga", "Adi Dua", "Adi Satu"]
    assert found(three, kind="baru", order="oldest", limit=1) == ["Adi Satu", "Adi Dua", "Adi Tiga"]


def test_periods_and_ends_are_those_of_the_day(three: Day) -> None:
    assert len(found(three, period="today")) == 3
    three.now += timedelta(days=5)
    assert found(three, period="today") == []
    assert len(found(three, period="month")) == 3
    three.now += timedelta(days=31)
    assert found(three, period="month") == []
    lines = finding.page(Board(three.counter.register, three.now), Sought(), 5).lines
    last = max(line.ends for line in lines if line.ends)
    three.now = three.now.replace(year=last.year, month=last.month, day=last.day)
    assert found(three, ending=30) == ["Adi Tiga", "Adi Dua"]
    assert found(three, ending=finding.LAPSED) == []
    three.now += timedelta(days=1)
    assert found(three, ending=30) == []
    assert found(three, ending=finding.LAPSED, order="ends_first") == ["Adi Dua", "Adi Tiga"]


def test_a_year_is_the_office_s_own(day: Day) -> None:
    before = day.now
    day.now = before.replace(year=2027, month=1, day=1, hour=3, minute=0)
    day.received(applicant=person(1, name="Tahun Baru"))
    assert found(day, period="2027") == ["Tahun Baru"]
    assert found(day, period="2026") == []


def test_counting_ends_where_it_is_enough(day: Day, monkeypatch: pytest.MonkeyPatch) -> None:
    for n in range(5):
        day.received(applicant=person(n, name=f"Orang {'ABCDE'[n]}"))
    monkeypatch.setattr(finding, "MOST", 3)
    monkeypatch.setattr(finding, "MOST_FOUND", 2)
    board = Board(day.counter.register, day.now)
    assert finding.count(board, Sought(only=Only(kind="baru"))) == 4
    assert finding.count(board, Sought("orang")) == 3
    assert (finding.most(""), finding.most("orang")) == (3, 2)


MADE = datetime(2026, 7, 6, tzinfo=UTC)
TABLE, ROWS = Table("Register", ("Nama",), MADE), (("=Siti",),)


def test_a_table_is_saved_where_the_officer_says(tmp_path: Path) -> None:
    place = tmp_path / "a.csv"
    assert saving.save_table(f" {place} ", TABLE, ROWS) == ""
    assert "'=Siti" in place.read_text("utf-8-sig")


def test_the_name_s_ending_says_what_it_becomes(tmp_path: Path) -> None:
    place = tmp_path / "a.XLSX"
    assert saving.save_table(str(place), TABLE, ROWS) == ""
    page = load_workbook(place).active
    assert (page.title, page["A2"].value, page["A2"].data_type) == ("Register", "=Siti", "s")
    saving.take_back(str(place))
    assert list(tmp_path.iterdir()) == []


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
    assert {file: saving.save_table(file, TABLE, ROWS) for file in reasons} == reasons
    assert there.read_text() == "milik orang"


def test_a_full_disk_is_said(tmp_path: Path) -> None:
    def rows():
        raise OSError(28, "No space left on device")
        yield ("a",)

    assert saving.save_table(str(tmp_path / "a.csv"), TABLE, rows()) == saving.UNWRITABLE
    assert list(tmp_path.iterdir()) == []
