"""The buku ekspedisi of a period holds the ways of that period alone."""

from datetime import timedelta

from sikot_desk.desk import signed_books
from sikot_desk.domain import actions as a
from sikot_desk.domain import settings as s
from tests.desk.day import Day
from tests.desk.test_books import cells, of


def test_a_recorded_way_of_another_day_is_not_in_the_book(day: Day) -> None:
    day.does(s.SetOption(option="custody", value="on"))
    file = day.drafted()
    day.does(a.SendOut(), file)
    day.does(a.TakeIn(), file)
    first = day.now.date()
    day.now += timedelta(days=1)
    day.does(a.SendOut(), file)
    both = signed_books.expedition_book(of(day))
    earlier = signed_books.expedition_book(of(day, until=first))
    assert (len(both.rows), len(earlier.rows)) == (2, 1)
    assert cells(earlier)[0] == cells(both)[0]


def test_a_way_after_the_last_step_is_in_the_book_of_its_own_period(day: Day) -> None:
    day.does(s.SetOption(option="custody", value="on"))
    file = day.drafted()
    day.now += timedelta(days=1)
    day.does(a.SendOut(), file)
    later = signed_books.expedition_book(of(day, since=day.now.date()))
    assert [row[4] for row in cells(later)] == ["Map berkas dan blanko surat izin, cetakan 1"]
    day.does(a.UndoWay(reason="salah pindai"), file)
    assert cells(signed_books.expedition_book(of(day, since=day.now.date()))) == []
