"""Each paper on each sheet an office may set: its size exact, its ink inside, its bars read."""

import base64
import io
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any, BinaryIO

import pytest
from PIL import Image, ImageOps

from sikot_desk.clock import WIB
from sikot_desk.desk import emblems, sheets
from sikot_desk.desk import letters as contents
from sikot_desk.domain import paper_settings as p
from sikot_desk.domain.folding import Meta
from sikot_desk.domain.office import EMPTY, Office, fold
from sikot_desk.domain.paper_kinds import KINDS, MOST_MARGIN, ROLL, SIZES, Layout, Setting, layout
from sikot_desk.domain.refusals import Refused, sentence
from sikot_desk.print import (
    application_form,
    book,
    control_sheet,
    handover_list,
    handover_proof,
    letter,
    proxy_letter,
    receipt,
    requirements_sheet,
    return_slip,
)
from tests.desk.day import Day, person
from tests.desk.reading import text_of
from tests.print import books, handed, letters, reading, samples, step_one

META = Meta(seq=1, at=datetime(2026, 7, 6, 9, tzinfo=WIB), officer="andri", subject="")
DRAWN: dict[str, tuple[Callable[[Any, BinaryIO], None], Callable[..., Any], int]] = {
    "surat": (letter.render, letters.letter, 1),
    "tanda-terima": (receipt.render, samples.receipt, 2),
    "daftar-penyerahan": (handover_list.render, handed.handover_list, 0),
    "lembar-pengembalian": (return_slip.render, samples.return_slip, 1),
    "lembar-kendali": (control_sheet.render, samples.control_sheet, 1),
    "bukti-penyerahan": (handover_proof.render, samples.handover_proof, 1),
    "lembar-persyaratan": (requirements_sheet.render, samples.requirements_sheet, 0),
    "formulir-permohonan": (application_form.render, step_one.application_form, 1),
    "surat-kuasa": (proxy_letter.render, step_one.proxy_letter, 1),
    "buku": (book.render, books.register_book, 0),
    "buku-nomor": (book.render, books.number_book, 0),
}
"""How each kind is drawn, an example, and the bars on its first page."""
EACH = [(key, size) for key, kind in KINDS.items() for size in kind.sizes if size != ROLL]


def office(kind: str, size: str, **how: Any) -> Office:
    return fold(EMPTY, p.PaperSet(paper=kind, size=size, **how), META)


def drawn(kind: str, size: str, **how: Any) -> bytes:
    render, example, _ = DRAWN[kind]
    paper = sheets.paper_of(office(kind, size, **how), kind)
    return reading.pdf(render, replace(example(), paper=paper))


def widest(kind: str, size: str) -> dict[str, int]:
    """The widest left margin a kind bears on a sheet, and then the widest top margin."""
    found: dict[str, int] = {}
    for side in ("left", "top"):
        least = getattr(KINDS[kind].margins, side)
        borne = [
            wide
            for wide in range(least, MOST_MARGIN + 1)
            if isinstance(layout(KINDS[kind], Setting(size=size, **{**found, side: wide})), Layout)
        ]
        found[side] = borne[-1]
    return found


def test_every_kind_that_can_be_set_is_drawn_here() -> None:
    assert set(DRAWN) == set(KINDS)


@pytest.mark.parametrize(("kind", "size"), EACH)
def test_the_sheet_is_exact_and_holds_everything_with_the_widest_margins(
    kind: str, size: str
) -> None:
    document = drawn(kind, size, **widest(kind, size))
    assert set(map(round_, reading.page_sizes(document))) == {SIZES[size]}
    assert not reading.reaches_edge(document)
    assert len(reading.codes(document)) == DRAWN[kind][2]


def round_(size: tuple[float, float]) -> tuple[int, int]:
    return round(size[0]), round(size[1])


@pytest.mark.parametrize(("kind", "size"), EACH)
def test_the_closest_margins_keep_clear_of_the_edges(kind: str, size: str) -> None:
    least = KINDS[kind].least
    sides = {side: getattr(least, side) for side in ("top", "right", "bottom", "left")}
    document = drawn(kind, size, **sides)
    assert not reading.reaches_edge(document)
    assert len(reading.codes(document)) == DRAWN[kind][2]


@pytest.mark.parametrize("size", KINDS["surat"].sizes)
def test_the_longest_letter_narrowed_twice_keeps_clear_of_the_edges(size: str) -> None:
    least = KINDS["surat"].least
    sides = {side: getattr(least, side) for side in ("top", "right", "bottom", "left")}
    paper = sheets.paper_of(office("surat", size, **sides), "surat")
    document = reading.pdf(letter.render, letters.longest_letter(paper=paper))
    assert len(reading.page_sizes(document)) == 1
    assert not reading.reaches_edge(document)


@pytest.mark.parametrize("kind", [key for key, kind in KINDS.items() if len(kind.steps) > 1])
def test_a_step_of_type_changes_the_letters_and_the_words_stay(kind: str) -> None:
    size = KINDS[kind].sizes[0]
    plain = drawn(kind, size)
    for step in KINDS[kind].steps:
        if step and isinstance(layout(KINDS[kind], Setting(size=size, step=step)), Layout):
            other = drawn(kind, size, step=step)
            assert reading.words(other).split()[:20] == reading.words(plain).split()[:20]
            assert other != plain or kind == "surat"


