"""Trouble, stops, pills, icons, previews: what the window says besides its screens."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QImage, QPageSize, QPainter, QPdfWriter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from sikot_desk.ui.kit import pill
from sikot_desk.ui.kit.banner import BannerPlace, Remedy, Trouble
from sikot_desk.ui.kit.blocking_dialog import BlockingDialog, Stop
from sikot_desk.ui.kit.button import Button, primary
from sikot_desk.ui.kit.facts import Answer, BigAnswer, Due, DueBox, initials
from sikot_desk.ui.kit.icons import State, icon_folder, icon_pixmap, state_colour
from sikot_desk.ui.kit.preview import Preview
from sikot_desk.ui.kit.sound_line import ScannerState, SoundLine
from sikot_desk.ui.kit.step_strip import StepStrip
from sikot_desk.ui.kit.timeline import Phase

Shown = Callable[[QWidget], QWidget]
PRINTER = Trouble("printer", "Printer tidak menjawab.", "Permohonan sudah tersimpan.",
                  (Remedy("again", "Cetak lagi", "Alt+U"),))  # fmt: skip
CLOCK = Trouble("clock", "Jam komputer mundur.", "Catatan aman.")
STOP = Stop(
    "Nomor 079 belum tersimpan", "Loket berhenti.", "Penyimpanan penuh.", "Data lama utuh.",
    "Jangan serahkan lembar ini.", ("Panggil Admin.",), Remedy("again", "Coba lagi", "F12"),
    Remedy("details", "Simpan keterangan", "Alt+K"),
)  # fmt: skip


def test_the_banner_stays_until_it_is_solved_and_counts_the_rest(qtbot: QtBot) -> None:
    place = BannerPlace()
    qtbot.addWidget(place)
    assert place.isHidden()
    place.tell(CLOCK)
    place.tell(PRINTER)
    place.tell(PRINTER)
    assert [trouble.code for trouble in place.troubles()] == ["printer", "clock"]
    strip = place.layout().itemAt(0).widget()
    assert strip.accessibleName().startswith("Printer tidak menjawab.")
    place.solve("printer")
    place.solve("unknown")
    assert not place.isHidden()
    place.solve("clock")
    assert place.isHidden()


def test_a_remedy_is_told_with_its_trouble(shown: Shown) -> None:
    place = BannerPlace()
    place.tell(PRINTER)
    shown(place)
    chosen: list[tuple[str, str]] = []
    place.remedy_chosen.connect(lambda trouble, code: chosen.append((trouble, code)))
    QTest.keyClick(place, Qt.Key.Key_U, Qt.KeyboardModifier.AltModifier)
    assert chosen == [("printer", "again")]


@pytest.fixture
def behind(shown: Shown) -> tuple[QWidget, list[bool]]:
    window, pressed = QWidget(), list[bool]()
    window.resize(900, 600)
    button = primary("Nyatakan siap diambil")
    button.clicked.connect(lambda: pressed.append(True))
    QHBoxLayout(window).addWidget(button)
    shown(window)
    return window, pressed


def test_a_stop_takes_every_key_from_what_is_behind(behind: tuple[QWidget, list[bool]]) -> None:
    window, pressed = behind
    dialog = BlockingDialog(window, STOP)
    chosen: list[str] = []
    dialog.chosen.connect(chosen.append)
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_F12):
        QTest.keyClick(QApplication.focusWidget(), key)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_K, Qt.KeyboardModifier.AltModifier)
    assert chosen == ["again", "details"]
    assert pressed == []
    assert dialog.isVisible()


def test_tab_stays_inside_a_stop_and_the_caret_comes_back(
    behind: tuple[QWidget, list[bool]],
) -> None:
    window, _pressed = behind
    before = window.findChild(Button)
    assert before is not None
    before.setFocus()
    dialog = BlockingDialog(window, STOP)
    seen = set()
    for _tab in range(4):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        seen.add(QApplication.focusWidget())
    assert len(seen) == 2
    assert all(dialog.isAncestorOf(widget) for widget in seen)
    dialog.finish()
    assert before.hasFocus()


def test_a_stop_covers_the_window_when_it_grows(behind: tuple[QWidget, list[bool]]) -> None:
    window, _pressed = behind
    dialog = BlockingDialog(window, STOP)
    window.resize(1200, 700)
    QApplication.processEvents()
    assert dialog.size() == window.size()


@pytest.mark.parametrize("path", sorted(icon_folder().glob("*.svg")), ids=lambda path: path.stem)
def test_every_icon_draws_and_takes_its_colour(path: Path) -> None:
    image = icon_pixmap(path.stem, "#A3231B", 24).toImage()
    seen = {image.pixelColor(x, y).name() for x in range(24) for y in range(24)
            if image.pixelColor(x, y).alpha() == 255}  # fmt: skip
    assert "#a3231b" in seen or any(image.pixelColor(x, y).alpha() for x in range(24)
                                    for y in range(24))  # fmt: skip
    assert "currentColor" in path.read_text("utf-8")


def test_states_are_told_apart_without_colour() -> None:
    grey = [
        icon_pixmap(state.value, "#555555", 24).toImage().convertToFormat(
            QImage.Format.Format_Grayscale8
        )
        for state in State
    ]  # fmt: skip
    for place, one in enumerate(grey):
        assert all(one != other for other in grey[place + 1 :])
    assert {state_colour(state) for state in State}


@pytest.mark.fast
def test_every_pill_of_a_state_has_an_icon() -> None:
    made = (pill.late, pill.due_today, pill.due_later, pill.valid, pill.refused, pill.returned)
    assert len({make("x").icon for make in made}) == len(made)
    assert pill.kind("SIKOT baru").icon == ""


def test_a_pill_is_as_wide_as_its_words(qtbot: QtBot) -> None:
    label = pill.PillLabel(pill.due_today("Hari ini"))
    qtbot.addWidget(label)
    narrow = label.sizeHint().width()
    label.set_pill(pill.due_today("Hari ini 16.00"))
    assert label.sizeHint().width() > narrow
    assert label.accessibleName() == "Hari ini 16.00"


def pdf(pages: int) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    painter = QPainter(writer)
    for page in range(pages):
        if page:
            writer.newPage()
        painter.drawText(100, 100, f"Lembar {page + 1}")
    painter.end()
    return bytes(buffer.data().data())


def test_the_preview_shows_every_page_and_the_next_paper(shown: Shown) -> None:
    preview = Preview("Lembar pengembalian", "A4, 2 lembar, printer Loket 1")
    preview.resize(500, 600)
    shown(preview)
    preview.show_pdf(pdf(2))
    assert preview.pages() == 2
    preview.set_paper("Tanda terima", "A5, 1 lembar")
    preview.show_pdf(pdf(1))
    assert preview.pages() == 1
    preview.show_pdf(b"")
    assert preview.pages() == 0


def test_the_sound_line_says_and_goes(shown: Shown) -> None:
    line = SoundLine()
    shown(line)
    turned: list[bool] = []
    line.turned.connect(lambda: turned.append(line.isVisible()))
    line.say("Nomor 079 tersimpan")
    assert line.accessibleName() == "Nomor 079 tersimpan"
    line.end()
    assert turned == [True, False]


def test_a_scanner_never_heard_is_not_called_ready(qtbot: QtBot) -> None:
    state = ScannerState()
    qtbot.addWidget(state)
    assert state.accessibleName() == "Pemindai belum terbaca"
    state.set_heard(True)
    assert state.accessibleName() == "Pemindai siap"


def test_the_strip_names_the_present_move(shown: Shown) -> None:
    strip = StepStrip(("Jenis", "Pemohon", "Ringkasan"))
    strip.resize(1100, 44)
    strip.set_current(1)
    strip.set_note("Draf tersimpan 10.23")
    shown(strip)
    weights = {text.text(): text.font().weight() for _disc, text in strip._steps}
    assert weights["Pemohon"] > weights["Jenis"] == weights["Ringkasan"]
    assert [disc._phase for disc, _text in strip._steps] == [Phase.DONE, Phase.NOW, Phase.AHEAD]


@pytest.mark.fast
@pytest.mark.parametrize(
    ("name", "pair"),
    [("Rina Marlina", "RM"), ("Yusnidar", "YU"), ("T. Raja Muhammad Alamsyah", "TA"), ("", "")],
)
def test_initials(name: str, pair: str) -> None:
    assert initials(name) == pair


@pytest.mark.parametrize("due", Due)
def test_a_due_box_is_read_whole(qtbot: QtBot, due: Due) -> None:
    box = DueBox(due, "Jatuh tempo hari ini 16.00", "sisa 5 jam")
    qtbot.addWidget(box)
    assert box.accessibleName() == "Jatuh tempo hari ini 16.00, sisa 5 jam"


@pytest.mark.parametrize("answer", Answer)
def test_a_big_answer_is_read_whole(qtbot: QtBot, answer: Answer) -> None:
    panel = BigAnswer(answer, "Flashdisk sudah boleh dilepas", "Antarkan ke Kantor Dinas.")
    qtbot.addWidget(panel)
    assert panel.accessibleName().startswith("Flashdisk sudah boleh dilepas")
