"""A year's days off are seen at their place in its months."""

from datetime import date

from pytestqt.qtbot import QtBot

from sikot_desk.ui.kit.year_calendar import YearCalendar


def marked(shown: YearCalendar) -> int:
    image = shown.grab().toImage()
    return sum(
        image.pixelColor(x, y).name().upper() == "#E9F1FA"
        for x in range(0, image.width(), 2)
        for y in range(0, image.height(), 2)
    )


def test_days_off_are_marked_and_counted(qtbot: QtBot) -> None:
    shown = YearCalendar()
    qtbot.addWidget(shown)
    shown.resize(shown.sizeHint())
    shown.show()
    assert marked(shown) == 0
    shown.show_year(2026, {date(2026, 8, 17): "Hari Kemerdekaan"})
    once = marked(shown)
    assert once > 0
    assert shown.accessibleName() == "Kalender 2026, 1 hari libur"
    shown.show_year(2026, {date(2026, 8, 17): "Hari Kemerdekaan", date(2026, 12, 25): "Natal"})
    assert marked(shown) > once
    assert shown.minimumSizeHint().width() <= shown.sizeHint().width()