def test_left_of_the_margin_nothing_is_printed() -> None:
    image = ImageOps.invert(reading.picture(drawn("surat", "F4_215", left=40, top=30), dpi=127))
    left, top, *_ = image.getbbox() or (0, 0)
    assert left / 5 == pytest.approx(40, abs=0.4)
    assert top / 5 == pytest.approx(30, abs=0.6)


def short(step: int) -> letter.Letter:
    return letters.letter(step=step, basis=letters.letter().basis[:1], copies=())


def test_letters_are_set_in_the_type_that_was_chosen() -> None:
    found = [letter.fit(short(step), letters.letter().paper) for step in (-1, 0, 1)]
    assert [fit.size for fit in found if isinstance(fit, letter.Fit)] == [10.5, 11, 11.5]


def test_a_setting_no_longer_borne_is_laid_out_as_designed() -> None:
    old = office("lembar-kendali", "A4", left=55, right=55)
    assert sheets.paper_of(old, "lembar-kendali") == sheets.PAPERS["A4"]


def test_a_paper_that_no_roll_holds_stays_on_its_usual_sheet() -> None:
    assert sheets.on_a_sheet(office("tanda-terima", ROLL), "tanda-terima") == sheets.PAPERS["A4"]
    other = sheets.on_a_sheet(office("tanda-terima", "F4_215"), "tanda-terima")
    assert other == sheets.PAPERS["F4_215"]


# --- the emblem ---------------------------------------------------------------------------------


def picture(colour: str = "green", size: tuple[int, int] = (190, 230)) -> str:
    out = io.BytesIO()
    Image.new("RGB", size, colour).save(out, "PNG")
    return base64.b64encode(out.getvalue()).decode()


def test_the_emblem_of_the_office_stands_on_the_papers_made_after_it(day: Day) -> None:
    plain = day.accepted()
    before = day.tray.last("tanda-terima").pdf
    assert contents.kop(day.counter.register.office()).emblem is None
    day.does(p.SetEmblem(picture=picture(), reason="lambang kota"))
    day.drafted(applicant=person(77))
    assert plain
    for key in ("tanda-terima", "blanko", "lembar-kendali"):
        assert b"/Subtype /Image" in day.tray.last(key).pdf, key
    assert b"/Subtype /Image" not in before
    day.does(p.SetEmblem())
    assert contents.kop(day.counter.register.office()).emblem is None


@pytest.mark.parametrize(
    ("code", "typed"),
    [
        ("emblem_no_picture", "bukan base64"),
        ("emblem_no_picture", base64.b64encode(b"bukan gambar").decode()),
        ("emblem_too_large", base64.b64encode(bytes(2_000_001)).decode()),
        ("emblem_size_odd", picture(size=(20, 20))),
        ("emblem_refers", base64.b64encode(b"<svg><image href='a.png'/></svg>").decode()),
        ("emblem_has_text", base64.b64encode(b"<svg><text>a</text></svg>").decode()),
    ],
)
def test_a_picture_no_paper_can_print_is_refused_beside_its_field(
    day: Day, code: str, typed: str
) -> None:
    assert day.refused(p.SetEmblem(picture=typed)) == code


def test_papers_follow_the_size_the_office_set(day: Day) -> None:
    day.does(p.SetPaper(paper="lembar-kendali", size="A4"))
    day.does(p.SetPaper(paper="bukti-penyerahan", size="A4"))
    day.handed()
    for key in ("lembar-kendali", "bukti-penyerahan"):
        assert reading.page_sizes(day.tray.last(key).pdf) == [pytest.approx((210, 297), abs=0.1)]
    assert "LEMBAR KENDALI" in text_of(day.tray.last("lembar-kendali").pdf)


def test_the_receipt_of_one_file_is_printed_on_the_roll_where_it_is_set(day: Day) -> None:
    day.does(p.SetPaper(paper="tanda-terima", size=ROLL))
    file = day.accepted()
    ((wide, high),) = reading.page_sizes(day.tray.last("tanda-terima").pdf)
    assert (round(wide), high > 100) == (80, True)
    assert file[:2] in text_of(day.tray.last("tanda-terima").pdf)


def test_a_picture_file_is_read_as_the_act_takes_it(tmp_path: Path) -> None:
    file = tmp_path / "lambang.png"
    file.write_bytes(base64.b64decode(picture()))
    assert emblems.typed(file) == picture()
    missing = emblems.typed(tmp_path / "tidak-ada.png")
    assert isinstance(missing, Refused)
    assert (missing.code, missing.field) == ("emblem_no_picture", "picture")
    (tmp_path / "besar.png").write_bytes(bytes(20_000_000))
    large = emblems.typed(tmp_path / "besar.png")
    assert isinstance(large, Refused)
    assert sentence(large).startswith("Gambar lambang terlalu besar (20,0 MB); paling besar 2,0 MB")
