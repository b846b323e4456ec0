"""A CSV table: cells that stay what they are, and a file whole or not at all."""

import csv
from pathlib import Path

import pytest

from sikot_desk.export import csv_table


@pytest.mark.fast
@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("=1+1", "'=1+1"),
        ("+62812", "'+62812"),
        ("-3", "'-3"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\tx", "'\tx"),
        ("\rx", "'\rx"),
        ("\nx", "'\nx"),
        ("\uff1d1", "'\uff1d1"),
        ("1471000000000003", "'1471000000000003"),
        ("0812", "'0812"),
        ("2026", "2026"),
        ("0001/2026", "0001/2026"),
        ('Siti; "Ibu"', 'Siti; "Ibu"'),
        ("", ""),
    ],
)
def test_no_cell_is_a_formula_or_loses_a_digit(text: str, kept: str) -> None:
    assert csv_table.cell(text) == kept


def test_the_table_is_read_back_as_it_was(tmp_path: Path) -> None:
    file = tmp_path / "register.csv"
    csv_table.write(file, ("Nama", "NIK"), [("Siti; “Ibu”\nA", "1471000000000003")])
    raw = file.read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    with file.open(encoding="utf-8-sig", newline="") as source:
        rows = list(csv.reader(source, delimiter=";"))
    assert rows == [["Nama", "NIK"], ["Siti; “Ibu”\nA", "'1471000000000003"]]
    assert [one.name for one in tmp_path.iterdir()] == ["register.csv"]


def test_what_fails_leaves_nothing_behind(tmp_path: Path) -> None:
    def rows():
        yield ("a",)
        raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space"):
        csv_table.write(tmp_path / "x.csv", ("A",), rows())
    assert list(tmp_path.iterdir()) == []
