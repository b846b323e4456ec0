"""Papers through a real CUPS: the PDF as it is, at its true size; and every way it may not go."""

import io
import uuid
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from pypdf import PdfReader

from sikot_desk.domain.trouble import Trouble
from sikot_desk.print import fonts, labels, receipt
from sikot_desk.print.page import F4_215, Sheet, Type, publish
from sikot_desk.ui.printing_cups import Cups, media_of
from sikot_desk.ui.spooling import Fate, Job, Named, reason_words
from tests.print import reading, samples
from tests.ui import print_server
from tests.ui.print_server import PrintServer, until

pytestmark = pytest.mark.real
POINT = 25.4 / 72
ROUNDED = 0.36
"""cups-pdf's printer language knows whole points; a page may be rounded to one."""


@pytest.fixture(scope="session")
def server() -> Iterator[PrintServer]:
    yield from print_server.running()


@pytest.fixture
def queues(server: PrintServer, monkeypatch: pytest.MonkeyPatch) -> Iterator[PrintServer]:
    monkeypatch.setenv("CUPS_SERVER", server.address)
    yield server
    server.tidy()


@pytest.fixture(scope="session", autouse=True)
def _face() -> None:
    fonts.register(fonts.usual_places())


def receipt_pdf() -> bytes:
    return reading.pdf(receipt.render, samples.receipt())


def label_pdf() -> bytes:
    return reading.pdf(labels.render, samples.map_label())


def f4_pdf() -> bytes:
    sheet, out = Sheet(F4_215), io.BytesIO()
    for x, y in ((5, 8), (190, 8), (5, 325), (190, 325)):
        sheet.text(x, y, f"{x}-{y}", Type(11))
    publish([sheet], "F4", out)
    return out.getvalue()


def printed(cups: Cups, job: Job) -> bytes:
    """Send a job to the queue that prints into files, and read what came out."""
    token = uuid.uuid4().hex
    number = cups.send(replace(job, title=token, printer="Loket"))
    assert number.startswith("Loket-")
    until(lambda: cups.fate("Loket", number) is Fate.GONE)
    file = next(print_server.pdf_folder().glob(f"{token}*.pdf"))
    content = file.read_bytes()
    file.unlink()
    return content


def places(document: bytes, words: tuple[str, ...]) -> list[tuple[float, ...]]:
    """The left and lower edge, in mm, of where each word stands first."""
    opened = pypdfium2.PdfDocument(document)
    try:
        text = opened[0].get_textpage()
        found = []
        for word in words:
            place = text.search(word, match_case=True).get_next()
            assert place is not None, word
            found.append(tuple(edge * POINT for edge in text.get_charbox(place[0])[:2]))
        return found
    finally:
        opened.close()


@pytest.mark.parametrize(
    ("make", "size", "words"),
    [
        (receipt_pdf, (210, 297), ("PEMERINTAH", "0035/2026", "Dijanjikan", "Lembar untuk")),
        (label_pdf, (50, 25), ("0035/2026", "Siti", "26 01")),
        (f4_pdf, (215, 330), ("5-8", "190-8", "5-325", "190-325")),
    ],
    ids=["A4", "label", "F4"],
)
def test_a_paper_arrives_at_its_true_size(queues, make, size, words) -> None:
    before = make()
    after = printed(Cups(), Job(title="", pdf=before, printer="Loket", size=size))
    assert reading.page_sizes(after) == [pytest.approx(size, abs=ROUNDED)]
    for one, other in zip(places(before, words), places(after, words), strict=True):
        assert other == pytest.approx(one, abs=ROUNDED)


def test_letters_arrive_as_letters_and_bars_as_lines(queues) -> None:
    before = label_pdf()
    after = printed(Cups(), Job(title="", pdf=before, printer="Loket", size=(50, 25)))
    faces = reading.fonts_of(after)
    assert faces
    assert all(faces.values())
    assert all("LiberationSans" in name for name in faces)
    assert "Siti Rahmawati" in reading.words(after)
    assert not PdfReader(io.BytesIO(after)).pages[0].images
    assert reading.codes(after, dpi=300) == reading.codes(before, dpi=300) == [samples.FILE_ID]


def test_the_printer_gets_the_very_pdf_and_is_told_how(queues: PrintServer) -> None:
    job = Job(
        title="Blanko SIKOT 260100000473", pdf=f4_pdf(), printer="Kertas", size=(215, 330),
        tray="Bawah", copies=3,
    )  # fmt: skip
    Cups().send(job)
    until(lambda: len(queues.arrived()) == 1)
    got = queues.arrived()[0]
    assert got.content == job.pdf
    assert (got.title, got.copies) == (job.title, 3)
    assert got.options["media"] == "Custom.215x330mm"
    assert got.options["InputSlot"] == "Bawah"
    assert got.options["print-scaling"] == "none"


