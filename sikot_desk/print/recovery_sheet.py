"""Lembar pemulihan: an administrator's way back in, and the counter's key for another PC.

One page of secrets, so it says first how it is to be kept.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import BinaryIO

from sikot_desk.print import marks, page, qr, written
from sikot_desk.print.fonts import MM, Face
from sikot_desk.print.marks import Marks
from sikot_desk.print.page import Paper, Pen, Sheet, Type
from sikot_desk.print.text import plain, sentence

__all__ = ["RecoverySheet", "render"]

_LEFT = 22.0
_TEXT = Type(10.5)
_HEAD = Type(11.5, Face.BOLD)
_SMALL = Type(9)
_CODE = Type(15, Face.BOLD, spacing=0.6)
_KEY = Type(12.5, Face.BOLD, spacing=0.5)
_LEAD = 10.5 * 13 / 11 / MM


@dataclass(frozen=True, slots=True, kw_only=True)
class RecoverySheet:
    """Everything the sheet bears; codes in groups, `code_qr` and `key_qr` the same without.

    `fingerprint` are the digits by which the counter's key is compared, in groups.
    """

    paper: Paper
    marks: Marks
    office: str
    name: str
    day: str
    code: Sequence[str]
    code_qr: str
    counter: str
    fingerprint: str
    key: Sequence[str]
    key_qr: str


def render(data: RecoverySheet, out: BinaryIO) -> None:
    """Write the sheet as a PDF of one page."""
    page.require_face()
    sheet = Sheet(data.paper)
    right = data.paper.width - _LEFT
    sheet.text(_LEFT, 26, "LEMBAR PEMULIHAN", Type(16, Face.BOLD))
    sheet.text(_LEFT, 33, data.office, _TEXT)
    sheet.right(right, 33, data.day, _TEXT)
    sheet.rule(_LEFT, right, 37, Pen(0.8))
    y = _told(sheet, data, 44, _KEEP, _BOLD_KEEP)
    y = _code(sheet, data, y + 9)
    y = _fingerprint(sheet, data, y + 9)
    _key(sheet, data, y + 9)
    sheet.text(_LEFT, data.paper.height - 18, _FOOT, _SMALL)
    marks.put(sheet, data.marks, right)
    page.publish([sheet], "Lembar pemulihan", out)


_BOLD_KEEP = "Simpan lembar ini dalam amplop tertutup di tempat terkunci."
_KEEP = (
    f"{_BOLD_KEEP} Siapa pun yang memegangnya dapat masuk sebagai Admin dan menandatangani atas "
    "nama loket ini. Jangan difoto, jangan disalin, dan hapus berkas PDF-nya setelah dicetak."
)
_FOOT = "Bila lembar ini hilang atau amplopnya terbuka, buat lembar baru: kode yang lama mati."


def _told(
    sheet: Sheet, data: RecoverySheet, y: float, text: str, bold: str = "", room: float = 0
) -> float:
    """A paragraph over the sheet's width, or less where a QR stands beside it."""
    width = data.paper.width - 2 * _LEFT - room
    said = sentence(text, bold) if bold else plain(text)
    return written.paragraph(sheet, (_LEFT, y), said, _TEXT, width)


def _code(sheet: Sheet, data: RecoverySheet, y: float) -> float:
    right = data.paper.width - _LEFT
    sheet.text(_LEFT, y, f"1. Kode pemulihan untuk {data.name}", _HEAD)
    qr.draw(sheet, (right, y + 22), data.code_qr)
    sheet.text(_LEFT, y + 9, "  ".join(data.code), _CODE)
    text = (
        "Bila PIN lupa: pada Masuk Petugas pilih nama, tekan Alt+P (Pakai lembar pemulihan), "
        "ketik kode ini, lalu pilih PIN baru. Huruf besar dan tanda hubung tidak berpengaruh."
    )
    return max(y + 22, _told(sheet, data, y + 17, text, room=qr.SIDE + 4))


def _fingerprint(sheet: Sheet, data: RecoverySheet, y: float) -> float:
    sheet.text(_LEFT, y, f"2. Sidik kunci loket {data.counter}", _HEAD)
    sheet.text(_LEFT, y + 8, data.fingerprint, _KEY)
    text = "Dengan angka ini kantor lain dan kantor dinas mengenali kunci loket ini."
    return _told(sheet, data, y + 15, text)


def _key(sheet: Sheet, data: RecoverySheet, y: float) -> float:
    right = data.paper.width - _LEFT
    sheet.text(_LEFT, y, "3. Cadangan kunci loket", _HEAD)
    qr.draw(sheet, (right, y + 22), data.key_qr)
    rows = [data.key[at : at + 5] for at in range(0, len(data.key), 5)]
    for number, row in enumerate(rows):
        sheet.text(_LEFT, y + 9 + 7.5 * number, "  ".join(row), _KEY)
    y += 9 + 7.5 * len(rows)
    text = (
        "Untuk komputer pengganti: jalankan sikot-desk recover-key --data FOLDER, lalu ketik atau "
        "pindai kunci ini. Setelah register dipulihkan dari cadangan, PIN lama tidak ikut: "
        "Admin masuk dengan kunci ini di tempat kode pemulihan, lalu membuat lembar baru."
    )
    return _told(sheet, data, y + 2, text)
