"""Every paper as lines of text with place and size, kept to see any change of a layout.

Run as a module it writes the files again: `python -m tests.print.golden`.
"""

import io
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from pypdf import PageObject, PdfReader

from sikot_desk.desk import scanner_papers
from sikot_desk.domain.office import EMPTY
from sikot_desk.print import (
    application_form,
    book,
    calibration,
    control_sheet,
    fonts,
    handover_list,
    handover_proof,
    labels,
    letter,
    page,
    proxy_letter,
    recap,
    receipt,
    receipt_roll,
    requirements_sheet,
    return_slip,
    scanner_card,
)
from sikot_desk.print.letter import Archive, ParafForm
from tests.print import books, handed, letters, reading, recaps, samples, step_one

FOLDER = Path(__file__).parent.parent / "golden" / "print"


def papers() -> dict[str, tuple[Any, Any]]:
    box = Archive(letters.POSTS, ParafForm.BOX)
    around = Archive(letters.POSTS, ParafForm.AROUND_NAME)
    return {
        "receipt": (receipt.render, samples.receipt()),
        "return_slip": (return_slip.render, samples.return_slip()),
        "control_sheet": (control_sheet.render, samples.control_sheet()),
        "letter_by_hand": (letter.render, letters.letter()),
        "letter_archive": (letter.render, letters.letter(archive=around)),
        "letter_archive_box": (
            letter.render,
            letters.letter(numbering=letters.NUMBERED, archive=box),
        ),
        "letter_longest": (letter.render, letters.longest_letter()),
        "handover_proof": (handover_proof.render, samples.handover_proof()),
        "handover_list": (handover_list.render, handed.handover_list()),
        "map_label": (labels.render, samples.map_label()),
        "code_label": (labels.render, samples.code_label()),
        "application_form": (application_form.render, step_one.application_form()),
        "register_book": (book.render, books.register_book()),
        "number_book": (book.render, books.number_book()),
        "calibration": (
            calibration.render,
            calibration.Calibration(page.F4_215, "503/SIKOT/034/DPMPTSP/2026"),
        ),
        "proxy_letter": (proxy_letter.render, step_one.proxy_letter()),
        "requirements_sheet": (requirements_sheet.render, samples.requirements_sheet()),
        "receipt_roll": (receipt_roll.render, samples.receipt(paper=page.ROLL_80)),
        "recap": (recap.render, recaps.recap()),
        "scanner_card": (scanner_card.render, _scanner_card()),
    }


def _scanner_card() -> scanner_card.ScannerCard:
    content = scanner_papers.scanner_card(EMPTY, date(2026, 7, 6))
    return replace(content, kop=samples.kop())


def lines(document: bytes) -> str:
    """`x y size text` of every piece of text, x and y in mm from the top left corner."""
    found: list[str] = []
    for number, sheet in enumerate(PdfReader(io.BytesIO(document)).pages, 1):
        found += [f"page {number}", *_pieces(sheet)]
    return "\n".join(found) + "\n"


def _pieces(sheet: PageObject) -> list[str]:
    high = float(sheet.mediabox.height)
    pieces: list[str] = []

    def note(text: str, _cm: Any, place: Any, _font: Any, size: float) -> None:
        if text.strip():
            x, y = place[4] * 25.4 / 72, (high - place[5]) * 25.4 / 72
            pieces.append(f"{x:6.1f} {y:6.1f} {size:5.2f}  {' '.join(text.split())}")

    sheet.extract_text(visitor_text=note)
    return pieces


def write() -> None:
    fonts.register(fonts.usual_places())
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, (render, data) in papers().items():
        (FOLDER / f"{name}.txt").write_text(lines(reading.pdf(render, data)), encoding="utf-8")


if __name__ == "__main__":
    write()
