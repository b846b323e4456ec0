"""How tests read a PDF back: its words, pages, fonts, and the codes a scanner finds."""

import io
import random
from collections.abc import Callable
from typing import Any, BinaryIO

import pypdfium2
import zxingcpp
from PIL import Image
from pypdf import PdfReader


def pdf(render: Callable[[Any, BinaryIO], object], data: object) -> bytes:
    out = io.BytesIO()
    render(data, out)
    return out.getvalue()


def words(document: bytes) -> str:
    """All text of a PDF, its spaces made single."""
    pages = PdfReader(io.BytesIO(document)).pages
    return " ".join(" ".join(p.extract_text() for p in pages).split())


def page_sizes(document: bytes) -> list[tuple[float, float]]:
    boxes = [p.mediabox for p in PdfReader(io.BytesIO(document)).pages]
    return [(float(b.width) * 25.4 / 72, float(b.height) * 25.4 / 72) for b in boxes]


def picture(document: bytes, number: int = 0, dpi: int = 150) -> Image.Image:
    opened = pypdfium2.PdfDocument(document)
    try:
        return opened[number].render(scale=dpi / 72).to_pil().convert("L")
    finally:
        opened.close()


def codes(document: bytes, number: int = 0, dpi: int = 150) -> list[str]:
    """What a reader finds on a page, from the top; nothing else than Code 128 is sought."""
    found = zxingcpp.read_barcodes(
        picture(document, number, dpi), formats=zxingcpp.BarcodeFormat.Code128
    )
    return [code.text for code in sorted(found, key=lambda c: c.position.top_left.y)]


def fonts_of(document: bytes) -> dict[str, bool]:
    """Every font of a PDF by its name, and whether it is embedded."""
    fonts: dict[str, bool] = {}
    for sheet in PdfReader(io.BytesIO(document)).pages:
        for reference in sheet["/Resources"].get_object().get("/Font", {}).values():
            font = reference.get_object()
            descriptor = font.get("/FontDescriptor")
            embedded = descriptor is not None and "/FontFile2" in descriptor.get_object()
            fonts[str(font["/BaseFont"])] = embedded
    return fonts


def reaches_edge(document: bytes, margin: float = 4.9, number: int = 0) -> bool:
    """Whether any ink lies within `margin` mm of an edge of a page."""
    image = picture(document, number, 100)
    wide, high = image.size
    off = int(margin / 25.4 * 100)
    inner = Image.new("L", (wide - 2 * off, high - 2 * off), 255)
    image.paste(inner, (off, off))
    return image.getextrema()[0] < 200


def rough_codes(document: bytes, number: int = 0) -> list[str]:
    """What is read from a poor copy of a page: one bit, 200 dpi, turned 2°, with speckle."""
    found = zxingcpp.read_barcodes(poor(document, number), formats=zxingcpp.BarcodeFormat.Code128)
    return [code.text for code in found]


def squares(document: bytes, number: int = 0, *, rough: bool = False) -> list[str]:
    """The texts of the QR codes of a page at 150 dpi, or of a poor copy of it."""
    image = poor(document, number) if rough else picture(document, number, 150)
    found = zxingcpp.read_barcodes(image, formats=zxingcpp.BarcodeFormat.QRCode)
    return [code.text for code in found]


def poor(document: bytes, number: int = 0) -> Image.Image:
    """A poor copy of a page: one bit, 200 dpi, turned 2°, with speckle."""
    image = picture(document, number, 200).rotate(2, expand=True, fillcolor=255)
    image = image.point(lambda value: 255 if value > 140 else 0)
    dust = random.Random(7)
    for _ in range(image.width * image.height // 400):
        place = (dust.randrange(image.width), dust.randrange(image.height))
        image.putpixel(place, 255 * dust.randrange(2))
    return image
