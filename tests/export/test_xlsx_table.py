"""An XLSX workbook: text stays text, figures are figures, and a file is whole or not at all."""

import io
import tempfile
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook

from sikot_desk.export import xlsx_table
from sikot_desk.export.xlsx_table import Sheet

MADE = datetime(2026, 2, 3, 9, 30, tzinfo=UTC)


def read_back(place, sheet=None):
    book = load_workbook(place)
    page = book[sheet] if sheet else book.active
    return [[(cell.value, cell.data_type) for cell in row] for row in page.iter_rows()]


@pytest.mark.parametrize(
    "text",
    ["=1+1", "=HYPERLINK(\"http://x\")", "@SUM(A1)", "0071000000000003", "http://x.id", "{=A1}",
     "03-02-2026", "<b>&\"'", " depan", "Siti “Ibu”\nA"],
)  # fmt: skip
def test_text_is_never_anything_else(tmp_path: Path, text: str) -> None:
    file = tmp_path / "a.xlsx"
    xlsx_table.write(file, "Register", ("Nama",), [(text,)], MADE)
    assert read_back(file)[1] == [(text, "s")]
    assert "hyperlink" not in zipfile.ZipFile(file).read("xl/worksheets/sheet1.xml").decode()


def test_figures_are_figures_and_the_head_stays_in_sight(tmp_path: Path) -> None:
    file = tmp_path / "a.xlsx"
    head = ("Nama", "Berkas", "Hari")
    xlsx_table.write(file, "Rekap", head, [("Siti " * 30, 12, 1.5)], MADE)
    assert read_back(file)[1][1:] == [(12, "n"), (1.5, "n")]
    page = load_workbook(file).active
    assert page.freeze_panes == "A2"
    assert page["A1"].font.bold
    assert page.column_dimensions["A"].width == pytest.approx(62, abs=1)
    assert page.column_dimensions["B"].width == pytest.approx(8, abs=1)


def test_several_sheets_have_names_that_the_format_allows(tmp_path: Path) -> None:
    stream = io.BytesIO()
    sheets = [Sheet(name, ("A",), [("1",)]) for name in ("SIP: baru/ulang", "X" * 40, "x" * 40, "")]
    xlsx_table.write_sheets(stream, sheets, MADE)
    names = load_workbook(stream).sheetnames
    assert names == ["SIP  baru ulang", "X" * 31, "x" * 27 + " (2)", "Tabel"]


def test_the_same_tables_are_the_same_bytes() -> None:
    first, again = io.BytesIO(), io.BytesIO()
    for stream in (first, again):
        xlsx_table.write(stream, "Register", ("Nama",), [("Siti",)], MADE)
    assert first.getvalue() == again.getvalue()
    made = load_workbook(first).properties.created
    assert made == MADE.replace(tzinfo=None)


def test_an_empty_table_has_its_head(tmp_path: Path) -> None:
    xlsx_table.write(tmp_path / "a.xlsx", "Register", ("Nama", "NIK"), [], MADE)
    assert read_back(tmp_path / "a.xlsx") == [[("Nama", "s"), ("NIK", "s")]]


def test_what_a_sheet_cannot_hold_goes_on_in_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx_table, "MOST_ROWS", 2)
    stream = io.BytesIO()
    xlsx_table.write(stream, "Register", ("No",), [(n,) for n in range(5)], MADE)
    assert load_workbook(stream).sheetnames == ["Register", "Register (2)", "Register (3)"]
    assert [row[0][0] for row in read_back(stream, "Register (2)")] == ["No", 2, 3]
    assert [row[0][0] for row in read_back(stream, "Register (3)")] == ["No", 4]


def test_a_cell_longer_than_the_format_allows_ends_with_a_mark(tmp_path: Path) -> None:
    xlsx_table.write(tmp_path / "a.xlsx", "Register", ("A",), [("x" * 40_000,)], MADE)
    text = read_back(tmp_path / "a.xlsx")[1][0][0]
    assert (len(text), text[-2:]) == (32_767, "x…")


def test_what_fails_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    waiting = tmp_path / "temporary"
    waiting.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(waiting))

    def rows():
        yield ("a",)
        assert list(waiting.iterdir())
        raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space"):
        xlsx_table.write(tmp_path / "x.xlsx", "Register", ("A",), rows(), MADE)
    assert list(tmp_path.iterdir()) == [waiting]
    assert list(waiting.iterdir()) == []


def test_a_folder_that_is_not_there_is_an_error_of_the_disk(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file"):
        xlsx_table.write(tmp_path / "no" / "x.xlsx", "Register", ("A",), [], MADE)
