"""Berkas Berjalan: the piles by step, and the batch: scan after scan, by keys alone."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from sikot_desk.domain import actions as a
from sikot_desk.domain import settings as s
from sikot_desk.ui.kit.empty_state import EmptyState
from sikot_desk.ui.screens.queue.batch import custody
from tests.desk.day import Day, person
from tests.desk.reading import text_of
from tests.ui.screens.hands import ALT, CTRL, After, Hands
from tests.ui.walks import clipped, nameless

Key = Qt.Key
FIVE = range(1, 6)


def pile(day: Day) -> list[str]:
    """Five files that wait for the first paraf, and one that waits for its blanko."""
    files = [day.drafted(applicant=person(n, name=f"Pemohon {n}")) for n in FIVE]
    return [*files, day.accepted(applicant=person(9, name="Indah Lubis"))]


@pytest.fixture
def batch(after: After) -> tuple[Hands, list[str]]:
    """The batch of the first paraf, begun with F4, 4, F12."""
    hands = after(pile)
    hands.press(Key.Key_F4)
    hands.type("4")
    hands.press(Key.Key_F12)
    return hands, hands.files


def results(hands: Hands) -> list[str]:
    model = hands.screen("queue").panel.log.model()
    return [model.row(n).cells[4].text for n in range(model.rowCount())]


def missing(hands: Hands) -> list[str]:
    model = hands.screen("queue").panel.missing.model()
    return [model.row(n).code for n in range(model.rowCount())]


def big(hands: Hands) -> str:
    return str(hands.screen("queue").panel.line.accessibleName())


def empty_words(hands: Hands) -> str:
    table = hands.screen("queue").files
    (state,) = [one for one in table.findChildren(EmptyState) if one.isVisibleTo(table)]
    return state.accessibleName()


def test_an_empty_list_offers_another_step_only_within_one(hands: Hands) -> None:
    hands.press(Key.Key_F4)
    assert empty_words(hands).startswith("Belum ada berkas berjalan.")
    assert "langkah lain" not in empty_words(hands)
    hands.type("4")
    assert empty_words(hands) == "Tidak ada berkas di sini. Pilih langkah lain di kiri."


def test_digits_choose_a_step_and_zero_all(hands: Hands) -> None:
    hands.day(pile)
    hands.press(Key.Key_F4)
    queue = hands.screen("queue")
    assert queue.files.model().rowCount() == 6
    hands.type("3")
    assert queue.title() == ("Berkas Berjalan", "Langkah 3, Pembuatan blanko")
    assert queue.files.model().rowCount() == 1
    hands.type("0")
    assert queue.files.model().rowCount() == 6
    assert clipped(hands.window) == []
    assert nameless(hands.window) == []


def test_a_step_that_needs_more_than_a_scan_says_so(hands: Hands) -> None:
    hands.press(Key.Key_F4)
    hands.type("8")
    bar = hands.screen("queue").bar
    assert not bar.primary.isEnabled()
    assert bar.note() == "Penomoran dikerjakan satu per satu"


def test_a_batch_is_for_those_whose_work_it_is(sit: Callable[..., Hands]) -> None:
    hands = sit("sari")
    hands.press(Key.Key_F4)
    hands.type("4")
    assert not hands.screen("queue").bar.primary.isEnabled()


def test_one_choice_and_one_scan_a_file(batch: tuple[Hands, list[str]]) -> None:
    hands, files = batch
    for file in files[:5]:
        hands.scan(f"{file}01")
    assert results(hands) == ["tercatat"] * 5
    assert missing(hands) == []
    assert big(hands).startswith("0005/2026  Pemohon 5. Paraf Ahli Muda tercatat pukul 10.24.")
    assert "Berikutnya: Paraf Ahli Madya." in big(hands)
    hands.press(Key.Key_F12)
    assert hands.said == "Paraf Ahli Muda: 5 berkas tercatat"
    for file in files[:5]:
        view = hands.on_register(lambda session, one=file: session.board().file(one))
        assert view.app.step == "paraf_ahli_madya"


def test_a_refusal_does_not_stop_the_run(batch: tuple[Hands, list[str]]) -> None:
    hands, files = batch
    hands.scan(files[0])
    hands.scan(files[5])
    assert "Indah Lubis" in big(hands)
    assert "Sisihkan map ini." in big(hands)
    hands.scan("8998866200301")
    assert "bukan milik berkas kantor ini" in big(hands)
    hands.scan(files[1])
    assert results(hands) == ["tercatat", "ditolak", "ditolak", "tercatat"]
    assert clipped(hands.window) == []


def test_the_same_map_twice_counts_once(batch: tuple[Hands, list[str]]) -> None:
    hands, files = batch
    hands.scan(files[0])
    hands.scan(files[0])
    assert results(hands) == ["sudah tadi", "tercatat"]


def test_a_sheet_that_was_withdrawn_is_refused(batch: tuple[Hands, list[str]]) -> None:
    hands, files = batch
    hands.does(a.SendBack(reason="gelar salah"), files[0])
    hands.does(a.Draft(), files[0])
    hands.scan(f"{files[0]}01")
    assert "ditarik" in big(hands)
    hands.scan(f"{files[0]}02")
    assert results(hands) == ["tercatat", "ditolak"]


def test_the_last_scan_is_taken_back_by_an_entry(batch: tuple[Hands, list[str]]) -> None:
    hands, files = batch
    hands.scan(files[0])
    hands.scan(files[1])
    hands.press(Key.Key_Z, CTRL)
    hands.press(Key.Key_Z, CTRL)
    assert results(hands) == ["diurungkan", "diurungkan"]
    assert len(missing(hands)) == 5
    view = hands.on_register(lambda session: session.board().file(files[0]))
    assert view.app.step == "paraf_ahli_muda"
    assert type(view.history[0].event).__name__ == "StepUndone"


def test_a_file_is_recorded_without_a_scanner(batch: tuple[Hands, list[str]]) -> None:
    hands, files = batch
    hands.press(Key.Key_Down)
    hands.press(Key.Key_Return)
    assert results(hands) == ["tercatat"]
    assert len(missing(hands)) == 4
    assert files


def test_the_time_of_the_event_is_typed_once(batch: tuple[Hands, list[str]]) -> None:
    hands, files = batch
    hands.press(Key.Key_W, ALT)
    hands.type("10.20")
    hands.press(Key.Key_Return)
    hands.scan(files[0])
    view = hands.on_register(lambda session: session.board().file(files[0]))
    assert view.app.passages[-1].occurred.strftime("%H.%M") == "10.20"


def test_a_time_that_is_none_is_said_and_kept(batch: tuple[Hands, list[str]]) -> None:
    hands, _files = batch
    hands.press(Key.Key_W, ALT)
    hands.type("25.99")
    hands.press(Key.Key_Return)
    assert "tidak dapat dibaca" in big(hands)
    assert hands.screen("queue").panel.time.text() == "25.99"
    hands.press(Key.Key_Escape)
    assert hands.screen("queue").takes_scans


def test_esc_ends_the_batch_and_then_leaves(batch: tuple[Hands, list[str]]) -> None:
    hands, _files = batch
    hands.press(Key.Key_Escape)
    assert (hands.here, hands.screen("queue").takes_scans) == ("queue", False)
    hands.press(Key.Key_Escape)
    assert hands.here == "home"


@pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)
def test_another_act_is_chosen_by_its_digit(batch: tuple[Hands, list[str]]) -> None:
    hands, files = batch
    hands.press(Key.Key_G, ALT)
    hands.qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    hands.type("3")
    assert hands.screen("queue").title()[1] == "Langkah 3, Pembuatan blanko"
    hands.scan(files[5])
    assert results(hands) == ["tercatat"]


def test_maps_go_out_and_come_back_by_scans_where_the_office_wants_it(hands: Hands) -> None:
    hands.does(s.SetOption(option="custody", value="on"))
    files = hands.day(pile)
    queue = hands.screen("queue")
    hands.press(Key.Key_F4)
    steps = {one.step.act: one.step for one in queue._mine()}
    out, back = custody(steps["sign"])
    assert queue._ways() == (out, back)
    queue.begin(out)
    hands.settle()
    assert queue.title() == ("Berkas Berjalan", "Map keluar")
    hands.scan(files[0])
    hands.scan(files[1])
    hands.scan(files[0])
    assert results(hands) == ["sudah tadi", "tercatat", "tercatat"]
    assert files[0] not in missing(hands)
    hands.press(Key.Key_F12)
    assert hands.said == "Map keluar: 2 berkas tercatat"
    hands.window.open_file(files[0])
    hands.settle()
    assert "take_in" in hands.screen("file").specs
    hands.press(Key.Key_F4)
    queue.begin(back)
    hands.settle()
    assert len(missing(hands)) == 2
    hands.scan(files[0])
    hands.scan(files[2])
    assert results(hands) == ["ditolak", "tercatat"]
    hands.press(Key.Key_F12)
    app = hands.on_register(lambda session: session.register.application(files[0]))
    assert (len(app.ways), app.out, app.step) == (1, None, "paraf_ahli_muda")


def test_without_the_option_no_map_is_scanned(hands: Hands) -> None:
    hands.day(pile)
    hands.press(Key.Key_F4)
    assert hands.screen("queue")._ways() == ()


def maps_going_out(hands: Hands) -> list[str]:
    hands.does(s.SetOption(option="custody", value="on"))
    files: list[str] = hands.day(pile)
    queue = hands.screen("queue")
    hands.press(Key.Key_F4)
    queue.begin(queue._ways()[0])
    hands.settle()
    for file in files[:2]:
        hands.scan(file)
    return files


def test_the_last_map_scanned_out_is_taken_back_by_an_entry(hands: Hands) -> None:
    files = maps_going_out(hands)
    hands.press(Key.Key_Z, CTRL)
    assert results(hands) == ["diurungkan", "tercatat"]
    assert "Map berada di tempat sebelumnya." in big(hands)
    view = hands.on_register(lambda session: session.board().file(files[1]))
    assert (view.app.out, view.app.step) == (None, "paraf_ahli_muda")
    assert type(view.history[0].event).__name__ == "WayUndone"
    hands.scan(files[1])
    assert results(hands) == ["tercatat", "diurungkan", "tercatat"]
    assert clipped(hands.window) == []


def test_the_list_of_maps_that_went_out_is_printed(hands: Hands) -> None:
    maps_going_out(hands)
    hands.press(Key.Key_D, ALT)
    pieces = hands.screen("papers").printer.pieces()
    (paper,) = [one.paper for one in pieces if one.paper.key == "daftar-paraf"]
    assert "DAFTAR MAP KELUAR" in text_of(paper.pdf)
    assert hands.screen("queue").notice.isHidden()


def test_the_other_letter_of_a_file_is_taken_quietly(batch: tuple[Hands, list[str]]) -> None:
    hands, files = batch
    heard: list[bool] = []
    hands.window.sounds.play = heard.append
    hands.scan(f"{files[0]}01")
    hands.scan(f"{files[0]}51")
    hands.scan(f"{files[0]}51")
    assert results(hands) == ["sudah", "sudah", "tercatat"]
    assert big(hands).endswith("Surat lain dari berkas yang sama; berkasnya sudah tercatat.")
    assert heard == [True]
    hands.press(Key.Key_F12)
    assert hands.said == "Paraf Ahli Muda: 1 berkas tercatat"


def test_a_withdrawn_sheet_of_a_file_just_recorded_is_refused(
    batch: tuple[Hands, list[str]],
) -> None:
    hands, files = batch
    hands.does(a.SendBack(reason="gelar salah"), files[0])
    hands.does(a.Draft(), files[0])
    hands.scan(f"{files[0]}02")
    hands.scan(f"{files[0]}01")
    assert results(hands) == ["ditolak", "tercatat"]


def test_the_steps_are_one_stop_of_tab_and_the_arrows_move_within_them(hands: Hands) -> None:
    hands.day(pile)
    hands.press(Key.Key_F4)
    queue = hands.screen("queue")
    for key in (Key.Key_Tab, Key.Key_Down, Key.Key_Return):
        hands.press(key)
    assert queue.title() == ("Berkas Berjalan", "Langkah 1, Permohonan masuk")
    assert queue.filter.option("masuk").hasFocus()
    for key in (Key.Key_End, Key.Key_Down, Key.Key_Home, Key.Key_Up):
        hands.press(key)
    assert queue.filter.option("").hasFocus()
    for key in (Key.Key_Down, Key.Key_Down, Key.Key_Down, Key.Key_Down, Key.Key_Return):
        hands.press(key)
    assert queue.title() == ("Berkas Berjalan", "Langkah 4, Paraf Ahli Muda")
    assert queue.files.model().rowCount() == 5
    hands.press(Key.Key_Tab)
    assert hands.caret() is queue.bar.primary
    hands.press(Key.Key_Backtab)
    assert queue.filter.option("paraf_ahli_muda").hasFocus()
