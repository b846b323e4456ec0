"""With the over-print option, number, date and code land where the printed blanko left room."""

import hashlib
import io
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from sikot_desk.desk import drawing, letters, opening, overprinting, papers
from sikot_desk.desk.papers import STILL, Order
from sikot_desk.desk.session import Session
from sikot_desk.domain import actions as a
from sikot_desk.domain import events as e
from sikot_desk.domain import paper_settings as p
from sikot_desk.domain import settings as s
from sikot_desk.domain.application import Application
from sikot_desk.domain.folding import Meta, fold
from sikot_desk.domain.trouble import Trouble
from sikot_desk.keys.code import printed
from sikot_desk.paths import Data
from sikot_desk.print import letter
from tests.desk.day import MONDAY, RESOURCES, TICKS, Day
from tests.desk.reading import text_of

NUMBER = "503/SIKOT/001/DPMPTSP/2026"


@pytest.fixture
def over(day: Day) -> Day:
    day.does(s.SetOption(option="number_on_paper", value="overprint"))
    return day


def app_of(day: Day, file: str) -> Application:
    found = day.counter.register.application(file)
    assert found
    return found


def places(pdf: bytes) -> dict[str, tuple[float, float, float]]:
    """Where each piece of text stands, in mm from the left and top edge, and its size."""
    sheet = PdfReader(io.BytesIO(pdf)).pages[0]
    high, found = float(sheet.mediabox.height), {}

    def note(text: str, moved: Any, at: Any, _font: Any, size: float) -> None:
        x, y = at[4] + moved[4], at[5] + moved[5]
        if text.strip():
            found[text.strip()] = (x * 25.4 / 72, (high - y) * 25.4 / 72, size)

    sheet.extract_text(visitor_text=note)
    return found


def test_the_over_print_lands_where_the_whole_letter_has_it(over: Day) -> None:
    file = over.numbered()
    app = app_of(over, file)
    nomor = over.tray.last("nomor-lembar")
    said = places(nomor.pdf)
    code = f"{app.code[:5]} {app.code[5:]}"
    assert set(said) == {
        NUMBER,
        "6 Juli 2026",
        "Kode pemeriksaan",
        code,
        "Periksa keaslian di loket DPMPTSP. Bukan tanda tangan elektronik.",
    }
    whole = places(over.tray.last("salinan-arsip").pdf)
    for words in (NUMBER, "6 Juli 2026", code):
        assert said[words] == pytest.approx(whole[words], abs=0.02)
    assert NUMBER not in text_of(over.tray.last("blanko").pdf)
    assert [paper.key for paper in over.tray.papers[-2:]] == ["nomor-lembar", "salinan-arsip"]
    assert "nomor-lembar" in papers.possible(app)
    assert printed(app.code)


def test_the_over_print_follows_the_margins_and_the_type_the_office_set(over: Day) -> None:
    over.does(p.SetPaper(paper="surat", size="F4_215", left=42, top=24, step=-1))
    app = app_of(over, over.numbered())
    said = places(over.tray.last("nomor-lembar").pdf)
    whole = places(over.tray.last("salinan-arsip").pdf)
    for words in (NUMBER, "6 Juli 2026", f"{app.code[:5]} {app.code[5:]}"):
        assert said[words] == pytest.approx(whole[words], abs=0.02)
    assert said[NUMBER][2] == 10.5


def test_the_places_are_kept_with_the_print_and_never_computed_again(over: Day) -> None:
    file = over.signed()
    register = over.counter.register
    prints = [entry.data for entry in register.entries_of(file) if entry.act == "printed"]
    by_paper = {data["paper"]: data["anchors"] for data in prints}
    anchors = by_paper.pop("blanko")
    assert set(by_paper.values()) == {None}
    assert anchors["sheet"] == "F4_215"
    assert anchors["size"] == 1100
    for x, y in (anchors["number"], anchors["date"], anchors["code"]):
        assert 2000 < x < 20000
        assert 5000 < y < 32000
    over.does(p.SetPaper(paper="surat", size="A4"))
    over.does(a.Number(), file)
    x, y, size = places(over.tray.last("nomor-lembar").pdf)[NUMBER]
    assert (x, y, size) == pytest.approx(
        (anchors["number"][0] / 100, anchors["number"][1] / 100, 11), abs=0.02
    )
    box = PdfReader(io.BytesIO(over.tray.last("nomor-lembar").pdf)).pages[0].mediabox
    assert float(box.height) == pytest.approx(330 * 72 / 25.4, abs=0.5)


