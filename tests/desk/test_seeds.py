"""What a new register starts with."""

from datetime import date
from pathlib import Path

import pytest

from sikot_desk.desk.seeds import PROVISIONAL_FROM, SEEDED, holidays_seed, read_toml
from sikot_desk.domain.trouble import Trouble

RESOURCES = Path(__file__).parents[2] / "resources"


def test_every_seeded_year_has_its_holidays_and_joint_leave() -> None:
    days = holidays_seed(SEEDED)
    for year in SEEDED:
        names = [name for day, name in days.items() if day.year == year]
        assert len(names) >= 16
        assert any(name.startswith("Cuti Bersama") for name in names)
    assert PROVISIONAL_FROM in SEEDED


def test_names_are_indonesian_and_days_in_order() -> None:
    days = holidays_seed([2026])
    assert list(days) == sorted(days)
    assert days[date(2026, 8, 17)] == "Hari Kemerdekaan Republik Indonesia"
    assert days[date(2026, 3, 20)] == "Cuti Bersama Hari Raya Idul Fitri"


def test_the_shipped_office_can_be_read() -> None:
    office = read_toml(RESOURCES / "office" / "pekanbaru.toml")
    assert office["government"] == "PEMERINTAH KOTA PEKANBARU"
    assert office["hours"][0]["days"]["4"] == ["08:00-12:00", "13:30-16:00"]


def test_fifteen_districts_have_eighty_three_kelurahan() -> None:
    rows = (RESOURCES / "kelurahan.csv").read_text(encoding="utf-8").splitlines()[1:]
    assert len(rows) == len(set(rows)) == 83
    assert len({row.split(",")[1] for row in rows}) == 15


def test_a_broken_or_missing_file_is_trouble_that_names_it(tmp_path: Path) -> None:
    (tmp_path / "rusak.toml").write_text("key =", encoding="utf-8")
    (tmp_path / "bukan.toml").write_bytes(b"\xff\xfe")
    for name in ("rusak.toml", "bukan.toml", "tiada.toml"):
        with pytest.raises(Trouble, match=name):
            read_toml(tmp_path / name)