def test_a_paper_size_in_the_printer_s_own_words_goes_before_the_page_s(queues) -> None:
    Cups().send(Job(title="x", pdf=label_pdf(), printer="Kertas", size=(50, 25), media="Folio"))
    until(lambda: len(queues.arrived()) == 1)
    assert queues.arrived()[0].options["media"] == "Folio"
    assert "InputSlot" not in queues.arrived()[0].options


def test_the_printers_the_usual_one_first(queues) -> None:
    assert Cups().printers() == ("Kertas", "Dua-Baki", "Loket")


def test_what_a_printer_offers(queues) -> None:
    found = Cups().abilities("Dua-Baki")
    assert found.trays == (Named("Atas", "Atas"), Named("Bawah", "Bawah"))
    assert Named("A4", "A4") in found.media
    assert not any("Custom" in one.code for one in found.media)
    assert Cups().abilities("Kertas").trays == ()


def refused(cups: Cups, printer: str) -> str:
    with pytest.raises(Trouble) as told:
        cups.send(Job(title="x", pdf=label_pdf(), printer=printer))
    assert told.value.code == "printer"
    return str(told.value)


def test_a_paused_printer_gets_nothing(queues: PrintServer) -> None:
    queues.ask("cupsdisable", "Kertas")
    assert refused(Cups(), "Kertas").startswith(
        "Printer Kertas tidak dapat mencetak: sedang dijeda. Pencatatannya tetap tersimpan"
    )
    assert queues.waiting("Kertas") == []


def test_a_printer_that_takes_no_papers(queues: PrintServer) -> None:
    queues.ask("cupsreject", "Kertas")
    assert "sedang menolak cetakan" in refused(Cups(), "Kertas")


def test_a_printer_that_is_not_there(queues: PrintServer) -> None:
    assert "Printer Lama tidak dapat mencetak: tidak ditemukan" in refused(Cups(), "Lama")
    with pytest.raises(Trouble, match="tidak ditemukan"):
        Cups().fate("Lama", "Lama-1")


def test_out_of_paper_and_filled_again(queues: PrintServer) -> None:
    queues.empty_tray()
    cups = Cups()
    receipt_ = cups.send(Job(title="x", pdf=label_pdf(), printer="Kertas", size=(50, 25)))
    said: list[str] = []

    def is_out() -> bool:
        try:
            cups.fate("Kertas", receipt_)
        except Trouble as trouble:
            said.append(str(trouble))
        return bool(said)

    until(is_out)
    assert said[0].startswith("Printer Kertas menunggu: kertas habis.")
    assert "jangan cetak ulang" in said[0]
    assert queues.arrived() == []
    queues.refill()
    until(lambda: cups.fate("Kertas", receipt_) is Fate.GONE)
    assert [one.content for one in queues.arrived()] == [label_pdf()]


def test_without_a_print_server(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CUPS_SERVER", "127.0.0.1:1")
    assert "layanan cetak (CUPS) tidak berjalan" in refused(Cups(), "Loket")
    with pytest.raises(Trouble, match="tidak berjalan"):
        Cups().printers()


def test_without_the_programs_of_cups(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert "program lpstat tidak terpasang (paket cups-client)" in refused(Cups(), "Loket")


def test_a_print_server_that_does_not_answer(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    slow = tmp_path / "lpstat"
    slow.write_text("#!/bin/sh\nexec /bin/sleep 60\n")
    slow.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr("sikot_desk.ui.printing_cups._SECONDS", 0.05)
    assert "layanan cetak tidak menjawab" in refused(Cups(), "Loket")


@pytest.mark.parametrize(
    ("size", "name"),
    [
        ((210, 297), "A4"),
        ((209.9, 297.1), "A4"),
        ((215, 330), "Custom.215x330mm"),
        ((210, 148), "Custom.210x148mm"),
        ((80, 203.5), "Custom.80x203.5mm"),
    ],
)
def test_the_name_of_a_paper_size(size: tuple[float, float], name: str) -> None:
    assert media_of(size) == name


def test_what_a_printer_reports_in_words() -> None:
    assert reason_words("media-empty-error,media-needed-error") == "kertas habis"
    assert reason_words("cover-open,toner-empty-warning") == "tutupnya terbuka, toner habis"
    assert reason_words("none") == ""
