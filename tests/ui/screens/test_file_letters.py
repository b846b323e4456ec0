"""Berkas and its letters: a stuck blanko, the number of either letter voided, a doubted NIK."""

from typing import Any

from PySide6.QtCore import Qt

from sikot_desk.domain import actions as a
from sikot_desk.ui.kit.pill import PillLabel
from sikot_desk.ui.screens.file.history import told as told_history
from tests.desk.day import BUNDA, Day
from tests.ui.screens.hands import Hands
from tests.ui.screens.test_file import app_of, done, opened, side, told
from tests.ui.walks import clipped

Key = Qt.Key
FIRST = "503/SIKOT/001/DPMPTSP/2026"


def moved(day: Day) -> str:
    day.handed()
    return day.signed(kind="pindah", old_permit=FIRST, workplace=BUNDA)


def test_a_blanko_that_never_came_out_is_printed_again(hands: Hands) -> None:
    file = hands.day(lambda day: day.drafted())
    screen = opened(hands, file)
    assert "stuck" in screen.specs
    done(hands, "stuck", reason="kertas macet")
    seen = screen.seen
    told_lines = [one.what for one in told_history(seen.view.history, seen.view.procedure)]
    assert any("Kertas tidak keluar dari printer" in one for one in told_lines)
    hands.does(a.Paraf(), file)
    screen = opened(hands, file)
    screen.refresh()
    hands.settle()
    assert "stuck" not in screen.specs


def test_either_letter_of_a_move_may_be_stuck(hands: Hands) -> None:
    def drafted(day: Day) -> str:
        day.handed()
        return day.drafted(kind="pindah", old_permit=FIRST, workplace=BUNDA)

    file = hands.day(drafted)
    screen = opened(hands, file)
    assert screen.seen.stuck == ("blanko", "blanko-pencabutan")
    done(hands, "stuck", reason="kertas macet", paper="blanko-pencabutan")
    prints = [one.data for one in hands.on_register(lambda s: s.register.entries_of(file))]
    assert prints[-1]["paper"] == "blanko-pencabutan"


def test_the_number_of_the_chosen_letter_is_voided_with_its_sheet(hands: Hands) -> None:
    def numbered(day: Day) -> str:
        file = moved(day)
        day.does(a.Number(), file)
        day.does(a.Number(), file)
        return file

    file = hands.day(numbered)
    screen = opened(hands, file)
    numbers = [one.number for one in app_of(hands, file).given]
    (line,) = [one for one in screen.specs["void"].lines if one.path == "letter"]
    assert [number for _letter, number in line.options] == numbers[::-1]
    assert "Lembarnya ditarik" in screen.specs["void"].does


def test_a_doubted_identity_takes_its_reason(hands: Hands) -> None:
    file = hands.day(lambda day: day.accepted())
    screen = opened(hands, file)
    side(hands, "correct", reason="salah ketik", applicant__identity_number="1471")
    hands.qtbot.waitUntil(lambda: "NIK bukan 16 angka" in screen.notice.words())
    hands.settle()
    assert clipped(hands.window) == []
    hands.type("KTP lama")
    hands.press(Key.Key_Return)
    told(hands, "Koreksi tercatat")
    assert app_of(hands, file).applicant.identity_number == "1471"
    told_there = [one.what for one in told_history(*_history(hands, file))]
    assert "Koreksi Nomor identitas: salah ketik; diteruskan dengan alasan: KTP lama" in told_there


def _history(hands: Hands, file: str) -> Any:
    view = hands.on_register(lambda session: session.board().file(file))
    return view.history, view.procedure


def test_a_permit_without_its_first_says_so(hands: Hands) -> None:
    def both(day: Day) -> str:
        day.handed()
        further = {"workplace": BUNDA, "workplace_no": 2, "overrides": {"other_permits": "dua"}}
        second = day.handed(**further)
        day.handed(kind="pencabutan", old_permit=FIRST, reason="stops")
        return second

    screen = opened(hands, hands.day(both))
    assert any(one.first_revoked for one in screen.seen.view.permits)
    pills = [one.accessibleName() for one in screen.head.findChildren(PillLabel)]
    assert "Izin pertama dicabut" in pills
    assert clipped(hands.window) == []
    hands.press(Key.Key_F7)
    model = hands.screen("register").table.model()
    states = [model.row(n).cells[-1].pill.text for n in range(model.rowCount())]
    assert states == ["Berlaku", "Izin pertama dicabut", "Dicabut"]
    assert clipped(hands.window) == []
