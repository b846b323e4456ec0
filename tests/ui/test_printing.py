"""What becomes of the papers of an act: each kind its way, one after the other, nothing lost."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from sikot_desk.config import Pc, Way
from sikot_desk.desk.office_papers import OfficePaper
from sikot_desk.desk.papers import Paper
from sikot_desk.domain.trouble import Trouble
from sikot_desk.print import fonts, labels, receipt
from sikot_desk.ui.pieces import Piece, State, page_size
from sikot_desk.ui.printing import Printer
from sikot_desk.ui.spooling import A4, Abilities, Fate, Job, Named, no_print, spooler
from tests.print import reading, samples
from tests.ui.shelf import Shelf

LOKET = Way(printer="Loket")


@pytest.fixture(scope="module", autouse=True)
def _face() -> None:
    fonts.register(fonts.usual_places())


@pytest.fixture
def shelf() -> Shelf:
    return Shelf()


@pytest.fixture
def printer(qtbot: QtBot, shelf: Shelf) -> Iterator[Printer]:
    made = Printer(shelf, look_ms=1)
    yield made
    made.close()


def a_paper(key: str = "tanda-terima", **change: object) -> Paper:
    paper = Paper(
        key=key, file_id="260100000473", version=0, again=0, copies=1, digest="",
        pdf=reading.pdf(receipt.render, samples.receipt()),
    )  # fmt: skip
    return replace(paper, **change)


def states(printer: Printer) -> list[State]:
    return [piece.state for piece in printer.pieces()]


def settled(qtbot: QtBot, printer: Printer, work: Callable[[], None]) -> None:
    with qtbot.waitSignal(printer.settled):
        work()


def test_a_paper_goes_in_the_way_that_is_remembered(qtbot, printer, shelf) -> None:
    printer.use(
        Pc(papers={"tanda-terima": Way(printer="Loket", tray="Bawah", media="A4", copies=2)})
    )
    paper = a_paper()
    settled(qtbot, printer, lambda: printer.offer([paper]))
    assert states(printer) == [State.PRINTED]
    assert shelf.took == [
        Job(
            title="Tanda terima berkas 260100000473", pdf=paper.pdf, printer="Loket", size=A4,
            tray="Bawah", media="A4", copies=2,
        )
    ]  # fmt: skip


def test_copies_asked_for_in_the_act_go_before_the_usual(qtbot, printer, shelf) -> None:
    printer.use(Pc(papers={"tanda-terima": replace(LOKET, copies=2)}))
    settled(qtbot, printer, lambda: printer.offer([a_paper(copies=5)]))
    assert [job.copies for job in shelf.took] == [5]


def test_a_paper_without_a_way_is_asked_for_once(qtbot, printer, shelf) -> None:
    with qtbot.waitSignal(printer.asked):
        printer.offer([a_paper()])
    assert states(printer) == [State.UNCHOSEN]
    with qtbot.assertNotEmitted(printer.asked):
        printer.offer([a_paper(again=1)])
    with qtbot.waitSignal(printer.asked):
        printer.offer([a_paper("label-map")])
    assert states(printer) == [State.UNCHOSEN] * 3
    assert shelf.took == []


def test_a_choice_is_remembered_and_sends_all_that_waited_for_it(qtbot, printer, shelf) -> None:
    printer.offer([a_paper(), a_paper("label-map"), a_paper(again=1)])
    with qtbot.waitSignals([printer.chosen, printer.changed]):
        printer.choose("tanda-terima", LOKET)
    qtbot.waitUntil(lambda: states(printer).count(State.PRINTED) == 2)
    assert states(printer) == [State.PRINTED, State.UNCHOSEN, State.PRINTED]
    assert printer.pc.way("tanda-terima") == LOKET
    settled(qtbot, printer, lambda: printer.choose("label-map", Way(keep_only=True)))
    assert states(printer)[1] is State.KEPT
    assert len(shelf.took) == 2


def test_the_same_choice_again_is_not_saved_again(qtbot, printer) -> None:
    printer.use(Pc(papers={"tanda-terima": LOKET}))
    with qtbot.assertNotEmitted(printer.chosen):
        printer.choose("tanda-terima", LOKET)


def test_settings_that_come_late_send_what_waited(qtbot, printer, shelf) -> None:
    printer.offer([a_paper()])
    settled(qtbot, printer, lambda: printer.use(Pc(papers={"tanda-terima": LOKET})))
    assert len(shelf.took) == 1


def test_a_paper_of_the_office_goes_its_own_way(qtbot, printer, shelf) -> None:
    printer.use(Pc(papers={"buku-register": Way(printer="Label")}))
    book = OfficePaper(key="buku-register", of="2026-07", copies=1, digest="", pdf=a_paper().pdf)
    settled(qtbot, printer, lambda: printer.offer([book]))
    assert [(job.title, job.printer) for job in shelf.took] == [("Buku register", "Label")]
    assert printer.pieces()[0].about == "2026-07"


def test_no_paper_is_no_offer(qtbot, printer) -> None:
    with qtbot.assertNotEmitted(printer.changed):
        printer.offer([])


def test_a_paper_that_does_not_go_is_said_and_can_be_sent_again(qtbot, printer, shelf) -> None:
    shelf.wrong["Loket"] = no_print("Loket", "sedang dijeda")
    printer.use(Pc(papers={"tanda-terima": LOKET}))
    with qtbot.waitSignal(printer.stopped) as told:
        printer.offer([a_paper()])
    piece: Piece = told.args[0]
    assert piece.state is State.FAILED
    assert "sedang dijeda. Pencatatannya tetap tersimpan" in piece.trouble
    assert printer.pieces() == (piece,)
    shelf.wrong.clear()
    settled(qtbot, printer, lambda: printer.choose("tanda-terima", LOKET))
    assert states(printer) == [State.PRINTED]
    assert printer.pieces()[0].trouble == ""
    assert len(shelf.took) == 1


def test_another_printer_takes_what_the_first_refused(qtbot, printer, shelf) -> None:
    shelf.wrong["Loket"] = no_print("Loket", "tidak ditemukan pada PC ini")
    printer.use(Pc(papers={"tanda-terima": LOKET}))
    with qtbot.waitSignal(printer.stopped):
        printer.offer([a_paper()])
    settled(qtbot, printer, lambda: printer.choose("tanda-terima", Way(printer="Label")))
    assert [job.printer for job in shelf.took] == ["Label"]


def test_a_paper_is_followed_until_it_leaves_the_queue(qtbot, printer, shelf) -> None:
    shelf.queue = [Fate.QUEUED, Fate.QUEUED, Fate.GONE]
    printer.use(Pc(papers={"tanda-terima": LOKET}))
    seen: list[State] = []
    printer.changed.connect(lambda: seen.extend(states(printer)))
    settled(qtbot, printer, lambda: printer.offer([a_paper()]))
    assert list(dict.fromkeys(seen)) == [State.SENDING, State.QUEUED, State.PRINTED]
    assert shelf.queue == []


def test_a_printer_that_waits_for_paper_is_said_once_and_goes_on_by_itself(
    qtbot, printer, shelf
) -> None:
    empty = Trouble("printer_waits", printer="Loket", detail="kertas habis")
    shelf.queue = [Fate.QUEUED, empty, empty, Fate.QUEUED, Fate.GONE]
    printer.use(Pc(papers={"tanda-terima": LOKET}))
    held: list[Piece] = []
    printer.stopped.connect(held.append)
    settled(qtbot, printer, lambda: printer.offer([a_paper()]))
    assert [(one.state, "kertas habis" in one.trouble) for one in held] == [(State.HELD, True)]
    assert states(printer) == [State.PRINTED]
    assert len(shelf.took) == 1


def test_a_paper_in_a_long_queue_is_left_to_the_printer(qtbot, printer, shelf) -> None:
    shelf.queue = [Fate.QUEUED] * 40
    printer.use(Pc(papers={"tanda-terima": LOKET}))
    settled(qtbot, printer, lambda: printer.offer([a_paper()]))
    assert states(printer) == [State.QUEUED]
    assert len(shelf.queue) == 10


def test_the_next_act_clears_what_is_out_and_keeps_what_is_not(qtbot, printer, shelf) -> None:
    shelf.wrong["Label"] = no_print("Label", "sedang dijeda")
    printer.use(Pc(papers={"tanda-terima": LOKET, "label-map": Way(printer="Label")}))
    with qtbot.waitSignal(printer.stopped):
        printer.offer([a_paper(), a_paper("label-map")])
    assert states(printer) == [State.PRINTED, State.FAILED]
    printer.offer([a_paper("blanko")])
    assert [one.paper.key for one in printer.pieces()] == ["label-map", "blanko"]


def test_the_printers_of_this_computer_are_looked_for(qtbot, printer, shelf) -> None:
    assert printer.printers is None
    with qtbot.waitSignal(printer.changed):
        printer.look()
    assert printer.printers == ("Loket", "Label")
    shelf.wrong["printers"] = no_print("PC ini", "layanan cetak (CUPS) tidak berjalan")
    with qtbot.waitSignal(printer.changed):
        printer.look()
    assert printer.printers == ()
    assert "tidak berjalan" in printer.unseen


def test_what_a_printer_offers_is_asked_once(qtbot, printer, shelf) -> None:
    with qtbot.waitSignal(printer.changed):
        printer.look_at("Loket")
    assert printer.abilities["Loket"].trays == (Named("Bawah", "Bawah"),)
    with qtbot.assertNotEmitted(printer.changed):
        printer.look_at("Loket")
        printer.look_at("")
    shelf.wrong["abilities"] = no_print("Label", "tidak menjawab")
    with qtbot.waitSignal(printer.changed):
        printer.look_at("Label")
    assert printer.abilities["Label"] == Abilities()


def test_a_fault_of_the_program_keeps_the_paper(qtbot, printer, shelf) -> None:
    shelf.wrong["Loket"] = RuntimeError("x")
    printer.use(Pc(papers={"tanda-terima": LOKET}))
    with qtbot.waitSignal(printer.stopped) as told:
        printer.offer([a_paper()])
    assert "program cetak gagal" in told.args[0].trouble
    assert states(printer) == [State.FAILED]


def test_nobody_is_told_after_the_end(qtbot, printer, shelf) -> None:
    printer.use(Pc(papers={"tanda-terima": LOKET}))
    printer.offer([a_paper()])
    printer.close()
    with qtbot.assertNotEmitted(printer.changed, wait=20):
        pass
    assert len(shelf.took) == 1


def test_the_size_of_a_paper_is_read_from_it() -> None:
    assert page_size(a_paper().pdf) == A4
    assert page_size(reading.pdf(labels.render, samples.map_label())) == (50, 25)
    assert page_size(b"no paper") == A4


def test_this_computer_has_a_spooler() -> None:
    assert type(spooler()).__name__ == "Cups"
