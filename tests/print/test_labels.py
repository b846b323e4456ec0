"""Labels of 50 × 25 mm, read by a scanner and measured to their clear edge."""

import pytest

from sikot_desk.print import labels
from tests.print import reading, samples
from tests.print.reading import pdf, words
from tests.print.samples import FILE_ID

CLEAR = 2.35
"""The clear edge is 2.5; a pixel of a 100 dpi picture is 0.25."""


def test_the_label_of_a_map() -> None:
    document = pdf(labels.render, samples.map_label())
    assert words(document) == "0035/2026 SIKOT · Baru Siti Rahmawati 26 01 0000047 3"
    assert reading.codes(document) == [FILE_ID]
    assert reading.page_sizes(document) == [pytest.approx((50, 25), abs=0.01)]
    assert not reading.reaches_edge(document, CLEAR)


def test_a_long_name_is_cut_at_thirty_letters() -> None:
    label = samples.map_label(name="Raden Ajeng Siti Nurrahmawati Ambarwati")
    assert "Raden Ajeng Siti Nurrahmawati… " in words(pdf(labels.render, label))


def test_the_label_of_a_letter_numbered_by_hand() -> None:
    document = pdf(labels.render, samples.code_label(version=3))
    text = words(document)
    for told in ("503/SIKOT/034/DPMPTSP/2026", "8 Juli 2026", "K7QF4 M2X9T", "Kode pemeriksaan"):
        assert told in text
    assert text.endswith("Periksa di loket. Bukan tanda tangan elektronik.")
    assert reading.codes(document) == [f"{FILE_ID}03"]
    assert not reading.reaches_edge(document, CLEAR)


def test_the_widest_number_is_never_cut() -> None:
    number = "500.16.7.2/1287/SIKOT/DPMPTSP/XII/2026"
    document = pdf(labels.render, samples.code_label(number=number))
    assert number in words(document)
    assert not reading.reaches_edge(document, CLEAR)


def test_labels_of_a_training_register_say_so_and_stay_readable() -> None:
    for label, code in (
        (samples.map_label(marks=samples.TRAINING), FILE_ID),
        (samples.code_label(marks=samples.TRAINING), f"{FILE_ID}01"),
    ):
        document = pdf(labels.render, label)
        assert "LATIHAN" in words(document)
        assert reading.codes(document) == [code]
