"""Invented papers of an invented day, and how tests read a PDF back."""

import io
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from typing import Any, BinaryIO

import pypdfium2
import zxingcpp
from PIL import Image
from pypdf import PdfReader

from sikot_desk.print import page
from sikot_desk.print.kop import Kop
from sikot_desk.print.marks import Marks, Reprint
from sikot_desk.print.receipt import Acceptance, Receipt, RequirementLine, Verdict
from sikot_desk.print.text import sentence

WIB = timezone(timedelta(hours=7))
FILE_ID = "260100000473"
LONGEST_NAME = (
    "Raden Ajeng Siti Nurrahmawati Ambarwati Kusumaningtyas Notohadiningrat Wiryokusumo "
    "Ma’muniah, S.Tr.Kes., M.Kes., M.A.R.S."
)
LONGEST_PLACE = (
    "Rumah Sakit Ibu dan Anak serta Pusat Rehabilitasi Medik dan Tumbuh Kembang Terpadu "
    "Yayasan Bakti Insani Lancang Kuning Pekanbaru"
)
HOSTILE = ("A & B <Co", '<a href="file:///x">', "<b>100 %</b>", "O’Neil; (x) \\ </para>")


def wib(day: int, hour: int = 9, minute: int = 34) -> datetime:
    return datetime(2026, 7, day, hour, minute, tzinfo=WIB)


def emblem() -> bytes:
    image = Image.new("RGB", (19, 23), (230, 230, 230))
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


def kop(**change: Any) -> Kop:
    return Kop(
        **{
            "government": "PEMERINTAH KOTA PEKANBARU",
            "dinas_lines": ("DINAS PENANAMAN MODAL DAN", "PELAYANAN TERPADU SATU PINTU"),
            "address_parts": ("Jalan Jenderal Sudirman Nomor 464, Pekanbaru", "", "Laman x.go.id"),
            "emblem": emblem(),
            **change,
        }
    )


REPRINT = Marks(reprint=Reprint(2, wib(7, 13, 5), "Rina Marlina"))
TRAINING = Marks(training=True, specimen=True)
NAMES = (
    "Surat permohonan bermeterai",
    "Fotokopi KTP elektronik",
    "Fotokopi ijazah dilegalisir",
    "Fotokopi STROT",
    "Surat keterangan sehat dari dokter ber-SIP",
    "Surat pernyataan mempunyai tempat kerja",
    "Pas foto berwarna 4 × 6, latar merah, 3 lembar",
    "Rekomendasi IOTI",
    "Rekomendasi Kepala Dinas Kesehatan",
    "SIKOT pertama (untuk tempat kerja kedua)",
    "Surat kuasa bermeterai dan KTP penerima kuasa",
    "Berkas 2 rangkap dalam map",
)


def checklist(count: int = 12) -> tuple[RequirementLine, ...]:
    verdicts = {10: Verdict.NOT_REQUIRED, 3: Verdict.ABSENT}
    return tuple(
        RequirementLine(n, NAMES[(n - 1) % 12], verdicts.get(n, Verdict.PRESENT))
        for n in range(1, count + 1)
    )


def acceptance(count: int = 12) -> Acceptance:
    return Acceptance(
        registration="0035/2026",
        moment=wib(6),
        requirements=checklist(count),
        terms=("Standar waktu 2 (dua) hari kerja sejak berkas lengkap.", "Biaya: Rp0 (gratis)."),
        promise=wib(8, 16, 0),
    )


def receipt(**change: Any) -> Receipt:
    bring = "Bawa lembar ini saat mengambil surat izin"
    return Receipt(
        **{
            "paper": page.A4,
            "kop": kop(),
            "marks": Marks(),
            "product": "Surat Izin Kerja Okupasi Terapis (SIKOT)",
            "file_id": FILE_ID,
            "kind": "Baru, tempat kerja pertama",
            "applicant": "Siti Rahmawati, A.Md.OT.",
            "workplace": "Klinik Tumbuh Kembang Cahaya Ananda",
            "bringer": "Hendra Gunawan",
            "relation": "penerima kuasa (staf SDM klinik)",
            "phone": "0812-0000-1207",
            "officer": "Rina Marlina",
            "officer_title": "Petugas Loket",
            "outcome": acceptance(),
            "notice": sentence(f"{bring}, beserta KTP asli. Lembar hilang: lapor di loket.", bring),
            "small_print": "Data pribadi dipakai hanya untuk memproses izin dan pengarsipannya.",
            **change,
        }
    )


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
