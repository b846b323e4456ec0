"""The recovery sheet: one page, everything on it, both squares readable."""

from dataclasses import replace

import pypdfium2
import zxingcpp

from sikot_desk.keys import recovery
from sikot_desk.print import page, recovery_sheet
from sikot_desk.print.marks import Marks
from sikot_desk.print.recovery_sheet import RecoverySheet
from tests.print import reading
from tests.print.reading import pdf, words
from tests.print.samples import TRAINING

CODE, SEED = "7Q4ZKM2XN8A1B2C3D4E5", bytes(range(32))
KEY = recovery.written(SEED)
SHEET = RecoverySheet(
    paper=page.A4,
    marks=Marks(),
    office="DPMPTSP Kota Pekanbaru",
    name="T. Raja Muhammad Iskandar Zulkarnain Alamsyah",
    day="6 Juli 2026",
    code=recovery.grouped(CODE).split("-"),
    code_qr=CODE,
    counter="5e222cf829873081",
    fingerprint="7210 4411 5100 6245 4975 8130 4094 0973",
    key=recovery.grouped(KEY).split("-"),
    key_qr=KEY,
)


def test_everything_stands_on_one_page_with_its_warning() -> None:
    document = pdf(recovery_sheet.render, SHEET)
    text = words(document)
    assert reading.page_sizes(document) == [(210, 297)] or len(reading.page_sizes(document)) == 1
    for said in (SHEET.office, SHEET.name, SHEET.day, SHEET.counter, SHEET.fingerprint):
        assert said in text
    for group in (*SHEET.code, *SHEET.key):
        assert group in text
    assert "amplop tertutup" in text
    assert not reading.reaches_edge(document)


def test_both_squares_give_back_code_and_key() -> None:
    picture = pypdfium2.PdfDocument(pdf(recovery_sheet.render, SHEET))[0].render(scale=3).to_pil()
    read = {one.text for one in zxingcpp.read_barcodes(picture)}
    assert read == {CODE, KEY}
    assert recovery.read(KEY) == SEED


def test_one_of_a_training_register_says_so() -> None:
    text = words(pdf(recovery_sheet.render, replace(SHEET, marks=TRAINING)))
    assert "LATIHAN" in text


def test_the_same_sheet_gives_the_same_bytes() -> None:
    assert pdf(recovery_sheet.render, SHEET) == pdf(recovery_sheet.render, SHEET)
