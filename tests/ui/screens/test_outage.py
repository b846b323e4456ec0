"""Map darurat in the window: filled, printed, its sheets recorded by a scan, voided, warned of."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from sikot_desk.db.reservations import Reservations
from sikot_desk.domain import reservations as r
from sikot_desk.ui.kit.row_table import RowTable
from sikot_desk.ui.kit.table import Row
from tests.desk.day import Tray
from tests.desk.reading import text_of
from tests.ui.screens.hands import ALT, Hands
from tests.ui.screens.test_intake import PERSON, PLACE
from tests.ui.walks import clipped, nameless

Key = Qt.Key


def looked_at(hands: Hands) -> str:
    """Wait until the map stands and give its text."""
    screen = hands.screen("outage")
    hands.qtbot.waitUntil(lambda: not screen._soon.isActive() and screen.paper is not None)
    hands.settle()
    return text_of(screen.paper.pdf)


def opened(hands: Hands) -> None:
    hands.press(Key.Key_F3)
    hands.press(Key.Key_D, ALT)
    assert hands.here == "outage"


def left(hands: Hands, year: int = 2026) -> tuple[r.SheetReserved, ...]:
    return hands.on_register(lambda session: Reservations(session.register).left(year))


def filled(hands: Hands, count: int = 6) -> tuple[r.SheetReserved, ...]:
    hands.does(r.Reserve(count=count))
    return left(hands)


def voided(hands: Hands, action: r.VoidReserved) -> None:
    hands.day(lambda day: day.does(action, op=f"void {action.sheet}"))


def rows_of(table: RowTable) -> list[Row]:
    return [table.model().row(place) for place in range(table.model().rowCount())]


def state_of(hands: Hands) -> list[str]:
    """The rows of Keadaan loket, as they are read aloud."""
    hands.press(Key.Key_F2)
    hands.screen("home").opened()
    hands.settle()
    return [
        " ".join(cell.text for cell in row.cells) for row in rows_of(hands.screen("home").state)
    ]


def test_the_map_is_filled_and_printed(hands: Hands) -> None:
    opened(hands)
    text = looked_at(hands)
    assert "lembar 10 dari 10" in text
    assert left(hands) == ()
    assert clipped(hands.window) == []
    assert nameless(hands.window) == []
    hands.type("3")
    assert hands.screen("outage").paper is None
    hands.press(Key.Key_F12)
    assert left(hands) == ()
    hands.press(Key.Key_Return)
    assert "lembar 3 dari 3" in looked_at(hands)
    hands.press(Key.Key_F12)
    assert hands.here == "papers"
    assert hands.said == "Nomor 0001/2026 sampai 0003/2026 dicadangkan, tercatat"
    (piece,) = hands.screen("papers").printer.pieces()
    assert piece.paper.key == "map-darurat"
    assert (hands.data.papers / piece.paper.file).exists()
    hands.press(Key.Key_Escape)
    assert hands.here == "outage"
    assert hands.screen("outage").title()[1] == "tersisa 3 lembar"
    assert "0004/2026" in looked_at(hands)
    assert clipped(hands.window) == []


@pytest.mark.parametrize("typed", ["", "0", "51", "lima", "100"])
def test_a_count_that_is_none_is_said_beside_its_field(hands: Hands, typed: str) -> None:
    opened(hands)
    looked_at(hands)
    field = hands.screen("outage").form.field("count")
    field.set_text(typed)
    hands.press(Key.Key_Return)
    hands.qtbot.waitUntil(field.is_refused)
    hands.press(Key.Key_F12)
    assert left(hands) == ()


def test_only_the_penyelia_fills_it(sit) -> None:
    hands = sit("sari")
    opened(hands)
    hands.qtbot.waitUntil(lambda: not hands.screen("outage").notice.isHidden())
    screen = hands.screen("outage")
    assert screen.paper is None
    assert screen.bar.note() == "dikerjakan Penyelia"
    hands.press(Key.Key_F12)
    assert left(hands) == ()


def test_whoever_is_no_penyelia_is_not_offered_to_void_a_sheet(sit) -> None:
    hands = sit("sari")
    hands.day(lambda day: day.does(r.Reserve(count=2), officer="yusnidar"))
    assert len(left(hands)) == 2
    opened(hands)
    hands.qtbot.waitUntil(lambda: hands.screen("outage")._stock is not None)
    entries = hands.on_register(lambda session: session.register.head.seq)
    hands.press(Key.Key_B, ALT)
    assert "void" not in [one.code for one in hands.screen("outage").bar._acts]
    assert hands.on_register(lambda session: session.register.head.seq) == entries


def test_the_rest_is_printed_again_and_a_sheet_voided(hands: Hands) -> None:
    filled(hands, 2)
    opened(hands)
    looked_at(hands)
    screen = hands.screen("outage")
    hands.press(Key.Key_U, ALT)
    assert hands.said == "Map darurat dicetak lagi, tercatat"
    hands.press(Key.Key_Escape)
    screen.table.opened.emit("0002/2026")
    hands.press(Key.Key_B, ALT)
    assert screen.form.field("reason").is_refused()
    assert len(left(hands)) == 2
    hands.type("kertas sobek")
    hands.press(Key.Key_B, ALT)
    hands.vouch()
    hands.settle()
    assert hands.said == "Nomor 0002/2026 dibatalkan, tercatat"
    assert [one.registration for one in left(hands)] == ["0001/2026"]
    assert screen.form.field("sheet").text() == ""
    screen.form.set_texts({"sheet": "0002/2026", "reason": "lagi"})
    hands.press(Key.Key_B, ALT)
    assert screen.form.field("sheet").is_refused()


def test_a_scanned_sheet_is_recorded_afterwards(hands: Hands) -> None:
    sheets = filled(hands)
    hands.at(hands.now + timedelta(hours=3))
    hands.scan(sheets[1].file_id)
    intake = hands.screen("intake")
    assert hands.here == "intake"
    assert intake.title() == ("Permohonan Baru", "dicatat susulan, lembar 0002/2026")
    assert "lembar 0002/2026" in intake.kind.hint.accessibleName()
    hands.type("1")
    intake.applicant.form.set_texts(PERSON)
    hands.press(Key.Key_F12)
    intake.where.form.set_texts(PLACE)
    hands.settle()
    hands.press(Key.Key_F12)
    time = intake.where.form.field("occurred")
    assert time.is_refused()
    assert time.edit.accessibleName() == "Waktu pada tanda terima darurat"
    time.set_text("06-07-2026 11.05")
    hands.settle()
    hands.press(Key.Key_F12)
    hands.qtbot.waitUntil(lambda: intake.now == 3)
    hands.settle()
    hands.type("1" * len(intake.sitting.asked()))
    hands.press(Key.Key_F12)
    hands.qtbot.waitUntil(lambda: intake.now == 4)
    hands.settle()
    assert intake.summary.primary()[0] == "Catat lengkap"
    assert clipped(hands.window) == []
    hands.press(Key.Key_F12)
    assert hands.said == "Berkas 0002/2026 diterima lengkap, tercatat"
    app = hands.on_register(lambda session: session.register.application(sheets[1].file_id))
    assert (app.registration, app.afterwards) == ("0002/2026", True)
    assert (app.accepted.hour, app.accepted.minute) == (11, 5)
    assert app.promised.day == 8
    keys = [one.paper.key for one in hands.screen("papers").printer.pieces()]
    assert "tanda-terima" not in keys
    assert "label-map" in keys


def test_a_typed_number_leads_there_too_and_esc_leaves(hands: Hands) -> None:
    filled(hands)
    hands.type("0003/2026")
    hands.press(Key.Key_Return)
    intake = hands.screen("intake")
    assert intake.title()[1] == "dicatat susulan, lembar 0003/2026"
    hands.press(Key.Key_Escape)
    assert hands.here == "intake"
    assert intake.title()[1] == ""
    assert "lembar pengembalian" in intake.kind.hint.accessibleName()
    hands.press(Key.Key_Escape)
    assert hands.here == "home"


def test_a_half_typed_sheet_stays_a_draft_of_that_sheet(hands: Hands) -> None:
    sheets = filled(hands)
    hands.scan(sheets[0].file_id)
    hands.type("1")
    intake = hands.screen("intake")
    intake.applicant.form.set_texts(PERSON)
    hands.settle()
    hands.press(Key.Key_Escape)
    assert intake.now == 0
    assert intake.title()[1] == ""
    hands.qtbot.waitUntil(lambda: bool(rows_of(intake.kind.table)))
    intake.go_on(rows_of(intake.kind.table)[0].code)
    hands.settle()
    assert intake.title()[1] == "dicatat susulan, lembar 0001/2026"


def test_a_void_sheet_is_refused_and_a_used_one_opens_its_file(hands: Hands) -> None:
    sheets = filled(hands)
    voided(hands, r.VoidReserved(sheet="0001/2026", reason="sobek"))
    hands.scan(sheets[0].file_id)
    intake = hands.screen("intake")
    assert intake.title()[1] == ""
    assert not intake.notice.isHidden()


def test_beranda_hints_counts_and_warns(hands: Hands) -> None:
    assert "Map darurat belum dicetak" in state_of(hands)
    filled(hands, 6)
    assert "Map darurat 6 lembar" in state_of(hands)
    voided(hands, r.VoidReserved(sheet="0001/2026", reason="sobek"))
    voided(hands, r.VoidReserved(sheet="0002/2026", reason="sobek"))
    assert "Map darurat sisa 4, isi lagi" in state_of(hands)
    hands.screen("home").state.opened.emit("outage")
    hands.settle()
    assert hands.here == "outage"
    assert "Isi lagi mapnya" in hands.screen("outage").said.text()
    hands.at(hands.now.replace(year=2027, month=1, day=4))
    assert "Map darurat batalkan 4 nomor lama" in state_of(hands)
    opened(hands)
    screen = hands.screen("outage")
    assert "tahun lalu" in screen.said.text()
    screen.table.opened.emit("0003/2026")
    hands.type("tahun sudah ditutup")
    hands.press(Key.Key_B, ALT)
    hands.vouch()
    hands.settle()
    assert hands.said == "Nomor 0003/2026 dibatalkan, tercatat"


def test_a_map_that_does_not_come_out_is_told_and_printed_later(hands: Hands) -> None:
    opened(hands)
    looked_at(hands)
    tray = Tray()
    tray.jams_at = "map-darurat"
    hands.on_register(lambda session: setattr(session.counter, "press", tray))
    hands.press(Key.Key_F12)
    assert hands.here == "outage"
    assert len(left(hands)) == 10
    (told,) = hands.window.frame.banner.troubles()
    assert told.what == "Kertas map darurat belum tercetak."
    hands.press(Key.Key_F2)
    hands.press(Key.Key_M, ALT)
    assert hands.here == "outage"
    hands.on_register(lambda session: setattr(session.counter, "press", Tray()))
    hands.press(Key.Key_U, ALT)
    assert hands.said == "Map darurat dicetak lagi, tercatat"


def told_by(hands: Hands) -> str:
    """What the strip of the present screen says."""
    notice = hands.screen(hands.here).notice
    return " ".join(one.text() for one in notice.findChildren(QLabel))


@pytest.mark.parametrize(("key", "screen"), [(Key.Key_F5, "numbering"), (Key.Key_F6, "handing")])
def test_a_reserved_sheet_says_what_it_is_where_it_cannot_be_taken(
    hands: Hands, key: Qt.Key, screen: str
) -> None:
    sheet = filled(hands)[0]
    hands.press(key)
    hands.scan(sheet.file_id)
    assert hands.here == screen
    assert f"tanda terima map darurat bernomor {sheet.registration}" in told_by(hands)


def test_a_reserved_sheet_in_a_batch_says_what_to_do(hands: Hands) -> None:
    sheet = filled(hands)[0]
    hands.press(Key.Key_F4)
    hands.type("4")
    hands.press(Key.Key_F12)
    hands.scan(sheet.file_id)
    said = hands.screen("queue").panel.line.accessibleName()
    assert f"map darurat bernomor {sheet.registration}" in said
    assert "pindai lembar ini di sana" in said


def test_a_file_recorded_afterwards_is_never_titipan(hands: Hands) -> None:
    hands.scan(filled(hands)[0].file_id)
    intake = hands.screen("intake")
    hands.type("1")
    intake.applicant.form.set_texts(PERSON)
    hands.press(Key.Key_F12)
    assert intake.now == 2
    assert [one.code for one in intake.where.acts()] == ["before"]


def test_a_void_sheet_is_called_void_in_a_batch(hands: Hands) -> None:
    sheet = filled(hands)[0]
    voided(hands, r.VoidReserved(sheet=sheet.registration, reason="rusak"))
    hands.press(Key.Key_F6)
    hands.scan(sheet.file_id)
    assert "dibatalkan" in told_by(hands)
