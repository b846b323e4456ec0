"""A paper printed again shows its file as it stood at the first print."""

from sikot_desk.domain import actions as a
from tests.desk.day import Day
from tests.desk.reading import text_of
from tests.desk.test_outage import filled, late


def test_a_file_on_a_reserved_sheet_has_its_control_card_printed_again(day: Day) -> None:
    sheet = filled(day).entries[0].subject
    file = late(day, sheet, serial=2)
    day.does(a.Draft(), file)
    first = day.tray.last("lembar-kendali")
    day.does(a.Reprint(paper="lembar-kendali"), file)
    day.does(a.Paraf(), file)
    day.does(a.Reprint(paper="lembar-kendali"), file)
    again = day.tray.last("lembar-kendali")
    assert (again.again, again.digest) == (2, first.digest)
    assert "CETAK ULANG ke-2" in text_of(again.pdf)
