"""What other programs read on a paper: its text, and the barcodes of its rendered pages."""

import io

import pypdfium2
import zxingcpp
from pypdf import PdfReader


def text_of(pdf: bytes) -> str:
    """All text of a paper, its runs of blanks as one."""
    pages = PdfReader(io.BytesIO(pdf)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def bars_of(pdf: bytes) -> list[str]:
    """The payloads of all Code 128 bars, page after page."""
    found = []
    for page in pypdfium2.PdfDocument(pdf):
        image = page.render(scale=300 / 72).to_pil()
        found += [bar.text for bar in zxingcpp.read_barcodes(image)]
    return found