def test_a_closely_set_letter_is_over_printed_in_its_own_size(over: Day) -> None:
    over.does(p.SetPaper(paper="surat", size="A4"))
    file = over.numbered()
    anchors = papers.kept(app_of(over, file))
    assert anchors
    assert anchors.size < 1100
    assert places(over.tray.last("nomor-lembar").pdf)[NUMBER][2] == pytest.approx(
        anchors.size / 100
    )


def test_the_offset_moves_it_and_leaves_the_digest(over: Day) -> None:
    file = over.numbered()
    still = over.tray.last("nomor-lembar")
    over.counter.offset = (2.0, -1.5)
    over.does(a.Reprint(paper="nomor-lembar"), file)
    moved = over.tray.last("nomor-lembar")
    assert moved.again == 1
    assert moved.digest == still.digest == hashlib.sha256(still.pdf).hexdigest()
    x, y, _ = places(still.pdf)[NUMBER]
    assert places(moved.pdf)[NUMBER][:2] == pytest.approx((x + 2.0, y - 1.5), abs=0.02)


def test_off_the_page_no_number_is_given(over: Day) -> None:
    file = over.signed()
    over.counter.offset = (120.0, 0.0)
    refused = over.act(a.Number(), file)
    assert refused.code == "overprint_off_page"
    assert refused.facts == {"right": "120,0", "down": "0,0"}
    assert not app_of(over, file).number
    over.counter.offset = STILL
    over.does(a.Number(), file)
    assert app_of(over, file).number == NUMBER


def test_off_the_page_nothing_is_printed_again(over: Day) -> None:
    file = over.numbered()
    over.counter.offset = (0.0, 90.0)
    done = over.does(a.Reprint(paper="nomor-lembar"), file)
    assert "di luar lembar" in done.trouble
    assert done.papers == ()


def test_a_blanko_from_before_the_option_is_numbered_by_hand(day: Day) -> None:
    file = day.signed()
    day.does(s.SetOption(option="number_on_paper", value="overprint"))
    day.counter.offset = (500.0, 0.0)
    day.does(a.Number(serial_read=1), file)
    assert [paper.key for paper in day.tray.papers[-2:]] == ["salinan-arsip", "label-kode"]
    app = app_of(day, file)
    assert "nomor-lembar" not in papers.possible(app)
    with pytest.raises(ValueError, match="over-printed"):
        papers.make(day.counter.register, app, Order("nomor-lembar", day.now, "Rina"))


def test_a_spoiled_sheet_takes_its_places_with_it(over: Day) -> None:
    file = over.numbered()
    over.does(a.Spoil(reason="tinta tumpah"), file)
    app = app_of(over, file)
    assert "nomor-lembar" not in papers.possible(app)
    over.does(a.Draft(), file)
    over.parafed(file)
    over.does(a.Sign(), file)
    over.does(a.Number(), file)
    over.does(TICKS, file)
    assert over.tray.last("nomor-lembar").version == 2


def test_in_training_the_over_print_bears_no_mark_of_its_own(over: Day) -> None:
    file = over.numbered()
    office = over.counter.register.office()
    over.counter.register._held.caches._office = replace(office, purpose="training")
    made = papers.make(
        over.counter.register, app_of(over, file), Order("nomor-lembar", over.now, "R")
    )
    assert "LATIHAN" not in text_of(made.pdf)


def test_without_room_there_are_no_places(over: Day) -> None:
    file = over.drafted()
    register = over.counter.register
    source = drawing._source(register, app_of(over, file), over.now)
    data = letters.blanko(source, source.app.sheets[-1])
    assert overprinting.anchors_of(data)
    assert overprinting.anchors_of(replace(data, numbering=letter.ByHand())) is None
    long = letter.Statement(letters.sentence("kata " * 2000))
    assert overprinting.anchors_of(replace(data, body=(long,))) is None
    assert papers.kept(replace(source.app, sheets=())) is None
    with pytest.raises(ValueError, match="over-printed"):
        overprinting.number_print(source, STILL)


def test_a_second_print_keeps_the_places_of_the_first(over: Day) -> None:
    app = app_of(over, over.drafted())
    anchors = papers.kept(app)
    event = e.Printed(
        paper="blanko", version=1, copies=1, again=1, digest="", program="", occurred=over.now
    )
    meta = Meta(seq=99, at=over.now, officer="rina", subject=app.file_id)
    assert papers.kept(fold(app, event, meta)) == anchors


def test_a_screen_sets_the_offset(data: Path) -> None:
    session = Session(opening.open_register(data), Data(data), RESOURCES, lambda: MONDAY)
    session.move_overprint(1.5, -0.5)
    assert session.counter.offset == (1.5, -0.5)
    session.close()


def test_trouble_is_told_in_words() -> None:
    assert "cetak ulang" in str(Trouble("overprint_off_page"))
