"""Lists fetch only what they show; steps are data, whatever their number."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from sikot_desk.ui.kit import pill
from sikot_desk.ui.kit.columns import Columns, Fold
from sikot_desk.ui.kit.empty_state import EmptyState
from sikot_desk.ui.kit.icons import State
from sikot_desk.ui.kit.lettering import metrics, width_of
from sikot_desk.ui.kit.row_paint import broken, pieces
from sikot_desk.ui.kit.row_table import RowTable
from sikot_desk.ui.kit.step_flow import FlowStep, StepFlow, spoken
from sikot_desk.ui.kit.table import Cell, Column, Row, Rows
from sikot_desk.ui.kit.timeline import Phase, Timeline, TimelineStep
from sikot_desk.ui.kit.tokens import TYPE
from sikot_desk.ui.kit.verdict_list import Requirement, RequirementList
from tests.ui.walks import nameless

Shown = Callable[[QWidget], QWidget]
COLUMNS = (Column("Nomor", -1), Column("Pemohon"), Column("Keadaan", -1))


def row(number: int) -> Row:
    cells = (Cell(f"{number:04}/2026"), Cell("Sukarni", "RS"), Cell(pill=pill.valid("Berlaku")))
    return Row(str(number), cells)


def table_of(*rows: Row) -> RowTable:
    table = RowTable(COLUMNS, "Register")
    table.resize(600, 400)
    table.set_rows(rows)
    return table


def test_a_long_register_is_fetched_only_where_it_is_seen(shown: Shown) -> None:
    fetched: set[int] = set()

    def fetch(place: int) -> Row:
        fetched.add(place)
        return row(place)

    table = RowTable(COLUMNS, "Register")
    table.resize(600, 400)
    table.set_rows(Rows(1_000_000, fetch))
    shown(table)
    assert table.model().rowCount() == 1_000_000
    assert len(fetched) <= 200


def test_enter_opens_the_chosen_row_and_digits_are_left_to_the_screen(shown: Shown) -> None:
    table = table_of(row(1), row(2), row(3))
    opened: list[str] = []
    table.opened.connect(opened.append)
    shown(table)
    table.setFocus()
    assert table.chosen_code() == "1"
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, "3")
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert opened == ["2"]


def test_a_group_row_is_not_chosen_and_opens_nothing(shown: Shown) -> None:
    table = table_of(Row("", (Cell("Paling mirip", strong=True),), group=True), row(1))
    opened: list[str] = []
    table.opened.connect(opened.append)
    shown(table)
    table.setFocus()
    assert table.chosen_code() == "1"
    place = table.visualRect(table.model().index(0, 0)).center()
    QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened == []


def test_the_chosen_row_stays_chosen_when_the_list_is_read_again(shown: Shown) -> None:
    table = table_of(row(1), row(2), row(3))
    shown(table)
    table.choose("3")
    table.set_rows((row(9), row(3)))
    assert table.chosen_code() == "3"
    table.set_rows((row(9),))
    assert table.chosen_code() == ""


def test_an_empty_list_says_what_is_missing(shown: Shown) -> None:
    table = table_of()
    empty = EmptyState("inbox", "Tidak ada yang lain", "Pindai blanko untuk menambah daftar ini.")
    table.set_empty_state(empty)
    shown(table)
    assert empty.isVisible()
    table.set_rows((row(1),))
    assert not empty.isVisible()


def test_a_reader_hears_words_caption_and_state(qtbot: QtBot) -> None:
    table = table_of(row(7))
    qtbot.addWidget(table)
    model = table.model()
    said = [model.index(0, n).data(Qt.ItemDataRole.AccessibleTextRole) for n in range(3)]
    assert said == ["0007/2026", "Sukarni, RS", "Berlaku"]


def test_few_rows_share_the_room_and_many_scroll(shown: Shown) -> None:
    table = table_of(*(row(n) for n in range(3)))
    shown(table)
    high = table.rowHeight(0)
    table.set_rows(tuple(row(n) for n in range(60)))
    assert table.rowHeight(0) <= high
    assert table.verticalScrollBar().maximum() > 0


def flow_steps(count: int) -> list[FlowStep]:
    return [
        FlowStep(
            f"s{n}", n, "Loket" if n < 3 else "Dinas", f"Langkah\nke {n}", n % 3, "tertua 1 jam"
        )
        for n in range(1, count + 1)
    ]


@pytest.mark.parametrize("count", [1, 7, 9, 12])
def test_the_flow_shows_as_many_steps_as_the_sop_has(shown: Shown, count: int) -> None:
    flow = StepFlow(flow_steps(count))
    opened: list[str] = []
    flow.step_opened.connect(opened.append)
    flow.resize(1080, 160)
    shown(flow)
    assert len(flow.cards()) == count
    flow.cards()[-1].click()
    assert opened == [f"s{count}"]
    assert all(flow.rect().contains(card.geometry()) for card in flow.cards())


def test_a_narrow_flow_breaks_into_rows(shown: Shown) -> None:
    flow = StepFlow(flow_steps(9))
    shown(flow)
    flow.resize(560, flow.heightForWidth(560))
    QApplication.processEvents()
    assert len({card.y() for card in flow.cards()}) == 2
    assert flow.heightForWidth(560) > flow.heightForWidth(1080)


def test_a_step_is_told_with_what_waits_and_what_is_late() -> None:
    step = FlowStep("p", 6, "Sekretaris", "Paraf\nSekretaris", 12, "tertua 1 hari", 1)
    assert spoken(step) == "Langkah 6, Paraf Sekretaris: 12 berkas, tertua 1 hari, 1 terlambat"
    none = FlowStep("p", 6, "Sekretaris", "Paraf\nSekretaris", 0, "tertua 1 hari")
    assert spoken(none) == "Langkah 6, Paraf Sekretaris: 0 berkas"


@pytest.mark.parametrize("count", [2, 9])
def test_the_timeline_has_one_named_row_for_each_step(shown: Shown, count: int) -> None:
    steps = [TimelineStep(n, f"Langkah {n}", "Loket", Phase.AHEAD) for n in range(count)]
    line = Timeline(steps)
    line.resize(500, 400)
    shown(line)
    rows = [
        w for w in line.findChildren(QWidget) if w.accessibleName().startswith(tuple("0123456789"))
    ]
    assert len(rows) == count


def test_over_its_standard_only_the_present_step_turns_amber(shown: Shown) -> None:
    pictures = []
    for phase in (Phase.DONE, Phase.NOW):
        line = Timeline([TimelineStep(1, "Paraf", "Dedi", phase, 30, 10, "30 mnt", "10 mnt")])
        line.resize(500, 46)
        shown(line)
        image = line.grab().toImage()
        y = image.height() // 2
        pictures.append({image.pixelColor(x, y).name() for x in range(image.width())})
    assert "#b4770a" not in pictures[0]
    assert "#b4770a" in pictures[1]


def test_the_requirement_list_counts_what_is_judged(shown: Shown) -> None:
    listing = RequirementList()
    chosen: list[int] = []
    listing.chosen.connect(chosen.append)
    listing.resize(290, 300)
    shown(listing)
    states = (State.OK, State.WARNING, State.NOT_YET)
    listing.set_requirements([Requirement(n, f"Syarat {n}", s) for n, s in enumerate(states, 1)], 3)
    words = [label.text() for label in listing.findChildren(QLabel)]
    assert "2 dari 3 dinilai" in words
    assert nameless(listing) == []


def test_columns_fold_the_last_under_and_then_all(shown: Shown) -> None:
    widgets = [QLabel(str(n)) for n in range(3)]
    for widget in widgets:
        widget.setMinimumWidth(250)
    host = QWidget()
    columns = Columns(widgets, [1, 2, 1])
    columns.setParent(host)
    shown(host)
    seen = []
    for wide in (1100, 800, 400):
        columns.resize(QSize(wide, 500))
        QApplication.processEvents()
        seen.append(columns.fold())
    assert seen == [Fold.BESIDE, Fold.LAST_UNDER, Fold.ALL_UNDER]


@pytest.mark.fast
@pytest.mark.parametrize(
    ("found", "cut"),
    [
        ((), [("Siti Aminah", False)]),
        (((0, 4),), [("Siti", True), (" Aminah", False)]),
        (((5, 6), (0, 4)), [("Siti", True), (" ", False), ("Aminah", True)]),
    ],
)
def test_matched_letters_are_cut_out(
    found: tuple[tuple[int, int], ...], cut: list[tuple[str, bool]]
) -> None:
    assert pieces("Siti Aminah", found) == cut


def test_stretched_columns_keep_their_least_where_the_list_is_too_narrow(shown: Shown) -> None:
    table = RowTable((Column("Pemohon"), Column("Nomor", 160)), "Berkas")
    table.resize(420, 200)
    shown(table)
    table.set_rows([Row("a", (Cell("Ayu"), Cell("001")))])
    assert table.columnWidth(0) > 160
    table.setMinimumSize(1, 1)
    table.resize(200, 200)
    assert table.columnWidth(0) == 110
    table.resize(420, 200)
    assert table.columnWidth(0) > 160


def test_a_row_that_was_tall_is_not_tall_for_the_next_one(shown: Shown) -> None:
    table = RowTable((Column("Pemohon"),), "Pindaian", heights=(36, 41))
    table.resize(420, 400)
    shown(table)
    table.set_rows([Row("a", (Cell("Ayu", "ditolak"),)), Row("b", (Cell("Budi"),))])
    tall = table.rowHeight(0)
    table.set_rows([Row(code, (Cell(code),)) for code in "cab"])
    assert table.rowHeight(0) < tall


def test_a_long_name_takes_a_second_line_where_the_row_has_room(qtbot: QtBot) -> None:
    name, letters = "Muhammad Iskandar Zulkarnain", TYPE.body_strong
    whole, high = width_of(name, letters), metrics(letters).height()
    narrow = width_of("Muhammad Iskandar Zu", letters)
    assert broken(name, letters, whole, high) == [name]
    assert broken(name, letters, narrow, high) == ["Muhammad Iskandar", "Zulkarnain"]
    assert broken(name, letters, narrow, high - 1) == [name]
    assert broken(name, letters, width_of("Muham", letters), high) == [name]
